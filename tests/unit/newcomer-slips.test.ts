/** Slips that somebody makes who edits a file for the first time: each is told of where it stands, with a way out. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { contentFolder, load, loadWithRecord } from '../support/fixtures.ts';

const capability = 'content/en/gsr/capabilities/01-clear-duties.mdx';

/** The errors after one change of one file. */
function after(file: string, old: string, now: string, read: typeof load = load): Finding[] {
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
  const found = after(capability, '## Why it matters', '##Why it matters');
  expect(found.map(({ code }) => code)).toContain('markup-not-allowed');
  expect(found.find(({ code }) => code === 'markup-not-allowed')?.message).toContain('there is no space after “#”');
});

test.each(['[words] (/method/)', '[words](/method/', '[words] (https://example.org/)', '[words](https://example.org/'])(
  'a link that is none, %s, is not taken for words',
  (written) => {
    const found = after(capability, 'A list of duties', `A list ${written} of duties`);
    expect(places(found)).toEqual([`markup-not-allowed ${capability}:16`]);
  },
);

test.each([
  ['<Term id="near-miss">\nnear misses\n</Term>', 'A paragraph of its own', 'on one line'],
  ['<Term id="near-miss">\n\n## Near misses\n\n</Term>', 'A heading', 'Keep to words'],
])('a component for words, %j, that holds more is told of in words', (written, what, way) => {
  const [found] = after('content/en/pages/method.mdx', 'See also the', `${written}\n\nSee also the`);
  expect(found?.message).toBe(`${what} may not stand in <Term>.`);
  expect(found?.fix).toContain(way);
});

test('a published id that was changed is told of at its statement', () => {
  const [found, ...others] = after(capability, 'id="H2"', 'id="H12"', loadWithRecord);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'published-missing', file: capability, line: 35 });
  expect(found?.message).toContain('“GSR-1.H2” was published');
  expect(found?.message).toContain('Here stands “GSR-1.H12”');
  expect(found?.fix).toContain('Write id="H2" again.');
});

test('a published id in small letters gets its own back', () => {
  const found = after(capability, 'id="H2"', 'id="h2"');
  expect(found.map(({ fix }) => fix)).toEqual(['Give it back its id H2.']);
});

test('an id in the wrong section is told the next free one of that section', () => {
  const found = after(
    capability,
    '## Why it matters',
    '<Statement id="H7" source="what 1">\nWords.\n</Statement>\n\n## Why it matters',
  );
  expect(found.map(({ fix }) => fix).join()).toMatch(
    /Under “What it is”, use W and the next free number, W\d+; or put the statement under “How to put it in place”/,
  );
});

test('a day that the calendar does not have', () => {
  const found = after(capability, 'reviewed: 2026-03-04', 'reviewed: 2026-13-04');
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
  const found = after(capability, 'resources:\n  - lamp-tables-2019\n  - watch-log', 'resources: watch-log');
  expect(found.map(({ fix }) => fix)).toContain(
    'Write a list: a line for each entry, with two spaces, a hyphen and a space before it.',
  );
});

test('a field without a value', () => {
  const found = after(capability, 'title: Clear duties', 'title:');
  expect(found.map(({ message }) => message)).toEqual(['The field “title” is empty.']);
});
