/** Which pages use which terms. */
import type { RootContent } from 'mdast';
import { isComponent } from '../markdown/body.ts';
import type { Graph, Term } from '../model/graph.ts';
import { nodesToText, resolveNodes } from '../model/references.ts';
import { Matcher, type Pattern } from './matcher.ts';

/** Sets `terms` of every page and `usedOn` of every term, from the summaries, statements and prose. */
export function joinTermUse(graph: Graph): void {
  const patterns = graph.terms.flatMap((term): Pattern<Term>[] => [
    ...[term.label, ...term.forms].map((text) => ({ text, exactCase: false, value: term })),
    ...term.abbreviations.map((text) => ({ text, exactCase: true, value: term })),
  ]);
  const matcher = new Matcher(patterns);
  for (const page of graph.byId.values()) {
    const prose = page.body.nodes.filter((node) => !isComponent(node));
    const texts = [
      page.summary,
      ...page.statements.map((statement) => statement.text),
      nodesToText(resolveNodes(graph, prose as RootContent[], (address) => address)),
    ];
    const found = new Set(texts.flatMap((text) => matcher.find(text).map((match) => match.value)));
    found.delete(page as Term);
    page.terms = graph.terms.filter((term) => found.has(term));
    for (const term of page.terms) term.usedOn.push(page);
  }
}
