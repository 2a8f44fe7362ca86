/** Keeps the findings of a text that is being written, and checks again only what is near to a change. */
import type { Linter, LintFinding } from '../lint.ts';

/** Findings that the last change took away, and those that it brought. */
export interface Difference {
  gone: readonly LintFinding[];
  come: readonly LintFinding[];
}

/** Farther than this from a change, the end of a sentence is taken for a border where no empty line is near. */
const near = 4000;

export class LiveCheck {
  #linter: Linter;
  #read: (text: string) => string = (text) => text;
  #text = '';
  /** The text as the linter sees it, of the same length. */
  #readable = '';
  #findings: LintFinding[] = [];

  constructor(linter: Linter) {
    this.#linter = linter;
  }

  get text(): string {
    return this.#text;
  }

  /** In the order of the text. The objects of those that a change did not touch stay the same. */
  get findings(): readonly LintFinding[] {
    return this.#findings;
  }

  /** Other words, or another way to read the text: everything is checked anew. */
  use(linter: Linter, read: (text: string) => string): Difference {
    this.#linter = linter;
    this.#read = read;
    this.#readable = read(this.#text);
    const gone = this.#findings;
    this.#findings = this.#check(0, this.#text.length);
    return { gone, come: this.#findings };
  }

  /** Takes up the text as it stands now. */
  update(text: string): Difference {
    const old = this.#readable;
    const now = this.#read(text);
    this.#text = text;
    this.#readable = now;
    if (now === old) return { gone: [], come: [] };
    const most = Math.min(now.length, old.length);
    let start = 0;
    while (start < most && now.charCodeAt(start) === old.charCodeAt(start)) start++;
    let tail = 0;
    while (tail < most - start && now.charCodeAt(now.length - 1 - tail) === old.charCodeAt(old.length - 1 - tail))
      tail++;
    const from = borderBefore(now, start);
    const to = borderAfter(now, now.length - tail);
    const shift = now.length - old.length;
    const before = this.#findings.filter((finding) => finding.end <= from);
    const after = this.#findings.filter((finding) => finding.start >= to - shift);
    const gone = this.#findings.slice(before.length, this.#findings.length - after.length);
    for (const finding of shift === 0 ? [] : after) {
      finding.start += shift;
      finding.end += shift;
    }
    const come = this.#check(from, to);
    this.#findings = [...before, ...come, ...after];
    return { gone, come };
  }

  #check(from: number, to: number): LintFinding[] {
    return this.#linter.check(this.#readable.slice(from, to)).map((finding) => ({
      ...finding,
      start: finding.start + from,
      end: finding.end + from,
      text: this.#text.slice(finding.start + from, finding.end + from),
    }));
  }
}

/** A place before another that no term reaches across: an empty line, or in a long paragraph the end of a sentence. */
function borderBefore(text: string, at: number): number {
  const line = Math.max(0, text.lastIndexOf('\n\n', Math.max(0, at - 2)));
  if (at - line <= near) return line;
  const part = text.slice(line, at - near / 2);
  const sentence = Math.max(part.lastIndexOf('. '), part.lastIndexOf('! '), part.lastIndexOf('? '));
  return sentence < 0 ? line : line + sentence + 1;
}

function borderAfter(text: string, at: number): number {
  const found = text.indexOf('\n\n', at);
  const line = found < 0 ? text.length : found;
  if (line - at <= near) return line;
  const from = at + near / 2;
  const sentence = /[.!?]\s/.exec(text.slice(from, line));
  return sentence ? from + sentence.index + 1 : line;
}
