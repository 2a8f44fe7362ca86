/** Reads a draft from a file, for the page and the command alike. Says what is wrong in place of a guess. */
import { NotDocx, readDocx } from './docx.ts';

/** Bytes of the biggest file that is read. */
export const mostBytes = 5_000_000;

export const draftEndings = ['.txt', '.md', '.docx', '.html', '.htm'] as const;

export type DraftProblem = 'empty' | 'binary' | 'too-big' | 'not-docx' | 'not-html' | 'unknown-ending';

export type Draft = { text: string } | { problem: DraftProblem };

/**
 * @param name name of the file, whose ending says what it holds
 * @param textOfHtml takes the words out of HTML without running it
 */
export async function readDraft(name: string, bytes: Uint8Array, textOfHtml: (html: string) => string): Promise<Draft> {
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  if (!draftEndings.some((known) => known === ending)) return { problem: 'unknown-ending' };
  if (bytes.length === 0) return { problem: 'empty' };
  if (bytes.length > mostBytes) return { problem: 'too-big' };
  if (ending === '.docx') {
    try {
      return worded(await readDocx(bytes));
    } catch (error) {
      if (error instanceof NotDocx) return { problem: 'not-docx' };
      throw error;
    }
  }
  const text = decode(bytes);
  if (text === undefined) return { problem: 'binary' };
  if (!ending.startsWith('.htm')) return worded(text);
  return /<[a-z!/]/i.test(text) ? worded(textOfHtml(text)) : { problem: 'not-html' };
}

function worded(text: string): Draft {
  if (text.trim() === '') return { problem: 'empty' };
  // A small archive can hold a text that is not.
  return text.length > mostBytes ? { problem: 'too-big' } : { text };
}

/** Text of UTF-8 or UTF-16 with its mark; undefined where the bytes are no text. */
function decode(bytes: Uint8Array): string | undefined {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a picture or a program from a text.
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
