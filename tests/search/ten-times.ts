/** An index of ten times as many pages: each page ten times, each time with other long words in part. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildIndex, indexFolder } from '../../src/search/build-index.ts';
import { dist, files, read } from '../support/dist.ts';

const times = 10;

/** Moves the later letters of every third long word on in the alphabet, so that the copy has words of its own. */
const otherWords = (text: string, copy: number): string =>
  text.replace(/[a-z]{6,}/g, (word) => {
    if (word.charCodeAt(2) % 3 !== copy % 3) return word;
    const moved = [...word.slice(3)].map((letter) =>
      String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + copy) % 26)),
    );
    return word.slice(0, 3) + moved.join('');
  });

/** @returns the folder of the index, and what takes it away */
export async function indexTenTimes(): Promise<{ folder: string; pages: number; remove: () => void }> {
  const site = mkdtempSync(join(tmpdir(), 'response-guide-ten-'));
  const pages = files().filter((file) => file.endsWith('.html') && read(file).includes('data-pagefind-body'));
  for (const file of pages) {
    const html = read(file);
    for (let copy = 0; copy < times; copy++) {
      const path = copy === 0 ? join(site, file) : join(site, `copy-${copy}`, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, copy === 0 ? html : html.replace(/>[^<]+</g, (text) => otherWords(text, copy)));
    }
  }
  // The index is built with what search knows by name, which stays as it is.
  if (existsSync(join(dist, 'search'))) cpSync(join(dist, 'search'), join(site, 'search'), { recursive: true });
  const built = await buildIndex(site);
  return {
    folder: join(site, indexFolder),
    pages: built.pages,
    remove: () => rmSync(site, { recursive: true, force: true }),
  };
}
