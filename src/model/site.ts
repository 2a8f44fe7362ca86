/** The graph for the pages: that of the check which let them be made. */
import { checkAgain, lastCheck } from './checked.ts';
import { ContentError } from './finding.ts';
import type { Graph } from './graph.ts';

/** @throws ContentError with every fault of the content */
export function site(): Graph {
  const { sound, graph, findings, failure } = lastCheck() ?? checkAgain(process.cwd());
  if (failure !== undefined) throw new Error(`The content could not be checked: ${failure}`);
  if (!sound || !graph) throw new ContentError(findings);
  return graph;
}
