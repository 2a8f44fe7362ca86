/** Reads all content, prints every finding or what there is, and says whether it is sound. Writes nothing. */
import { summary, toText, whereExplained } from '../../findings/text.ts';
import { extraAddresses } from '../../model/addresses.ts';
import { type Finding, isError } from '../../model/finding.ts';
import type { Graph } from '../../model/graph.ts';
import { loadContent } from '../../model/load.ts';

/** “The content is sound: 26 capabilities, …” */
export function soundness(graph: Graph, findings: readonly Finding[]): string {
  const warned = findings.length === 0 ? '' : `, with ${summary(findings).replace(/\.$/, '')}`;
  return `The content is sound${warned}: ${graph.capabilities.length} capabilities, ${graph.themes.length} themes, ${graph.statements.size} statements, ${graph.terms.length} terms, ${graph.resources.length} resources.`;
}

/** The findings for people, on the channel that is not piped. */
export function printFindings(findings: readonly Finding[]): void {
  if (findings.length > 0) console.error(toText(findings));
}

/** Where the codes are explained, said once after the findings. */
export function printWhereExplained(findings: readonly Finding[]): void {
  const words = whereExplained(findings);
  if (words) console.error(words);
}

/** For the commands that go on with sound content. */
export function checkContent(): boolean {
  const { graph, findings } = loadContent(process.cwd(), { extraAddresses });
  printFindings(findings);
  printWhereExplained(findings);
  if (!graph || findings.some(isError)) {
    console.error(`${summary(findings)} Nothing was written.`);
    return false;
  }
  console.log(soundness(graph, findings));
  return true;
}
