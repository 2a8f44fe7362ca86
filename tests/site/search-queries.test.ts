/** The judged queries of search against the built site: every address that they name is there to be found. */
import { describe, expect, it } from 'vitest';
import { fits, heldQueries, openQueries } from '../search/judged.ts';
import { readSite } from '../support/site.ts';

const { pages } = readSite();
const found = pages.filter(({ hidden }) => !hidden).map(({ address }) => address);

describe.each([
  ['queries.json', openQueries()],
  ['held-queries.json', heldQueries()],
])('%s', (_, queries) => {
  it('accepts only addresses that begin a page which search covers', () => {
    const wanting = queries.flatMap(({ query, accept }) =>
      accept
        .filter((accepted) => !found.some((address) => fits(address, accepted)))
        .map((accepted) => `${query}: ${accepted}`),
    );
    expect(wanting).toEqual([]);
  });

  it('accepts a few pages at most, so that a right result means something', () => {
    const loose = queries.flatMap(({ query, accept }) => {
      const count = found.filter((address) => accept.some((accepted) => fits(address, accepted))).length;
      // A whole section counts as one answer where the query asks for it.
      return count > 8 && !accept.includes('/contribute/') ? [`${query}: ${count} pages`] : [];
    });
    expect(loose).toEqual([]);
  });
});
