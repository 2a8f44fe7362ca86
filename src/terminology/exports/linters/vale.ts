/** A style for Vale: one file for each term. */
import { stringify } from 'yaml';
import type { LanguageRules, PhraseRule } from '../rules.ts';
import { patternsOf, type RulePattern } from './pattern.ts';
import { ruleName } from './rule-name.ts';

/** @returns files by name, without their folder */
export function valeStyle(rules: LanguageRules): Map<string, string> {
  const files = new Map<string, string>();
  const byRule = Map.groupBy(patternsOf(rules), ({ rule }) => rule);
  for (const [rule, patterns] of byRule) {
    for (const pattern of patterns)
      files.set(`${ruleName(rule.term)}${pattern.ignoreCase ? '' : 'Abbreviation'}.yml`, valeRule(rule, pattern));
  }
  return files;
}

function valeRule(rule: PhraseRule, { source, ignoreCase }: RulePattern): string {
  const message = [`“%s”:`, rule.why, rule.write && `Write: ${rule.write}.`].filter(Boolean).join(' ');
  return stringify(
    {
      extends: 'existence',
      // A percent sign of our own would be taken for a place to fill.
      message: message.replace(/%(?!s”:)/g, '%%'),
      link: rule.url,
      level: rule.status === 'avoid' ? 'error' : 'warning',
      ignorecase: ignoreCase,
      // The pattern has its own borders; Vale's would not know letters with accents.
      nonword: true,
      ...(rule.replacements.length > 0 ? { action: { name: 'replace', params: rule.replacements } } : {}),
      tokens: [source],
    },
    { lineWidth: 0 },
  );
}
