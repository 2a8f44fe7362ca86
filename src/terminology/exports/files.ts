/** Every file of the vocabulary below `/data/vocabulary/`: what it is called, what type it has, and how it is made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../model/graph.ts';
import { cspellConfig } from './linters/cspell.ts';
import { weirpackFiles } from './linters/harper.ts';
import { prhYaml } from './linters/prh.ts';
import { readmeOf } from './linters/readme.ts';
import { compare, findsOf, type ToolName } from './linters/tools.ts';
import { valeStyle } from './linters/vale.ts';
import { toJsonLd, toTurtle } from './rdf.ts';
import { type LanguageRules, rulesData } from './rules.ts';
import { skosTriples } from './skos.ts';
import { vocabularyTbx } from './tbx.ts';
import { termsCsv, wordsCsv } from './terms-csv.ts';
import { versionOf } from './version.ts';
import { zipOf } from './zip.ts';

export type VocabularyFile = string | Uint8Array<ArrayBuffer>;

/** The rules that validators check the files by, as they stand in `schemas/`. */
const schemas = ['shapes.ttl', 'vocabulary.rng', 'vocabulary.sch'] as const;
/** The text of one of them. */
export const schemaText = (name: (typeof schemas)[number]): string =>
  readFileSync(join(process.cwd(), 'src', 'terminology', 'exports', 'schemas', name), 'utf8');

/** @returns the content of each file by its path below `/data/vocabulary/`; `rules.json` and its schema are made elsewhere */
export function vocabularyFiles(graph: Graph): Map<string, VocabularyFile> {
  const version = versionOf(graph).id;
  const triples = skosTriples(graph);
  const { languages } = rulesData(graph);
  const rulesOf = (language: LanguageRules['language']): LanguageRules => {
    const rules = languages.find((item) => item.language === language);
    if (!rules) throw new Error(`There are no rules for “${language}”.`);
    return rules;
  };
  const english = rulesOf('en');
  const finds = findsOf(english);
  const readme = (tool: ToolName): string => readmeOf(tool, version, compare(english.rules, finds[tool]));
  const prh = (language: LanguageRules['language'], status: 'avoid' | 'use-with-care'): string =>
    prhYaml(rulesOf(language), status, version);
  const vale = new Map(
    [...valeStyle(english), ['README.md', readme('vale')] as const].map(([name, text]) => [
      `ResponseGuide/${name}`,
      text,
    ]),
  );
  return new Map<string, VocabularyFile>([
    ['skos.ttl', toTurtle(triples)],
    ['skos.jsonld', toJsonLd(triples)],
    ['vocabulary.tbx', vocabularyTbx(graph)],
    ['terms.csv', termsCsv(graph)],
    ['words.csv', wordsCsv(graph)],
    ...schemas.map((name) => [name, schemaText(name)] as const),
    ['textlint/prh.yml', prh('en', 'avoid')],
    ['textlint/prh-care.yml', prh('en', 'use-with-care')],
    ['textlint/prh-fr.yml', prh('fr', 'avoid')],
    ['textlint/prh-fr-care.yml', prh('fr', 'use-with-care')],
    ['textlint/prh-es.yml', prh('es', 'avoid')],
    ['textlint/prh-es-care.yml', prh('es', 'use-with-care')],
    ['textlint/README.md', readme('textlint')],
    ['harper/response-guide.weirpack', zipOf(weirpackFiles(english, version))],
    ['harper/README.md', readme('harper')],
    ['cspell/response-guide.json', cspellConfig(languages, version)],
    ['cspell/README.md', readme('cspell')],
    ...[...vale].map(([name, text]) => [`vale/${name}`, text] as const),
    ['vale/ResponseGuide.zip', zipOf(vale)],
  ]);
}
