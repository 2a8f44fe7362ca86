/** A real Chromium for one test file, with what every test wants to know of a page. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { findChromium } from './chromium.ts';

export const address = (path: string): string => new URL(path.replace(/^\//, ''), inject('siteAddress')).href;

/** Flags without which a locked-down machine sees many refused connections of the browser's own. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** Errors and warnings of the console, and uncaught exceptions. */
  complaints: string[];
  /** Addresses of every request, in order. */
  requests: string[];
}

/** Starts one browser for the file that calls it; returns what opens a page in a context of its own. */
export function useBrowser(): (path: string, options?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium was found; `npm test` installs one where it can.');
    const root = process.getuid?.() === 0;
    browser = await chromium.launch({ executablePath, args: [...quiet, ...(root ? ['--no-sandbox'] : [])] });
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser?.close();
  });
  return async (path, options = {}) => {
    if (!browser) throw new Error('The browser is not running.');
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    if (path) await page.goto(address(path));
    return { page, context, complaints, requests };
  };
}
