/** What the built site keeps to itself: no request to anyone else, nothing stored, nothing said in the console. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { address, type Opened, useBrowser } from '../support/browser.ts';
import { capability, kindsOfPage, settled } from '../support/pages.ts';
import { openSearch, searchFor } from '../support/search.ts';

const open = useBrowser();

const fromElsewhere = (requests: readonly string[]): string[] =>
  requests.filter((request) => !request.startsWith(inject('siteAddress')));

/** Names of all that the page has put into the browser's stores. */
const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ]);

// One after the other in one browser, as a reader sees them: what one page leaves behind or sends late, the next finds.
let reader: Opened;
beforeAll(async () => {
  reader = await open('');
});

test.each(kindsOfPage)('the $kind page asks nobody else, stores nothing and has an empty console', async ({ path }) => {
  const { page, context, requests, complaints } = reader;
  await page.goto(address(path));
  await settled(page);
  expect(requests).toContain(address(path));
  expect(fromElsewhere(requests)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await stored(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('searching, citing and choosing a role asks nobody else, stores nothing and sends no word of the query', async () => {
  const { page, context, requests, complaints } = await open(capability);
  await page.getByRole('radio', { name: /^Technology/ }).check();
  await page.getByRole('link', { name: 'Cite GSR-6.H3' }).click();
  await page.getByRole('dialog', { name: 'GSR-6.H3' }).getByRole('button', { name: 'Close' }).click();
  await openSearch(page);
  await searchFor(page, 'transparency');
  expect(fromElsewhere(requests)).toEqual([]);
  expect(requests.filter((request) => /transparency/i.test(request))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await stored(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
