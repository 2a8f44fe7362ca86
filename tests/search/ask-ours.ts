/** Asks this site's own search, through its contract alone: `/search/?q=…`, the status, and the list of results. */
import type { BrowserContext, Page } from 'playwright-core';
import type { Answered, Judged } from './judged.ts';

/** Far more than any answer takes. */
const patience = 20_000;

/**
 * @param site address of the home page, with a slash at the end
 * @returns addresses of the results within the site, best first, as they stand when the status first says that they are there
 */
export async function ask(page: Page, site: string, query: string): Promise<string[]> {
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'domcontentloaded' });
  try {
    const found = await page.waitForFunction(
      () => {
        const status = document.querySelector<HTMLElement>('[data-search-status]')?.dataset['searchStatus'];
        if (status !== 'done' && status !== 'empty') return undefined;
        const items = [...document.querySelectorAll('ol[data-search-results] > li')];
        return { links: items.map((item) => item.querySelector<HTMLAnchorElement>('a[href]')?.href ?? '') };
      },
      undefined,
      { timeout: patience },
    );
    const { links } = (await found.jsonValue()) as { links: string[] };
    return links.map((link) => link.replace(site, '/'));
  } catch (error) {
    throw new Error(`Search did not answer “${query}”.`, { cause: error });
  }
}

/** Asks every query, in two pages at a time. */
export async function askOurs(context: BrowserContext, site: string, queries: readonly Judged[]): Promise<Answered[]> {
  const answers: Answered[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    while (next < queries.length) {
      const own = next++;
      const judged = queries[own];
      if (judged) answers[own] = { ...judged, addresses: await ask(page, site, judged.query) };
    }
    await page.close();
  };
  await Promise.all([work(), work()]);
  return answers;
}
