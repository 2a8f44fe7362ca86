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

/** Whether quotation marks stand right around a part of a text. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd().at(-1) ?? '';
  const after = text.slice(end).trimStart().at(0) ?? '';
  return before !== '' && after !== '' && openings.includes(before) && closings.includes(after);
}

/** Whether a part of a text belongs to an address or a path: there it cannot be replaced. */
function isInAddress(text: string, start: number, end: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + 200))?.[0] ?? '';
  return /:\/\/|^www\.|[/@]$|[/\\]\S*$/.test(before) || /^[/\\@]\S/.test(after) || /^\.[a-z]{2,4}\b/.test(after);
}
