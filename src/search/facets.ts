/** What the results can be narrowed by. The fields stay in their place; only their values change. */
import { searchWords as t } from '../i18n/en.client.ts';
import { element } from './element.ts';
import { type Facet, type Filters, facetNames } from './rank.ts';

export interface Facets {
  root: HTMLElement;
  show: (counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>, filters: Filters) => void;
  hide: () => void;
}

/**
 * @param choose what happens with what the reader has chosen
 * @param field where focus goes when all is taken away
 */
export function buildFacets(choose: (filters: Filters) => void, field: HTMLElement): Facets {
  let current: Filters = {};
  const root = element('div', { class: 'facets', role: 'group', 'aria-label': t.facets });
  root.hidden = true;
  const selects = facetNames.map((name) => {
    const select = element('select', { name });
    select.addEventListener('change', () => {
      const next = { ...current };
      if (select.value === '') delete next[name];
      else next[name] = select.value;
      choose(next);
    });
    root.append(element('label', {}, t.facet[name], select));
    return { name, select, offered: '' };
  });
  const clear = element('button', { type: 'button', class: 'quiet' }, t.clear);
  clear.addEventListener('click', () => {
    field.focus();
    choose({});
  });
  return {
    root,
    hide: () => {
      root.hidden = true;
    },
    show: (counts, filters) => {
      current = filters;
      root.hidden = false;
      for (const facet of selects) {
        const { name, select } = facet;
        const chosen = filters[name];
        const values = new Map(counts[name]);
        // What is chosen always stands in the list, so that it can be seen and taken away.
        if (chosen !== undefined && !values.has(chosen)) values.set(chosen, 0);
        const sorted = [...values].sort(([a], [b]) => a.localeCompare(b));
        const offered = sorted.join('\n');
        // Most key presses change nothing here, and options are the greater part of all that search draws.
        if (offered !== facet.offered || select.options.length === 0) {
          facet.offered = offered;
          select.replaceChildren(
            element('option', { value: '' }, t.any),
            ...sorted.map(([value, count]) => element('option', { value }, `${value} (${count})`)),
          );
        }
        select.value = chosen ?? '';
        select.disabled = sorted.length === 0;
      }
      if (Object.keys(filters).length > 0) root.append(clear);
      else clear.remove();
    },
  };
}
