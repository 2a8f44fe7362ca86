/** What several exports share: the schema of a statement, of a page and of a place in a source, and how each is made. */
import { z } from 'zod';
import { absolute } from '../settings.ts';
import { describeLocator } from './citation.ts';
import type { Page, Statement } from './graph.ts';
import type { Locator } from './locator.ts';

export const place = z.strictObject({
  source: z.string().describe('Id of the source document.'),
  place: z.string().describe('Place in the document, in words.'),
});

export const statement = z.strictObject({
  id: z.string().describe('Permanent within its page: H3.'),
  ref: z.string().describe('How it is cited: GSR-6.H3.'),
  url: z.url(),
  section: z.string(),
  text: z.string().describe('Plain text.'),
  markdown: z.string().describe('The same with links, as Markdown.'),
  audiences: z.array(z.string()).describe('Ids of the groups that act on it.'),
  sources: z.array(place),
  parent: z.string().optional().describe('Id of the statement it is a part of.'),
});

export const page = {
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  url: z.url(),
  reviewed: z.iso.date(),
  statements: z.array(statement),
};

export const head = {
  title: z.string(),
  licence: z.literal('CC-BY-4.0'),
  attribution: z.string(),
};

export const attribution =
  'Response Guide, after the WeProtect Global Alliance (2021), Implementing the Global Strategic Response, and the sources named in each entry.';

export function statementData(item: Statement): z.input<typeof statement> {
  return {
    id: item.id,
    ref: item.ref,
    url: absolute(item.address),
    section: item.section,
    text: item.text,
    markdown: item.markdown.replaceAll('](/', `](${absolute('/')}`),
    audiences: item.audiences.map((audience) => audience.id),
    sources: placesData(item.sources),
    ...(item.parent ? { parent: item.parent.id } : {}),
  };
}

export function pageData(item: Page) {
  return {
    id: item.id,
    title: item.title,
    summary: item.summary,
    url: absolute(item.address),
    reviewed: item.reviewed,
    statements: item.statements.map((one) => statementData(one)),
  };
}

export const placesData = (locators: readonly Locator[]): z.input<typeof place>[] =>
  locators.map((locator) => ({ source: locator.source, place: describeLocator(locator) }));
