/** Every kind of page on small screens, with large or spaced-out text, in forced colours and from right to left. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { address, useBrowser } from '../support/browser.ts';
import { capability, kindsOfPage, settled } from '../support/pages.ts';
import { openSearch, searchFor } from '../support/search.ts';

const open = useBrowser();

/**
 * What reaches out of the window at either side: to the far side the page scrolls, to the near side it is lost. What lies in
 * a box that scrolls by itself is not lost.
 */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const scrolled = element.parentElement?.closest('.scroll');
      return width > 0 && element.checkVisibility() && !scrolled && (right > clientWidth + 1 || left < -1);
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : []),
      ...out.slice(-3).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });

/** Elements whose text is cut off at their edge. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    // An excerpt ends with “…” where it has more lines than it has room: the whole stands on the page that it leads to.
    [...document.querySelectorAll<HTMLElement>('body *:not(.excerpt)')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/**
 * Text that something else lies over, wherever the page is scrolled to. The window begins below the strip with “Leave this
 * site”: what is above its edge is scrolled out of view, as at any edge.
 */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // The box around a country on the map may have its middle in another.
    const texts = [
      ...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, a, button, summary, label):not(svg *)'),
    ];
    const found = new Set<string>();
    const edge = document.querySelector('.safety')?.getBoundingClientRect().bottom ?? 0;
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo(0, top);
      for (const text of texts) {
        // The middle of its first line.
        const box = text.checkVisibility() ? text.getClientRects()[0] : undefined;
        const middle = (box?.top ?? 0) + Math.min((box?.height ?? 0) / 2, 12);
        if (!box || box.width === 0 || middle < edge) continue;
        const on = document.elementFromPoint(box.left + box.width / 2, middle);
        if (on && !on.contains(text) && !text.contains(on)) {
          found.add(`${on.outerHTML.slice(0, 80)} over ${text.outerHTML.slice(0, 80)}`);
        }
      }
    }
    return [...found].slice(0, 5);
  });

/** Controls under 24 px, the least size of WCAG 2.2, success criterion 2.5.8, which excepts links in a line of text. */
const smallControls = (page: Page): Promise<string[]> =>
  page.locator('a[href], button, input, select, summary').evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility() && getComputedStyle(control).display !== 'inline')
      // A label is pressed as its button is.
      .map((control) => (control.matches('[type=radio]') ? (control.closest('label') ?? control) : control))
      .flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        const small = width < 24 || height < 24;
        return small ? [`${Math.round(width)} × ${Math.round(height)} px: ${control.outerHTML.slice(0, 120)}`] : [];
      }),
  );

/** The overrides of WCAG 2.2, success criterion 1.4.12. */
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

describe.each(kindsOfPage)('on the $kind page', ({ path }) => {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    // Styles are put into the page from outside, past its Content-Security-Policy.
    ({ page, complaints } = await open(path, { bypassCSP: true, reducedMotion: 'reduce' }));
    await settled(page);
  });
  beforeEach(() => page.setViewportSize({ width: 1280, height: 800 }));
  afterAll(() => page.context().close());

  test('nothing is cut off or reaches out of a window of 320 px, nor with spaced-out or doubled text, nor from right to left', async () => {
    const faults = async (): Promise<string[]> => [...(await overflow(page)), ...(await cut(page))];
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await faults(), 'at 320 px').toEqual([]);

    const spaced = await page.addStyleTag({ content: spacing });
    expect.soft(await faults(), 'at 320 px with text spacing').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect.soft(await faults(), 'at 1280 px with text spacing').toEqual([]);
    await spaced.evaluate((element) => (element as Element).remove());

    const doubled = await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    expect.soft(await faults(), 'at 1280 px with text at 200 %').toEqual([]);
    await page.setViewportSize({ width: 640, height: 800 });
    expect.soft(await faults(), 'at 640 px with text at 200 %').toEqual([]);
    await doubled.evaluate((element) => (element as Element).remove());

    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect.soft(await faults(), 'at 640 px from right to left').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await faults(), 'at 320 px from right to left').toEqual([]);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
  });

  test('nothing lies over the text, wherever the reader scrolls to', async () => {
    expect(await covered(page)).toEqual([]);
  });

  test('every control that is no link in a line is at least 24 px wide and high', async () => {
    expect.soft(await smallControls(page), 'at 1280 px').toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect.soft(await smallControls(page), 'at 360 px').toEqual([]);
  });

  test('forced colours and reduced motion leave the text, without motion and without an error', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    expect(complaints).toEqual([]);
  });
});

test('the search dialog with results stays within a window of 320 px', async () => {
  const { page } = await open(capability, { viewport: { width: 320, height: 640 } });
  await openSearch(page);
  await searchFor(page, 'children');
  const out = await page.locator('dialog').evaluate((dialog) =>
    [...dialog.querySelectorAll('*')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return element.checkVisibility() && (left < 0 || right > innerWidth);
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(out).toEqual([]);
  expect(await page.locator('.search-body').evaluate((body) => body.scrollWidth - body.clientWidth)).toBe(0);
});

test('in forced colours, a statement that a link leads to has an outline instead of a background', async () => {
  const { page } = await open(`${capability}#H3`, { forcedColors: 'active' });
  const outline = (id: string): Promise<string> =>
    page.locator(`#${id}`).evaluate((item) => getComputedStyle(item).outlineStyle);
  expect(await outline('H3')).toBe('solid');
  expect(await outline('H2')).toBe('none');
});

test.each([360, 1280])('a capability read from right to left stays within a window of %i px', async (width) => {
  const { page } = await open(capability, { viewport: { width, height: 640 } });
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await overflow(page)).toEqual([]);
  // The page has turned: its text begins at the right.
  expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).direction)).toBe('rtl');
});

describe('nothing moves while a page loads, also where its script comes late', () => {
  const tools = ['check your text', 'search with results', 'read offline'];
  const kinds = ['home', 'capability', 'resources', 'cite', 'glossary', ...tools];
  test.each(kindsOfPage.filter(({ kind }) => kinds.includes(kind)))('on the $kind page', async ({ kind, path }) => {
    const { page } = await open('');
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && entry.value !== 0) shifts.push(JSON.stringify(entry));
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const { promise: painted, resolve } = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      await painted;
      await route.continue();
    });
    await page.goto(address(path), { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    resolve();
    await page.waitForLoadState('load');
    if (tools.includes(kind)) await page.locator('.keeps-room:not([hidden])').waitFor();
    await page.waitForLoadState('networkidle');
    await settled(page);
    // What the script changed has been painted after two frames, and its shifts told in the task after that.
    const shifts = await page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() => setTimeout(() => done('shifts' in window ? window.shifts : undefined))),
          ),
        ),
    );
    expect(shifts).toEqual([]);
  });
});
