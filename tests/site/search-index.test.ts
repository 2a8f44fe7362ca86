import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { NamesFile, PagesFile, WordsFile } from '../../src/search/files.ts';
import { NameIndex } from '../../src/search/name-index.ts';
import { spelledWords, unpackWords } from '../../src/search/spelling.ts';
import { dist, files, read } from '../support/dist.ts';
import { readSite } from '../support/site.ts';

interface Fragment {
  url: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}

const site = readSite();
/** Pagefind puts one compressed file for each page into the index, with a mark before the JSON. */
const fragments = files()
  .filter((file) => /^pagefind\/fragment\/.*\.pf_fragment$/.test(file))
  .map((file): Fragment => {
    const text = gunzipSync(readFileSync(join(dist, file))).toString('utf8');
    return JSON.parse(text.replace(/^pagefind_dcd/, ''));
  });

/** Lists of the titles of all pages would answer every search. */
const unsearched = ['/a-z/', '/changes/'];

it('search covers every page that is not hidden, apart from the A to Z and the list of changes, and no other', () => {
  expect(fragments.map((fragment) => fragment.url).sort()).toEqual(
    site.pages
      .filter((page) => !page.hidden && !unsearched.includes(page.address))
      .map((page) => page.address)
      .sort(),
  );
});

it('the only hidden pages are citations, the search itself and the page for addresses that do not exist', () => {
  const others = site.pages.filter((page) => page.hidden && !/\/cite\/$|^\/search\/$|^\/404\.html$/.test(page.address));
  expect(others.map((page) => page.address)).toEqual([]);
});

it('a hidden page is hidden from search engines and from the index alike', () => {
  for (const { document, hidden, file } of site.pages) {
    expect(document.all('link[rel=canonical]').length, file).toBe(hidden ? 0 : 1);
    expect(document.all('[data-pagefind-body]').length, file).toBe(hidden ? 0 : 1);
  }
});

it('every page is found under its own title, and can be narrowed by its kind', () => {
  const faults = fragments.filter(({ url, meta, filters }) => {
    const { document } = site.page(url);
    // Where two pages have one heading, the title says which of them it is, in the results too.
    const titles = [document.one('h1').text, document.one('head > title').text.replace(/ · [^·]*$/, '')];
    return !titles.includes(meta['title'] ?? '') || filters['kind']?.length !== 1;
  });
  expect(faults.map(({ url, meta, filters }) => ({ url, title: meta['title'], kind: filters['kind'] }))).toEqual([]);
});

it('the index is there in the language of the pages, with all that search loads', () => {
  const { languages }: { languages: Record<string, { hash: string; page_count: number }> } = JSON.parse(
    read('pagefind/pagefind-entry.json'),
  );
  expect(Object.keys(languages)).toEqual(['en']);
  expect(languages['en']?.page_count).toBe(fragments.length);
  expect(files()).toEqual(
    expect.arrayContaining(['pagefind/pagefind.js', `pagefind/pagefind.${languages['en']?.hash}.pf_meta`]),
  );
});

it('the list beside the index knows the page of every text, and the words know every word of a page', () => {
  const names = new NameIndex(JSON.parse(read('search/names.json')) as NamesFile);
  const list = JSON.parse(read('pagefind/pages.json')) as PagesFile;
  expect(list.key).toBe(names.key);
  const known = list.entries.split(' ').flatMap((rest, index) => (rest ? [names.entries[index]?.address] : []));
  const others = Object.values(list.others).map(([address]) => address);
  expect([...known, ...others].sort()).toEqual(fragments.map((fragment) => fragment.url).sort());
  const words = new Set([...unpackWords(JSON.parse(read('pagefind/words.json')) as WordsFile)].map(([word]) => word));
  const page = site.page('/gsr/6-modernised-reporting-systems/').document.one('h1').text;
  expect([...spelledWords(page)].filter((word) => !words.has(word))).toEqual([]);
});
