/** The glossary has every term that the two source documents define. */
import { describe, expect, test } from 'vitest';
import { locatorKey } from '../../src/model/locator.ts';
import { guide } from '../support/guide.ts';

/** The entries of the two glossaries, in their order, and the term that each became. */
const glossaries = {
  'gsr-guidance-2021': [
    'child-sexual-abuse',
    'child-sexual-exploitation',
    'child-sexual-exploitation-and-abuse-online',
    'online-grooming-of-children',
    'livestreaming-of-child-sexual-abuse',
    'child-sexual-abuse-material',
    'known-child-sexual-abuse-material',
    'first-generation-child-sexual-abuse-material',
    'harmful-sexual-behaviour',
  ],
  'framing-the-future-2022': [
    'child-sexual-abuse',
    'child-sexual-exploitation',
    'child-sexual-exploitation-and-abuse-online',
    'child-sexual-abuse-material',
    'self-generated-sexual-material',
    'cybertip',
    'online-grooming-of-children',
    'livestreaming-of-child-sexual-abuse',
    'tradecraft',
  ],
};

describe.each(Object.entries(glossaries))('The glossary of %s', (source, ids) => {
  test(`has ${ids.length} entries`, () => {
    expect(guide.sources.find(({ id }) => id === source)?.outline['glossary']).toBe(ids.length);
  });

  test.each(ids.map((id, index) => [index + 1, id] as const))('defines, in entry %i, %s', (entry, id) => {
    const term = guide.terms.find((item) => item.id === id);
    expect(term?.definitionSources.map(locatorKey)).toContain(`${source} glossary ${entry}`);
  });
});

describe('A term', () => {
  test('to avoid says what to use instead, and that is no term to avoid', () => {
    const avoided = guide.terms.filter(({ status }) => status === 'avoid');
    expect(avoided.map(({ id }) => id)).toContain('child-pornography');
    for (const { id, useInstead } of avoided) {
      expect(useInstead.length, id).toBeGreaterThan(0);
      expect(useInstead.filter(({ status }) => status === 'avoid').map((other) => `${id}: ${other.id}`)).toEqual([]);
    }
  });
});
