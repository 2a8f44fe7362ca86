/**
 * The field for the text, with marks. The text is typed into a plain `textarea`, so nothing that is pasted or opened can
 * become markup, and undo is the browser's own. The marks are drawn on a copy that lies below it, line for line.
 */
import type { LintFinding } from '../lint.ts';
import type { Difference } from './live-check.ts';
import type { Change } from './replacement.ts';

const supported = typeof Highlight !== 'undefined' && CSS.highlights !== undefined;

export class Editor {
  readonly #field: HTMLTextAreaElement;
  /** The copy: one element for each line. */
  readonly #copy: HTMLElement;
  /** The frame that both scroll in. */
  readonly #frame: HTMLElement;
  #lines: string[] = [];
  #elements: HTMLElement[] = [];
  readonly #marks = supported ? { avoid: new Highlight(), 'use-with-care': new Highlight() } : undefined;
  readonly #ranges = new Map<LintFinding, StaticRange>();

  constructor(frame: HTMLElement, field: HTMLTextAreaElement, copy: HTMLElement) {
    this.#frame = frame;
    this.#field = field;
    this.#copy = copy;
    if (!this.#marks) return;
    CSS.highlights.set('term-avoid', this.#marks.avoid);
    CSS.highlights.set('term-care', this.#marks['use-with-care']);
  }

  get text(): string {
    return this.#field.value;
  }

  /** Language of the text. */
  get language(): string {
    return this.#field.lang;
  }

  set language(code: string) {
    this.#field.lang = code;
    this.#copy.lang = code;
  }

  /** Puts a text in place of all there is. The browser can undo it. */
  replaceText(text: string): void {
    this.#insert(0, this.#field.value.length, text);
    this.#field.setSelectionRange(0, 0);
    this.#frame.scrollTop = 0;
  }

  /** Puts words in their places, in one step that the browser can undo. */
  replace(changes: readonly Change[]): void {
    const [first] = changes;
    const last = changes.at(-1);
    if (!first || !last) return;
    let words = '';
    let at = first.start;
    for (const change of changes) {
      words += this.text.slice(at, change.start) + change.words;
      at = change.end;
    }
    this.#insert(first.start, last.end, words);
  }

  #insert(start: number, end: number, words: string): void {
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(start, end);
    // The one way to change a field that undo knows of; `setRangeText` would empty its memory.
    const done = words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words);
    if (!done) this.#field.setRangeText(words, start, end, 'end');
  }

  /** Brings the copy up to date with the text: only lines that differ are made anew. */
  follow(): void {
    const now = this.text.split('\n');
    const old = this.#lines;
    const most = Math.min(now.length, old.length);
    let start = 0;
    while (start < most && now[start] === old[start]) start++;
    let tail = 0;
    while (tail < most - start && now[now.length - 1 - tail] === old[old.length - 1 - tail]) tail++;
    const made = now.slice(start, now.length - tail).map((line) => {
      const element = document.createElement('div');
      element.textContent = line === '' ? '\u200b' : line;
      return element;
    });
    const following = this.#elements[old.length - tail] ?? null;
    const all = document.createDocumentFragment();
    all.append(...made);
    this.#copy.insertBefore(all, following);
    for (const element of this.#elements.splice(start, old.length - tail - start, ...made)) element.remove();
    this.#lines = now;
  }

  /** Unmarks the findings that have gone, and marks those that have come or whose lines were made anew. */
  mark({ gone }: Difference, all: readonly LintFinding[]): void {
    if (!this.#marks) return;
    for (const finding of gone) this.#unmark(finding);
    const places = this.#places();
    for (const finding of all) {
      const known = this.#ranges.get(finding);
      if (known?.startContainer.isConnected && known.endContainer.isConnected) continue;
      this.#unmark(finding);
      const [startContainer, startOffset] = places(finding.start);
      const [endContainer, endOffset] = places(finding.end);
      const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
      this.#marks[finding.rule.status].add(range);
      this.#ranges.set(finding, range);
    }
  }

  #unmark(finding: LintFinding): void {
    const range = this.#ranges.get(finding);
    if (range) this.#marks?.[finding.rule.status].delete(range);
    this.#ranges.delete(finding);
  }

  /** Places in the text as places in the copy; asked for in the order of the text, each takes a step only. */
  #places(): (offset: number) => [Node, number] {
    let line = 0;
    let start = 0;
    return (offset) => {
      if (offset < start) line = start = 0;
      while (line < this.#lines.length - 1 && offset > start + (this.#lines[line]?.length ?? 0)) {
        start += (this.#lines[line]?.length ?? 0) + 1;
        line++;
      }
      return [this.#elements[line]?.firstChild ?? this.#copy, offset - start];
    };
  }

  /** Selects a finding in the text and brings it into view. */
  show(finding: LintFinding): void {
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(finding.start, finding.end);
    const places = this.#places();
    const range = document.createRange();
    range.setStart(...places(finding.start));
    range.setEnd(...places(finding.end));
    const box = range.getBoundingClientRect();
    const frame = this.#frame.getBoundingClientRect();
    this.#frame.scrollTop += box.top - frame.top - frame.height / 3;
    this.#frame.scrollIntoView({ block: 'nearest' });
  }
}
