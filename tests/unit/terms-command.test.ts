/** `npm run terms`: drafts of four kinds, three forms of report, exit codes, and files that cannot be read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runTerms } from '../../src/terminology/command.ts';
import { documentXml, docx, zip } from '../support/docx.ts';
import { contentFolder, temporaryFolder } from '../support/fixtures.ts';

// Each run reads the whole content, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let printed: string[] = [];
let complained: string[] = [];
beforeEach(() => {
  printed = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void complained.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs the command over drafts of these names. */
async function run(files: Record<string, string | Buffer>, ...args: string[]): Promise<number> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return await runTerms(contentFolder(), [...Object.keys(files), ...args], folder);
}

interface Report {
  findings: { file: string; line: number; column: number; text: string; severity: string }[];
  counts: unknown;
}
const places = (): string[] =>
  (JSON.parse(printed.join('\n')) as Report).findings.map(
    ({ file, line, column, text, severity }) => `${file}:${line}:${column} ${severity} ${text}`,
  );

describe('A draft', () => {
  test('is reported with place, reason and what to write', async () => {
    expect(await run({ 'a.txt': 'It was\na close shave.\n' })).toBe(1);
    expect(printed.join('\n')).toMatchInlineSnapshot(`
      "a.txt:2:3  error close-shave
          “close shave”: term to avoid.
          Write: near miss. It makes light of a danger.

      1 term to avoid, 0 more findings, in 1 file."
    `);
  });

  test('without a term to avoid is sound', async () => {
    expect(await run({ 'a.txt': 'It was a near miss.' })).toBe(0);
    expect(printed.join('\n')).toBe('0 terms to avoid, 0 more findings, in 1 file.');
  });

  test('that only names a term in quotation marks is sound', async () => {
    expect(await run({ 'a.txt': 'Not “close shave”.' }, '--format', 'json')).toBe(0);
    expect(places()).toEqual(['a.txt:1:6 warning close shave']);
  });

  test.each([
    ['a.txt', '`close shave`', ['a.txt:1:2 error close shave']],
    ['a.md', '`close shave`\n\na close *shave*', ['a.md:3:3 error close *shave*']],
    ['a.HTML', '<p>x</p><p>a close <b>shave</b></p><script>"close shave"</script>', ['a.HTML:3:3 error close shave']],
    ['a.docx', docx(['x', 'a close shave & more']), ['a.docx:3:3 error close shave']],
    ['b.docx', docx(['a close shave'], { stored: true }), ['b.docx:1:3 error close shave']],
    ['b.txt', Buffer.from('\ufeffa close shave', 'utf16le'), ['b.txt:1:3 error close shave']],
  ])('%s is read as its name says', async (name, content, expected) => {
    expect(await run({ [name]: content }, '--format=json')).toBe(1);
    expect(places()).toEqual(expected);
  });

  test('is reported in SARIF', async () => {
    expect(await run({ 'my draft.txt': 'a close shave' }, '--format', 'sarif')).toBe(1);
    const { runs } = JSON.parse(printed.join('\n')) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }[];
    };
    expect(runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(['close-shave']);
    expect(runs[0]?.results).toMatchObject([
      {
        ruleId: 'close-shave',
        ruleIndex: 0,
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'my%20draft.txt' },
              region: { startLine: 1, startColumn: 3 },
            },
          },
        ],
      },
    ]);
  });

  test('with signs that give orders to a terminal has none of them in the report', async () => {
    await run({ 'a.txt': 'a close\u202eshave and a close\u200e shave' });
    expect(printed.join('')).not.toMatch(/[\u202e\u200e]/);
  });
});

describe('A file that cannot be read', () => {
  test.each([
    ['a.txt', '', 'The file is empty.'],
    ['a.txt', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'The file does not hold text.'],
    ['a.txt', Buffer.alloc(20_000_000, 'a'), 'The file is larger than 5 MB. Paste the part that you want to check.'],
    ['a.docx', 'words', 'The file says that it is a .docx file, and is not one, or is damaged.'],
    ['a.docx', zip({ 'other.xml': '<x/>' }), 'The file says that it is a .docx file, and is not one, or is damaged.'],
    ['a.docx', docx(['x']).subarray(0, 80), 'The file says that it is a .docx file, and is not one, or is damaged.'],
    ['a.docx', zip({ 'word/document.xml': documentXml([]) }), 'The file is empty.'],
    ['a.html', 'words', 'The file says that it is HTML, and holds no HTML.'],
    ['a.pdf', '%PDF', 'Only .txt, .md, .docx and .html files can be read.'],
  ])('%s: %#', async (name, content, message) => {
    expect(await run({ [name]: content, 'sound.txt': 'a close shave' })).toBe(2);
    expect(complained).toEqual([`${name}: ${message}`]);
    expect(printed.join('\n')).toContain('sound.txt:1:3');
  });

  test('a small archive that holds gigabytes', async () => {
    const bomb = zip({ 'word/document.xml': Buffer.alloc(60_000_000, 'a') });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await run({ 'a.docx': bomb })).toBe(2);
    expect(complained.join()).toContain('is not one, or is damaged');
  });

  test('one that is not there, and a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.txt'));
    expect(await runTerms(contentFolder(), ['none.txt', 'a.txt'], folder)).toBe(2);
    expect(complained).toEqual(['none.txt: There is no such file.', 'a.txt: This is not a file.']);
  });
});

describe('An option', () => {
  test.each([
    [[], 'Name at least one file.'],
    [['a.txt', '--languag', 'fr'], 'There is no option “--languag”. Did you mean “--language”?'],
    [['a.txt', '--language'], 'The option “--language” needs a value.'],
    [['a.txt', '--language', 'de'], 'Drafts can be checked in en, fr, es, not in “de”.'],
    [['a.txt', '--format', 'jsn'], 'There is no format “jsn”. Did you mean “json”?'],
  ])('that is wrong is refused: %j', async (args, message) => {
    expect(await runTerms(contentFolder(), args)).toBe(2);
    expect(complained.join('\n').split('\n')[0]).toBe(message);
    expect(printed).toEqual([]);
  });

  test('--help prints what there is', async () => {
    expect(await runTerms(contentFolder(), ['--help'])).toBe(0);
    expect(printed.join('\n')).toMatch(/--language CODE[\s\S]*Exit codes: 0/);
  });
});
