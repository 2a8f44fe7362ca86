/** The list of ids that surround a text: src/model/anchors.ts must name each, or a heading could take its place. */
import { expect, test } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import { evidenceAnchors, frameAnchors, listAnchors } from '../../src/model/anchors.ts';
import { readContentFiles } from '../../src/model/content-files.ts';
import { loadGraph } from '../../src/model/load.ts';
import { readSite } from '../support/site.ts';

const site = readSite();
const graph = loadGraph(process.cwd(), { extraAddresses });

test('every id around a text is in the list of ids that no heading may take', () => {
  const sources = new Set(graph.sources.map(({ id }) => id));
  const evidence = new Set(evidenceAnchors(readContentFiles(process.cwd(), 'en', () => {})));
  const missing = [...graph.byId.values()].flatMap((page) => {
    const own = new Set([...page.statements.map(({ id }) => id), ...page.body.headings.map(({ anchor }) => anchor)]);
    return site
      .page(page.address)
      .document.all('[id]')
      .map((element) => element.attribute('id') ?? '')
      .filter(
        (id) =>
          !own.has(id) &&
          !sources.has(id) &&
          !(page.kind.startsWith('mnr') && evidence.has(id)) &&
          !frameAnchors.has(id),
      )
      .map((id) => `${page.address}#${id}`);
  });
  expect(missing).toEqual([]);
});

test('every heading of a text has the anchor that the check expects', () => {
  const wrong = [...graph.byId.values()].flatMap((page) => {
    const ids = new Map(
      site
        .page(page.address)
        .document.all('.prose h2, .prose h3, .prose h4')
        .map((heading) => [heading.attribute('id'), heading.text]),
    );
    return page.body.headings.filter(({ anchor }) => !ids.has(anchor)).map(({ anchor }) => `${page.address}#${anchor}`);
  });
  expect(wrong).toEqual([]);
});

test('every id on the pages that list the data is in the lists that no entry may take', () => {
  const { sections, findings, points, examples, figures, boxes, countries } = graph.evidence;
  const own = new Set([
    ...[...graph.resources, ...countries, ...sections, ...findings, ...points, ...examples].map(({ id }) => id),
    ...figures.flatMap(({ id }) => [id, `${id}-title`, `${id}-desc`]),
    ...boxes.map(({ number }) => `box-${number}`),
  ]);
  const missing = ['/resources/', '/countries/', '/evidence/'].flatMap((address) =>
    site
      .page(address)
      .document.all('[id]')
      .map((element) => element.attribute('id') ?? '')
      .filter((id) => !own.has(id) && !frameAnchors.has(id) && !listAnchors.has(id))
      .map((id) => `${address}#${id}`),
  );
  expect(missing).toEqual([]);
});
