/** How references read: one wording for pages, exports and search alike. */
import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { helpDoors } from '../help/doors.ts';
import { en } from '../i18n/en.ts';
import { nodeTypes, wordTypes } from '../markdown/allowed.ts';
import { attribute, isComponent } from '../markdown/body.ts';
import type { Graph, Resource, Source } from './graph.ts';
import { targetOf } from './graph.ts';

export interface ReferenceText {
  /** Words of the link. */
  label: string;
  /** Address within the site, without its base path. */
  address: string;
  /** Plain words before and after the link. */
  before: string;
  after: string;
}

/** "Publisher, Title, 2019": a work named in running text. A year that the title names already is not said twice. */
export function shortCitation(work: Resource | Source): string {
  const title = work.kind === 'source' ? work.short : work.title;
  const authors = work.kind === 'resource' ? work.authors?.join(', ') : undefined;
  const by = work.publisher === 'Publisher not stated' ? authors : work.publisher;
  const year = work.year !== undefined && title.includes(`${work.year}`) ? undefined : work.year;
  return [by, title, year].filter(Boolean).join(', ');
}

/** Words and address of a `<See>`, `<Cite>` or `<Term>`; undefined where its target does not exist. */
export function referenceText(
  graph: Pick<Graph, 'byId' | 'resources' | 'sources'>,
  type: 'See' | 'Cite' | 'Term',
  id: string,
  options: { at?: string | undefined; words?: string | undefined } = {},
): ReferenceText | undefined {
  const target = targetOf(graph, { type, target: id });
  if (!target) return undefined;
  switch (target.kind) {
    case 'capability':
      return { label: `capability ${target.number}, ${target.title}`, address: target.address, before: '', after: '' };
    case 'mnrCapability':
      return {
        label: `MNR capability ${target.number}, ${target.title}`,
        address: target.address,
        before: '',
        after: '',
      };
    case 'mnrDomain':
      return { label: `MNR domain ${target.order}, ${target.title}`, address: target.address, before: '', after: '' };
    case 'theme':
      return { label: `theme ${target.order}, ${target.title}`, address: target.address, before: '', after: '' };
    case 'resource':
    case 'source':
      return {
        label: shortCitation(target),
        address: target.address,
        before: '(',
        after: `${options.at ? `, ${options.at}` : ''})`,
      };
    case 'term':
      return { label: options.words || target.label, address: target.address, before: '', after: '' };
    default:
      return { label: target.title, address: target.address, before: '', after: '' };
  }
}

/** The nodes with every reference turned into plain Markdown, and statements and generated parts left out. */
export function resolveNodes(
  graph: Pick<Graph, 'byId' | 'resources' | 'sources'> & Partial<Pick<Graph, 'helpAddresses'>>,
  nodes: readonly RootContent[],
  address: (internal: string) => string,
): RootContent[] {
  const one = (node: Nodes): Nodes[] => {
    const made = plain(node);
    // On a line alone it is parsed as a block. Words beside blocks would make one line of them all.
    const words = node.type === 'mdxJsxFlowElement' && made.some(({ type }) => type === 'link' || wordTypes.has(type));
    return words ? [{ type: 'paragraph', children: made as PhrasingContent[] }] : made;
  };
  const plain = (node: Nodes): Nodes[] => {
    if (isComponent(node)) {
      if (node.name === 'NoTerm') return node.children.flatMap((child) => one(child as Nodes));
      if (node.name === 'ContentNote') {
        const words = `${en.contentNote.says} ${attribute(node, 'about') ?? ''}.`;
        return [{ type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: words }] }] }];
      }
      if (node.name === 'HelpDoors') {
        const items = helpDoors.map(
          (door): Nodes => ({
            type: 'listItem',
            spread: false,
            children: [{ type: 'paragraph', children: [linkTo(address(door.address), door.label)] }],
          }),
        );
        return [{ type: 'list', spread: false, children: items as never }];
      }
      if (node.name === 'HelpAddress') {
        const service = graph.helpAddresses?.get(attribute(node, 'id') ?? '');
        if (!service) return [];
        const known = ` (${en.help.address.label} ${service.known})`;
        return [linkTo(service.url, service.name), { type: 'text', value: known }];
      }
      if (node.name !== 'See' && node.name !== 'Cite' && node.name !== 'Term') return [];
      const reference = referenceText(graph, node.name, attribute(node, 'id') ?? '', {
        at: attribute(node, 'at'),
        words: plainText(node),
      });
      if (!reference) return [];
      const link = linkTo(address(reference.address), reference.label);
      const text = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);
      return [...text(reference.before), link, ...text(reference.after)];
    }
    // Reported as a fault already; it has no form in text or Markdown.
    if (!nodeTypes.has(node.type)) return [];
    if (node.type === 'link') {
      return [
        {
          ...node,
          url: node.url.startsWith('/') ? address(node.url) : node.url,
          children: node.children.flatMap(one) as never,
        },
      ];
    }
    if ('children' in node)
      return [{ ...node, children: (node as Parents).children.flatMap((child) => one(child as Nodes)) } as Nodes];
    return [node];
  };
  return nodes.flatMap(one) as RootContent[];
}

const linkTo = (url: string, label: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: label }],
});

/** Nodes as Markdown. */
export function nodesToMarkdown(nodes: readonly RootContent[]): string {
  return toMarkdown(
    { type: 'root', children: [...nodes] },
    { bullet: '-', emphasis: '_', extensions: [gfmTableToMarkdown()] },
  ).trim();
}

/** Plain words as Markdown: nothing in them becomes a link, markup or HTML. */
export const wordsToMarkdown = (words: string): string =>
  nodesToMarkdown([{ type: 'paragraph', children: [{ type: 'text', value: words }] }]);

/** Nodes as plain text in one line. Blocks, lines and cells are parted by a space, so that words do not run together. */
export function nodesToText(nodes: readonly RootContent[]): string {
  const text = (node: Nodes): string => {
    if (node.type === 'break') return ' ';
    if (!('children' in node)) return 'value' in node ? node.value : '';
    const inner = node.children.map((child) => text(child as Nodes)).join('');
    return inline.has(node.type) ? inner : `${inner} `;
  };
  return nodes
    .map((node) => `${text(node)} `)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const inline: ReadonlySet<string> = new Set(['emphasis', 'strong', 'link']);
