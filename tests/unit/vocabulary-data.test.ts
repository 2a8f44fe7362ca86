/** The vocabulary as tables, as JSON-LD in a page, and as an archive; and its version. */
import { describe, expect, it } from 'vitest';
import type { Term } from '../../src/model/graph.ts';
import { definedTermJson, definedTermSetJson } from '../../src/terminology/exports/defined-term.ts';
import { rulesData, rulesExport } from '../../src/terminology/exports/rules.ts';
import { versionOf } from '../../src/terminology/exports/version.ts';
import { vocabularyGraph, vocabularyText } from '../support/vocabulary.ts';

const graph = vocabularyGraph();
const termOf = (id: string): Term => {
  const term = graph.terms.find((one) => one.id === id);
  if (!term) throw new Error(`There is no “${id}”.`);
  return term;
};

/** Rows of a table, without its head, by name of the column. */
function rowsOf(csv: string): Record<string, string>[] {
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)].map(([, quoted, plain, end]) => ({
    text: quoted?.replaceAll('""', '"') ?? plain ?? '',
    last: end !== ',',
  }));
  const rows: string[][] = [[]];
  for (const { text, last } of cells) {
    rows.at(-1)?.push(text);
    if (last) rows.push([]);
  }
  const [head = [], ...body] = rows.slice(0, -1);
  return body.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

describe('The tables', () => {
  it('hold each entry once, with what to write and why', () => {
    const rows = rowsOf(vocabularyText('terms.csv'));
    expect(rows.map((row) => row['id'])).toEqual(graph.terms.map((term) => term.id));
    expect(rows.map((row) => [row['write'], row['why'], row['definition']])).toEqual(
      graph.terms.map((term) => [term.write ?? '', term.why ?? '', term.definition]),
    );
  });

  it('say in every row which version they are', () => {
    for (const path of ['terms.csv', 'words.csv'])
      expect(new Set(rowsOf(vocabularyText(path)).map((row) => row['version']))).toEqual(
        new Set([versionOf(graph).id]),
      );
  });

  it('hold every word with its language and status', () => {
    const rows = rowsOf(vocabularyText('words.csv'));
    for (const term of graph.terms) {
      const own = rows.filter((row) => row['term'] === term.id);
      const words = (language: string): string[] =>
        own.filter((row) => row['language'] === language).map((row) => row['word'] ?? '');
      expect(words('en')).toEqual([term.label, ...term.abbreviations, ...term.forms, ...term.bareForms, ...term.lay]);
      expect(own.filter((row) => row['language'] === 'en' && row['status'] !== (term.status ?? ''))).toEqual([]);
      for (const item of term.equivalents) expect(words(item.language)).toContain(item.label);
    }
  });
});

describe('The words of schema.org', () => {
  it('name a preferred and a neutral term', () => {
    const term = termOf('child-sexual-abuse-material');
    expect(JSON.parse(definedTermJson(term) ?? '')).toMatchObject({ '@type': 'DefinedTerm', name: term.label });
  });

  it('never name a term to avoid or to use with care', () => {
    const careful = graph.terms.filter((term) => term.status === 'avoid' || term.status === 'use-with-care');
    expect(careful.length).toBeGreaterThan(50);
    expect(careful.filter((term) => definedTermJson(term) !== undefined)).toEqual([]);
  });

  it('cannot end the element that they stand in', () => {
    const text = '</script><!-- <b> & \u2028';
    const json = definedTermJson({ ...termOf('child-sexual-abuse-material'), definition: text }) ?? '';
    expect(json).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(json)).toMatchObject({ description: text });
    expect(JSON.parse(definedTermSetJson(graph))).toMatchObject({ version: versionOf(graph).id });
  });
});

describe('The version', () => {
  it('is the same for the same content, and another for another', () => {
    const changed = graph.terms.map((term, index) => (index === 7 ? { ...term, forms: [...term.forms, 'x'] } : term));
    expect(versionOf({ ...graph, terms: [...graph.terms] })).toEqual(versionOf(graph));
    expect(versionOf({ ...graph, terms: changed }).id).not.toBe(versionOf(graph).id);
    expect(versionOf({ ...graph, legalTitles: graph.legalTitles.slice(1) }).id).not.toBe(versionOf(graph).id);
  });

  it('stands in each file that can say it', () => {
    const { id } = versionOf(graph);
    const paths = [
      'skos.ttl',
      'skos.jsonld',
      'vocabulary.tbx',
      'textlint/prh.yml',
      'cspell/response-guide.json',
      'terms.csv',
      'words.csv',
    ];
    const readmes = ['textlint/README.md', 'harper/README.md', 'cspell/README.md', 'vale/ResponseGuide/README.md'];
    expect([...paths, ...readmes].filter((path) => !vocabularyText(path).includes(id))).toEqual([]);
  });
});

it('the rules fit their own schema and hold what the checker looks for', () => {
  const data = rulesExport.parse(rulesData(graph));
  const [english, ...others] = data.languages;
  expect(english?.rules.find((rule) => rule.term === 'child-pornography')).toMatchObject({ status: 'avoid' });
  expect(others.map(({ language, rules }) => [language, rules.length > 10])).toEqual([
    ['fr', true],
    ['es', true],
  ]);
});
