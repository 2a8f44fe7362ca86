/** The files below a folder, and their text: only plain files of a sound size, in UTF-8. Nothing is read through a link. */
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strangeCharacter } from './characters.ts';
import type { Finding, FindingCode } from './finding.ts';

type Report = (finding: Finding) => void;

/** Most bytes of a file. */
export const mostBytes = 1024 * 1024;

const fault = (code: FindingCode, file: string, message: string, fix: string, line = 1, column = 1): Finding => ({
  code,
  file,
  line,
  column,
  message,
  fix,
});

/**
 * @param root folder that holds the repository
 * @param folder folder below it, such as `content`
 * @returns the paths of all plain files from the root, with forward slashes, sorted; none for a folder that is not there.
 *   Links and whatever is neither a file nor a folder are reported and left out, with all that is in them
 */
export function plainFiles(root: string, folder: string, report: Report): string[] {
  const stats = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) {
    report(fault('file-link', folder, `“${folder}” is not a folder.`, 'Put a folder in its place.'));
    return [];
  }
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    report(fault('file-link', folder, 'The folder cannot be opened.', 'Let everyone who builds the site read it.'));
    return [];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return plainFiles(root, file, report);
      if (entry.isFile()) return [file];
      const what = entry.isSymbolicLink() ? 'a link to another place' : 'neither a file nor a folder';
      report(
        fault('file-link', file, `“${file}” is ${what}.`, 'Put the file itself in its place, or take the link away.'),
      );
      return [];
    });
}

/** Place of a character in a text: line and column, counted from 1. */
export function placeIn(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The text of a plain file, without the mark that some editors put before UTF-8; undefined where it has a fault. */
export function readTextFile(root: string, file: string, report: Report): string | undefined {
  let bytes: Buffer;
  try {
    const { size } = lstatSync(join(root, file));
    if (size > mostBytes) {
      const fix = 'Split it, or take out what does not belong into a text.';
      report(fault('file-size', file, `The file has ${(size / mostBytes).toFixed(1)} MB.`, fix));
      return undefined;
    }
    bytes = readFileSync(join(root, file));
  } catch {
    report(fault('file-encoding', file, 'The file cannot be opened.', 'Let everyone who builds the site read it.'));
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { line, column } = firstWrongByte(bytes);
    const fix = 'Save the file as UTF-8, and write the letter again.';
    report(fault('file-encoding', file, 'The file is not UTF-8 text from here on.', fix, line, column));
    return undefined;
  }
  const stranger = strangeCharacter(text);
  if (stranger) {
    const { line, column } = placeIn(text, stranger.index);
    const message = `Here stands a character that a text may not hold: ${stranger.name}.`;
    report(fault('file-encoding', file, message, 'Delete it, and write the words around it again.', line, column));
    return undefined;
  }
  return text;
}

function firstWrongByte(bytes: Buffer): { line: number; column: number } {
  // What a lenient reading puts in place of wrong bytes; where the text has that sign itself, it stands no later.
  const text = new TextDecoder('utf-8').decode(bytes);
  return placeIn(text, Math.max(0, text.indexOf('\ufffd')));
}
