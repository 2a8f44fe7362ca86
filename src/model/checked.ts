/**
 * The one check that everything downstream relies on: what it found, the graph it made, and the very bytes it read.
 * Astro runs its configuration and its pages in separate module worlds of one process; the result stands where both
 * find it.
 */
import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraAddresses } from './addresses.ts';
import { type Finding, isError } from './finding.ts';
import type { Graph } from './graph.ts';
import { loadContent } from './load.ts';
import { repositoryPath } from './read.ts';
import { mostBytes } from './text-files.ts';

export interface Checked {
  /** Whether pages may be made from it. */
  sound: boolean;
  /** The joined content; undefined where a fault stands in the way of joining it. */
  graph: Graph | undefined;
  findings: Finding[];
  /** Why the check could not be finished, where it could not. */
  failure: string | undefined;
  /** The files below `content/` and `public/` as they were checked: a fingerprint for each path. */
  files: ReadonlyMap<string, string>;
  /** Fingerprints of the texts that may be rendered: none where the content is not sound. */
  texts: ReadonlySet<string>;
}

const key = Symbol.for('response-guide.checked');
const shared = globalThis as { [key]?: Checked };

/** What tells the bytes of a file from all others. */
export const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function fingerprintOf(path: string): string {
  try {
    const state = lstatSync(path);
    // What is bigger is refused by the check anyway. A link is not followed, and what is neither file nor folder (a pipe, a device) is not opened.
    if (!state.isFile() || state.size > mostBytes) return `${state.mode} ${state.size} ${state.mtimeMs}`;
    return fingerprint(readFileSync(path));
  } catch {
    return 'unreadable';
  }
}

/** @returns a fingerprint for every file below `content/` and `public/`, by path from the root; never throws */
export function filesAsTheyStand(root: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (folder: string): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      found.set(repositoryPath(root, folder), 'unreadable');
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.set(repositoryPath(root, path), fingerprintOf(path));
    }
  };
  for (const name of ['content', 'public']) walk(join(root, name));
  return found;
}

/** @returns the paths that differ from what was checked */
export function changedSince(checked: Checked, root: string): string[] {
  const now = filesAsTheyStand(root);
  return [...new Set([...checked.files.keys(), ...now.keys()])].filter(
    (path) => checked.files.get(path) !== now.get(path),
  );
}

function checkOnce(root: string): Checked {
  let files: ReadonlyMap<string, string> = new Map();
  try {
    files = filesAsTheyStand(root);
    const { graph, findings } = loadContent(root, { extraAddresses });
    const sound = graph !== undefined && !findings.some(isError);
    const texts = sound ? [...files].filter(([path]) => path.endsWith('.mdx')).map(([, print]) => print) : [];
    return { sound, graph, findings, failure: undefined, files, texts: new Set(texts) };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { sound: false, graph: undefined, findings: [], failure, files, texts: new Set() };
  }
}

/**
 * Checks the whole content and keeps the result for `lastCheck`. Never throws: what stops the check is part of its result.
 * @param root folder that holds `content/` and `public/`
 */
export function checkAgain(root: string): Checked {
  let checked = checkOnce(root);
  // A file that was written meanwhile may have been read half: what was checked must be what stands there.
  for (let again = 0; again < 5 && checked.failure === undefined && changedSince(checked, root).length > 0; again++) {
    checked = checkOnce(root);
  }
  if (checked.sound && changedSince(checked, root).length > 0) {
    const failure = 'The files keep changing while they are checked.';
    checked = { ...checked, sound: false, failure, texts: new Set() };
  }
  shared[key] = checked;
  return checked;
}

/** The result of the last check in this process, or undefined where there was none. */
export const lastCheck = (): Checked | undefined => shared[key];
