/** Reads all content, prints every fault or what there is, and says whether it is sound. Writes nothing. */
import { extraAddresses } from '../../model/addresses.ts';
import { formatFinding } from '../../model/finding.ts';
import { loadContent } from '../../model/load.ts';

export function checkContent(): boolean {
  const { graph, findings } = loadContent(process.cwd(), { extraAddresses });
  for (const finding of findings) console.error(`${formatFinding(finding)}\n`);
  if (findings.length > 0 || !graph) {
    const files = new Set(findings.map((finding) => finding.file)).size;
    console.error(
      `${findings.length} ${findings.length === 1 ? 'fault' : 'faults'} in ${files} ${files === 1 ? 'file' : 'files'}. Nothing was written.`,
    );
    return false;
  }
  console.log(
    `The content is sound: ${graph.capabilities.length} capabilities, ${graph.themes.length} themes, ${graph.statements.size} statements, ${graph.terms.length} terms, ${graph.resources.length} resources.`,
  );
  return true;
}
