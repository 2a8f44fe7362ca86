/** `npm run check` as a writer runs it: what it prints, and the exit code that stops a build. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { lostLines } from '../../src/findings/kept-lines.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { contentFolder, filesOf, recordRoutes } from '../support/fixtures.ts';

// Each test starts processes of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const command = join(import.meta.dirname, '../../src/commands/check.ts');

const check = (folder: string, ...options: string[]) =>
  spawnSync(process.execPath, [command, ...options], { cwd: folder, encoding: 'utf8' });

/** The sound content, with a record of all routes that the site has today. */
const folderWith = (...faults: readonly string[]): string => recordRoutes(contentFolder(...faults));

const soundWords = 'The content is sound: 3 capabilities, 2 themes, 27 statements, 3 terms, 3 resources.\n';

test('sound content passes, and the command says what there is', () => {
  const { status, stdout, stderr } = check(folderWith());
  expect(stderr).toBe('');
  expect(stdout).toBe(soundWords);
  expect(status).toBe(0);
});

test('one fault stops the command, which says where it is and what to do', () => {
  const { status, stdout, stderr } = check(folderWith('field-misspelt'));
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatchInlineSnapshot(`
    "content/en/gsr/capabilities/01-clear-duties.mdx:6:1  field-unknown
        There is no field “sumary” here. Did you mean “summary”?
        Expected: Only the fields that this kind of entry has.
        To mend it: Rename or remove it. Known fields: id, number, title, theme, summary, resources, reviewed.

    Each code is explained on the site at /contribute/checks/; field-unknown at /contribute/checks/field-unknown/
    1 fault in 1 file.
    "
  `);
});

test('several faults are counted with their files', () => {
  const { status, stderr } = check(folderWith('several'));
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toBe('5 faults in 4 files.');
});

test('the command writes nothing, sound content or not', () => {
  for (const faults of [[], ['several'], ['file-untidy']]) {
    const folder = folderWith(...faults);
    const before = filesOf(folder);
    check(folder);
    expect(filesOf(folder)).toEqual(before);
  }
});

describe('Warnings', () => {
  test('are printed and do not stop anything', () => {
    const { status, stdout, stderr } = check(folderWith('review-old'));
    expect(stderr).toContain('content/en/pages/method.mdx:6:1  warning review-old');
    expect(stdout).toContain('The content is sound, with 1 warning in 1 file: 3 capabilities');
    expect(status).toBe(0);
  });

  test('count as faults with --strict', () => {
    const { status, stdout, stderr } = check(folderWith('review-old'), '--strict');
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n').at(-1)).toBe('1 warning in 1 file. Warnings count as faults here.');
    expect(check(folderWith(), '--strict').status).toBe(0);
  });
});

describe('Formats for other programs', () => {
  test.each(['--json', '--sarif', '--github'])(
    '%s prints all findings on the channel that is piped, and nothing else',
    (format) => {
      const { status, stdout, stderr } = check(folderWith('several', 'review-old'), format);
      expect(status).toBe(1);
      expect(stderr.trim().split('\n').at(-1)).toBe('5 faults and 1 warning in 5 files.');
      if (format === '--json') {
        const { findings, counts } = JSON.parse(stdout);
        expect(counts).toEqual({ errors: 5, warnings: 1, files: 5 });
        expect(findings).toHaveLength(6);
      } else if (format === '--sarif') expect(JSON.parse(stdout).runs[0].results).toHaveLength(6);
      else {
        expect(
          stdout
            .trim()
            .split('\n')
            .map((line) => /^::(error|warning) file=/.exec(line)?.[1]),
        ).toHaveLength(6);
        expect(stderr).toContain('To mend it: ');
      }
    },
  );

  test('sound content is an empty report', () => {
    const folder = folderWith();
    const { status, stdout, stderr } = check(folder, '--json');
    expect(JSON.parse(stdout).findings).toEqual([]);
    expect(stderr).toBe(soundWords);
    expect(status).toBe(0);
    expect(check(folder, '--github').stdout).toBe('');
  });
});

describe('Options', () => {
  test('an unknown one is refused, with the one that may be meant', () => {
    const { status, stdout, stderr } = check(folderWith(), '--jsno');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no option “--jsno” here. Did you mean “--json”?');
  });

  test('two formats at once, or mending while watching, are refused', () => {
    expect(check(folderWith(), '--json', '--sarif').stderr).toBe('Choose one of --json, --sarif.\n');
    const { status, stderr } = check(folderWith(), '--watch', '--fix');
    expect([status, stderr]).toEqual([2, '--watch goes with --strict only.\n']);
  });

  test('--help lists them all', () => {
    const { status, stdout } = check(folderWith(), '--help');
    expect(status).toBe(0);
    for (const name of ['fix', 'strict', 'json', 'sarif', 'github', 'watch', 'help'])
      expect(stdout).toContain(`--${name}`);
  });
});

describe('--fix', () => {
  test('says what it changed, mends what it can, and reports the rest', () => {
    const folder = folderWith('file-untidy', 'review-old');
    const { status, stdout, stderr } = check(folder, '--fix');
    expect(stderr).toContain(
      'content/en/gsr/capabilities/01-clear-duties.mdx:16  took away the spaces at the end of one line\n',
    );
    expect(stderr).toContain('Mended one file. Look at the changes before you hand them in.\n');
    expect(stderr).not.toContain('file-format');
    expect(stderr).toContain('warning review-old');
    expect(stdout).toContain('The content is sound, with 1 warning in 1 file: ');
    expect(status).toBe(0);
    const after = filesOf(folder);
    expect(check(folder, '--fix').stderr).toContain('There was nothing to mend by itself.');
    expect(filesOf(folder)).toEqual(after);
  });

  test('what a person has to mend stops the command all the same', () => {
    const folder = folderWith('several');
    const before = filesOf(folder);
    expect(check(folder, '--fix', '--json').status).toBe(1);
    expect(filesOf(folder)).toEqual(before);
  });
});

test('--watch checks again after each change', async () => {
  const folder = folderWith();
  const file = join(folder, 'content/en/pages/method.mdx');
  const child = spawn(process.execPath, [command, '--watch'], { cwd: folder });
  onTestFinished(() => void child.kill());
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
  const runs = (): number => printed.split('── checked').length - 1;
  await vi.waitFor(() => expect(runs()).toBe(1), { timeout: 20_000 });
  expect(printed).toMatch(/^── checking\nThe content is sound: .*\n── checked\. Watching for changes …\n$/);
  const sound = readFileSync(file, 'utf8');
  writeFileSync(file, sound.replace('title: ', 'titel: '));
  await vi.waitFor(() => expect(printed).toContain('field-unknown'), { timeout: 20_000 });
  await vi.waitFor(() => expect(runs()).toBeGreaterThan(1), { timeout: 20_000 });
  printed = '';
  writeFileSync(file, sound);
  await vi.waitFor(() => expect(printed).toContain('The content is sound'), { timeout: 20_000 });
});

describe('--kept', () => {
  const record = 'content/data/published.csv';
  /** The folder as a repository of two commits. */
  const repository = (change: (text: string) => string): string => {
    const folder = folderWith();
    const git = (...words: string[]): void => {
      const { status, stderr } = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...words], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(status).toBe(0);
    };
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=One');
    const file = join(folder, record);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    git('add', '.');
    git('commit', '--quiet', '--allow-empty', '--message=Two');
    return folder;
  };
  // Of a page that has gone with its line: nothing else tells of it.
  const more = '/rota/,2025-01-10,aaaaaaaa\n';

  test('finds a line that was taken out of the record together with its page', () => {
    const folder = repository((text) => text);
    const before = readFileSync(join(folder, record), 'utf8');
    expect(lostLines(`${before}${more}`, before).map(formatFinding).join('\n')).toMatchInlineSnapshot(`
      "content/data/published.csv:1:1  published-missing
          “/rota/” was published on 2025-01-10, and its line is gone from the record.
          Expected: Everything ever published, or an entry in content/data/changes.yaml that says why it went and what replaced it.
          To mend it: Bring the line back: /rota/,2025-01-10,…"
    `);
    expect(check(folder, '--kept')).toMatchObject({ status: 0, stdout: soundWords });
    const line = before.split('\n').find((one) => one.startsWith('GSR-1.H1,'));
    const { status, stderr } = check(
      repository((text) => text.replace(`${line}\n`, '')),
      '--kept',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('“GSR-1.H1” was published on 2026-03-04, and its line is gone from the record.');
  });

  test('finds a day that was changed, and lets marks change and lines come', () => {
    const text = 'id,published,mark\n/rota/,2025-01-10,aaaaaaaa\n';
    expect(lostLines(text, text.replace('aaaaaaaa', 'bbbbbbbb').concat('/new/,2026-01-01,\n'))).toEqual([]);
    expect(lostLines(text, text.replace('2025', '2024')).map(({ message }) => message)).toEqual([
      '“/rota/” was published on 2025-01-10, and the record says another day now.',
    ]);
  });

  test('says what is missing where git knows no earlier commit', () => {
    const { status, stderr } = check(folderWith(), '--kept');
    expect(status).toBe(2);
    expect(stderr).toBe('git knows no commit before this one: fetch two commits at least (fetch-depth: 2).\n');
  });
});
