/** Text of a result, marked where it fits the query, and the parts of a page that fit best. Plain text, never HTML. */
import { fold, stem, wordsOf } from './text.ts';

/** A run of text, marked where it fits the query. */
export interface Run {
  text: string;
  marked: boolean;
}

/** A part of a page that fits the query. */
export interface Passage {
  /** `GSR-6.H3`, or the heading it stands under. */
  title: string;
  address: string;
  excerpt: Run[];
}

/** A page as the index keeps it. */
export interface IndexedText {
  url: string;
  /** Its text without markup. */
  content: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  anchors: readonly { element: string; id: string; text: string; title?: string; location: number }[];
}

/** What is looked for: stems, and the beginning of a word that is still being typed. */
export interface Marks {
  stems: ReadonlySet<string>;
  start: string | undefined;
}

const excerptWords = 26;
const passageLimit = 3;

interface Part {
  word: string;
  key: string;
}

/** Words come again and again, and folding one takes longer than all else that is done with it. */
const taken = new Map<string, readonly Part[]>();

function partsOf(word: string): readonly Part[] {
  const known = taken.get(word);
  if (known) return known;
  const parts = wordsOf(word).map((part) => ({ word: part, key: stem(part) }));
  if (taken.size > 20_000) taken.clear();
  taken.set(word, parts);
  return parts;
}

/** The stem of a word that fits, or undefined. */
function fitting(word: string, marks: Marks): string | undefined {
  for (const part of partsOf(word)) {
    if (marks.stems.has(part.key)) return part.key;
    if (marks.start && part.word.startsWith(marks.start)) return marks.start;
  }
  return undefined;
}

/** Words as runs, with white space between them. */
function toRuns(words: readonly string[], marks: Marks): Run[] {
  const runs: Run[] = [];
  for (const [at, word] of words.entries()) {
    const marked = fitting(word, marks) !== undefined;
    const [, before = '', inner = word, after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
    const pieces: Run[] = marked
      ? [
          { text: before, marked: false },
          { text: inner, marked: true },
          { text: after, marked: false },
        ]
      : [{ text: word, marked: false }];
    if (at > 0) pieces.unshift({ text: ' ', marked: false });
    for (const piece of pieces) {
      const last = runs.at(-1);
      if (piece.text === '') continue;
      if (last && last.marked === piece.marked) last.text += piece.text;
      else runs.push({ ...piece });
    }
  }
  return runs;
}

/** The stretch of words that holds most of what is looked for. */
export function excerptOf(words: readonly string[], marks: Marks, length = excerptWords): Run[] {
  const keys = words.map((word) => fitting(word, marks));
  let best = { from: 0, kinds: 0, hits: 0 };
  for (let from = 0; from === 0 || from + length <= words.length + 4; from += 4) {
    const found = keys.slice(from, from + length).filter((key) => key !== undefined);
    const kinds = new Set(found).size;
    if (kinds > best.kinds || (kinds === best.kinds && found.length > best.hits + 1)) {
      best = { from, kinds, hits: found.length };
    }
  }
  // From the beginning of a sentence, where one is near.
  let { from } = best;
  for (let back = 0; back < 6 && from - back > 0; back++) {
    if (/[.!?:]$/.test(words[from - back - 1] ?? '')) {
      from -= back;
      break;
    }
  }
  const runs = toRuns(words.slice(from, from + length), marks);
  if (from > 0) runs.unshift({ text: '… ', marked: false });
  if (from + length < words.length) runs.push({ text: ' …', marked: false });
  return runs;
}

/**
 * Statements of a page that hold what is looked for, best first.
 *
 * @param only the one statement to show, whether it holds that or not
 */
export function passagesOf(text: IndexedText, address: string, marks: Marks, only?: string): Passage[] {
  const words = text.content.split(/\s+/);
  const anchors = text.anchors.filter((anchor) => anchor.id !== '').sort((a, b) => a.location - b.location);
  const parts = anchors.map((anchor, at) => {
    const own = words.slice(anchor.location, anchors[at + 1]?.location ?? words.length);
    const keys = own.map((word) => fitting(word, marks)).filter((key) => key !== undefined);
    const statement = anchor.element === 'li' || anchor.title !== undefined;
    return { anchor, own, kinds: new Set(keys).size, hits: keys.length, statement };
  });
  const most = Math.max(0, ...parts.map(({ kinds }) => kinds));
  if (most === 0 && !only) return [];
  return parts
    .filter(({ anchor, kinds, statement }) => (only ? anchor.id === only : kinds >= Math.max(1, most - 1) && statement))
    .sort((a, b) => b.kinds - a.kinds || b.hits / b.own.length - a.hits / a.own.length)
    .slice(0, passageLimit)
    .map(({ anchor, own }) => ({
      title: anchor.title ?? anchor.text,
      address: `${address}#${anchor.id}`,
      excerpt: excerptOf(own, marks),
    }))
    .filter(({ title }) => title !== '');
}

/** The summary of a page: its first words after the title. */
export function openingOf(text: IndexedText, marks: Marks): Run[] {
  const title = fold(text.meta['title'] ?? '');
  const content = text.content.trim();
  const end = content.indexOf('. ');
  const rest = end > 0 && fold(content.slice(0, end)) === title ? content.slice(end + 2) : content;
  const words = rest.split(/\s+/);
  const runs = toRuns(words.slice(0, excerptWords), marks);
  if (words.length > excerptWords) runs.push({ text: ' …', marked: false });
  return runs;
}
