/** Everything that can be named, ready to be looked up by words. Small and in memory, so that it answers at each key press. */
import {
  type Advice,
  addressParts,
  type Entries,
  type FacetsFile,
  type ForeignFile,
  type Kind,
  kindLetters,
  type MoreFile,
  type NamesFile,
  slugOf,
} from './files.ts';
import { isFiller, stem, wordsOf } from './text.ts';

export interface Entry {
  index: number;
  kind: Kind;
  title: string;
  /** Within the site, without its base path. */
  address: string;
  /** `GSR-6`, where it has one. */
  code: string | undefined;
  statements: readonly string[];
  advice: Advice | undefined;
  note: string | undefined;
  /** Entry of its theme or domain. */
  theme: number | undefined;
  audiences: readonly number[];
  countries: readonly number[];
}

/** How a name came to be one: the title, another name of the content, a word of readers, another language. */
type Source = 'title' | 'also' | 'said' | 'foreign';

interface Name {
  text: string;
  entry: number;
  source: Source;
  /** Folded words. */
  words: readonly string[];
  stems: readonly string[];
  /** Sum of the weights of its stems. */
  weight: number;
}

export interface Named {
  entry: Entry;
  /** How well the query and the name agree: 1 is the same words. */
  score: number;
  /** Whether every word of the name stands in the query. */
  whole: boolean;
  /** The name that fits, where it is not the title. */
  as: string | undefined;
  /** Words of the query that the name covers. */
  words: readonly string[];
}

/** A word of the query, and what it may stand for. */
export interface Asked {
  word: string;
  /** Stems that count as this word, with how well they do. */
  stems: readonly (readonly [stem: string, fit: number])[];
  weight: number;
}

interface Asking {
  open?: boolean;
  known?: (word: string) => boolean;
}

const kindOf = Object.fromEntries(Object.entries(kindLetters).map(([kind, letter]) => [letter, kind])) as Record<
  string,
  Kind
>;

/** How much a name of a source counts. */
const trust: Readonly<Record<Source, number>> = { title: 1, also: 0.99, said: 0.95, foreign: 0.96 };

/** What a word weighs that no name holds. */
const strange = 7;
/** The same for a word that stands in the text of the site. */
const inText = 4;

/** How many words a beginning of a word may stand for. */
const mostEndings = 24;

export class NameIndex {
  readonly entries: Entry[] = [];
  readonly synonyms = new Map<string, string[]>();
  readonly #names: Name[] = [];
  readonly #byStem = new Map<string, number[]>();
  readonly #byEntry = new Map<number, Name[]>();
  readonly #byAddress = new Map<string, Entry>();
  readonly #byCode = new Map<string, Entry>();
  /** Stems in order, for the beginnings of words. Made again when names have been added. */
  #sorted: string[] | undefined;
  /** The same for the same entries of the first file. */
  readonly key: string;
  readonly #codes: NamesFile['codes'];

  constructor(file: NamesFile) {
    this.#codes = file.codes;
    this.#add(file, file.advice);
    this.key = checksum(this.entries.map((entry) => entry.address).join());
  }

  addFacets({ themes, audiences, countries }: FacetsFile): void {
    for (const entry of this.entries) {
      entry.theme = themes[entry.index];
      entry.audiences = audiences[entry.index] ?? [];
      entry.countries = countries[entry.index] ?? [];
    }
  }

  addMore(file: MoreFile): void {
    for (const line of file.synonyms.split('\n')) {
      const [said = '', meant = ''] = line.split('=');
      if (meant === '') continue;
      const key = wordsOf(said).map(stem).join(' ');
      this.synonyms.set(key, [...(this.synonyms.get(key) ?? []), meant]);
    }
    this.#add(file, file.advice);
    for (const [index, advice] of Object.entries(file.advice)) {
      const entry = this.entries[Number(index)];
      if (entry) entry.advice = advice;
    }
    this.#addNames(file.also, 'also');
    this.#addNames(file.said, 'said');
    this.#weigh();
  }

  addForeign(file: ForeignFile): void {
    this.#addNames(file, 'foreign');
    this.#weigh();
  }

  byAddress(address: string): Entry | undefined {
    return this.#byAddress.get(address);
  }

  byCode(code: string): Entry | undefined {
    return this.#byCode.get(code);
  }

  knows(word: string): boolean {
    return this.#byStem.has(stem(word));
  }

  /** Whether a name holds just this word. */
  holds(word: string): boolean {
    return (this.#byStem.get(stem(word)) ?? []).some((at) => this.#names[at]?.words.includes(word));
  }

  /** Every word of the names, as it is written. */
  *words(): Iterable<string> {
    for (const name of this.#names) if (name.source !== 'foreign') yield* name.words;
  }

  weightOf(key: string): number {
    const count = this.#byStem.get(key)?.length;
    return count === undefined ? strange : Math.log(1 + this.#names.length / count);
  }

  /**
   * What the words of a query may stand for.
   *
   * @param options `open`: whether the last word is still being typed; `known`: whether the site has a word
   */
  ask(words: readonly string[], { open = false, known }: Asking = {}): Asked[] {
    const own = words.map(stem);
    return words.map((word, at) => {
      const key = own[at] as string;
      const stems: [string, number][] = [[key, 1]];
      const pairs = [`${own[at - 1]} ${key}`, `${key} ${own[at + 1]}`];
      for (const meant of [key, ...pairs].flatMap((said) => this.synonyms.get(said) ?? [])) {
        for (const other of wordsOf(meant)) stems.push([stem(other), 0.7]);
      }
      const last = at === words.length - 1;
      if (open && last && word.length > 1) {
        for (const longer of this.#startingWith(word)) stems.push([longer, 0.6 + (0.35 * word.length) / longer.length]);
      }
      const weight = this.#byStem.has(key) ? this.weightOf(key) : known?.(word) ? inText : strange;
      return { word, stems, weight };
    });
  }

  #startingWith(word: string): string[] {
    this.#sorted ??= [...this.#byStem.keys()].sort();
    const list = this.#sorted;
    let low = 0;
    for (let high = list.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((list[middle] as string) < word) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let at = low; at < list.length && found.length < mostEndings && list[at]?.startsWith(word); at++) {
      if (list[at] !== word) found.push(list[at] as string);
    }
    return found;
  }

  /**
   * Entries that the words name, best first, each with the name that fits best.
   *
   * @param phrase the folded query: the same words in the same order count a little more
   * @param least the lowest score that is of use
   */
  find(asked: readonly Asked[], phrase: string, least: number): Named[] {
    const total = asked.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return [];
    /** Name → sum of what fits, by the query and by the name, and the words that fit. */
    const sums = new Map<number, { query: number; name: number; stems: Set<string>; words: Set<string> }>();
    for (const { word, stems, weight } of asked) {
      const seen = new Map<number, readonly [string, number]>();
      for (const item of stems) {
        for (const at of this.#byStem.get(item[0]) ?? []) {
          if ((seen.get(at)?.[1] ?? 0) < item[1]) seen.set(at, item);
        }
      }
      for (const [at, [key, fit]] of seen) {
        const sum = sums.get(at) ?? { query: 0, name: 0, stems: new Set(), words: new Set() };
        sum.query += weight * fit;
        if (!sum.stems.has(key)) sum.name += this.weightOf(key) * fit;
        sum.stems.add(key);
        sum.words.add(word);
        sums.set(at, sum);
      }
    }
    const best = new Map<number, Named>();
    for (const [at, sum] of sums) {
      const name = this.#names[at] as Name;
      const byQuery = Math.min(1, sum.query / total);
      const byName = Math.min(1, sum.name / name.weight);
      // What the reader says counts more than what the name says besides.
      let score = ((1.5 * byQuery * byName) / (0.5 * byQuery + byName)) * trust[name.source];
      if (score < least) continue;
      if (name.words.join(' ') === phrase) score += 0.02;
      const known = best.get(name.entry);
      if (known && known.score >= score) continue;
      best.set(name.entry, {
        entry: this.entries[name.entry] as Entry,
        score,
        whole: sum.stems.size >= name.stems.length,
        as: name.source === 'title' ? undefined : name.text,
        words: [...sum.words],
      });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || a.entry.index - b.entry.index);
  }

  /** The words with what the things that they name are called besides: “artificial intelligence” with “AI”. */
  widened(asked: readonly Asked[], named: readonly Named[]): Asked[] {
    const wider = new Map<string, string[]>();
    for (const { entry, words } of named) {
      const short = (this.#byEntry.get(entry.index) ?? []).filter(
        (name) => name.source === 'also' || name.source === 'title',
      );
      const others = short.filter((name) => name.stems.length === 1 || name.source === 'title');
      for (const word of words) wider.set(word, [...(wider.get(word) ?? []), ...others.flatMap((name) => name.stems)]);
    }
    return asked.map((item) => {
      const own = new Set(item.stems.map(([key]) => key));
      const added = [...new Set(wider.get(item.word) ?? [])].filter((key) => !own.has(key));
      return { ...item, stems: [...item.stems, ...added.map((key) => [key, 0.75] as const)] };
    });
  }

  /** Entries that are called just so. */
  called(phrase: string): Named[] {
    const key = this.#byStem.get(stem(wordsOf(phrase)[0] ?? '')) ?? [];
    return key.flatMap((at) => {
      const name = this.#names[at] as Name;
      if (name.words.join(' ') !== phrase) return [];
      const entry = this.entries[name.entry] as Entry;
      return { entry, score: 1, whole: true, as: name.source === 'title' ? undefined : name.text, words: name.words };
    });
  }

  #add(file: Entries, advice: Readonly<Record<string, Advice>>): void {
    const first = this.entries.length;
    const slugs = file.slugs.split('\n');
    const names = file.names.split('\n');
    for (const [at, title] of (file.titles === '' ? [] : file.titles.split('\n')).entries()) {
      const index = first + at;
      const kind = kindOf[file.kinds[at] ?? ''] ?? 'page';
      const [before, after] = addressParts[kind];
      const slug = slugs[at] || slugOf(title);
      const [code, ...ids] = (this.#codes[index] ?? '').split(' ');
      const entry: Entry = {
        index,
        kind,
        title,
        address: slug === '/' ? '/' : before + slug + after,
        code: code || undefined,
        statements: ids.flatMap(unpackIds),
        advice: advice[index],
        note: file.notes[index],
        theme: undefined,
        audiences: [],
        countries: [],
      };
      this.entries.push(entry);
      this.#byAddress.set(entry.address, entry);
      if (entry.code) this.#byCode.set(entry.code, entry);
      this.#name(title, index, 'title');
      const [also = '', said = ''] = (names[at] ?? '').split(';');
      for (const name of also.split('|')) this.#name(name, index, 'also');
      for (const name of said.split('|')) this.#name(name, index, 'said');
    }
    this.#weigh();
  }

  #addNames(file: Readonly<Record<string, string>>, source: Source): void {
    for (const [index, names] of Object.entries(file)) {
      for (const name of names.split('|')) this.#name(name, Number(index), source);
    }
  }

  #name(text: string, entry: number, source: Source): void {
    const words = wordsOf(text);
    const counting = words.filter((word) => !isFiller(word));
    const stems = [...new Set((counting.length > 0 ? counting : words).map(stem))];
    if (stems.length === 0) return;
    const name: Name = { text, entry, source, words, stems, weight: 0 };
    const at = this.#names.push(name) - 1;
    const own = this.#byEntry.get(entry);
    if (own) own.push(name);
    else this.#byEntry.set(entry, [name]);
    for (const key of stems) {
      const list = this.#byStem.get(key);
      if (list) list.push(at);
      else this.#byStem.set(key, [at]);
    }
    this.#sorted = undefined;
  }

  #weigh(): void {
    for (const name of this.#names) name.weight = name.stems.reduce((sum, key) => sum + this.weightOf(key), 0);
  }
}

/** `W1-3` as `W1`, `W2`, `W3`. */
export function unpackIds(part: string): string[] {
  const [, letter = '', from = '', to = from] = /^(\D+)(\d+)(?:-(\d+))?$/.exec(part) ?? [];
  if (!letter) return [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) => `${letter}${Number(from) + step}`);
}

/** Tells two texts apart, and no more. */
function checksum(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(36);
}

/** No names at all, for when their file does not come. */
export const noNames: NamesFile = {
  kinds: '',
  titles: '',
  slugs: '',
  names: '',
  notes: {},
  codes: {},
  advice: {},
};
