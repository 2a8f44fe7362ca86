/**
 * What the body of a content file may hold. Content is data: everything that is not listed here is refused, before
 * anything is rendered.
 */

import type { ContentKind } from '../model/schemas.ts';

export interface ComponentRule {
  /** Attributes the component takes; `true` where it needs the attribute. Values are plain strings. */
  attributes: Readonly<Record<string, boolean>>;
  /** Kinds of page it may stand on. */
  on: readonly ContentKind[];
  /** Attributes that a translation takes; the others stand in the English text. */
  inTranslation?: Readonly<Record<string, boolean>>;
}

const everywhere = ['framework', 'theme', 'capability', 'term', 'page', 'guide'] as const;
const citable = ['framework', 'theme', 'capability', 'term', 'page'] as const;

export const components: Readonly<Record<string, ComponentRule>> = {
  /** One point that can be cited. */
  Statement: {
    attributes: { id: true, source: true, for: false },
    inTranslation: { id: true },
    on: citable,
  },
  /** A link to a capability or theme, with its title. */
  See: { attributes: { id: true }, on: everywhere },
  /** A reference to a resource or source; `at` names the place in it. */
  Cite: { attributes: { id: true, at: false }, on: everywhere },
  /** Words linked to a glossary entry. */
  Term: { attributes: { id: true }, on: everywhere },
  /** The audiences of the statements on the page. */
  WhoItIsFor: { attributes: {}, on: ['capability'] },
  /** The resources named in the front matter. */
  FurtherResources: { attributes: {}, on: ['capability'] },
  /** The list of source documents. */
  SourceList: { attributes: {}, on: ['page'] },
};

/** Markdown that a body may use. Raw HTML, images, expressions, imports and exports are not among it. */
export const nodeTypes: ReadonlySet<string> = new Set([
  'root',
  'yaml',
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

/** Whether a link may be written: https, mailto, or an address within the site. */
export function isAllowedAddress(url: string): boolean {
  return /^(?:https:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+|\/(?![/\\])[^\s\\]*|#[^\s]+)$/.test(url);
}
