/** The files of the built site, and which of them a copy needs. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { storageKeys } from '../storage/keys.ts';
import { manifestFile } from './names.ts';

/** Paths of all files of a folder with forward slashes, in an order that is the same everywhere. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** What hosts read, and smaller copies: of no use to a reader. */
const unused = /^(?:robots\.txt|opensearch\.xml|_headers|_redirects)$|\.(?:br|gz|zst)$/;

const ofTheCopy: ReadonlySet<string> = new Set([storageKeys.copyWorker.name, manifestFile]);

/** Whether the ZIP holds a file. Its page of errors would be of use to a server that is told of it, at one depth only. */
export const isInZip = (file: string): boolean => !unused.test(file) && !ofTheCopy.has(file) && file !== '404.html';

/** Whether the copy on the device holds a file: the pages and all that they load, and nothing that is there to be taken away. */
export const isInCopy = (file: string): boolean =>
  !unused.test(file) && !ofTheCopy.has(file) && (file.endsWith('.html') || !/^data\/|\.(?:md|txt|xml|zip)$/.test(file));

/** Address of a file within the site, without a slash before it: `gsr/index.html` is `gsr/`. */
export const addressOfFile = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
