/** The ZIP of the site, unpacked: on a plain server below any path, and opened from a folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipFolder } from '../../src/offline/names.ts';
import { type Opened, useBrowser } from '../support/browser.ts';
import { capability, kindsOfPage, settled } from '../support/pages.ts';
import { openSearch, results, searchFor } from '../support/search.ts';
import { type StaticServer, serveStatic } from '../support/static-server.ts';
import { startWorker } from '../support/traces.ts';
import { unzipSite } from '../support/unzip.ts';

const open = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'response guide zip '));
const base = '/box/Ä b/guide-2026/';
const kinds = kindsOfPage.filter(({ path }) => !path.endsWith('.html'));
let server: StaticServer;

beforeAll(async () => {
  unzipSite(folder);
  server = await serveStatic(join(folder, zipFolder), base);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const background = 'getComputedStyle(document.querySelector(".site-header .bar")).display';

describe('on a plain server, below an odd path', () => {
  let reader: Opened;
  const failed: string[] = [];
  beforeAll(async () => {
    reader = await open('');
    reader.page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    reader.page.on('requestfailed', (request) => failed.push(request.url()));
  });

  test.each(kinds)('the $kind page comes with all it needs', async ({ path }) => {
    const { page, requests, complaints } = reader;
    const before = requests.length;
    await page.goto(encodeURI(server.address) + path.slice(1));
    await settled(page);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(background)).toMatch(/flex|grid/);
    expect(requests.slice(before).filter((url) => !url.startsWith(encodeURI(server.address)))).toEqual([]);
    expect(failed).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('search finds pages, statements and codes, and its results open', async () => {
    const { page } = reader;
    await page.goto(`${encodeURI(server.address)}glossary/child-sexual-abuse-material/`);
    await openSearch(page);
    await searchFor(page, 'helpline');
    expect(await results(page).count()).toBeGreaterThan(5);
    await searchFor(page, 'GSR-6.H3');
    await results(page).first().getByRole('link').first().click();
    await page.waitForURL((url) => url.href === `${encodeURI(server.address)}${capability.slice(1)}#H3`);
    expect(await page.locator('#H3').count()).toBe(1);
    expect(failed).toEqual([]);
  });

  test('a walk by links and a citation stay below the path', async () => {
    const { page } = reader;
    await page.goto(encodeURI(server.address));
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Guidance' }).click();
    await page
      .locator('main')
      .getByRole('link', { name: /Modernised reporting systems/ })
      .first()
      .click();
    await page.waitForURL(/6-modernised-reporting-systems/);
    await page.getByRole('link', { name: 'Cite GSR-6.H3' }).click();
    await page.getByRole('dialog', { name: 'GSR-6.H3' }).waitFor();
    expect(failed).toEqual([]);
  });

  test('/privacy/ finds what is stored, a worker that the owner of the server has added among it', async () => {
    writeFileSync(join(folder, zipFolder, 'test-worker.js'), '');
    const site = encodeURI(server.address);
    const { page } = await open('');
    await page.goto(`${site}privacy/`);
    await startWorker(page, `${site}test-worker.js`, site);
    await page.evaluate(() => localStorage.setItem('rg-test', 'words'));
    await page.reload();
    const place = page.locator('[data-stored]');
    await place.getByText('2 things are stored.').waitFor();
    expect(await place.locator('code').allTextContents()).toEqual(['rg-test', site]);
    await place.getByRole('button', { name: 'Remove everything' }).click();
    await place.getByText('Removed. Nothing of this site is stored on this device.').waitFor();
  });

  test('the check of a text finds terms and links to their entries', async () => {
    const { page } = reader;
    await page.goto(`${encodeURI(server.address)}terminology/check/`);
    await page.getByRole('textbox', { name: 'Your text' }).fill('They spoke of child pornography.');
    const entry = page.locator('[data-draft-findings] a').first();
    await entry.waitFor();
    const href = (await entry.evaluate((link) => (link as HTMLAnchorElement).href)) as string;
    expect((await page.request.get(href)).status()).toBe(200);
    expect(href.startsWith(encodeURI(server.address))).toBe(true);
  });
});

/** Browsers run no module scripts of a folder, and say so. */
const noScripts = { mayComplain: /blocked by CORS policy|^Failed to load resource: net::ERR_FAILED/ };

describe('opened from a folder', () => {
  const address = (path: string): string => pathToFileURL(join(folder, zipFolder, path)).href;

  test.each(kinds.filter(({ kind }) => !kind.startsWith('search')))(
    'the $kind page has its style',
    async ({ path }) => {
      const { page, requests } = await open('', noScripts);
      await page.goto(address(`${path.slice(1)}index.html`));
      expect(await page.evaluate(background)).toMatch(/flex|grid/);
      expect(await page.locator('h1').textContent()).toBeTruthy();
      expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    },
  );

  test('links lead from page to page, and to a statement', async () => {
    const { page } = await open('', noScripts);
    await page.goto(address('index.html'));
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Glossary' }).click();
    expect(page.url()).toBe(address('glossary/index.html'));
    await page.locator('footer').getByRole('link', { name: 'A to Z' }).click();
    await page.locator('main').getByRole('link', { name: 'Modernised reporting systems' }).first().click();
    expect(page.url()).toBe(address('gsr/6-modernised-reporting-systems/index.html'));
    await page.getByRole('link', { name: 'GSR-6.H3, link to this statement' }).click();
    expect(page.url()).toMatch(/index\.html#H3$/);
    await page.getByRole('link', { name: 'Response Guide' }).first().click();
    expect(page.url()).toBe(address('index.html'));
  });

  test('search says what is missing, and leads to the A to Z', async () => {
    const { page } = await open('', noScripts);
    await page.goto(address('gsr/index.html'));
    await page.locator('[data-search-open]').click();
    expect(page.url()).toBe(address('search/index.html'));
    const note = page.locator('[data-needs-server]');
    expect(await note.isVisible()).toBe(true);
    expect(await note.textContent()).toContain('Search needs a web server');
    await note.getByRole('link', { name: 'A to Z' }).click();
    expect(page.url()).toBe(address('a-z/index.html'));
  });

  test('what needs script says so', async () => {
    const { page } = await open('', noScripts);
    await page.goto(address('terminology/check/index.html'));
    expect(await page.locator('.no-script-note').first().isVisible()).toBe(true);
  });
});
