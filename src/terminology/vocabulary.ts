/**
 * The words that the checker looks for, made from the glossary: one set for each language, small enough to send to a
 * browser. The same set serves the lint of our own text, the command, the page and the rule packages.
 */
import type { Graph, Term } from '../model/graph.ts';
import type { Pattern } from './matcher.ts';

/** What is said about a word that should be replaced or handled with care. */
export interface Rule {
  /** Id of the entry. */
  term: string;
  /** The term in the language of the text. */
  label: string;
  status: 'avoid' | 'use-with-care';
  /** What to write instead, in the language of the text; empty where it depends. */
  write: string;
  /** Why, in English. */
  why: string;
}

export interface Vocabulary {
  /** Language of the texts it is for. */
  language: string;
  rules: readonly Rule[];
  /** Words to find: text, number of the rule, and whether capital letters matter. */
  words: readonly (readonly [text: string, rule: number, exactCase: boolean])[];
  /** Exact titles in which old terms may stand. */
  titles: readonly string[];
}

type Careful = Term & { status: Rule['status'] };

const isCareful = (term: Term): term is Careful => term.status === 'avoid' || term.status === 'use-with-care';

/** Languages in which drafts can be checked. */
export const checkedLanguages = ['en', 'fr', 'es'] as const;

/** @param language one of `checkedLanguages` */
export function vocabularyOf(graph: Pick<Graph, 'terms' | 'legalTitles'>, language: string): Vocabulary {
  const entries = language === 'en' ? englishEntries(graph.terms) : foreignEntries(graph.terms, language);
  return {
    language,
    rules: entries.map(({ rule }) => rule),
    words: entries.flatMap(({ words, abbreviations }, index) => [
      ...words.map((text) => [text, index, false] as const),
      ...abbreviations.map((text) => [text, index, true] as const),
    ]),
    titles: [
      ...new Set([
        ...(language === 'en' ? graph.terms.flatMap((term) => term.passOver) : []),
        ...graph.legalTitles
          .filter((item) => item.language === language)
          .flatMap((item) => [item.title, ...(item.also ?? [])]),
      ]),
    ],
  };
}

interface Entry {
  rule: Rule;
  words: string[];
  abbreviations: string[];
}

function englishEntries(terms: readonly Term[]): Entry[] {
  return terms.filter(isCareful).map((term) => ({
    rule: {
      term: term.id,
      label: term.label,
      status: term.status,
      write: term.write ?? term.useInstead.map((other) => other.label).join(', '),
      why: term.why ?? '',
    },
    // A common word means the term only where the context says so; its other forms are sure to be meant.
    words: [term.label, ...term.forms].filter((word) => !term.bareForms.includes(word)),
    abbreviations: term.abbreviations,
  }));
}

/** Preferred equivalents of an entry in a language, with their abbreviation. */
function preferredIn(term: Term, language: string): string[] {
  return term.equivalents
    .filter((item) => item.language === language && item.status !== 'avoid')
    .map((item) => (item.abbreviation ? `${item.label} (${item.abbreviation})` : item.label));
}

function foreignEntries(terms: readonly Term[], language: string): Entry[] {
  return terms.flatMap((term) => {
    const words = term.equivalents.filter(
      (item) => item.language === language && item.status === 'avoid' && !item.bare,
    );
    if (words.length === 0) return [];
    const [first] = words;
    return {
      rule: {
        term: term.id,
        label: first?.label ?? term.label,
        status: 'avoid' as const,
        write: [...new Set(term.useInstead.flatMap((other) => preferredIn(other, language).slice(0, 1)))].join(', '),
        why: term.why ?? '',
      },
      words: words.flatMap((item) => [item.label, ...(item.forms ?? [])]),
      abbreviations: [],
    };
  });
}

/** Patterns for the matcher: words carry their rule, titles carry none and so shield what stands in them. */
export function patternsOf(vocabulary: Vocabulary): Pattern<Rule | undefined>[] {
  return [
    ...vocabulary.words.map(([text, rule, exactCase]) => ({ text, exactCase, value: vocabulary.rules[rule] })),
    ...vocabulary.titles.map((text) => ({ text, exactCase: false, value: undefined })),
  ];
}
