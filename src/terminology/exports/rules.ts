/** What the checker knows, as data for programs: its rules in each language, its titles, and sentences that test them. */
import { z } from 'zod';
import { attribution, head } from '../../model/export-parts.ts';
import type { Graph, Term } from '../../model/graph.ts';
import { absolute } from '../../settings.ts';
import { choicesOf, forSeveral, namesSeveral } from '../replacements.ts';
import { checkedLanguages, type Rule, type Vocabulary, vocabularyOf } from '../vocabulary.ts';
import { versionOf } from './version.ts';

const sentences = z.array(z.string());

const rule = z.strictObject({
  term: z.string().describe('Id of the entry in the glossary.'),
  label: z.string(),
  status: z.enum(['avoid', 'use-with-care']).describe('This project’s recommendation.'),
  write: z.string().describe('What to write instead; empty where it depends on what is meant.'),
  replacements: z
    .array(z.string())
    .describe('What can be put in the place of every one of the words as it is; none where that depends on the text.'),
  why: z.string(),
  words: z.array(z.string()).describe('Words to find, whatever their capital letters.'),
  abbreviations: z.array(z.string()).describe('Words to find with exactly these capital letters.'),
  mustFind: sentences.describe('Sentences in which the rule must find something.'),
  mustNotFind: sentences.describe('Sentences in which it must find nothing.'),
  url: z.url(),
});

export const rulesExport = z
  .strictObject({
    ...head,
    version: z.string(),
    languages: z.array(
      z.strictObject({
        language: z.enum(checkedLanguages),
        rules: z.array(rule),
        titles: z.array(z.string()).describe('Exact titles. A word within one of them is left alone.'),
      }),
    ),
  })
  .describe('Words to avoid and words to handle with care, as rules for programs that check texts.');

export type LanguageRules = z.output<typeof rulesExport>['languages'][number];
export type PhraseRule = LanguageRules['rules'][number];

/** The rules of all languages that drafts can be checked in, as `rules.json` holds them. */
export function rulesData(graph: Graph): z.output<typeof rulesExport> {
  return {
    title: 'Words to avoid and to handle with care',
    licence: 'CC-BY-4.0',
    attribution,
    version: versionOf(graph).id,
    languages: checkedLanguages.map((language) => languageRules(graph, language)),
  };
}

/** The rules of one language. Sentences are known for English only. */
export function languageRules(
  graph: Pick<Graph, 'terms' | 'legalTitles'>,
  language: (typeof checkedLanguages)[number],
): LanguageRules {
  const vocabulary = vocabularyOf(graph, language);
  const terms = new Map(graph.terms.map((term) => [term.id, term]));
  const rules = vocabulary.rules.map((item, index): PhraseRule => {
    const term = terms.get(item.term) as Term;
    const words = vocabulary.words.filter(([, rule]) => rule === index);
    return {
      ...item,
      replacements: replacementsOf(item, words, language),
      words: words.filter(([, , exactCase]) => !exactCase).map(([text]) => text),
      abbreviations: words.filter(([, , exactCase]) => exactCase).map(([text]) => text),
      mustFind: language === 'en' ? term.examples.match.map(withSoftHyphens) : [],
      mustNotFind: language === 'en' ? term.examples.noMatch.map(withSoftHyphens) : [],
      url: absolute(term.address),
    };
  });
  return {
    language,
    rules: rules.filter((item) => item.words.length + item.abbreviations.length > 0),
    titles: [...vocabulary.titles],
  };
}

/** Tools know one replacement for all words of a rule: it must fit each, one person and several. */
function replacementsOf(rule: Rule, words: Vocabulary['words'], language: string): string[] {
  const isSure = words.every(([text, , , advice]) => !advice && (language !== 'en' || !changesNumber(rule, text)));
  return isSure ? choicesOf(rule) : [];
}

const changesNumber = (rule: Rule, text: string): boolean =>
  namesSeveral(text) && choicesOf(rule).some((choice) => forSeveral(choice) !== choice);

/** In the entries, `¬` stands for a soft hyphen. */
const withSoftHyphens = (text: string): string => text.replaceAll('¬', '\u00ad');
