/** How names and text are put into one order, and what it can be narrowed by. */
import { expect, test } from 'vitest';
import { type Hit, together } from '../../src/search/full-text.ts';
import { NameIndex, noNames } from '../../src/search/name-index.ts';
import { narrowed, ranked } from '../../src/search/rank.ts';
import { understand } from '../../src/search/understand.ts';

const names = new NameIndex({
  ...noNames,
  kinds: 'cgnp',
  titles: 'Offender outreach\nHotline\nGhana\nPrivacy',
  slugs: '21-offender-outreach\n\n\n',
  names: '\n\n\n',
});
const plan = (query: string) => understand(query, { names, speller: undefined });
const hit = (entry: number, score: number, covers = 1): Hit => ({
  id: `${entry}`,
  entry,
  page: undefined,
  score,
  covers,
  text: () => Promise.reject(new Error('not asked for')),
});
const addresses = (query: string, hits: readonly Hit[]) =>
  ranked(plan(query), hits, names.entries).list.map(({ address }) => address);

test('guidance comes before a country and a page about the site, with the same words', () => {
  expect(addresses('nothing named', [hit(3, 0.6), hit(2, 0.6), hit(1, 0.6), hit(0, 0.6)])).toEqual([
    '/gsr/21-offender-outreach/',
    '/glossary/hotline/',
    '/countries/ghana/',
    '/privacy/',
  ]);
});

test('what is named stays first, whatever its text, and stands there once', () => {
  expect(addresses('hotline', [hit(0, 1), hit(1, 0.1)])).toEqual(['/glossary/hotline/', '/gsr/21-offender-outreach/']);
});

test('pages with few of the words are left out, and those with most of them are called so', () => {
  expect(addresses('three other words', [hit(0, 0.3, 0.3)])).toEqual([]);
  expect(ranked(plan('three other words'), [hit(0, 0.5, 0.7)], names.entries).partial).toBe(true);
});

test('a page with both words comes before a page with one of them more often', () => {
  const unit = (word: string) => ({ words: [word], alternatives: [word], weight: 1 });
  const found = together(
    [unit('near'), unit('miss')],
    [
      [
        [
          { id: 'one', score: 9 },
          { id: 'both', score: 3 },
        ],
      ],
      [[{ id: 'both', score: 2 }]],
    ],
  );
  expect(found.map(({ result, covers }) => [result.id, covers])).toEqual([
    ['both', 1],
    ['one', 0.5],
  ]);
});

test('a facet counts what each of its values would leave, the other facets taken as they are', () => {
  const { list } = ranked(plan('x y'), [hit(0, 0.9), hit(1, 0.8), hit(2, 0.7)], names.entries);
  const facets = new Map([
    ['/gsr/21-offender-outreach/', { kind: ['Capability'], audience: ['Media', 'Education'] }],
    ['/glossary/hotline/', { kind: ['Term'], audience: ['Media'] }],
    ['/countries/ghana/', { kind: ['Country'] }],
  ]);
  const { list: left, counts } = narrowed(list, { kind: 'Term' }, ({ address }) => facets.get(address ?? '') ?? {});
  expect(left.map(({ address }) => address)).toEqual(['/glossary/hotline/']);
  expect([...counts.kind]).toEqual([
    ['Capability', 1],
    ['Term', 1],
    ['Country', 1],
  ]);
  expect([...counts.audience]).toEqual([['Media', 1]]);
});
