import { expect, test } from 'vitest';
import { neighbours } from '../../src/terminology/neighbours.ts';

const list = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test.each([
  [5, 4, [3, 4, 5, 6]],
  [1, 4, [1, 2, 3, 4]],
  [9, 4, [6, 7, 8, 9]],
  [2, 20, list],
])('around %i, %i at most', (item, count, expected) => {
  expect(neighbours(list, item, count)).toEqual(expected);
});
