/** The definition of a term opens beside its link by mouse, touch and keyboard, and the page stays where it is. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { address, useBrowser } from '../support/browser.ts';
import { capability } from '../support/pages.ts';

const open = useBrowser();

const link = (page: Page): Locator => page.locator('article a.term').first();
const popover = (page: Page): Locator => page.getByRole('dialog');
const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);
/** What the list at the foot of the page says of the term of a link. */
const definitionOf = (of: Locator): Promise<string> =>
  of.evaluate(
    (element) =>
      document
        .querySelector(`.terms-used dt a[href="${element.getAttribute('href')}"]`)
        ?.closest('div')
        ?.querySelector('dd')?.textContent ?? '',
  );

describe('a definition', () => {
  test('opens by a click with its term, its text and a way to the entry, and leaves the page where it is', async () => {
    const { page, complaints } = await open(capability);
    const here = page.url();
    const expected = await definitionOf(link(page));
    const before = await page.evaluate(() => scrollY);
    await link(page).click();
    await popover(page).waitFor();
    expect(expected.length).toBeGreaterThan(20);
    expect(await popover(page).textContent()).toContain(expected);
    expect(await popover(page).getByRole('link', { name: 'Read the entry' }).getAttribute('href')).toBe(
      await link(page).evaluate((element: HTMLAnchorElement) => element.href),
    );
    expect(page.url()).toBe(here);
    // The browser may bring the link into view to click it; opening must not move the page further than that.
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(800);
    expect(complaints).toEqual([]);
  });

  test('has its term as its name and the definition as its description', async () => {
    const { page } = await open(capability);
    await link(page).click();
    const { name, description } = await popover(page).evaluate((element) => {
      const text = (attribute: string): string =>
        document.getElementById(element.getAttribute(attribute) ?? '')?.textContent ?? '';
      return { name: text('aria-labelledby'), description: text('aria-describedby') };
    });
    expect(name.length).toBeGreaterThan(2);
    expect(description).toBe(await definitionOf(link(page)));
    expect(await link(page).getAttribute('aria-haspopup')).toBe('dialog');
  });

  test('opens by touch, within a narrow window', async () => {
    const { page } = await open(capability, { hasTouch: true, viewport: { width: 320, height: 640 } });
    for (const at of [0, 1, 2]) {
      const term = page.locator('article a.term').nth(at);
      await term.tap();
      await popover(page).waitFor();
      const box = await popover(page).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 320).toBe(true);
      await page.keyboard.press('Escape');
      await popover(page).waitFor({ state: 'detached' });
    }
  });

  test('stands near its link and does not cover it', async () => {
    const { page } = await open(capability);
    for (const at of [0, 1, 2]) {
      const term = page.locator('article a.term').nth(at);
      await term.click();
      const rects = await term.evaluate((element) =>
        [...element.getClientRects()].map(({ top, bottom }) => ({ top, bottom })),
      );
      const box = await popover(page).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      });
      const last = rects.at(-1) ?? { top: 0, bottom: 0 };
      expect(box.top >= last.bottom || box.bottom <= last.top).toBe(true);
      expect(Math.min(Math.abs(box.top - last.bottom), Math.abs(last.top - box.bottom))).toBeLessThan(20);
      await page.keyboard.press('Escape');
      await popover(page).waitFor({ state: 'detached' });
    }
  });

  test('opens by Enter with the focus in it; Escape closes it and leads back to the link', async () => {
    const { page } = await open(capability);
    await link(page).focus();
    await page.keyboard.press('Enter');
    await popover(page).waitFor();
    expect(await isFocused(popover(page))).toBe(true);
    await page.keyboard.press('Escape');
    await popover(page).waitFor({ state: 'detached' });
    expect(await isFocused(link(page))).toBe(true);
  });

  test('is left by Tab through its link and its button, and closes behind the reader', async () => {
    const { page } = await open(capability);
    await link(page).focus();
    await page.keyboard.press('Enter');
    await popover(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await isFocused(popover(page).getByRole('link', { name: 'Read the entry' }))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await isFocused(popover(page).getByRole('button', { name: 'Close' }))).toBe(true);
    await page.keyboard.press('Tab');
    await popover(page).waitFor({ state: 'detached' });
    // On to what comes next in the text, and not back to where the reader was.
    const follows = await link(page).evaluate((element) =>
      Boolean(
        document.activeElement &&
          element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING,
      ),
    );
    expect(follows).toBe(true);
  });

  test('closes by its button, and leads back to the link', async () => {
    const { page } = await open(capability);
    await link(page).click();
    await popover(page).getByRole('button', { name: 'Close' }).click();
    await popover(page).waitFor({ state: 'detached' });
    expect(await isFocused(link(page))).toBe(true);
  });

  test('closes by a click beside it, and by a second click on its link', async () => {
    const { page } = await open(capability);
    await link(page).click();
    await popover(page).waitFor();
    await page.locator('h1').click();
    await popover(page).waitFor({ state: 'detached' });
    await link(page).click();
    await popover(page).waitFor();
    await link(page).click();
    await popover(page).waitFor({ state: 'detached' });
    await link(page).click();
    await popover(page).waitFor();
  });

  test('gives way to the next one', async () => {
    const { page } = await open(capability);
    const [first, second] = [page.locator('article a.term').nth(0), page.locator('article a.term').nth(1)];
    await first.click();
    await popover(page).waitFor();
    await second.evaluate((element: HTMLElement) => element.click());
    const expected = await definitionOf(second);
    await popover(page).filter({ hasText: expected }).waitFor();
    expect(await popover(page).count()).toBe(1);
  });

  test('does not open by the mouse passing over the link, nor by the focus alone', async () => {
    const { page } = await open(capability);
    await link(page).hover();
    await link(page).focus();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await page.locator('[popover]').count()).toBe(0);
  });

  test('leads to the entry', async () => {
    const { page } = await open(capability);
    const href = await link(page).evaluate((element: HTMLAnchorElement) => element.href);
    await link(page).click();
    await popover(page).getByRole('link', { name: 'Read the entry' }).click();
    await page.waitForURL(href);
  });

  test('sends nothing', async () => {
    const { page, requests } = await open(capability);
    // The browser asks for the icon of the site when it likes.
    const own = (): string[] => requests.filter((request) => !request.endsWith('/icon.svg'));
    const before = own().length;
    await link(page).click();
    await popover(page).waitFor();
    expect(own().slice(before)).toEqual([]);
  });
});

describe('a link of a term is a link', () => {
  test('without JavaScript', async () => {
    const { page } = await open(capability, { javaScriptEnabled: false });
    const href = (await link(page).getAttribute('href')) ?? '';
    await link(page).click();
    await page.waitForURL(`**${href}`);
  });

  test('with Ctrl held, which opens a new tab', async () => {
    const { page, context } = await open(capability);
    const href = (await link(page).getAttribute('href')) ?? '';
    const [tab] = await Promise.all([context.waitForEvent('page'), link(page).click({ modifiers: ['Control'] })]);
    await tab.waitForURL(`**${href}`);
    expect(await popover(page).count()).toBe(0);
  });

  test('where the browser knows no pop-overs', async () => {
    const { page } = await open('');
    await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'));
    await page.goto(address(capability));
    const href = (await link(page).getAttribute('href')) ?? '';
    await link(page).click();
    await page.waitForURL(`**${href}`);
  });
});

test('a printed page has the definitions in its list of terms, and no pop-over', async () => {
  const { page } = await open(capability);
  await link(page).click();
  await popover(page).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[popover]').filter({ visible: true }).count()).toBe(0);
  const entries = page.locator('.terms-used dd');
  expect(await entries.count()).toBeGreaterThan(3);
  expect(await entries.filter({ visible: true }).count()).toBe(await entries.count());
});

describe('the filter of the glossary', () => {
  const items = (page: Page): Locator => page.locator('#list li').filter({ visible: true });

  test('shows every term without JavaScript, and no filter', async () => {
    const { page } = await open('/glossary/', { javaScriptEnabled: false });
    expect(await items(page).count()).toBe(await page.locator('#list li').count());
    expect(await page.getByLabel('Words').isVisible()).toBe(false);
  });

  test('narrows the list as a reader types, by other words too, and hides the letters that are left without terms', async () => {
    const { page } = await open('/glossary/');
    await page.getByLabel('Words').fill('illegal pictures');
    await page.getByRole('link', { name: 'child sexual abuse material', exact: true }).waitFor();
    expect(await items(page).count()).toBeLessThan(5);
    const headings = page.locator('#list h2').filter({ visible: true });
    expect(await headings.count()).toBeLessThanOrEqual(await items(page).count());
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+ of \d+ terms$/);
  });

  test('finds a word with either apostrophe', async () => {
    const { page } = await open('/glossary/');
    const counts: number[] = [];
    for (const words of ['children’s house', "children's house"]) {
      await page.getByLabel('Words').fill(words);
      counts.push(await items(page).count());
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  });

  test('narrows it by recommendation and topic, and shows all again', async () => {
    const { page } = await open('/glossary/');
    const all = await items(page).count();
    await page.getByLabel('Recommendation').selectOption('avoid');
    const avoided = await items(page).count();
    expect(avoided).toBeGreaterThan(10);
    expect(await items(page).filter({ hasText: 'Term to avoid' }).count()).toBe(avoided);
    await page.getByLabel('Topic').selectOption('travel-and-tourism');
    expect(await items(page).count()).toBeLessThan(avoided);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => items(page).count()).toBe(all);
  });

  test('says so where nothing fits', async () => {
    const { page } = await open('/glossary/');
    await page.getByLabel('Words').fill('qqqq');
    expect(await page.getByRole('status').textContent()).toContain('No term fits.');
    expect(await page.locator('#list h2').filter({ visible: true }).count()).toBe(0);
  });
});
