/** One page of each kind that the site has, for what must hold on all of them. */
import type { Page } from 'playwright-core';

export interface KindOfPage {
  kind: string;
  path: string;
}

export const capability = '/gsr/6-modernised-reporting-systems/';

export const kindsOfPage: readonly KindOfPage[] = [
  { kind: 'home', path: '/' },
  { kind: 'framework', path: '/gsr/' },
  { kind: 'theme', path: '/gsr/criminal-justice/' },
  { kind: 'capability', path: capability },
  { kind: 'capability with nested statements', path: '/gsr/23-research-on-online-vulnerabilities/' },
  { kind: 'glossary', path: '/glossary/' },
  { kind: 'glossary by topic', path: '/glossary/topics/' },
  { kind: 'glossary by recommendation', path: '/glossary/status/' },
  { kind: 'term', path: '/glossary/child-sexual-abuse-material/' },
  { kind: 'term to avoid', path: '/glossary/child-pornography/' },
  { kind: 'Guidelines', path: '/guidelines/' },
  { kind: 'check your text', path: '/terminology/check/' },
  { kind: 'resources', path: '/resources/' },
  { kind: 'roles', path: '/audiences/' },
  { kind: 'role', path: '/audiences/education/' },
  { kind: 'search with results', path: '/search/?q=children' },
  { kind: 'cite', path: `${capability}cite/` },
  { kind: 'data', path: '/data/' },
  { kind: 'A to Z', path: '/a-z/' },
  { kind: 'call to action', path: '/call-to-action/' },
  { kind: 'MNR framework', path: '/mnr/' },
  { kind: 'MNR domain', path: '/mnr/criminal-justice/' },
  { kind: 'MNR capability', path: '/mnr/11-child-sexual-exploitation-and-abuse-hotline/' },
  { kind: 'MNR of 2016', path: '/mnr/2016/' },
  { kind: 'crosswalk', path: '/crosswalk/' },
  { kind: 'countries', path: '/countries/' },
  { kind: 'country', path: '/countries/ghana/' },
  { kind: 'country without example', path: '/countries/paraguay/' },
  { kind: 'evidence', path: '/evidence/' },
  { kind: 'points of the review', path: '/evidence/points/' },
  { kind: 'survey', path: '/evidence/survey/' },
  { kind: 'footnotes', path: '/evidence/footnotes/' },
  { kind: 'changes', path: '/changes/' },
  { kind: 'contribute', path: '/contribute/' },
  { kind: 'guide for writers', path: '/contribute/fix-a-typo/' },
  { kind: 'fields', path: '/contribute/fields/' },
  { kind: 'checks', path: '/contribute/checks/' },
  { kind: 'check', path: '/contribute/checks/figure-conflict/' },
  { kind: 'governance', path: '/governance/' },
  { kind: 'get help', path: '/get-help/' },
  { kind: 'read offline', path: '/offline/' },
  { kind: 'trust', path: '/trust/' },
  { kind: 'page not found', path: '/404.html' },
];

/** Waits until all that script adds is there. */
export async function settled(page: Page): Promise<void> {
  if (new URL(page.url()).pathname.endsWith('/search/')) {
    await page.locator('[data-search-status="done"]').waitFor();
  }
}
