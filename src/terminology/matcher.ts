/**
 * Finds terms in text: a trie of words, longest match first. The same code runs in the build and in the browser, so a
 * page and a checker cannot disagree.
 */
import { gapOf, isBroken, type Word, withMarks, wordsOf } from './words.ts';

export interface Pattern<T> {
  /** Words to find, as they are written in running text. */
  text: string;
  /** Whether capital letters matter, as they do for abbreviations. */
  exactCase: boolean;
  value: T;
}

export interface Match<T> {
  start: number;
  end: number;
  value: T;
}

interface TrieNode<T> {
  next: Map<string, TrieNode<T>>;
  /** Patterns that end here; those whose capital letters matter come first. */
  ends: { cased: string | undefined; value: T }[];
}

interface Best<T> {
  /** Number of the last word. */
  last: number;
  value: T;
}

const newNode = <T>(): TrieNode<T> => ({ next: new Map(), ends: [] });

export class Matcher<T> {
  readonly #root: TrieNode<T> = newNode();

  constructor(patterns: Iterable<Pattern<T>>) {
    for (const { text, exactCase, value } of patterns) {
      const words = wordsOf(text);
      let node = this.#root;
      for (const [index, word] of words.entries()) {
        const key = (index === 0 ? '' : (gapOf(text.slice(words[index - 1]?.end, word.start)) ?? '')) + word.key;
        let next = node.next.get(key);
        if (!next) {
          next = newNode();
          node.next.set(key, next);
        }
        node = next;
      }
      if (node === this.#root) continue;
      if (exactCase) node.ends.unshift({ cased: words.map(({ cased }) => cased).join(' '), value });
      else node.ends.push({ cased: undefined, value });
    }
  }

  /**
   * Every match in the text, the longest where several begin at one word, without overlaps. Between the words of a term
   * may stand white space with one line end, a hyphen, quotation marks and marks of Markdown; other punctuation only where
   * the term has it itself.
   */
  find(text: string): Match<T>[] {
    const words = wordsOf(text);
    const matches: Match<T>[] = [];
    let free = 0;
    for (let index = 0; index < words.length; ) {
      const best = this.#longest(text, words, index, this.#root, '', []);
      if (best) {
        const { start, end } = withMarks(text, (words[index] as Word).start, (words[best.last] as Word).end);
        matches.push({ start: Math.max(start, free), end, value: best.value });
        free = end;
        index = best.last + 1;
      } else index++;
    }
    return matches;
  }

  /** The longest way on from a node with the word of this number, or with it and the next where a line end broke one in two. */
  #longest(
    text: string,
    words: readonly Word[],
    index: number,
    node: TrieNode<T>,
    gap: string,
    before: readonly string[],
  ): Best<T> | undefined {
    const word = words[index] as Word;
    const whole = node.next.get(gap + word.key);
    let best = whole && this.#onward(text, words, index, whole, [...before, word.cased]);
    const rest = words[index + 1];
    if (rest && isBroken(text.slice(word.end, rest.start))) {
      const joined = node.next.get(gap + word.key + rest.key);
      const other = joined && this.#onward(text, words, index + 1, joined, [...before, word.cased + rest.cased]);
      if (other && (!best || other.last > best.last)) best = other;
    }
    return best;
  }

  #onward(
    text: string,
    words: readonly Word[],
    index: number,
    node: TrieNode<T>,
    cased: readonly string[],
  ): Best<T> | undefined {
    const following = words[index + 1];
    if (following && node.next.size > 0) {
      const gap = gapOf(text.slice((words[index] as Word).end, following.start));
      const longer = gap === undefined ? undefined : this.#longest(text, words, index + 1, node, gap, cased);
      if (longer) return longer;
    }
    const end = node.ends.find((item) => item.cased === undefined || item.cased === cased.join(' '));
    return end && { last: index, value: end.value };
  }
}
