/**
 * Every page of the site, not one of each kind: opened once with script, in a browser that records all, and once without.
 * Each promise is a test of its own, with its own list of faults.
 */
import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { modes, setMode, turn, violations } from '../support/axe.ts';
import { address, useBrowser } from '../support/browser.ts';
import { addressOfFile, htmlFiles } from '../support/dist.ts';
import { thorough } from '../support/thorough.ts';
import { isElsewhere, stored } from '../support/traces.ts';
import { hiddenWithoutScript } from '../support/without-script.ts';

const open = useBrowser();
const pages = htmlFiles().map(addressOfFile).sort();

/** Runs through the pages in as many windows as there are modes: each window is in one of them, and takes every fifth page. */
const inWindows = (first: Page, others: readonly Page[], read: (page: Page, at: number) => Promise<void>) =>
  Promise.all([first, ...others].map(read));

const pagesOfWindow = (at: number): string[] => pages.filter((_, index) => index % modes.length === at);

describe('with script', () => {
  const requests: { request: Request; on: string }[] = [];
  const visited: string[] = [];
  const faults = {
    answers: [] as string[],
    stores: [] as string[],
    console: [] as string[],
    sockets: [] as string[],
    accessibility: [] as string[],
  };
  let cookies: unknown[];

  // In one browser, as a reader sees them: what one page leaves behind or sends late, the next finds.
  beforeAll(async () => {
    const { page: first, context } = await open('');
    const others = await Promise.all(modes.slice(1).map(() => context.newPage()));
    await inWindows(first, others, async (page, at) => {
      const mode = modes[at];
      if (!mode) throw new Error('There are more windows than modes.');
      await setMode(page, mode);
      let on = 'the start';
      page.on('request', (request) => requests.push({ request, on }));
      page.on('websocket', (socket) => faults.sockets.push(`${on}: ${socket.url()}`));
      page.on('console', (message) => faults.console.push(`${on}: ${message.text()}`));
      page.on('pageerror', (error) => faults.console.push(`${on}: ${error.message}`));
      for (const path of pagesOfWindow(at)) {
        on = path;
        const answer = await page.goto(address(path));
        // The page for wrong addresses says that it is none.
        if (answer && !answer.ok() && path !== '/404.html') faults.answers.push(`${path}: ${answer.status()}`);
        faults.stores.push(...(await stored(page)).map((what) => `${path}: ${what}`));
        if (thorough) {
          await turn(page, mode);
          faults.accessibility.push(...(await violations(page)).map((fault) => `${path}, ${mode.name}: ${fault}`));
        }
        visited.push(path);
      }
      // Whatever is sent as the last page closes.
      await page.goto('about:blank');
    });
    cookies = await context.cookies();
  }, 900_000);

  test('every page is there, is asked for, and is opened once', () => {
    expect(pages.length).toBeGreaterThan(800);
    expect(visited.toSorted()).toEqual(pages);
    expect(faults.answers).toEqual([]);
    const asked = new Set(requests.map(({ request }) => request.url()));
    expect(pages.filter((path) => !asked.has(address(path)))).toEqual([]);
  });

  test('no page asks anybody else', () => {
    const elsewhere = requests.filter(({ request }) => request.url() !== 'about:blank' && isElsewhere(request.url()));
    expect(elsewhere.map(({ request, on }) => `${on}: ${request.url()}`)).toEqual([]);
  });

  test('no page sends a beacon, opens a line or sends anything but a plain question', () => {
    const sent = requests.filter(
      ({ request }) =>
        request.method() !== 'GET' || ['ping', 'eventsource', 'websocket'].includes(request.resourceType()),
    );
    expect(
      sent.map(({ request, on }) => `${on}: ${request.method()} ${request.resourceType()} ${request.url()}`),
    ).toEqual([]);
    expect(faults.sockets).toEqual([]);
  });

  test('no page sends a referrer', () => {
    // Empty where the browser was told to send none.
    const told = requests.filter(({ request }) => request.headers()['referer']);
    expect(told.map(({ request, on }) => `${on}: with ${request.url()}`)).toEqual([]);
  });

  test('no page stores anything', () => {
    expect(faults.stores).toEqual([]);
    expect(cookies).toEqual([]);
  });

  test('the console is empty on every page', () => {
    expect(faults.console).toEqual([]);
  });

  test.runIf(thorough)('axe-core finds nothing on any page', () => {
    expect(faults.accessibility).toEqual([]);
  });
});

describe('without script', () => {
  const faults: string[] = [];
  let read = 0;

  beforeAll(async () => {
    const { page: first, context } = await open('', { javaScriptEnabled: false });
    const others = await Promise.all(modes.slice(1).map(() => context.newPage()));
    await inWindows(first, others, async (page, at) => {
      for (const path of pagesOfWindow(at)) {
        await page.goto(address(path), { waitUntil: 'domcontentloaded' });
        faults.push(...(await page.evaluate(hiddenWithoutScript)).map((fault) => `${path}: ${fault}`));
        read += 1;
      }
    });
  }, 600_000);

  test('the text of every page can be read, apart from tools that need script', () => {
    expect(read).toBe(pages.length);
    expect(faults).toEqual([]);
  });
});
