/**
 * What can be put into a text in the place of a word, without reading the sentence: the one answer for the check of a
 * draft and for the rules of other tools.
 */
import type { Rule } from './vocabulary.ts';

/** Advice, choices and parts of sentences are for people and cannot be put into a text. */
const advice =
  /[“”"]|, (?:and|if|once|where|with)\b|\bor\b|^(?:an?|cite|describe|give|identify|is|name|otherwise|say|support|the|where)\b/i;

/** @returns the words that may be put in place, the first the best; none where it depends on the text */
export const choicesOf = ({ write, advice: only }: Pick<Rule, 'write' | 'advice'>): string[] =>
  only
    ? []
    : [
        ...new Set(
          write
            .replace(/\s*\([^)]*\)/g, '')
            .split(/;\s*/)
            .map((part) => part.trim())
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
  network: 'networks',
  perpetrator: 'perpetrators',
};

/** Words for one made words for several, as far as that is sure; otherwise as they are. */
export function forSeveral(write: string): string {
  if (/(?:^| )(?:complainant|offender|abuser|perpetrator|boy)$/.test(write)) return `${write}s`;
  return write.replace(
    /^(child|girl|boy|person|adult|network|perpetrator)(?= (?:displaying|exploited|in|married|of|presumed|subjected|trafficked|who committed|who reported|who sexually abused|with)\b|$)/,
    (word) => several[word] ?? word,
  );
}

/** Whether words of English name several people, if they name people at all. */
export const namesSeveral = (words: string): boolean =>
  /(?:[^s]s|children|people|women|\bmen)\W*$/i.test(
    words.split(/\s(?:against|at|for|in|of|selling|under|whose|with)\s/)[0] ?? '',
  );
