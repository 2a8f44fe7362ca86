/**
 * The words that the checker looks for, made from the glossary: one set for each language, small enough to send to a
 * browser. The same set serves the lint of our own text, the command, the page and the rule packages.
 */
import type { Graph, Term } from '../model/graph.ts';
import { Matcher, type Pattern } from './matcher.ts';
import { choicesOf } from './replacements.ts';
import { fits } from './sorts.ts';

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
  /** Whether what to write cannot stand in the place of the words that were found. */
  advice?: true;
}

/** Signs in place of names and of what is false: every byte of it is sent. */
export type VocabularyWord = readonly [
  text: string,
  rule: number,
  /** Whether capital letters matter. */
  exactCase?: 0 | 1,
  /** Whether what to write cannot stand in the place of this word. */
  advice?: 1,
];

export interface Vocabulary {
  /** Language of the texts it is for. */
  language: string;
  rules: readonly Rule[];
  /** Words to find. */
  words: readonly VocabularyWord[];
  /** What shields the words that stand in it: exact titles, and longer words that are right. */
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
    words: entries.flatMap(({ words, abbreviations, advice }, index) => [
      ...words.map((text): VocabularyWord => (advice(text) ? [text, index, 0, 1] : [text, index])),
      ...abbreviations.map((text): VocabularyWord => [text, index, 1]),
    ]),
    titles: [
      ...new Set([
        ...(language === 'en' ? graph.terms.flatMap((term) => term.passOver) : rightWords(graph.terms, language)),
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
  /** Whether what to write cannot stand in the place of a word. */
  advice: (word: string) => boolean;
}

function englishEntries(terms: readonly Term[]): Entry[] {
  return terms.filter(isCareful).map((term) => {
    const write = term.write ?? term.useInstead.map((other) => other.label).join('; ');
    return {
      rule: { term: term.id, label: term.label, status: term.status, write, why: term.why ?? '' },
      // A common word means the term only where the context says so; its other forms are sure to be meant.
      words: [term.label, ...term.forms].filter((word) => !term.bareForms.includes(word)),
      abbreviations: term.abbreviations,
      advice: (word) => choicesOf({ write }).length > 0 && !fits(write, word),
    };
  });
}

/** Preferred equivalents of an entry in a language, with their abbreviation. */
function preferredIn(term: Term, language: string): string[] {
  return term.equivalents
    .filter((item) => item.language === language && item.status !== 'avoid')
    .map((item) => (item.abbreviation ? `${item.label} (${item.abbreviation})` : item.label));
}

type Equivalent = Term['equivalents'][number];

/** What this project says of a word of another language: what it says of the word itself goes before the entry. */
function statusIn(term: Term, item: Equivalent): Rule['status'] | undefined {
  if (item.status) return item.status === 'preferred' ? undefined : item.status;
  return term.status === 'use-with-care' ? term.status : undefined;
}

const wordingsOf = (item: Equivalent): string[] => [item.label, ...(item.forms ?? [])];

/**
 * One entry for each text that can be written instead. Words without one have the preferred words as advice: these name
 * the same matter and seldom fit where the words stand, as “exploitation” does not fit for “child”.
 */
function foreignEntries(terms: readonly Term[], language: string): Entry[] {
  return terms.flatMap((term) => {
    const words = term.equivalents
      .filter((item) => item.language === language && !item.bare)
      .flatMap((item) => {
        const status = statusIn(term, item);
        const { write } = item;
        return status
          ? wordingsOf(item).map((word, index) => ({ word, item, status, write: write?.[index] ?? write?.[0] }))
          : [];
      });
    const preferred = [...new Set(term.useInstead.flatMap((other) => preferredIn(other, language).slice(0, 1)))];
    return [...Map.groupBy(words, ({ status, write }) => `${status} ${write ?? ''}`).values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { word, status, write } = first;
      const abbreviations = group.flatMap(({ item }) => item.abbreviation ?? []);
      return {
        rule: { term: term.id, label: word, status, write: write ?? preferred.join('; '), why: term.why ?? '' },
        words: group.map((one) => one.word),
        abbreviations: [...new Set(abbreviations)],
        advice: () => write === undefined,
      };
    });
  });
}

/** Wordings of a language that are right and hold one that is not, as “abuse online and live” holds “abuse online”. */
function rightWords(terms: readonly Term[], language: string): string[] {
  const wordings = (isRight: boolean): string[] =>
    terms.flatMap((term) =>
      term.equivalents
        .filter((item) => item.language === language && !item.bare)
        .filter((item) => (term.status !== 'avoid' && statusIn(term, item) === undefined) === isRight)
        .flatMap(wordingsOf),
    );
  const wrong = new Matcher(wordings(false).map((text) => ({ text, exactCase: false, value: true })));
  return wordings(true).filter((text) => wrong.find(text).length > 0);
}

/** Patterns for the matcher: words carry their rule, titles carry none and so shield what stands in them. */
export function patternsOf({ words, rules, titles }: Vocabulary): Pattern<Rule | undefined>[] {
  return [
    ...words.map(([text, index, exactCase, advice]) => {
      const rule = rules[index];
      return { text, exactCase: exactCase === 1, value: rule && advice ? { ...rule, advice: true as const } : rule };
    }),
    ...titles.map((text) => ({ text, exactCase: false, value: undefined })),
  ];
}
