/** `npm run check -- --github`: workflow commands, which GitHub shows at the line in a pull request. */
import type { Finding } from '../model/finding.ts';
import { helpAddress } from '../model/finding-codes.ts';
import { siteUrlIsSet } from '../settings.ts';
import { type Described, describeFinding } from './described.ts';

// Whatever else stands in a file name or a message, it must not end the command or begin another.
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function toCommand({ file, line, column, code, severity, message, expected, fix, help }: Described): string {
  const properties = Object.entries({ file, line, col: column, title: code })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  // The run on a pull request does not know where the site stands; an address of this machine would lead nowhere.
  const explained = siteUrlIsSet ? help : `Explained on the site at ${helpAddress(code)}`;
  const text = [message, `Expected: ${expected}`, `To mend it: ${fix}`, explained].join('\n');
  return `::${severity} ${properties}::${escapeData(text)}`;
}

/** One command a line. */
export const toGithub = (findings: readonly Finding[]): string =>
  findings.map((finding) => toCommand(describeFinding(finding))).join('\n');
