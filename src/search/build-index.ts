/** Builds the search index over the finished pages, with Pagefind. */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { cutIndex } from './cut-index.ts';
import type { NamesFile, PagesFile } from './files.ts';
import { NameIndex, noNames } from './name-index.ts';
import type { IndexedText } from './runs.ts';
import { packWords, spelledWords } from './spelling.ts';

/** Folder of the index within the site. */
export const indexFolder = 'pagefind';

/** Interfaces that Pagefind brings, and its worker: this site uses none of them (see src/search/engine.ts). */
const unused = /^pagefind-(?!entry\.json$)/;

const problem = (errors: readonly string[]): Error =>
  new Error(`The search index could not be built: ${errors.join('; ')}`);

/**
 * @param site folder of the built site; the index is written into it
 * @returns how many pages were indexed, and in what time
 * @throws Error with Pagefind's own words where it fails
 */
export async function buildIndex(site: string): Promise<{ pages: number; seconds: number }> {
  const started = performance.now();
  const output = join(site, indexFolder);
  await rm(output, { recursive: true, force: true });
  const created = await createIndex({ rootSelector: 'html', keepIndexUrl: false });
  if (!created.index) throw problem(created.errors);
  const added = await created.index.addDirectory({ path: site });
  if (added.errors.length > 0) throw problem(added.errors);
  const written = await created.index.writeFiles({ outputPath: output });
  if (written.errors.length > 0) throw problem(written.errors);
  await close();
  for (const name of (await readdir(output)).filter((file) => unused.test(file))) await rm(join(output, name));
  cutIndex(output);
  await writeLists(site, output);
  return { pages: added.page_count, seconds: (performance.now() - started) / 1000 };
}

/** Pagefind puts one compressed file for each page into the index, with a mark before the JSON. */
const mark = /^pagefind_dcd/;

/** Writes beside the index which page each of its texts belongs to, and every word of the site. */
async function writeLists(site: string, output: string): Promise<void> {
  const namesPath = join(site, 'search', 'names.json');
  const names = new NameIndex(
    existsSync(namesPath) ? (JSON.parse(await readFile(namesPath, 'utf8')) as NamesFile) : noNames,
  );
  const texts = new Map<number, string>();
  const others: PagesFile['others'] = {};
  const counts = new Map<string, number>();
  const files = (await readdir(join(output, 'fragment'))).sort();
  // They begin with the language: `en_8d437e6`.
  const start = files[0]?.replace(/_.*$/s, '_') ?? '';
  for (const file of files) {
    const packed = await readFile(join(output, 'fragment', file));
    const text = JSON.parse(gunzipSync(packed).toString('utf8').replace(mark, '')) as IndexedText;
    const title = text.meta['title'] ?? '';
    const rest = file.slice(start.length).replace(/\.pf_fragment$/, '');
    const entry = names.byAddress(text.url);
    if (entry) texts.set(entry.index, rest);
    else others[rest] = [text.url, title, text.filters['kind']?.[0] ?? ''];
    for (const word of spelledWords(`${title} ${text.content}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const entries = names.entries.map(({ index }) => texts.get(index) ?? '').join(' ');
  const write = (name: string, content: unknown): Promise<void> =>
    writeFile(join(output, name), JSON.stringify(content));
  await write('pages.json', { key: names.key, start, entries, others } satisfies PagesFile);
  await write('words.json', packWords(counts));
}
