/**
 * Gives the flat text of a content file its shape: a `Section` for each `##` heading, and a `StatementList` around
 * statements that stand one after another. A plugin of Sätteri, Astro's Markdown processor: plugins written for remark do
 * not run there.
 */
import { defineMdastPlugin, type MdastNode } from 'satteri';

type Node = MdastNode & { name?: string; depth?: number; children?: readonly Node[] };

const element = (name: string, children: readonly Node[], slot?: string): Node =>
  ({
    type: 'mdxJsxFlowElement',
    name,
    attributes: slot ? [{ type: 'mdxJsxAttribute', name: 'slot', value: slot }] : [],
    children,
  }) as unknown as Node;

const isStatement = (node: Node): boolean => node.type === 'mdxJsxFlowElement' && node.name === 'Statement';

/** Puts neighbouring statements into one list, at every depth; a nested list goes into the slot “nested”. */
export function groupStatements(nodes: readonly Node[], slot?: string): Node[] {
  const grouped: Node[] = [];
  let run: Node[] = [];
  const close = (): void => {
    if (run.length > 0) grouped.push(element('StatementList', run, slot));
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

export const sections = defineMdastPlugin({
  name: 'response-guide-sections',
  before(root, context) {
    const children = groupSections(groupStatements(root.children as readonly Node[]));
    context.setProperty(root, 'children', children as never);
  },
});
