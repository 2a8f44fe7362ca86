/** What can be put in the place of a finding without reading the sentence. */
import type { Rule } from '../vocabulary.ts';

/** Advice, and parts of sentences, are for people and cannot be put into a text. */
const advice = /[,“”"]|^(?:an?|cite|describe|give|is|name|or|say|the|where)\b/i;

/** @returns the words that may be put in place, the first the best; none where it depends on the text */
export const choicesOf = ({ write }: Pick<Rule, 'write'>): string[] => [
  ...new Set(
    write
      .split(/;\s*/)
      .map((part) => part.replace(/\s*\([^)]*\)/g, '').trim())
      .filter((part) => part !== '' && !advice.test(part)),
  ),
];

/** The first words of what several people are called by, for one of them. */
const several: Readonly<Record<string, string>> = {
  child: 'children',
  girl: 'girls',
  boy: 'boys',
  person: 'people',
  adult: 'adults',
};

/** Words for one made words for several, as far as that is sure; otherwise as they are. */
function forSeveral(write: string): string {
  if (/ (?:offender|abuser|perpetrator|boy)$/.test(write)) return `${write}s`;
  return write.replace(
    /^(child|girl|boy|person|adult)(?= (?:exploited|with|displaying|subjected|trafficked|in|married)\b|$)/,
    (word) => several[word] ?? word,
  );
}

/** The replacement with the number and the capital letters of what it replaces. */
export function fitted(write: string, old: string, label: string): string {
  const words = /s\W*$/i.test(old) && !/s$/i.test(label) ? forSeveral(write) : write;
  if (/\s/.test(old) && old === old.toUpperCase() && old !== old.toLowerCase()) return words.toUpperCase();
  const first = /\p{L}/u.exec(old)?.[0] ?? '';
  return first !== first.toLowerCase() && /\p{Ll}/u.test(old) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
