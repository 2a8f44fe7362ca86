/**
 * Finds terms in text: a trie of words, longest match first. The same code runs in the build and in the browser, so a
 * page and a checker cannot disagree.
 */

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
  ends: Pattern<T>[];
}

interface Token {
  word: string;
  start: number;
  end: number;
}

/** Soft hyphens and zero-width characters stand inside words without being part of them. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+(?:['’][\p{L}\p{M}]+)?/gu)) {
    const word = match[0].replace(invisible, '').normalize('NFKC').replace(/’/g, "'");
    if (word) found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Whether two neighbouring words may belong to one term: parted by white space or one hyphen, not by punctuation. */
const joins = (gap: string): boolean => /^(?:\s+|[-\u2010\u2011])$/u.test(gap);

export class Matcher<T> {
  readonly #root: TrieNode<T> = { next: new Map(), ends: [] };

  constructor(patterns: Iterable<Pattern<T>>) {
    for (const pattern of patterns) {
      let node = this.#root;
      for (const { word } of tokens(pattern.text)) {
        const key = word.toLowerCase();
        let next = node.next.get(key);
        if (!next) {
          next = { next: new Map(), ends: [] };
          node.next.set(key, next);
        }
        node = next;
      }
      if (node !== this.#root) node.ends.push(pattern);
    }
  }

  /** Every match in the text, longest first where several begin at one word, without overlaps. */
  find(text: string): Match<T>[] {
    const words = tokens(text);
    const matches: Match<T>[] = [];
    for (let index = 0; index < words.length; ) {
      let node: TrieNode<T> | undefined = this.#root;
      let best: { length: number; match: Match<T> } | undefined;
      const first = words[index] as Token;
      for (let length = 0; node && index + length < words.length; length++) {
        const token = words[index + length] as Token;
        if (length > 0 && !joins(text.slice((words[index + length - 1] as Token).end, token.start))) break;
        node = node.next.get(token.word.toLowerCase());
        const surface = text
          .slice(first.start, token.end)
          .replace(invisible, '')
          .normalize('NFKC')
          .replace(/\s+/gu, ' ');
        const pattern = node?.ends.find((end) => !end.exactCase || end.text === surface);
        if (pattern) best = { length: length + 1, match: { start: first.start, end: token.end, value: pattern.value } };
      }
      if (best) matches.push(best.match);
      index += best?.length ?? 1;
    }
    return matches;
  }
}
