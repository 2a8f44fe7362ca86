/** What a reader does on the page of a capability: choose a role, follow a link to a statement, cite and copy. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { address, clipboardText, useBrowser } from '../support/browser.ts';
import { capability } from '../support/pages.ts';

const open = useBrowser();

const nested = '/gsr/23-research-on-online-vulnerabilities/';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

interface Action {
  id: string;
  roles: string[];
  shown: boolean;
}

/** The statements under "How to put it in place". */
const actionsOf = (page: Page): Promise<Action[]> =>
  page.locator('.statement[data-for]').evaluateAll((items) =>
    items.map((item) => ({
      id: item.id,
      roles: (item.getAttribute('data-for') ?? '').split(' '),
      shown: item.checkVisibility(),
    })),
  );

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('“Who it is for”, %s', (_, javaScriptEnabled) => {
  test('each role shows its own actions and no others, as many as it says; “Everyone” shows all', async () => {
    const { page } = await open(capability, { javaScriptEnabled });
    const group = page.getByRole('group', { name: 'Show only the actions for' });
    const all = await actionsOf(page);
    expect(all.filter((action) => !action.shown)).toEqual([]);
    const labels = await group.locator('label').all();
    expect(labels.length).toBeGreaterThan(3);
    for (const label of labels.slice(1)) {
      await label.click();
      const role = await label.locator('input').getAttribute('value');
      const actions = await actionsOf(page);
      const own = actions.filter((action) => action.roles.includes(role ?? ''));
      expect(actions.filter((action) => action.shown)).toEqual(own.map((action) => ({ ...action, shown: true })));
      expect(await label.locator('.count').textContent()).toBe(`${own.length} of ${all.length}`);
    }
    await group.getByText('Everyone').click();
    expect((await actionsOf(page)).filter((action) => !action.shown)).toEqual([]);
  });

  test('what the capability is and why it matters stays, whatever the role', async () => {
    const { page } = await open(capability, { javaScriptEnabled });
    const others = page.locator('.statement:not([data-for])');
    const before = await others.count();
    await page.getByRole('radio', { name: /^Education/ }).check();
    expect(await others.filter({ visible: true }).count()).toBe(before);
  });

  test('a nested action keeps the one it stands under', async () => {
    const { page } = await open(nested, { javaScriptEnabled });
    // In today's text every such parent is for all the roles of its children, so one is made that is not.
    await page.locator('#H4').evaluate((item) => item.setAttribute('data-for', 'education'));
    await page.getByRole('radio', { name: /^Policy and law-making/ }).check();
    const shown = new Map((await actionsOf(page)).map((action) => [action.id, action.shown]));
    expect({ H4: shown.get('H4'), H6: shown.get('H6'), H5: shown.get('H5') }).toEqual({
      H4: true,
      H6: true,
      H5: false,
    });
  });
});

describe('a link to a statement', () => {
  const inView = (page: Page, selector: string): Promise<boolean> =>
    page.locator(selector).evaluate((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return item.checkVisibility() && top >= 0 && bottom <= innerHeight;
    });
  const background = (page: Page, selector: string): Promise<string> =>
    page.locator(selector).evaluate((item) => getComputedStyle(item).backgroundColor);

  test('shows the statement and marks it among the others', async () => {
    const { page } = await open(`${capability}#H3`);
    await expect.poll(() => inView(page, '#H3'), { timeout: 10_000 }).toBe(true);
    expect(await background(page, '#H3')).not.toBe(await background(page, '#H2'));
  });

  test('shows a statement that the chosen role had hidden', async () => {
    const { page } = await open(capability);
    await page.getByRole('radio', { name: /^Education/ }).check();
    // As a link from search or from another statement does.
    await page.evaluate(() => location.assign('#H3'));
    await page.locator('#H3:target').waitFor({ state: 'attached' });
    await expect.poll(() => inView(page, '#H3'), { timeout: 10_000 }).toBe(true);
  });

  test('is what the id of each statement is', async () => {
    const { page } = await open(capability);
    await page.getByRole('link', { name: 'GSR-6.H3, link to this statement' }).click();
    expect(new URL(page.url()).hash).toBe('#H3');
  });
});

describe('“Cite”', () => {
  const cite = (page: Page) => page.getByRole('link', { name: 'Cite GSR-6.H3' });

  test('opens a dialog with the citation as text, BibTeX and CSL-JSON, and Escape leads back to the link', async () => {
    const { page } = await open(capability);
    await cite(page).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'GSR-6.H3' });
    await dialog.waitFor();
    expect(await dialog.locator('.citation-text').textContent()).toContain('GSR-6.H3');
    await dialog.getByText('BibTeX', { exact: true }).click();
    const bibtex = (await dialog.locator('details', { hasText: 'BibTeX' }).locator('pre').textContent()) ?? '';
    expect(bibtex).toMatch(/^@\w+\{[^,]+,\n/);
    expect(bibtex).toContain('#H3');
    await dialog.getByText('CSL-JSON', { exact: true }).click();
    const csl: unknown = JSON.parse(
      (await dialog.locator('details', { hasText: 'CSL-JSON' }).locator('pre').textContent()) ?? '',
    );
    expect(JSON.stringify(csl)).toContain('#H3');
    expect(new URL(page.url()).pathname).toMatch(/\/gsr\/6-modernised-reporting-systems\/$/);

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await cite(page).evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('of a second statement shows that one, with one button to copy for each text', async () => {
    const { page, context } = await open(capability, clipboard);
    await cite(page).click();
    await page.getByRole('dialog', { name: 'GSR-6.H3' }).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Cite GSR-6.W1' }).click();
    const dialog = page.getByRole('dialog', { name: 'GSR-6.W1' });
    await dialog.waitFor();
    expect(await page.locator('dialog').count()).toBe(1);
    for (const summary of await dialog.locator('summary').all()) await summary.click();
    expect(await dialog.getByRole('button', { name: 'Copy' }).count()).toBe(3);
    await dialog.getByRole('button', { name: 'Copy' }).first().click();
    await dialog.getByText('Copied').waitFor();
    expect(await clipboardText(context)).toContain('GSR-6.W1');
  });

  test('with Ctrl held opens the page of citations in a new tab, as any link does', async () => {
    const { page, context } = await open(capability);
    const [tab] = await Promise.all([context.waitForEvent('page'), cite(page).click({ modifiers: ['Control'] })]);
    await tab.waitForURL(`**${capability}cite/#H3`);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('leads to the page of citations where it cannot be fetched', async () => {
    const { page } = await open(capability, { mayComplain: /ERR_FAILED/ });
    // Only what script asks for fails; the page itself can be opened.
    await page.route('**/cite/', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await cite(page).click();
    await page.waitForURL(`**${capability}cite/#H3`);
  });

  test('without JavaScript leads to the page of citations, at that statement', async () => {
    const { page } = await open(capability, { javaScriptEnabled: false });
    await cite(page).click();
    await page.waitForURL(`**${capability}cite/#H3`);
    expect(await page.locator('#H3 h2').textContent()).toBe('GSR-6.H3');
    expect(await page.locator('#H3 .citation-text').textContent()).toContain('GSR-6.H3');
  });
});

test('the button Copy puts the citation of the page on the clipboard and says so', async () => {
  const { page, context } = await open(capability, clipboard);
  const section = page.locator('.about section', { has: page.getByRole('heading', { name: 'Cite this page' }) });
  await section.getByRole('button', { name: 'Copy' }).click();
  await section.getByRole('status').getByText('Copied').waitFor();
  expect(await clipboardText(context)).toBe((await section.locator('.citation-text').textContent())?.trim());
});

test('where the clipboard is refused, the button Copy does not claim to have copied', async () => {
  const { page, complaints } = await open('');
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await page.goto(address(capability));
  await page.getByRole('button', { name: 'Copy' }).first().click();
  // A rejection that nobody handles is told before the next task of the page.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await page.getByText('Copied').count()).toBe(0);
  expect(complaints).toEqual([]);
});
