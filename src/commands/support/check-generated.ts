/** Compares the files that are made from others with what they should be; writes them for `--fix`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../form/change.ts';
import { writeWhole } from '../../mend/write.ts';
import { ContentError, type Finding } from '../../model/finding.ts';
import { type GeneratedFile, generatedFiles } from './generated-files.ts';

/** The files as they should be; none of those made from content that has faults, because that is reported already. */
async function makeAll(root: string, files: readonly GeneratedFile[]): Promise<{ path: string; text: string }[]> {
  // A folder with content alone, such as a test has, holds none of them.
  if (!existsSync(join(root, 'package.json'))) return [];
  const made: { path: string; text: string }[] = [];
  for (const { path, make } of files) {
    try {
      made.push({ path, text: await make() });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
    }
  }
  return made;
}

const textOf = (root: string, path: string): string | undefined =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;

/** Number of the first line that differs; undefined where none does. */
function firstDifference(now: string, wanted: string): number | undefined {
  if (now === wanted) return undefined;
  const lines = wanted.split('\n');
  const different = now.split('\n').findIndex((line, index) => line !== lines[index]);
  return (different < 0 ? now.split('\n').length : different + 1) || 1;
}

/** @returns a finding for each file that is not as it should be */
export async function checkGenerated(root: string, files = generatedFiles): Promise<Finding[]> {
  return (await makeAll(root, files)).flatMap(({ path, text }): Finding[] => {
    const now = textOf(root, path);
    const line = firstDifference(now ?? '', text);
    if (line === undefined) return [];
    return [
      {
        code: 'file-outdated',
        file: path,
        line,
        column: 1,
        message:
          now === undefined
            ? 'The file is missing.'
            : `The file differs from what it is made from, first in line ${line}.`,
        fix: 'Run npm run check -- --fix; to change what it says, change what it is made from.',
      },
    ];
  });
}

/** Writes each file that is not as it should be. */
export async function mendGenerated(root: string, files = generatedFiles): Promise<Change[]> {
  return (await makeAll(root, files)).flatMap(({ path, text }) => {
    const now = textOf(root, path);
    const line = firstDifference(now ?? '', text);
    if (line === undefined) return [];
    writeWhole(root, path, text);
    return { file: path, line, what: now === undefined ? 'made the file' : 'made the file anew' };
  });
}
