/** Smaller parts of Pagefind's index: the same words, each in the part in which Pagefind looks for it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { cutIndex, cutWords } from '../../src/search/cut-index.ts';

type Word = [stem: string, ...places: unknown[]];

/** Words of the alphabet of this test, as Pagefind sorts them, with more or fewer places. */
const listOf = (stems: readonly string[], size = 1): Word[] =>
  [...new Set(stems)]
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((stem) => [stem, 'x'.repeat(size)]);

/** How Pagefind compares: by bytes. */
const within = (word: string, { from, to }: { from: string; to: string }): boolean =>
  Buffer.compare(Buffer.from(word), Buffer.from(from)) >= 0 && Buffer.compare(Buffer.from(word), Buffer.from(to)) <= 0;

describe('cutting a list of words', () => {
  test('keeps all words in order, and each lies in its own part alone', () => {
    const stems = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'é', '“', '€', '1'), minLength: 1, maxLength: 5 }),
    );
    fc.assert(
      fc.property(stems, (list) => {
        const words = listOf(list, 3000);
        const parts = cutWords(words);
        expect(parts.flatMap((part) => part.words)).toEqual(words);
        for (const [stem] of words) {
          const holding = parts.filter((part) => within(stem, part));
          expect(holding.length).toBe(1);
          expect(holding[0]?.words.some(([own]) => own === stem)).toBe(true);
        }
      }),
    );
  });

  test('begins a new part where there is enough, but never between words that share their first letters', () => {
    const words = listOf(['abus', 'abusa', 'abut', 'chi', 'child', 'children', 'dog'], 5000);
    expect(cutWords(words).map((part) => part.words.map(([stem]) => stem))).toEqual([
      ['abus', 'abusa', 'abut'],
      ['chi', 'child', 'children'],
      ['dog'],
    ]);
  });

  test.each([
    ['abuse', 'abus'],
    ['abu', 'abusa'],
    ['survivors', 'surviv'],
  ])('has “%s” led to the part with “%s”', (typed, stem) => {
    const parts = cutWords(listOf(['abus', 'abusa', 'goal', 'surviv', 'survivalist', 'surw'], 9000));
    expect(parts.length).toBeGreaterThan(2);
    const part = parts.find((each) => within(typed, each));
    expect(part?.words.map(([own]) => own)).toContain(stem);
  });

  test('joins what is small, and cuts nothing out of an empty list', () => {
    expect(cutWords(listOf(['a', 'bcd', 'xyz'])).length).toBe(1);
    expect(cutWords([])).toEqual([]);
  });
});

describe('cutting an index of Pagefind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cut-index-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const unpack = (path: string): unknown => decode(gunzipSync(readFileSync(join(folder, path))).subarray(12));
  const entry = (): { version: string; languages: Record<string, { hash: string }> } =>
    JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
  const meta = (): [unknown, unknown, [string, string, string][], ...unknown[]] =>
    unpack(`pagefind.${entry().languages['en']?.hash}.pf_meta`) as ReturnType<typeof meta>;
  const words = (): Word[] => meta()[2].flatMap(([, , name]) => (unpack(`index/${name}.pf_index`) as [Word[]])[0]);

  beforeEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    const { index } = await createIndex({});
    for (let page = 0; page < 60; page++) {
      const content = Array.from({ length: 400 }, (_, at) => `w${((at * 7 + page) % 900).toString(26)}q`).join(' ');
      await index?.addCustomRecord({ url: `/${page}/`, content, language: 'en' });
    }
    await index?.writeFiles({ outputPath: folder });
    await close();
  });

  test('leaves its words and pages as they are, in more and smaller parts that its own list names', () => {
    const [version, pages, parts, ...rest] = meta();
    const before = words();
    cutIndex(folder);
    const [versionNow, pagesNow, partsNow, ...restNow] = meta();
    expect([versionNow, pagesNow, ...restNow]).toEqual([version, pages, ...rest]);
    expect(words()).toEqual(before);
    expect(partsNow.length).toBeGreaterThan(parts.length * 3);
    expect(readdirSync(join(folder, 'index')).sort()).toEqual(partsNow.map(([, , name]) => `${name}.pf_index`).sort());
    expect(readdirSync(folder).filter((file) => file.endsWith('.pf_meta')).length).toBe(1);
  });

  test('gives the same names to the same content', () => {
    cutIndex(folder);
    const once = meta();
    cutIndex(folder);
    expect(meta()).toEqual(once);
  });

  test('of another version is refused, and stays as it is', () => {
    const before = meta();
    const text = JSON.stringify({ ...entry(), version: '1.7.0' });
    writeFileSync(join(folder, 'pagefind-entry.json'), text);
    expect(() => cutIndex(folder)).toThrow(/Pagefind 1\.7\.0 may write another index/);
    expect(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')).toBe(text);
    expect(meta()).toEqual(before);
  });

  test('with a part in another form is refused', () => {
    const [first] = readdirSync(join(folder, 'index'));
    writeFileSync(join(folder, 'index', `${first}`), readFileSync(join(folder, 'pagefind.js')));
    expect(() => cutIndex(folder)).toThrow();
  });
});
