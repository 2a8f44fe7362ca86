/** The search field with its results: one view for the dialog and for the page. Everything is built as text, never as HTML. */
import { buttonWords, searchWords as t } from '../i18n/en.client.ts';
import { element } from './element.ts';
import { type Answer, type Engine, loadEngine, parts, type Shown } from './engine.ts';
import { buildFacets } from './facets.ts';
import type { Candidate, Filters } from './rank.ts';
import { addSearch } from './recent.ts';
import { buildRecent } from './recent-list.ts';
import { fillItem, makeItem } from './result-item.ts';
import { normaliseQuery, type Plan, type Reading } from './understand.ts';

const pageSize = 10;
/** So many results a reader sees without moving. */
const firstScreen = 3;
/** A key press while the text is being searched waits so long for the next, before it searches too. Names never wait. */
const pause = 60;
/** What is over sooner need not be said. */
const patience = 250;

export interface SearchView {
  field: HTMLInputElement;
  /** Runs a query at once. */
  run: (query: string) => void;
}

/** What of a plan a reader sees before the text. */
const gist = ({ correction, bets }: Plan): string =>
  [correction?.query, ...bets.map(({ entry }) => entry.index)].join();

/** Resolves when what stands has been drawn and no key waits to be answered. */
const drawn = (): Promise<unknown> => new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));

interface Asking {
  /** The last word is still being typed. */
  open?: boolean;
  /** Nothing is mended. */
  asTyped?: boolean;
  /** How long to wait before the text is searched. */
  wait?: number;
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
  const mended = element('p', { class: 'meta', 'aria-live': 'polite', 'data-search-mended': '' });
  const advice = element('p', { class: 'note', 'aria-live': 'polite', 'data-search-advice': '' });
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
  let filters: Filters = {};
  const facets = buildFacets((chosen) => {
    filters = chosen;
    void search(field.value, { asTyped });
  }, field);
  const recent = buildRecent((query) => {
    field.value = query;
    field.focus();
    void search(query);
  });
  const hint = element('p', { class: 'meta', id: 'search-hint' }, `${t.hint} ${t.private}`);
  root.append(
    form,
    element('div', { class: 'search-body' }, status, mended, advice, facets.root, list, after, recent.root, hint),
  );

  let engine: Engine | undefined;
  let turn = 0;
  let openFirst = false;
  let asTyped = false;
  let running = 0;
  let slow: ReturnType<typeof setTimeout> | undefined;
  /** The query whose first result stands. */
  let shownQuery: string | undefined;

  const say = (state: 'loading' | 'done' | 'empty', words: string): void => {
    clearTimeout(slow);
    status.dataset['searchStatus'] = state;
    if (state !== 'loading') status.textContent = words;
    else {
      slow = setTimeout(() => {
        status.textContent = words;
      }, patience);
    }
  };

  const linkToList = (): HTMLElement => element('a', { href: `${base}a-z/` }, t.azTitle);

  const searchLink = (query: string, asking: Asking): HTMLButtonElement => {
    const button = element('button', { type: 'button', class: 'link' }, query);
    button.addEventListener('click', () => {
      if (!asking.asTyped) field.value = query;
      field.focus();
      void search(field.value, asking);
    });
    return button;
  };

  /** What was made of the query: what was mended in it, and what to say instead of a term to avoid. */
  const showPlan = (plan: Plan, known: Engine): void => {
    const { correction } = plan;
    if (!correction) mended.replaceChildren();
    else if (correction.sure) {
      mended.replaceChildren(
        t.mended(correction.query),
        ' ',
        t.insteadFor,
        ' ',
        searchLink(plan.query, { asTyped: true }),
      );
    } else mended.replaceChildren(t.didYouMean, ' ', searchLink(correction.query, {}));
    const words = known.advice(plan);
    if (!words) advice.replaceChildren();
    else {
      advice.replaceChildren(
        t.adviceOf(words.label),
        ' ',
        element('a', { href: words.address }, words.write || words.label),
        '. ',
        words.why,
      );
    }
  };

  /** Results that stand in the list, in order. */
  let standing: { key: string; item: HTMLLIElement }[] = [];

  const keyOf = ({ address, statement, hit }: Candidate): string => `${address ?? hit?.id}#${statement ?? ''}`;

  const clear = (): void => {
    list.replaceChildren();
    after.replaceChildren();
    standing = [];
  };

  /** Puts what can be said at once into the list, and leaves what stands there already in its place. */
  const showAtOnce = (answer: Answer, known: Engine): void => {
    const wanted = answer.list.flatMap((candidate) => {
      const outline = known.outline(candidate);
      return outline ? [{ key: keyOf(candidate), outline }] : [];
    });
    if (wanted.length === 0) return;
    const same = wanted.every(({ key }, at) => standing[at]?.key === key);
    if (!same) {
      standing = wanted.map(({ key, outline }) => ({ key, item: makeItem(outline, true) }));
      list.replaceChildren(...standing.map(({ item }) => item));
      after.replaceChildren();
    }
    facets.show(answer.counts, filters);
  };

  /**
   * Adds the first result of the text to those that stand, without waiting for its own text: nothing stands below it that
   * could be moved.
   *
   * @returns how many results of the part stand now, from its first on
   */
  const standOne = (part: readonly Candidate[], known: Engine): number => {
    const same = standing.findIndex(({ key }, at) => !part[at] || keyOf(part[at]) !== key);
    const lead = same < 0 ? standing.length : same;
    const next = part[lead];
    const outline = next && known.outline(next);
    // Results of a query before this one stay until there is more than an outline in their place.
    if (!outline || standing.some(({ item }) => !item.classList.contains('standing'))) return lead;
    for (const extra of standing.splice(lead)) extra.item.remove();
    const item = makeItem(outline, true);
    standing.push({ key: keyOf(next), item });
    list.append(item);
    return lead + 1;
  };

  /** Adds results from a position on, each as soon as it and all before it are there. */
  const showFrom = async (
    answer: Answer,
    from: number,
    own: number,
    known: Engine,
    open: boolean,
  ): Promise<boolean> => {
    const part = answer.list.slice(from, from + pageSize);
    const load = (candidate: Candidate): Promise<Shown> => {
      const loading = known.details(candidate, answer.plan, open);
      // Whichever fails first is the one that counts.
      loading.catch(() => undefined);
      return loading;
    };
    // Those on the first screen have their text before all others, which is asked for before anything is drawn.
    let ahead = from === 0 ? firstScreen : part.length;
    const loaded = part.slice(0, ahead).map(load);
    const lead = from === 0 ? standOne(part, known) : 0;
    const kept = lead > 0 && standing.slice(0, lead).every(({ item }) => item.classList.contains('standing'));
    if (lead > ahead) {
      loaded.push(...part.slice(ahead, lead).map(load));
      ahead = lead;
    }
    for (const [at, candidate] of part.entries()) {
      if (at === ahead) {
        await drawn();
        if (own !== turn) return false;
        loaded.push(...part.slice(ahead).map(load));
      }
      const shown = (await loaded[at]) as Shown;
      if (own !== turn) return false;
      const key = keyOf(candidate);
      if (from === 0 && at === 0 && !(kept && standing[0]?.key === key)) clear();
      const there = standing[from + at];
      if (there?.key === key) fillItem(there.item, shown, at === lead - 1);
      else {
        for (const extra of standing.splice(from + at)) extra.item.remove();
        const item = makeItem(shown, false);
        standing.push({ key, item });
        list.append(item);
        // A reader by keyboard goes on from the first of the new ones.
        if (from > 0 && at === 0) item.querySelector('a')?.focus();
      }
      if (at === 0 && from === 0) shownQuery = answer.plan.query;
    }
    for (const extra of standing.splice(from + part.length)) extra.item.remove();
    return true;
  };

  /** Says that a part of search did not come; `retry` is what the reader can try again. */
  const fail = (retry: () => void, words: string): void => {
    say(standing.length > 0 ? 'done' : 'empty', words);
    status.dataset['searchError'] = '';
    const button = element('button', { type: 'button', class: 'quiet' }, t.retry);
    button.addEventListener('click', retry);
    const offline = navigator.onLine ? '' : `${t.offline} `;
    const help = import.meta.env.DEV ? t.devOnly : t.failedHelp;
    after.replaceChildren(element('p', {}, `${offline}${help} `, linkToList()), button);
  };

  const showMore = (answer: Answer, from: number, own: number, known: Engine): void => {
    after.replaceChildren();
    if (from >= answer.list.length) return;
    const button = element('button', { type: 'button', class: 'quiet' }, t.more);
    const done = status.textContent ?? '';
    let busy = false;
    const more = async (): Promise<void> => {
      // A second click while the first is at work would add the same results again.
      if (busy) return;
      busy = true;
      try {
        if (!(await showFrom(answer, from, own, known, false))) return;
        delete status.dataset['searchError'];
        say('done', done);
        showMore(answer, from + pageSize, own, known);
      } catch {
        if (own === turn) fail(() => void more(), t.failed);
      } finally {
        busy = false;
      }
    };
    button.addEventListener('click', () => void more());
    after.append(button);
  };

  const showNothing = (plan: Plan, known: Engine): void => {
    clear();
    // No results are shown for what was mended either.
    if (plan.correction?.sure) mended.replaceChildren();
    say('empty', t.none(plan.query));
    const near = known.near(plan);
    const ways: (Node | string)[] = [
      `${t.noneHelp} `,
      linkToList(),
      '. ',
      t.ask,
      ' ',
      element('a', { href: `${base}contribute/` }, t.askLink),
      '.',
    ];
    after.replaceChildren(element('p', {}, ...ways));
    if (near.length > 0) {
      const links = near.map(({ title, address }) => element('li', {}, element('a', { href: address }, title)));
      after.append(element('p', {}, t.near), element('ul', {}, ...links));
    }
  };

  const search = async (raw: string, asking: Asking = {}): Promise<void> => {
    const own = ++turn;
    const query = normaliseQuery(raw);
    const open = asking.open === true;
    asTyped = asking.asTyped === true;
    shownQuery = undefined;
    recent.show(query === '');
    hint.hidden = query !== '';
    delete status.dataset['searchError'];
    if (!/[\p{L}\p{N}]/u.test(query)) {
      clear();
      mended.replaceChildren();
      advice.replaceChildren();
      facets.hide();
      say('empty', t.empty);
      return;
    }
    say('loading', t.loading);
    let first = 0;
    let planned: Plan | undefined;
    running++;
    try {
      const known = engine ?? (await loadEngine(base));
      engine = known;
      if (own !== turn) return;
      let reading: Reading = { open, asTyped };
      let plan = known.plan(query, reading);
      const begin = (): void => {
        planned = plan;
        showPlan(plan, known);
        const answer = known.atOnce(plan, filters);
        first = answer.list.length;
        showAtOnce(answer, known);
        if (first > 0) shownQuery = query;
        if (first > 0 && openFirst) standing[0]?.item.querySelector('a')?.click();
      };
      begin();
      if (asking.wait) await new Promise((resolve) => setTimeout(resolve, asking.wait));
      if (own !== turn) return;
      const replan = (): void => {
        plan = known.plan(query, reading);
        begin();
      };
      for (const part of parts) {
        if (!(await known.lacks(part, plan))) continue;
        void known.prepare().catch(() => undefined);
        await known.learn([part]);
        if (own !== turn) return;
        replan();
      }
      let answer = await known.inFull(plan, filters);
      if (own !== turn) return;
      // Where the names know every word, none of them is a typing error that all words of the site could tell.
      if (answer.found === 0 || (answer.partial && plan.strange.length > 0)) {
        await known.learn();
        if (own !== turn) return;
        replan();
        answer = await known.inFull(plan, filters);
        if (own !== turn) return;
      }
      // Where nothing is found as it was typed, what may have been meant is better than nothing.
      if (answer.found === 0 && plan.correction?.sure === false) {
        reading = { open, mendUnsure: true };
        replan();
        answer = await known.inFull(plan, filters);
        if (own !== turn) return;
      }
      if (answer.list.length === 0) {
        showNothing(plan, known);
        facets.show(answer.counts, filters);
      } else {
        const showing = showFrom(answer, 0, own, known, open);
        facets.show(answer.counts, filters);
        if (!(await showing)) return;
        if (plan.strange.length > 0) {
          // A typing error, or a word of another language, may look like a word of the text. All words of the site tell.
          await known.learn();
          if (own !== turn) return;
          if (gist(known.plan(query, reading)) !== gist(plan)) {
            void search(raw, { open, asTyped });
            return;
          }
        }
        say('done', (answer.partial ? t.partial : t.results)(answer.list.length, query));
        showMore(answer, pageSize, own, known);
      }
      if (openFirst) standing[0]?.item.querySelector('a')?.click();
      void known.learn();
    } catch {
      if (own !== turn) return;
      if (first === 0) {
        clear();
        const named = planned && engine?.byNames(planned, filters);
        if (named && engine) showAtOnce({ ...named, list: named.list.slice(0, pageSize) }, engine);
        first = standing.length;
      }
      fail(
        () => {
          field.focus();
          void search(field.value, asking);
        },
        first > 0 ? t.onlyNames(first) : t.failed,
      );
    } finally {
      running--;
      if (own === turn) openFirst = false;
    }
  };

  field.addEventListener(
    'focus',
    () => {
      void loadEngine(base)
        .then((known) => known.prepare())
        .catch(() => undefined);
    },
    { once: true },
  );
  field.addEventListener('input', () => {
    openFirst = false;
    void search(field.value, { open: !/\s$/.test(field.value), wait: running > 0 ? pause : 0 });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    addSearch(normaliseQuery(field.value));
    const first = list.querySelector<HTMLAnchorElement>('a');
    if (options.enter && first && shownQuery === normaliseQuery(field.value)) {
      first.click();
      return;
    }
    openFirst = options.enter === true;
    void search(field.value, { asTyped });
  });
  list.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) addSearch(normaliseQuery(field.value));
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
  recent.show(true);

  return {
    field,
    run: (query) => {
      field.value = query.slice(0, 2000);
      void search(query);
    },
  };
}
