/** Finding terms in text as people write it. */
import { describe, expect, test } from 'vitest';
import { Matcher } from '../../src/terminology/matcher.ts';

const words = ['harbour watch', 'harbour watches', 'harbour', 'near-miss report', 'children’s rights', 'café lamp'];
const abbreviations = ['HW', 'NMR online'];
const matcher = new Matcher([
  ...words.map((text) => ({ text, exactCase: false, value: text })),
  ...abbreviations.map((text) => ({ text, exactCase: true, value: text })),
]);

/** What is found, as it stands in the text. */
const found = (text: string): string[] => matcher.find(text).map(({ start, end }) => text.slice(start, end));

describe('A term is found', () => {
  test.each([
    ['with its plural', 'two harbour watches met', 'harbour watches'],
    ['in any case', 'Harbour WATCH', 'Harbour WATCH'],
    ['at the start and at the end', 'harbour watch', 'harbour watch'],
    ['with a hyphen where it has a space', 'a harbour-watch rota', 'harbour-watch'],
    ['with a space where it has a hyphen', 'one near miss report', 'near miss report'],
    ['with a hyphen that does not break', 'one near\u2011miss report', 'near\u2011miss report'],
    ['with a space that does not break', 'a harbour\u00a0watch', 'harbour\u00a0watch'],
    ['with soft hyphens', 'a har\u00adbour wat\u00adch rota', 'har\u00adbour wat\u00adch'],
    ['with zero-width marks', 'a harbour wa\u200btch', 'harbour wa\u200btch'],
    ['across a line end', 'a harbour\n  watch', 'harbour\n  watch'],
    ['across the line end of Windows', 'a harbour\r\nwatch', 'harbour\r\nwatch'],
    ['in curly quotation marks', 'a “harbour watch”', 'harbour watch'],
    ['in straight quotation marks', "a 'harbour watch'", 'harbour watch'],
    ['with a curly apostrophe', 'the children’s rights', 'children’s rights'],
    ['with a straight apostrophe', "the children's rights", "children's rights"],
    ['before a full stop and after a bracket', '(harbour watch).', 'harbour watch'],
    ['with an accented letter', 'a café lamp', 'café lamp'],
    ['with an accent that is a sign of its own', 'a cafe\u0301 lamp', 'cafe\u0301 lamp'],
  ])('%s', (_, text, match) => {
    expect(found(text)).toEqual([match]);
  });

  test('as often as it stands there, with its value and its place', () => {
    expect(matcher.find('HW and harbour, harbour watch')).toEqual([
      { start: 0, end: 2, value: 'HW' },
      { start: 7, end: 14, value: 'harbour' },
      { start: 16, end: 29, value: 'harbour watch' },
    ]);
  });
});

describe('A term is not found', () => {
  test.each([
    ['across a comma', 'a near, miss report'],
    ['across a full stop', 'It was near. Miss report was late.'],
    ['across brackets', 'near (miss) report'],
    ['across a slash', 'near/miss report'],
    ['across a dash', 'near–miss report, near—miss report'],
    ['across quotation marks', 'near “miss” report'],
    ['inside a longer word', 'the harbourmaster of Newharbour'],
    ['where only a part of it stands', 'a near miss'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('The longest term wins', () => {
  test('where two begin with one word', () => {
    expect(found('the harbour watch')).toEqual(['harbour watch']);
  });

  test('and the shorter one is found where the longer one breaks off', () => {
    expect(found('the harbour, watch')).toEqual(['harbour']);
    expect(found('the harbour wall')).toEqual(['harbour']);
  });
});

describe('An abbreviation', () => {
  test('is found with its capitals only', () => {
    expect(found('HW, hw, Hw')).toEqual(['HW']);
  });

  test('of several words is found across any white space', () => {
    expect(found('NMR online')).toEqual(['NMR online']);
    expect(found('NMR\u00a0online')).toEqual(['NMR\u00a0online']);
    expect(found('NMR\nonline')).toEqual(['NMR\nonline']);
  });

  test('is not shadowed by a word that is written in the same letters', () => {
    const both = new Matcher([
      { text: 'AIDS', exactCase: true, value: 'abbreviation' },
      { text: 'aids', exactCase: false, value: 'word' },
    ]);
    expect(both.find('AIDS aids').map(({ value }) => value)).toEqual(['abbreviation', 'word']);
  });
});
