/**
 * One shape for everything that can be wrong with the content, whoever prints it: the command line, the build, the
 * development server, a test.
 */

/** Every kind of fault, with what it means in a few words. */
export const findingCodes = {
  'yaml-syntax': 'The YAML cannot be read.',
  'mdx-syntax': 'The text cannot be read as MDX.',
  'field-missing': 'A field that is needed is not there.',
  'field-unknown': 'A field that nobody knows.',
  'field-invalid': 'A field has a value it cannot have.',
  'file-name': 'The file name does not say what the file holds.',
  'id-duplicate': 'Two entries have one id.',
  'number-duplicate': 'Two entries have one number.',
  'address-duplicate': 'Two pages have one address.',
  'reference-unknown': 'A reference to something that does not exist.',
  'link-unknown': 'A link to a page or place that does not exist.',
  'link-one-sided': 'A link that stands on one side only.',
  'address-insecure': 'An address that is not https, mailto or within the site.',
  'component-unknown': 'A component that is not allowed here.',
  'attribute-unknown': 'An attribute that the component does not take.',
  'attribute-missing': 'An attribute that the component needs.',
  'markup-not-allowed': 'Something other than Markdown and the allowed components.',
  'section-missing': 'A section that the page needs is not there.',
  'section-unknown': 'A section that does not belong on the page.',
  'section-order': 'The sections are not in their fixed order.',
  'statement-id': 'A statement id of the wrong form.',
  'statement-duplicate': 'A statement id that is used twice.',
  'statement-source': 'A statement that does not say where it comes from.',
  'statement-audience': 'An action that does not say who acts.',
  'statement-empty': 'A statement without text.',
  'locator-unknown': 'A place that the source does not have.',
  'point-uncovered': 'A point of the source that no statement takes up.',
  'resource-uncited': 'A resource that nothing cites.',
} as const;

export type FindingCode = keyof typeof findingCodes;

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
  /** What to do about it, in one sentence. */
  fix: string;
}

/** The finding as people read it: place and code, what is wrong, what to do. */
export function formatFinding(finding: Finding): string {
  return `${finding.file}:${finding.line}:${finding.column}  ${finding.code}\n    ${finding.message}\n    ${finding.fix}`;
}

/** Findings in the order of files and lines. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.code.localeCompare(b.code),
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

/** The known word nearest to a wrong one, or undefined where none is near enough to be meant. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(wrong.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const word of known) {
    if (Math.abs(word.length - wrong.length) > limit) continue;
    const distance = editDistance(wrong.toLowerCase(), word.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

/** " Did you mean “x”?" or nothing. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const near = nearest(wrong, known);
  return near ? ` Did you mean “${near}”?` : '';
}
