/** What the site gives to other programs: data, Markdown, and the files for search engines and browsers. */
import { gzipSync } from 'node:zlib';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import { extraAddresses } from '../../src/model/addresses.ts';
import { exports, type glossaryExport, type gsrExport, type resourcesExport } from '../../src/model/exports.ts';
import type { Statement } from '../../src/model/graph.ts';
import { loadGraph } from '../../src/model/load.ts';
import type { NamesFile } from '../../src/search/files.ts';
import { NameIndex } from '../../src/search/name-index.ts';
import { absolute, withBase } from '../../src/settings.ts';
import { definedTermJson } from '../../src/terminology/exports/defined-term.ts';
import { brokenAddressesIn } from '../support/addresses.ts';
import { files, read } from '../support/dist.ts';
import { readSite } from '../support/site.ts';
import { vocabularyPaths } from '../support/vocabulary.ts';
import { parseXml } from '../support/xml.ts';

const graph = loadGraph(process.cwd(), { extraAddresses });
const site = readSite();
const pages = [...graph.byId.values()];
const names = Object.keys(exports);
const json = (file: string): unknown => JSON.parse(read(file));

describe.each(names)('%s.json', (name) => {
  it('fits the JSON Schema that stands beside it', () => {
    // Ajv knows no formats by itself; these two are all that the schemas use, and another one is an error.
    const ajv = new Ajv2020({
      allErrors: true,
      formats: { uri: (text: string) => URL.canParse(text), date: /^\d{4}-\d{2}-\d{2}$/ },
    });
    const validate = ajv.compile(json(`data/${name}.schema.json`) as AnySchema);
    validate(json(`data/${name}.json`));
    expect(validate.errors).toBeNull();
  });

  it('has a schema that names its own address', () => {
    expect(json(`data/${name}.schema.json`)).toMatchObject({ $id: absolute(`/data/${name}.schema.json`) });
  });

  it('names only addresses of this site that exist', () => {
    const text = read(`data/${name}.json`);
    expect(text).toContain(absolute('/'));
    expect(brokenAddressesIn(text, site)).toEqual([]);
  });

  it('can be taken from the page of data, and so can its schema', () => {
    const links = site
      .page('/data/')
      .document.all('main a')
      .map((link) => link.attribute('href'));
    expect(links).toEqual(
      expect.arrayContaining([withBase(`/data/${name}.json`), withBase(`/data/${name}.schema.json`)]),
    );
  });
});

/** The vocabulary in the formats of other tools. Those that are JSON have a schema of the tool's own. */
const vocabulary = vocabularyPaths().map((path) => `data/vocabulary/${path}`);

it('no data stands in the folder that is not described on the page of data', () => {
  expect(
    files()
      .filter((file) => /^data\/.*\.json$/.test(file) && !vocabulary.includes(file))
      .sort(),
  ).toEqual(names.flatMap((name) => [`data/${name}.json`, `data/${name}.schema.json`]).sort());
});

describe('The vocabulary in the formats of other tools', () => {
  it('stands in its folder, file for file', () => {
    const own = ['rules.json', 'rules.schema.json'].map((file) => `data/vocabulary/${file}`);
    expect(
      files()
        .filter((file) => file.startsWith('data/vocabulary/') && !own.includes(file))
        .sort(),
    ).toEqual([...vocabulary].sort());
  });

  it('can be taken from the page of data; the files of a package from its README or its archive', () => {
    const links = site
      .page('/data/')
      .document.all('main a')
      .map((link) => link.attribute('href'));
    const single = vocabulary.filter((file) => !file.startsWith('data/vocabulary/vale/ResponseGuide/'));
    expect(single.filter((file) => !links.includes(withBase(`/${file}`)))).toEqual([]);
    expect(links).toContain(withBase('/data/vocabulary/vale/ResponseGuide/README.md'));
  });

  it.each(['skos.ttl', 'terms.csv', 'textlint/README.md', 'harper/README.md', 'cspell/README.md'])(
    'names in %s only addresses of this site that exist',
    (file) => {
      // What stands after “#” there is no place on a page but part of a name.
      const text = read(`data/vocabulary/${file}`).replace(/#(?:concept|label-[a-z0-9-]+)(?=>)/g, '');
      expect(text).toContain(absolute('/'));
      expect(brokenAddressesIn(text, site)).toEqual([]);
    },
  );

  it('is the same on each page of a term as JSON-LD', () => {
    for (const term of graph.terms) {
      const scripts = site.page(term.address).document.all('script[type=application/ld+json]');
      const json = definedTermJson(term);
      expect(
        scripts.map((script) => script.rawText),
        term.id,
      ).toEqual(json === undefined ? [] : [json]);
      if (json) expect(JSON.parse(json)).toMatchObject({ '@type': 'DefinedTerm', name: term.label });
    }
    const [set] = site.page('/glossary/').document.all('script[type=application/ld+json]');
    expect(JSON.parse(set?.rawText ?? '')).toMatchObject({ '@type': 'DefinedTermSet' });
  });
});

/** What the data must say of these statements. */
const expected = (statements: readonly Statement[]) =>
  statements.map(({ ref, address, text, audiences }) => ({
    ref,
    url: absolute(address),
    text,
    audiences: audiences.map((audience) => audience.id),
  }));
const given = (statements: z.output<typeof gsrExport>['framework']['statements']) =>
  statements.map(({ ref, url, text, audiences }) => ({ ref, url, text, audiences }));

it('gsr.json holds the framework, its themes and its capabilities, with every statement of each', () => {
  const data = json('data/gsr.json') as z.output<typeof gsrExport>;
  const entries = [data.framework, ...data.themes, ...data.capabilities];
  const own = [graph.framework, ...graph.themes, ...graph.capabilities];
  expect(entries.map((entry) => [entry.id, entry.title, entry.url])).toEqual(
    own.map((page) => [page.id, page.title, absolute(page.address)]),
  );
  for (const [index, entry] of entries.entries()) {
    expect(given(entry.statements)).toEqual(expected(own[index]?.statements ?? []));
    expect(entry.statements.filter((statement) => statement.sources.length === 0)).toEqual([]);
  }
  expect(data.audiences).toHaveLength(graph.audiences.length);
  expect(data.sources).toHaveLength(graph.sources.length);
});

it('resources.json holds every resource, each with the capabilities that list it', () => {
  const data = json('data/resources.json') as z.output<typeof resourcesExport>;
  expect(data.map((item) => [item.id, item.title])).toEqual(
    graph.resources.map((resource) => [resource.id, resource.title]),
  );
  for (const [index, resource] of graph.resources.entries()) {
    expect(data[index]?.custom.usedBy).toEqual(expect.arrayContaining(resource.listedBy.map(({ code }) => code)));
    expect(data[index]?.custom.url).toBe(resource.link?.url);
  }
});

it('glossary.json holds every term, with every statement on its use', () => {
  const { terms } = json('data/glossary.json') as z.output<typeof glossaryExport>;
  expect(terms.map((term) => [term.id, term.url])).toEqual(
    graph.terms.map((term) => [term.id, absolute(term.address)]),
  );
  for (const [index, term] of graph.terms.entries())
    expect(given(terms[index]?.usage ?? [])).toEqual(expected(term.statements));
});

describe('the names that search knows', () => {
  const names = new NameIndex(json('search/names.json') as NamesFile);

  it('lead to the pages of the site by their titles', () => {
    for (const page of graph.byId.values()) {
      if (page.kind !== 'guide') expect(names.byAddress(page.address)?.title, page.address).toBe(page.title);
    }
  });

  it('know every statement of the capabilities, themes and domains by its code', () => {
    for (const page of [...graph.themes, ...graph.capabilities, ...graph.mnr.domains, ...graph.mnr.capabilities]) {
      expect(names.byCode(page.code as string)?.statements, page.code).toEqual(
        page.statements.map((statement) => statement.id),
      );
    }
  });

  it('weigh little: what answers first comes with at most 25 kB, and what answers more with little more', () => {
    const weigh = (pattern: RegExp): number =>
      files()
        .filter((file) => pattern.test(file))
        .reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
    expect(weigh(/^search\/names\.json$|^_astro\/(?:dialog|view)\.[^/]+\.js$/)).toBeLessThanOrEqual(25_000);
    expect(weigh(/^search\/more\.json$/)).toBeLessThanOrEqual(20_000);
    expect(weigh(/^search\/(?:more|foreign)\.json$|^pagefind\/words\.json$/)).toBeLessThanOrEqual(44_000);
  });
});

describe('the Markdown of every page', () => {
  it('exists, and begins with its title, its address and how to cite it', () => {
    for (const page of pages) {
      const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(read(`${page.address.slice(1)}index.md`)) ?? [];
      expect(parseYaml(front)).toMatchObject({
        title: page.title,
        address: absolute(page.address),
        licence: 'CC BY 4.0',
        citation: expect.stringContaining(absolute(page.address)),
      });
      expect(body).toMatch(new RegExp(`^\\s*# ${page.title.replace(/[^\w ]/g, '\\$&')}\\n`));
    }
  });

  it('holds every statement of it, with its reference, its address and its source', () => {
    const missing = pages.flatMap((page) => {
      const blocks = read(`${page.address.slice(1)}index.md`).split(/^ *- (?=\*\*\[)/m);
      return page.statements
        .filter(({ ref, address }) => {
          const block = blocks.find((item) => item.startsWith(`**[${ref}](${absolute(address)})**`));
          return !block || !/_.*Source: .+_/.test(block);
        })
        .map((statement) => statement.ref);
    });
    expect(missing).toEqual([]);
  });

  it('names only addresses of this site that exist, and none without its origin', () => {
    const broken = pages.flatMap((page) => {
      const text = read(`${page.address.slice(1)}index.md`);
      const relative = text.match(/\]\((?![a-z]+:)[^)]*\)/g) ?? [];
      return [...brokenAddressesIn(text, site), ...relative].map((fault) => `${page.address}index.md: ${fault}`);
    });
    expect(broken).toEqual([]);
  });
});

it('the sitemap lists every page that is not hidden, and no hidden one', () => {
  const index = parseXml(read('sitemap-index.xml')).filter((element) => element.name === 'loc');
  const listed = index.flatMap(({ text }) =>
    parseXml(read(site.fileAt(text) ?? text))
      .filter((element) => element.name === 'loc')
      .map((element) => element.text),
  );
  expect(listed.sort()).toEqual(
    site.pages
      .filter((page) => !page.hidden)
      .map((page) => absolute(page.address))
      .sort(),
  );
});

it('robots.txt lets every crawler in and leads to the sitemap', () => {
  const lines = read('robots.txt').split('\n').filter(Boolean);
  expect(lines).toEqual(['User-agent: *', 'Allow: /', `Sitemap: ${absolute('/sitemap-index.xml')}`]);
  expect(brokenAddressesIn(read('robots.txt'), site)).toEqual([]);
});

it('opensearch.xml is well-formed and tells a browser where to put the words', () => {
  const elements = parseXml(read('opensearch.xml'));
  expect(elements[0]).toMatchObject({
    name: 'OpenSearchDescription',
    attributes: { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
  });
  const template = elements.find((element) => element.name === 'Url')?.attributes['template'];
  expect(template).toBe(`${absolute('/search/')}?q={searchTerms}`);
  expect(site.fault(absolute('/search/'))).toBeUndefined();
  // The specification allows 16 characters.
  expect(elements.find((element) => element.name === 'ShortName')?.text).toMatch(/^.{1,16}$/);
  expect(site.fault(elements.find((element) => element.name === 'Image')?.text ?? '')).toBeUndefined();
});

it('llms.txt lists every page as Markdown and every file of data, at addresses that exist', () => {
  const text = read('llms.txt');
  expect(brokenAddressesIn(text, site)).toEqual([]);
  const listed = [...text.matchAll(/^- \[.+\]\(([^)]+)\)/gm)].map(([, url]) => url);
  expect(listed.sort()).toEqual(
    [
      ...pages.map((page) => absolute(`${page.address}index.md`)),
      ...names.map((name) => absolute(`/data/${name}.json`)),
    ].sort(),
  );
});
