/** What a screen reader is told of pictures, tables, definitions and dialogs: the accessibility tree of the browser. */
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { capability } from '../support/pages.ts';
import { openSearch } from '../support/search.ts';

const open = useBrowser();

test.each(['/evidence/', '/mnr/criminal-justice/'])(
  'each chart of %s is a picture with a name and a description',
  async (path) => {
    const { page } = await open(path);
    const charts = page.locator('svg.bars');
    expect(await charts.count()).toBeGreaterThan(0);
    for (const chart of await charts.all()) {
      expect(await chart.ariaSnapshot()).toMatch(/^- img "[^"]{5,}/);
      const described = await chart.evaluate((svg) => svg.querySelector('desc')?.textContent ?? '');
      expect(described.length).toBeGreaterThan(20);
    }
  },
);

test('the map is a named group of links, each with its country and what the review has of it', async () => {
  const { page } = await open('/countries/');
  const tree = await page.locator('figure.world svg').ariaSnapshot();
  expect(tree).toMatch(/^- (?:group|img) "[^"]{5,}/);
  expect(tree.match(/link "[^"]+: (?:No example in the review|\d+ examples?)"/g)?.length).toBe(42);
});

test('the matrix is a table whose links name both capabilities', async () => {
  const { page } = await open('/crosswalk/');
  const table = page.locator('table[data-matrix], [data-matrix] table').first();
  const tree = await table.ariaSnapshot();
  expect(tree).toMatch(/^- table "[^"]{5,}"/);
  const links = await table.locator('td a').all();
  expect(links.length).toBeGreaterThan(20);
  for (const link of links.slice(0, 10))
    expect(await link.ariaSnapshot()).toMatch(/link "[^"]*GSR[^"]*MNR[^"]*"|link "[^"]*MNR[^"]*GSR[^"]*"/);
});

test('the definition of a term is a dialog with its term as name', async () => {
  const { page } = await open(capability);
  await page.locator('article a.term').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const tree = await dialog.ariaSnapshot();
  expect(tree).toMatch(/^- dialog "[^"]{3,}"/);
  expect(tree).toContain('link "Read the entry"');
  expect(tree).toContain('button "Close"');
});

test('the search and the citation are dialogs with names, and each can be closed by a named button', async () => {
  const { page } = await open(capability);
  await openSearch(page);
  const search = await page.getByRole('dialog').ariaSnapshot();
  expect(search).toMatch(/^- dialog "Search/);
  expect(search).toMatch(/searchbox "[^"]+"/);
  expect(search).toContain('button "Close search"');
  await page.getByRole('dialog').getByRole('button', { name: 'Close search' }).click();
  await page.getByRole('link', { name: 'Cite GSR-6.H3' }).click();
  const cite = await page.getByRole('dialog', { name: 'GSR-6.H3' }).ariaSnapshot();
  expect(cite).toMatch(/^- dialog "GSR-6\.H3"/);
  expect(cite).toContain('button "Close"');
});
