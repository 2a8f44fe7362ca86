/** The small invented content of the unit tests, and the same content with one fault laid over it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import type { Graph } from '../../src/model/graph.ts';
import { type LoadResult, loadContent, loadGraph } from '../../src/model/load.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** Names of the faults, one folder each. */
export const faultNames = (): string[] => readdirSync(join(fixtures, 'bad')).sort();

/** An empty folder that is gone when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'response-guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A temporary folder with the valid content and, over it, the files of the faults. */
export function contentFolder(...faults: readonly string[]): string {
  const folder = temporaryFolder();
  for (const layer of ['valid', ...faults.map((fault) => join('bad', fault))]) {
    cpSync(join(fixtures, layer), folder, { recursive: true });
  }
  return folder;
}

export const load = (folder: string): LoadResult => loadContent(folder, { extraAddresses, record: false, today: '2026-11-22' });

const found = new Map<string, Finding[]>();

/** Everything that is wrong with the content that has this fault. */
export function findingsOf(fault: string): Finding[] {
  const findings = found.get(fault) ?? load(contentFolder(fault)).findings;
  found.set(fault, findings);
  return findings;
}

/** The same as people read it. */
export const faultsOf = (fault: string): string => findingsOf(fault).map(formatFinding).join('\n');

/** The valid content, joined. */
export const validGraph = (): Graph => loadGraph(join(fixtures, 'valid'), { extraAddresses, record: false });

/** Every file below a folder with its text, by path with forward slashes. */
export function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}
