/** The shape of the small files that search reads, shared by the build that writes them and the page that reads them. */

/** One letter for each kind of thing that can be named. */
export const kindLetters = {
  capability: 'c',
  mnrCapability: 'm',
  theme: 't',
  domain: 'd',
  framework: 'f',
  term: 'g',
  country: 'n',
  resource: 'r',
  audience: 'a',
  page: 'p',
  guide: 'e',
  finding: 'q',
} as const;

export type Kind = keyof typeof kindLetters;

/** Where the pages of a kind stand: what comes before and after the part of the address that is kept. */
export const addressParts: Readonly<Record<Kind, readonly [before: string, after: string]>> = {
  capability: ['/gsr/', '/'],
  mnrCapability: ['/mnr/', '/'],
  theme: ['/gsr/', '/'],
  domain: ['/mnr/', '/'],
  framework: ['/', '/'],
  term: ['/glossary/', '/'],
  country: ['/countries/', '/'],
  resource: ['/resources/#', ''],
  audience: ['/audiences/', '/'],
  page: ['/', '/'],
  guide: ['/contribute/', '/'],
  finding: ['/evidence/#', ''],
};

/** The last part of an address that follows from a title. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Entries in columns: strings with one line for each entry pack better than objects. */
export interface Entries {
  /** One letter for each entry. */
  kinds: string;
  titles: string;
  /** Part of the address; an empty line follows from the title. */
  slugs: string;
  /** Other names, parted by `|`; after `;` those that only readers use. */
  names: string;
  /** By number of the entry: the short answer of a finding, the publisher of a resource. */
  notes: Record<string, string>;
}

export type Advice = readonly [status: 'avoid' | 'care', write: string, why: string, ...instead: number[]];

/** `search/names.json`: what a query most often names. */
export interface NamesFile extends Entries {
  /** By number of the entry: code (`GSR-6`) and ids of its statements (`W1-2 Y1-7 H1-11`). */
  codes: Record<string, string>;
  /** By number of the entry, for terms to avoid: what to say instead, and why. */
  advice: Record<string, Advice>;
}

/** `search/facets.json`: by what the entries of the first file can be narrowed. Comes with what searches the text. */
export interface FacetsFile {
  /** By number of the entry: number of its theme or domain. */
  themes: Record<string, number>;
  /** By number of the entry: audiences that act on it. */
  audiences: Record<string, readonly number[]>;
  /** By number of the entry: countries with examples of it. */
  countries: Record<string, readonly number[]>;
}

/** `search/more.json`: further entries, numbered on from those of the names, and what there is more to say of these. */
export interface MoreFile extends Entries {
  /** By number of the entry: forms of terms whose every word stands in a name of the first file. */
  also: Record<string, string>;
  /** By number of the entry: words for terms that only readers use. */
  said: Record<string, string>;
  /** For terms to use with care. */
  advice: Record<string, Advice>;
  /** Words that readers use, and the words of the site that mean the same. */
  synonyms: string;
}

/** `search/foreign.json`: names in other languages, by number of the entry, parted by `|`. */
export type ForeignFile = Record<string, string>;

/** `pagefind/pages.json`: which page each text of the index belongs to. */
export interface PagesFile {
  /** Of the names that the order belongs to; with other names it means nothing. */
  key: string;
  /** What the names of all texts begin with. */
  start: string;
  /** The rest of the name of the text of each entry, in order, parted by spaces; empty where an entry has no page. */
  entries: string;
  /** The other pages, by the rest of the name of their text. */
  others: Record<string, readonly [address: string, title: string, kind: string]>;
}

/** `pagefind/words.json`: every word of the site in order, each with how much of the word before it shares. */
export interface WordsFile {
  /** A digit of base 36 for the shared beginning, then the rest of the word; parted by spaces. */
  words: string;
  /** How many pages hold each word, as a power of two: one digit each. */
  pages: string;
}
