/** Finds words to replace or to handle with care in a text. Runs in Node and in the browser alike. */
import { Matcher } from './matcher.ts';
import { patternsOf, type Rule, type Vocabulary } from './vocabulary.ts';

export interface LintFinding {
  start: number;
  end: number;
  /** The words as they stand in the text. */
  text: string;
  rule: Rule;
  /** Whether quotation marks stand right around the words: the term may be mentioned and not used. */
  quoted: boolean;
}

export class Linter {
  readonly #matcher: Matcher<Rule | undefined>;

  constructor(vocabulary: Vocabulary) {
    this.#matcher = new Matcher(patternsOf(vocabulary));
  }

  /** Every finding in the order of the text. Exact titles, and addresses, are left alone. */
  check(text: string): LintFinding[] {
    return this.#matcher
      .find(text)
      .flatMap(({ start, end, value }): LintFinding[] =>
        value === undefined || isInAddress(text, start, end)
          ? []
          : [{ start, end, text: text.slice(start, end), rule: value, quoted: isQuoted(text, start, end) }],
      );
  }
}

const openings = '“‘"\'«„‚‹';
const closings = '”’"\'»“‘›';
/** What may stand between a quotation mark and the words: a space as in French, marks of Markdown, what nobody sees. */
const between = /[ \u00a0\u202f*_\u00ad\u200b-\u200f\u2060]/;

/** Whether quotation marks stand right around a part of a text. */
export function isQuoted(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && between.test(text.charAt(before))) before--;
  let after = end;
  while (after < text.length && between.test(text.charAt(after))) after++;
  return (
    before >= 0 &&
    after < text.length &&
    openings.includes(text.charAt(before)) &&
    closings.includes(text.charAt(after))
  );
}

/** As much of an address as is looked at on each side. */
const farthest = 200;

/** Whether a part of a text belongs to an address or to the name of a file: there it cannot be replaced. */
function isInAddress(text: string, start: number, end: number): boolean {
  // An address holds no white space, and ends where a tag or a quotation does.
  if (/\s/.test(text.slice(start, end))) return false;
  let from = start;
  while (from > 0 && start - from < farthest && !border.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < farthest && !border.test(text.charAt(to))) to++;
  const words = text.slice(start, end);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return (
    /:\/\/|\bwww\.|@$/.test(before) ||
    /^[^\s\w]*\/[\w.-]+\/$|^[\w.~-]*\/[\w.-]+\/|^[('“]*[.~]{0,2}\/\w/.test(before) ||
    /^@\w/.test(after) ||
    /^\.[a-z]{2,5}\b/.test(after) ||
    // “abuse/abuser” is no address, “glossary/some-term” is one.
    (words.includes('-') && (/\/$/.test(before) || /^\/\w/.test(after)))
  );
}

const border = /[\s<>"]/;
