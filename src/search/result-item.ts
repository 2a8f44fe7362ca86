/** One result in the list. */
import { element } from './element.ts';
import type { Shown } from './engine.ts';
import type { Run } from './runs.ts';

const runs = (list: readonly Run[]): (Node | string)[] =>
  list.map((run) => (run.marked ? element('mark', {}, run.text) : run.text));

/** @param lead whether its text is still to come: room is kept for it, so that nothing moves */
export function makeItem(shown: Shown, lead: boolean): HTMLLIElement {
  const item = element(
    'li',
    lead ? { class: 'standing' } : {},
    element('h2', {}, element('a', { href: shown.address, 'data-result': '' }, shown.title)),
    element('p', { class: 'meta' }, shown.meta.join(' · ')),
  );
  if (lead || shown.passages.length === 0) item.append(excerptOf(shown, lead));
  if (!lead) addPassages(item, shown);
  return item;
}

function excerptOf({ excerpt }: Shown, lead: boolean): HTMLParagraphElement {
  const text = element('p', { class: 'excerpt' }, ...runs(excerpt));
  if (lead && excerpt.length > 0) text.dataset['whole'] = '';
  return text;
}

/** Puts the text of a result into the room that was kept for it. */
export function fillItem(item: HTMLLIElement, shown: Shown, withPassages: boolean): void {
  const text = item.querySelector<HTMLElement>('.excerpt');
  if (text && text.dataset['whole'] === undefined) text.replaceChildren(...runs(shown.excerpt));
  item.querySelector('.sub')?.remove();
  // Only below the last of them is there room to grow.
  if (withPassages) addPassages(item, shown);
}

function addPassages(item: HTMLLIElement, { passages }: Shown): void {
  if (passages.length === 0) return;
  item.append(
    element(
      'ul',
      { class: 'sub' },
      ...passages.map(({ title, address, excerpt }) =>
        element('li', {}, element('a', { href: address, class: 'ref' }, title), ...runs(excerpt)),
      ),
    ),
  );
}
