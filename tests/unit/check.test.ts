/** `npm run check` as a writer runs it: what it prints, and the exit code that stops a build. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { contentFolder, filesOf } from '../support/fixtures.ts';

// Each test starts processes of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const command = join(import.meta.dirname, '../../src/commands/check.ts');

const check = (folder: string) => spawnSync(process.execPath, [command], { cwd: folder, encoding: 'utf8' });

test('sound content passes, and the command says what there is', () => {
  const { status, stdout, stderr } = check(contentFolder());
  expect(stderr).toBe('');
  expect(stdout).toBe('The content is sound: 3 capabilities, 2 themes, 22 statements, 3 terms, 3 resources.\n');
  expect(status).toBe(0);
});

test('one fault stops the command, which says where it is and what to do', () => {
  const { status, stdout, stderr } = check(contentFolder('field-misspelt'));
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatchInlineSnapshot(`
    "content/en/gsr/capabilities/01-clear-duties.mdx:2:1  field-missing
        The field “summary” is missing.
        Expected: Every field that this kind of entry needs.
        To mend it: Add a line “summary: …”.

    content/en/gsr/capabilities/01-clear-duties.mdx:6:1  field-unknown
        There is no field “sumary” here. Did you mean “summary”?
        Expected: Only the fields that this kind of entry has.
        To mend it: Rename or remove it. Known fields: id, number, title, summary, reviewed, theme, resources.

    2 faults and 0 warnings in 1 file. Nothing was written.
    "
  `);
});

test('several faults are counted with their files', () => {
  const { status, stderr } = check(contentFolder('several'));
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toBe('6 faults in 4 files. Nothing was written.');
});

test('the command writes nothing, sound content or not', () => {
  for (const faults of [[], ['several']]) {
    const folder = contentFolder(...faults);
    const before = filesOf(folder);
    check(folder);
    expect(filesOf(folder)).toEqual(before);
  }
});
