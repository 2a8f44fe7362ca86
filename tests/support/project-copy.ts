/** A whole project with invented content in a temporary folder, to be built or served by a test of its own. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');
const fixtures = join(repository, 'tests', 'fixtures');

/** What the project needs to build, apart from its content. */
const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * @param overlays folders below tests/fixtures that are laid over the valid content, in their order, such as
 *   `hostile/mdx-export`
 * @returns the path of the copy; its packages are links to the real ones. It is gone when the test
 *   has ended
 */
export function projectCopy(...overlays: readonly string[]): string {
  const folder = makeProjectCopy(...overlays);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same, for a hook that outlives one test: whoever calls it removes the folder. */
export function makeProjectCopy(...overlays: readonly string[]): string {
  const folder = emptyFolder();
  for (const part of parts) {
    if (existsSync(join(repository, part))) cpSync(join(repository, part), join(folder, part), { recursive: true });
  }
  for (const layer of ['valid', ...overlays]) cpSync(join(fixtures, layer), folder, { recursive: true });
  linkPackages(folder);
  return folder;
}

/** A copy of this very project with its content. Whoever calls it removes the folder. */
export function makeFullCopy(): string {
  const folder = emptyFolder();
  const made = new Set(['node_modules', 'dist', '.git', '.astro', '.cache', 'tests']);
  for (const part of readdirSync(repository).filter((name) => !made.has(name)))
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  linkPackages(folder);
  return folder;
}

/** The real path: Vite resolves links, and would not find its own files below /tmp where that is one. */
const emptyFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'response-guide-project-')));

/** Each package by itself: what Astro and Vite keep beside the packages is then the copy’s own. */
function linkPackages(folder: string): void {
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(repository, 'node_modules')).filter((entry) => !/^\.(?!bin)/.test(entry))) {
    symlinkSync(join(repository, 'node_modules', name), join(packages, name), 'dir');
  }
}
