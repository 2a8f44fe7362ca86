/**
 * What each tool finds with the rules made for it, worked out without the tool: so the build needs none of them. The
 * tests run the tools themselves and hold these answers against theirs.
 */
import type { LanguageRules, PhraseRule } from '../rules.ts';
import { cspellFinds } from './cspell.ts';
import { harperFinds } from './harper.ts';
import { expressionOf, patternsOf } from './pattern.ts';

export type ToolName = 'textlint' | 'harper' | 'cspell' | 'vale';

/** Whether a tool finds a word of a rule in a sentence. */
export type Finds = (rule: PhraseRule, sentence: string) => boolean;

/** What each tool finds with the rules of a language. */
export function findsOf(rules: LanguageRules): Record<ToolName, Finds> {
  const patterns = new Map<PhraseRule, RegExp[]>();
  for (const pattern of patternsOf(rules))
    patterns.set(pattern.rule, [...(patterns.get(pattern.rule) ?? []), expressionOf(pattern)]);
  const byPattern: Finds = (rule, sentence) =>
    (patterns.get(rule) ?? []).some((expression) => sentence.search(expression) >= 0);
  return { textlint: byPattern, vale: byPattern, harper: harperFinds(rules.rules), cspell: cspellFinds };
}

export interface Comparison {
  /** Number of sentences in which something must be found, and those in which the tool misses it. */
  toFind: number;
  missed: { label: string; sentence: string }[];
  /** Number of sentences in which nothing must be found, and those in which the tool finds something. */
  toLeave: number;
  marked: { label: string; sentence: string }[];
}

/** Compares a tool with what the entries themselves demand of the project’s own checker. */
export function compare(rules: readonly PhraseRule[], finds: Finds): Comparison {
  const all = (key: 'mustFind' | 'mustNotFind') =>
    rules.flatMap((rule) => rule[key].map((sentence) => ({ rule, label: rule.label, sentence })));
  const [toFind, toLeave] = [all('mustFind'), all('mustNotFind')];
  const plain = ({ label, sentence }: { label: string; sentence: string }) => ({ label, sentence });
  return {
    toFind: toFind.length,
    missed: toFind.filter(({ rule, sentence }) => !finds(rule, sentence)).map(plain),
    toLeave: toLeave.length,
    marked: toLeave.filter(({ rule, sentence }) => finds(rule, sentence)).map(plain),
  };
}
