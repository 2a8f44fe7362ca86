/**
 * The last step of the build: writes the ZIP of the site and the list of files that a copy on a device is made from, and
 * tells the page on reading offline how large they are.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fillFigures } from '../trust/figures.ts';
import { formatBytes, type Manifest, shortSum } from './manifest.ts';
import { manifestFile, zipFile } from './names.ts';
import { addressOfFile, filesOf, isInCopy } from './site-files.ts';
import { zipSite } from './zip-site.ts';

/** The page that tells how large the copy and the ZIP are. */
const page = 'offline/index.html';

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content);

export interface Copies {
  /** How many files the copy on a device has. */
  files: number;
  /** Its size unpacked, and about what is sent, in bytes. */
  bytes: number;
  packed: number;
  /** Size of the ZIP in bytes, and its SHA-256 sum in hexadecimal digits. */
  zip: number;
  sum: string;
}

/**
 * Must run after everything else that writes or changes files of the site; only what compresses them comes after.
 *
 * @param folder the built site
 * @param options `base`: path that it was built for; `origin`: where it is published
 */
export function makeCopies(folder: string, options: { base: string; origin: string }): Copies {
  const zip = zipSite(folder, options);
  mkdirSync(dirname(join(folder, zipFile)), { recursive: true });
  writeFileSync(join(folder, zipFile), zip);
  const kept = filesOf(folder).filter(isInCopy);
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  // Small files do not become smaller by what compression adds.
  const packed = (content: Buffer): number => Math.min(content.length, gzipSync(content, { level: 9 }).length);
  const sizes = kept.map(read).map((content) => ({ bytes: content.length, packed: packed(content) }));
  const copies: Copies = {
    files: kept.length,
    bytes: sizes.reduce((sum, size) => sum + size.bytes, 0),
    packed: sizes.reduce((sum, size) => sum + size.packed, 0),
    zip: zip.length,
    sum: sha256(zip).digest('hex'),
  };
  const figures = {
    files: String(copies.files),
    bytes: formatBytes(copies.bytes),
    packed: formatBytes(copies.packed),
    zip: formatBytes(copies.zip),
    sum: copies.sum,
  };
  writeFileSync(join(folder, page), fillFigures(read(page).toString(), figures));
  const files = Object.fromEntries(
    kept.map((file) => [addressOfFile(file), shortSum(new Uint8Array(sha256(read(file)).digest()).buffer)]),
  );
  const bytes = kept.reduce((sum, file) => sum + read(file).length, 0);
  const version = shortSum(new Uint8Array(sha256(JSON.stringify(files)).digest()).buffer);
  writeFileSync(join(folder, manifestFile), JSON.stringify({ format: 1, version, bytes, files } satisfies Manifest));
  return copies;
}
