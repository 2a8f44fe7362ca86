/** The list of recent searches below an empty field, and the box with which a reader asks for it. */
import { searchWords as t } from '../i18n/en.client.ts';
import { element } from './element.ts';
import { keepSearches, recentSearches, removeSearch } from './recent.ts';

/** @param search what happens when a reader chooses one */
export function buildRecent(search: (query: string) => void): { root: HTMLElement; show: (visible: boolean) => void } {
  const root = element('div', { class: 'recent' });
  const box = element('input', { type: 'checkbox' });
  const list = element('ul', { 'data-recent': '', 'aria-label': t.recent });
  const refresh = (): void => {
    const searches = recentSearches();
    box.checked = searches !== undefined;
    list.hidden = !searches || searches.length === 0;
    list.replaceChildren(
      ...(searches ?? []).map((query) => {
        const choose = element('button', { type: 'button', class: 'link' }, query);
        choose.addEventListener('click', () => search(query));
        const remove = element('button', { type: 'button', class: 'quiet', 'aria-label': t.forget(query) }, t.remove);
        remove.addEventListener('click', () => {
          removeSearch(query);
          refresh();
          (list.querySelector<HTMLElement>('button') ?? box).focus();
        });
        return element('li', {}, choose, ' ', remove);
      }),
    );
  };
  box.addEventListener('change', () => {
    keepSearches(box.checked);
    refresh();
  });
  root.append(list, element('label', { class: 'keep' }, box, ` ${t.keep}`));
  return {
    root,
    show: (visible) => {
      root.hidden = !visible;
      if (visible) refresh();
    },
  };
}
