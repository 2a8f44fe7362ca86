/** Spaces, line ends and empty lines: what is wrong with them in a file, and the text without it. */
import type { Nodes } from 'mdast';
import { visit } from 'yaml';
import { lineFinder } from './change.ts';
import { type ContentFile, type Parsed, parse } from './content-file.ts';

export type LineKind = 'mark' | 'return' | 'space' | 'empty' | 'end';

export interface LineFault {
  kind: LineKind;
  /** First is 1. */
  line: number;
  column: number;
}

/** Lines in which spaces and empty lines belong to the text, and lines that end in a line break made by spaces. */
interface Special {
  kept: ReadonlySet<number>;
  breaks: ReadonlySet<number>;
}

function specialLines(text: string, { document, base, tree }: Parsed): Special {
  const kept = new Set<number>();
  const breaks = new Set<number>();
  const keep = (first: number, last: number): void => {
    for (let line = first; line <= last; line++) kept.add(line);
  };
  const lineOf = lineFinder(text);
  if (document) {
    visit(document, {
      Scalar(_key, { range, source }) {
        if (!range || !(source ?? '').includes('\n')) return;
        keep(lineOf(base + range[0]), lineOf(base + range[1]) - (text[base + range[1] - 1] === '\n' ? 1 : 0));
      },
    });
  }
  const walk = (node: Nodes): void => {
    const start = node.position?.start.line ?? 0;
    if (node.type === 'code') keep(start, node.position?.end.line ?? start);
    if (node.type === 'break') breaks.add(start);
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  if (tree) walk(tree);
  return { kept, breaks };
}

/** A line without the spaces at its end. A pattern would look for them from every space anew. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--;
  return line.slice(0, end);
}

/** Goes through the lines once; both what is wrong and the mended text come from here. */
function readLines(text: string, { kept, breaks }: Special): { faults: LineFault[]; mended: string } {
  const faults: LineFault[] = [];
  const lines: string[] = [];
  const marked = text.startsWith('\uFEFF');
  if (marked) faults.push({ kind: 'mark', line: 1, column: 1 });
  const source = (marked ? text.slice(1) : text).split('\n');
  if (source.at(-1) === '') source.pop();
  else faults.push({ kind: 'end', line: source.length, column: (source.at(-1) ?? '').length + 1 });
  for (const [index, written] of source.entries()) {
    const number = index + 1;
    let line = written;
    if (line.endsWith('\r')) {
      line = line.slice(0, -1);
      faults.push({ kind: 'return', line: number, column: line.length + 1 });
    }
    const bare = withoutEnd(line);
    if (bare !== line && !kept.has(number)) {
      faults.push({ kind: 'space', line: number, column: bare.length + 1 });
      // Two spaces make a line break, which nobody sees; a backslash makes one that can be seen.
      line = breaks.has(number) ? `${bare}\\` : bare;
    }
    const isLast = index === source.length - 1;
    if (line === '' && !kept.has(number) && (isLast || lines.at(-1) === '')) {
      faults.push({ kind: 'empty', line: number, column: 1 });
      continue;
    }
    lines.push(line);
  }
  while (lines.at(-1) === '' && !kept.has(source.length)) lines.pop();
  return { faults, mended: lines.length === 0 ? '' : `${lines.join('\n')}\n` };
}

/** What is wrong with the lines of a file that can be parsed, and its text without it. */
export function linesOf(file: ContentFile): { faults: LineFault[]; mended: string } {
  const parsed = file.text === '' ? undefined : parse(file);
  return parsed ? readLines(file.text, specialLines(file.text, parsed)) : { faults: [], mended: file.text };
}

const lines = (count: number): string => (count === 1 ? 'one line' : `${count} lines`);
const emptyLines = (count: number): string => (count === 1 ? 'one empty line' : `${count} empty lines`);

export interface LineWords {
  wrong: (count: number) => string;
  /** What to do without `--fix`. */
  byHand: string;
  /** What `--fix` did. */
  done: (count: number) => string;
}

export const lineWords: Readonly<Record<LineKind, LineWords>> = {
  mark: {
    wrong: () => 'The file begins with an invisible mark (a byte order mark).',
    byHand: 'save the file as “UTF-8” without “BOM”',
    done: () => 'took away the invisible mark at the start',
  },
  return: {
    wrong: (count) => `${count === 1 ? 'One line ends' : `${count} lines end`} as Windows ends them.`,
    byHand: 'choose the line ends “LF” in your editor',
    done: (count) => `wrote plain line ends (${lines(count)})`,
  },
  space: {
    wrong: (count) => `There are spaces at the end of ${lines(count)}.`,
    byHand: 'take them away; where you mean a line break, write a backslash',
    done: (count) => `took away the spaces at the end of ${lines(count)}`,
  },
  empty: {
    wrong: (count) => `There ${count === 1 ? 'is' : 'are'} ${emptyLines(count)} too many.`,
    byHand: 'take them away',
    done: (count) => `took away ${emptyLines(count)}`,
  },
  end: {
    wrong: () => 'The last line does not end with a line end.',
    byHand: 'press Enter at the end of the last line',
    done: () => 'ended the last line with a line end',
  },
};
