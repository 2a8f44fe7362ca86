/** A real Chromium for one test file, with what every test wants to know of a page. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { findChromium } from './chromium.ts';

export const address = (path: string): string => new URL(path.replace(/^\//, ''), inject('siteAddress')).href;

/** Flags without which a locked-down machine sees many refused connections of the browser's own. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** Whatever the console says, and uncaught exceptions. */
  complaints: string[];
  /** Addresses of every request, in order. */
  requests: string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** What the console may say, where a test brings it about: a request that fails, words of its own. */
  mayComplain?: RegExp;
}

/** Text on the clipboard. The site may not read it, so an empty page in its place does. */
export async function clipboardText(context: BrowserContext): Promise<string> {
  const reader = await context.newPage();
  const place = address('/reader-of-the-clipboard/');
  await reader.route(place, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Clipboard</title>' }));
  await reader.goto(place);
  const text = await reader.evaluate(() => navigator.clipboard.readText());
  await reader.close();
  return text;
}

/** The script that narrows a list comes after the page, and then says which list a form is for. */
const listsAreReady = (): boolean => !document.querySelector('[data-filter-list]:not([aria-controls])');

/**
 * Starts one browser for the file that calls it; returns what opens a page in a context of its own. Each page has to have
 * said nothing in the console when its test ends: what the headers or the policy of the site forbid would be said there.
 */
export function useBrowser(): (path: string, options?: OpenOptions) => Promise<Opened> {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const watched: { complaints: readonly string[]; mayComplain: RegExp | undefined }[] = [];
  const expectQuiet = (): void => {
    const all = watched
      .splice(0)
      .flatMap(({ complaints, mayComplain }) => complaints.filter((complaint) => !mayComplain?.test(complaint)));
    expect(all, 'what the console said').toEqual([]);
  };
  beforeAll(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium was found; `npm test` installs one where it can.');
    const root = process.getuid?.() === 0;
    browser = await chromium.launch({ executablePath, args: [...quiet, ...(root ? ['--no-sandbox'] : [])] });
  });
  // Each context holds processes: what a test has opened is closed after it, what was opened before all stays for all.
  let older = 0;
  beforeEach(() => {
    older = contexts.length;
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(older).map((context) => context.close()));
    expectQuiet();
  });
  afterAll(async () => {
    await browser?.close();
    expectQuiet();
  });
  return async (path, { mayComplain, ...options } = {}) => {
    if (!browser) throw new Error('The browser is not running.');
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    contexts.push(context);
    // Far more than any step needs; a step that never comes true fails before its test does, and names itself.
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    watched.push({ complaints, mayComplain });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    if (path) await page.goto(address(path));
    if (path && options.javaScriptEnabled !== false) await page.waitForFunction(listsAreReady);
    return { page, context, complaints, requests };
  };
}
