/** The `source` of a statement: which place of which document it means. */
import { describe, expect, test } from 'vitest';
import { locatorKey, outlineKeys, parseLocators } from '../../src/model/locator.ts';
import { validGraph } from '../support/fixtures.ts';

const sources = new Map(validGraph().sources.map((source) => [source.id, source]));

/** Places as one word each, on a page of capability 2 unless another context is given. */
function places(
  text: string,
  context: { source: string | undefined; prefix: string | undefined } = {
    source: 'gsr-guidance-2021',
    prefix: 'capability-2',
  },
) {
  const { locators, faults } = parseLocators(text, context, sources);
  return { places: locators.map(locatorKey), faults };
}

describe('A place', () => {
  test('without a document is one of the document that the page retells', () => {
    expect(places('how 1')).toEqual({ places: ['gsr-guidance-2021 capability-2 how 1'], faults: [] });
  });

  test('may be a point nested under another', () => {
    expect(places('how 1.2')).toEqual({ places: ['gsr-guidance-2021 capability-2 how 1.2'], faults: [] });
  });

  test('may stand in a part that belongs to no capability', () => {
    expect(places('footnote 1')).toEqual({ places: ['gsr-guidance-2021 footnote 1'], faults: [] });
  });

  test('may name its document and then its whole part', () => {
    expect(places('gsr-framework theme-1 outcome-point 2')).toEqual({
      places: ['gsr-framework theme-1 outcome-point 2'],
      faults: [],
    });
    expect(places('gsr-guidance-2021 how 1').faults).toEqual(['gsr-guidance-2021 how 1']);
  });

  test('may be one of several, parted by semicolons, with any white space', () => {
    expect(places(' what 1;footnote  1 ;\n how 1.1 ; ')).toEqual({
      places: [
        'gsr-guidance-2021 capability-2 what 1',
        'gsr-guidance-2021 footnote 1',
        'gsr-guidance-2021 capability-2 how 1.1',
      ],
      faults: [],
    });
  });

  test('must name its document where the page retells none', () => {
    const nowhere = { source: undefined, prefix: undefined };
    expect(places('glossary 1', nowhere)).toEqual({ places: [], faults: ['glossary 1'] });
    expect(places('harbour-survey-2022 glossary 1', nowhere).places).toEqual(['harbour-survey-2022 glossary 1']);
  });

  test.each([
    ['a point behind the last', 'how 2'],
    ['a nested point behind the last', 'how 1.3'],
    ['a nested point where there is none', 'why 1.1'],
    ['a point 0', 'how 0'],
    ['a nested point 0', 'how 1.0'],
    ['no number', 'how'],
    ['a number that is none', 'how one'],
    ['no part', '1'],
    ['a part that nobody knows', 'where 1'],
    ['a part of another capability', 'capability-3 how 2'],
    ['a document that nobody knows', 'tide-tables how 1'],
  ])('is refused as it is written where it has %s', (_, text) => {
    expect(places(`what 1; ${text}`)).toEqual({ places: ['gsr-guidance-2021 capability-2 what 1'], faults: [text] });
  });
});

test('every place of an outline is a place that a statement may name', () => {
  for (const source of sources.values()) {
    const all = outlineKeys(source);
    expect(places(all.join('; '))).toEqual({ places: all, faults: [] });
  }
  expect(outlineKeys(sources.get('gsr-guidance-2021') as never).filter((key) => key.includes('-2 how'))).toEqual([
    'gsr-guidance-2021 capability-2 how 1',
    'gsr-guidance-2021 capability-2 how 1.1',
    'gsr-guidance-2021 capability-2 how 1.2',
  ]);
});
