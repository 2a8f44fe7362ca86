/** Gives a replacement the form of what it replaces. */
import type { LintFinding } from '../lint.ts';
import { forSeveral, namesSeveral } from '../replacements.ts';
import { articleBefore } from './articles.ts';

/** Words that come in the place of a part of a text. */
export interface Change {
  start: number;
  end: number;
  words: string;
}

/** The replacement with the number, the article and the capital letters of what it replaces. */
export function fitted(
  write: string,
  { start, end, text: old }: Pick<LintFinding, 'start' | 'end' | 'text'>,
  text: string,
  language: string,
): Change {
  const number = language === 'en' && namesSeveral(old) ? forSeveral(write) : write;
  const { length, article } = articleBefore(text.slice(0, start), old, number, language);
  return { start: start - length, end, words: article + inCapitals(number, old) };
}

function inCapitals(words: string, old: string): string {
  if (/\s/.test(old) && old === old.toUpperCase() && old !== old.toLowerCase()) return words.toUpperCase();
  const first = /\p{L}/u.exec(old)?.[0] ?? '';
  return first !== first.toLowerCase() && /\p{Ll}/u.test(old) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
