/** A printed page is a handout: the text and where it came from, without what only a screen can use. */
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { capability } from '../support/pages.ts';

const open = useBrowser();

test('a printed capability has its text, and no navigation, search or buttons', async () => {
  const { page } = await open(capability);
  const statements = page.locator('.statement');
  const count = await statements.count();
  await page.emulateMedia({ media: 'print' });
  expect(await statements.filter({ visible: true }).count()).toBe(count);
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  const seen = await page
    .locator('nav, form, button, input, .skip, [data-exit], [data-search-open], a[data-cite]')
    .filter({ visible: true })
    .evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 100)));
  expect(seen).toEqual([]);
});

test('a printed capability names its own address, and that of each resource it links to', async () => {
  const { page } = await open(capability);
  const line = page.getByText('Address of this page: ');
  expect(await line.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await line.isVisible()).toBe(true);
  expect(await line.textContent()).toMatch(/: https?:\/\/\S+\/gsr\/6-modernised-reporting-systems\/$/);
  const links = await page
    .locator('#further-resources ~ * a[href^="http"], .resources a[href^="http"]')
    .evaluateAll((items) =>
      items.map((item) => ({
        href: item.getAttribute('href') ?? '',
        after: getComputedStyle(item, '::after').content,
      })),
    );
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(({ href, after }) => !after.includes(href))).toEqual([]);
});

test('a printed capability says when it shows the actions for one role only', async () => {
  const { page } = await open(capability);
  await page.getByRole('radio', { name: /^Education/ }).check();
  await page.emulateMedia({ media: 'print' });
  const all = await page.locator('.statement[data-for]').count();
  const shown = await page.locator('.statement[data-for]').filter({ visible: true }).count();
  // A handout that leaves statements out without a word would mislead: it has all, or says which it has.
  const said = await page.getByText('Only the actions for Education are shown.').filter({ visible: true }).count();
  expect(shown === all || said === 1).toBe(true);
});

test.each([capability, '/countries/ghana/', '/evidence/'])(
  'on paper, %s names the documents that it was made after, and no way to a citation',
  async (path) => {
    const { page } = await open(path);
    const sources = page.locator('.about section.sources');
    await page.emulateMedia({ media: 'print' });
    expect(await sources.isVisible()).toBe(true);
    expect(await sources.getByRole('link').first().isVisible()).toBe(true);
    expect(await page.locator('a[data-cite]').filter({ visible: true }).count()).toBe(0);
  },
);
