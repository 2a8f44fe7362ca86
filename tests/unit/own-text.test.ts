/** The lint of our own text: terms to avoid are found in content and interface, at their exact place. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import type { Graph } from '../../src/model/graph.ts';
import { lintOwnText } from '../../src/terminology/own-text.ts';
import { contentFolder, load, temporaryFolder, validGraph } from '../support/fixtures.ts';

const sound = validGraph();
/** The small content, with the term to avoid in French too, and a name that keeps it. */
const graph: Graph = {
  ...sound,
  terms: sound.terms.map((term) =>
    term.id === 'close-shave'
      ? { ...term, equivalents: [{ language: 'fr', label: 'un cheveu', status: 'avoid', seen: false }] }
      : term,
  ),
  legalTitles: [
    {
      title: 'Treaty on close shaves',
      language: 'en',
      where: 'Nowhere',
      status: 'in force',
      terms: [],
      evidence: [],
    },
  ],
  evidence: {
    ...sound.evidence,
    examples: sound.evidence.examples.map((example) => ({ ...example, names: ['Close Shave Fund'] })),
  },
};

/** Findings in one file. */
function findingsIn(file: string, text: string): Finding[] {
  const root = temporaryFolder();
  mkdirSync(join(root, dirname(file)), { recursive: true });
  writeFileSync(join(root, file), text);
  const findings: Finding[] = [];
  lintOwnText(root, graph, (finding) => findings.push(finding));
  return findings;
}

const page = 'content/en/pages/office.mdx';
const head = '---\nid: office\ntitle: The office\n---\n\n';
const places = (file: string, text: string): string[] =>
  findingsIn(file, text).map(({ line, column, message }) => `${line}:${column} ${/“[^”]*”/.exec(message)?.[0]}`);

test('a finding says what is wrong and what to write', () => {
  const [finding, ...others] = findingsIn(page, `${head}It was a close shave.\n`);
  expect(others).toEqual([]);
  expect(finding && formatFinding(finding)).toMatchInlineSnapshot(`
    "content/en/pages/office.mdx:6:10  term-avoided
        “close shave” is a term to avoid. It makes light of a danger.
        Expected: The preferred term, or quotation marks where the term itself is meant.
        To mend it: Write: near miss. Where the term itself is meant, put it in quotation marks; exact titles stand in content/data/legal-titles.yaml."
  `);
});

describe('In a text, a term is found', () => {
  test.each([
    ['in a paragraph', 'It was\na close shave.', ['7:3 “close shave”']],
    ['over two lines', 'It was a close\nshave.', ['6:10 “close shave”']],
    ['in a heading', '## A close shave', ['6:6 “close shave”']],
    ['in a list', '- one\n- a close shave', ['7:5 “close shave”']],
    ['in a table', '| a | b |\n| --- | --- |\n| x | a close shave |', ['8:9 “close shave”']],
    ['in a quotation of a paragraph', '> a close\n> shave', ['6:5 “close > shave”']],
    ['in the words of a link', 'a [close shave](/x/) met', ['6:4 “close shave”']],
    ['with a word in italics', 'a close *shave* met', ['6:3 “close *shave*”']],
    ['with a word that is a link', 'a close [shave](/x/) met', ['6:3 “close [shave”']],
    ['in a statement', '<Statement id="S1" source="x">\nA close shave.\n</Statement>', ['7:3 “close shave”']],
    ['behind letters of two units', '😀 “é” close shave', ['6:8 “close shave”']],
    ['behind code and components', '`x` <See id="a" /> a close shave', ['6:22 “close shave”']],
    ['with a space that does not break', 'a close&nbsp;shave', ['6:3 “close&nbsp;shave”']],
    ['twice in a line', 'close shave, close shaves', ['6:1 “close shave”', '6:14 “close shaves”']],
  ])('%s', (_, text, expected) => {
    expect(places(page, `${head}${text}\n`)).toEqual(expected);
  });
});

describe('In a text, a term is left alone', () => {
  test.each([
    ['in quotation marks', 'Do not say “close shave” or "close shave".'],
    ['in the words of a Term', 'a <Term id="near-miss">close shave</Term>'],
    ['in code', 'Write `close shave`.'],
    ['in a block of code', '```text\nclose shave\n```'],
    ['in an attribute', '<Statement id="S1" source="close shave 1">\nText.\n</Statement>'],
    ['in the address of a link', 'a [word](/glossary/close-shave/)'],
    ['in an exact title', 'the Treaty on close shaves holds'],
    ['in a name that the content lists', 'paid by the Close Shave Fund'],
    ['in the title of a work', `it is called ${sound.resources[0]?.title}`],
    ['across code', 'so close `x` shave'],
    ['across an empty line', 'so close\n\nshave'],
  ])('%s', (_, text) => {
    expect(places(page, `${head}${text}\n`)).toEqual([]);
  });

  test('on its own page', () => {
    const file = 'content/en/glossary/close-shave.mdx';
    expect(places(file, '---\nid: close-shave\nlabel: close shave\n---\n\nA close shave.\n')).toEqual([]);
    expect(places('content/en/glossary/near-miss.mdx', '---\nid: near-miss\nnote: no close shave\n---\n')).toEqual([
      '3:10 “close shave”',
    ]);
  });
});

describe('In fields, a term is found', () => {
  test.each([
    ['in plain words', 'summary: A close shave', ['3:12 “close shave”']],
    ['in double quotation marks', 'summary: "A \\"b\\" close shave"', ['3:19 “close shave”']],
    ['in single quotation marks', "summary: 'A ''b'' close shave'", ['3:19 “close shave”']],
    ['over two lines', 'summary: A close\n  shave', ['3:12 “close shave”']],
    ['in a folded text', 'summary: >-\n  A close\n  shave', ['4:5 “close shave”']],
    ['with an escape', 'summary: "a close\\u00a0shave"', ['3:13 “close\\u00a0shave”']],
    ['in a list', 'items:\n  - text: a close shave', ['4:13 “close shave”']],
  ])('%s', (_, fields, expected) => {
    expect(places(page, `---\nid: office\n${fields}\n---\n`)).toEqual(expected);
    const inData = places(
      'content/data/boxes.yaml',
      `- id: office\n  number: 1\n  ${fields.replaceAll('\n', '\n  ')}\n`,
    );
    expect(inData).toEqual(
      expected.map((place) => place.replace(/:(\d+)/, (_all, column) => `:${Number(column) + 2}`)),
    );
  });

  test.each([
    ['in quotation marks of its own', 'summary: "Not “close shave” here"'],
    ['in fields of ids', 'useInstead:\n  - close-shave\nrelated: [close-shave]'],
    [
      'in words to be found',
      'forms:\n  - close shave\nlay:\n  - close shave\nexamples:\n  match:\n    - a close shave',
    ],
    ['in a remark', '# a close shave\nsummary: none'],
  ])('and is left alone %s', (_, fields) => {
    expect(places(page, `---\nid: office\n${fields}\n---\n`)).toEqual([]);
  });

  test('and quotation marks of YAML are none of the text', () => {
    expect(places(page, '---\nsummary: "close shave"\n---\n')).toEqual(['2:11 “close shave”']);
  });

  test('in a list of works only where it is ours', () => {
    const text = '- id: x\n  title: A close shave\n  publisher: Close Shaves\n  note: A close shave\n';
    expect(places('content/data/resources.yaml', text)).toEqual(['4:11 “close shave”']);
    expect(places('content/data/legal-titles.yaml', '- title: On a close shave\n')).toEqual([]);
  });
});

describe('In words of the interface, a term is found', () => {
  const file = 'src/i18n/en.extra.ts';
  test.each([
    ['in a string', "export const a = 'a close shave';", ['1:21 “close shave”']],
    ['in double quotation marks', 'export const a = "a close shave";', ['1:21 “close shave”']],
    ['in a template', `export const a = (n: number) => \`\${n} close shaves\`;`, ['1:39 “close shaves”']],
    [
      'in a string within a template',
      `const a = (n: number) => \`x \${n > 1 ? 'close shaves' : ''} y\`;`,
      ['1:40 “close shaves”'],
    ],
    ['behind a remark with an apostrophe', "// the reader's\nconst a = 'a close shave';", ['2:14 “close shave”']],
    ['behind an escape', "const a = 'it\\'s a close shave';", ['1:20 “close shave”']],
  ])('%s', (_, text, expected) => {
    expect(places(file, `${text}\n`)).toEqual(expected);
  });

  test.each([
    ['in a remark', "/* a close shave */ const a = 'x'; // close shave"],
    ['in the names of code', 'const closeShave = 1; close; shave;'],
    ['in quotation marks', "const a = 'Do not say “close shave”.';"],
  ])('and is left alone %s', (_, text) => {
    expect(places(file, `${text}\n`)).toEqual([]);
  });
});

test('a text in another language is checked with the words of that language', () => {
  const text = '---\ntitle: À un cheveu\n---\n\nThe French say close shave, à un cheveu.\n';
  expect(places('content/fr/pages/office.mdx', text)).toEqual(['2:10 “un cheveu”', '5:31 “un cheveu”']);
  expect(places('content/ar/pages/office.mdx', text)).toEqual([]);
});

test('a file that cannot be read has no findings here', () => {
  expect(places('content/data/boxes.yaml', '- a: [close shave\n')).toEqual([]);
  expect(places(page, `${head}<Statement>a close shave\n`)).toEqual([]);
});

test('the check of the content tells of it', () => {
  const folder = contentFolder('term-avoided');
  expect(load(folder).findings.map(({ code }) => code)).toEqual(['term-avoided']);
});
