/** Reads all content, prints every finding or what there is, and says whether it is sound. Writes nothing. */
import { extraAddresses } from '../../model/addresses.ts';
import { formatFinding, isError } from '../../model/finding.ts';
import { loadContent } from '../../model/load.ts';

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

export function checkContent(): boolean {
  const { graph, findings } = loadContent(process.cwd(), { extraAddresses });
  for (const finding of findings) console.error(`${formatFinding(finding)}\n`);
  const faults = findings.filter(isError).length;
  const warnings = findings.length - faults;
  if (faults > 0 || !graph) {
    const files = new Set(findings.map((finding) => finding.file)).size;
    console.error(`${count(faults, 'fault')} and ${count(warnings, 'warning')} in ${count(files, 'file')}. Nothing was written.`);
    return false;
  }
  console.log(
    `The content is sound${warnings > 0 ? `, with ${count(warnings, 'warning')}` : ''}: ${graph.capabilities.length} capabilities, ${graph.themes.length} themes, ${graph.statements.size} statements, ${graph.terms.length} terms, ${graph.resources.length} resources.`,
  );
  return true;
}
