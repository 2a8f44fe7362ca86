import { en } from '../i18n/en.ts';
import type { Page } from '../model/graph.ts';

/** The title of a page in a browser. Terms and capabilities of the national response may have the name of another page. */
export function titleOf(page: Page): string {
  if (page.kind === 'term') return en.terminology.entry.titled(page.title);
  if (page.kind === 'mnrDomain' || page.kind === 'mnrCapability') return en.evidence.mnr.titled(page.title, page.code);
  return page.title;
}
