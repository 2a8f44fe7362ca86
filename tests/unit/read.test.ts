/** Reading content files: every value keeps the place where it stands, on every system's line ends. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Finding, formatFinding, isError } from '../../src/model/finding.ts';
import { matching, readCsv, readMdx, readYamlList } from '../../src/model/read.ts';
import { contentFolder, filesOf, load, temporaryFolder } from '../support/fixtures.ts';

/** Writes one file and reads it; a fault fails the test. */
function read<T>(
  how: (root: string, file: string, report: (finding: Finding) => void) => T,
  name: string,
  text: string,
) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), text);
  const findings: Finding[] = [];
  const result = how(folder, name, (finding) => findings.push(finding));
  expect(findings.map(formatFinding)).toEqual([]);
  if (!result) throw new Error('Nothing was read.');
  return result;
}

const page = [
  '---',
  'id: lamps',
  '# A comment',
  'words:',
  '  - red',
  '  - "green: lamp"',
  'seen: 2026-03-04',
  '---',
  '',
  'Text.',
];

describe('A value in the front matter of a page', () => {
  test.each([
    ['\n', 'Unix'],
    ['\r\n', 'Windows'],
  ])('stands where it is written, with %j, the line ends of %s', (end) => {
    const { data, placeOf, file } = read(readMdx, 'lamps.mdx', page.join(end));
    expect(data).toEqual({ id: 'lamps', words: ['red', 'green: lamp'], seen: '2026-03-04' });
    expect(file).toBe('lamps.mdx');
    expect(placeOf(['id'])).toEqual({ file, line: 2, column: 1 });
    expect(placeOf(['words', 1])).toEqual({ file, line: 6, column: 5 });
    expect(placeOf(['seen'])).toEqual({ file, line: 7, column: 1 });
  });

  test('that is missing stands where the nearest one around it does', () => {
    const { placeOf, file } = read(readMdx, 'lamps.mdx', page.join('\n'));
    expect(placeOf(['title'])).toEqual({ file, line: 2, column: 1 });
    expect(placeOf(['words', 7])).toEqual({ file, line: 4, column: 1 });
    expect(placeOf(['words', 0, 'deeper'])).toEqual({ file, line: 5, column: 5 });
  });

  test('is a number or a word as it looks; “no” and “on” stay words', () => {
    expect(read(readMdx, 'a.mdx', '---\nyear: 2019\nlanguage: no\nstate: on\n---\n').data).toEqual({
      year: 2019,
      language: 'no',
      state: 'on',
    });
  });
});

test('the text of a page keeps its lines, counted from the start of the file', () => {
  const { tree } = read(readMdx, 'lamps.mdx', page.join('\n'));
  expect(tree.children.find((node) => node.type === 'paragraph')?.position?.start).toMatchObject({
    line: 10,
    column: 1,
  });
});

test('a value in a list of a data file stands where it is written', () => {
  const [, second] = read(readYamlList, 'list.yaml', '# Two lamps\n- id: red\n- id: green\n  for: [crews, schools]\n');
  expect(second?.data).toEqual({ id: 'green', for: ['crews', 'schools'] });
  expect(second?.placeOf(['id'])).toEqual({ file: 'list.yaml', line: 3, column: 3 });
  expect(second?.placeOf(['for', 1])).toEqual({ file: 'list.yaml', line: 4, column: 16 });
});

const row = z.strictObject({ id: z.string(), mark: z.string(), url: z.string() });

test.each(['\n', '\r\n'])(
  'a value in a CSV file stands in its line and column; empty lines hold nothing, with %j',
  (end) => {
    const [first, second, ...more] = read(
      (root, file, report) => readCsv(root, file, report, row),
      'links.csv',
      ['id,mark,url', 'red,,https://a.example', '', 'green,yes,https://b.example', ''].join(end),
    );
    expect(first?.data).toEqual({ id: 'red', mark: '', url: 'https://a.example' });
    expect(first?.placeOf(['mark'])).toEqual({ file: 'links.csv', line: 2, column: 5 });
    expect(second?.data).toEqual({ id: 'green', mark: 'yes', url: 'https://b.example' });
    expect(second?.placeOf(['url'])).toEqual({ file: 'links.csv', line: 4, column: 11 });
    expect(second?.placeOf([])).toEqual({ file: 'links.csv', line: 4, column: 1 });
    expect(more).toEqual([]);
  },
);

test('files are found by folder and ending, and not in the folders below', () => {
  const files = ['texts/a.md', 'texts/a.mdx', 'texts/b.mdx', 'texts/more/c.mdx', 'others/d.mdx'];
  expect(matching(files, 'texts/*.mdx')).toEqual(['texts/a.mdx', 'texts/b.mdx']);
  expect(matching(files, 'texts/a.md')).toEqual(['texts/a.md']);
  expect(matching(files, 'texts/c.md')).toEqual([]);
  expect(matching(files, 'pictures/*.mdx')).toEqual([]);
});

describe('The whole content', () => {
  /** Changes every file of a folder. */
  const rewrite = (folder: string, change: (text: string) => string): string => {
    for (const [path, text] of Object.entries(filesOf(folder))) writeFileSync(join(folder, path), change(text));
    return folder;
  };
  const places = (folder: string) =>
    load(folder)
      .findings.filter(isError)
      .map(({ code, file, line, column }) => ({ code, file, line, column }));

  test('with the line ends of Windows has the same faults in the same places', () => {
    const folder = contentFolder('several');
    const before = places(folder);
    rewrite(folder, (text) => text.replaceAll('\n', '\r\n'));
    expect(readFileSync(join(folder, 'content/data/links.csv'), 'utf8')).toContain('\r\n');
    expect(places(folder)).toEqual(before);
  });

  test('may begin with the mark that spreadsheets and some editors put before UTF-8', () => {
    expect(places(rewrite(contentFolder(), (text) => `\ufeff${text}`))).toHaveLength(0);
  });
});
