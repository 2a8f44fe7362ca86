/** What may be stored on a device stands in one list, with words, and nothing stores past it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storedThings } from '../../src/i18n/en.storage.ts';
import { prefix, type StorageKey, storageKeys, stores } from '../../src/storage/keys.ts';

const root = join(import.meta.dirname, '../..');
const keys = Object.entries<StorageKey>(storageKeys);

describe('the list of what can be stored', () => {
  test('has words for each, and for nothing else', () => {
    expect(Object.keys(storedThings).sort()).toEqual(Object.keys(storageKeys).sort());
  });

  test('names each so that no other site of the origin is meant, and no two alike', () => {
    for (const [id, { store, name }] of keys) {
      expect(stores, id).toContain(store);
      if (store !== 'service worker') expect(name.startsWith(prefix) && name.length > prefix.length, id).toBe(true);
    }
    const alike = keys.flatMap(([id, key]) =>
      keys
        .filter(([, other]) => other !== key && other.store === key.store && other.name === key.name)
        .map(([other]) => `${id} and ${other}`),
    );
    expect(alike).toEqual([]);
  });
});

/** What browsers store by. */
const storing =
  /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|serviceWorker\.register|navigator\.storage)\b|\bcaches\s*\.\s*(?:open|keys|delete|match)\b/;

/** A name that stands in the code itself where something is stored or taken out, or one that only the list may hold. */
const ownName =
  /\b(?:(?:local|session)Storage\s*\.\s*\w+Item|caches\s*\.\s*(?:open|delete|has)|indexedDB\s*\.\s*\w+|cookieStore\s*\.\s*\w+|serviceWorker\s*\.\s*register)\s*\(\s*['"`]|\b(?:local|session)Storage\s*(?:\[|\.\s*(?!\w+Item\b|length\b|key\b)\w)|\bcacheName\s*:\s*['"`]|['"`]rg-/;

/** The code without its comments; what looks like one within an address or a pattern is none. */
const withoutComments = (text: string): string => text.replace(/(?<=^|[\s{(,;])(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '');

describe('code that stores, or takes from a store,', () => {
  const users = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      file: relative(root, file).split(sep).join('/'),
      text: withoutComments(readFileSync(file, 'utf8')),
    }))
    .filter(({ file, text }) => file !== 'src/storage/keys.ts' && (storing.test(text) || ownName.test(text)));

  test('takes its names from the list', () => {
    expect(users.length).toBeGreaterThan(0);
    const without = users.filter(
      ({ file, text }) =>
        // The worker gets its name from the list where it is bundled, in astro.config.mjs.
        file !== 'src/offline/page.ts' && !/from '[./]*(?:storage\/)?(?:keys|stored)\.ts'/.test(text),
    );
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  test('has no name of its own beside them', () => {
    expect(users.flatMap(({ file, text }) => ownName.exec(text)?.map((name) => `${file}: ${name}`) ?? [])).toEqual([]);
  });

  test.each([
    ["localStorage.setItem('theme', value)", true],
    ["sessionStorage['theme'] = value", true],
    ['localStorage.theme = value', true],
    ["await caches.open('pages')", true],
    ['indexedDB.open(`pages`)', true],
    ["const key = 'rg-pages';", true],
    ["const home = 'https://guide.example'; localStorage.setItem('theme', value)", true],
    ["const files = 'src/**/*.ts'; caches.open('pages'); /* all of them */", true],
    ["// localStorage.setItem('theme', value)", false],
    ["call(/* caches.open('pages') */)", false],
    ['localStorage.setItem(key, value)', false],
    ['caches.open(storageKeys.copy.name)', false],
  ])('%s: has one is %s', (line, has) => {
    expect(ownName.test(withoutComments(line))).toBe(has);
  });
});
