/** Builds the site where there is none yet, or where something that it is made of has changed since. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { checkContent } from './check-content.ts';

/** What the site is made of. */
const parts = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json'];

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(path: string): number {
  if (!statSync(path).isDirectory()) return changed(path);
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => changed(join(path, name)));
  return Math.max(changed(path), ...inside);
}

/** @returns whether there is a site in `dist/` that fits the sources */
export async function buildIfNeeded(): Promise<boolean> {
  const built = changed('dist/pagefind/pagefind-entry.json');
  if (built > Math.max(...parts.map(newest))) return true;
  if (!checkContent()) return false;
  console.error('Building the site …');
  await build({ logLevel: 'error' });
  return true;
}
