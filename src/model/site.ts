/** The graph for the pages: read once in a build; read again in development when a content file has changed. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extraAddresses } from './addresses.ts';
import type { Graph } from './graph.ts';
import { loadGraph } from './load.ts';

let graph: Graph | undefined;
let stamp = 0;

/** Time of the newest change below `content/`, in milliseconds. */
function newestChange(root: string): number {
  return Math.max(
    ...readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true }).map(
      (entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs,
    ),
  );
}

/** @throws ContentError with every fault of the content */
export function site(): Graph {
  const root = process.cwd();
  if (graph && !import.meta.env?.DEV) return graph;
  const newest = newestChange(root);
  if (!graph || newest > stamp) {
    graph = loadGraph(root, { extraAddresses });
    stamp = newest;
  }
  return graph;
}
