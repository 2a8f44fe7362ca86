/** Unpacks the ZIP of the built site. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { zipFile } from '../../src/offline/names.ts';
import { dist } from './dist.ts';

export const readZip = (site = dist): Record<string, Uint8Array> => unzipSync(readFileSync(join(site, zipFile)));

/** @param folder to unpack into */
export function unzipSite(folder: string): void {
  for (const [path, content] of Object.entries(readZip())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
