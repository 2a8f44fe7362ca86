/** What the site keeps to itself where a reader does something; every-page.test.ts looks at each page as it opens. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { address, useBrowser } from '../support/browser.ts';
import { capability, settled } from '../support/pages.ts';
import { openSearch, searchFor } from '../support/search.ts';
import { isElsewhere, startWorker, stored } from '../support/traces.ts';

const open = useBrowser();

const fromElsewhere = (requests: readonly string[]): string[] => requests.filter(isElsewhere);

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

test('the search page with a query in its address asks nobody else and stores nothing', async () => {
  const { page, requests, complaints } = await open('/search/?q=children');
  await settled(page);
  expect(fromElsewhere(requests)).toEqual([]);
  expect(await stored(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

/** Puts something of every kind into the browser's stores: ours, and of another site of the same origin. */
const fill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const database = (name: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      });
    for (const name of ['rg-test', 'other-test']) {
      localStorage.setItem(name, 'words');
      sessionStorage.setItem(name, 'words');
      await database(name);
      await (await caches.open(name)).put('/a-page', new Response('words'));
    }
  });

const foreign = ['localStorage other-test', 'sessionStorage other-test', 'database other-test', 'cache other-test'];

const worker = 'test-worker.js';

/** The site with one more file: a service worker, such as one that keeps pages for later. @returns its address */
async function siteWithWorker(): Promise<string> {
  const server = createServer(async (request, response) => {
    if (request.url?.endsWith(`/${worker}`)) {
      response.setHeader('Content-Type', 'text/javascript').end('addEventListener("fetch", () => {});');
      return;
    }
    const answer = await fetch(new URL(request.url ?? '/', inject('siteAddress')));
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${new URL(inject('siteAddress')).pathname}`;
}

test('/privacy/ shows what is stored and removes it, one by one and all at once, and nothing of others', async () => {
  const site = await siteWithWorker();
  const { page, complaints } = await open('');
  await page.goto(`${site}privacy/`);
  const place = page.locator('[data-stored]');
  await place.getByText('Nothing of this site is stored on this device.').waitFor();
  expect(await place.getByRole('button').filter({ visible: true }).count()).toBe(0);

  await fill(page);
  await startWorker(page, `${site}${worker}`, site);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  expect(await stored(page)).toContain(`service worker ${site}`);
  await page.reload();
  const items = place.locator('li');
  await items.first().waitFor();
  // One in each of the five stores.
  const before = await items.count();
  expect(before).toBe(5);
  expect((await place.textContent()) ?? '').not.toContain('other-test');

  await place
    .getByRole('button', { name: /^Remove .*rg-test/ })
    .first()
    .click();
  await place.getByText(`${before - 1} things are stored.`).waitFor();
  expect(await items.count()).toBe(before - 1);
  expect(await stored(page)).not.toContain('localStorage rg-test');

  await place.getByRole('button', { name: 'Remove everything' }).click();
  await place.getByText('Removed. Nothing of this site is stored on this device.').waitFor();
  expect(await items.count()).toBe(0);
  expect((await stored(page)).sort()).toEqual([...foreign].sort());
  expect(complaints).toEqual([]);
});

test('/privacy/ neither shows nor removes what a neighbour below another path has stored', async () => {
  const site = await siteWithWorker();
  const { page } = await open('');
  await page.goto(`${site}privacy/`);
  const entry = (base: string): string => `${base}copy/now`;
  const keep = (address: string): Promise<void> =>
    page.evaluate(async (url) => (await caches.open('rg-copy-1')).put(url, new Response('{}')), address);
  const kept = (): Promise<string[]> =>
    page.evaluate(async () => (await (await caches.open('rg-copy-1')).keys()).map(({ url }) => url));
  const neighbour = `${site}shop/`;
  await startWorker(page, `${site}${worker}`, neighbour);
  await keep(entry(neighbour));
  await page.reload();
  const place = page.locator('[data-stored]');
  await place.getByText('Nothing of this site is stored on this device.').waitFor();

  await keep(entry(site));
  await page.reload();
  await place.getByText('1 thing is stored.').waitFor();
  await place.getByRole('button', { name: /^Remove .*rg-copy-1/ }).click();
  await place.getByText('Removed. Nothing of this site is stored on this device.').waitFor();
  expect(await kept()).toEqual([entry(neighbour)]);

  await keep(entry(site));
  await page.reload();
  await place.getByRole('button', { name: 'Remove everything' }).click();
  await place.getByText('Removed. Nothing of this site is stored on this device.').waitFor();
  expect(await kept()).toEqual([entry(neighbour)]);
  expect(await stored(page)).toEqual(['cache rg-copy-1', `service worker ${neighbour}`]);
});

test('what another window holds on to is not said to be removed', async () => {
  const { page, context } = await open('/privacy/');
  const other = await context.newPage();
  await other.goto(address('/about/'));
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // Kept open, and deaf to the wish that it be closed.
        const request = indexedDB.open('rg-held');
        request.onsuccess = () => {
          (globalThis as Record<string, unknown>)['held'] = request.result;
          resolve();
        };
      }),
  );
  await page.reload();
  const place = page.locator('[data-stored]');
  await place.getByRole('button', { name: 'Remove everything' }).click();
  await place.getByText(/^Something could not be removed/).waitFor();
});
