/**
 * One shape for everything that can be wrong with the content, whoever prints it: the command line, the build, the
 * development server, a test.
 */
import { type FindingCode, type FindingRule, findingCodes } from './finding-codes.ts';

export type { FindingCode } from './finding-codes.ts';

export interface Place {
  /** Path from the root of the repository, with forward slashes. */
  file: string;
  /** First line is 1. */
  line: number;
  /** First column is 1. */
  column: number;
}

export interface Finding extends Place {
  code: FindingCode;
  /** What is wrong, in one sentence. */
  message: string;
  /** What was expected, where the place says it better than the list of codes does. */
  expected?: string;
  /** What to do about it, in one sentence. */
  fix: string;
}

/** The finding as people read it: place and code, what is wrong, what was expected, what to do. */
export function formatFinding(finding: Finding): string {
  const { severity } = ruleOf(finding);
  return [
    `${finding.file}:${finding.line}:${finding.column}  ${severity === 'warning' ? 'warning ' : ''}${finding.code}`,
    finding.message,
    `Expected: ${expectedOf(finding)}`,
    `To mend it: ${finding.fix}`,
  ]
    .map(onOneLine)
    .join('\n    ');
}

/** What a text quotes must not begin a line of its own: a terminal or the log of a service may take it for an order. */
const onOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').replaceAll('##[', '## [');

export const ruleOf = (finding: Pick<Finding, 'code'>): FindingRule => findingCodes[finding.code];
export const expectedOf = (finding: Finding): string => finding.expected ?? ruleOf(finding).expected;
export const isError = (finding: Finding): boolean => ruleOf(finding).severity === 'error';

/** Findings in the order of files and lines. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.file === b.file ? 0 : a.file.localeCompare(b.file)) ||
      a.line - b.line ||
      a.column - b.column ||
      a.code.localeCompare(b.code),
  );
}

/** Thrown where the content has faults; carries all of them. */
export class ContentError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(
      `The content has ${findings.length} ${findings.length === 1 ? 'fault' : 'faults'}.\n\n${sortFindings(findings).map(formatFinding).join('\n\n')}\n`,
    );
    this.name = 'ContentError';
    this.findings = findings;
  }
}

/** Number of single-letter changes (insert, delete, replace, swap of neighbours) from one word to another. */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  }
  return at(a.length, b.length);
}

/** Comparing takes time by the square of the length, and nobody means a word that is longer. */
const longestWord = 120;

/** The known word nearest to a wrong one, or undefined where none is near enough to be meant. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  if (wrong.length > longestWord) return undefined;
  // Of a short word, most letters must be right; otherwise any other short word would do.
  const limit = wrong.length < 4 ? 1 : Math.max(2, Math.floor(wrong.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const word of known) {
    if (Math.abs(word.length - wrong.length) > limit || differInNumber(wrong, word)) continue;
    const distance = editDistance(wrong.toLowerCase(), word.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

/** Whether the number differs, as of gsr-6 and gsr-7: a guess at a number is no help. Years, and zeros before it, are none. */
function differInNumber(wrong: string, word: string): boolean {
  const numbers = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);
  const [number, ...others] = numbers(wrong);
  if (number === undefined || number > 99 || others.length > 0 || wrong.includes('.')) return false;
  const known = numbers(word);
  return known.length > 0 && !(known.length === 1 && known[0] === number);
}

/** " Did you mean “x”?" or nothing. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const near = nearest(wrong, known);
  return near ? ` Did you mean “${near}”?` : '';
}
