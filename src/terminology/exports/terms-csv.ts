/** The vocabulary as tables: one of its entries, one of every word. */

import { describeLocator } from '../../model/citation.ts';
import { toCsv } from '../../model/csv.ts';
import type { Graph, Term } from '../../model/graph.ts';
import { equivalentLanguages } from '../../model/term-schema.ts';
import { absolute } from '../../settings.ts';
import { versionOf } from './version.ts';

const list = (items: readonly string[]): string => items.join('; ');
const ids = (terms: readonly Term[]): string => list(terms.map((term) => term.id));

/** Equivalents of a language that may be written. */
const equivalentsIn = (term: Term, language: string): string =>
  list(
    term.equivalents
      .filter((item) => item.language === language && item.status !== 'avoid')
      .map((item) => (item.region ? `${item.label} (${item.region})` : item.label)),
  );

/** One row for each entry. The version is the same in all: a table has no other place for it. */
export function termsCsv(graph: Pick<Graph, 'terms' | 'legalTitles'>): string {
  const version = versionOf(graph).id;
  const columns = [
    'id',
    'label',
    'sense',
    'status',
    'topic',
    'abbreviations',
    'write',
    'use_instead',
    'why',
    'definition',
  ];
  const more = [
    'note',
    'sources',
    'evidence',
    'guidelines_edition',
    'guidelines_mark',
    'broader',
    'narrower',
    'related',
  ];
  return toCsv(
    [...columns, ...more, ...equivalentLanguages, 'reviewed', 'version', 'url'],
    graph.terms.map((term) => [
      term.id,
      term.label,
      term.sense,
      term.status,
      term.topic,
      list(term.abbreviations),
      term.write,
      ids(term.useInstead),
      term.why,
      term.definition,
      term.note,
      list(term.definitionSources.map((locator) => `${locator.source}, ${describeLocator(locator)}`)),
      list(term.evidence.map((page) => page.key)),
      term.guidelines?.edition,
      term.guidelines?.mark,
      ids(term.broader),
      ids(term.narrower),
      ids(term.related),
      ...equivalentLanguages.map((language) => equivalentsIn(term, language)),
      term.reviewed,
      version,
      absolute(term.address),
    ]),
  );
}

/** One row for each word of each entry, with the version in the last column. */
export function wordsCsv(graph: Pick<Graph, 'terms' | 'legalTitles'>): string {
  const version = versionOf(graph).id;
  return toCsv(
    ['word', 'language', 'region', 'kind', 'status', 'seen', 'term', 'version'],
    graph.terms.flatMap((term) => {
      const english = (kind: string, words: readonly string[]) =>
        words.map((word) => [word, 'en', undefined, kind, term.status, undefined, term.id, version]);
      return [
        ...english('label', [term.label]),
        ...english('abbreviation', term.abbreviations),
        ...english('form', term.forms),
        ...english('common word', term.bareForms),
        ...english('search word', term.lay),
        ...term.equivalents.flatMap((item) => {
          const row = (kind: string, word: string) => [
            word,
            item.language,
            item.region,
            item.bare ? 'common word' : kind,
            item.status,
            item.seen ? 'yes' : 'no',
            term.id,
            version,
          ];
          return [
            row('label', item.label),
            ...(item.abbreviation ? [row('abbreviation', item.abbreviation)] : []),
            ...(item.forms ?? []).map((word) => row('form', word)),
          ];
        }),
      ];
    }),
  );
}
