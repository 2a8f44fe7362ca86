/** The built site, read from `dist/`. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The same tests look at a site in another folder, built for another address: see tests/site/base-path.test.ts. */
export const dist = process.env['SITE_FOLDER'] ?? join(process.cwd(), 'dist');

/**
 * Paths of all files of a built site, with forward slashes, from its root; without the smaller copies that stand beside
 * them, and without the file that tells hosts the headers.
 */
export function files(site = dist): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !/(?:\.(?:br|gz)|^_headers)$/.test(file));
}

/** Paths of all pages. */
export const htmlFiles = (): string[] =>
  files().filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'));

export const read = (file: string, site = dist): string => readFileSync(join(site, file), 'utf8');

export const size = (file: string): number => statSync(join(dist, file)).size;

/** Address of a page within the site: `gsr/index.html` is `/gsr/`. */
export const addressOfFile = (file: string): string =>
  `/${file.replace(/(?:^|\/)index\.html$/, (match) => (match.startsWith('/') ? '/' : ''))}`;
