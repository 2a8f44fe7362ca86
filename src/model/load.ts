/** Reads the whole of `content/`, validates it and joins it. Reports every fault of every file in one run. */
import { checkForm } from '../form/check-form.ts';
import { checkExamples } from '../terminology/check-examples.ts';
import { checkTerms } from '../terminology/checks.ts';
import { lintOwnText } from '../terminology/own-text.ts';
import { joinTermUse } from '../terminology/use.ts';
import { checkAnchors, checkDataAnchors } from './anchors.ts';
import { visible } from './characters.ts';
import { checkReviews, checkSections, checkUnique } from './checks.ts';
import { type ContentFiles, readContentFiles } from './content-files.ts';
import { checkContentNotes } from './content-notes.ts';
import { joinEvidence } from './evidence.ts';
import { ContentError, type Finding, isError, sortFindings } from './finding.ts';
import type { Graph } from './graph.ts';
import { joinHelpAddresses } from './help-addresses.ts';
import { joinGraph } from './join.ts';
import { checkLedger, checkRecord, joinLedger } from './ledger.ts';
import { checkPublicFiles } from './public-files.ts';
import { joinTranslations } from './translations.ts';

export interface LoadResult {
  /** The joined content; undefined where a fault stands in the way of joining it. */
  graph: Graph | undefined;
  /** The files as they were read. */
  files: ContentFiles;
  /** Every fault, in the order of files and lines. */
  findings: Finding[];
}

export interface LoadOptions {
  /** Language of the texts. */
  language?: string;
  /** Addresses of pages that are not made from a content file. */
  extraAddresses?: readonly string[];
  /** Whether to compare with the record of what was published; true where nothing is said. */
  record?: boolean;
  /** The day on which it is checked, as year-month-day; the present day where nothing is said. */
  today?: string;
}

/**
 * @param root folder that holds `content/`
 * @returns the graph, and every fault found on the way
 */
export function loadContent(root: string, options: LoadOptions = {}): LoadResult {
  const language = options.language ?? 'en';
  const findings: Finding[] = [];
  // Messages quote what stands in the files; a terminal or an annotation must not take that for an order.
  const report = (finding: Finding): void =>
    void findings.push({ ...finding, message: visible(finding.message), fix: visible(finding.fix) });

  checkPublicFiles(root, report);
  checkForm(root, report);
  const files = readContentFiles(root, language, report);
  checkUnique(files, options.extraAddresses ?? [], report);
  for (const entry of files.entries) checkSections(entry, files, language, report);
  checkAnchors(files, report);
  checkDataAnchors(files, report);
  checkContentNotes(files, report);

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
    return { graph: undefined, files, findings: sortFindings(findings) };
  }
  const graph = joinGraph(files, options.extraAddresses ?? [], report);
  joinEvidence(graph, files, report);
  joinHelpAddresses(graph, files, options.today ?? new Date().toISOString().slice(0, 10), report);
  joinTermUse(graph);
  checkTerms(files, report);
  checkExamples(graph, files, report);
  lintOwnText(root, graph, report);
  joinTranslations(graph, files, report);
  checkLedger(files, report);
  joinLedger(graph, files, options.extraAddresses ?? [], report);
  if (options.record !== false) checkRecord(graph, files, options.extraAddresses ?? [], report);
  checkReviews(files, options.today ?? new Date().toISOString().slice(0, 10), report);
  return { graph, files, findings: sortFindings(findings) };
}

/** The graph of content without faults. @throws ContentError with every fault otherwise */
export function loadGraph(root: string, options: LoadOptions = {}): Graph {
  const { graph, findings } = loadContent(root, options);
  if (findings.some(isError) || !graph) throw new ContentError(findings);
  return graph;
}
