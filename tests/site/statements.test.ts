/** Each statement on its page, and on the page of its citations. */
import { describe, expect, it } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import type { CslItem } from '../../src/model/citation.ts';
import type { Statement } from '../../src/model/graph.ts';
import { loadGraph } from '../../src/model/load.ts';
import { absolute, withBase } from '../../src/settings.ts';
import type { Element } from '../support/html.ts';
import { readSite } from '../support/site.ts';

const graph = loadGraph(process.cwd(), { extraAddresses });
const site = readSite();
const statements = [...graph.statements.values()];

const itemOf = ({ page, id }: Statement): Element => site.page(page.address).document.one(`li.statement[id=${id}]`);
const metaOf = (statement: Statement): Element => itemOf(statement).one(`#${statement.id} > p.meta`);
const citationsOf = ({ page, id }: Statement): Element =>
  site.page(`${page.address}cite/`).document.one(`section[id=${id}]`);

/** Quotation marks, apostrophes and dashes are set as in print on the page, and as typed elsewhere. */
const plain = (text: string): string =>
  text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-').replace(/…/g, '...').replace(/--+/g, '-');

/** References of the statements for which something does not hold. */
const without = (holds: (statement: Statement) => boolean): string[] =>
  statements.filter((statement) => !holds(statement)).map((statement) => statement.ref);

describe('on its page, every statement', () => {
  it('stands under its id, with its own words', () => {
    expect(
      without((statement) => plain(itemOf(statement).one(`#${statement.id} > .text`).text) === plain(statement.text)),
    ).toEqual([]);
  });

  it('stands in the order of the content, and nothing stands there that the content does not have', () => {
    for (const page of graph.byId.values()) {
      const shown = site.page(page.address).document.all('li.statement');
      expect(shown.map((item) => item.attribute('id'))).toEqual(page.statements.map((statement) => statement.id));
    }
  });

  it('stands within the statement that it is a part of', () => {
    expect(
      without((statement) => {
        const around = itemOf(statement).parent?.parent;
        return statement.parent
          ? around?.attribute('id') === statement.parent.id
          : !around?.attribute('class')?.includes('statement');
      }),
    ).toEqual([]);
  });

  it('has a permanent link to itself that reads as its reference', () => {
    expect(
      without((statement) => metaOf(statement).one(`a.ref[href=#${statement.id}]`).text === statement.ref),
    ).toEqual([]);
  });

  it('names each source document and each point of it in words', () => {
    expect(
      without((statement) => {
        const source = /Source: (.+)$/.exec(
          metaOf(statement)
            .all('span')
            .map((span) => span.text)
            .join(' '),
        )?.[1];
        return (
          source !== undefined &&
          statement.sources.length > 0 &&
          statement.sources.every(({ source: id, point, nested }) => {
            const document = graph.sources.find((item) => item.id === id)?.short ?? 'unknown';
            const place = nested === undefined ? `${point}` : `${point}.${nested}`;
            return source.includes(document) && source.split(/[\s,;]+/).includes(place);
          })
        );
      }),
    ).toEqual([]);
  });

  it('names the roles that act on it, each with a link to its list', () => {
    expect(
      without((statement) => {
        const links = metaOf(statement).all('span a');
        return (
          links.map((link) => link.text).join() === statement.audiences.map((audience) => audience.short).join() &&
          links.every(
            (link, index) =>
              link.attribute('href') === `${withBase(statement.audiences[index]?.address ?? '')}#${statement.page.id}`,
          )
        );
      }),
    ).toEqual([]);
  });

  it('has a link to its own citation', () => {
    expect(
      without(
        (statement) =>
          metaOf(statement).one('a[data-cite]').attribute('href') ===
          withBase(`${statement.page.address}cite/#${statement.id}`),
      ),
    ).toEqual([]);
  });
});

describe('on the page of citations, every statement', () => {
  it('is quoted with its words', () => {
    expect(without((statement) => citationsOf(statement).one('blockquote').text === statement.text)).toEqual([]);
  });

  it('is cited in text, with its reference, its address and its source', () => {
    expect(
      without((statement) => {
        const text = citationsOf(statement).one('p.citation-text').text;
        return (
          text.includes(statement.ref) &&
          text.includes(absolute(statement.address)) &&
          statement.sources.every(({ source: id }) =>
            text.includes(graph.sources.find((source) => source.id === id)?.title ?? 'unknown'),
          )
        );
      }),
    ).toEqual([]);
  });

  it('is cited in BibTeX, with its reference and address', () => {
    expect(
      without((statement) => {
        const entry = citationsOf(statement).all('pre')[0]?.rawText ?? '';
        return (
          /^@misc\{[a-z0-9-]+,\n(?: {2}[a-z]+ = \{.*\},?\n)+\}$/.test(entry) &&
          entry.includes(`title = {{${statement.ref}, `) &&
          entry.includes(`url = {${absolute(statement.address)}}`)
        );
      }),
    ).toEqual([]);
  });

  it('is cited in CSL-JSON, whose URL is its address', () => {
    expect(
      without((statement) => {
        const item: CslItem = JSON.parse(citationsOf(statement).all('pre')[1]?.rawText ?? '');
        return item.URL === absolute(statement.address) && item.title.startsWith(`${statement.ref}, `);
      }),
    ).toEqual([]);
  });
});

it('every page is cited as a whole too, in text, BibTeX and CSL-JSON', () => {
  for (const page of graph.byId.values()) {
    const item = site.page(`${page.address}cite/`).document.one('section#page');
    const [bibtex, csl] = item.all('pre').map((pre) => pre.rawText);
    expect(item.one('p.citation-text').text).toContain(absolute(page.address));
    expect(bibtex).toContain(`url = {${absolute(page.address)}}`);
    expect(JSON.parse(csl ?? '')).toMatchObject({ URL: absolute(page.address) });
  }
});

it('no two citations share a key', () => {
  const keys = [...graph.byId.values()].flatMap((page) =>
    site
      .page(`${page.address}cite/`)
      .document.all('pre')
      .flatMap((pre) => /^@misc\{([^,]+),/.exec(pre.rawText)?.[1] ?? []),
  );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
