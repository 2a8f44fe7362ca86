/** The snippets of VS Code: what each leaves passes the check, once its empty places are filled. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { exampleSchema } from '../../src/model/evidence-schemas.ts';
import { resourceTypes, termStatuses } from '../../src/model/schemas.ts';
import { termTopics } from '../../src/model/term-schema.ts';
import { expandSnippet, readJsonc, repository } from '../support/editor.ts';
import { contentFolder, load } from '../support/fixtures.ts';

interface Snippet {
  prefix: string;
  scope: string;
  body: string[];
  description: string;
}

const snippets = readJsonc('.vscode/content.code-snippets') as Record<string, Snippet>;
const variables = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '22', TM_FILENAME_BASE: 'harbour-light' };

const expand = (name: string, stops: Record<string, string>): string =>
  expandSnippet(snippets[name]?.body.join('\n') ?? '', stops, variables);

const capability = 'content/en/gsr/capabilities/01-clear-duties.mdx';

/** Puts a text in place of another one in a file of a folder. */
function replace(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

const afterStatement = (words: string) => (folder: string, text: string) =>
  replace(folder, capability, `${words}\n</Statement>\n`, `${words}\n</Statement>\n\n${text}\n`);
const inStatement = (folder: string, text: string) =>
  replace(folder, capability, 'for each boat and each quay.', `for each boat ${text}.`);

interface Use {
  /** What the writer types at each stop; what is left out stays as the snippet has it. */
  stops: Record<string, string>;
  put: (folder: string, text: string) => void;
}

const uses: Record<string, Use> = {
  Statement: {
    stops: { 1: 'W2', 0: 'A second list.' },
    put: afterStatement('A list of duties for each boat and each quay.'),
  },
  'Statement that says who acts': {
    stops: { 1: 'H3', 3: 'crews', 0: 'Read them aloud.' },
    put: afterStatement('Report each near miss within a day <Cite id="tide-lessons-2020" at="page 4" />.'),
  },
  See: { stops: { 1: 'gsr-2' }, put: inStatement },
  Cite: { stops: { 1: 'watch-log' }, put: inStatement },
  'Cite with a place': { stops: { 1: 'watch-log', 2: 'page 4' }, put: inStatement },
  Term: { stops: { 1: 'harbour-watch', 2: 'watch' }, put: inStatement },
  'Term file': {
    stops: {
      2: 'harbour light',
      5: 'A lamp on the quay.',
      7: 'A harbour light was lit.',
      8: 'The harbour was light.',
      0: 'Keep it lit.',
    },
    put: (folder, text) => writeFileSync(join(folder, 'content/en/glossary/harbour-light.mdx'), text),
  },
  Resource: {
    stops: { 1: 'tide-bells', 2: 'Tide bells', 3: 'Signal Office', 7: 'crews' },
    put: (folder, text) => {
      appendFileSync(join(folder, 'content/data/resources.yaml'), text);
      inStatement(folder, '<Cite id="tide-bells" />');
    },
  },
  Link: {
    stops: { 1: 'watch-log', 4: 'https://harbour.example/log' },
    put: (folder, text) => appendFileSync(join(folder, 'content/data/links.csv'), `${text}\n`),
  },
  Change: {
    stops: { 1: 'GSR-1.H1', 3: 'The harbour said so.' },
    put: (folder, text) => writeFileSync(join(folder, 'content/data/changes.yaml'), text),
  },
};

test.each(Object.keys(snippets).filter((name) => name !== 'Example'))('%s passes the check', (name) => {
  const use = uses[name];
  if (!use) throw new Error(`No test says where the snippet “${name}” goes.`);
  const folder = contentFolder();
  const before = load(folder).findings;
  use.put(folder, expand(name, use.stops));
  expect(load(folder).findings).toEqual(before);
});

test('an example fits its schema', () => {
  const text = expand('Example', {
    1: 'leadership-ghana-1',
    5: 'A council advises.',
    6: 'framing-the-future-2022 glossary 1',
  });
  expect(parse(text)).toHaveLength(1);
  expect(exampleSchema.safeParse(parse(text)[0]).error).toBeUndefined();
});

test('a statement left as it comes is refused, until it has an id and words', () => {
  const folder = contentFolder();
  afterStatement('A list of duties for each boat and each quay.')(folder, expand('Statement', {}));
  expect(load(folder).findings.map(({ code, line }) => `${line} ${code}`)).toEqual([
    '19 statement-empty',
    '19 statement-id',
  ]);
});

test('what they offer to choose from is what there is', () => {
  const choices = (name: string, stop: number): string[] =>
    new RegExp(`\\$\\{${stop}\\|([^|]*)\\|`).exec(snippets[name]?.body.join('\n') ?? '')?.[1]?.split(',') ?? [];
  const audiences = parse(readFileSync(join(repository, 'content/data/audiences.yaml'), 'utf8')) as { id: string }[];
  const ids = audiences.map(({ id }) => id);
  expect(choices('Statement that says who acts', 3)).toEqual(ids);
  expect(choices('Resource', 7)).toEqual(ids);
  expect(choices('Resource', 5).sort()).toEqual([...resourceTypes].sort());
  expect(choices('Term file', 3)).toEqual([...termStatuses]);
  expect(choices('Term file', 4)).toEqual([...termTopics]);
});

test('each has a word to call it by, and one sentence or two that explain it', () => {
  const list = Object.values(snippets);
  expect(new Set(list.map(({ prefix }) => prefix)).size).toBe(list.length);
  for (const { description, scope } of list) {
    expect(description).toMatch(/\.$/);
    expect(scope).toMatch(/^(?:mdx|yaml|csv,plaintext)$/);
  }
});
