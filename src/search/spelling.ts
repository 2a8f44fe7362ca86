/** Mends typing errors in any word that the site knows, and finds the spelling that the site uses. */
import type { WordsFile } from './files.ts';
import { fold, stem } from './text.ts';

export interface Mended {
  word: string;
  /** Whether hardly anything else can be meant. */
  sure: boolean;
}

/** Most letters that may be wrong: one in a short word, two in a longer one. */
const mostWrong = (length: number): number => (length <= 5 ? 1 : 2);

export class Speller {
  /** Word → how common it is, from 0. */
  readonly #words = new Map<string, number>();
  readonly #byLength = new Map<number, string[]>();
  readonly #byStem = new Map<string, string>();
  /** What was mended before: the same word is asked for at each further key press. */
  readonly #mended = new Map<string, Mended | undefined>();

  /** @param words folded words, with how common each of them is */
  add(words: Iterable<readonly [word: string, common: number]>): void {
    this.#mended.clear();
    for (const [word, common] of words) {
      const known = this.#words.get(word);
      if (known !== undefined && known >= common) continue;
      this.#words.set(word, common);
      const key = stem(word);
      const other = this.#byStem.get(key);
      if (other === undefined || (this.#words.get(other) ?? 0) < common) this.#byStem.set(key, word);
      if (known !== undefined || word.length < 3) continue;
      const list = this.#byLength.get(word.length);
      if (list) list.push(word);
      else this.#byLength.set(word.length, [word]);
    }
  }

  /** The word as the site writes it: itself, or another spelling or form of it; undefined where the site has none. */
  known(word: string): string | undefined {
    return this.#words.has(word) ? word : this.#byStem.get(stem(word));
  }

  /** Whether a word of the site begins so. */
  begins(start: string): boolean {
    for (const word of this.#words.keys()) if (word.startsWith(start)) return true;
    return false;
  }

  /** What a word that the site does not know may have been meant to be. */
  mend(word: string): Mended | undefined {
    if (word.length < 4 || /\d/.test(word)) return undefined;
    if (!this.#mended.has(word)) {
      if (this.#mended.size > 200) this.#mended.clear();
      this.#mended.set(word, this.#nearest(word));
    }
    return this.#mended.get(word);
  }

  #nearest(word: string): Mended | undefined {
    const most = mostWrong(word.length);
    let best: { word: string; cost: number; common: number } | undefined;
    let second: typeof best;
    for (let length = word.length - most; length <= word.length + most; length++) {
      for (const other of this.#byLength.get(length) ?? []) {
        const distance = distanceOf(word, other, most);
        if (distance > most) continue;
        // Few people get the first letter wrong, and common words are meant more often.
        const cost = distance + (other[0] === word[0] ? 0 : 0.7) + (sameLetters(word, other) ? -0.3 : 0);
        const found = { word: other, cost, common: this.#words.get(other) ?? 0 };
        if (!best || cost < best.cost || (cost === best.cost && found.common > best.common)) {
          second = best;
          best = found;
        } else if (!second || cost < second.cost) second = found;
      }
    }
    if (!best) return undefined;
    const clear = !second || second.cost - best.cost > 0.4 || stem(second.word) === stem(best.word);
    const near = best.cost <= 1 ? word.length > 4 : best.cost <= 2 && word.length > 7;
    return { word: best.word, sure: near && (clear || best.common > (second?.common ?? 0) + 1) };
  }

  /** Two known words that were written as one. */
  split(word: string): [string, string] | undefined {
    for (let at = 3; at <= word.length - 3; at++) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      if (this.#words.has(first) && this.#words.has(second)) return [first, second];
    }
    return undefined;
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }
}

const sameLetters = (one: string, other: string): boolean => [...one].sort().join('') === [...other].sort().join('');

/** How many letters must be added, dropped, changed or swapped with their neighbour; more than `most` is not counted out. */
export function distanceOf(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let cost = Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length] as number;
}

/** Packs words in order, each as what it does not share with the one before. */
export function packWords(counts: ReadonlyMap<string, number>): WordsFile {
  let before = '';
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const words = sorted.map(([word]) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
    before = word;
    return shared.toString(36) + word.slice(shared);
  });
  const pages = sorted.map(([, count]) => Math.min(9, Math.floor(Math.log2(count))));
  return { words: words.join(' '), pages: pages.join('') };
}

export function* unpackWords(file: WordsFile): Iterable<readonly [word: string, common: number]> {
  let word = '';
  let at = 0;
  for (const part of file.words.split(' ')) {
    word = word.slice(0, Number.parseInt(part[0] ?? '0', 36)) + part.slice(1);
    yield [word, Number(file.pages[at++])];
  }
}

/** Words of running text that are worth knowing: no numbers, no single letters. */
export const spelledWords = (text: string): Set<string> =>
  new Set(
    fold(text)
      .split(' ')
      .filter((word) => word.length > 1 && /^\p{L}+$/u.test(word)),
  );
