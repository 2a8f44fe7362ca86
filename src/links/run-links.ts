/** What `npm run links` does with the words that follow it. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentFiles } from '../model/content-files.ts';
import { didYouMean, type Finding, isError } from '../model/finding.ts';
import { checkLinks, isBroken, type LinkOptions, nothingAnswered } from './check-links.ts';
import { outsideAddresses } from './outside-addresses.ts';
import { formatAnswer, markdownReport, summary } from './report.ts';

const usage = `npm run links [-- options]

Asks every outside address of the content, one at a time for each server, and prints what it answers.

  --only TEXT      ask only the addresses that hold this text
  --markdown FILE  write the answers that need a look to a file as well
  --help           print this

Exit codes: 0 nothing is broken, 1 something is gone or cannot be reached, 2 the command could not do its work.`;

const options = { only: { type: 'string' }, markdown: { type: 'string' }, help: { type: 'boolean' } } as const;

/**
 * @param root folder that holds `content/`; the report is written relative to it
 * @param args what was written after the command
 * @param how how servers are treated, where not as usual
 * @returns the exit code
 */
export async function runLinks(root: string, args: string[], how: LinkOptions = {}): Promise<number> {
  const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const refuse = (message: string): number => {
    console.error(`${message}\n\n${usage}`);
    return 2;
  };
  for (const token of tokens) {
    if (token.kind === 'positional') return refuse(`“${token.value}” is no option.`);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) {
      const known = Object.keys(options).map((name) => `--${name}`);
      return refuse(`There is no option “${token.rawName}”.${didYouMean(token.rawName, known)}`);
    }
    if (token.name !== 'help' && !token.value) return refuse(`The option “${token.rawName}” needs a value.`);
  }
  if (values.help) {
    console.log(usage);
    return 0;
  }

  const findings: Finding[] = [];
  const files = readContentFiles(root, 'en', (finding) => findings.push(finding));
  if (findings.some(isError)) {
    console.error('Some content has faults, and its addresses may be missing here. Run npm run check.');
  }
  const only = String(values.only ?? '');
  const addresses = outsideAddresses(files).filter(({ address }) => address.includes(only));
  if (addresses.length === 0) return refuse('There is no address to ask.');

  const all = await checkLinks(addresses, { ...how, onAnswer: (asked) => console.log(formatAnswer(asked)) });
  if (nothingAnswered(all)) {
    console.error('Nothing answered at all. Is this machine connected?');
    return 2;
  }
  if (values.markdown !== undefined) writeFileSync(resolve(root, String(values.markdown)), markdownReport(all));
  console.log(`\n${summary(all)}`);
  return all.some(isBroken) ? 1 : 0;
}
