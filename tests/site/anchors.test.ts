/** The list of ids that surround a text: src/model/anchors.ts must name each, or a heading could take its place. */
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { extraAddresses } from '../../src/model/addresses.ts';
import { evidenceAnchors, frameAnchors, listAnchors } from '../../src/model/anchors.ts';
import { describeLocator } from '../../src/model/citation.ts';
import { readContentFiles } from '../../src/model/content-files.ts';
import { citableItems } from '../../src/model/evidence-items.ts';
import { isEnd } from '../../src/model/ledger.ts';
import { loadGraph } from '../../src/model/load.ts';
import { withBase } from '../../src/settings.ts';
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

const pageOf = (address: string): string => address.replace(/#.*/, '');
/** The page a published thing stands on; one that is withdrawn has none of its own any more. */
const ended = new Set(graph.changes.filter(({ change }) => isEnd(change)).map(({ of }) => of));
const onRecord = [...graph.published.keys()].filter((id) => !ended.has(id));

test('everything on record has its page, and its anchor there', () => {
  const ids = new Map(
    site.pages.map(({ address, document }) => [
      address,
      new Set(document.all('[id]').map((element) => element.attribute('id'))),
    ]),
  );
  const missing = onRecord
    .map((id) => graph.statements.get(id)?.address ?? id)
    .filter((address) => {
      const page = ids.get(pageOf(address));
      return !page || (address.includes('#') && !page.has(address.slice(address.indexOf('#') + 1)));
    });
  expect(missing).toEqual([]);
});

describe.each([...citableItems(graph.evidence)])('on %s', (page, items) => {
  test('every finding, point, example and box can be linked to and cited', () => {
    const links = new Set(
      site
        .page(page)
        .document.all('a.ref')
        .map((link) => link.attribute('href')),
    );
    const cited = site.page(`${page}cite/`).document.all('section.cite-item');
    const wrong = items.filter(({ id, address, text, sources }) => {
      const citation = cited.find((section) => section.attribute('id') === id)?.text ?? '';
      const told = [text, address, ...sources.map(describeLocator)].map((part) => part.replace(/\s+/g, ' '));
      return !links.has(withBase(address)) || told.some((part) => !citation.includes(part));
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
});

test('every page on record shows its history', () => {
  const silent = onRecord
    .filter((id) => id.startsWith('/') && !id.includes('#'))
    .filter((address) => !site.page(address).document.one('main').text.includes(en.changes.first));
  expect(silent).toEqual([]);
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
