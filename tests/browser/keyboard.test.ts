/** A walk through a page by keyboard alone: nothing is unseen, out of view, out of reach or a trap. */
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { capability, type KindOfPage } from '../support/pages.ts';

const open = useBrowser();

const walked: readonly KindOfPage[] = [
  { kind: 'home', path: '/' },
  { kind: 'capability', path: capability },
  { kind: 'resources', path: '/resources/' },
  { kind: 'term', path: '/glossary/child-pornography/' },
];

test.each(walked)(
  'on the $kind page, the first Tab shows the skip link, and it leads past the header',
  async ({ path }) => {
    const { page } = await open(path);
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    const top = (): Promise<number> => skip.evaluate((link) => link.getBoundingClientRect().top);
    expect(await top()).toBeLessThan(0);
    await page.keyboard.press('Tab');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await top()).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
  },
);

test.each(walked)(
  'on the $kind page, Tab reaches everything, with a visible focus, in view, and leaves the page again',
  async ({ path }) => {
    // Without motion the view stands where focus has brought it.
    const { page } = await open(path, { reducedMotion: 'reduce' });
    const walk = await page.evaluateHandle(() => {
      const reachable = [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]'),
      ]
        .filter((element) => element.tabIndex >= 0 && element.checkVisibility())
        // Of a group of radio buttons, Tab stops at the chosen one.
        .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked));
      return { reachable, reached: new Set<Element>() };
    });
    const limit = (await walk.evaluate(({ reachable }) => reachable.length)) + 5;
    const problems: string[] = [];
    let left = false;
    for (let presses = 0; presses < limit && !left; presses++) {
      await page.keyboard.press('Tab');
      const problem = await walk.evaluate(({ reached }) => {
        const element = document.activeElement;
        if (!element || element === document.body || reached.has(element)) return undefined;
        reached.add(element);
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        // A link may run over two lines: its first line counts.
        const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
        const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const faults = [
          ...(outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? ['no visible focus'] : []),
          ...(box.top < -1 || box.bottom > innerHeight + 1 || box.left < -1 || box.right > innerWidth + 1
            ? ['out of view']
            : []),
          ...(on && (element.contains(on) || on.contains(element)) ? [] : ['covered']),
        ];
        return faults.length > 0 ? `${element.outerHTML.slice(0, 120)}: ${faults.join(', ')}` : '';
      });
      if (problem === undefined) left = true;
      else if (problem) problems.push(problem);
    }
    expect(problems).toEqual([]);
    expect(left, 'Tab leaves the page').toBe(true);
    const missed = await walk.evaluate(({ reachable, reached }) =>
      reachable.filter((element) => !reached.has(element)).map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(missed).toEqual([]);
  },
);
