/** The copy on the device: only when asked, whole, without a line, renewed, and gone when it is removed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/offline/manifest.ts';
import { basePath } from '../../src/settings.ts';
import { storageKeys } from '../../src/storage/keys.ts';
import { type Opened, type OpenOptions, useBrowser } from '../support/browser.ts';
import { changedSite, rebasedSite, smallSite } from '../support/copy-site.ts';
import { dist } from '../support/dist.ts';
import { kindsOfPage, settled } from '../support/pages.ts';
import { openSearch, results, searchFor } from '../support/search.ts';
import { type StaticServer, serveStatic } from '../support/static-server.ts';

const open = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'response-guide-copy-'));
const small = join(folder, 'small');
const changed = join(folder, 'changed');
const newTitle = 'What this site is, said anew';

const servers: StaticServer[] = [];
async function serve(site: string, base = basePath): Promise<StaticServer> {
  const server = await serveStatic(site, base);
  servers.push(server);
  return server;
}

beforeAll(() => {
  smallSite(small);
  changedSite(small, changed, newTitle);
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openOffline(server: StaticServer, options: OpenOptions = {}): Promise<Opened> {
  const opened = await open('', { mayComplain, ...options });
  await opened.page.goto(`${server.address}offline/`);
  return opened;
}

const button = (page: Page, name: string) => page.getByRole('button', { name });
/** The browser itself says that a request has failed: here lines break off and files are missing on purpose. */
const mayComplain = /^Failed to load resource|^The Cross-Origin-Opener-Policy header has been ignored/;
const status = (page: Page) => page.locator('[data-copy-status]');
const said = (page: Page, words: string | RegExp, timeout = 10_000) =>
  status(page).filter({ hasText: words }).waitFor({ timeout });
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const note = (page: Page) => page.locator('.copy-note');

/** Everything that is stored in the browser for this site. */
const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ]);

async function keep(page: Page, timeout = 20_000): Promise<void> {
  await button(page, 'Keep a copy on this device').click();
  await said(page, 'The copy is complete.', timeout);
}

/** Sets the clock of the copy back: when it was last looked for changes, and last the same as the site. */
const age = (page: Page, hours: number): Promise<void> =>
  page.evaluate(async (ms) => {
    const cache = await caches.open('rg-copy-1');
    const [request] = (await cache.keys()).filter(({ url }) => url.endsWith('/copy/look'));
    if (!request) throw new Error('The copy has no time.');
    const look = await (await cache.match(request))?.json();
    const older = { ...look, at: look.at - ms, same: look.same - ms };
    await cache.put(request, new Response(JSON.stringify(older)));
  }, hours * 3_600_000);

describe('the whole site', () => {
  let server: StaticServer;
  let reader: Opened;
  const manifest = JSON.parse(readFileSync(join(dist, 'copy.json'), 'utf8')) as Manifest;

  beforeAll(async () => {
    server = await serveStatic(dist, basePath);
    reader = await openOffline(server);
    // The size is said before anything is asked for.
    const text = (await reader.page.locator('main').textContent()) ?? '';
    expect(text).toContain(`The copy has ${Object.keys(manifest.files).length} files.`);
    expect(text).toContain(`${(manifest.bytes / 1_000_000).toFixed(1)} MB on the device`);
    expect(await stored(reader.page)).toEqual([]);
    await keep(reader.page, 50_000);
    await server.stop();
    await reader.context.setOffline(true);
  }, 60_000);
  afterAll(() => server.stop());

  test.each(kindsOfPage)('the $kind page opens without a line, though it was never open before', async ({ path }) => {
    const { page, complaints } = reader;
    const before = complaints.length;
    await page.goto(server.address + path.slice(1));
    await settled(page);
    expect(await heading(page)).not.toBe('Not in the saved copy');
    expect(await page.evaluate(() => getComputedStyle(document.body).marginBlockStart)).toBe('0px');
    expect(await note(page).textContent()).toMatch(/^Saved copy of \d+ \w+ \d{4}\. There is no connection now\.$/);
    expect(complaints.slice(before)).toEqual([]);
  });

  test('every file of the copy is there, with the content that the build gave it', async () => {
    const { page } = reader;
    await page.goto(`${server.address}offline/`);
    const faults = await page.evaluate(async (files) => {
      const check = async ([address, sum]: [string, string]): Promise<string[]> => {
        const content = await (await fetch(new URL(address, new URL('..', location.href)))).arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
        const own = btoa(String.fromCharCode(...digest.subarray(0, 16)));
        return own.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') === sum ? [] : [address];
      };
      return (await Promise.all(Object.entries(files).map(check))).flat();
    }, manifest.files);
    expect(faults).toEqual([]);
  });

  test('search works without a line', async () => {
    const { page } = reader;
    await page.goto(`${server.address}glossary/`);
    await openSearch(page);
    await searchFor(page, 'helpline');
    expect(await results(page).count()).toBeGreaterThan(5);
    await results(page).first().getByRole('link').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/glossary/'));
    expect(await note(page).count()).toBe(1);
  });

  test('an address that is not in the copy is said to be so, with ways on', async () => {
    const { page } = reader;
    const response = await page.goto(`${server.address}data/gsr.json`);
    expect(response?.status()).toBe(503);
    expect(await heading(page)).toBe('Not in the saved copy');
    await page.goto(`${server.address}gsr/no-such-page/`);
    expect(await page.title()).toBe('Not in the saved copy');
    await page.locator('main').getByRole('link', { name: 'A to Z' }).click();
    expect(await heading(page)).toBe('A to Z');
  });

  test('removing it works without a line too', async () => {
    const { page } = reader;
    await page.goto(`${server.address}offline/`);
    await button(page, 'Remove from this device').click();
    await said(page, 'Removed.');
    expect(await stored(page)).toEqual([]);
  });
});

test('nothing is registered or stored before the button is pressed, nor by looking at the page', async () => {
  const server = await serve(small);
  const { page } = await openOffline(server);
  await said(page, 'There is no copy on this device.');
  await page.reload();
  await page.goto(server.address);
  expect(await stored(page)).toEqual([]);
  expect(server.requests.filter((path) => path.startsWith('copy.'))).toEqual([]);
});

test('keeping tells how far it is, stores under neutral names, and Remove leaves nothing', async () => {
  const server = await serve(small);
  const { page, complaints } = await openOffline(server);
  const told = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const lines: string[] = [];
        const line = document.querySelector('[data-copy-status]') as HTMLElement;
        new MutationObserver(() => {
          lines.push(line.textContent ?? '');
          if (line.textContent?.startsWith('The copy is complete')) resolve(lines);
        }).observe(line, { childList: true });
      }),
  );
  await keep(page);
  const tenths = (await told).filter((line) => /^\d+0 per cent of the files are here\.$/.test(line));
  expect(tenths.length).toBeGreaterThan(2);
  expect(new Set(tenths).size).toBe(tenths.length);
  expect(await status(page).getAttribute('role')).toBe('status');
  expect(await stored(page)).toEqual([`cache ${storageKeys.copy.name}`, `service worker ${server.address}`]);
  const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
  expect(worker).toBe(server.address + storageKeys.copyWorker.name);
  expect(JSON.stringify(storageKeys)).not.toMatch(/abuse|child|sex|exploit|csea|csam/i);
  await page.reload();
  await said(page, /^A copy is on this device: \d+ files, /);
  // With a connection and a fresh copy there is nothing to tell.
  expect(await note(page).count()).toBe(0);
  await button(page, 'Remove from this device').click();
  await said(page, 'Removed.');
  expect(await stored(page)).toEqual([]);
  expect(await button(page, 'Keep a copy on this device').evaluate((node) => node === document.activeElement)).toBe(
    true,
  );
  await page.reload();
  await said(page, 'There is no copy on this device.');
  expect(await stored(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('Cancel half way leaves nothing', async () => {
  const server = await serve(small);
  server.before = (path) => (path.startsWith('gsr') ? new Promise(() => undefined) : undefined);
  const { page } = await openOffline(server);
  await button(page, 'Keep a copy on this device').click();
  await page
    .locator('[data-copy-count]')
    .filter({ hasText: /^[1-9]/ })
    .waitFor();
  await expect.poll(async () => (await stored(page)).length, { timeout: 15_000 }).toBe(1);
  await button(page, 'Cancel').click();
  await said(page, 'Cancelled. Nothing was left on this device.');
  expect(await stored(page)).toEqual([]);
});

test('Cancel at the very end, while the worker starts, leaves nothing either', async () => {
  const server = await serve(small);
  let goOn: () => void = () => undefined;
  server.before = (path) =>
    path === 'copy.js' ? new Promise((resolve) => (goOn = () => resolve(undefined))) : undefined;
  const { page } = await openOffline(server);
  await button(page, 'Keep a copy on this device').click();
  await expect.poll(() => server.requests).toContain('copy.js');
  await button(page, 'Cancel').click();
  goOn();
  await said(page, 'Cancelled. Nothing was left on this device.');
  expect(await stored(page)).toEqual([]);
});

test('a copy that broke off half way goes on where it stopped', async () => {
  const server = await serve(small);
  server.before = (path) => (path.startsWith('gsr') ? 'drop' : undefined);
  const { page } = await openOffline(server);
  await button(page, 'Keep a copy on this device').click();
  await said(page, 'The connection broke.');
  // Without a whole copy nothing is served from it.
  expect(await stored(page)).toEqual([`cache ${storageKeys.copy.name}`]);
  const came = server.requests.splice(0);
  server.before = () => undefined;
  await page.reload();
  await said(page, 'A part of a copy is on this device.');
  server.requests.length = 0;
  await button(page, 'Go on keeping the copy').click();
  await said(page, 'The copy is complete.');
  const again = server.requests.filter((path) => came.includes(path) && !/^gsr\/|^copy\./.test(path));
  expect(server.requests).toContain('gsr/');
  // Those that were on their way when the line broke, at most.
  expect(again.length).toBeLessThan(6);
  expect(came.length).toBeGreaterThan(12);
});

test('a part of a copy can be removed', async () => {
  const server = await serve(small);
  server.before = (path) => (path.startsWith('gsr') ? 'drop' : undefined);
  const { page } = await openOffline(server);
  await button(page, 'Keep a copy on this device').click();
  await said(page, 'The connection broke.');
  await button(page, 'Remove from this device').click();
  await said(page, 'Removed.');
  expect(await stored(page)).toEqual([]);
});

test('a page that somebody on the line puts in place of a file is not kept', async () => {
  const server = await serve(small);
  const { page } = await openOffline(server);
  await page
    .context()
    .route('**/gsr/', (route) => route.fulfill({ body: 'Log in to this network', contentType: 'text/html' }));
  await button(page, 'Keep a copy on this device').click();
  await said(page, 'The site is being changed just now.');
  expect(await stored(page)).toEqual([`cache ${storageKeys.copy.name}`]);
});

test('removing does not wait for another window or the worker, and neither brings anything back', async () => {
  const server = await serve(small);
  const { page, context } = await openOffline(server);
  let goOn: () => void = () => undefined;
  server.before = (path) => (path === 'gsr/' ? new Promise((resolve) => (goOn = () => resolve(undefined))) : undefined);
  await button(page, 'Keep a copy on this device').click();
  await page
    .locator('[data-copy-count]')
    .filter({ hasText: /^[1-9]/ })
    .waitFor();
  const other = await context.newPage();
  await other.goto(`${server.address}offline/`);
  await button(other, 'Remove from this device').click();
  await said(other, 'Removed.');
  goOn();
  await said(page, 'The copy was removed in another window');
  expect(await stored(page)).toEqual([]);

  server.before = () => undefined;
  await keep(page);
  server.folder = changed;
  server.before = (path) =>
    path === 'about/' ? new Promise((resolve) => (goOn = () => resolve(undefined))) : undefined;
  await age(page, 2);
  server.requests.length = 0;
  await page.reload();
  await expect.poll(() => server.requests).toContain('about/');
  await button(page, 'Remove from this device').click();
  await said(page, 'Removed.');
  goOn();
  await page.waitForTimeout(500);
  expect(await stored(page)).toEqual([]);
});

describe('renewing', () => {
  test('a change of the site is taken over quietly: only what changed is fetched, and the next page shows it', async () => {
    const server = await serve(small);
    const { page } = await openOffline(server);
    await keep(page);
    await page.goto(`${server.address}about/`);
    const before = await heading(page);
    server.folder = changed;
    await age(page, 2);
    server.requests.length = 0;
    await page.goto(`${server.address}about/`);
    expect(await heading(page)).toBe(before);
    await expect.poll(() => server.requests.filter((path) => path === 'about/').length).toBe(1);
    await expect
      .poll(async () => {
        await page.goto(`${server.address}about/`);
        return heading(page);
      })
      .toBe(newTitle);
    // The page on reading offline names sums of the ZIP, which has changed with it.
    expect([...new Set(server.requests)].sort()).toEqual(
      ['about/', 'copy.js', 'copy.json', 'offline/'].filter((path) => server.requests.includes(path)),
    );
    expect(await note(page).count()).toBe(0);
  });

  test('the site is asked at most once an hour', async () => {
    const server = await serve(small);
    const { page } = await openOffline(server);
    await keep(page);
    server.requests.length = 0;
    await page.goto(`${server.address}about/`);
    await page.goto(`${server.address}gsr/`);
    await page.waitForTimeout(300);
    expect(server.requests.filter((path) => path !== 'copy.js')).toEqual([]);
  });

  test('a change that breaks off half way leaves the old copy whole', async () => {
    const server = await serve(small);
    const { page } = await openOffline(server);
    await keep(page);
    const before = await page.goto(`${server.address}about/`).then(() => heading(page));
    server.folder = changed;
    server.before = (path) => (path === 'about/' || path === 'offline/' ? 'drop' : undefined);
    await page.goto(`${server.address}offline/`);
    await button(page, 'Look for changes now').click();
    await said(page, 'The copy stays as it is.');
    await page.goto(`${server.address}about/`);
    expect(await heading(page)).toBe(before);
    expect(await note(page).textContent()).toContain('It could not be renewed just now.');
    server.before = () => undefined;
    await page.goto(`${server.address}offline/`);
    await button(page, 'Look for changes now').click();
    await said(page, 'The copy was renewed.');
    await button(page, 'Look for changes now').click();
    await said(page, 'The copy is the same as the site.');
    await page.goto(`${server.address}about/`);
    expect(await heading(page)).toBe(newTitle);
    expect(await note(page).count()).toBe(0);
  });

  test.each([
    ['the same', 'QuotaExceededError', 'The browser has no more room for the copy.'],
    ['changed', 'QuotaExceededError', 'The browser has no more room for the copy.'],
    ['changed', 'UnknownError', 'The copy stays as it is.'],
  ])('where the site is %s and the browser refuses to write (%s), the old copy stays', async (site, name, words) => {
    const server = await serve(small);
    const { page } = await openOffline(server);
    await keep(page);
    const before = await page.goto(`${server.address}about/`).then(() => heading(page));
    await page.goto(`${server.address}offline/`);
    if (site === 'changed') server.folder = changed;
    await page.evaluate((error) => {
      Cache.prototype.put = () => Promise.reject(new DOMException('refused', error));
    }, name);
    await button(page, 'Look for changes now').click();
    await said(page, words);
    await said(page, 'A copy is on this device');
    expect(await stored(page)).toHaveLength(2);
    await server.stop();
    await page.goto(`${server.address}about/`);
    expect(await heading(page)).toBe(before);
  });

  test('a copy that was not renewed for a month is called old', async () => {
    const server = await serve(small);
    const { page } = await openOffline(server);
    await keep(page);
    await age(page, 24 * 31);
    // The look for changes must not come in between: it is made to wait.
    server.before = (path) => (path === 'copy.json' ? new Promise(() => undefined) : undefined);
    await page.goto(`${server.address}about/`);
    expect(await note(page).textContent()).toContain('It has not been renewed since then');
  });

  test('a site that offers no copies any more takes the worker and the copy away', async () => {
    const server = await serve(small);
    const { page } = await openOffline(server);
    await keep(page);
    // The list alone may be missing for a moment, while a new build is put in place.
    server.before = (path) => (path === 'copy.json' ? 404 : undefined);
    await button(page, 'Look for changes now').click();
    await said(page, 'The copy stays as it is.');
    expect(await stored(page)).toHaveLength(2);
    server.before = (path) => (path === 'copy.json' || path === 'copy.js' ? 404 : undefined);
    await age(page, 2);
    await page.goto(`${server.address}about/`);
    await expect.poll(() => stored(page), { timeout: 15_000 }).toEqual([]);
  });
});

describe('where no copy can be kept, the page says why and leaves nothing', () => {
  test('too little room, seen before anything is fetched', async () => {
    const server = await serve(small);
    const { page, context } = await open('', { mayComplain });
    await context.addInitScript(() => {
      navigator.storage.estimate = async () => ({ quota: 300_000, usage: 100_000 });
    });
    await page.goto(`${server.address}offline/`);
    await button(page, 'Keep a copy on this device').click();
    await said(page, /There is not enough room: the copy needs \d+\.\d MB, and the browser has 0\.2 MB left\./);
    expect(await stored(page)).toEqual([]);
  });

  test('room that runs out half way', async () => {
    const server = await serve(small);
    const { page, context } = await open('', { mayComplain });
    await context.addInitScript(() => {
      const put = Cache.prototype.put;
      let left = 8;
      Cache.prototype.put = function (...given) {
        return left-- > 0 ? put.apply(this, given) : Promise.reject(new DOMException('full', 'QuotaExceededError'));
      };
    });
    await page.goto(`${server.address}offline/`);
    await button(page, 'Keep a copy on this device').click();
    await said(page, 'The browser has no more room for the copy.');
    await button(page, 'Remove from this device').click();
    await said(page, 'Removed.');
    expect(await stored(page)).toEqual([]);
  });

  test('a private window that refuses the store', async () => {
    const server = await serve(small);
    const { page, context } = await open('', { mayComplain });
    await context.addInitScript(() => {
      caches.open = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    });
    await page.goto(`${server.address}offline/`);
    await button(page, 'Keep a copy on this device').click();
    await said(page, 'The browser refused to keep the copy. Nothing was left on this device.');
    expect(await stored(page)).toEqual([]);
  });

  test('a browser without service workers', async () => {
    const server = await serve(small);
    const { page, context } = await open('', { mayComplain });
    await context.addInitScript(() => {
      delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
    });
    await page.goto(`${server.address}offline/`);
    await said(page, 'This browser cannot keep a copy.');
    expect(await page.locator('[data-copy-tool] button').filter({ visible: true }).count()).toBe(0);
  });

  test('an address without encryption', async () => {
    const server = await serve(small);
    const { page } = await open('', { mayComplain });
    // Not an address of this machine to the browser, so that it is not trusted; the answers are those of the server.
    await page.route('http://guide.example/**', async (route) => {
      const url = new URL(route.request().url());
      const path = url.pathname.slice(basePath.length);
      await route.fulfill({ response: await route.fetch({ url: server.address + path }) });
    });
    await page.goto(`http://guide.example${basePath}offline/`);
    await said(page, 'This address is not encrypted');
    // The icon may still be on its way.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('without script', async () => {
    const server = await serve(small);
    const { page } = await openOffline(server, { javaScriptEnabled: false });
    expect(await page.getByText('Keeping a copy needs JavaScript, which is off.').isVisible()).toBe(true);
    expect(await button(page, 'Keep a copy on this device').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Download the ZIP file' }).isVisible()).toBe(true);
  });
});

test('under another base path it serves that path and no other, and Remove leaves the copy of a neighbour', async () => {
  const base = '/some/folder/';
  const site = join(folder, 'rebased');
  rebasedSite(small, site, base);
  const server = await serve(site, base);
  const { page } = await openOffline(server);
  // A neighbour on the same origin keeps a copy in the same cache.
  await page.evaluate(async () => {
    const cache = await caches.open('rg-copy-1');
    await cache.put('/other/copy/now', new Response('{}'));
  });
  await keep(page);
  await server.stop();
  await page.goto(`${server.address}gsr/`);
  expect(await page.locator('main h1').count()).toBe(1);
  expect(await stored(page)).toEqual(['cache rg-copy-1', `service worker ${server.address}`]);
  await page.goto(`${server.address}nothing/`);
  expect(await page.locator('main').getByRole('link', { name: 'A to Z' }).getAttribute('href')).toBe(`${base}a-z/`);
  await page.goto(`${server.address}offline/`);
  await button(page, 'Remove from this device').click();
  await said(page, 'Removed.');
  const left = await page.evaluate(async () =>
    (await (await caches.open('rg-copy-1')).keys()).map(({ url }) => new URL(url).pathname),
  );
  expect(left).toEqual(['/other/copy/now']);
  await server.start();
});
