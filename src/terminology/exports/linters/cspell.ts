/** Words for cspell, which checks one word at a time. */
import type { LanguageRules, PhraseRule } from '../rules.ts';

/** Words of a rule that are one word: letters only, since cspell parts words at everything else. */
const singleWords = (rule: PhraseRule): string[] =>
  [...rule.words, ...rule.abbreviations].filter((word) => /^\p{L}{4,}$/u.test(word));

/** A configuration that others import. cspell reports words to avoid, and offers something for words to handle with care. */
export function cspellConfig(languages: readonly LanguageRules[], version: string): string {
  const rules = languages.flatMap((language) => language.rules);
  const words = (status: PhraseRule['status'], sign: string): string[] => [
    ...new Set(
      rules
        .filter((rule) => rule.status === status)
        .flatMap((rule) =>
          singleWords(rule).map((word) => (rule.replacements[0] ? `${word}${sign}${rule.replacements[0]}` : word)),
        ),
    ),
  ];
  return `${JSON.stringify(
    {
      version: '0.2',
      id: 'response-guide',
      name: 'Response Guide',
      description: `Words to avoid, version ${version}, CC BY 4.0. See README.md.`,
      flagWords: words('avoid', '->'),
      suggestWords: words('use-with-care', ':').filter((word) => word.includes(':')),
    },
    null,
    1,
  )}\n`;
}

/** Whether cspell reports a word of a rule. It looks for whole words, whatever their capital letters. */
export function cspellFinds(rule: PhraseRule, sentence: string): boolean {
  if (rule.status !== 'avoid') return false;
  const words = new Set(singleWords(rule).map((word) => word.toLowerCase()));
  return (sentence.match(/\p{L}+/gu) ?? []).some((word) => words.has(word.toLowerCase()));
}
