/** `npm run check -- --fix`: what it mends, what it leaves alone, and that every other byte stays as it was. */
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/form/change.ts';
import { mendContent } from '../../src/mend/mend.ts';
import { extraAddresses } from '../../src/model/addresses.ts';
import { contentFolder, faultNames, filesOf, loadWithRecord, recordRoutes } from '../support/fixtures.ts';

const today = '2026-11-22';
const duties = 'content/en/gsr/capabilities/01-clear-duties.mdx';
const signals = 'content/en/gsr/capabilities/02-shared-signals.mdx';
const method = 'content/en/pages/method.mdx';
const resources = 'content/data/resources.yaml';
const links = 'content/data/links.csv';
const record = 'content/data/published.csv';
const ledger = 'content/data/changes.yaml';

const mend = (folder: string, day = today): Change[] => mendContent(folder, { extraAddresses, today: day });

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Sound content in which some texts are replaced; each must be there. */
function folderWith(...edits: [file: string, from: string | RegExp, to: string][]): string {
  const folder = recordRoutes(contentFolder());
  for (const [file, from, to] of edits) {
    const before = read(folder, file);
    const after = before.replace(from, () => to);
    expect(after, `${file} holds ${from}`).not.toBe(before);
    write(folder, file, after);
  }
  return folder;
}

/** Mends a folder, and again: the second time there is nothing left to do. */
function mendTwice(folder: string, day = today): Change[] {
  const changes = mend(folder, day);
  const after = filesOf(folder);
  expect(mend(folder, day)).toEqual([]);
  expect(filesOf(folder)).toEqual(after);
  return changes;
}

const whats = (changes: readonly Change[]): string[] =>
  changes.map(({ file, line, what }) => `${file}:${line} ${what}`);

test('sound content stays as it is', () => {
  const folder = folderWith();
  const before = filesOf(folder);
  expect(mendTwice(folder)).toEqual([]);
  expect(filesOf(folder)).toEqual(before);
});

test('whatever is wrong with the content, mending it a second time changes nothing', { timeout: 300_000 }, () => {
  for (const fault of faultNames()) mendTwice(recordRoutes(contentFolder(fault)));
});

describe('Lines', () => {
  test('spaces, Windows line ends, a mark, empty lines and the last line end', () => {
    const folder = folderWith();
    const sound = read(folder, duties);
    write(
      folder,
      duties,
      `\uFEFF${sound.replaceAll('\n', '\r\n').replace('boat and each quay.', 'boat and each quay. \t')}\r\n\r\n`,
    );
    const lamps = read(folder, resources);
    write(folder, resources, lamps.trimEnd());
    expect(whats(mendTwice(folder))).toEqual([
      `${resources}:24 ended the last line with a line end`,
      `${duties}:1 took away the invisible mark at the start`,
      expect.stringMatching(/:1 wrote plain line ends \(\d\d lines\)$/),
      expect.stringMatching(/:16 took away the spaces at the end of one line$/),
      expect.stringMatching(/ took away one empty line$|took away 2 empty lines$/),
    ]);
    expect(read(folder, duties)).toBe(sound);
    expect(read(folder, resources)).toBe(lamps);
  });

  test('a line break made of spaces stays one, and can be seen', () => {
    const folder = folderWith([method, 'Begin with the duties, and', 'Begin with the duties,  \nand']);
    mendTwice(folder);
    expect(read(folder, method)).toContain('Begin with the duties,\\\nand');
  });

  test('what stands in code, and in a text of several lines, stays', () => {
    const code = '```\na  \n\n\n\tb \n```\n';
    const folder = folderWith([method, '## Priorities\n', `## Priorities\n\n${code}`]);
    const note = '  note: |\n    Written for  \n\n\n    pupils.\n';
    write(folder, resources, read(folder, resources).replace(/ {2}note: .*\n/, note));
    const before = filesOf(folder);
    mend(folder);
    expect(read(folder, method)).toBe(before[method]);
    expect(read(folder, resources)).toBe(before[resources]);
  });

  test('a file that would say something else afterwards is left to a person', () => {
    const folder = folderWith([method, 'Begin with the duties, and', 'Begin with `the  \nduties`, and']);
    const before = filesOf(folder);
    expect(mend(folder).filter(({ file }) => file === method)).toEqual([]);
    expect(read(folder, method)).toBe(before[method]);
    expect(loadWithRecord(folder).findings.map(({ code }) => code)).toContain('file-format');
  });
});

describe('Order', () => {
  test('fields go to their places, with their comments and however they are written', () => {
    const folder = folderWith([
      duties,
      /^---\n[\s\S]*?\n---\n/,
      `---
# About the duties of a harbour.

id: gsr-1
reviewed: 2026-03-04 # read on the quay
# Two works:
resources: [lamp-tables-2019,   watch-log]
number: 1
summary: >-
  Everybody knows who keeps watch
  and who answers a call.
# Its place in the framework.
theme: 'gsr-t1'
title: "Clear duties"
---
`,
    ]);
    expect(whats(mendTwice(folder))).toEqual([
      expect.stringMatching(/^content\/en\/gsr\/capabilities\/01-clear-duties\.mdx:\d+ put the fields in order: /),
    ]);
    expect(read(folder, duties).split('\n## ')[0]).toBe(`---
# About the duties of a harbour.

id: gsr-1
number: 1
title: "Clear duties"
# Its place in the framework.
theme: 'gsr-t1'
summary: >-
  Everybody knows who keeps watch
  and who answers a call.
# Two works:
resources: [lamp-tables-2019,   watch-log]
reviewed: 2026-03-04 # read on the quay
---
`);
  });

  test('fields of an entry, with its hyphen', () => {
    const folder = folderWith([
      resources,
      /- id: tide-lessons-2020[\s\S]*?(?=- id: lamp)/,
      `- title: Tide lessons
  type: training
  # The school of the shore.
  publisher: Shore School
  authors:
    - Ada Rowe # first
    - Ben Quay
  id: tide-lessons-2020
  year: 2020
  language: en
  note: "Written for pupils of twelve and older."

  audiences: [schools, crews]
`,
    ]);
    mendTwice(folder);
    expect(read(folder, resources)).toContain(`- id: tide-lessons-2020
  title: Tide lessons
  # The school of the shore.
  publisher: Shore School
  authors:
    - Ada Rowe # first
    - Ben Quay
  year: 2020
  type: training
  language: en
  audiences: [schools, crews]

  note: "Written for pupils of twelve and older."
`);
  });

  test('entries go to their places with their comments, and the head of the file stays', () => {
    const folder = folderWith();
    const [watch = '', tide = '', lamps = ''] = read(folder, resources).split(/^(?=- id)/m);
    write(folder, resources, `# By publisher.\n${lamps}# Kept on board.\n${watch}\n# For schools.\n${tide}`);
    expect(whats(mendTwice(folder))).toEqual([
      `${resources}:2 put the entries in order: “lamp-tables-2019” after “tide-lessons-2020”, and so on`.replace(
        ':2',
        ':2',
      ),
    ]);
    expect(read(folder, resources)).toBe(
      `# By publisher.\n# Kept on board.\n${watch}# For schools.\n${tide}\n${lamps}`,
    );
  });

  test('lines of a table', () => {
    const folder = folderWith();
    const [head = '', first = '', ...others] = read(folder, links).trimEnd().split('\n');
    write(folder, links, `${[head, ...others, first].join('\n')}\n`);
    mendTwice(folder);
    expect(read(folder, links)).toBe(`${[head, first, ...others].join('\n')}\n`);
  });

  test('the ledger begins with what is new', () => {
    const entry = (date: string, of: string): string => `- date: ${date}\n  of: ${of}\n  change: wording\n`;
    const folder = folderWith();
    write(
      folder,
      ledger,
      entry('2026-05-01', 'GSR-1.H1') + entry('2026-07-01', 'GSR-1.H2') + entry('2026-05-01', 'GSR-1.W1'),
    );
    mendTwice(folder);
    expect(read(folder, ledger)).toBe(
      entry('2026-07-01', 'GSR-1.H2') + entry('2026-05-01', 'GSR-1.H1') + entry('2026-05-01', 'GSR-1.W1'),
    );
  });
});

test('a missing day of review is today, in its place', () => {
  const folder = folderWith(
    [duties, 'reviewed: 2026-03-04\n', ''],
    ['content/fr/gsr/framework.mdx', 'reviewed: 2026-03-04\n', ''],
  );
  expect(whats(mendTwice(folder))).toEqual([
    `${duties}:10 added the day of review, ${today}`,
    `content/fr/gsr/framework.mdx:6 added the day of review, ${today}`,
  ]);
  expect(read(folder, duties)).toContain(`  - watch-log\nreviewed: ${today}\n---\n`);
  expect(loadWithRecord(folder).findings).toEqual([]);
});

describe('Ids of statements', () => {
  const newOne = (id: string, words: string): string =>
    `<Statement${id} source="what 1">\n${words}\n</Statement>\n\n## Why it matters`;

  test.each([
    ['none', ''],
    ['an empty one', ' id=""'],
    ['a question mark', ' id="?"'],
    ['the letter of another section', ' id="H7"'],
    ['a small letter', ' id="w2"'],
    ['a number that begins with nought', " id='W02'"],
  ])('%s becomes the next free number', (_, id) => {
    const folder = folderWith([duties, '## Why it matters', newOne(id, 'Another list.')]);
    const changes = whats(mendTwice(folder));
    expect(read(folder, duties)).toContain('<Statement id="W2" source="what 1">\nAnother list.\n');
    expect(changes[0]).toMatch(/:19 (gave a statement the id W2|the statement “.+” is now W2)$/);
    expect(loadWithRecord(folder).findings).toEqual([]);
  });

  test('numbers that were published once are not free, nor are those of the ledger', () => {
    const folder = folderWith(
      [record, 'GSR-1.W1,', 'GSR-1.W5,2026-03-04,abcdefgh\nGSR-1.W1,'],
      [ledger, '[]', '- date: 2026-06-01\n  of: GSR-1.W5\n  change: withdrawn\n  why: It said nothing new.\n'],
      [duties, '## Why it matters', newOne(' id="?"', 'Another list.')],
    );
    mendTwice(folder);
    expect(read(folder, duties)).toContain('<Statement id="W6" source="what 1">\nAnother list.');
  });

  test('of two with one id, the one whose text is on record keeps it, wherever it stands', () => {
    const copy =
      '<Statement id="H1" source="how 1" for="schools">\nPractise the duties.\n</Statement>\n\n<Statement id="H1" source="how 1" for="crews">';
    const folder = folderWith([duties, '<Statement id="H1" source="how 1" for="crews">', copy]);
    const before = read(folder, duties);
    mendTwice(folder);
    expect(read(folder, duties)).toBe(
      before.replace('id="H1" source="how 1" for="schools"', 'id="H3" source="how 1" for="schools"'),
    );
  });

  test('of two new ones with one id, the first keeps it', () => {
    const folder = folderWith([
      method,
      'See also',
      '<Statement id="S2" source="harbour-survey-2022 priority 2">\nOne.\n</Statement>\n\n<Statement id="S2" source="harbour-survey-2022 priority 3">\nTwo.\n</Statement>\n\nSee also',
    ]);
    mendTwice(folder);
    expect(read(folder, method)).toMatch(/id="S2" [^>]*>\nOne\.[\s\S]*id="S3" [^>]*>\nTwo\./);
  });

  test('a published id that was damaged comes back', () => {
    for (const damaged of ['id="h2"', 'id="?"', '', 'id="H1"']) {
      const folder = folderWith([duties, '<Statement id="H2" source', `<Statement ${damaged} source`]);
      mendTwice(folder);
      expect(read(folder, duties)).toMatch(/<Statement +id="H2" +source="how 2"/);
      expect(loadWithRecord(folder).findings).toEqual([]);
    }
  });

  test('a published one keeps its id under another heading, which a person has to mend', () => {
    const folder = folderWith(
      [duties, '## Why it matters\n\n', ''],
      [duties, '## Who it is for', '## Why it matters\n\n## Who it is for'],
    );
    const before = read(folder, duties);
    mend(folder);
    expect(read(folder, duties)).toBe(before);
    expect(loadWithRecord(folder).findings.map(({ code }) => code)).toContain('statement-id');
  });

  test('without a record that can be read, no number is known to be free', () => {
    for (const text of ['id,published,mark\n', 'id,published\n/,2026-03-04\n']) {
      const folder = folderWith([duties, '<Statement id="H2"', '<Statement id="?"']);
      write(folder, record, text);
      const before = filesOf(folder);
      expect(mend(folder)).toEqual([]);
      expect(filesOf(folder)).toEqual(before);
    }
  });
});

describe('The record', () => {
  test('takes up what is new, and touches no other line', () => {
    const folder = folderWith([
      method,
      'See also',
      '<Statement id="S2" source="harbour-survey-2022 priority 2">\nAsk the crews.\n</Statement>\n\nSee also',
    ]);
    const before = read(folder, record).split('\n');
    expect(whats(mendTwice(folder))).toEqual([`${record}:1 recorded MTH.S2`]);
    const after = read(folder, record).split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      expect.stringMatching(/^MTH\.S2,2026-11-22,[a-p]{8}$/),
    ]);
    expect(after).toHaveLength(before.length + 1);
    expect(read(folder, ledger)).toBe('[]\n');
  });

  test('notes a change of wording once, before what is older', () => {
    const older =
      '# What became of it.\n\n# The first.\n- date: 2026-05-01\n  of: GSR-1.H1\n  change: meaning\n  why: "It: changed."\n';
    const folder = folderWith([signals, 'Choose the lamps.', 'Choose the lamps and flags.'], [ledger, '[]\n', older]);
    expect(whats(mendTwice(folder))).toEqual([
      `${record}:1 recorded the new text of GSR-2.H2`,
      `${ledger}:3 noted a change of wording of GSR-2.H2`,
    ]);
    const entry = `- date: ${today}\n  of: GSR-2.H2\n  change: wording\n`;
    expect(read(folder, ledger)).toBe(older.replace('# The first.', `${entry}# The first.`));
    expect(loadWithRecord(folder).findings).toEqual([]);
    write(
      folder,
      signals,
      read(folder, signals).replace('Choose the lamps and flags', 'Choose the lamps, then the flags'),
    );
    expect(whats(mendTwice(folder))).toEqual([`${record}:1 recorded the new text of GSR-2.H2`]);
  });

  test('an entry of today that says more stands for the change', () => {
    const said = `- date: ${today}\n  of: GSR-2.H2\n  change: meaning\n  why: Flags are needed too.\n`;
    const folder = folderWith([signals, 'Choose the lamps.', 'Choose the lamps and flags.'], [ledger, '[]\n', said]);
    mendTwice(folder);
    expect(read(folder, ledger)).toBe(said);
  });

  test('what is new today changed for nobody', () => {
    const folder = folderWith([signals, 'Choose the lamps.', 'Choose the lamps and flags.']);
    write(folder, record, read(folder, record).replace(/^GSR-2\.H2,2026-03-04/m, `GSR-2.H2,${today}`));
    mendTwice(folder);
    expect(read(folder, ledger)).toBe('[]\n');
  });

  test('waits until the content is sound', () => {
    const folder = folderWith(
      [signals, 'Choose the lamps.', 'Choose the lamps and flags.'],
      [duties, '<See id="gsr-2" />', '<See id="gsr-20" />'],
    );
    const before = filesOf(folder);
    expect(mend(folder)).toEqual([]);
    expect(filesOf(folder)).toEqual(before);
  });

  test('is never made out of nothing', () => {
    const folder = folderWith([record, /[\s\S]*/, 'id,published,mark\n']);
    expect(mend(folder)).toEqual([]);
    expect(read(folder, record)).toBe('id,published,mark\n');
  });
});

describe('What cannot be read stays as it is', () => {
  test.each([
    ['broken YAML', duties, 'title: Clear duties', 'title: Clear: duties  \r'],
    ['an open component', duties, 'boat and each quay.\n</Statement>', 'boat and each quay.   \n\n\n'],
    ['an alias', resources, 'audiences: [crews]', 'audiences: &a [crews]   '],
  ])('%s', (_, file, from, to) => {
    const folder = folderWith([file, from, to]);
    const before = filesOf(folder);
    expect(mend(folder)).toEqual([]);
    expect(filesOf(folder)).toEqual(before);
  });

  test('bytes that are no text, and links to other files', () => {
    const folder = folderWith();
    const bytes = Buffer.concat([Buffer.from(read(folder, method)), Buffer.from([0xff, 0x20, 0x20, 0x0a])]);
    writeFileSync(join(folder, method), bytes);
    write(folder, 'elsewhere.mdx', 'words   \n');
    symlinkSync(join(folder, 'elsewhere.mdx'), join(folder, 'content/en/pages/linked.mdx'));
    expect(mend(folder)).toEqual([]);
    expect(readFileSync(join(folder, method)).equals(bytes)).toBe(true);
    expect(read(folder, 'elsewhere.mdx')).toBe('words   \n');
  });
});

test.skipIf(process.platform === 'win32')('a file keeps its rights, and nothing is left beside it', () => {
  const folder = folderWith([method, 'Begin with the duties, and', 'Begin with the duties, and ']);
  write(folder, method, read(folder, method).replace('## Priorities', '## Priorities  '));
  chmodSync(join(folder, method), 0o640);
  const names = Object.keys(filesOf(folder));
  expect(mendTwice(folder)).toHaveLength(1);
  expect(statSync(join(folder, method)).mode & 0o777).toBe(0o640);
  expect(Object.keys(filesOf(folder))).toEqual(names);
});
