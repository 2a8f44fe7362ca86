/** `npm run check -- --json`: one object for other programs. */
import type { Finding } from '../model/finding.ts';
import { countFindings, describeFinding } from './described.ts';

/** Number of the form of the object; a change that programs would notice takes the next. */
const version = 1;

export const toJson = (findings: readonly Finding[]): string =>
  JSON.stringify({ version, findings: findings.map(describeFinding), counts: countFindings(findings) }, null, 2);
