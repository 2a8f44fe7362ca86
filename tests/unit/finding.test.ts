/** How near a wrong word is to a right one, and how faults are put in order and into words. */
import { describe, expect, test } from 'vitest';
import {
  ContentError,
  didYouMean,
  editDistance,
  type Finding,
  nearest,
  sortFindings,
} from '../../src/model/finding.ts';

describe('The distance between two words counts', () => {
  test.each([
    ['nothing where they are equal', 'theme', 'theme', 0],
    ['a letter too many', 'theeme', 'theme', 1],
    ['a letter too few', 'thme', 'theme', 1],
    ['another letter', 'thema', 'theme', 1],
    ['two neighbours that changed places, once', 'thmee', 'theme', 1],
    ['every letter of the other where one is empty', '', 'theme', 5],
    ['several changes together', 'sumary of', 'summary', 4],
  ])('%s', (_, a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('The word that was meant', () => {
  test('is the nearest one', () => {
    expect(nearest('sumary', ['title', 'summary', 'number'])).toBe('summary');
  });

  test('is found whatever its capitals', () => {
    expect(nearest('STATMENT', ['Term', 'Statement'])).toBe('Statement');
  });

  test('is the first one where two are equally near', () => {
    expect(nearest('lamp', ['lamb', 'lame'])).toBe('lamb');
  });

  test('is none that only has another number, or of which a short word has nothing', () => {
    expect(nearest('gsr-12', ['gsr-1', 'gsr-2'])).toBeUndefined();
    expect(nearest('gsr-06', ['gsr-6'])).toBe('gsr-6');
    expect(nearest('table-2019', ['table-2018'])).toBe('table-2018');
    expect(nearest('id', ['of'])).toBeUndefined();
  });

  test('may differ in two letters in a short word, and in a third of the letters in a long one', () => {
    expect(nearest('abcd', ['abxy'])).toBe('abxy');
    expect(nearest('abcd', ['axyz'])).toBeUndefined();
    expect(nearest('abcdefghijkl', ['abcdefghwxyz'])).toBe('abcdefghwxyz');
    expect(nearest('abcdefghijkl', ['abcdefgvwxyz'])).toBeUndefined();
  });

  test('is asked for in words, or not at all', () => {
    expect(didYouMean('sumary', ['summary'])).toBe(' Did you mean “summary”?');
    expect(didYouMean('weather', ['summary'])).toBe('');
  });
});

describe('Several faults', () => {
  const at = (file: string, line: number, column: number): Finding => ({
    code: 'field-invalid',
    file,
    line,
    column,
    message: 'What.',
    fix: 'How.',
  });

  test('stand in the order of files, lines and columns, lines as numbers', () => {
    const sorted = [at('a.mdx', 2, 1), at('a.mdx', 10, 1), at('a.mdx', 10, 9), at('b.mdx', 1, 1)];
    expect(sortFindings([...sorted].reverse())).toEqual(sorted);
  });

  test('are told in one error, counted and in order', () => {
    expect(new ContentError([at('b.mdx', 1, 1), at('a.mdx', 2, 1)]).message).toMatchInlineSnapshot(`
      "The content has 2 faults.

      a.mdx:2:1  field-invalid
          What.
          Expected: A value of the kind that the field takes.
          To mend it: How.

      b.mdx:1:1  field-invalid
          What.
          Expected: A value of the kind that the field takes.
          To mend it: How.
      "
    `);
    expect(new ContentError([at('a.mdx', 1, 1)]).message).toMatch(/^The content has 1 fault\.\n/);
  });
});
