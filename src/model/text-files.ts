/** The files below a folder, and their text: only plain files of a sound size, in UTF-8. Nothing is read through a link. */
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strangeCharacter } from './characters.ts';
import type { Finding, FindingCode } from './finding.ts';

type Report = (finding: Finding) => void;

/** Many times what the longest files hold, and little enough to be read in a moment, whatever stands in them. */
export const mostBytes = 256 * 1024;
const mostBytesOfText = 100 * 1024;

/** Most characters of a line, and of a text those without an empty line between: parsers take time by their square. */
const longestPart = 10_000;

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1024).toLocaleString('en')} KB`;

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
    const most = file.endsWith('.mdx') ? mostBytesOfText : mostBytes;
    if (size > most) {
      const message = `The file has ${kilobytes(size)}, and ${kilobytes(most)} at most can be read.`;
      report(fault('file-size', file, message, 'Split it, or take out what does not belong into it.'));
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
  const long = tooLong(text, file.endsWith('.mdx'));
  if (long) {
    const message = `${long.what} has more than ${longestPart.toLocaleString('en')} characters.`;
    report(fault('file-size', file, message, long.fix, long.line));
    return undefined;
  }
  return text;
}

/** The first part of a text that is too long to be read in a moment. */
function tooLong(text: string, isText: boolean): { line: number; what: string; fix: string } | undefined {
  let part = 0;
  let first = 1;
  for (const [index, line] of text.split('\n').entries()) {
    part += line.length;
    if (part > longestPart) {
      return first === index + 1
        ? {
            line: first,
            what: 'The line',
            fix: 'Break it into several lines, or take out what does not belong into it.',
          }
        : { line: first, what: 'What begins here', fix: 'Part it with empty lines.' };
    }
    if (isText && line.trim() !== '') continue;
    part = 0;
    first = index + 2;
  }
  return undefined;
}

function firstWrongByte(bytes: Buffer): { line: number; column: number } {
  // What a lenient reading puts in place of wrong bytes; where the text has that sign itself, it stands no later.
  const text = new TextDecoder('utf-8').decode(bytes);
  return placeIn(text, Math.max(0, text.indexOf('\ufffd')));
}
