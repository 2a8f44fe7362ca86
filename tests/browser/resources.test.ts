/** The list of resources: whole without script, and narrowed with it. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();

const entries = (page: Page): Locator => page.locator('#list > li');
const shown = (page: Page): Locator => entries(page).filter({ visible: true });
const status = (page: Page): Locator => page.locator('form').getByRole('status');

/** What an entry says of itself under the name of a filter. */
const values = (page: Page, name: string): Promise<string[]> =>
  shown(page).evaluateAll((items, key) => items.map((item) => item.getAttribute(`data-${key}`) ?? ''), name);

/** Chooses the first option after "Any", and returns its value. */
async function chooseFirst(page: Page, label: string): Promise<string> {
  const select = page.getByRole('combobox', { name: label });
  await select.selectOption({ index: 1 });
  return select.inputValue();
}

describe('narrowing the list', () => {
  test.each([
    ['Theme', 'theme'],
    ['Publisher', 'publisher'],
    ['Type', 'type'],
    ['Year', 'year'],
    ['Role', 'role'],
  ])('by %s leaves the entries of that one, every one of them, and says how many', async (label, name) => {
    const { page } = await open('/resources/');
    const all = await entries(page).count();
    const before = await values(page, name);
    const value = await chooseFirst(page, label);
    const has = (own: string): boolean => (name === 'publisher' ? own === value : own.split(' ').includes(value));
    const expected = before.filter(has);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all);
    expect(await values(page, name)).toEqual(expected);
    expect(await status(page).textContent()).toBe(`${expected.length} of ${all} resources`);
  });

  test('by words leaves the entries that hold all of them, however they are written', async () => {
    const { page } = await open('/resources/');
    await page.getByRole('searchbox', { name: 'Words' }).fill('  RIGHTS child ');
    const texts = await shown(page).allInnerTexts();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => !(/child/i.test(text) && /rights/i.test(text)))).toEqual([]);
    const all = await entries(page).allTextContents();
    expect(texts.length).toBe(all.filter((text) => /child/i.test(text) && /rights/i.test(text)).length);
  });

  test('by no date leaves the entries without a year', async () => {
    const { page } = await open('/resources/');
    await page.getByRole('combobox', { name: 'Year' }).selectOption('no date');
    expect(new Set(await values(page, 'year'))).toEqual(new Set(['none']));
  });

  test('by several at once leaves what fits all; “Show all” brings everything back', async () => {
    const { page } = await open('/resources/');
    const all = await entries(page).count();
    await page.getByRole('combobox', { name: 'Type' }).selectOption('Guidance');
    const guidance = await shown(page).count();
    await page.getByRole('combobox', { name: 'Role' }).selectOption('Technology');
    const both = await shown(page).count();
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(guidance);
    expect(new Set(await values(page, 'type'))).toEqual(new Set(['guidance']));
    expect((await values(page, 'role')).filter((roles) => !roles.split(' ').includes('technology'))).toEqual([]);

    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText(`${all} of ${all} resources`).waitFor();
    expect(await shown(page).count()).toBe(all);
    expect(await page.getByRole('combobox', { name: 'Type' }).inputValue()).toBe('');
  });

  test('to nothing says so, and says what to do', async () => {
    const { page } = await open('/resources/');
    await page.getByRole('searchbox', { name: 'Words' }).fill('qwxzvk');
    expect(await shown(page).count()).toBe(0);
    expect(await status(page).textContent()).toBe('No resource fits. Take a filter away, or show all.');
  });

  test('and coming back to it, what is shown fits what is chosen', async () => {
    const { page } = await open('/resources/');
    await page.getByRole('combobox', { name: 'Type' }).selectOption('Guidance');
    await page.getByRole('link', { name: 'Glossary' }).first().click();
    await page.waitForURL('**/glossary/');
    await page.goBack();
    await page.locator('form.filters').waitFor();
    const chosen = await page.getByRole('combobox', { name: 'Type' }).inputValue();
    const types = new Set(await values(page, 'type'));
    if (chosen === '') expect(types.size).toBeGreaterThan(1);
    else expect(types).toEqual(new Set([chosen]));
  });
});

describe('a link to one resource', () => {
  const target = 'coe-budapest-convention';
  const inView = (page: Page): Promise<boolean> =>
    page.locator(`#${target}`).evaluate((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return item.checkVisibility() && top >= 0 && bottom <= innerHeight;
    });

  test('shows and marks its entry', async () => {
    const { page } = await open(`/resources/#${target}`);
    await page.locator('form.filters').waitFor();
    await expect.poll(() => inView(page), { timeout: 10_000 }).toBe(true);
    const colours = await entries(page).evaluateAll((items) =>
      items.map((item) => getComputedStyle(item).backgroundColor),
    );
    const marked = await page.locator(`#${target}`).evaluate((item) => getComputedStyle(item).backgroundColor);
    expect(colours.filter((colour) => colour === marked).length).toBe(1);
  });

  test('shows its entry although the filters had hidden it', async () => {
    const { page } = await open('/resources/', { reducedMotion: 'reduce' });
    await page.getByRole('searchbox', { name: 'Words' }).fill('qwxzvk');
    expect(await shown(page).count()).toBe(0);
    await page.evaluate((id) => location.assign(`#${id}`), target);
    await page.locator(`#${target}`).waitFor();
    await expect.poll(() => inView(page), { timeout: 10_000 }).toBe(true);
  });
});

test('without JavaScript the whole list is there, and no filter that would do nothing', async () => {
  const { page } = await open('/resources/', { javaScriptEnabled: false });
  const all = await entries(page).count();
  expect(all).toBeGreaterThan(50);
  expect(await shown(page).count()).toBe(all);
  expect(await page.locator('form').filter({ visible: true }).count()).toBe(0);
});
