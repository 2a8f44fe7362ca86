/** What a reader does in search, in the dialog and on the search page alike. */
import type { Locator, Page } from 'playwright-core';

export const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search the guide' });
export const status = (page: Page): Locator => page.locator('[data-search-status]');
export const results = (page: Page): Locator => page.locator('ol[data-search-results] > li');

/** What the line above the results says. */
export const said = async (page: Page): Promise<string> => (await status(page).textContent()) ?? '';

/** Opens the dialog by its key and waits until its field can be typed in. */
export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open] input:focus').waitFor();
}

/** Waits for the results of this query, whatever was shown before. */
export async function resultsFor(page: Page, query: string): Promise<void> {
  await page.locator('[data-search-status="done"]', { hasText: `“${query}”` }).waitFor();
}

export async function searchFor(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await resultsFor(page, query);
}

/** Main links of the results, best first, as addresses within the site. */
export async function addressesOfResults(page: Page, siteAddress: string): Promise<string[]> {
  const links = await results(page).evaluateAll((items) =>
    items.map((item) => item.querySelector<HTMLAnchorElement>('a[href]')?.href ?? ''),
  );
  return links.map((link) => link.replace(siteAddress, '/'));
}
