import { LineCounter } from 'yaml';

/** One change that `--fix` made, in words. */
export interface Change {
  file: string;
  line: number;
  /** What was done, such as “took away the spaces at the end of 3 lines”. */
  what: string;
}

/** Number of the line in which an offset lies, and the column in it; both begin with 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const mark = start === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  return { line: before.split('\n').length, column: offset - start + 1 - mark };
}

/** @returns the number of the line in which an offset lies, from 1, without counting all lines anew for each */
export function lineFinder(text: string): (offset: number) => number {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) counter.addNewLine(end + 1);
  return (offset) => counter.linePos(offset).line;
}
