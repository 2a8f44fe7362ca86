/** The search field with its results: one view for the dialog and for the page. Everything is built as text, never as HTML. */
import { buttonWords, searchWords as t } from '../i18n/en.client.ts';
import { type Answer, type Filters, loadEngine, normaliseQuery, type Result, type Run } from './engine.ts';

const pageSize = 10;
const debounce = 120;
const facetNames = ['kind', 'framework', 'theme', 'audience', 'country'] as const;

type Attributes = Record<string, string>;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const runs = (list: readonly Run[]): (Node | string)[] =>
  list.map((run) => (run.marked ? element('mark', {}, run.text) : run.text));

function resultItem(result: Result): HTMLLIElement {
  const item = element(
    'li',
    {},
    element('h2', {}, element('a', { href: result.address, 'data-result': '' }, result.title)),
    element('p', { class: 'meta' }, result.kind),
  );
  if (result.passages.length === 0 && result.excerpt.length === 0) return item;
  if (result.passages.length === 0) item.append(element('p', {}, ...runs(result.excerpt)));
  else {
    item.append(
      element(
        'ul',
        { class: 'sub' },
        ...result.passages.map((passage) =>
          element(
            'li',
            {},
            element('a', { href: passage.address, class: 'ref' }, passage.title),
            ...runs(passage.excerpt),
          ),
        ),
      ),
    );
  }
  return item;
}

export interface SearchView {
  field: HTMLInputElement;
  /** Runs a query at once. */
  run: (query: string) => void;
}

/**
 * Builds the view inside an element.
 *
 * @param base path of the site, with a slash at both ends
 * @param options `close`: a button and what it does; `enter`: whether Enter opens the first result
 */
export function buildView(
  root: HTMLElement,
  base: string,
  options: { close?: () => void; enter?: boolean } = {},
): SearchView {
  const field = element('input', {
    type: 'search',
    name: 'q',
    id: 'search-field',
    'aria-label': t.label,
    'aria-describedby': 'search-hint',
    placeholder: t.placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: '2000',
  });
  const status = element('p', { role: 'status', class: 'meta', 'data-search-status': 'empty' }, t.empty);
  const facets = element('div', { class: 'facets', role: 'group', 'aria-label': t.facets });
  const list = element('ol', { class: 'results', 'data-search-results': '' });
  const after = element('div');
  const form = element(
    'form',
    { class: 'search-head', role: 'search' },
    field,
    element('button', { type: 'submit' }, t.submit),
  );
  if (options.close) {
    const close = element('button', { type: 'button', class: 'quiet', 'aria-label': t.close }, buttonWords.close);
    close.addEventListener('click', options.close);
    form.append(close);
  }
  const hint = element('p', { class: 'meta', id: 'search-hint' }, `${t.hint} ${t.private}`);
  root.append(form, element('div', { class: 'search-body' }, status, facets, list, after, hint));

  let filters: Filters = {};
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let openFirst = false;
  /** The query whose results are shown. */
  let shownQuery: string | undefined;

  const say = (state: 'loading' | 'done' | 'empty', words: string): void => {
    status.dataset['searchStatus'] = state;
    status.textContent = words;
  };

  const linkToList = (): HTMLElement => element('a', { href: `${base}a-z/` }, t.azTitle);

  const showFacets = (answer: Answer, query: string): void => {
    const held = facets.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).getAttribute('name')
      : null;
    const selects = facetNames.flatMap((name) => {
      const chosen = filters[name];
      const values = Object.entries(answer.facets[name] ?? {}).filter(
        ([value, count]) => count > 0 && value !== chosen,
      );
      // What is chosen always stands in the list, also where no counts are known, so that it can be seen and taken away.
      if (chosen) values.unshift([chosen, answer.facets[name]?.[chosen] ?? Number.NaN]);
      if (values.length < 2 && !chosen) return [];
      const select = element(
        'select',
        { name },
        element('option', { value: '' }, t.any),
        ...values.map(([value, count]) =>
          element('option', { value }, Number.isNaN(count) ? value : `${value} (${count})`),
        ),
      );
      select.value = chosen ?? '';
      select.addEventListener('change', () => {
        filters = Object.fromEntries(
          Object.entries({ ...filters, [name]: select.value }).filter(([, value]) => value !== ''),
        );
        void search(query);
      });
      return element('label', {}, t.facet[name], select);
    });
    facets.replaceChildren(...selects);
    if (Object.keys(filters).length > 0) {
      const clear = element('button', { type: 'button', class: 'quiet' }, t.clear);
      clear.addEventListener('click', () => {
        filters = {};
        field.focus();
        void search(query);
      });
      facets.append(clear);
    }
    if (held) facets.querySelector<HTMLElement>(`[name="${held}"]`)?.focus();
  };

  /** Says that a part of the index did not come; `retry` is what the reader can try again. */
  const fail = (retry: () => void): void => {
    say('empty', t.failed);
    status.dataset['searchError'] = '';
    const button = element('button', { type: 'button', class: 'quiet' }, t.retry);
    button.addEventListener('click', retry);
    after.replaceChildren(element('p', {}, `${import.meta.env.DEV ? t.devOnly : t.failedHelp} `, linkToList()), button);
  };

  const more = async (answer: Answer, from: number, own: number, done: string): Promise<void> => {
    try {
      const next = await answer.results(from, pageSize);
      if (own !== turn) return;
      const items = next.map(resultItem);
      list.append(...items);
      items[0]?.querySelector('a')?.focus();
      delete status.dataset['searchError'];
      say('done', done);
      showMore(answer, from + pageSize, own);
    } catch {
      if (own === turn) fail(() => void more(answer, from, own, done));
    }
  };

  const showMore = (answer: Answer, from: number, own: number): void => {
    after.replaceChildren();
    if (from >= answer.total) return;
    const button = element('button', { type: 'button', class: 'quiet' }, t.more);
    button.addEventListener('click', () => void more(answer, from, own, status.textContent ?? ''));
    after.append(button);
  };

  const search = async (raw: string): Promise<void> => {
    const own = ++turn;
    const query = normaliseQuery(raw);
    shownQuery = undefined;
    if (!/[\p{L}\p{N}]/u.test(query)) {
      list.replaceChildren();
      facets.replaceChildren();
      after.replaceChildren();
      say('empty', t.empty);
      return;
    }
    say('loading', t.loading);
    try {
      const engine = await loadEngine(base);
      const answer = await engine.search(query, filters);
      const results = await answer.results(0, pageSize);
      // A later query has begun: its answer counts.
      if (own !== turn) return;
      list.replaceChildren(...results.map(resultItem));
      showFacets(answer, query);
      showMore(answer, pageSize, own);
      if (answer.total === 0) {
        say('empty', t.none(query));
        after.replaceChildren(element('p', {}, `${t.noneHelp} `, linkToList()));
      } else say('done', (answer.partial ? t.partial : t.results)(answer.total, query));
      shownQuery = query;
      if (openFirst) list.querySelector<HTMLAnchorElement>('a')?.click();
    } catch {
      if (own !== turn) return;
      list.replaceChildren();
      facets.replaceChildren();
      fail(() => {
        field.focus();
        void search(field.value);
      });
      return;
    } finally {
      if (own === turn) openFirst = false;
    }
    delete status.dataset['searchError'];
  };

  field.addEventListener('focus', () => void loadEngine(base).catch(() => undefined), { once: true });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    openFirst = false;
    timer = setTimeout(() => void search(field.value), debounce);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const first = list.querySelector<HTMLAnchorElement>('a');
    if (options.enter && first && shownQuery === normaliseQuery(field.value)) {
      first.click();
      return;
    }
    openFirst = options.enter === true;
    void search(field.value);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if ((event.target as Element).matches('select')) return;
    const stops = [field, ...list.querySelectorAll<HTMLAnchorElement>('a')];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });

  return {
    field,
    run: (query) => {
      field.value = query.slice(0, 2000);
      void search(query);
    },
  };
}
