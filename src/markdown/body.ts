/** Takes the body of a content file apart into sections, statements and references, and refuses what is not allowed. */
import type { Nodes, Parents, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as plainText } from 'mdast-util-to-string';
import { didYouMean, type Finding, type FindingCode, type Place } from '../model/finding.ts';
import type { MdxFile } from '../model/read.ts';
import type { ContentKind } from '../model/schemas.ts';
import { components, isAllowedAddress, nodeTypes } from './allowed.ts';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

export interface BodyReference extends Place {
  type: 'See' | 'Cite' | 'Term' | 'link';
  /** Id, or address of a link. */
  target: string;
  /** Id of the statement it stands in. */
  statement: string | undefined;
}

export interface BodyStatement extends Place {
  id: string;
  /** Heading of the section it stands in; empty before the first. */
  section: string;
  /** The `source` attribute as written. */
  source: string;
  /** The `for` attribute as written, taken apart. */
  audiences: string[];
  /** Id of the statement it is nested in. */
  parent: string | undefined;
  /** Its text without the statements nested in it. */
  content: RootContent[];
}

export interface BodySection extends Place {
  heading: string;
}

export interface Body {
  sections: BodySection[];
  statements: BodyStatement[];
  references: BodyReference[];
  /** Top-level nodes without the front matter. */
  nodes: RootContent[];
}

export const isComponent = (node: Nodes): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Value of a string attribute, or undefined. */
export function attribute(node: Component, name: string): string | undefined {
  for (const item of node.attributes) {
    if (item.type === 'mdxJsxAttribute' && item.name === name && typeof item.value === 'string') return item.value;
  }
  return undefined;
}

/** Reads a body. Every fault is reported; what can be read is returned all the same. */
export function readBody(
  source: MdxFile,
  kind: ContentKind,
  report: (finding: Finding) => void,
  { translated = false }: { translated?: boolean } = {},
): Body {
  const body: Body = { sections: [], statements: [], references: [], nodes: [] };
  const placeOf = (node: Nodes): Place => ({
    file: source.file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  });
  const fault = (node: Nodes, code: FindingCode, message: string, fix: string): void =>
    report({ code, ...placeOf(node), message, fix });

  let section = '';

  const checkComponent = (node: Component): boolean => {
    const name = node.name ?? '';
    const rule = Object.hasOwn(components, name) ? components[name] : undefined;
    if (!rule?.on.includes(kind)) {
      const known = Object.keys(components).filter((other) => components[other]?.on.includes(kind));
      fault(
        node,
        'component-unknown',
        `<${name}> is not a component that may stand here.${didYouMean(name, known)}`,
        `Use Markdown or one of: ${known.join(', ')}.`,
      );
      return false;
    }
    const attributes = (translated && rule.inTranslation) || rule.attributes;
    const seen = new Set<string>();
    for (const item of node.attributes) {
      if (item.type !== 'mdxJsxAttribute' || typeof item.value !== 'string') {
        fault(
          node,
          'markup-not-allowed',
          `<${name}> holds an expression or an attribute without a value.`,
          'Write each attribute as name="words".',
        );
      } else if (!Object.hasOwn(attributes, item.name)) {
        fault(
          node,
          'attribute-unknown',
          `<${name}> takes no attribute “${item.name}”.${didYouMean(item.name, Object.keys(attributes))}`,
          `Use only: ${Object.keys(attributes).join(', ') || 'no attribute'}.`,
        );
      } else if (seen.has(item.name)) {
        fault(node, 'attribute-unknown', `<${name}> has the attribute “${item.name}” twice.`, 'Keep one of them.');
      }
      if (item.type === 'mdxJsxAttribute') seen.add(item.name);
    }
    for (const [item, needed] of Object.entries(attributes)) {
      if (!needed || attribute(node, item)?.trim()) continue;
      if (name === 'Statement' && item === 'source') {
        fault(
          node,
          'statement-source',
          `The statement ${attribute(node, 'id') ?? ''} does not say where it comes from.`.replace('  ', ' '),
          'Add source="…" with the place in the source document, such as source="how 3".',
        );
      } else {
        fault(node, 'attribute-missing', `<${name}> needs the attribute “${item}”.`, `Add ${item}="…".`);
      }
    }
    return true;
  };

  const walk = (node: Nodes, statement: string | undefined): void => {
    if (isComponent(node)) {
      if (!checkComponent(node)) return;
      const id = attribute(node, 'id')?.trim() ?? '';
      if (node.name === 'Statement') {
        const isNested = (child: RootContent): boolean => isComponent(child) && child.name === 'Statement';
        const content = (node.children as RootContent[]).filter((child) => !isNested(child));
        if (!content.some((child) => plainText(child).trim() !== '')) {
          fault(node, 'statement-empty', `The statement ${id} has no text.`, 'Write the text between the two tags.');
        }
        body.statements.push({
          ...placeOf(node),
          id,
          section,
          source: attribute(node, 'source') ?? '',
          audiences: (attribute(node, 'for') ?? '').split(/\s+/).filter(Boolean),
          parent: statement,
          content,
        });
        for (const child of node.children) walk(child as Nodes, id);
        return;
      }
      if (node.name === 'See' || node.name === 'Cite' || node.name === 'Term') {
        body.references.push({ ...placeOf(node), type: node.name, target: id, statement });
      }
    } else if (!nodeTypes.has(node.type)) {
      fault(
        node,
        'markup-not-allowed',
        `${describe(node)} may not stand in the text.`,
        'Use Markdown and the allowed components only.',
      );
      return;
    } else if (node.type === 'heading') {
      if (node.depth === 2 && statement === undefined) {
        section = plainText(node);
        body.sections.push({ ...placeOf(node), heading: section });
      } else if (node.depth < 2 || statement !== undefined) {
        fault(
          node,
          'markup-not-allowed',
          'This heading may not stand here.',
          'Use ## for sections and ### below them.',
        );
      }
    } else if (node.type === 'link') {
      if (isAllowedAddress(node.url)) {
        body.references.push({ ...placeOf(node), type: 'link', target: node.url, statement });
      } else {
        fault(
          node,
          'address-insecure',
          `The address “${node.url}” is not https, mailto or within the site.`,
          'Write a whole address with https://, or a place on this site that begins and ends with a slash.',
        );
      }
    }
    for (const child of (node as Parents).children ?? []) walk(child as Nodes, statement);
  };

  for (const node of source.tree.children) {
    if (node.type === 'yaml') continue;
    body.nodes.push(node);
    walk(node, undefined);
  }
  return body;
}

function describe(node: Nodes): string {
  switch (node.type as string) {
    case 'mdxjsEsm':
      return 'An import or export';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return 'An expression in { }';
    case 'html':
      return 'Raw HTML';
    case 'image':
    case 'imageReference':
      return 'An image';
    default:
      return `“${node.type}”`;
  }
}
