/** Other words under which search finds an entry of the glossary. */
import type { Term } from '../model/graph.ts';

/** Abbreviations, forms, words of people who do not know the term, and the words of other languages, each once. */
export function termAliases(term: Term): string[] {
  const foreign = term.equivalents.flatMap((item) => [item.label, item.abbreviation ?? '', ...(item.forms ?? [])]);
  return [...new Set([...term.abbreviations, ...term.forms, ...term.bareForms, ...term.lay, ...foreign])].filter(
    Boolean,
  );
}

/**
 * What the filter of the glossary finds a term by, besides its label: words of the aliases that the label does not hold
 * already, each once.
 */
export function findWords(term: Term): string | undefined {
  const own = [term.label, ...term.abbreviations].join(' ').toLowerCase();
  const words = [...term.forms, ...term.bareForms, ...term.lay].flatMap((text) => text.toLowerCase().split(/\s+/));
  return [...new Set(words)].filter((word) => word.length > 2 && !own.includes(word)).join(' ') || undefined;
}
