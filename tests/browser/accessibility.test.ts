/** axe-core finds nothing on any kind of page in any of the modes, nor in what opens on a page. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { modes, setMode, turn, violations } from '../support/axe.ts';
import { address, useBrowser } from '../support/browser.ts';
import { capability, kindsOfPage, settled } from '../support/pages.ts';
import { openSearch, searchFor } from '../support/search.ts';
import { thorough } from '../support/thorough.ts';

const open = useBrowser();

/** Runs axe-core in several modes without loading the page again. */
async function examine(page: Page, inModes = modes): Promise<void> {
  for (const mode of inModes) {
    await setMode(page, mode);
    await turn(page, mode);
    expect.soft(await violations(page), mode.name).toEqual([]);
  }
}

describe('axe-core finds nothing', () => {
  let shared: Page;
  beforeAll(async () => {
    shared = (await open('')).page;
  });

  // One mode each, which goes round from kind to kind.
  const kinds = kindsOfPage.map((kind, at) => ({
    ...kind,
    inModes: thorough ? modes : modes.filter((_, mode) => mode === at % modes.length),
  }));

  test.each(kinds)('on the $kind page', async ({ path, inModes }) => {
    await shared.goto(address(path));
    await settled(shared);
    await examine(shared, inModes);
  });

  test('in the open search dialog', async () => {
    const { page } = await open(capability);
    await openSearch(page);
    await searchFor(page, 'children');
    await examine(page);
  });

  test('in the open dialog of a citation', async () => {
    const { page } = await open(capability);
    await page.getByRole('link', { name: 'Cite GSR-6.H3' }).click();
    const dialog = page.getByRole('dialog', { name: 'GSR-6.H3' });
    await dialog.waitFor();
    for (const summary of await dialog.locator('summary').all()) await summary.click();
    await examine(page);
  });

  test('in the open definition of a term', async () => {
    const { page } = await open(capability);
    await page.locator('article a.term').first().click();
    await page.getByRole('dialog').waitFor();
    await examine(page);
  });

  test('on a capability with a statement marked by a link to it, for one role only', async () => {
    const { page } = await open(`${capability}#H3`);
    await page.getByRole('radio', { name: /^Technology/ }).check();
    await examine(page);
  });
});

// Nothing that passes for want of being looked at.
test.each([
  [
    'a picture without a name',
    (page: Page) => page.evaluate(() => document.querySelector('h1')?.append(new Image())),
    'image-alt',
  ],
  [
    'text that is hard to tell from its ground',
    (page: Page) => page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#999')),
    'color-contrast:',
  ],
])('axe-core would find %s', async (_, damage, rule) => {
  const { page } = await open('/about/');
  await damage(page);
  expect((await violations(page)).join('\n')).toContain(rule);
});
