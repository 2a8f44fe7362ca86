/** axe-core finds nothing on any kind of page, in both colour schemes, wide and narrow. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { address, useBrowser } from '../support/browser.ts';
import { capability, kindsOfPage, settled } from '../support/pages.ts';
import { openSearch, searchFor } from '../support/search.ts';

const open = useBrowser();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

declare global {
  interface Window {
    axe: { run: (options: { runOnly: string[]; resultTypes: string[] }) => Promise<AxeResults> };
  }
}

/** What axe-core finds in the page as it stands, in words. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    (runOnly) => window.axe.run({ runOnly, resultTypes: ['violations'] }).then((result) => result.violations),
    rules,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

/** Runs axe-core in light and dark, at 1280 and 360 px, without loading the page again. */
async function examine(page: Page): Promise<void> {
  await page.addScriptTag({ path: axe });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await violations(page), `${colorScheme} at ${width} px`).toEqual([]);
    }
  }
}

describe('axe-core finds nothing', () => {
  // axe-core is put into the page from outside, past its Content-Security-Policy.
  let shared: Page;
  beforeAll(async () => {
    shared = (await open('', { bypassCSP: true })).page;
  });

  test.each(kindsOfPage)('on the $kind page', async ({ path }) => {
    await shared.goto(address(path));
    await settled(shared);
    await examine(shared);
  });

  test('in the open search dialog', async () => {
    const { page } = await open(capability, { bypassCSP: true });
    await openSearch(page);
    await searchFor(page, 'children');
    await examine(page);
  });

  test('in the open dialog of a citation', async () => {
    const { page } = await open(capability, { bypassCSP: true });
    await page.getByRole('link', { name: 'Cite GSR-6.H3' }).click();
    const dialog = page.getByRole('dialog', { name: 'GSR-6.H3' });
    await dialog.waitFor();
    for (const summary of await dialog.locator('summary').all()) await summary.click();
    await examine(page);
  });

  test('on a capability with a statement marked by a link to it, for one role only', async () => {
    const { page } = await open(`${capability}#H3`, { bypassCSP: true });
    await page.getByRole('radio', { name: /^Technology/ }).check();
    await examine(page);
  });
});
