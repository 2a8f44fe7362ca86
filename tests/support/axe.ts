/** Looks at a page with every rule of axe-core, in each of the ways in which readers see pages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RuleMetadata } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';

interface Mode {
  name: string;
  viewport: { width: number; height: number };
  /** What the reader has set in the browser or system. */
  media: Required<Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors'>>;
  direction: 'ltr' | 'rtl';
}

const wide = { width: 1280, height: 800 };
const light = { colorScheme: 'light', forcedColors: 'none' } as const;

/** The ways in which every page has to be accessible. 320 px is also what 1280 px become at 400 %. */
export const modes: readonly Mode[] = [
  { name: 'light', viewport: wide, media: light, direction: 'ltr' },
  { name: 'dark', viewport: wide, media: { ...light, colorScheme: 'dark' }, direction: 'ltr' },
  { name: 'forced colours', viewport: wide, media: { ...light, forcedColors: 'active' }, direction: 'ltr' },
  { name: '320 px', viewport: { width: 320, height: 640 }, media: light, direction: 'ltr' },
  { name: 'right to left', viewport: wide, media: light, direction: 'rtl' },
];

/** Sets the window and the media; a page that is loaded afterwards is seen so. */
export async function setMode(page: Page, { viewport, media }: Mode): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia(media);
}

/** Turns the page that is loaded, as the text of a language read from the other side would. */
export const turn = (page: Page, { direction }: Mode): Promise<void> =>
  page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, direction);

declare global {
  interface Window {
    axe?: {
      getRules: () => RuleMetadata[];
      run: (options: object) => Promise<AxeResults>;
    };
  }
}

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const axeVersion: string = require('axe-core/package.json').version;

/**
 * What axe-core finds in the page as it stands, in words. All its rules are on: those of level AAA, those for good practice,
 * and those it holds back as experimental. axe-core comes through the debugger, so the policy of the page stays in force.
 */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = window;
    if (!axe) throw new Error('axe-core is not in the page.');
    // Forced colours are the reader's own, and axe-core reads those that they have taken the place of.
    const forced = matchMedia('(forced-colors: active)').matches;
    const rules = Object.fromEntries(
      axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !(forced && ruleId.startsWith('color-contrast')) }]),
    );
    const { violations } = await axe.run({ rules, resultTypes: ['violations'], iframes: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.replace(/\s+/g, ' ')}`),
    );
  });
}
