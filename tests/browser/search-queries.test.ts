/** Queries with the addresses that answer them: one of these must be among the first three results. */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { addressesOfResults, field } from '../support/search.ts';

const open = useBrowser();

interface Judged {
  query: string;
  /** Beginnings of addresses; one that ends with `$` is the whole address. */
  accept: readonly string[];
  /** Fails today. The test turns red when it begins to pass, so that the mark is taken away. */
  known?: true;
}

const judged: readonly Judged[] = [
  { query: 'legislation', accept: ['/gsr/2-'] },
  { query: 'survivor voice', accept: ['/gsr/10-'] },
  { query: 'transparency', accept: ['/gsr/16-'] },
  { query: 'CSEA online', accept: ['/glossary/child-sexual-exploitation-and-abuse'] },
  { query: 'child porn', accept: ['/glossary/child-sexual-abuse-material', '/glossary/child-pornography'] },
  // As a beginning, /gsr/ would accept any capability; meant are the framework itself and the glossary.
  { query: 'terminology', accept: ['/glossary/', '/gsr/$'] },
  { query: 'live streaming', accept: ['/glossary/live', '/gsr/13-'] },
  { query: 'child abuse images', accept: ['/glossary/child-sexual-abuse-material'] },
  { query: 'reporting hotline', accept: ['/gsr/6-'], known: true },
  { query: 'victim identification', accept: ['/gsr/5-', '/glossary/'] },
  { query: 'Project Arachnid', accept: ['/gsr/6-', '/gsr/11-', '/mnr/16-', '/countries/canada/', '/resources/'] },
  { query: 'social media company duties', accept: ['/gsr/15-', '/gsr/14-', '/mnr/18-', '/mnr/16-'] },
  { query: 'school online safety lessons', accept: ['/gsr/20-', '/mnr/12-'] },
  { query: 'how do I report', accept: ['/get-help', '/gsr/6-'] },
  { query: 'artifical inteligence', accept: ['/gsr/26-', '/gsr/13-'] },
];

const fits = (address: string, accepted: string): boolean =>
  accepted.endsWith('$') ? address === accepted.slice(0, -1) : address.startsWith(accepted);

const answers = new Map<string, readonly string[]>();

// All in one page: a query costs far less than a page.
beforeAll(async () => {
  const { page } = await open('/search/');
  for (const { query } of judged) {
    await field(page).fill(query);
    await page
      .locator(':is([data-search-status="done"], [data-search-status="empty"])', { hasText: `“${query}”` })
      .waitFor();
    answers.set(query, (await addressesOfResults(page, inject('siteAddress'))).slice(0, 3));
  }
});

describe('a reader finds among the first three results', () => {
  for (const { query, accept, known } of judged) {
    (known ? test.fails : test)(`${accept.join(' or ')} for “${query}”`, () => {
      const first = answers.get(query) ?? [];
      const fitting = first.filter((address) => accept.some((accepted) => fits(address, accepted)));
      expect(fitting, `the first three are ${first.join(', ') || 'none'}`).not.toEqual([]);
    });
  }
});
