/** The pages of the evidence: filters, matrix, map and charts, with a keyboard, on narrow screens, on paper. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const open = useBrowser();

const items = (page: Page): Locator => page.locator('#list > tr, #list li');
const shown = (page: Page): Locator => items(page).filter({ visible: true });
const status = (page: Page): Locator => page.locator('form.filters').getByRole('status');
const values = (page: Page, name: string): Promise<string[]> =>
  shown(page).evaluateAll((list, key) => list.map((item) => item.getAttribute(`data-${key}`) ?? ''), name);

describe.each([
  {
    path: '/countries/',
    things: 'countries',
    filters: [
      ['Region', 'region'],
      ['With an example for', 'capability'],
    ],
  },
  { path: '/evidence/', things: 'findings', filters: [['Part of the review', 'part']] },
  {
    path: '/evidence/points/',
    things: 'points',
    filters: [
      ['Kind of point', 'kind'],
      ['Part of the review', 'part'],
    ],
  },
] as const)('the list of $path', ({ path, things, filters }) => {
  test.each<readonly [string, string]>(filters)(
    'is narrowed by “%s” to all that fit, and says how many',
    async (label, name) => {
      const { page } = await open(path);
      const all = await items(page).count();
      const before = await values(page, name);
      const select = page.getByRole('combobox', { name: label });
      await select.selectOption({ index: 1 });
      const value = await select.inputValue();
      const fitting = before.filter((own) => own.split(' ').includes(value));
      expect(fitting.length).toBeGreaterThan(0);
      expect(fitting.length).toBeLessThan(all);
      expect(await values(page, name)).toEqual(fitting);
      expect(await status(page).textContent()).toBe(`${fitting.length} of ${all} ${things}`);
    },
  );

  test('is narrowed by words, down to nothing, which it says; “Show all” brings everything back', async () => {
    const { page } = await open(path);
    const all = await items(page).count();
    const words = page.getByRole('searchbox', { name: 'Words' });
    const name = items(page).first().locator('a, th').first();
    const first = await name.evaluate((element) => element.firstChild?.textContent ?? '');
    expect(first).not.toBe('');
    await words.fill(first.toUpperCase());
    expect(await items(page).first().isVisible()).toBe(true);
    expect(await shown(page).count()).toBeLessThan(all);
    await words.fill('qwxzvk');
    expect(await shown(page).count()).toBe(0);
    expect(await status(page).textContent()).toMatch(/ fits\. Take a filter away, or show all\.$/);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText(`${all} of ${all} ${things}`).waitFor();
    expect(await shown(page).count()).toBe(all);
    expect(await words.inputValue()).toBe('');
  });

  test('is complete without JavaScript, and shows no filters that would do nothing', async () => {
    const { page: scripted } = await open(path);
    const { page } = await open(path, { javaScriptEnabled: false });
    expect(await shown(page).count()).toBe(await items(scripted).count());
    expect(await page.locator('form.filters').isVisible()).toBe(false);
  });

  test('says nothing to the console and asks nobody else', async () => {
    const { page, complaints, requests } = await open(path);
    await page.getByRole('combobox').last().selectOption({ index: 1 });
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([]);
  });
});

test('a link to a finding shows its row, whatever was filtered before', async () => {
  const { page } = await open('/evidence/');
  await page.getByRole('searchbox', { name: 'Words' }).fill('qwxzvk');
  await page.evaluate(() => {
    location.hash = 'icse-connected';
  });
  await page.locator('#icse-connected').waitFor();
  expect(await page.locator('#icse-connected').isVisible()).toBe(true);
});

describe('the matrix', () => {
  /** What has the focus, by the address it leads to. */
  const focused = (page: Page): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
  /** Row and column of the focused link. */
  const place = (page: Page): Promise<(number | undefined)[]> =>
    page.evaluate(() => {
      const cell = document.activeElement?.closest('td, th') as HTMLTableCellElement | null;
      return [cell?.closest('tr')?.rowIndex, cell?.cellIndex];
    });

  test('is walked with the arrow keys from link to link, and stops at its edges', async () => {
    const { page } = await open('/crosswalk/');
    const pairs = page.locator('[data-matrix] td a');
    await pairs.first().focus();
    const [row, column] = await place(page);
    await page.keyboard.press('ArrowRight');
    const [sameRow, further] = await place(page);
    expect(sameRow).toBe(row);
    expect(further).toBeGreaterThan(Number(column));
    await page.keyboard.press('ArrowLeft');
    expect(await place(page)).toEqual([row, column]);
    await page.keyboard.press('ArrowDown');
    const [below, sameColumn] = await place(page);
    expect(below).toBeGreaterThan(Number(row));
    expect(sameColumn).toBe(column);
    await page.keyboard.press('ArrowUp');
    expect(await place(page)).toEqual([row, column]);
    // Up to the heading of the column, and no further.
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowUp');
    expect(await place(page)).toEqual([0, column]);
    expect(await focused(page)).toMatch(/\/mnr\/\d+-/);
  });

  test('goes to the ends of its row with Home and End', async () => {
    const { page } = await open('/crosswalk/');
    const links = page.locator('[data-matrix] tbody tr').nth(7).locator('a');
    await links.nth(2).focus();
    await page.keyboard.press('End');
    expect(await links.last().evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Home');
    expect(await links.first().evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('goes the other way from right to left', async () => {
    const { page } = await open('/crosswalk/');
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await page.locator('[data-matrix] tbody th a').first().focus();
    await page.keyboard.press('ArrowLeft');
    const [row, column] = await place(page);
    expect(row).toBe(1);
    expect(column).toBeGreaterThan(0);
  });

  test('leaves the keys of the browser alone', async () => {
    const { page } = await open('/crosswalk/');
    const first = page.locator('[data-matrix] td a').first();
    await first.focus();
    const before = await focused(page);
    for (const keys of ['Control+ArrowRight', 'Control+End', 'a']) await page.keyboard.press(keys);
    expect(await focused(page)).toBe(before);
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toBe(before);
  });

  test('leads to the row that says why, with Enter', async () => {
    const { page } = await open('/crosswalk/');
    const link = page.locator('[data-matrix] td a').nth(3);
    const href = (await link.getAttribute('href')) ?? '';
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/crosswalk/${href}`);
    expect(await page.locator(`tr${href}`).isVisible()).toBe(true);
  });
});

describe('the map', () => {
  test('has a link for each country with a name that says how many examples, reached with Tab', async () => {
    const { page } = await open('/countries/');
    const links = page.locator('figure.world').getByRole('link');
    expect(await links.count()).toBe(42);
    for (const link of await links.all()) {
      expect(await link.getAttribute('aria-label')).toMatch(/^\S.*: (?:No example in the review|\d+ examples?)$/);
    }
    await links.first().focus();
    await page.keyboard.press('Tab');
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('shows where the focus is, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('/countries/', { colorScheme });
      const link = page.locator('figure.world').getByRole('link', { name: /^Brazil/ });
      const figure = page.locator('figure.world svg');
      await figure.scrollIntoViewIfNeeded();
      const before = await figure.screenshot();
      await page.locator('figure.world').getByRole('link').first().focus();
      await page.keyboard.press('Tab');
      await link.focus();
      expect(await link.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
      expect((await figure.screenshot()).equals(before)).toBe(false);
    }
  });

  test('leads to the page of a country', async () => {
    const { page } = await open('/countries/');
    await page
      .locator('figure.world')
      .getByRole('link', { name: /^Malta/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/countries/malta/');
  });
});

describe('a chart', () => {
  test('keeps its words and values within the drawing', async () => {
    for (const path of ['/evidence/', '/mnr/criminal-justice/', '/mnr/industry/']) {
      const { page } = await open(path);
      const out = await page.locator('svg.bars').evaluateAll((drawings) =>
        drawings.flatMap((drawing) => {
          const { width, height } = (drawing as SVGSVGElement).viewBox.baseVal;
          return [...drawing.querySelectorAll('text, rect')].flatMap((element) => {
            const box = (element as SVGGraphicsElement).getBBox();
            const fits =
              box.x >= -1 && box.y >= -1 && box.x + box.width <= width + 1 && box.y + box.height <= height + 1;
            return fits ? [] : [`${element.outerHTML} at ${box.x + box.width} of ${width}`];
          });
        }),
      );
      expect(out, path).toEqual([]);
    }
  });

  test('is a picture with a name and description, and its table can be scrolled with the keyboard', async () => {
    const { page } = await open('/evidence/');
    const chart = page.getByRole('img', { name: 'Capabilities in place' });
    expect(await chart.isVisible()).toBe(true);
    expect(
      await page.getByRole('region', { name: 'Data of the chart: Capabilities in place' }).getAttribute('tabindex'),
    ).toBe('0');
  });
});

test('chart and map keep the colours that the reader has chosen', async () => {
  for (const [path, selector] of [
    ['/evidence/', '.bars .bar'],
    ['/countries/', '.world a path'],
  ] as const) {
    const { page } = await open(path, { forcedColors: 'active' });
    const [drawn, link] = await page
      .locator(selector)
      .first()
      .evaluate((shape) => {
        const sample = document.body.appendChild(document.createElement('p'));
        sample.style.color = 'LinkText';
        return [getComputedStyle(shape).fill, getComputedStyle(sample).color];
      });
    expect(drawn, path).toBe(link);
  }
});

describe('the regions of the list of countries', () => {
  test('without a country that fits are hidden with their headings', async () => {
    const { page } = await open('/countries/');
    const headings = page.locator('#list h3').filter({ visible: true });
    expect(await headings.count()).toBe(9);
    await page.getByRole('combobox', { name: 'Region' }).selectOption('south-asia');
    expect(await headings.allTextContents()).toEqual(['South Asia']);
  });
});

test('on a narrow screen nothing of a finding is out of sight', async () => {
  for (const path of ['/mnr/1-leadership/', '/evidence/']) {
    const { page } = await open(path, { viewport: { width: 320, height: 800 } });
    const cells = page.locator('.findings tbody :is(th, td)');
    const out = await cells.evaluateAll(
      (all) =>
        all.filter((cell) => {
          const { left, right } = cell.getBoundingClientRect();
          return left < 0 || right > innerWidth + 0.5;
        }).length,
    );
    expect(out, path).toBe(0);
  }
});

describe('on paper and on narrow screens', () => {
  const paths = [
    '/countries/',
    '/evidence/',
    '/crosswalk/',
    '/evidence/survey/',
    '/evidence/footnotes/',
    '/mnr/',
    '/mnr/industry/',
    '/mnr/1-leadership/',
    '/mnr/2016/',
    '/countries/ghana/',
  ];

  test.each(paths)('%s does not scroll sideways at 320 px', async (path) => {
    const { page } = await open(path, { viewport: { width: 320, height: 800 } });
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
  });

  test.each(paths)('%s is printed with all its text, and without what only a screen can use', async (path) => {
    const { page } = await open(path);
    const text = page.locator('main :is(h1, h2, h3, td, li > p)');
    const before = await text.filter({ visible: true }).count();
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.locator('form, button, input, select, .skip, [data-exit]').filter({ visible: true }).count(),
    ).toBe(0);
    const lost = await text.evaluateAll((elements) =>
      elements
        .filter((element) => !element.checkVisibility() && !element.closest('nav, form, details, .about'))
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(lost).toEqual([]);
    expect(before).toBeGreaterThan(0);
  });

  test('the questions of the survey are printed open', async () => {
    const { page } = await open('/mnr/1-leadership/');
    const questions = page.locator('main details li');
    const seen = () => questions.evaluateAll((all) => all.filter((item) => item.checkVisibility()).length);
    expect(await seen()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await seen()).toBe(await questions.count());
  });

  test('a filtered list is printed as it was narrowed', async () => {
    const { page } = await open('/countries/');
    await page.getByRole('combobox', { name: 'Region' }).selectOption({ index: 1 });
    const count = await shown(page).count();
    await page.emulateMedia({ media: 'print' });
    expect(await shown(page).count()).toBe(count);
  });
});

test('four clicks lead from the guidance to the source of an example, and three back', async () => {
  const { page } = await open('/gsr/2-legislation/');
  const counterparts = page.locator('section[aria-labelledby=counterparts]');
  await counterparts.getByRole('link', { name: /^MNR-2 / }).click();
  await page
    .locator('nav[aria-labelledby=on-this-page]')
    .getByRole('link', { name: /^Evidence/ })
    .click();
  await page.locator('#legislation-ghana-1').getByRole('link', { name: 'Ghana', exact: true }).click();
  const example = page.locator('#legislation-ghana-1');
  expect(await example.getByText(/^2022 review, Table 4, row 5$/).isVisible()).toBe(true);
  await example.getByRole('link', { name: 'Footnote 86' }).click();
  const footnote = page.locator('#note-86');
  expect(await footnote.isVisible()).toBe(true);
  // Not the button of the browser: links lead back too.
  await footnote.getByRole('link', { name: 'Ghana', exact: true }).click();
  await page.getByRole('link', { name: 'MNR-2 Legislation', exact: true }).click();
  await counterparts.getByRole('link', { name: 'GSR-2 Legislation' }).click();
  expect(await page.locator('h1').textContent()).toBe('Legislation');
  expect(page.url()).toContain('/gsr/2-legislation/');
});
