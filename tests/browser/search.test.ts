/** Search as a reader meets it, in the dialog over a page and on the search page. */
import type { Page, Request } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { storageKeys } from '../../src/storage/keys.ts';
import { useBrowser } from '../support/browser.ts';
import { capability } from '../support/pages.ts';
import {
  addressesOfResults,
  field,
  openSearch,
  results,
  resultsFor,
  said,
  searchFor,
  status,
} from '../support/search.ts';

const open = useBrowser();

const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

/** Titles of the results, in order. */
const titles = (page: Page): Promise<string[]> => results(page).locator('[data-result]').allInnerTexts();

/** Holds back requests until they are let through. */
async function hold(page: Page, pattern: string): Promise<{ held: Request[]; letThrough: () => void }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const held: Request[] = [];
  await page.route(pattern, async (route) => {
    held.push(route.request());
    await promise;
    await route.continue();
  });
  return { held, letThrough: resolve };
}

describe('opening and closing', () => {
  test.each<[string, (page: Page) => Promise<void>]>([
    ['presses /', (page) => page.keyboard.press('/')],
    ['presses Ctrl+K', (page) => page.keyboard.press('Control+k')],
    ['follows the link in the header', (page) => page.getByRole('link', { name: 'Search', exact: true }).click()],
  ])('a reader who %s gets the search dialog with focus in its field', async (_, act) => {
    const { page } = await open(capability);
    await act(page);
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await page.locator('dialog[open] input:focus').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/gsr\/6-modernised-reporting-systems\/$/);
  });

  test('a reader who types / in a field gets a stroke there and no dialog', async () => {
    const { page } = await open('/resources/');
    const words = page.getByRole('searchbox', { name: 'Words' });
    await words.press('/');
    expect(await words.inputValue()).toBe('/');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('on the search page, / leads back to its field', async () => {
    const { page } = await open('/search/?q=children');
    await resultsFor(page, 'children');
    await results(page).first().locator('a').first().focus();
    await page.keyboard.press('/');
    expect(await isFocused(page, '[data-search-page] input')).toBe(true);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test.each([
    ['an empty field', ''],
    ['words in the field', 'children'],
  ])('Escape closes the dialog with %s, and focus returns to where it was', async (_, query) => {
    const { page } = await open(capability);
    const origin = page.getByRole('link', { name: 'Cite GSR-6.W2' });
    await origin.focus();
    await openSearch(page);
    if (query) await searchFor(page, query);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(await origin.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('the button Close closes the dialog', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await page.getByRole('button', { name: 'Close search' }).click();
    await page.locator('dialog').waitFor({ state: 'hidden' });
  });

  test('a dialog opened again still has the words and their results', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'transparency');
    await page.getByRole('button', { name: 'Close search' }).click();
    await openSearch(page);
    expect(await field(page).inputValue()).toBe('transparency');
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(await page.locator('dialog').count()).toBe(1);
  });
});

describe('results', () => {
  test('come while the reader types, each with one main link, the words marked', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await page.keyboard.type('surviv');
    await resultsFor(page, 'surviv');
    await page.keyboard.type('or');
    await resultsFor(page, 'survivor');
    const mainLinks = await results(page).evaluateAll((items) =>
      items.map((item) => item.querySelectorAll('a[href][data-result]').length),
    );
    expect(mainLinks.length).toBeGreaterThan(1);
    expect(new Set(mainLinks)).toEqual(new Set([1]));
    const marked = await results(page).locator('mark').allInnerTexts();
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.filter((word) => !/^\W*survivor/i.test(word))).toEqual([]);
  });

  test('are announced: the line that counts them is a status that stays in the page', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    const line = await page.getByRole('dialog').getByRole('status').elementHandle();
    await searchFor(page, 'transparency');
    // The same element with other text: what a screen reader announces.
    expect(await line?.textContent()).toMatch(/^\d+ results? for “transparency”$/);
    expect(await line?.getAttribute('role')).toBe('status');
    expect(await line?.isVisible()).toBe(true);
  });

  test('of statements link to the statement, and opening one on the page behind closes the dialog', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'report anonymously');
    const link = results(page).locator(`a[href*="${capability}#H"]`).first();
    const id = (await link.getAttribute('href'))?.split('#')[1];
    expect(await link.textContent()).toBe(`GSR-6.${id}`);
    await link.click();
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(await page.locator(`#${id}`).evaluate((statement) => statement.matches(':target'))).toBe(true);
  });

  test.each(['6.H3', 'GSR-6.H3', 'gsr-6.h3'])('the id %s leads to that statement first', async (id) => {
    const { page } = await open(`/search/?q=${id}`);
    await resultsFor(page, id);
    const links = await results(page)
      .first()
      .locator('a[href]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('href') ?? ''));
    expect(links.filter((link) => link.endsWith(`${capability}#H3`))).not.toEqual([]);
  });

  test('the arrow keys move from the field through the results and back', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'transparency');
    const links = results(page).locator('a');
    const focused = (index: number): Promise<boolean> =>
      links.nth(index).evaluate((link) => link === document.activeElement);
    await page.keyboard.press('ArrowDown');
    expect(await focused(0)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await focused(1)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(page, 'dialog input')).toBe(true);
  });

  test('Enter opens the first of them', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'transparency');
    const first = await results(page)
      .locator('[data-result]')
      .first()
      .evaluate((link) => (link as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await page.waitForURL(first);
  });

  test('Enter before they are there opens the first as soon as it is there', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await page.keyboard.type('increased transparency');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/gsr/16-increased-transparency/');
  });

  test('Enter goes by the words in the field, not by words typed before', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'children');
    const wanted = (await titles(page))[0];
    await searchFor(page, 'children safety');
    expect((await titles(page))[0]).not.toBe(wanted);
    // At once, as by a quick hand: the words change and Enter follows before they are searched for.
    await field(page).evaluate((input) => {
      (input as HTMLInputElement).value = 'children';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      (input as HTMLInputElement).form?.requestSubmit();
    });
    await page.waitForURL((url) => !url.pathname.endsWith(capability));
    expect(await page.title()).toContain(wanted);
  });

  test('“Show more” adds results, without repeating one, until all are shown', async () => {
    const { page } = await open('/search/?q=children');
    await resultsFor(page, 'children');
    const all = Number.parseInt(await said(page), 10);
    expect(all).toBeGreaterThan(20);
    const more = page.getByRole('button', { name: 'Show more results' });
    for (let shown = await results(page).count(); shown < all; shown = await results(page).count()) {
      // Two quick clicks add no result twice.
      await more.evaluate((button: HTMLButtonElement) => {
        button.click();
        button.click();
      });
      await results(page)
        .nth(Math.min(shown + 10, all) - 1)
        .waitFor();
      // A reader by keyboard goes on from the first of the new ones.
      expect(
        await results(page)
          .nth(shown)
          .locator('a')
          .first()
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
    }
    expect(await more.count()).toBe(0);
    expect(new Set(await addressesOfResults(page, inject('siteAddress'))).size).toBe(all);
  });

  test('a query that finds nothing says so and offers the A to Z', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await field(page).fill('qwxzvk');
    await page.getByText('Nothing found for “qwxzvk”.').waitFor();
    expect(await status(page).getAttribute('data-search-status')).toBe('empty');
    expect(await results(page).count()).toBe(0);
    await page.getByRole('dialog').getByRole('link', { name: 'A to Z' }).click();
    await page.waitForURL('**/a-z/');
  });
});

describe('understanding', () => {
  test('a term to avoid has first what to say instead and why, and its own page follows', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'child pornography');
    const advice = page.locator('[data-search-advice]');
    expect(await advice.textContent()).toMatch(/Say instead: child sexual abuse material\. \S/);
    expect((await addressesOfResults(page, inject('siteAddress'))).slice(0, 2)).toEqual([
      '/glossary/child-sexual-abuse-material/',
      '/glossary/child-pornography/',
    ]);
  });

  test('a typing error is mended at once, and there is a way back', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'transparancy');
    await page.locator('[data-search-mended]', { hasText: '“transparency”' }).waitFor();
    expect(await results(page).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'transparancy', exact: true }).click();
    await page.getByText('Nothing found for “transparancy”.').waitFor();
    expect(await isFocused(page, 'dialog input')).toBe(true);
  });

  test('what may be a typing error is offered, where the other words find something', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'trst children protection');
    await page.locator('[data-search-mended]', { hasText: 'Did you mean trust children protection' }).waitFor();
    expect(await results(page).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'trust children protection', exact: true }).click();
    await resultsFor(page, 'trust children protection');
    expect(await field(page).inputValue()).toBe('trust children protection');
    expect(await page.locator('[data-search-mended]').textContent()).toBe('');
    expect(await isFocused(page, 'dialog input')).toBe(true);
  });

  test('what may be a typing error is taken for one, where nothing is found as it was typed', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'hotlein');
    expect(await page.locator('[data-search-mended]').textContent()).toContain('Shown: results for “hotline”.');
    expect((await addressesOfResults(page, inject('siteAddress')))[0]).toBe('/glossary/hotline/');
    await page.getByRole('button', { name: 'hotlein', exact: true }).click();
    await page.getByText('Nothing found for “hotlein”.').waitFor();
    // Nothing is found either way.
    await field(page).fill('xyvory coastt');
    await page.getByText('Nothing found for “xyvory coastt”.').waitFor();
    expect(await page.locator('[data-search-mended]').textContent()).toBe('');
  });

  test('what is named comes before Pagefind, stays in its place, and the rest joins below', async () => {
    const { page } = await open(capability);
    const { letThrough } = await hold(page, '**/pagefind/**');
    await openSearch(page);
    await field(page).fill('legislation');
    await results(page).first().waitFor();
    const before = await results(page).first().boundingBox();
    const first = await titles(page);
    expect(await status(page).getAttribute('data-search-status')).toBe('loading');
    letThrough();
    await resultsFor(page, 'legislation');
    expect(await results(page).first().boundingBox()).toMatchObject({ y: before?.y, height: before?.height });
    expect((await titles(page)).slice(0, first.length)).toEqual(first);
    expect(await results(page).count()).toBeGreaterThan(first.length);
  });
});

test('the terms to avoid and what was mended are announced as the count is', async () => {
  const { page } = await open('/search/');
  for (const line of ['mended', 'advice']) {
    expect(await page.locator(`[data-search-${line}]`).getAttribute('aria-live')).toBe('polite');
  }
});

test.each([360, 1280])('read from right to left, the dialog stays within a window of %i px', async (width) => {
  const { page } = await open(capability, { viewport: { width, height: 640 } });
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await openSearch(page);
  await searchFor(page, 'child pornography');
  const dialog = page.locator('dialog[open]');
  expect(await field(page).evaluate((input) => getComputedStyle(input).direction)).toBe('rtl');
  const outside = await dialog.evaluate((box) => {
    const { left, right } = box.getBoundingClientRect();
    const within = (rect: DOMRect): boolean => rect.left >= left - 1 && rect.right <= right + 1;
    const boxes = [...box.querySelectorAll('*')].map((item) => item.getBoundingClientRect());
    return boxes.filter((rect) => rect.width > 0 && !within(rect)).length;
  });
  expect(outside).toBe(0);
  // The button that closes stands at the end of the line: on the left.
  const close = await page.getByRole('button', { name: 'Close search' }).boundingBox();
  const input = await field(page).boundingBox();
  expect(close?.x).toBeLessThan(input?.x ?? 0);
});

describe('recent searches', () => {
  const stored = (page: Page): Promise<string[]> => page.evaluate(() => Object.values({ ...localStorage }));

  test('are not kept unless the reader asks for it', async () => {
    const { page } = await open('/search/');
    await searchFor(page, 'legislation');
    await field(page).press('Enter');
    await resultsFor(page, 'legislation');
    expect(await stored(page)).toEqual([]);
  });

  test('are kept, repeated, forgotten one by one, and all deleted with the tick', async () => {
    const { page } = await open('/search/');
    const box = page.getByRole('checkbox', { name: 'Keep my recent searches on this device' });
    await box.check();
    await field(page).fill('legislation');
    await field(page).press('Enter');
    await resultsFor(page, 'legislation');
    await field(page).fill('');
    await page.getByRole('button', { name: 'legislation', exact: true }).click();
    await resultsFor(page, 'legislation');
    await field(page).fill('');
    await page.getByRole('button', { name: 'Forget “legislation”' }).click();
    expect(await stored(page)).toEqual(['[]']);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([storageKeys.searches.name]);
    await box.uncheck();
    expect(await stored(page)).toEqual([]);
  });
});

describe('narrowing', () => {
  test.each(['page', 'dialog'])(
    'on the %s, a facet narrows the results to what it says, and “Clear filters” brings all back',
    async (place) => {
      const { page } = await open(place === 'page' ? '/search/?q=children' : capability);
      if (place === 'dialog') {
        await openSearch(page);
        await field(page).fill('children');
      }
      await resultsFor(page, 'children');
      const all = await said(page);
      const kind = page.getByRole('combobox', { name: 'Kind' });
      const option = await kind.locator('option', { hasText: 'Term' }).textContent();
      const count = Number(/\((\d+)\)/.exec(option ?? '')?.[1]);
      await kind.focus();
      await kind.selectOption('Term');
      await page.getByText(`${count} results for “children”`, { exact: true }).waitFor();
      expect(await results(page).count()).toBe(Math.min(10, count));
      const siteAddress = inject('siteAddress');
      const addresses = await addressesOfResults(page, siteAddress);
      expect(addresses.filter((address) => !address.startsWith('/glossary/'))).toEqual([]);
      expect(await isFocused(page, 'select[name=kind]')).toBe(true);

      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.getByText(all, { exact: true }).waitFor();
      expect(await kind.inputValue()).toBe('');
      expect(await page.getByRole('button', { name: 'Clear filters' }).count()).toBe(0);
    },
  );

  test('a facet that leaves few results still shows what was chosen, and can be taken away', async () => {
    const { page } = await open('/search/?q=report+anonymously');
    await resultsFor(page, 'report anonymously');
    const all = await said(page);
    // Fewer than three results have all the words then, so pages with some of them follow, without counts.
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Theme');
    await page.waitForFunction((before) => {
      const line = document.querySelector('[data-search-status="done"]');
      return line && line.textContent !== before;
    }, all);
    expect(await page.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('Theme');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('');
    await page.getByText(all, { exact: true }).waitFor();
  });

  test('a facet stays chosen in a dialog that is closed and opened again', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'children');
    const all = await said(page);
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Term');
    await expect.poll(() => said(page), { timeout: 10_000 }).not.toBe(all);
    const narrowed = await said(page);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await openSearch(page);
    expect(await page.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('Term');
    expect(await said(page)).toBe(narrowed);
  });

  test('there is nothing to narrow by before a word is typed, nor once it is gone', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    const group = page.getByRole('group', { name: 'Narrow the results' });
    expect(await group.isVisible()).toBe(false);
    await searchFor(page, 'children');
    expect(await group.isVisible()).toBe(true);
    await field(page).fill('');
    await group.waitFor({ state: 'hidden' });
  });

  test('two facets narrow together, and “Any” takes one away', async () => {
    const { page } = await open('/search/?q=children');
    await resultsFor(page, 'children');
    const total = async (): Promise<number> => Number.parseInt(await said(page), 10);
    const choose = async (facet: string, value: string): Promise<number> => {
      const before = await total();
      await page.getByRole('combobox', { name: facet }).selectOption(value);
      await page.waitForFunction((old) => {
        const line = document.querySelector<HTMLElement>('[data-search-status="done"]');
        return line && Number.parseInt(line.textContent, 10) !== old;
      }, before);
      return total();
    };
    const all = await total();
    const capabilities = await choose('Kind', 'Capability');
    const forMedia = await choose('Role', 'Media');
    expect(capabilities).toBeLessThan(all);
    expect(forMedia).toBeLessThan(capabilities);
    expect(forMedia).toBeGreaterThan(0);
    const mediaOfAnyKind = await choose('Kind', '');
    expect(mediaOfAnyKind).toBeGreaterThan(forMedia);
    expect(mediaOfAnyKind).toBeLessThan(all);
  });
});

describe('the address /search/?q=', () => {
  test('runs its query and then holds it no longer, nor does the title', async () => {
    const { page } = await open('/search/?q=transparency');
    await resultsFor(page, 'transparency');
    expect(await field(page).inputValue()).toBe('transparency');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.title()).not.toContain('transparency');
    await searchFor(page, 'legislation');
    expect(page.url()).not.toContain('legislation');
    expect(await page.title()).not.toContain('legislation');
    // No step of the history holds it either.
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('legislation');
    await page.goto(new URL('../a-z/', page.url()).href);
    await page.goBack();
    expect(page.url()).not.toContain('transparency');
  });

  test('is not where the form on the home page leads: it searches in the dialog, and nothing is sent', async () => {
    const { page, requests } = await open('/');
    const form = page.locator('main').getByRole('searchbox');
    await form.fill('legislation');
    await form.press('Enter');
    await resultsFor(page, 'legislation');
    expect(await page.locator('dialog[open] input[type=search]').inputValue()).toBe('legislation');
    expect(requests.filter((request) => new URL(request).search.includes('legislation'))).toEqual([]);
  });

  test('reads a query as it was written, with signs and letters of any script', async () => {
    const query = 'children & "parents" + 100 % – é';
    const { page } = await open(`/search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-status]:not([data-search-status="loading"])', { hasText: query }).waitFor();
    expect(await field(page).inputValue()).toBe(query);
  });
});

describe('a failing or slow index', () => {
  /** The browser itself says that a request has failed. */
  const mayComplain = /ERR_FAILED|^Failed to load the index chunk/;

  test.each([
    ['the index cannot be loaded', '**/pagefind/**'],
    ['a part of the index cannot be loaded', '**/pagefind/index/**'],
  ])(
    'when %s, what is named still stands, search says what is missing, and “Try again” works once it can',
    async (_, part) => {
      const { page } = await open(capability, { mayComplain });
      await page.route(part, (route) => route.abort());
      await openSearch(page);
      await field(page).fill('transparency');
      await page.locator('[data-search-error]').waitFor();
      expect(await said(page)).toMatch(/The full text could not be searched\.$/);
      expect(await status(page).getAttribute('data-search-status')).toBe('done');
      expect(await addressesOfResults(page, inject('siteAddress'))).toContain('/gsr/16-increased-transparency/');
      expect(await page.getByRole('dialog').getByRole('link', { name: 'A to Z' }).count()).toBe(1);
      await page.unroute(part);
      await page.getByRole('button', { name: 'Try again' }).click();
      await resultsFor(page, 'transparency');
      expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
      expect(await isFocused(page, 'dialog input')).toBe(true);
    },
  );

  test.each([
    ['the index cannot be loaded', '**/pagefind/**'],
    ['the text of the results cannot be loaded', '**/pagefind/fragment/**'],
  ])('when %s and nothing is named, search says so, and “Try again” works once it can', async (_, part) => {
    const { page } = await open(capability, { mayComplain });
    await page.route(part, (route) => route.abort());
    await openSearch(page);
    await field(page).fill('anonymously');
    await page.getByText('Search could not be loaded.').waitFor();
    expect(await status(page).getAttribute('data-search-status')).toBe('empty');
    expect(await results(page).count()).toBe(0);
    await page.unroute(part);
    await page.getByRole('button', { name: 'Try again' }).click();
    await resultsFor(page, 'anonymously');
  });

  test.each([
    ['the names', '**/search/names.json'],
    ['the further names', '**/search/more.json'],
    ['the facets', '**/search/facets.json'],
    ['the words', '**/pagefind/words.json'],
    ['the list of pages', '**/pagefind/pages.json'],
  ])('search finds a page or says what is missing when %s cannot be loaded', async (_, part) => {
    const { page } = await open(capability, { mayComplain: /status of 404/ });
    await page.route(part, (route) => route.fulfill({ status: 404, body: '' }));
    await openSearch(page);
    await field(page).fill('modernised reporting systems');
    await results(page).first().waitFor();
    expect((await titles(page))[0]).toBe('Modernised reporting systems');
  });

  test.each([
    'search/names.json',
    'search/more.json',
    'search/facets.json',
    'pagefind/words.json',
    'pagefind/pages.json',
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
    'pagefind/index/**',
    'pagefind/fragment/**',
  ])('a line that ends half way through %s makes no error, and leaves what there is', async (part) => {
    const { page, complaints } = await open(capability);
    await page.route(`**/${part}`, async (route) => {
      const body = Buffer.from(await (await fetch(route.request().url())).arrayBuffer());
      await route.fulfill({ body: body.subarray(0, body.length >> 1), contentType: 'text/javascript' });
    });
    await openSearch(page);
    await field(page).fill('increased transparency');
    const settled = ':is([data-search-status="done"], [data-search-status="empty"])';
    await page.locator(settled, { hasText: /“increased transparency”|could not be/ }).waitFor();
    if (part !== 'search/names.json') expect((await titles(page))[0]).toBe('Increased transparency');
    expect(complaints).toEqual([]);
  });

  test('without a line, search says so, still shows what is named, and goes on once the line is back', async () => {
    const { page, context } = await open(capability, { mayComplain: /ERR_INTERNET_DISCONNECTED/ });
    await openSearch(page);
    await searchFor(page, 'legislation');
    await context.setOffline(true);
    await field(page).fill('sextortion');
    await page.getByText('You seem to be offline.').waitFor();
    expect((await titles(page))[0]).toMatch(/sextortion/i);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await resultsFor(page, 'sextortion');
  });

  test('a file of names that ends half way does no harm', async () => {
    const { page } = await open(capability);
    await page.route('**/search/names.json', (route) => route.fulfill({ body: '{"kinds":"c","titles":"Mod' }));
    await openSearch(page);
    await searchFor(page, 'transparency');
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  test('when more results cannot be loaded, search says so and keeps those it has', async () => {
    const { page } = await open('/search/?q=children', { mayComplain });
    await resultsFor(page, 'children');
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Show more results' }).click();
    await page.getByText('Search could not be loaded.').waitFor();
    expect(await status(page).getAttribute('data-search-status')).toBe('done');
    expect(await results(page).count()).toBe(10);
  });

  test('while the index is on its way, search says that it is searching', async () => {
    const { page } = await open(capability);
    const { letThrough } = await hold(page, '**/pagefind/**');
    await openSearch(page);
    await field(page).fill('transparency');
    await page.locator('[data-search-status="loading"]', { hasText: 'Searching …' }).waitFor();
    letThrough();
    await resultsFor(page, 'transparency');
  });

  test('a query that overtakes a slower one has only its own results, also when the other comes in', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'legislation');
    // The text of each result is a file of its own: those of the first query are held back.
    const { held, letThrough } = await hold(page, '**/pagefind/fragment/**');
    await field(page).fill('trauma');
    await expect.poll(() => held.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await field(page).fill('legislation');
    await resultsFor(page, 'legislation');
    const own = await titles(page);
    const addresses = held.map((request) => request.url());
    const arrived = held.map((request) => page.waitForEvent('requestfinished', (finished) => finished === request));
    letThrough();
    await Promise.all(arrived);
    // What was held has been read once the same files, asked for after it, have been read.
    await page.evaluate(async (urls) => {
      await Promise.all(urls.map(async (url) => (await fetch(url)).arrayBuffer()));
    }, addresses);
    expect(await said(page)).toContain('“legislation”');
    expect(await titles(page)).toEqual(own);
  });
});

test('odd input makes no error, adds no element and leaves search working', async () => {
  const odd = [
    '',
    '   ',
    '?!…—“”()*/\\',
    'the of and to',
    '🙂',
    // Cut in the middle of an emoji when a long query is shortened.
    `a${'🙂'.repeat(150)}`,
    'استغلال الأطفال',
    '儿童保护',
    '<img src=x onerror=alert(1)>',
    '<mark>child</mark> &lt;b&gt;',
    '"child protection',
    'constructor __proto__ toString',
    'child protection '.repeat(118).slice(0, 2000),
    'x'.repeat(2000),
  ];
  const { page, complaints } = await open('/search/');
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  for (const query of odd) {
    await searchFor(page, 'legislation');
    await field(page).fill(query);
    await page.waitForFunction(() => {
      const line = document.querySelector<HTMLElement>('[data-search-status]');
      return line && line.dataset['searchStatus'] !== 'loading' && !line.textContent.includes('“legislation”');
    });
    const name = query.slice(0, 40);
    expect.soft(await page.locator('[data-search-error]').count(), name).toBe(0);
    expect.soft(await page.locator('[data-search-page] :is(img, script, b, iframe)').count(), name).toBe(0);
    expect.soft(complaints, name).toEqual([]);
    complaints.length = 0;
  }
});
