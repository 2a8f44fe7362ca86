/** A walk through each kind of page by keyboard alone: nothing is unseen, out of view, out of reach, out of order or a trap. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { modes, setMode, turn } from '../support/axe.ts';
import { address, useBrowser } from '../support/browser.ts';
import { kindsOfPage, settled } from '../support/pages.ts';

const open = useBrowser();

/** Each kind of page in one mode, which goes round by kind: every mode is walked through on at least eight kinds. */
const walks = kindsOfPage.map((kind, index) => {
  const mode = modes[index % modes.length];
  if (!mode) throw new Error('There is no mode.');
  return { ...kind, mode, name: mode.name };
});

/** So many stops are walked whole; of more, the first and the last half of that. */
const longest = 100;

interface Walk {
  reachable: Element[];
  reached: Element[];
  problems: string[];
  left: boolean;
}

declare global {
  interface Window {
    walk?: Walk;
  }
}

/** Lets the page look, before each key moves it on, at what has the focus: faster than asking it from outside. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const reachable = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ]
      .filter((element) => element.tabIndex >= 0 && element.checkVisibility() && !element.matches(':disabled'))
      // Of a group of radio buttons, Tab stops at the chosen one.
      .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked));
    const walk: Walk = { reachable, reached: [], problems: [], left: false };
    window.walk = walk;
    addEventListener('keydown', () => {
      const element = document.activeElement;
      if (element === document.body && walk.reached.length === 0) return;
      if (!element || element === document.body || walk.reached.includes(element)) {
        walk.left = true;
        return;
      }
      const last = walk.reached.at(-1);
      walk.reached.push(element);
      // The field of the check of a text shows its focus by the frame around it.
      const shows = element.closest('[data-draft-frame]') ?? element;
      const { outlineStyle, outlineWidth } = getComputedStyle(shows);
      // A link may run over two lines: its first line counts. Of what is large, the part in view.
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const larger = box.height > innerHeight / 2 || element.matches('textarea');
      const [top, bottom] = larger ? [Math.max(box.top, 60), Math.min(box.bottom, innerHeight)] : [box.top, box.bottom];
      const on = document.elementFromPoint(box.left + box.width / 2, (top + bottom) / 2);
      // Of the map, whose countries have any shape, evidence.test.ts looks at the drawing.
      const drawn = element.closest('svg') !== null;
      const faults = [
        ...(!drawn && (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) ? ['no visible focus'] : []),
        ...(top < -1 || bottom > innerHeight + 1 || top >= bottom || box.left < -1 || box.right > innerWidth + 1
          ? ['out of view']
          : []),
        ...(drawn || (on && (element.contains(on) || on.contains(element))) ? [] : ['covered']),
        ...(last && !(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
          ? ['out of order']
          : []),
      ];
      if (faults.length > 0) walk.problems.push(`${element.outerHTML.slice(0, 120)}: ${faults.join(', ')}`);
    });
  });

test.each(walks.filter((_, index) => index % 4 === 0))(
  'on the $kind page ($name), the first Tab shows the skip link, and it leads past the header',
  async ({ path, mode }) => {
    const { page } = await open('');
    await setMode(page, mode);
    await page.goto(address(path));
    await turn(page, mode);
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    const top = (): Promise<number> => skip.evaluate((link) => link.getBoundingClientRect().top);
    expect(await top()).toBeLessThan(0);
    await page.keyboard.press('Tab');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await top()).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    // A page without any control in its text leads on to the footer.
    expect(await page.evaluate(() => document.activeElement?.closest('.safety, .site-header, .skip'))).toBe(null);
  },
);

test.each(walks)(
  'on the $kind page ($name), Tab reaches what it should in order, with a visible focus, in view, and leaves the page again',
  async ({ path, mode }) => {
    // Without motion the view stands where focus has brought it.
    const { page } = await open('', { reducedMotion: 'reduce' });
    await setMode(page, mode);
    await page.goto(address(path));
    await settled(page);
    await turn(page, mode);
    await watch(page);
    const tab = async (limit: number): Promise<void> => {
      for (let presses = 0; presses < limit; presses += 10) {
        await Promise.all(Array.from({ length: 10 }, () => page.keyboard.down('Tab')));
        if (await page.evaluate(() => window.walk?.left)) return;
      }
    };
    const count = await page.evaluate(() => window.walk?.reachable.length ?? 0);
    if (count <= longest) await tab(count + 20);
    else {
      // Of a long list of links the middle is left out: the walk goes on near its end.
      await tab(longest / 2);
      await page.evaluate((last) => {
        const { walk } = window;
        const near = walk?.reachable.at(-last);
        if (!walk || !(near instanceof HTMLElement || near instanceof SVGElement)) return;
        walk.reachable = [...walk.reached, ...walk.reachable.slice(-last + 1)];
        if (walk.reached.includes(near)) return;
        near.focus();
      }, longest / 2);
      await tab(longest / 2 + 20);
    }
    const end = await page.evaluate(() => ({
      problems: window.walk?.problems,
      left: window.walk?.left,
      missed: window.walk?.reachable
        .filter((element) => !window.walk?.reached.includes(element))
        .map((element) => element.outerHTML.slice(0, 120)),
    }));
    expect(end).toEqual({ problems: [], left: true, missed: [] });
  },
  120_000,
);
