/** Components in the tree of a text. */
import type { Nodes, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

export const isComponent = (node: Nodes): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Value of a string attribute, or undefined. */
export function attribute(node: Component, name: string): string | undefined {
  for (const item of node.attributes) {
    if (item.type === 'mdxJsxAttribute' && item.name === name && typeof item.value === 'string') return item.value;
  }
  return undefined;
}

/** All components of one name, at any depth, in their order. */
export function componentsNamed(nodes: readonly RootContent[], name: string): Component[] {
  return nodes.flatMap((node) => [
    ...(isComponent(node) && node.name === name ? [node] : []),
    ...('children' in node ? componentsNamed(node.children as RootContent[], name) : []),
  ]);
}

/** What a statement holds without the statements nested in it. */
export function statementContent(node: Component): RootContent[] {
  return (node.children as RootContent[]).filter((child) => !isComponent(child) || child.name !== 'Statement');
}
