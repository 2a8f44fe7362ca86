/** Figures of the built site, and the places on its pages where they stand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addressOfFile, filesOf } from '../offline/site-files.ts';

/** By the name that a place on a page asks for. */
export type Figures = Readonly<Record<string, string>>;

const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
const compressed = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

/** Files in a folder of the site that a page names, by the ending of their names. */
function filesNamed(html: string, ending: string): string[] {
  return [...html.matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+)"/g)]
    .map(([, address = '']) => address.slice(address.indexOf('_astro/')))
    .filter((file) => file.endsWith(ending));
}

/**
 * @param folder the built site
 * @returns how many pages it has, and what the heaviest, the style sheets and the script of every page weigh, compressed
 */
function siteFigures(folder: string): Figures {
  const pages = filesOf(folder).filter((file) => file.endsWith('.html'));
  const weights = pages.map((file) => ({ file, bytes: compressed(join(folder, file)) }));
  const heaviest = weights.reduce((most, one) => (one.bytes > most.bytes ? one : most));
  // The page of errors has what every page has, and nothing of its own.
  const frame = readFileSync(join(folder, '404.html'), 'utf8');
  const sum = (ending: string): string =>
    kibibytes(filesNamed(frame, ending).reduce((total, file) => total + compressed(join(folder, file)), 0));
  return {
    pages: String(pages.length),
    heaviest: `${kibibytes(heaviest.bytes)}, /${addressOfFile(heaviest.file)}`,
    style: sum('.css'),
    script: sum('.js'),
  };
}

/** Fills in the figures of the page on trust. Must run when all pages stand, and before they are copied anywhere. */
export function fillTrustPage(folder: string): void {
  const page = join(folder, 'trust', 'index.html');
  writeFileSync(page, fillFigures(readFileSync(page, 'utf8'), siteFigures(folder)));
}

/**
 * @param html a page with places marked `data-figure="name"`
 * @throws Error where it asks for a figure that there is not
 */
export function fillFigures(html: string, figures: Figures): string {
  return html.replace(/(data-figure="(\w+)"[^>]*>)[^<]*/g, (_, tag: string, name: string) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`A page asks for a figure “${name}” that there is not.`);
    return tag + figure;
  });
}
