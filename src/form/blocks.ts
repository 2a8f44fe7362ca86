/** The lines that each field of a map, or each entry of a list, takes up, so that they can change places whole. */
import { isCollection, isPair, isScalar, type YAMLSeq, type Node as YamlNode } from 'yaml';
import { lineFinder } from './change.ts';
import type { ParsedMap, ParsedPair } from './content-file.ts';

export interface Block {
  /** Lines of comment directly above it. */
  comments: string[];
  /** Its lines; of the first, what stands after the prefix. */
  lines: string[];
  /** Empty lines after it. They stay where they are. */
  gap: string[];
}

export interface Blocks {
  /** Number of the lines before the first block, from the start of the text. */
  first: number;
  /** Number of the lines up to the end of the last block. */
  last: number;
  /** What stands before the first on its line: nothing, spaces, or the hyphen of the entry. */
  prefix: string;
  /** What stands before the others on theirs. */
  otherPrefix: string;
  items: Block[];
}

/** Offset in the YAML at which a value ends, without the comments and empty lines after it. */
function endOf(node: unknown): number {
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value));
  if (isCollection(node) && !node.flow) return Math.max(node.range?.[0] ?? 0, ...node.items.map(endOf));
  return (node as YamlNode | null)?.range?.[1] ?? 0;
}

/** @returns undefined where two share a line, or stand at different depths */
function cut(
  text: string,
  places: readonly { start: number; end: number }[],
  { prefixes, header }: { prefixes: [first: RegExp, other: RegExp]; header: 'stays' | 'top' | number },
): Blocks | undefined {
  const all = text.split('\n');
  const lineAt = lineFinder(text);
  const lineOf = (offset: number): number => lineAt(offset) - 1;
  const spans = places.map(({ start, end }) => ({
    from: lineOf(start),
    to: lineOf(Math.max(start, end - 1)),
    before: text.slice(text.lastIndexOf('\n', start - 1) + 1, start),
  }));
  const [head] = spans;
  if (!head) return undefined;
  const isComment = (line: number): boolean => /^\s*#/.test(all[line] ?? '');
  const isEmpty = (line: number): boolean => (all[line] ?? '').trim() === '';
  const items: Block[] = [];
  let first = head.from;
  for (const [index, { from, to, before }] of spans.entries()) {
    const previous = spans[index - 1];
    if (!prefixes[index === 0 ? 0 : 1].test(before) || before.length !== head.before.length) return undefined;
    if (previous && previous.to >= from) return undefined;
    const limit = previous ? previous.to + 1 : header === 'stays' ? from : header === 'top' ? 0 : header;
    let top = from;
    while (top > limit && isComment(top - 1)) top--;
    // A comment at the very top is about the whole file.
    if (header === 'top' && index === 0 && top === 0) top = from;
    if (index === 0) first = top;
    const above = items.at(-1);
    if (above && previous) {
      let bottom = top;
      while (bottom > previous.to + 1 && isEmpty(bottom - 1)) bottom--;
      above.lines.push(...all.slice(previous.to + 1, bottom));
      above.gap = all.slice(bottom, top);
    }
    const lines = all.slice(from, to + 1);
    lines[0] = (lines[0] ?? '').slice(before.length);
    items.push({ comments: all.slice(top, from), lines, gap: [] });
  }
  const otherPrefix = spans[1]?.before ?? head.before;
  return { first, last: (spans.at(-1)?.to ?? 0) + 1, prefix: head.before, otherPrefix, items };
}

/** The fields of a map. @param base offset of the YAML in the text */
export function fieldBlocks(text: string, base: number, map: ParsedMap): Blocks | undefined {
  if (map.flow) return undefined;
  const places = (map.items as ParsedPair[]).map((pair) => ({
    start: base + (pair.key.range?.[0] ?? 0),
    end: base + endOf(pair),
  }));
  const inList =
    places[0] !== undefined && /-/.test(text.slice(text.lastIndexOf('\n', places[0].start - 1) + 1, places[0].start));
  return cut(text, places, {
    prefixes: [/^ *(?:- +)?$/, /^ *$/],
    header: inList ? 'stays' : text.slice(0, base).split('\n').length - 1,
  });
}

/** The entries of a list that is the whole of a file. The comment at its head stays there. */
export function entryBlocks(text: string, base: number, list: YAMLSeq<YamlNode>): Blocks | undefined {
  if (list.flow) return undefined;
  const places = list.items.map((item) => ({ start: base + (item.range?.[0] ?? 0), end: base + endOf(item) }));
  return cut(text, places, { prefixes: [/^ *- +$/, /^ *- +$/], header: 'top' });
}

/** The text with its blocks in another order. @param order number of the block that comes first, second and so on */
export function reorder(text: string, blocks: Blocks, order: readonly number[]): string {
  const all = text.split('\n');
  const { prefix, otherPrefix, items } = blocks;
  // A comment that comes to stand before the hyphen of an entry is written as deep as the hyphen.
  const outer = /^ */.exec(prefix)?.[0] ?? '';
  const lines = order.flatMap((from, to) => {
    const {
      comments,
      lines: [head = '', ...rest],
    } = items[from] as Block;
    const above = to === 0 ? comments.map((line) => outer + line.trimStart()) : comments;
    return [...above, (to === 0 ? prefix : otherPrefix) + head, ...rest, ...(items[to]?.gap ?? [])];
  });
  return [...all.slice(0, blocks.first), ...lines, ...all.slice(blocks.last)].join('\n');
}

export const keyOf = (pair: ParsedPair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
