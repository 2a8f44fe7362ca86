/** The findings for people: each with what to do, then how many there are and where the codes are explained. */
import { type Finding, formatFinding } from '../model/finding.ts';
import { helpAddress } from '../model/finding-codes.ts';
import { absolute, siteUrlIsSet } from '../settings.ts';
import { countFindings } from './described.ts';

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

export const toText = (findings: readonly Finding[]): string =>
  findings.map((finding) => `${formatFinding(finding)}\n`).join('\n');

/** “2 faults and 1 warning in 2 files.” */
export function summary(findings: readonly Finding[]): string {
  const { errors, warnings, files } = countFindings(findings);
  const parts = [
    ...(errors > 0 ? [count(errors, 'fault')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return `${parts.join(' and ')} in ${count(files, 'file')}.`;
}

/** Where the codes are explained: on the site, wherever that is. */
export function whereExplained(findings: readonly Finding[]): string | undefined {
  const [first] = findings;
  if (!first) return undefined;
  const place = (address: string): string => (siteUrlIsSet ? absolute(address) : address);
  return `Each code is explained on the site at ${place('/contribute/checks/')}; ${first.code} at ${place(helpAddress(first.code))}`;
}
