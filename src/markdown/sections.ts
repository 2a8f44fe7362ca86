/**
 * Gives the flat text of a content file its shape: a `Section` for each `##` heading, a `StatementList` around statements
 * that stand one after another, a `CodeFile` around a code block that names its file, and a paragraph around words that
 * stand alone. A plugin of Sätteri, Astro's Markdown processor: plugins written for remark do not run there.
 */
import { defineMdastPlugin, type MdastNode } from 'satteri';
import { components } from './allowed.ts';

type Node = MdastNode & { name?: string; depth?: number; meta?: string | null; children?: readonly Node[] };

const element = (name: string, children: readonly Node[], attributes: Readonly<Record<string, string>> = {}): Node =>
  ({
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
  }) as unknown as Node;

const isStatement = (node: Node): boolean => node.type === 'mdxJsxFlowElement' && node.name === 'Statement';

/** Puts neighbouring statements into one list, at every depth; a nested list goes into the slot “nested”. */
export function groupStatements(nodes: readonly Node[], slot?: string): Node[] {
  const grouped: Node[] = [];
  let run: Node[] = [];
  const close = (): void => {
    if (run.length > 0) grouped.push(element('StatementList', run, slot ? { slot } : {}));
    run = [];
  };
  for (const node of nodes) {
    if (isStatement(node)) run.push({ ...node, children: groupStatements(node.children ?? [], 'nested') } as Node);
    else {
      close();
      grouped.push(node);
    }
  }
  close();
  return grouped;
}

/** Puts each second-level heading and what follows it into a section. */
export function groupSections(nodes: readonly Node[]): Node[] {
  const grouped: Node[] = [];
  let section: Node[] | undefined;
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) {
      if (section) grouped.push(element('Section', section));
      section = [node];
    } else (section ?? grouped).push(node);
  }
  if (section) grouped.push(element('Section', section));
  return grouped;
}

/** Puts the path of its file above each code block that names one. */
export function nameFiles(nodes: readonly Node[]): Node[] {
  return nodes.map((node) =>
    node.type === 'code' && node.meta ? element('CodeFile', [node], { path: node.meta }) : node,
  );
}

/** Makes a paragraph of a component that belongs in a line of text and stands on a line alone, as the parser gives it. */
export function inParagraphs(nodes: readonly Node[]): Node[] {
  return nodes.map((node) => {
    const name = node.name ?? '';
    if (node.type !== 'mdxJsxFlowElement' || !Object.hasOwn(components, name)) return node;
    return components[name]?.stands === 'in text'
      ? ({ type: 'paragraph', children: [{ ...node, type: 'mdxJsxTextElement' }] } as unknown as Node)
      : ({ ...node, children: inParagraphs(node.children ?? []) } as Node);
  });
}

export const sections = defineMdastPlugin({
  name: 'response-guide-sections',
  before(root, context) {
    const children = groupSections(groupStatements(nameFiles(inParagraphs(root.children as readonly Node[]))));
    context.setProperty(root, 'children', children as never);
  },
});
