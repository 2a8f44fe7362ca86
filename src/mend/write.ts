/** Writes files so that nobody ever sees half of one. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes the text under another name, beside `content/` where nothing looks, and gives it the right name then. The file
 * keeps its rights.
 *
 * @param root folder that holds the repository
 * @param file path from there
 */
export function writeWhole(root: string, file: string, text: string): void {
  const path = join(root, file);
  const temporary = join(root, `.${randomUUID()}.tmp`);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(temporary, text, mode === undefined ? {} : { mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
