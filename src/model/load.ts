/** Reads the whole of `content/`, validates it and joins it. Reports every fault of every file in one run. */
import { checkSections, checkUnique } from './checks.ts';
import { readContentFiles } from './content-files.ts';
import { ContentError, type Finding, sortFindings } from './finding.ts';
import type { Graph } from './graph.ts';
import { joinGraph } from './join.ts';

export interface LoadResult {
  /** The joined content; undefined where a fault stands in the way of joining it. */
  graph: Graph | undefined;
  /** Every fault, in the order of files and lines. */
  findings: Finding[];
}

export interface LoadOptions {
  /** Language of the texts. */
  language?: string;
  /** Addresses of pages that are not made from a content file. */
  extraAddresses?: readonly string[];
}

/**
 * @param root folder that holds `content/`
 * @returns the graph, and every fault found on the way
 */
export function loadContent(root: string, options: LoadOptions = {}): LoadResult {
  const language = options.language ?? 'en';
  const findings: Finding[] = [];
  const report = (finding: Finding): void => void findings.push(finding);

  const files = readContentFiles(root, language, report);
  checkUnique(files, options.extraAddresses ?? [], report);
  for (const entry of files.entries) checkSections(entry, language, report);

  if (!files.entries.some((entry) => entry.kind === 'framework')) {
    const file = `content/${language}/gsr/framework.mdx`;
    if (!findings.some((finding) => finding.file === file)) {
      report({
        code: 'file-name',
        file,
        line: 1,
        column: 1,
        message: 'The page of the framework is missing.',
        fix: 'Write it; CONTRIBUTING.md says what a content file holds.',
      });
    }
    return { graph: undefined, findings: sortFindings(findings) };
  }
  const graph = joinGraph(files, options.extraAddresses ?? [], report);
  return { graph, findings: sortFindings(findings) };
}

/** The graph of content without faults. @throws ContentError with every fault otherwise */
export function loadGraph(root: string, options: LoadOptions = {}): Graph {
  const { graph, findings } = loadContent(root, options);
  if (findings.length > 0 || !graph) throw new ContentError(findings);
  return graph;
}
