/** "Leave this site": away at once, and the way back does not show what was left. Nothing leaves the machine here. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { address, type OpenOptions, useBrowser } from '../support/browser.ts';
import { capability, kindsOfPage, settled } from '../support/pages.ts';
import { openSearch, searchFor } from '../support/search.ts';

const open = useBrowser();

const elsewhere = (url: URL): boolean => url.origin !== new URL(inject('siteAddress')).origin;

/** Answers for every other site; each answer waits until it may go. */
async function standIn(context: BrowserContext, mayAnswer: Promise<void> = Promise.resolve()): Promise<void> {
  await context.route(elsewhere, async (route) => {
    await mayAnswer;
    await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title><p>A neutral page</p>' });
  });
}

const exit = (page: Page): Locator => page.locator('.safety').getByRole('link', { name: 'Leave this site' });
const arrived = (page: Page): Promise<void> => page.getByText('A neutral page').waitFor();
const isAway = (page: Page): boolean => elsewhere(new URL(page.url()));

/**
 * What the page says of its own inside, once the reader has left: told from within, as Chromium answers late from
 * outside. The other site must be held back until it is heard: what a page says as it goes may be lost with it.
 */
const tellWhenLeft = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const before = document.body;
    new MutationObserver((_, observer) => {
      if (document.body === before) return;
      observer.disconnect();
      const seen = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
      console.log(
        JSON.stringify({
          title: document.title.replaceAll('\u200b', ''),
          hasTitle: document.title !== '',
          words: document.body.textContent,
          elements: seen.map((element) => element.getAttribute('role')),
          typed: [...before.querySelectorAll('input[type=search], textarea')].map(
            (field) => (field as HTMLInputElement).value,
          ),
          draft: before.querySelector('.draft-copy')?.textContent?.trim() ?? '',
        }),
      );
    }).observe(document.documentElement, { childList: true });
  });

test('without JavaScript, “Leave this site” is a real link to another site', async () => {
  const { page, context } = await open(capability, { javaScriptEnabled: false });
  await standIn(context);
  await exit(page).click();
  await arrived(page);
  expect(isAway(page)).toBe(true);
});

test('the other site is not told where the reader comes from', async () => {
  const { page, context } = await open(capability);
  await standIn(context);
  const [request] = await Promise.all([
    page.waitForRequest((one) => elsewhere(new URL(one.url()))),
    exit(page).click(),
  ]);
  expect(await request.headerValue('referer')).toBeNull();
  await arrived(page);
});

test('the page and its title are gone at once, also where the other site is slow to answer', async () => {
  const { page, context } = await open(capability, { mayComplain: /^\{"title":/ });
  const { promise, resolve } = Promise.withResolvers<void>();
  await standIn(context, promise);
  await tellWhenLeft(page);
  const [message] = await Promise.all([page.waitForEvent('console'), exit(page).press('Enter', { noWaitAfter: true })]);
  // An empty title would make the browser show the address in its place.
  expect(JSON.parse(message.text())).toMatchObject({
    title: '',
    hasTitle: true,
    words: 'Loading.',
    elements: ['alert'],
  });
  resolve();
  await arrived(page);
});

test('going back does not show the page that was left, but the one before it', async () => {
  const { page, context } = await open('/glossary/');
  await standIn(context);
  await page.goto(address(capability));
  const before = await page.evaluate(() => history.length);
  await exit(page).press('Enter');
  await arrived(page);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  expect(page.url()).toBe(address('/glossary/'));
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
});

test('a browser that brings a left page back as it stood shows it again, with its title and nothing typed', async () => {
  const { page, context } = await open('/glossary/');
  const { promise } = Promise.withResolvers<void>();
  await standIn(context, promise);
  const title = await page.title();
  await page.getByRole('searchbox').first().fill('private words');
  const shown = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('[data-exit]')?.click();
    const blank = document.querySelector('main') === null;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    return {
      blank,
      title: document.title,
      main: document.querySelector('main')?.checkVisibility(),
      typed: [...document.querySelectorAll<HTMLInputElement>('input[type=search]')]
        .map((field) => field.value)
        .join(''),
      background: document.documentElement.style.background,
    };
  });
  expect(shown).toEqual({ blank: true, title, main: true, typed: '', background: '' });
});

describe('what was typed is gone', () => {
  test('from the search page, with its results, where a browser brings it back as it stood', async () => {
    const { page, context } = await open('/search/');
    const { promise } = Promise.withResolvers<void>();
    await standIn(context, promise);
    await searchFor(page, 'transparency');
    const shown = await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-exit]')?.click();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      return {
        typed: document.querySelector<HTMLInputElement>('[data-search-page] input')?.value,
        results: document.querySelectorAll('[data-search-results] > li').length,
        said: document.querySelector('[data-search-status]')?.textContent?.includes('transparency'),
      };
    });
    expect(shown).toEqual({ typed: '', results: 0, said: false });
  });

  test('from the search window', async () => {
    const { page, context } = await open(capability, { mayComplain: /^\{"title":/ });
    const { promise, resolve } = Promise.withResolvers<void>();
    await standIn(context, promise);
    await openSearch(page);
    await searchFor(page, 'transparency');
    await tellWhenLeft(page);
    const [message] = await Promise.all([
      page.waitForEvent('console'),
      page.getByRole('dialog').getByRole('link', { name: 'Leave this site' }).press('Enter', { noWaitAfter: true }),
    ]);
    expect(JSON.parse(message.text()).typed).toEqual(['']);
    resolve();
    await arrived(page);
  });

  test('from the check of a draft, with the copy of it that bears the marks', async () => {
    const { page, context } = await open('/terminology/check/', { mayComplain: /^\{"title":/ });
    const { promise, resolve } = Promise.withResolvers<void>();
    await standIn(context, promise);
    await page.locator('textarea').fill('A private draft on child pornography.');
    await page.locator('.draft-findings > li').first().waitFor();
    await tellWhenLeft(page);
    const [message] = await Promise.all([
      page.waitForEvent('console'),
      exit(page).press('Enter', { noWaitAfter: true }),
    ]);
    const { typed, draft } = JSON.parse(message.text());
    expect(typed.join('')).toBe('');
    expect(draft.replaceAll('\u200b', '')).toBe('');
    resolve();
    await arrived(page);
  });
});

/** Holds back the first answer from an address. @returns lets it come, or breaks it off */
async function holdBack(
  context: BrowserContext,
  url: RegExp,
  then: 'continue' | 'abort' = 'continue',
): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await context.route(
    url,
    async (route) => {
      await promise;
      await route[then]();
    },
    { times: 1 },
  );
  return resolve;
}

async function leaveByShift(page: Page): Promise<void> {
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
}

/** Lets the page itself complain of whatever comes onto the empty page: Chromium answers late from outside. */
const watchEmptyPage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const before = document.body;
    new MutationObserver(() => {
      const late = [...document.querySelectorAll('body > :not([role=alert])')].map(({ localName }) => localName);
      if (document.body !== before && late.length > 0) console.log(`On the empty page: ${late}`);
    }).observe(document.documentElement, { childList: true, subtree: true });
  });

describe('what was under way when the reader left, on a slow line, neither shows anything nor leads back', () => {
  /** Opens a page that complains of what comes late. @returns what ends the test: all that came late has had its time */
  async function openSlow(path: string, options?: OpenOptions) {
    const { page, context, requests, complaints } = await open(path, options);
    const { promise, resolve } = Promise.withResolvers<void>();
    await standIn(context, promise);
    await watchEmptyPage(page);
    const end = async (): Promise<void> => {
      await page.waitForTimeout(500);
      expect(complaints.filter((complaint) => !options?.mayComplain?.test(complaint))).toEqual([]);
      resolve();
      await arrived(page);
    };
    return { page, context, requests, end };
  }
  const citation = /\/gsr\/.*\/cite\/$/;
  const cite = (page: Page, id: string): Promise<void> => page.getByRole('link', { name: `Cite ${id}` }).click();

  test.each(['first', 'second'])('the %s citation', async (which) => {
    const { page, context, end } = await openSlow(capability);
    if (which === 'second') {
      await cite(page, 'GSR-6.H3');
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    }
    const come = await holdBack(context, citation);
    await Promise.all([page.waitForRequest(citation), cite(page, 'GSR-6.W1')]);
    await leaveByShift(page);
    come();
    await end();
  });

  test('a citation that cannot be had', async () => {
    const { page, context, end } = await openSlow(capability, { mayComplain: /^Failed to load resource/ });
    const breakOff = await holdBack(context, citation, 'abort');
    await Promise.all([page.waitForRequest(citation), cite(page, 'GSR-6.W1')]);
    await leaveByShift(page);
    breakOff();
    await end();
  });

  test('the window of search, which its keys do not open any more', async () => {
    const { page, end } = await openSlow(capability);
    await leaveByShift(page);
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await end();
  });

  test('the window of search that was open before', async () => {
    const { page, end } = await openSlow(capability);
    await openSearch(page);
    await page.keyboard.press('Escape');
    await leaveByShift(page);
    await page.keyboard.press('/');
    await end();
  });

  test('the window of search whose code comes late', async () => {
    const { page, context, end } = await openSlow(capability);
    const code = /\/_astro\/dialog\./;
    const come = await holdBack(context, code);
    await Promise.all([page.waitForRequest(code), page.keyboard.press('/')]);
    await leaveByShift(page);
    come();
    await end();
  });

  test('the first result, where Enter was pressed before it came', async () => {
    const { page, context, end } = await openSlow(capability);
    const names = /\/search\/names\.json$/;
    const come = await holdBack(context, names);
    await Promise.all([page.waitForRequest(names), openSearch(page)]);
    await page.keyboard.type('helpline');
    await page.keyboard.press('Enter');
    await leaveByShift(page);
    come();
    await end();
  });

  test('the search page whose code comes late', async () => {
    const code = /\/_astro\/page\./;
    const { page, context, requests, end } = await openSlow('/about/');
    const come = await holdBack(context, code);
    await Promise.all([page.waitForRequest(code), page.goto(address('/search/?q=children'))]);
    await leaveByShift(page);
    come();
    await end();
    expect(requests.filter((request) => request.endsWith('/search/names.json'))).toEqual([]);
  });
});

const lights = (page: Page): Locator => page.locator('.safety [data-exit-lights]');
const spoken = (page: Page): Locator => page.locator('.safety [data-exit-status]');

describe('Shift three times', () => {
  test('leaves the site, and shows and says how often it must still be pressed', async () => {
    const { page, context } = await open(capability);
    await standIn(context);
    expect(await spoken(page).getAttribute('aria-live')).toBe('polite');
    expect(await lights(page).getAttribute('aria-hidden')).toBe('true');
    const box = await exit(page).boundingBox();
    await page.keyboard.press('Shift');
    expect(await lights(page).textContent()).toBe('●○○');
    expect(await spoken(page).textContent()).toBe('Shift: press it 2 more times to leave.');
    await page.keyboard.press('Shift');
    expect(await lights(page).textContent()).toBe('●●○');
    expect(await spoken(page).textContent()).toBe('Shift: press it once more to leave.');
    // Nothing moves under the pointer.
    expect(await exit(page).boundingBox()).toEqual(box);
    expect(isAway(page)).toBe(false);
    await page.keyboard.press('Shift');
    await arrived(page);
    expect(isAway(page)).toBe(true);
  });

  test('is forgotten when nothing follows within five seconds, which is said and then taken away', async () => {
    const { page, context } = await open(capability);
    await standIn(context);
    // Time stands still but for what the test lets pass.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(60_000);
    await page.keyboard.press('Shift');
    await page.clock.runFor(4900);
    await page.keyboard.press('Shift');
    await page.clock.runFor(4900);
    // Each press gives five seconds anew.
    expect(await lights(page).textContent()).toBe('●●○');
    await page.clock.runFor(200);
    expect(await lights(page).textContent()).toBe('');
    expect(await spoken(page).textContent()).toBe('The count of Shift has ended.');
    await page.clock.runFor(5000);
    expect(await spoken(page).textContent()).toBe('');
    await page.keyboard.press('Shift');
    expect(await lights(page).textContent()).toBe('●○○');
    expect(isAway(page)).toBe(false);
  });

  test('is not taken for writing capitals, walking back, marking text or holding the key', async () => {
    const { page, context } = await open('/search/');
    await standIn(context);
    const nothing = async (): Promise<void> => expect(await lights(page).textContent()).toBe('');
    const field = page.getByRole('searchbox');
    await field.focus();
    for (const key of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${key}`);
    await nothing();
    // The letter is let go after Shift, as fast writers do.
    for (const key of ['KeyE', 'KeyF', 'KeyG']) {
      await page.keyboard.down('Shift');
      await page.keyboard.down(key);
      await page.keyboard.up('Shift');
      await page.keyboard.up(key);
    }
    await nothing();
    for (let times = 0; times < 4; times++) await page.keyboard.press('Shift+Tab');
    await nothing();
    for (let times = 0; times < 4; times++) await page.locator('h1').click({ modifiers: ['Shift'] });
    await nothing();
    for (let times = 0; times < 4; times++) {
      await page.keyboard.down('Control');
      await page.keyboard.press('Shift');
      await page.keyboard.up('Control');
    }
    await nothing();
    await page.keyboard.down('Shift');
    for (let times = 0; times < 6; times++) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    expect(await lights(page).textContent()).toBe('●○○');
    // Any other key ends the count without a word.
    await page.keyboard.press('ArrowDown');
    await nothing();
    expect(await spoken(page).textContent()).toBe('');
    expect(isAway(page)).toBe(false);
  });

  test.each(['search', 'citation', 'definition'])('works while the window of a %s is open', async (what) => {
    const { page, context } = await open(capability);
    await standIn(context);
    if (what === 'search') await openSearch(page);
    else if (what === 'citation') await page.getByRole('link', { name: 'Cite GSR-6.H3' }).click();
    else await page.locator('article a.term').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Shift');
    if (what !== 'definition') {
      // Behind a window nothing is seen or read out: it is said and shown within.
      expect(await dialog.locator('[data-exit-status]').textContent()).toContain('2 more times');
      expect(await spoken(page).textContent()).toBe('');
      expect(await dialog.locator('[data-exit-lights]').textContent()).toBe('●○○');
    }
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    await arrived(page);
  });
});

/** Whether the middle of the link is in the window with nothing over it, and nothing hides it. */
const inReach = (link: Locator): Promise<boolean> =>
  link.evaluate((element) => {
    const { left, top, width, height, bottom, right } = element.getBoundingClientRect();
    const on = document.elementFromPoint(left + width / 2, top + height / 2);
    return on !== null && element.contains(on) && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });

const windows = [
  { name: 'a wide window', viewport: { width: 1280, height: 800 } },
  { name: '320 px', viewport: { width: 320, height: 640 } },
  { name: '400 % of a small screen', viewport: { width: 320, height: 256 } },
  { name: 'a phone on its side', viewport: { width: 640, height: 320 } },
];

test.each(kindsOfPage)(
  'it is in reach on the $kind page in every window, wherever the reader scrolls to',
  async ({ path }) => {
    const { page } = await open(path, { reducedMotion: 'reduce' });
    await settled(page);
    for (const { name, viewport } of windows) {
      await page.setViewportSize(viewport);
      for (const part of [0, 0.5, 1]) {
        await page.evaluate((at) => scrollTo(0, at * document.documentElement.scrollHeight), part);
        expect(await inReach(exit(page)), `${name}, scrolled to ${part}`).toBe(true);
      }
      // What stays in view leaves most of the window to the text.
      const { height } = (await page.locator('.safety').boundingBox()) ?? { height: 0 };
      expect(height, name).toBeLessThanOrEqual(viewport.height * 0.18);
    }
  },
);

describe.each(windows)('in $name', ({ viewport }) => {
  test('it is in reach, and never where the focus falls first, in each window of the site', async () => {
    const { page } = await open(capability, { viewport });
    await openSearch(page);
    const dialog = page.getByRole('dialog');
    const link = dialog.getByRole('link', { name: 'Leave this site' });
    expect(await inReach(link)).toBe(true);
    await searchFor(page, 'children');
    expect(await inReach(link)).toBe(true);
    expect(await dialog.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    for (const name of ['GSR-6.H3', 'GSR-6.W1']) {
      await page.getByRole('link', { name: `Cite ${name}` }).click();
      await page.getByRole('dialog', { name }).waitFor();
      expect(await inReach(link)).toBe(true);
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(false);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    }
  });

  test('a definition never lies over it', async () => {
    const { page } = await open(capability, { viewport, reducedMotion: 'reduce' });
    const term = page.locator('article a.term').first();
    await term.click();
    await page.getByRole('dialog').waitFor();
    for (let step = 0; step < 40; step++) {
      await page.mouse.wheel(0, 20);
      // The wheel turns in its own time.
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await inReach(exit(page))).toBe(true);
    }
  });

  test('what Tab reaches is never under it', async () => {
    const { page } = await open(capability, { viewport, reducedMotion: 'reduce' });
    // From the end upwards, so that what comes next is above the window.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('footer a').last().focus();
    const covered: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Shift+Tab');
      const fault = await page.evaluate(() => {
        const element = document.activeElement;
        const strip = document.querySelector('.safety');
        if (!element || !strip || strip.contains(element)) return '';
        return element.getClientRects()[0] &&
          (element.getClientRects()[0]?.top ?? 0) < strip.getBoundingClientRect().bottom - 1
          ? element.outerHTML.slice(0, 100)
          : '';
      });
      if (fault) covered.push(fault);
    }
    expect(covered).toEqual([]);
  });

  test('a link to a statement shows it below the strip', async () => {
    const { page } = await open(`${capability}#H7`, { viewport, reducedMotion: 'reduce' });
    const { top, strip } = await page.evaluate(() => ({
      top: document.getElementById('H7')?.getBoundingClientRect().top ?? 0,
      strip: document.querySelector('.safety')?.getBoundingClientRect().bottom ?? 0,
    }));
    expect(top).toBeGreaterThanOrEqual(strip);
  });
});
