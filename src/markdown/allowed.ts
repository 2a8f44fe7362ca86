/**
 * What the body of a content file may hold. Content is data: everything that is not listed here is refused, before
 * anything is rendered.
 */

import { type ContentKind, contentKinds } from '../model/schemas.ts';
import { isPlainWebAddress, isSiteAddress } from '../model/web-address.ts';

export interface ComponentRule {
  /** Attributes the component takes; `true` where it needs the attribute. Values are plain strings. */
  attributes: Readonly<Record<string, boolean>>;
  /** Kinds of page it may stand on. */
  on: readonly ContentKind[];
  /** Attributes that a translation takes; the others stand in the English text. */
  inTranslation?: Readonly<Record<string, boolean>>;
  /** Where it stands: on lines of its own, or in a line of text. */
  stands: 'alone' | 'in text';
  /** What stands between its two tags. */
  holds: 'text' | 'words' | 'nothing';
  /** Whether a page may hold it only once. */
  once?: boolean;
}

const everywhere = Object.keys(contentKinds) as ContentKind[];
const citable = [
  'framework',
  'theme',
  'capability',
  'term',
  'page',
  'mnrFramework',
  'mnrDomain',
  'mnrCapability',
] as const;

export const components: Readonly<Record<string, ComponentRule>> = {
  /** One point that can be cited. */
  Statement: {
    attributes: { id: true, source: true, for: false },
    inTranslation: { id: true },
    on: citable,
    stands: 'alone',
    holds: 'text',
  },
  /** A link to a capability or theme, with its title. */
  See: { attributes: { id: true }, on: everywhere, stands: 'in text', holds: 'nothing' },
  /** A reference to a resource or source; `at` names the place in it. */
  Cite: { attributes: { id: true, at: false }, on: everywhere, stands: 'in text', holds: 'nothing' },
  /** Words linked to a glossary entry. */
  Term: { attributes: { id: true }, on: everywhere, stands: 'in text', holds: 'words' },
  /** Words that are not linked to the glossary, though they are words of an entry. */
  NoTerm: { attributes: {}, on: everywhere, stands: 'in text', holds: 'words' },
  /** The audiences of the statements on the page. */
  WhoItIsFor: { attributes: {}, on: ['capability'], stands: 'alone', holds: 'nothing', once: true },
  /** The resources named in the front matter. */
  FurtherResources: { attributes: {}, on: ['capability'], stands: 'alone', holds: 'nothing', once: true },
  /** The list of source documents. */
  SourceList: { attributes: {}, on: ['page'], stands: 'alone', holds: 'nothing', once: true },
};

/** Markdown that a body may use. Raw HTML, images, expressions, imports and exports are not among it. */
export const nodeTypes: ReadonlySet<string> = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'link',
  'list',
  'listItem',
  'blockquote',
  'inlineCode',
  'code',
  'break',
  'table',
  'tableRow',
  'tableCell',
]);

/** What a link, a heading or the words of a term may hold. */
export const wordTypes: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'inlineCode', 'break']);

/** Whether a link may be written: https, mailto, or an address within the site. */
export function isAllowedAddress(url: string): boolean {
  if (/^https:/i.test(url)) return isPlainWebAddress(url, ['https:']);
  return /^mailto:[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(url) || isSiteAddress(url);
}

/** Whether a code block may name this as the file that its example stands in. */
export function isExamplePath(path: string): boolean {
  return /^content(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+\.(?:mdx|yaml|csv)$/.test(path);
}
