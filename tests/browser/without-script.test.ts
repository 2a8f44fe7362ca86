/** Everything can be read without JavaScript; what needs it says so. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { address, useBrowser } from '../support/browser.ts';
import { kindsOfPage } from '../support/pages.ts';

const open = useBrowser();

/** The words of the main text that can be seen, apart from controls, tools that need script, and the word that they do. */
const words = (page: Page): Promise<string> =>
  page.locator('main').evaluate((main) => {
    const apart = 'form, button, [role="status"], [data-draft-check], .no-script-note';
    for (const control of main.querySelectorAll(apart)) control.remove();
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count.
    return (main as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
  });

let withScript: Page;
let without: Page;
beforeAll(async () => {
  withScript = (await open('')).page;
  without = (await open('', { javaScriptEnabled: false })).page;
});

test.each(kindsOfPage.filter(({ kind }) => !kind.startsWith('search')))(
  'the $kind page has the same text without JavaScript',
  async ({ path }) => {
    await Promise.all([withScript, without].map((page) => page.goto(address(path))));
    const text = await words(without);
    expect(text.length).toBeGreaterThan(100);
    expect(text).toBe(await words(withScript));
  },
);

test('the search page without JavaScript says that it needs it, and leads to the A to Z', async () => {
  const { page } = await open('/search/?q=children', { javaScriptEnabled: false });
  const note = page.locator('noscript p');
  expect(await note.isVisible()).toBe(true);
  expect(await note.textContent()).toContain('Search needs JavaScript.');
  expect(await page.locator('main').getByRole('searchbox').filter({ visible: true }).count()).toBe(0);
  await page.locator('main').getByRole('link', { name: 'A to Z' }).click();
  await page.waitForURL('**/a-z/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('A to Z');
});

test('without JavaScript the link Search leads to the search page', async () => {
  const { page } = await open('/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.waitForURL('**/search/');
});
