/** Rules for textlint, in the form of its rule `prh`. */
import { stringify } from 'yaml';
import type { LanguageRules, PhraseRule } from '../rules.ts';
import { expressionOf, patternsOf, type RulePattern } from './pattern.ts';

/**
 * @param status terms to avoid and terms to use with care stand in files of their own: `--fix` should see the first only
 */
export function prhYaml(rules: LanguageRules, status: PhraseRule['status'], version: string): string {
  const patterns = patternsOf(rules).filter(({ rule }) => rule.status === status);
  return `# Response Guide, version ${version}, CC BY 4.0. See README.md.\n${stringify(
    { version: 1, rules: patterns.map(prhRule) },
    { lineWidth: 0 },
  )}`;
}

/** What prh writes in place of what it finds; it always needs something. */
const expectedOf = (rule: PhraseRule): string => rule.write || `(${rule.label})`;

function prhRule(pattern: RulePattern): object {
  const { rule, source, ignoreCase } = pattern;
  const expected = expectedOf(rule);
  // prh tests itself with these when it loads the file, and refuses it where one fails.
  const specs = [...rule.mustFind, ...rule.mustNotFind].map((from) => ({
    from,
    to: from.replace(expressionOf(pattern), (found) => (found === expected ? found : expected)),
  }));
  return {
    expected,
    pattern: `/${source}/${ignoreCase ? 'i' : ''}`,
    prh: `${rule.why} ${rule.url}`,
    ...(specs.length > 0 ? { specs } : {}),
  };
}
