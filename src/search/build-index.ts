/** Builds the search index over the finished pages, with Pagefind. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

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
  return { pages: added.page_count, seconds: (performance.now() - started) / 1000 };
}
