/** A finding with all that can be said about it: what every form of report is made from. */
import { expectedOf, type Finding, isError, ruleOf } from '../model/finding.ts';
import { type FindingCode, helpAddress } from '../model/finding-codes.ts';
import { absolute } from '../settings.ts';

export interface Described {
  file: string;
  line: number;
  column: number;
  code: FindingCode;
  severity: 'error' | 'warning';
  message: string;
  expected: string;
  fix: string;
  /** Full address of the page that explains the code. */
  help: string;
  /** Whether `--fix` can mend it, always or in the plain cases. */
  fixable: boolean;
}

export function describeFinding(finding: Finding): Described {
  const { file, line, column, code, message, fix } = finding;
  const { severity, fixable } = ruleOf(finding);
  const help = absolute(helpAddress(code));
  return { file, line, column, code, severity, message, expected: expectedOf(finding), fix, help, fixable };
}

export interface Counts {
  errors: number;
  warnings: number;
  files: number;
}

export function countFindings(findings: readonly Finding[]): Counts {
  const errors = findings.filter(isError).length;
  const files = new Set(findings.map(({ file }) => file)).size;
  return { errors, warnings: findings.length - errors, files };
}
