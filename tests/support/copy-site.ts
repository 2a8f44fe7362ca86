/** Sites to keep a copy of: the built one, a part of it that is quickly kept, and one with a change. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCopies } from '../../src/offline/make-copies.ts';
import { basePath } from '../../src/settings.ts';
import { dist, files } from './dist.ts';

/** Pages of a small site; with what they load, it has about thirty files. */
const some =
  /^(?:(?:about|offline|search|a-z|gsr|get-help)\/)?index\.html$|^404\.html$|^(?:_astro|search)\/|^copy\.|^[^/]+\.(?:svg|css)$/;

const remake = (folder: string, base: string): void => {
  makeCopies(folder, { base, origin: 'https://guide.example' });
};

/** Copies some pages of the built site, without the index, into a folder; the copy can be kept like any other. */
export function smallSite(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of files().filter((name) => some.test(name))) cpSync(join(dist, file), join(folder, file));
  remake(folder, basePath);
}

/** The same site with other words on the page “About”. */
export function changedSite(from: string, folder: string, words: string): void {
  cpSync(from, folder, { recursive: true });
  const page = join(folder, 'about/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<h1[^>]*>[^<]*/, `<h1>${words}`));
  remake(folder, basePath);
}

/** The site as it is built for another base path: only the addresses in pages name it. */
export function rebasedSite(from: string, folder: string, base: string): void {
  cpSync(from, folder, { recursive: true });
  for (const file of files(folder).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(folder, file), 'utf8');
    const addresses = /(\s(?:href|src|action|data-[a-z]+)=")(\/[^/"][^"]*|\/)(?=")/g;
    const rebased = html.replace(addresses, (_, start: string, address: string) => {
      return `${start}${base}${address.slice(basePath.length)}`;
    });
    writeFileSync(join(folder, file), rebased);
  }
  remake(folder, base);
}
