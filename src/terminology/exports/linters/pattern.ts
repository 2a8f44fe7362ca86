/** Rules as regular expressions, for tools that know no words: prh for textlint, and Vale. */
import type { LanguageRules, PhraseRule } from '../rules.ts';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]");

/** A phrase whose words may be parted by any white space or by one hyphen. */
const phrase = (text: string): string =>
  text
    .split(/[\s\-\u2010\u2011]+/)
    .map(escaped)
    .join('(?:\\s+|[-\u2010\u2011])');

const before = '(?<![\\p{L}\\p{M}\\p{N}])';
const after = '(?![\\p{L}\\p{M}\\p{N}])';

/** Something longer in which a phrase is left alone, or has a rule of its own: the words before it and after it. */
interface Shield {
  lead: string;
  found: string;
  rest: string;
}

/** The same letters whatever parts the words: to see quickly that a phrase is not in a text. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\-\u2010\u2011]+/g, ' ')
    .replaceAll('’', "'");

interface Longer {
  text: string;
  letters: string;
}

function shields(words: readonly string[], longer: readonly Longer[]): string[] {
  const short = words.map((word) => ({ word, letters: plain(word) }));
  const found = longer.flatMap(({ text, letters }) => {
    return short
      .filter((item) => letters.length > item.letters.length && letters.includes(item.letters))
      .flatMap(({ word }) =>
        [...text.matchAll(new RegExp(`${before}${phrase(word)}${after}`, 'giu'))].map((match) => ({
          lead: text.slice(0, match.index),
          found: match[0],
          rest: text.slice(match.index + match[0].length),
        })),
      );
  });
  return [
    ...new Set(
      found
        .filter(({ lead, rest }) => lead + rest !== '')
        .filter((item, index, all) => !all.some((other, at) => at !== index && covers(other, item)))
        .map(({ lead, found, rest }) => `${lead && `(?<=${beside(lead)})`}${phrase(found)}${beside(rest)}`),
    ),
  ];
}

/** Whether one shield holds wherever another does, with fewer words. */
function covers(one: Shield, other: Shield): boolean {
  const [a, b] = [one, other].map(({ lead, found, rest }) => [lead, found, rest].map(plain)) as [string[], string[]];
  const [lead = '', found = '', rest = ''] = a;
  const [otherLead = '', otherFound = '', otherRest = ''] = b;
  const shorter = lead.length + rest.length < otherLead.length + otherRest.length;
  return shorter && found === otherFound && otherLead.endsWith(lead) && otherRest.startsWith(rest);
}

/** Text beside a phrase, with its spaces as wide as they may be. */
const beside = (text: string): string =>
  text
    .split(/(\s+|[-\u2010\u2011])/)
    .map((part) => (/^\s+$/.test(part) ? '\\s+' : escaped(part)))
    .join('');

export interface RulePattern {
  rule: PhraseRule;
  /** Source of a regular expression with the flag `u`. */
  source: string;
  /** Whether capital letters do not matter. */
  ignoreCase: boolean;
}

const known = new WeakMap<LanguageRules, RulePattern[]>();

/** Patterns of every rule: one for its words, and one for its abbreviations where it has some. */
export function patternsOf(language: LanguageRules): RulePattern[] {
  const patterns = known.get(language) ?? makePatterns(language);
  known.set(language, patterns);
  return patterns;
}

function makePatterns({ rules, titles }: LanguageRules): RulePattern[] {
  const measured = (text: string): Longer => ({ text, letters: plain(text) });
  const shielding = titles.map(measured);
  const others = rules.map((rule) => ({ rule, words: [...rule.words, ...rule.abbreviations].map(measured) }));
  return rules.flatMap((rule) => {
    const longer = [...shielding, ...others.flatMap((other) => (other.rule === rule ? [] : other.words))];
    return [
      { words: rule.words, ignoreCase: true },
      { words: rule.abbreviations, ignoreCase: false },
    ].flatMap(({ words, ignoreCase }) => {
      if (words.length === 0) return [];
      const around = shields(words, longer);
      const sorted = [...words].sort((a, b) => b.length - a.length);
      const exceptions = around.length > 0 ? `(?!${around.join('|')})` : '';
      return [{ rule, ignoreCase, source: `${before}${exceptions}(?:${sorted.map(phrase).join('|')})${after}` }];
    });
  });
}

/** The pattern of a rule as an expression that finds every place. */
export const expressionOf = ({ source, ignoreCase }: RulePattern): RegExp =>
  new RegExp(source, ignoreCase ? 'gimu' : 'gmu');
