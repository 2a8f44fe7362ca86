/** Rules for Harper, as a Weirpack: a ZIP archive of rules in its language Weir. English only, as Harper is. */
import { absolute } from '../../../settings.ts';
import type { LanguageRules, PhraseRule } from '../rules.ts';
import { ruleName } from './rule-name.ts';

/** Phrases that Weir can say: words of letters, with apostrophes and hyphens. */
const sayable = (word: string): boolean => /^[\p{L}'’]+(?:[ -][\p{L}'’]+)*$/u.test(word);

const phrasesOf = (rule: PhraseRule): string[] =>
  [...new Set([...rule.words, ...rule.abbreviations].map((word) => word.toLowerCase().replaceAll('’', "'")))].filter(
    sayable,
  );

/** A word in both kinds of apostrophe. */
const eitherApostrophe = (word: string): string[] => (word.includes("'") ? [word, word.replaceAll("'", '’')] : [word]);

const choice = (words: readonly string[]): string => (words.length === 1 ? (words[0] ?? '') : `[${words.join(', ')}]`);

/** A phrase in Weir. The last word may be in the genitive. */
function weirPhrase(phrase: string): string {
  const words = phrase.split(/[ -]/);
  const parts = words.map((word, index) => {
    const last = index === words.length - 1 && !word.includes("'");
    return choice((last ? [word, `${word}'s`] : [word]).flatMap(eitherApostrophe));
  });
  return `(${parts.join('[-, ( )]')})`;
}

/** Weir takes curly quotation marks for straight ones, and has no way to write either within a text. */
const quoted = (text: string): string =>
  `"${text
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/["\\\r\n]/g, ' ')}"`;

/** @returns the files of the pack by name, or only its manifest where no rule can be said */
export function weirpackFiles({ rules }: LanguageRules, version: string): Map<string, string> {
  const manifest = {
    author: 'Response Guide',
    version,
    description: 'Words to avoid and to handle with care when writing about child sexual exploitation and abuse.',
    license: 'CC-BY-4.0',
    website: absolute('/glossary/'),
  };
  const files = new Map([['manifest.json', `${JSON.stringify(manifest, null, 1)}\n`]]);
  for (const rule of rules)
    if (phrasesOf(rule).length > 0) files.set(`ResponseGuide${ruleName(rule.term)}.weir`, weirRule(rule));
  return files;
}

function weirRule(rule: PhraseRule): string {
  const phrases = phrasesOf(rule);
  const [replacement] = rule.replacements;
  const message = `${rule.write ? `Write: ${rule.write}. ` : ''}${rule.why}`;
  return [
    `expr main [${phrases.map(weirPhrase).join(', ')}]`,
    '',
    `let message ${quoted(message)}`,
    `let description ${quoted(`${rule.label}: ${rule.status === 'avoid' ? 'avoid' : 'use with care'}. ${rule.url}`)}`,
    'let kind "WordChoice"',
    `let becomes ${replacement ? quoted(replacement) : '[]'}`,
    'let strategy "Exact"',
    '',
    ...testsOf(rule, replacement),
    '',
  ].join('\n');
}

/**
 * Harper runs these when it loads the pack, and refuses it where one fails. It looks at what was replaced: what a rule
 * without a replacement finds cannot be tested like this.
 */
function testsOf(rule: PhraseRule, replacement: string | undefined): string[] {
  const sentences = [...rule.mustFind, ...rule.mustNotFind].filter((text) => /^[\w ,.’'-]+$/.test(text));
  const test = (from: string, to: string): string => `test ${quoted(from)} ${quoted(to)}`;
  if (replacement === undefined) {
    return sentences.filter((text) => text.search(expressionOf(rule)) < 0).map((text) => test(text, text));
  }
  return sentences.map((text) => test(text, text.replace(expressionOf(rule), replacement)));
}

/** What Harper finds, as a regular expression: parted words are parted by white space or a plain hyphen. */
function expressionOf(rule: PhraseRule): RegExp {
  const phrases = phrasesOf(rule)
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .split(/[ -]/)
        .map((word) => word.replaceAll("'", "['’]"))
        .join('(?:[ \\t\\n]+|-)'),
    );
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}'’])(?:${phrases.join('|')})(?:['’]s)?(?![\\p{L}\\p{M}\\p{N}]|['’]\\p{L})`,
    'giu',
  );
}

/** Whether Harper reports a rule in a sentence. Of findings that overlap it reports the first, and of these the longest. */
export function harperFinds(rules: readonly PhraseRule[]): (rule: PhraseRule, sentence: string) => boolean {
  const expressions = rules
    .filter((rule) => phrasesOf(rule).length > 0)
    .map((rule) => ({ rule, expression: expressionOf(rule) }));
  return (wanted, sentence) => {
    const matches = expressions.flatMap(({ rule, expression }) =>
      [...sentence.matchAll(expression)].map((match) => ({
        rule,
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
    let end = 0;
    for (const match of matches.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (match.start < end) continue;
      if (match.rule === wanted) return true;
      end = match.end;
    }
    return false;
  };
}
