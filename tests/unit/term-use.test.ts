/** Which pages use which terms. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Graph, Page } from '../../src/model/graph.ts';
import { contentFolder, load } from '../support/fixtures.ts';

const method = 'content/en/pages/method.mdx';

/** The graph of the valid content, with more words at the end of a page. */
function withText(text: string): Graph {
  const folder = contentFolder();
  writeFileSync(join(folder, method), `${readFileSync(join(folder, method), 'utf8').trimEnd()}\n\n${text}\n`);
  const { graph, findings } = load(folder);
  if (!graph) throw new Error(findings.map(({ message }) => message).join('\n'));
  return graph;
}
const page = (graph: Graph): Page => [...graph.byId.values()].find(({ file }) => file === method) as Page;
const used = (text: string): string[] => page(withText(text)).terms.map(({ id }) => id);

describe('A page uses a term', () => {
  test.each([
    ['whose label stands in its text', 'We count each near miss.'],
    ['whose form stands in its text', 'We count near misses.'],
    ['that its author has chosen for other words', 'We count <Term id="near-miss">what went well</Term>.'],
  ])('%s', (_, text) => {
    expect(used(text)).toContain('near-miss');
  });

  test('and stands among the pages that use it, by title and address', () => {
    const graph = withText('We count near misses.');
    const term = graph.terms.find(({ id }) => id === 'near-miss');
    const { title, address } = page(graph);
    expect(term?.usedOn).toContainEqual({ title, address });
  });
});

describe('A page does not use a term', () => {
  test.each([
    ['of which it says so', 'We keep <NoTerm>near misses</NoTerm> apart.'],
    ['for which other words stand in another term', 'The <Term id="harbour-watch">near miss people</Term> met.'],
    ['of which the parts stand on both sides of something else', 'It is near <See id="gsr-1" /> miss it.'],
    ['that is a part of a name', 'The Near Miss Board met.'],
  ])('%s', (_, text) => {
    expect(used(text)).not.toContain('near-miss');
  });

  test('that is its own', () => {
    for (const term of withText('Text.').terms) expect(term.terms).not.toContain(term);
  });
});
