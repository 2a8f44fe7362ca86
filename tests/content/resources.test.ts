/** The resources that the guidance note cites. */
import { describe, expect, test } from 'vitest';
import { guide } from '../support/guide.ts';

describe('The resources', () => {
  test('are the 137 that the guidance note cites', () => {
    expect(guide.resources).toHaveLength(137);
  });

  test('are each used: as a further resource, in a text, or in a definition', () => {
    const unused = guide.resources.filter(
      ({ listedBy, citedBy, definedBy }) => listedBy.length + citedBy.length + definedBy.length === 0,
    );
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  test('have a link that is encrypted, or that is marked because it is not', () => {
    const links = [...guide.resources, ...guide.sources].flatMap(({ link }) => link ?? []);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(({ url, insecure }) => !/^https:\/\//.test(url) && insecure !== 'yes')).toEqual([]);
    expect(links.filter(({ url }) => !/^https?:\/\//.test(url))).toEqual([]);
  });

  test('that are marked as not encrypted are not', () => {
    const marked = guide.resources.filter(({ link }) => link?.insecure === 'yes');
    expect(marked.filter(({ link }) => !link?.url.startsWith('http://')).map(({ id }) => id)).toEqual([]);
  });
});
