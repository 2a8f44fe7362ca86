/** What may be stored on a device stands in one list, with words, and nothing stores past it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('code that stores, or takes from a store, takes its names from the list', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const users = files
    .map((file) => ({ file, text: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '') }))
    .filter(({ text }) => storing.test(text));
  expect(users.length).toBeGreaterThan(0);
  const without = users.filter(
    ({ file, text }) =>
      // The worker gets its name from the list where it is bundled, in astro.config.mjs.
      !/storage\/keys\.ts$|offline\/page\.ts$/.test(file) &&
      !/from '[./]*(?:storage\/)?(?:keys|stored)\.ts'/.test(text),
  );
  expect(without.map(({ file }) => file.slice(root.length + 1))).toEqual([]);
});
