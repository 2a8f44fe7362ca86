/**
 * Five other engines over the same pages. Each is set up as its own guide, or a site generator that uses it, sets it up.
 * Pagefind runs in the browser on the index of the site; the others run here, over the title and text of every page in it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Answered, type Judged, looked } from './judged.ts';

export interface IndexedPage {
  address: string;
  title: string;
  text: string;
}

export interface Engine {
  name: string;
  /** Addresses of the results, best first. */
  search: (query: string) => string[] | Promise<string[]>;
}

interface Pagefind {
  init: () => Promise<void>;
  search: (query: string | null) => Promise<{ results: { data: () => Promise<PagefindData> }[] }>;
}

interface PagefindData {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** Plain Pagefind with its default settings, on the index of the site. */
export function pagefind(page: Page, site: string): Engine {
  return {
    name: 'Pagefind',
    search: async (query) => {
      // Pagefind orders results also by what it was asked before; like ours, it is asked anew each time.
      await page.goto(`${site}robots.txt`);
      const urls = await page.evaluate(
        async ({ from, words, most }) => {
          const engine = (await import(from)) as Pagefind;
          const { results } = await engine.search(words);
          return Promise.all(results.slice(0, most).map(async (result) => (await result.data()).url));
        },
        { from: `${site}pagefind/pagefind.js`, words: query, most: looked },
      );
      return urls.map((url) => new URL(url, site).href.replace(site, '/'));
    },
  };
}

/** Title and text of every page in the site's index, as Pagefind has read them. */
export async function indexedPages(page: Page, site: string): Promise<IndexedPage[]> {
  await page.goto(site);
  const all = await page.evaluate(async (from) => {
    const engine = (await import(from)) as Pagefind;
    const { results } = await engine.search(null);
    return Promise.all(
      results.map(async (result) => {
        const { url, content, meta } = await result.data();
        return { url, text: content, title: meta['title'] ?? '' };
      }),
    );
  }, `${site}pagefind/pagefind.js`);
  return all.map(({ url, title, text }) => ({ address: new URL(url, site).href.replace(site, '/'), title, text }));
}

const folder = join(import.meta.dirname, 'benchmark');

/** Installs what the benchmark compares with, where that is missing: the site itself carries none of it. */
export function installOthers(): void {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  console.error('Installing what tests/search/benchmark/package-lock.json names …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The engines to compare with could not be installed; see the lines above.');
}

const need = createRequire(join(folder, 'package.json'));

/** As VitePress sets it up. */
function miniSearch(pages: readonly IndexedPage[]): Engine {
  const MiniSearch = need('minisearch');
  const index = new MiniSearch({
    idField: 'address',
    fields: ['title', 'text'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2 } },
  });
  index.addAll(pages);
  return { name: 'MiniSearch', search: (query) => index.search(query).map(({ id }: { id: string }) => id) };
}

/** As its guide sets up an index of documents, with suggestions, so that a page need not have all of the words. */
function flexSearch(pages: readonly IndexedPage[]): Engine {
  const { Document } = need('flexsearch');
  const index = new Document({ tokenize: 'forward', document: { id: 'address', index: ['title', 'text'] } });
  for (const page of pages) index.add(page);
  return {
    name: 'FlexSearch',
    search: (query) =>
      index.search(query, { limit: looked, suggest: true, merge: true }).map(({ id }: { id: string }) => id),
  };
}

/** As its guide sets it up, with titles counted double. */
async function orama(pages: readonly IndexedPage[]): Promise<Engine> {
  const { create, insertMultiple, search } = need('@orama/orama');
  const database = await create({ schema: { address: 'string', title: 'string', text: 'string' } as const });
  await insertMultiple(database, [...pages]);
  return {
    name: 'Orama',
    search: async (query) => {
      const { hits } = await search(database, {
        term: query,
        properties: ['title', 'text'],
        boost: { title: 2 },
        limit: looked,
      });
      return hits.map((hit: { document: IndexedPage }) => hit.document.address);
    },
  };
}

/** As its guide sets it up, with titles counted ten times. */
function lunr(pages: readonly IndexedPage[]): Engine {
  const build = need('lunr');
  const index = build((builder: { ref: Field; field: Field; add: (page: IndexedPage) => void }) => {
    builder.ref('address');
    builder.field('title', { boost: 10 });
    builder.field('text');
    for (const page of pages) builder.add(page);
  });
  return {
    name: 'Lunr',
    // Its own query language uses these signs; a reader means them as written.
    search: (query) => index.search(query.replace(/[-+~^:*]/g, ' ')).map(({ ref }: { ref: string }) => ref),
  };
}

type Field = (name: string, options?: object) => void;

/** The four that keep their whole index in memory. */
export async function engines(pages: readonly IndexedPage[]): Promise<Engine[]> {
  return [miniSearch(pages), flexSearch(pages), await orama(pages), lunr(pages)];
}

/** Asks one engine every query. */
export async function askEngine(engine: Engine, queries: readonly Judged[]): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const judged of queries) {
    const addresses = await engine.search(judged.query);
    answers.push({ ...judged, addresses: addresses.slice(0, looked) });
  }
  return answers;
}
