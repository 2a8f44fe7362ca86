/**
 * Cuts Pagefind's index into smaller parts. Pagefind itself begins a new part after 20,000 places of words, wherever in
 * the alphabet that falls, and has no setting for it: about 28 kB compressed for each word of a query, most of which is
 * about other words. The parts are written in Pagefind's own form, and Pagefind loads them as it loads its own.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** The version whose form is known; the build stops at another, so that somebody looks. */
const knownVersion = '1.6.0';
/** A part is closed once it has so many bytes, before it is compressed to about half. */
const enough = 4_000;
/**
 * A part ends only where this many first letters change: Pagefind also finds the words that go on from what is typed, but
 * only in the part that it has chosen for it.
 */
const sharedLetters = 3;
/** Sorts after every letter. */
const last = '\u{10ffff}';
/** Stands before everything that Pagefind writes. */
const mark = Buffer.from('pagefind_dcd');

type Word = [stem: string, ...places: unknown[]];
type Part = [from: string, to: string, name: string];
/** What stands in a `pf_meta` file; only the parts are of interest here. */
type Meta = [version: string, pages: unknown, parts: Part[], ...rest: unknown[]];
interface PagefindEntry {
  version: string;
  languages: Record<string, { hash: string }>;
}

/**
 * @param folder of a finished Pagefind index, which is changed in place
 * @throws Error where its form is not the known one
 */
export function cutIndex(folder: string): void {
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryPath, 'utf8')) as PagefindEntry;
  if (entry.version !== knownVersion) {
    throw new Error(
      `Pagefind ${entry.version} may write another index than ${knownVersion}; see src/search/cut-index.ts.`,
    );
  }
  for (const language of Object.values(entry.languages)) {
    const metaPath = join(folder, `pagefind.${language.hash}.pf_meta`);
    const meta = unpack<Meta>(metaPath);
    const old = meta[2].map(([, , name]) => partPath(folder, name));
    const words = old.flatMap((path) => unpack<[Word[]]>(path)[0]);
    const cut = cutWords(words);
    for (const path of old) rmSync(path);
    meta[2] = cut.map((part) => {
      const packed = pack([part.words]);
      const name = named(language.hash, packed);
      writeFileSync(partPath(folder, name), packed);
      return [part.from, part.to, name];
    });
    const packed = pack(meta);
    rmSync(metaPath);
    language.hash = named(language.hash, packed);
    writeFileSync(join(folder, `pagefind.${language.hash}.pf_meta`), packed);
  }
  writeFileSync(entryPath, JSON.stringify(entry));
}

/**
 * @param words in order
 * @returns parts in order, none of which begins before the one before it ends
 */
export function cutWords<W extends readonly [stem: string, ...rest: unknown[]]>(
  words: readonly W[],
): { from: string; to: string; words: W[] }[] {
  const parts: { from: string; to: string; words: W[] }[] = [];
  let size = enough;
  let key = '';
  for (const word of words) {
    const own = beginning(word[0]);
    if (size >= enough && own !== key) {
      parts.push({ from: own, to: '', words: [] });
      size = 0;
    }
    key = own;
    const part = parts.at(-1);
    if (!part) continue;
    part.words.push(word);
    part.to = [...own].length < sharedLetters ? own : own + last;
    size += encode(word).length;
  }
  return parts;
}

const beginning = (word: string): string => [...word].slice(0, sharedLetters).join('');

const partPath = (folder: string, name: string): string => join(folder, 'index', `${name}.pf_index`);

/** `en_` and a name that follows from the content, as Pagefind's own do: such files are kept for good. */
const named = (old: string, content: Buffer): string =>
  old.replace(/_.*$/s, '_') + createHash('sha256').update(content).digest('hex').slice(0, 10);

function unpack<T>(path: string): T {
  const bytes = gunzipSync(readFileSync(path));
  if (!bytes.subarray(0, mark.length).equals(mark)) throw new Error(`${path} is not as Pagefind writes it.`);
  return decode(bytes.subarray(mark.length)) as T;
}

const pack = (content: unknown): Buffer => gzipSync(Buffer.concat([mark, encode(content)]), { level: 9 });
