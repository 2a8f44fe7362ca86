/** The small invented content of the unit tests, and the same content with one fault laid over it. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import type { Graph } from '../../src/model/graph.ts';
import { type LoadResult, loadContent, loadGraph } from '../../src/model/load.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const record = 'content/data/published.csv';

/** Names of the faults, one folder each. */
export const faultNames = (): string[] => readdirSync(join(fixtures, 'bad')).sort();

/** An empty folder that is gone when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'response-guide-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A temporary folder with the valid content and, over it, the files of other fixtures. */
function layered(...layers: readonly string[]): string {
  const folder = temporaryFolder();
  for (const layer of ['valid', ...layers]) cpSync(join(fixtures, layer), folder, { recursive: true });
  return folder;
}

/** A temporary folder with the valid content and, over it, the files of the faults. */
export const contentFolder = (...faults: readonly string[]): string =>
  layered(...faults.map((fault) => join('bad', fault)));

/** Names of the ways to smuggle something in, one folder each. */
export const hostileNames = (): string[] => readdirSync(join(fixtures, 'hostile')).sort();

/** A temporary folder with the valid content and, over it, the hostile files. */
export const hostileFolder = (name: string): string => layered(join('hostile', name));

export const load = (folder: string): LoadResult =>
  loadContent(folder, { extraAddresses, record: false, today: '2026-11-22' });

/** The same, compared with the record of the folder. A route that the record does not name yet is left out. */
export function loadWithRecord(folder: string): LoadResult {
  const ids = readFileSync(join(folder, record), 'utf8')
    .split('\n')
    .map((line) => line.split(',')[0]);
  // Where the record is empty, all of them are as new as the rest.
  const recorded = extraAddresses.filter((address) => ids.length < 3 || ids.includes(address));
  return loadContent(folder, { extraAddresses: recorded, today: '2026-11-22' });
}

/** Adds the routes of the site to the record of a folder, so that the command has nothing to say about them. */
export function recordRoutes(folder: string): string {
  const [head = '', ...lines] = readFileSync(join(folder, record), 'utf8').trim().split('\n');
  const idOf = (line: string): string => line.split(',')[0] ?? '';
  const ids = new Set(lines.map(idOf));
  const routes = extraAddresses.filter((address) => !ids.has(address)).map((address) => `${address},2026-03-04,`);
  const all = [...lines, ...routes].sort((a, b) => idOf(a).localeCompare(idOf(b), 'en', { numeric: true }));
  writeFileSync(join(folder, record), `${[head, ...all].join('\n')}\n`);
  return folder;
}

const found = new Map<string, Finding[]>();

/** Everything that is wrong with the content that has this fault. */
export function findingsOf(fault: string): Finding[] {
  const read = fault.startsWith('record-') ? loadWithRecord : load;
  const findings = found.get(fault) ?? read(contentFolder(fault)).findings;
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
