/** The vocabulary of the content and its files, made when this is imported: no single test waits for them. */
import { extraAddresses } from '../../src/model/addresses.ts';
import type { Graph } from '../../src/model/graph.ts';
import { loadGraph } from '../../src/model/load.ts';
import { type VocabularyFile, vocabularyFiles } from '../../src/terminology/exports/files.ts';

const graph = loadGraph(process.cwd(), { extraAddresses, record: false });
const files = vocabularyFiles(graph);

export const vocabularyGraph = (): Graph => graph;

/** Paths of all files below `/data/vocabulary/`. */
export const vocabularyPaths = (): string[] => [...files.keys()];

/** Text of a file below `/data/vocabulary/`. */
export function vocabularyText(path: string): string {
  const content = contentOf(path);
  if (typeof content !== 'string') throw new Error(`“${path}” is no text.`);
  return content;
}

export function vocabularyBytes(path: string): Uint8Array {
  const content = contentOf(path);
  if (typeof content === 'string') throw new Error(`“${path}” is text.`);
  return content;
}

function contentOf(path: string): VocabularyFile {
  const content = files.get(path);
  if (content === undefined) throw new Error(`There is no “${path}”.`);
  return content;
}

/** A text with one part of it replaced, which must stand in it. */
export function replaced(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`“${from}” does not stand in the text, or is replaced by itself.`);
  return changed;
}
