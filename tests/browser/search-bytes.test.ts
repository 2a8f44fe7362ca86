/** What search fetches, compressed as a good host sends it, before it shows something. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basePath } from '../../src/settings.ts';
import { type ServedSite, serveSite } from '../search/serve-site.ts';
import { useBrowser } from '../support/browser.ts';
import { capability } from '../support/pages.ts';
import { field, openSearch, resultsFor } from '../support/search.ts';

const open = useBrowser();
let site: ServedSite;

beforeAll(async () => {
  site = await serveSite('dist', basePath);
});
afterAll(() => site.stop());

interface Weighed {
  /** Bytes there when the first result of any sort stood in the list. */
  first: number;
  /** The same for the first that joined those that were named. */
  text: number;
}

/**
 * Opens search in a fresh browser, types, and weighs everything that has come since the page stood.
 *
 * @param named whether the query names something, which is shown before the text is searched
 */
async function weigh(query: string, named: boolean): Promise<Weighed> {
  const { page } = await open('');
  await page.goto(site.address + capability.slice(1), { waitUntil: 'networkidle' });
  // What is named must need none of what searches the text.
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/pagefind\/|\/search\/facets\.|_astro\/full-text\./, async (route) => {
    await promise;
    await route.continue();
  });
  await page.evaluate(() => {
    const began = performance.now();
    const weighed: Partial<Weighed> = {};
    // Until the text is let through, all that stands was named.
    let standing = Number.POSITIVE_INFINITY;
    const weight = (): number =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ startTime }) => startTime > began)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    new MutationObserver(() => {
      const count = document.querySelectorAll('[data-search-results] > li').length;
      if (count > 0) weighed.first ??= weight();
      if (count > standing) weighed.text ??= weight();
    }).observe(document.documentElement, { childList: true, subtree: true });
    const letThrough = (): void => {
      standing = document.querySelectorAll('[data-search-results] > li').length;
    };
    Object.assign(window, { weighed, letThrough });
  });
  await openSearch(page);
  await field(page).fill(query);
  if (named) await page.locator('[data-search-results] > li').first().waitFor();
  await page.evaluate(() => (window as unknown as { letThrough: () => void }).letThrough());
  resolve();
  await resultsFor(page, query);
  return page.evaluate(() => (window as unknown as { weighed: Weighed }).weighed);
}

describe('what is named comes after 25 kB at most, and the text after 140 kB in all', () => {
  test.each(['hotline', 'legislation', 'Ghana', 'sextortion', 'CSAM', 'data protection'])('for “%s”', async (query) => {
    const { first, text } = await weigh(query, true);
    expect(first).toBeGreaterThan(10_000);
    expect(first).toBeLessThanOrEqual(25_000);
    expect(text).toBeGreaterThan(90_000);
    expect(text).toBeLessThanOrEqual(140_000);
  });
});

describe('the text comes after 140 kB in all where a query of several words names nothing', () => {
  test.each([
    'trauma',
    'report anonymously',
    'transparancy',
    'how many countries have a helpline',
    'teaching kids about internet safety',
  ])('“%s”', async (query) => expect((await weigh(query, false)).text).toBeLessThanOrEqual(140_000));
});

test('a word that the site does not have costs no more than the list of all its words', async () => {
  expect((await weigh('training and education for astronauts', false)).text).toBeLessThanOrEqual(165_000);
});

test('nothing of search is fetched before a reader opens it', async () => {
  const { page, requests } = await open(capability);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((request) => /\/(?:pagefind|search)\/|_astro\/(?:dialog|view)\./.test(request))).toEqual([]);
  await openSearch(page);
  await expect.poll(() => requests.some((request) => request.includes('/search/names.json'))).toBe(true);
});
