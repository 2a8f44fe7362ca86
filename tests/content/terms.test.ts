/** The words of the glossary find what their examples say, and nothing that their examples rule out. */
import { describe, expect, test } from 'vitest';
import type { Term } from '../../src/model/graph.ts';
import { termFinder } from '../../src/terminology/find-terms.ts';
import { Linter } from '../../src/terminology/lint.ts';
import { lintOwnText } from '../../src/terminology/own-text.ts';
import { choicesOf } from '../../src/terminology/replacements.ts';
import { checkedLanguages, vocabularyOf } from '../../src/terminology/vocabulary.ts';
import { guide, root } from '../support/guide.ts';
import { journalist, journalistTerms } from '../support/journalist.ts';
import { termExamples } from '../support/term-examples.ts';

const linter = new Linter(vocabularyOf(guide, 'en'));
const find = termFinder(guide);
const isCareful = ({ status }: Term): boolean => status === 'avoid' || status === 'use-with-care';

/** Ids of the terms in a text: as the check of a draft finds them, or for the others as links do. */
const termsIn = (term: Term, text: string): string[] =>
  isCareful(term) ? linter.check(text).map(({ rule }) => rule.term) : find(text).map(({ value }) => value.id);

/** Whether a name stands in a sentence with its own capital letters; a term without any is no name. */
const isWritten = ({ label, forms }: Term, sentence: string): boolean =>
  [label, ...forms].some((word) => word === word.toLowerCase() || sentence.replace(/\s+/g, ' ').includes(word));

const examples = termExamples(guide);

describe('The examples of the entries', () => {
  test('are many', () => {
    expect(examples.length).toBeGreaterThan(500);
  });

  test('that must match are found with the entry that gives them', () => {
    const missed = examples
      .filter(({ term, sentence, found }) => found && !termsIn(term, sentence).includes(term.id))
      // Links take other capitals for another name, as of a law: there the words must be found in small letters.
      .filter(({ term, sentence }) => isCareful(term) || isWritten(term, sentence))
      .filter(({ term, sentence }) => isCareful(term) || !termsIn(term, sentence.toLowerCase()).includes(term.id));
    expect(missed.map(({ term, sentence }) => `${term.id}: ${sentence}`)).toEqual([]);
  });

  test('that must not match are not', () => {
    const wrong = examples.filter(({ term, sentence, found }) => !found && termsIn(term, sentence).includes(term.id));
    expect(wrong.map(({ term, sentence }) => `${term.id}: ${sentence}`)).toEqual([]);
  });
});

describe('Every word to avoid or to use with care', () => {
  /** Ways to write a word that change nothing. */
  const ways: Record<string, (word: string) => string> = {
    'as it is': (word) => word,
    'in capitals': (word) => word.toUpperCase(),
    'with spaces that do not break': (word) => word.replaceAll(' ', '\u00a0'),
    'over two lines': (word) => word.replace(' ', '\n'),
    'with a soft hyphen': (word) => word.replace(/(\p{L}{3})(?=\p{L})/u, '$1\u00ad'),
    'with an ending that says whose it is': (word) => `${word}’s`,
    'in curly quotation marks': (word) => `“${word}”`,
    'in bold type': (word) => `**${word}**`,
  };

  describe.each(checkedLanguages)('in the language %s', (language) => {
    const vocabulary = vocabularyOf(guide, language);
    const checker = new Linter(vocabulary);

    test.each(Object.entries(ways))('is found %s', (name, way) => {
      const missed = vocabulary.words.filter(([word, rule, exactCase]) => {
        if (exactCase && name === 'in capitals') return false;
        const id = vocabulary.rules[rule]?.term;
        return !checker.check(`Text: ${way(word)}, text.`).some((finding) => finding.rule.term === id);
      });
      expect(missed.map(([word]) => word)).toEqual([]);
    });

    test('leaves every exact title alone', () => {
      const found = vocabulary.titles.flatMap((title) =>
        checker.check(`See the ${title}.`).map(({ text }) => `${title}: ${text}`),
      );
      expect(found).toEqual([]);
    });
  });
});

describe('What can be put in place of a word', () => {
  const replaced = (text: string, language: string): (string | undefined)[] =>
    new Linter(vocabularyOf(guide, language)).check(text).map(({ rule }) => choicesOf(rule)[0]);

  test.each([
    ['en', 'a consenting child', undefined],
    ['en', 'a paedophile ring', 'network of offenders'],
    ['en', 'the sexual abuse of a minor', undefined],
    ['en', 'teenage prostitution', undefined],
    ['fr', 'enfants prostitués', 'enfants exploités dans la prostitution'],
    ['fr', 'enfant prostituée', 'enfant exploitée dans la prostitution'],
    ['fr', 'garçon de passe', 'garçon exploité sexuellement'],
    ['fr', 'réseau pédophile', 'réseau d’auteurs d’abus sexuels sur enfants'],
    ['fr', 'contenus pédopornographiques', undefined],
    ['fr', 'touriste sexuel', undefined],
    ['es', 'prostitución infantil', 'explotación de niñas, niños y adolescentes en la prostitución'],
    ['es', 'chaperos', 'niños explotados sexualmente'],
    ['es', 'redes de pedófilos', 'redes de agresores sexuales de niñas, niños y adolescentes'],
  ])('%s: “%s”', (language, text, words) => {
    expect(replaced(text, language)).toEqual([words]);
  });

  test('in French and Spanish begins with a word whose gender is known', () => {
    const known =
      /^(?:abus|matériel|enfants?|garçons?|adolescente?s?|jeunes|matériels|réseaux?|personnes?|exploitation|extorsions?|abusos?|material|niñ[oa]s?|jóvenes|redes|red|personas?|explotación|extorsión|extorsiones)\b/;
    const writes = guide.terms.flatMap((term) => term.equivalents.flatMap((item) => item.write ?? []));
    expect(writes.length).toBeGreaterThan(50);
    expect(writes.filter((write) => !known.test(write))).toEqual([]);
  });
});

describe('Words to use with care in French and Spanish', () => {
  const found = (language: string, text: string): string[][] =>
    new Linter(vocabularyOf(guide, language)).check(text).map(({ text: words, rule }) => [words, rule.status]);

  test.each([
    ['fr', 'un pédophile', 'pédophile'],
    ['fr', 'le mariage précoce', 'mariage précoce'],
    ['fr', 'des esclaves sexuels', 'esclaves sexuels'],
    ['es', 'la sextorsión', 'sextorsión'],
    ['es', 'abusos sexuales de menores en línea', 'abusos sexuales de menores en línea'],
  ])('%s: “%s” is found', (language, text, words) => {
    expect(found(language, text)).toEqual([[words, 'use-with-care']]);
  });

  test.each([
    ['fr', 'exploitation et abus sexuels d’enfants en ligne'],
    ['fr', 'abus sexuel d’enfants en ligne et en direct'],
    ['fr', 'un enfant en situation de vulnérabilité'],
    ['es', 'extorsión sexual con fines económicos'],
  ])('%s: “%s” is left alone', (language, text) => {
    expect(found(language, text)).toEqual([]);
  });

  test.each(['fr', 'es'])('%s: no preferred word is found', (language) => {
    const right = guide.terms
      .filter((term) => term.status === 'preferred' || term.status === undefined)
      .flatMap((term) => term.equivalents.filter((item) => item.language === language && !item.status))
      .flatMap((item) => [item.label, ...(item.forms ?? [])]);
    expect(right.length).toBeGreaterThan(50);
    expect(right.filter((text) => found(language, text).length > 0)).toEqual([]);
  });
});

test('the paragraph of a journalist has ten findings, and none in its names of treaties', () => {
  expect(linter.check(journalist).map(({ rule }) => rule.term)).toEqual(journalistTerms);
});

test('our own text passes its own lint', () => {
  const findings: string[] = [];
  lintOwnText(root, guide, ({ file, line, message }) => findings.push(`${file}:${line} ${message}`));
  expect(findings).toEqual([]);
});
