/** The Global Strategic Response is here as a whole, and everybody can see what to do. */
import { describe, expect, test } from 'vitest';
import { guide } from '../support/guide.ts';

describe('The framework', () => {
  test('has 26 capabilities, numbered from 1 to 26', () => {
    expect(guide.capabilities.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
  });

  test('has six themes of 3, 5, 4, 4, 5 and 5 capabilities, in the order of their numbers', () => {
    expect(guide.themes.map(({ order, capabilities }) => [order, capabilities.length])).toEqual([
      [1, 3],
      [2, 5],
      [3, 4],
      [4, 4],
      [5, 5],
      [6, 5],
    ]);
    expect(guide.themes.flatMap(({ capabilities }) => capabilities)).toEqual(guide.capabilities);
  });

  test('speaks to eight audiences, and each of them has something to do', () => {
    expect(guide.audiences).toHaveLength(8);
    expect(guide.audiences.filter(({ statements }) => statements.length === 0).map(({ id }) => id)).toEqual([]);
  });
});

describe('Every statement', () => {
  const statements = [...guide.statements.values()];

  test('says where it comes from', () => {
    expect(statements.filter(({ sources }) => sources.length === 0).map(({ ref }) => ref)).toEqual([]);
  });

  test('under “How to put it in place” says who acts on it', () => {
    const actions = statements.filter(({ section }) => section === 'how');
    expect(actions.length).toBeGreaterThanOrEqual(133);
    expect(actions.filter(({ audiences }) => audiences.length === 0).map(({ ref }) => ref)).toEqual([]);
  });
});
