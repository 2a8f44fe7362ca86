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
  { kind: 'get help', path: '/get-help/' },
  { kind: 'page not found', path: '/404.html' },
];

/** Waits until all that script adds is there. */
export async function settled(page: Page): Promise<void> {
  if (new URL(page.url()).pathname.endsWith('/search/')) {
    await page.locator('[data-search-status="done"]').waitFor();
  }
}
