/** How long a reader waits for search, and what it fetches. Times run from a key press to a right result on the screen. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Judged } from './judged.ts';
import type { ServedSite } from './serve-site.ts';

export interface Condition {
  name: string;
  /** How many times slower the processor is. */
  processor?: number;
  /** The line: bits a second, and milliseconds until an answer begins. */
  line?: { bits: number; latency: number };
}

export const conditions: readonly Condition[] = [
  { name: 'plain' },
  { name: 'processor 4× slower', processor: 4 },
  { name: 'slow line (400 kbit/s, 400 ms)', line: { bits: 400_000, latency: 400 } },
];

/** What is typed when search is opened, and where it should lead. */
const firstQuery = { query: 'hotline', accept: ['/glossary/hotline/', '/mnr/11-'] };
/** The page on which search is opened. */
const startPage = 'gsr/6-modernised-reporting-systems/';

/** A right result is waited for no longer than this. */
const patience = 60_000;
/** Once search has said for so long that it is done, no other result will come. */
const settled = 1_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function under(page: Page, { processor, line }: Condition): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  if (processor) await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  if (line) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: line.bits / 8,
      uploadThroughput: line.bits / 8,
    });
  }
  return session;
}

interface Watching {
  searchWatched: Promise<number | undefined>;
}

/**
 * Runs in the page, before the key is pressed. Leaves a promise that resolves with the milliseconds from the next key press until a right result stands among the first
 * three and the browser has had the time to paint it; with nothing where search has stood still for `wait`, or `most` has
 * gone by, without one.
 */
const watch = ({
  accept,
  site,
  wait,
  most,
}: {
  accept: readonly string[];
  site: string;
  wait: number;
  most: number;
}): void => {
  const watched = new Promise<number | undefined>((resolve) => {
    let pressed: number | undefined;
    const fits = (link: HTMLAnchorElement | null): boolean => {
      if (!link?.checkVisibility()) return false;
      const address = link.href.replace(site, '/').replace(/^\/copy-\d+\//, '/');
      return accept.some((accepted) =>
        accepted.endsWith('$') ? address.replace(/#.*$/, '') === accepted.slice(0, -1) : address.startsWith(accepted),
      );
    };
    const look = (): void => {
      if (pressed === undefined) return;
      const items = [...document.querySelectorAll('ol[data-search-results] > li')].slice(0, 3);
      if (!items.some((item) => fits(item.querySelector<HTMLAnchorElement>('a[href]')))) return;
      observer.disconnect();
      clearInterval(idle);
      const start = pressed;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage('');
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { childList: true, subtree: true, attributes: true });
    addEventListener(
      'keydown',
      (event) => {
        pressed ??= event.timeStamp;
      },
      { capture: true, once: true },
    );
    const began = performance.now();
    let busy = began;
    const idle = setInterval(() => {
      const status = document.querySelector<HTMLElement>('[data-search-status]')?.dataset['searchStatus'];
      if (status === 'loading' || pressed === undefined) busy = performance.now();
      if (performance.now() - busy < wait && performance.now() - began < most) return;
      clearInterval(idle);
      observer.disconnect();
      resolve(undefined);
    }, 100);
  });
  Object.assign(window, { searchWatched: watched } satisfies Watching);
};

const watched = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => (window as unknown as Watching).searchWatched);

/** Waits until nothing has been fetched for a while. */
async function quiet(site: ServedSite): Promise<void> {
  for (let before = -1; before !== site.sent(); ) {
    before = site.sent();
    await pause(1500);
  }
}

export interface Opening {
  /** From the key that opens search to a right result for the first words typed. */
  milliseconds: number | undefined;
  /** Bytes fetched by then, and once all is there. */
  bytes: number;
  bytesInAll: number;
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open] input:focus').waitFor({ timeout: patience });
}

async function opening(context: BrowserContext, site: ServedSite, condition: Condition): Promise<Opening> {
  const page = await context.newPage();
  await page.goto(site.address + startPage);
  await quiet(site);
  const before = site.sent();
  await under(page, condition);
  await page.evaluate(watch, { accept: firstQuery.accept, site: site.address, wait: patience, most: patience });
  await openSearch(page);
  await page.keyboard.type(firstQuery.query);
  const milliseconds = await watched(page);
  const bytes = site.sent() - before;
  await quiet(site);
  await page.close();
  return { milliseconds, bytes, bytesInAll: site.sent() - before };
}

/** The first opening of search in a fresh browser, and the second, when the browser has kept what it fetched. */
export async function openings(
  browser: Browser,
  site: ServedSite,
  condition: Condition,
): Promise<{ cold: Opening; warm: Opening }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const cold = await opening(context, site, condition);
  const warm = await opening(context, site, condition);
  await context.close();
  return { cold, warm };
}

/** Milliseconds for each query, in an open dialog; undefined where no right result came. */
export async function queryTimes(
  browser: Browser,
  site: ServedSite,
  condition: Condition,
  queries: readonly Judged[],
): Promise<(number | undefined)[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(site.address + startPage);
  await openSearch(page);
  await page.keyboard.type(firstQuery.query);
  await quiet(site);
  await under(page, condition);
  const field = page.locator('dialog[open] input[type="search"]');
  const times: (number | undefined)[] = [];
  for (const { query, accept } of queries) {
    await field.fill('');
    await page.waitForFunction(() => document.querySelectorAll('ol[data-search-results] > li').length === 0);
    // All but the last letter stand there already: one key press asks the whole query, and nothing like it before.
    await field.evaluate(
      (input, words) => {
        (input as HTMLInputElement).value = words;
      },
      query.slice(0, -1),
    );
    await page.evaluate(watch, { accept, site: site.address, wait: settled, most: patience });
    await page.keyboard.press(query.slice(-1));
    times.push(await watched(page));
  }
  await context.close();
  return times;
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
