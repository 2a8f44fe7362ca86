/** How deep a text may be nested. */
import type { Nodes, Root } from 'mdast';

/** Far more than any text needs, and far less than would tire a program that goes down into it. */
export const deepestLevel = 32;

/** The first node that lies too deep; found without recursion, which depth would break. */
export function nodeTooDeep(root: Root): Nodes | undefined {
  let nodes: Nodes[] = [root];
  for (let level = 0; level <= deepestLevel && nodes.length > 0; level++)
    nodes = nodes.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  return nodes[0];
}
