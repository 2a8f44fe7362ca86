/** `npm run new` as a writer uses it: what it asks, what it makes, and how it answers mistakes. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { formatFinding } from '../../src/model/finding.ts';
import { newKinds } from '../../src/new/kinds.ts';
import { runNew } from '../../src/new/run.ts';
import { contentFolder, filesOf, load, temporaryFolder } from '../support/fixtures.ts';

// Each run reads the content twice.
vi.setConfig({ testTimeout: 60_000 });

interface Run {
  status: number;
  output: string;
  opened: string[];
}

/** Runs the command; with lines, somebody sits there and types them. */
async function make(folder: string, args: readonly string[], typed?: string, terminal = false): Promise<Run> {
  const input = new PassThrough();
  const output = new PassThrough();
  const opened: string[] = [];
  if (typed !== undefined) input.end(typed);
  const status = await runNew(args, {
    root: folder,
    today: '2026-11-22',
    input,
    output,
    asks: typed !== undefined,
    terminal,
    open: (file, line) => opened.push(`${file}:${line}`),
  });
  return { status, output: String(output.read() ?? ''), opened };
}

const lines = (...typed: string[]): string => `${typed.join('\n')}\n`;
const faults = (folder: string): string[] => load(folder).findings.map(formatFinding);
const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** Files that differ from the invented content, with their text. */
function changed(folder: string): Record<string, string> {
  const before = filesOf(contentFolder());
  return Object.fromEntries(Object.entries(filesOf(folder)).filter(([file, text]) => before[file] !== text));
}

/** Lines that a file has now and did not have. */
const added = (folder: string, file: string): string[] => {
  const before = filesOf(contentFolder())[file]?.split('\n') ?? [];
  return read(folder, file)
    .split('\n')
    .filter((line) => line !== '' && !before.includes(line));
};

const termArgs = [
  'term',
  'harbour light',
  '--topic=response',
  '--definition=A lamp: on the quay.',
  '--definitionSources=harbour-survey-2022 glossary 1; gsr-guidance-2021 glossary 1',
  '--forms=harbour lights',
  '--match=Two harbour lights were lit.; A harbour light: dark.',
  '--noMatch=The harbour was light.',
];
const resourceArgs = [
  'resource',
  'Tide: tables',
  '--publisher=Shore School',
  '--type=guidance',
  '--audiences=crews, schools',
];
const statementArgs = [
  'statement',
  'gsr-2',
  '--section=How to put it in place',
  '--source=how 1',
  '--for=crews schools',
];

describe('A term', () => {
  test('is a file with its fields in their order, and stands in the terms that it names', async () => {
    const folder = contentFolder();
    const { status, output, opened } = await make(folder, [
      ...termArgs,
      '--broader=harbour-watch',
      '--related=near-miss close-shave',
    ]);
    expect(status).toBe(0);
    expect(output).toContain('New: content/en/glossary/harbour-light.mdx\n');
    expect(output).toContain('The check finds nothing wrong with it.');
    expect(opened).toEqual(['content/en/glossary/harbour-light.mdx:1']);
    expect(read(folder, 'content/en/glossary/harbour-light.mdx')).toBe(`---
id: harbour-light
label: harbour light
topic: response
forms:
  - harbour lights
definition: "A lamp: on the quay."
definitionSources:
  - harbour-survey-2022 glossary 1
  - gsr-guidance-2021 glossary 1
broader:
  - harbour-watch
related:
  - near-miss
  - close-shave
examples:
  match:
    - Two harbour lights were lit.
    - "A harbour light: dark."
  noMatch:
    - The harbour was light.
reviewed: 2026-11-22
---
`);
    expect(added(folder, 'content/en/glossary/harbour-watch.mdx')).toEqual(['narrower:', '  - harbour-light']);
    expect(added(folder, 'content/en/glossary/close-shave.mdx')).toEqual(['  - harbour-light']);
    expect(Object.keys(changed(folder))).toHaveLength(4);
    expect(faults(folder)).toEqual([]);
  });

  test('with a place for a usage note is refused until the note is written', async () => {
    const folder = contentFolder();
    const { output, opened } = await make(folder, [...termArgs, '--usage=yes']);
    expect(output).toContain('The statement U1 has no text.');
    const [, line] = (opened[0] ?? '').split(':');
    const file = 'content/en/glossary/harbour-light.mdx';
    const text = read(folder, file).split('\n');
    expect(text[Number(line) - 1]).toBe('');
    expect(text[Number(line) - 2]).toMatch(/^<Statement id="U1"/);
    expect(faults(folder)).toHaveLength(1);
    text[Number(line) - 1] = 'Keep it lit.';
    writeFileSync(join(folder, file), text.join('\n'));
    expect(faults(folder)).toEqual([]);
  });

  test('with narrower terms is the broader one of each', async () => {
    const folder = contentFolder();
    await make(folder, [...termArgs, '--narrower=near-miss harbour-watch']);
    for (const other of ['near-miss', 'harbour-watch'])
      expect(added(folder, `content/en/glossary/${other}.mdx`)).toEqual(['broader:', '  - harbour-light']);
    expect(faults(folder)).toEqual([]);
  });

  test('to avoid must say what to use instead', async () => {
    const folder = contentFolder();
    const { status, output } = await make(folder, [...termArgs, '--status=avoid']);
    expect(status).toBe(1);
    expect(output).toContain('--useInstead: This needs an answer.');
    expect(output).toContain('--why: This needs an answer.');
    const answers = ['--status=avoid', '--useInstead=near-miss', '--why=Lamps are meant.'];
    expect((await make(folder, [...termArgs, ...answers])).status).toBe(0);
    expect(faults(folder)).toEqual([]);
  });

  test('without a status must have sentences that test it too', async () => {
    const folder = contentFolder();
    const { status, output } = await make(
      folder,
      termArgs.filter((arg) => !/^--(?:match|noMatch)=/.test(arg)),
    );
    expect(status).toBe(1);
    for (const name of ['match', 'noMatch']) expect(output).toContain(`--${name}: This needs an answer.`);
    expect(changed(folder)).toEqual({});
  });
});

describe('A resource', () => {
  test('is an entry at its place, a line for its address, and an id where it is listed', async () => {
    const folder = contentFolder();
    const { status, opened } = await make(folder, [
      ...resourceArgs,
      '--url=https://shore.example/tables',
      '--opens=resource',
      '--evidence=address-checked',
      '--capabilities=gsr-1 gsr-3',
    ]);
    expect(status).toBe(0);
    expect(faults(folder)).toEqual([]);
    const entry = `- id: tide-tables
  title: "Tide: tables"
  publisher: Shore School
  type: guidance
  language: en
  audiences: [crews, schools]
`;
    const before = filesOf(contentFolder())['content/data/resources.yaml'] ?? '';
    const text = read(folder, 'content/data/resources.yaml');
    expect(text.replace(entry, '')).toBe(before);
    expect(text.indexOf(entry)).toBeGreaterThan(text.indexOf('- id: tide-lessons-2020'));
    expect(opened).toEqual([`content/data/resources.yaml:${text.slice(0, text.indexOf(entry)).split('\n').length}`]);
    expect(read(folder, 'content/data/links.csv')).toMatch(
      /tide-lessons-2020,.*\ntide-tables,resource,address-checked,,https:\/\/shore\.example\/tables\n/,
    );
    expect(added(folder, 'content/en/gsr/capabilities/03-trained-crews.mdx')).toEqual([
      'resources:',
      '  - tide-tables',
    ]);
    expect(read(folder, 'content/en/gsr/capabilities/01-clear-duties.mdx')).toMatch(
      /lamp-tables-2019\n {2}- tide-tables\n {2}- watch-log/,
    );
  });

  test('that nothing cites yet is refused, and the next step is named', async () => {
    const folder = contentFolder();
    const { output } = await make(folder, resourceArgs);
    expect(output).toContain('Next: Cite it where it helps');
    expect(output).toContain('Nothing cites the resource “tide-tables”.');
    expect(Object.keys(changed(folder))).toEqual(['content/data/resources.yaml']);
  });

  test.each([
    ['http://shore.example/', 'Write an address that begins with https://.'],
    ['https://shore.example/a,b', 'Write a comma within the address as %2C.'],
    ['shore.example', 'Write an address that begins with https://.'],
  ])('with the address %s is not made', async (url, words) => {
    const folder = contentFolder();
    const { status, output } = await make(folder, [...resourceArgs, `--url=${url}`]);
    expect(status).toBe(1);
    expect(output).toContain(`--url: ${words}`);
    expect(changed(folder)).toEqual({});
  });
});

describe('A statement', () => {
  test('gets the next number and stands last in its section', async () => {
    const folder = contentFolder();
    const file = 'content/en/gsr/capabilities/02-shared-signals.mdx';
    const { status, opened } = await make(folder, [...statementArgs, '--text=Show them to all boats.']);
    expect(status).toBe(0);
    expect(read(folder, file)).toContain(`</Statement>

</Statement>

<Statement id="H4" source="how 1" for="crews schools">
Show them to all boats.
</Statement>

## Further resources
`);
    expect(opened[0]).toMatch(/^content\/en\/gsr\/capabilities\/02-shared-signals\.mdx:\d+$/);
    expect(faults(folder)).toEqual([]);
  });

  test('stands after another one where that is named, nested ones too', async () => {
    const folder = contentFolder();
    await make(folder, [...statementArgs, '--text=Try them.', '--after=H2']);
    expect(read(folder, 'content/en/gsr/capabilities/02-shared-signals.mdx')).toContain(
      'Choose the lamps.\n</Statement>\n\n<Statement id="H4" source="how 1" for="crews schools">\nTry them.\n</Statement>\n\n<Statement id="H3"',
    );
    expect(faults(folder)).toEqual([]);
  });

  test('never gets an id that was published, even where it is gone', async () => {
    const folder = contentFolder();
    writeFileSync(
      join(folder, 'content/data/published.csv'),
      'id,published,mark\nGSR-2.H7,2026-03-04,\nGSR-1.H40,2026-03-04,\nGSR-2.W9,2026-03-04,\n',
    );
    writeFileSync(
      join(folder, 'content/data/changes.yaml'),
      '- date: 2026-05-01\n  of: GSR-2.H8\n  change: withdrawn\n  why: No boat does it.\n',
    );
    await make(folder, statementArgs);
    expect(read(folder, 'content/en/gsr/capabilities/02-shared-signals.mdx')).toContain('<Statement id="H9" ');
  });

  test('without its text is refused, and the file opens where the text goes', async () => {
    const folder = contentFolder();
    const { output, opened } = await make(folder, statementArgs);
    expect(output).toContain('Next: Write the text of H4 between the two tags');
    expect(faults(folder)).toHaveLength(1);
    const [file = '', line] = (opened[0] ?? '').split(':');
    const text = read(folder, file).split('\n');
    expect(text.slice(Number(line) - 2, Number(line) + 1)).toEqual([
      '<Statement id="H4" source="how 1" for="crews schools">',
      '',
      '</Statement>',
    ]);
  });

  test('brings a section that a term may do without', async () => {
    const folder = contentFolder();
    await make(folder, [
      'statement',
      'close-shave',
      '--section=Usage',
      '--source=harbour-survey-2022 glossary 1',
      '--text=Leave it.',
    ]);
    expect(added(folder, 'content/en/glossary/close-shave.mdx')).toEqual([
      '## Usage',
      '<Statement id="U1" source="harbour-survey-2022 glossary 1">',
      'Leave it.',
      '</Statement>',
    ]);
    expect(faults(folder)).toEqual([]);
  });

  test('takes the letter that a page without fixed sections uses', async () => {
    const folder = contentFolder();
    await make(folder, [
      'statement',
      'method',
      '--section=Priorities',
      '--source=harbour-survey-2022 priority 2',
      '--text=Then the lamps.',
    ]);
    expect(read(folder, 'content/en/pages/method.mdx')).toContain('for help.\n</Statement>\n\n<Statement id="S2" ');
    expect(faults(folder)).toEqual([]);
  });

  test.each([
    ['--source=how 9', '--source: “how 9” is not a place in a source document.'],
    ['--source=;', '--source: “;” is not a place in a source document.'],
    ['--for=crew', '--for: There is no audience “crew”. Did you mean “crews”?'],
    [
      '--section=How to put it in plaice',
      '--section: Write one of: What it is, Why it matters, How to put it in place. Did you mean “How to put it in place”?',
    ],
    ['--after=H9', '--after: There is no statement of this section “H9”.'],
    ['--page=gsr-4', '--page: There is no page “gsr-4”.'],
  ])('with %s is not made', async (wrong, words) => {
    const folder = contentFolder();
    const name = wrong.slice(0, wrong.indexOf('='));
    const rest = statementArgs.filter((arg) => !arg.startsWith(name) && !(name === '--page' && arg === 'gsr-2'));
    const { status, output } = await make(folder, [...rest, wrong]);
    expect(status).toBe(1);
    expect(output).toContain(words);
    expect(changed(folder)).toEqual({});
  });
});

describe('A translation', () => {
  test('begins as the English text, which the check refuses word by word', async () => {
    const folder = contentFolder();
    const { status, opened } = await make(folder, ['translation', 'method', '--language=fr']);
    expect(status).toBe(0);
    const file = 'content/fr/pages/method.mdx';
    expect(opened).toEqual([`${file}:2`]);
    const text = read(folder, file);
    expect(text).toMatch(
      /^---\ntitle: Method\nsummary: How the .*\nof: \S{8}\nchecked: false\nreviewed: 2026-11-22\n---\n\n## Sources/,
    );
    expect(text).toContain('<Statement id="S1">');
    expect(faults(folder).map((fault) => fault.split('\n')[1]?.trim())).toEqual([
      'The summary still stands in English.',
      'The statement S1 still stands in English.',
      'The text still stands in English.',
    ]);
    const french = text
      .replace('How the harbour response was written down.', 'Comment ce guide a été écrit.')
      .replace('Begin with the duties, and ask', 'Commencez par les tâches, et demandez')
      .replace('See also the', 'Voir aussi');
    writeFileSync(join(folder, file), french);
    expect(faults(folder)).toEqual([]);
  });

  test('with many texts shows the first that are to be written, and counts the others', async () => {
    const folder = contentFolder();
    const { output } = await make(folder, ['translation', 'gsr-2', '--language=fr']);
    const all = faults(folder).length;
    expect(all).toBeGreaterThan(5);
    expect(output.match(/To mend it:/g)).toHaveLength(5);
    expect(output).toContain(`\n${all - 5} more; npm run check names them all.\n`);
  });

  test('of a term takes its word and its definition', async () => {
    const folder = contentFolder();
    await make(folder, ['translation', 'near-miss', '--language=es']);
    expect(read(folder, 'content/es/glossary/near-miss.mdx')).toMatch(
      /^---\ntitle: near miss\nsummary: An event that /,
    );
  });

  test('is never written over', async () => {
    const folder = contentFolder();
    await make(folder, ['translation', 'method', '--language=fr']);
    const before = filesOf(folder);
    const { status, output } = await make(folder, ['translation', 'method', '--language=fr']);
    expect(status).toBe(1);
    expect(output).toContain('content/fr/pages/method.mdx is there already. Open it and correct it there.');
    expect(filesOf(folder)).toEqual(before);
  });
});

describe('Somebody at the keyboard', () => {
  test('is asked in words, with an example, and again where the answer is wrong', async () => {
    const folder = contentFolder();
    const typed = lines(
      'term',
      '',
      'near misses',
      'harbour light',
      'Harbour Light',
      '',
      '9',
      '1',
      '15',
      '',
      '',
      'A lamp.',
      'glossary 1',
      'gsr-guidance-2021 glossary 1',
      '',
      'near-mis',
      '',
      '',
      '',
      'A harbour light was lit.',
      ';',
      'The harbour was light.',
      '',
    );
    const { status, output, opened } = await make(folder, [], typed);
    expect(output).toContain(
      '\nlabel\n  The term as it is written in running text.\n  For example: child sexual abuse material\n',
    );
    expect(output).toContain('This needs an answer.');
    expect(output).toContain('“near misses” stands in content/en/glossary/near-miss.mdx already.');
    expect(output).toContain('Use small letters, digits and single hyphens.');
    expect(output).toContain('Enter alone takes: harbour-light');
    expect(output).toContain('  1  preferred\n  2  use-with-care\n  3  avoid\n');
    expect(output).toContain('Write one of: preferred, use-with-care, avoid.');
    expect(output).toContain('“glossary 1” is not a place in a source document.');
    expect(output).toContain('There is no term “near-mis”. Did you mean “near-miss”?');
    expect(output).toContain('Write at least one sentence.');
    expect(status).toBe(0);
    expect(opened).toHaveLength(1);
    expect(read(folder, 'content/en/glossary/harbour-light.mdx')).toContain(
      'status: preferred\ntopic: response\ndefinition: A lamp.\n',
    );
    expect(faults(folder)).toEqual([]);
  });

  test('is asked only for what the options leave open, and again for a wrong option', async () => {
    const folder = contentFolder();
    const { status, output } = await make(
      folder,
      ['statement', 'gsr-9', '--section=How'],
      lines('gsr-2', '3', 'how 1', 'crews', '', 'Look.'),
    );
    expect(output).toContain('--page=gsr-9: There is no page “gsr-9”.');
    expect(output).toContain('--section=How: Write one of:');
    expect(status).toBe(0);
    expect(faults(folder)).toEqual([]);
  });

  test.each([
    ['Ctrl+C', 'harbour light\n\u0003', true],
    ['Ctrl+C at the first question', '\u0003', true],
    ['the end of the input', 'harbour light\n', false],
  ])('can stop with %s, and nothing is left behind', async (_name, typed, terminal) => {
    const folder = contentFolder();
    const { status, output, opened } = await make(folder, ['term'], typed, terminal);
    expect(status).toBe(130);
    expect(output).toContain('Stopped. Nothing was written.');
    expect(opened).toEqual([]);
    expect(changed(folder)).toEqual({});
  });
});

describe('Options', () => {
  test('may stand in a file, in YAML or JSON; those on the command line go before', async () => {
    const folder = contentFolder();
    const answers = join(temporaryFolder(), 'answers.yaml');
    writeFileSync(
      answers,
      'title: Tide tables\npublisher: Nobody\ntype: guidance\naudiences: [crews, schools]\nyear: 1999\n',
    );
    const { status } = await make(folder, [
      'resource',
      '--answers',
      answers,
      '--publisher',
      'Shore School',
      '--no-open',
    ]);
    expect(status).toBe(0);
    expect(added(folder, 'content/data/resources.yaml')).toEqual(
      expect.arrayContaining([
        '- id: tide-tables',
        '  title: Tide tables',
        '  year: 1999',
        '  audiences: [crews, schools]',
      ]),
    );
    expect(read(folder, 'content/data/resources.yaml')).not.toContain('Nobody');
  });

  test('that are not known, have no value or cannot be read are refused, and every fault is told', async () => {
    const folder = contentFolder();
    const said = async (...args: string[]): Promise<string> => {
      const { status, output } = await make(folder, args);
      expect(status).toBe(1);
      return output;
    };
    expect(await said(...termArgs, '--defintion=x')).toContain(
      'There is no option --defintion here. Did you mean “definition”?',
    );
    expect(await said('term', '--label')).toContain('The option --label has no value.');
    expect(await said('term', '--label', '--id=x')).toContain('The option --label has no value.');
    expect(await said('term', 'harbour', 'light')).toContain('"harbour light"');
    expect(await said('trem')).toContain('“trem” is not something that can be made here. Did you mean “term”?');
    expect(await said('constructor')).toContain('“constructor” is not something');
    expect(await said('term', '--answers=/none.yaml')).toContain('The answers in /none.yaml cannot be read');
    const all = await said('term');
    for (const name of ['label', 'definition', 'definitionSources'])
      expect(all).toContain(`--${name}: This needs an answer.`);
    expect(await said()).toContain('KIND is one of:');
    expect(await said(...termArgs, '--useInstead=near-miss')).toContain(
      '--useInstead: It does not belong to the other answers.',
    );
    expect(changed(folder)).toEqual({});
  });

  test.each([
    [
      'a term',
      ['term', 'near miss', ...termArgs.slice(2)],
      '“near miss” stands in content/en/glossary/near-miss.mdx already.',
    ],
    ['an id', [...termArgs, '--id=method'], '“method” is taken by content/en/pages/method.mdx:2.'],
    ['a resource', [...resourceArgs, '--id=watch-log'], '“watch-log” is taken by content/data/resources.yaml:'],
  ])('that take the name of %s are refused with the place of the other', async (_name, args, words) => {
    const folder = contentFolder();
    const { status, output } = await make(folder, args);
    expect(status).toBe(1);
    expect(output).toContain(words);
    expect(changed(folder)).toEqual({});
  });

  test('--no-open opens nothing', async () => {
    expect((await make(contentFolder(), [...termArgs, '--no-open'])).opened).toEqual([]);
  });

  test('--help names every kind, and of a kind every question', async () => {
    const folder = contentFolder();
    const { status, output } = await make(folder, ['--help']);
    expect(status).toBe(0);
    for (const kind of Object.keys(newKinds)) {
      expect(output).toContain(`  ${kind}`);
      expect((await make(folder, [kind, '--help'])).output).toContain(`  --${newKinds[kind]?.named}`);
    }
    expect(changed(folder)).toEqual({});
  });
});

test('content that cannot be joined is left alone', async () => {
  const folder = temporaryFolder();
  const { status, output } = await make(folder, termArgs);
  expect(status).toBe(1);
  expect(output).toContain('Run npm run check');
  expect(filesOf(folder)).toEqual({});
});

test('the command itself runs, and asks nobody where nobody sits', () => {
  const folder = contentFolder();
  const command = join(import.meta.dirname, '../../src/commands/new.ts');
  const { status, stdout } = spawnSync(process.execPath, [command, ...termArgs], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
  });
  expect(stdout).toContain('New: content/en/glossary/harbour-light.mdx');
  expect(status).toBe(0);
});

test('the command says how to answer where nobody can be asked', () => {
  const command = join(import.meta.dirname, '../../src/commands/new.ts');
  const options = { cwd: contentFolder(), encoding: 'utf8', input: '' } as const;
  const { status, stdout } = spawnSync(process.execPath, [command, 'resource'], options);
  expect(stdout).toContain('Nobody can be asked here: give the answers as options, such as --title="…".');
  expect(status).toBe(1);
});
