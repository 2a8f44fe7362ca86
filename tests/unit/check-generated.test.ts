/** Files that are made from others: told of when they do not fit, and made anew. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { checkGenerated, mendGenerated } from '../../src/commands/support/check-generated.ts';
import { ContentError } from '../../src/model/finding.ts';
import { filesOf, temporaryFolder } from '../support/fixtures.ts';

const files = [
  { path: 'GUIDE.md', make: () => 'one\ntwo\nthree\n' },
  { path: 'editor/schema.json', make: async () => '{}\n' },
];
let folder = '';

beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), '{}\n');
});

test('a file that differs is found at its first line that does, and one that is missing at its start', async () => {
  writeFileSync(join(folder, 'GUIDE.md'), 'one\n2\nthree\n');
  const findings = await checkGenerated(folder, files);
  expect(findings.map(({ code, file, line, message }) => ({ code, file, line, message }))).toEqual([
    {
      code: 'file-outdated',
      file: 'GUIDE.md',
      line: 2,
      message: 'The file differs from what it is made from, first in line 2.',
    },
    { code: 'file-outdated', file: 'editor/schema.json', line: 1, message: 'The file is missing.' },
  ]);
});

test('a file with too few or too many lines is found where it ends or goes on', async () => {
  writeFileSync(join(folder, 'GUIDE.md'), 'one\ntwo\n');
  expect((await checkGenerated(folder, files.slice(0, 1))).map(({ line }) => line)).toEqual([3]);
  writeFileSync(join(folder, 'GUIDE.md'), 'one\ntwo\nthree\nfour\n');
  expect((await checkGenerated(folder, files.slice(0, 1))).map(({ line }) => line)).toEqual([4]);
});

test('mending writes what is outdated, and nothing the second time', async () => {
  writeFileSync(join(folder, 'GUIDE.md'), 'one\ntwo\nthree\n');
  expect(await mendGenerated(folder, files)).toEqual([{ file: 'editor/schema.json', line: 1, what: 'made the file' }]);
  expect(filesOf(folder)).toEqual({
    'GUIDE.md': 'one\ntwo\nthree\n',
    'editor/schema.json': '{}\n',
    'package.json': '{}\n',
  });
  expect(await mendGenerated(folder, files)).toEqual([]);
  expect(await checkGenerated(folder, files)).toEqual([]);
});

test('a file made from content that has faults is left alone', async () => {
  const broken = [
    {
      path: 'GUIDE.md',
      make: () => {
        throw new ContentError([]);
      },
    },
  ];
  expect(await checkGenerated(folder, broken)).toEqual([]);
  expect(await mendGenerated(folder, broken)).toEqual([]);
});
