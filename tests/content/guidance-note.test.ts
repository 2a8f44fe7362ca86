/** The guidance note of 2021 is retold whole: each of its points, and each of its references from one capability to another. */
import { describe, expect, test } from 'vitest';
import { locatorKey, outlineKeys } from '../../src/model/locator.ts';
import { guide } from '../support/guide.ts';

const note = guide.sources.find(({ id }) => id === 'gsr-guidance-2021');
if (!note) throw new Error('sources.yaml has no gsr-guidance-2021.');
/** Every place of the note, such as “capability-6 how 3”. */
const places = outlineKeys(note).map((key) => key.slice(note.id.length + 1));

/** The places of the note that a list of locators names. */
const placesOf = (locators: (typeof guide.capabilities)[number]['statements'][number]['sources']): string[] =>
  locators.filter(({ source }) => source === note.id).map((locator) => locatorKey(locator).slice(note.id.length + 1));

describe('The points of the guidance note', () => {
  test.each([
    ['38 say what a capability is', /^capability-\d+ what \d+$/, 38],
    ['93 say why it is important', /^capability-\d+ why \d+$/, 93],
    ['133 say how it can be implemented', /^capability-\d+ how \d+$/, 133],
    ['22 are nested under another', /^capability-\d+ \w+ \d+\.\d+$/, 22],
  ])('%s, and each is the source of a statement of that capability', (_, form, count) => {
    const points = places.filter((place) => form.test(place));
    expect(points).toHaveLength(count);
    const taken = new Set(
      guide.capabilities.flatMap(({ number, statements }) =>
        statements
          .flatMap(({ sources }) => placesOf(sources))
          .filter((place) => place.startsWith(`capability-${number} `)),
      ),
    );
    expect(points.filter((point) => !taken.has(point))).toEqual([]);
  });

  test('outside the capabilities are each the source of a statement, a definition or an audience', () => {
    const taken = new Set([
      ...[...guide.statements.values()].flatMap(({ sources }) => placesOf(sources)),
      ...guide.terms.flatMap(({ definitionSources }) => placesOf(definitionSources)),
      ...guide.audiences.flatMap(({ source }) => placesOf([source])),
    ]);
    expect(places.filter((place) => !place.startsWith('capability-') && !taken.has(place))).toEqual([]);
  });
});

/**
 * Where the note says “see capability N”, or names the “actions listed in capability N”, and which capabilities it names.
 * Capability 8 says “competency 7”, and means capability 7.
 */
const references: Record<string, number[]> = {
  'capability-6 how 4': [9],
  'capability-7 how 1': [2, 3],
  'capability-8 how 4': [7],
  'capability-9 why 5': [10, 11, 12],
  'capability-9 how 3': [7, 8],
  'capability-10 why 5': [9, 11, 12],
  'capability-10 how 2': [9],
  'capability-11 why 3': [9, 10, 12],
  'capability-12 why 4': [9, 10, 11],
  'capability-17 why 1': [14],
  'capability-18 why 6': [4],
  'capability-18 how 1': [4],
  'capability-18 how 2': [3],
  'capability-18 how 4': [5],
  'capability-19 how 1': [2, 3],
  'capability-19 how 2': [14, 15],
  'capability-20 why 1': [19],
  'capability-20 why 2': [17],
  'capability-20 how 1': [23],
  'capability-21 how 1': [24],
  'capability-23 how 1': [20, 22],
  'capability-24 why 2': [21],
  'capability-25 why 1': [9, 10, 11, 12],
  'capability-26 why 1': [13, 14, 15, 16],
};

describe('The references of the guidance note from one capability to another', () => {
  const found = guide.capabilities.flatMap((capability) =>
    capability.body.references
      .filter(({ type }) => type === 'See')
      .map(({ target, statement: id }) => {
        const statement = capability.statements.find((item) => item.id === id);
        const places = placesOf(statement?.sources ?? []).filter((place) =>
          place.startsWith(`${capability.id.replace('gsr', 'capability')} `),
        );
        return { from: statement?.ref ?? capability.id, places, to: Number(target.replace('gsr-', '')) };
      }),
  );

  test.each(Object.entries(references))('in %s stand in a statement that takes up that point: %j', (place, numbers) => {
    const named = found.filter(({ places }) => places.includes(place)).map(({ to }) => to);
    expect(named.toSorted((a, b) => a - b)).toEqual(numbers);
  });

  test('are all there are: no capability refers to another where the note does not', () => {
    const added = found.filter(({ places, to }) => !places.some((place) => references[place]?.includes(to)));
    expect(added).toEqual([]);
  });
});
