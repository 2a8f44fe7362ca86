/** The lines around a finding, as HTML: the line itself marked, and a caret below the column. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../model/finding.ts';

/** Lines shown before and after the one meant. */
const around = 2;
/** Characters shown of a line before and after the column meant. */
const reach = 90;
/** A bigger file is itself the finding. */
const mostBytes = 1024 * 1024;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What is invisible, or turns the direction of what is read, is shown by its number. */
const showInvisible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\uFFFD]/gu,
    (character) => `‹${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );

/** Text of the file, or nothing where it is gone, too big, or not a file of its own. A link is not followed. */
function textOf(path: string): string | undefined {
  try {
    const state = lstatSync(path);
    return state.isFile() && state.size <= mostBytes ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param root folder that holds `content/`
 * @param place the line and column meant
 * @returns a `pre` element, or an empty text where the file cannot be shown
 */
export function sourceFrame(root: string, { file, line, column }: Place): string {
  const lines = textOf(join(root, file))?.split(/\r\n|\r|\n/);
  if (!lines || lines[line - 1] === undefined) return '';
  const start = Math.max(0, column - 1 - reach);
  const end = column - 1 + reach;
  const part = (text: string, from: number, to: number): string =>
    showInvisible(text.slice(from, Math.max(from, to)).replaceAll('\t', ' '));
  const width = String(line + around).length;
  const shown: string[] = [];
  for (let number = Math.max(1, line - around); number <= Math.min(lines.length, line + around); number++) {
    const text = lines[number - 1] ?? '';
    const head = `${number === line ? '›' : ' '} ${String(number).padStart(width)} │ ${start > 0 ? '…' : ''}`;
    const tail = text.length > end ? '…' : '';
    if (number !== line) {
      shown.push(escapeHtml(head + part(text, start, end) + tail));
      continue;
    }
    const before = part(text, start, column - 1);
    const at = part(text, column - 1, column) || ' ';
    shown.push(
      `<b>${escapeHtml(head + before)}<mark>${escapeHtml(at)}</mark>${escapeHtml(part(text, column, end) + tail)}</b>`,
      `${' '.repeat(head.length + before.length)}^`,
    );
  }
  return `<pre dir="ltr" tabindex="0">${shown.join('\n')}</pre>`;
}
