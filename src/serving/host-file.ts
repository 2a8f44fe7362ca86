/** Writes the file from which static hosts take the headers into the built site. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { hostHeaders } from '../headers/hosts.ts';

/**
 * @param site folder of the built site
 * @param base path under which it is served, with a slash at both ends
 */
export function writeHostFile(site: string, base: string): void {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'));
  writeFileSync(join(site, '_headers'), hostHeaders(base, files));
}
