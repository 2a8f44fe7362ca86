/** Slips that somebody makes who edits a file for the first time: each is told of where it stands, with a way out. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { contentFolder, load, loadWithRecord } from '../support/fixtures.ts';

const capability = 'content/en/gsr/capabilities/01-clear-duties.mdx';

/** The errors after one change of one file. */
function findingsAfter(file: string, old: string, now: string, read: typeof load = load): Finding[] {
  const folder = contentFolder();
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(old);
  writeFileSync(path, text.replace(old, now));
  return read(folder).findings.filter(({ code }) => code !== 'text-changed' && code !== 'published-unrecorded');
}

const places = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, file, line }) => `${code} ${file}:${line}`);

test('a heading without its space is not taken for words', () => {
  const found = findingsAfter(capability, '## Why it matters', '##Why it matters');
  expect(found.map(({ code }) => code)).toContain('markup-not-allowed');
  expect(found.find(({ code }) => code === 'markup-not-allowed')?.message).toContain('there is no space after “#”');
});

test.each(['[words] (/method/)', '[words](/method/', '[words] (https://example.org/)', '[words](https://example.org/'])(
  'a link that is none, %s, is not taken for words',
  (written) => {
    const found = findingsAfter(capability, 'A list of duties', `A list ${written} of duties`);
    expect(places(found)).toEqual([`markup-not-allowed ${capability}:16`]);
  },
);

test.each([
  ['<Term id="near-miss">\nnear misses\n</Term>', 'A paragraph of its own', 'on one line'],
  ['<Term id="near-miss">\n\n## Near misses\n\n</Term>', 'A heading', 'Keep to words'],
])('a component for words, %j, that holds more is told of in words', (written, what, way) => {
  const [found] = findingsAfter('content/en/pages/method.mdx', 'See also the', `${written}\n\nSee also the`);
  expect(found?.message).toBe(`${what} may not stand in <Term>.`);
  expect(found?.fix).toContain(way);
});

test('a published id that was changed is told of at its statement', () => {
  const [found, ...others] = findingsAfter(capability, 'id="H2"', 'id="H12"', loadWithRecord);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'published-missing', file: capability, line: 35 });
  expect(found?.message).toContain('“GSR-1.H2” was published');
  expect(found?.message).toContain('Here stands “GSR-1.H12”');
  expect(found?.fix).toContain('Write id="H2" again.');
});

test('a published id in small letters gets its own back', () => {
  const found = findingsAfter(capability, 'id="H2"', 'id="h2"');
  expect(found.map(({ fix }) => fix)).toEqual(['Give it back its id H2.']);
});

test('an id in the wrong section is told the next free one of that section', () => {
  const found = findingsAfter(
    capability,
    '## Why it matters',
    '<Statement id="H7" source="what 1">\nWords.\n</Statement>\n\n## Why it matters',
  );
  expect(found.map(({ fix }) => fix).join()).toMatch(
    /Under “What it is”, use W and the next free number, W\d+; or put the statement under “How to put it in place”/,
  );
});

test('a day that the calendar does not have', () => {
  const found = findingsAfter(capability, 'reviewed: 2026-03-04', 'reviewed: 2026-13-04');
  expect(found.map(({ message, line }) => `${line} ${message}`)).toEqual(['10 There is no such day.']);
});

test('a change dated in the time to come', () => {
  const folder = contentFolder('record-reused');
  const path = join(folder, 'content/data/changes.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/date: \d{4}/, 'date: 2099'));
  expect(load(folder).findings.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/^The field “date” says 2099-.*, and today is 2026-11-22\.$/),
  );
});

test('a file in a folder that nothing reads is told of at most three folders, in its own language first', () => {
  const folder = contentFolder();
  writeFileSync(join(folder, 'content/en/lamp.mdx'), '');
  const found = load(folder).findings.find(({ code }) => code === 'file-name');
  expect(found?.fix.match(/content\/en\//g)).toHaveLength(3);
  expect(found?.fix).toContain('/contribute/fields/');
});

test('a list that was written as words', () => {
  const found = findingsAfter(capability, 'resources:\n  - lamp-tables-2019\n  - watch-log', 'resources: watch-log');
  expect(found.map(({ fix }) => fix)).toContain(
    'Write a list: a line for each entry, with two spaces, a hyphen and a space before it; or all in one line, such as [one, two].',
  );
});

test('a field without a value', () => {
  const found = findingsAfter(capability, 'title: Clear duties', 'title:');
  expect(found.map(({ message }) => message)).toEqual(['The field “title” is empty.']);
});

describe('Headings', () => {
  test.each(['### Why it matters', '**Why it matters**', 'Why it matters'])(
    'the heading of a section as “%s” is told of once, at its line',
    (written) => {
      const found = findingsAfter(capability, '## Why it matters', written);
      expect(places(found)).toEqual([`section-missing ${capability}:19`]);
      expect(found[0]?.fix).toBe('Write the line as “## Why it matters”.');
    },
  );

  test('one that was lost is told of once, at the first statement of its section', () => {
    const found = findingsAfter(capability, '## Why it matters\n\n', '');
    expect(places(found)).toEqual([`section-missing ${capability}:19`]);
    expect(found[0]?.fix).toMatch(/^Add a line “## Why it matters” above this statement/);
  });

  test('one that is spelt otherwise is told of once', () => {
    const found = findingsAfter(capability, '## Why it matters', '## Why does it matter');
    expect(places(found)).toEqual([`section-unknown ${capability}:19`]);
  });
});

describe('Lists of ids', () => {
  const list = 'resources:\n  - lamp-tables-2019\n  - watch-log';
  test('two ids on a line', () => {
    const found = findingsAfter(capability, list, 'resources:\n  - lamp-tables-2019, watch-log');
    expect(found.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '8 The field “resources” (entry 1) cannot be “lamp-tables-2019, watch-log”.',
    ]);
    expect(found[0]?.fix).toMatch(/^Write each id on a line of its own/);
  });

  test('a line that begins too far in', () => {
    const found = findingsAfter(capability, list, 'resources:\n  - lamp-tables-2019\n   - watch-log');
    expect(found.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(['9:4 yaml-syntax']);
    expect(found[0]?.fix).toBe('Begin it where the other lines of the list begin.');
  });

  test('a line without its hyphen, and one with a bullet', () => {
    expect(findingsAfter(capability, '  - watch-log', '  watch-log').map(({ fix }) => fix)).toEqual([
      'Write a hyphen and a space before it. If it belongs to the line above, put both on one line.',
    ]);
    expect(findingsAfter(capability, '  - watch-log', '  • watch-log').map(({ fix }) => fix)).toEqual([
      'Write a hyphen “-” and a space in its place.',
    ]);
  });

  test('an id that is misspelt is told of once, and not as a work that nothing cites', () => {
    const found = findingsAfter(capability, '  - watch-log', '  - watch-logs');
    expect(places(found)).toEqual([`reference-unknown ${capability}:9`]);
    expect(found[0]?.message).toContain('Did you mean “watch-log”?');
  });
});

describe('Values', () => {
  test.each([
    ['title: “Clear duties”', '4:8 This cannot be read: the value stands in curly quotation marks'],
    ['title: Clear duties #3', '4:21 This cannot be read: what follows the sign “#” counts as a note to yourself'],
    ['title: …', '4:1 The field “title” cannot be “…”.'],
    ['title: Clear <b>duties</b>', '4:1 The field “title” cannot be “Clear <b>duties</b>”.'],
    ['title: Clear **duties**', '4:1 The field “title” cannot be “Clear **duties**”.'],
  ])('%s', (written, told) => {
    const found = findingsAfter(capability, 'title: Clear duties', written);
    expect(found.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      expect.stringContaining(told),
    ]);
  });

  test('a note behind a value is one', () => {
    expect(findingsAfter(capability, 'title: Clear duties', 'title: Clear duties # as on the quay')).toEqual([]);
  });

  test('curly quotation marks round a value with a colon are told of as such', () => {
    const found = findingsAfter(capability, 'title: Clear duties', 'title: “Clear: duties”');
    expect(found.map(({ fix }) => fix)).toEqual([
      'Write straight quotation marks (") in place of the curly ones: title: "…".',
    ]);
  });

  test('words that are one of a list, with a capital letter or a space', () => {
    const found = findingsAfter('content/en/glossary/near-miss.mdx', 'status: preferred', 'status: Use with care');
    expect(found.map(({ message }) => message)).toEqual([
      'The field “status” cannot be “Use with care”. Did you mean “use-with-care”?',
    ]);
  });

  test('a language that does not exist', () => {
    const found = findingsAfter('content/data/resources.yaml', 'language: en', 'language: xx');
    expect(found.map(({ code, fix }) => `${code} ${fix}`)).toEqual([
      'field-invalid Use a language code that exists, such as en for English or pt-BR.',
    ]);
  });
});

describe('Lines of a table', () => {
  const file = 'content/data/links.csv';
  /** The second line of the table, changed. */
  const changed = (change: (line: string) => string): Finding[] => {
    const folder = contentFolder();
    const path = join(folder, file);
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[1] = change(lines[1] ?? '');
    writeFileSync(path, lines.join('\n'));
    return load(folder).findings.filter(({ file: name, code }) => name === file && code !== 'entry-order');
  };

  test.each([
    ['spaces', (line: string) => line.replaceAll(',', ', ')],
    ['quotation marks', (line: string) => line.replace(/[^,]+/g, '"$&"')],
  ])('%s beside the commas are told of once', (_name, change) => {
    expect(changed(change).map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 Spaces or quotation marks stand beside the commas of this line.',
    ]);
  });

  test('semicolons in a line, and in the whole file', () => {
    expect(changed((line) => line.replaceAll(',', ';')).map(({ fix }) => fix)).toEqual([
      'Write commas in place of the semicolons.',
    ]);
    const folder = contentFolder();
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(',', ';'));
    const found = load(folder).findings.filter(({ file: name }) => name === file);
    expect(found.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 Semicolons part the values of this file, as some spreadsheet programs write them.',
    ]);
  });

  test.each([
    ['www.signals.example/', 'Write the whole address, from https:// on, and nothing before or after it.'],
    ['<https://signals.example/>', 'Write the whole address, from https:// on, and nothing before or after it.'],
    ['https://signals.example/a b', 'Write %20 in place of the space, or take it out if it does not belong there.'],
  ])('the address %s is told of once, with what to write', (address, fix) => {
    const found = changed((line) => `${line.split(',').slice(0, 4).join(',')},${address}`);
    expect(found.map((finding) => `${finding.code} ${finding.fix}`)).toEqual([`address-insecure ${fix}`]);
  });
});

describe('Files in the wrong place', () => {
  const term = 'content/en/glossary/near-miss.mdx';
  /** The findings after a file was moved. */
  const moved = (to: string): Finding[] => {
    const folder = contentFolder();
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    renameSync(join(folder, term), join(folder, to));
    return loadWithRecord(folder).findings;
  };

  test.each([
    ['content/en/glossary/near-miss.md', 'Did you mean “content/en/glossary/near-miss.mdx”?'],
    ['content/en/glossary/near-miss', 'Did you mean “content/en/glossary/near-miss.mdx”?'],
    ['content/en/glossary/near-miss.mdx.txt', 'Did you mean “near-miss.mdx”?'],
    ['content/en/glossary/Near Miss.mdx', 'Did you mean “near-miss.mdx”?'],
    ['content/en/glossary/néar-miss.mdx', 'Did you mean “near-miss.mdx”?'],
    ['content/de/glossary/near-miss.mdx', '“de” is no language of this site.'],
    ['near-miss.mdx', 'texts stand in the folder content/.'],
    ['glossary/near-miss.mdx', 'texts stand in the folder content/.'],
  ])('%s is told of once', (to, told) => {
    const found = moved(to);
    expect(places(found)).toEqual([`file-name ${to}:1`]);
    expect(found[0]?.message).toContain(told);
  });

  test('a text that begins with a number belongs to those that do', () => {
    const folder = contentFolder();
    renameSync(join(folder, capability), join(folder, 'content/en/gsr/01-clear-duties.mdx'));
    const [found] = loadWithRecord(folder).findings;
    expect(found?.message).toContain('Did you mean “content/en/gsr/capabilities/01-clear-duties.mdx”?');
  });
});

describe('Components', () => {
  test('a statement without an id is told of once, with the next free one', () => {
    const found = findingsAfter(capability, '<Statement id="H2" ', '<Statement ');
    expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual(['statement-id The statement has no id.']);
  });

  test.each([
    [' source="how 2"', ' sources="how 2"', 'source'],
    [' for="', ' audience="', 'for'],
  ])('an attribute under another name is told of once', (old, now, meant) => {
    const text = readFileSync(join(contentFolder(), capability), 'utf8');
    expect(text).toContain(old);
    const found = findingsAfter(capability, old, now);
    expect(found.filter(({ code }) => code === 'attribute-unknown')).toHaveLength(1);
    expect(found[0]?.message).toContain(`Did you mean “${meant}”?`);
    expect(found.map(({ code }) => code)).not.toContain('statement-source');
  });

  test.each([
    ['• A list of duties', 'This looks like a list, and is none'],
    ['A list [^1] of duties', 'This looks like a footnote'],
    ['A list {of} duties', 'A curly bracket “{” or “}” may not stand in the text.'],
  ])('%s', (written, told) => {
    const found = findingsAfter(capability, 'A list of duties', written);
    expect(found.map(({ code, line }) => `${code} ${line}`)).toEqual(['markup-not-allowed 16']);
    expect(found[0]?.message).toContain(told);
  });

  test('words in a section outside of its statements have no source', () => {
    const found = findingsAfter(capability, '## Why it matters\n', '## Why it matters\n\nIt does.\n');
    expect(places(found)).toEqual([`statement-source ${capability}:21`]);
  });

  test('a page is found by the words of its address, and by a statement on it', () => {
    const named = (id: string): string[] =>
      findingsAfter(capability, 'A list of duties', `A list (see <See id="${id}" />) of duties`).map(
        ({ message }) => message,
      );
    expect(named('trained-crews')).toEqual([expect.stringContaining('Did you mean “gsr-3”?')]);
    expect(named('GSR-3.H1')).toEqual([expect.stringContaining('Did you mean “gsr-3”?')]);
  });
});

test('a term that names itself', () => {
  const file = 'content/en/glossary/near-miss.mdx';
  const found = findingsAfter(file, 'reviewed:', 'useInstead:\n  - near-miss\nreviewed:').filter(
    ({ code }) => code !== 'field-order',
  );
  expect(found.map(({ message }) => message)).toContain('The term names itself under “useInstead”.');
});

describe('Sentences that test a term', () => {
  const file = 'content/en/glossary/near-miss.mdx';
  test.each([
    ['Near misses are counted too.', 'All is counted.', '17:7 The term is not found in “All is counted.”.'],
    ['They came near, missing the quay.', 'A near miss.', '19:7 The term is found in “A near miss.”.'],
  ])('%s', (old, now, told) => {
    const found = findingsAfter(file, old, now);
    expect(found.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([told]);
  });
});

describe('An example from a country', () => {
  const file = 'content/data/examples/lamps.yaml';
  test.each([
    ['id: lamps-rockshore-1', 'id: lamps-rockshor-1', '1:3', 'Write “lamps-rockshore-1”, which is the next free one'],
    ['- Old Tower', '- Older Tower', '8:7', 'Write the name as the text has it'],
  ])('%s as %s', (old, now, place, fix) => {
    const found = findingsAfter(file, old, now);
    expect(found.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([`field-invalid ${place}`]);
    expect(found[0]?.fix).toContain(fix);
  });

  test('in the file of another part', () => {
    const folder = contentFolder();
    renameSync(join(folder, file), join(folder, 'content/data/examples/law.yaml'));
    const [found] = load(folder).findings;
    expect(found).toMatchObject({ file: 'content/data/examples/law.yaml', line: 4 });
    expect(found?.fix).toBe('Move it to content/data/examples/lamps.yaml, or correct the part.');
  });
});

describe('What is told of once, and not at both ends', () => {
  test('a capability under another theme', () => {
    const found = findingsAfter(capability, 'theme: gsr-t1', 'theme: gsr-t2');
    expect(places(found)).toEqual([`link-one-sided ${capability}:5`]);
    expect(found[0]?.fix).toBe(
      'Write “theme: gsr-t1”; or, if gsr-t2 is right, move the line “- gsr-1” to content/en/gsr/themes/people.mdx.',
    );
  });

  test('a term that is misspelt in a relation', () => {
    const file = 'content/en/glossary/near-miss.mdx';
    const found = findingsAfter(file, '  - close-shave', '  - close-shav');
    expect(places(found)).toEqual([`reference-unknown ${file}:14`]);
  });

  test('an id that is written with an underscore', () => {
    const found = findingsAfter('content/data/resources.yaml', 'id: watch-log', 'id: watch_log');
    expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'field-invalid The field “id” cannot be “watch_log”. Did you mean “watch-log”?',
    ]);
  });
});

test('something cannot stand in its own place', () => {
  const folder = contentFolder('record-reused');
  const path = join(folder, 'content/data/changes.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('[GSR-1.H1]', '[GSR-1.H2]'));
  expect(load(folder).findings.map(({ message }) => message)).toContain('“GSR-1.H2” cannot stand in its own place.');
});

test('a translation is compared with the names of its own folder', () => {
  const folder = contentFolder();
  const path = join(folder, 'content/fr/glossary/near-mis.mdx');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '---\ntitle: x\nsummary: x\nof: abcdefgh\nchecked: false\nreviewed: 2026-03-04\n---\n');
  const told = load(folder).findings.map(({ message }) => message);
  expect(told).toContainEqual(expect.stringContaining('Did you mean “near-miss.mdx”?'));
});
