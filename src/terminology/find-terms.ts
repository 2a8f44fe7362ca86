/** Finds the words of the glossary in a text: for links, and for which page uses which term. */
import type { Graph, Term } from '../model/graph.ts';
import { type Match, Matcher, type Pattern } from './matcher.ts';

export type TermFinder = (text: string) => Match<Term>[];

const made = new WeakMap<readonly Term[], TermFinder>();

/**
 * Finds labels, forms and abbreviations of English. Common words, which mean a term only where the context says so, are
 * not among them, and what belongs to an exact title, to a longer name or to a phrase that means something else is left
 * alone.
 */
export function termFinder({ terms, legalTitles }: Pick<Graph, 'terms' | 'legalTitles'>): TermFinder {
  const known = made.get(terms);
  if (known) return known;
  const others = [
    ...terms.flatMap((term) => term.passOver),
    ...legalTitles.filter(({ language }) => language === 'en').flatMap(({ title, also = [] }) => [title, ...also]),
  ];
  const matcher = new Matcher<Term | undefined>([
    // First, so that a title with an entry of its own leads there.
    ...terms.flatMap((term): Pattern<Term>[] => [
      ...wordsOf(term).map((text) => ({ text, exactCase: false, value: term })),
      ...term.abbreviations.map((text) => ({ text, exactCase: true, value: term })),
    ]),
    // Without a term they find nothing, and no other finds what stands in them.
    ...others.map((text) => ({ text, exactCase: false, value: undefined })),
  ]);
  const find: TermFinder = (text) =>
    matcher
      .find(text)
      .flatMap(({ start, end, value }) =>
        value === undefined || isPartOfName(text, start, end, value) ? [] : [{ start, end, value }],
      );
  made.set(terms, find);
  return find;
}

const wordsOf = (term: Term): string[] => [term.label, ...term.forms].filter((word) => !term.bareForms.includes(word));

/**
 * Whether the words belong to a name, such as that of a body or a law: they have capital letters that the entry has not,
 * apart from the first of a sentence, or they go on with a word in capitals.
 */
function isPartOfName(text: string, start: number, end: number, term: Term): boolean {
  const found = text.slice(start, end);
  if (term.abbreviations.includes(found)) return false;
  const plain = (words: string): string => words.toLowerCase().replace(/[\s-]+/g, ' ');
  const written = wordsOf(term).find((word) => plain(word) === plain(found));
  const capitals = (words: string): string => words.slice(1).replace(/[^\p{Lu}]/gu, '');
  if (written !== undefined && capitals(found) !== capitals(written)) return true;
  const startsLarge = /^\p{Lu}/u.test(found);
  if (startsLarge && /^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))) return true;
  const startsSentence = /(?:^|[.!?:;•“‘"'(–—·])\s*$/u.test(text.slice(0, start));
  return startsLarge && !startsSentence && written !== undefined && !/^\p{Lu}/u.test(written);
}
