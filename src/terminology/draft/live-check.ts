/** Keeps the findings of a text that is being written, and checks again only the paragraphs that changed. */
import type { Linter, LintFinding } from '../lint.ts';

export class LiveCheck {
  #linter: Linter;
  #text = '';
  #findings: LintFinding[] = [];

  constructor(linter: Linter) {
    this.#linter = linter;
  }

  get text(): string {
    return this.#text;
  }

  get findings(): readonly LintFinding[] {
    return this.#findings;
  }

  /** Another set of words: everything is checked anew. */
  use(linter: Linter): void {
    this.#linter = linter;
    this.#findings = linter.check(this.#text);
  }

  /** Takes up the text as it stands now. */
  update(text: string): void {
    const old = this.#text;
    if (text === old) return;
    const most = Math.min(text.length, old.length);
    let start = 0;
    while (start < most && text.charCodeAt(start) === old.charCodeAt(start)) start++;
    let tail = 0;
    while (tail < most - start && text.charCodeAt(text.length - 1 - tail) === old.charCodeAt(old.length - 1 - tail))
      tail++;
    // Terms may cross a line end, but never an empty line.
    const from = paragraphStart(text, start);
    const to = paragraphEnd(text, text.length - tail);
    const shift = text.length - old.length;
    const oldTo = to - shift;
    this.#text = text;
    this.#findings = [
      ...this.#findings.filter((finding) => finding.end <= from),
      ...this.#linter
        .check(text.slice(from, to))
        .map((finding) => ({ ...finding, start: finding.start + from, end: finding.end + from })),
      ...this.#findings
        .filter((finding) => finding.start >= oldTo)
        .map((finding) => ({ ...finding, start: finding.start + shift, end: finding.end + shift })),
    ];
  }
}

/** Start of the paragraph that holds a place: after the last empty line before it. */
function paragraphStart(text: string, at: number): number {
  const found = text.lastIndexOf('\n\n', Math.max(0, at - 1));
  return found < 0 ? 0 : found;
}

function paragraphEnd(text: string, at: number): number {
  const found = text.indexOf('\n\n', at);
  return found < 0 ? text.length : found;
}
