/**
 * The small files that search answers from at once: everything that can be named, with its other names. Made by the
 * build from the graph.
 */
import { en } from '../i18n/en.ts';
import type { ReviewFinding } from '../model/evidence.ts';
import type { Graph, Page, Term } from '../model/graph.ts';
import { equivalentLanguages } from '../model/term-schema.ts';
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
import { countryNames, pageNames, synonyms } from './reader-words.ts';
import { contentWords, stem, wordsOf } from './text.ts';

interface Entry {
  kind: Kind;
  title: string;
  address: string;
  /** Names that the content uses. */
  names: readonly string[];
  /** Names that only readers use. */
  said?: readonly string[];
  /** What it was made from, where that is known. */
  of?: unknown;
  note?: string | undefined;
}

/** Names that differ by more than inflection, spelling and the order of words from those before them. */
function distinct(names: readonly string[], known: readonly string[]): string[] {
  const keys = new Set(known.map(keyOf));
  return names.filter((name) => {
    const key = keyOf(name);
    if (key === '' || keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}

const keyOf = (name: string): string => [...new Set(contentWords(wordsOf(name)).map(stem))].sort().join(' ');

/** Names parted into those that bring a word of their own, and those that only combine words of the title and the others. */
function parted(title: string, names: readonly string[]): { own: string[]; combined: string[] } {
  const seen = new Set<string>();
  const brings = (name: string): boolean => {
    const before = seen.size;
    for (const word of contentWords(wordsOf(name))) seen.add(stem(word));
    return seen.size > before;
  };
  brings(title);
  const own = names.filter(brings);
  return { own, combined: names.filter((name) => !own.includes(name)) };
}

const clean = (name: string): string => name.replace(/[|;\n]+/g, ' ').trim();

/** `W1 W2 W3 Y1` as `W1-3 Y1`. */
export function packIds(ids: readonly string[]): string {
  const parts: { letter: string; from: number; to: number }[] = [];
  for (const id of ids) {
    const [, letter = '', number = ''] = /^(\D+)(\d+)$/.exec(id) ?? [];
    const last = parts.at(-1);
    if (last?.letter === letter && last.to + 1 === Number(number)) last.to++;
    else if (letter) parts.push({ letter, from: Number(number), to: Number(number) });
  }
  return parts.map(({ letter, from, to }) => `${letter}${from}${to > from ? `-${to}` : ''}`).join(' ');
}

/** The short answer of a finding: “40 of 42 countries (95%)”. */
function answerOf({ count, of, percent }: ReviewFinding): string | undefined {
  const words = en.search.figure;
  if (count !== undefined && of !== undefined) return words.counted(count, of, percent);
  return percent === undefined ? undefined : words.percent(percent);
}

function entriesOf(graph: Graph): Entry[] {
  const named = (address: string): readonly string[] => pageNames[address] ?? [];
  const made = (kind: Kind, page: Page, names: readonly string[] = []): Entry => ({
    kind,
    title: page.title,
    address: page.address,
    names,
    said: named(page.address),
    of: page,
  });
  const { framework, domains, capabilities } = graph.mnr;
  const route = (title: string, address: string): Entry => ({
    kind: 'page',
    title,
    address,
    names: [],
    said: named(address),
  });
  return [
    ...graph.capabilities.map((page) => made('capability', page)),
    ...capabilities.map((page) =>
      made('mnrCapability', page, [
        ...page.former.filter(({ how }) => how === 'same').map(({ former }) => former.title),
        ...page.reviewed2022.filter((section) => section.capabilities.length === 1).map((section) => section.title),
      ]),
    ),
    ...graph.themes.map((page) => made('theme', page)),
    ...domains.map((page) => made('domain', page)),
    made('framework', graph.framework),
    ...(framework ? [made('framework', framework)] : []),
    ...graph.terms.map(
      (term): Entry => ({
        ...made('term', term, [...term.abbreviations, ...term.forms]),
        said: [...term.bareForms, ...term.lay],
      }),
    ),
    ...graph.evidence.countries.map(
      (country): Entry => ({
        kind: 'country',
        title: country.name,
        address: country.address,
        names: country.alsoPrinted ?? [],
        said: countryNames[country.code] ?? [],
        of: country,
      }),
    ),
    ...graph.audiences.map(
      (audience): Entry => ({
        kind: 'audience',
        title: en.audiences.one(audience.short),
        address: audience.address,
        names: [audience.title],
        said: named(audience.address),
        note: audience.short,
      }),
    ),
    ...graph.pages.map((page) => made('page', page)),
    route(en.siteName, '/'),
    route(en.term.title, '/glossary/'),
    route(en.resource.title, '/resources/'),
    route(en.evidence.country.title, '/countries/'),
    route(en.evidence.review.title, '/evidence/'),
    route(en.evidence.survey.title, '/evidence/survey/'),
    route(en.evidence.footnotes.title, '/evidence/footnotes/'),
    route(en.evidence.crosswalk.title, '/crosswalk/'),
    route(en.audiences.title, '/audiences/'),
    route(en.data.title, '/data/'),
    route(en.terminology.check.title, '/terminology/check/'),
    route(en.changes.title, '/changes/'),
    route(en.az.title, '/a-z/'),
    route(en.contribute.title, '/contribute/'),
    route(en.fields.title, '/contribute/fields/'),
    route(en.evidence.mnr.former.title, '/mnr/2016/'),
    ...graph.guides.map((page) => made('guide', page)),
    ...graph.resources.map(
      (resource): Entry => ({
        kind: 'resource',
        title: resource.title,
        address: resource.address,
        names: [],
        note: resource.publisher,
        of: resource,
      }),
    ),
    ...graph.evidence.findings.map(
      (finding): Entry => ({
        kind: 'finding',
        title: finding.label,
        address: finding.address,
        names: [],
        note: answerOf(finding),
        of: finding,
      }),
    ),
  ];
}

function slugFor({ kind, title, address }: Entry): string {
  if (address === '/') return '/';
  const [before, after] = addressParts[kind];
  const slug = address.slice(before.length, address.length - after.length);
  return slug === slugOf(title) ? '' : slug;
}

type Careful = Term & { status: 'avoid' | 'use-with-care' };

const careful = (of: unknown): of is Careful =>
  (of as Page | undefined)?.kind === 'term' && ['avoid', 'use-with-care'].includes((of as Term).status ?? '');

/** Kinds that fewer queries name: they come with the second file. */
const later: ReadonlySet<Kind> = new Set(['resource', 'finding', 'guide']);

interface Numbered {
  entry: Entry;
  index: number;
}

/** Every entry with its number: those of the first file, then the others. */
function numbered(graph: Graph): Numbered[] {
  const entries = entriesOf(graph);
  return [...entries.filter(({ kind }) => !later.has(kind)), ...entries.filter(({ kind }) => later.has(kind))].map(
    (entry, index) => ({ entry, index }),
  );
}

function columns(list: readonly Numbered[]): Entries {
  return {
    kinds: list.map(({ entry }) => kindLetters[entry.kind]).join(''),
    titles: list.map(({ entry }) => entry.title).join('\n'),
    slugs: list.map(({ entry }) => slugFor(entry)).join('\n'),
    names: list
      .map(({ entry: { kind, title, names, said = [] } }) => {
        const all = distinct(names.map(clean), [title]);
        if (kind === 'term') return parted(title, all).own.join('|');
        const others = distinct(said.map(clean), [title, ...all]);
        return all.join('|') + (others.length > 0 ? `;${others.join('|')}` : '');
      })
      .join('\n'),
    notes: byNumber(list, ({ note }) => note),
  };
}

function byNumber<T>(list: readonly Numbered[], pick: (entry: Entry) => T | undefined): Record<string, T> {
  return Object.fromEntries(
    list.flatMap(({ entry, index }) => {
      const value = pick(entry);
      return value === undefined ? [] : [[`${index}`, value]];
    }),
  );
}

function advice(all: readonly Numbered[], status: Careful['status']): Record<string, Advice> {
  const numbers = new Map(all.map(({ entry, index }) => [entry.of, index]));
  return byNumber(all, ({ of }) => {
    if (!careful(of) || of.status !== status) return undefined;
    const instead = of.useInstead.flatMap((other) => numbers.get(other) ?? []);
    const write = of.write ?? of.useInstead.map((other) => other.label).join(', ');
    return [status === 'avoid' ? status : 'care', write, of.why ?? '', ...instead];
  });
}

const pageOf = (entry: Entry): Page | undefined => entry.of as Page | undefined;

/** What a query most often names, as `search/names.json` holds it. */
export function namesFile(graph: Graph): NamesFile {
  const all = numbered(graph);
  const list = all.filter(({ entry }) => !later.has(entry.kind));
  return {
    ...columns(list),
    codes: byNumber(list, (entry) => {
      const page = pageOf(entry);
      return entry.kind !== 'term' && page && 'statements' in page && page.code
        ? `${page.code} ${packIds(page.statements.map((statement) => statement.id))}`.trim()
        : undefined;
    }),
    advice: advice(all, 'avoid'),
  };
}

/** By what these can be narrowed, as `search/facets.json` holds it. */
export function facetsFile(graph: Graph): FacetsFile {
  const list = numbered(graph).filter(({ entry }) => !later.has(entry.kind));
  const numbers = new Map(list.map(({ entry, index }) => [entry.of, index]));
  return {
    themes: byNumber(list, (entry) => {
      const page = pageOf(entry);
      if (page?.kind === 'capability') return numbers.get(page.theme);
      return page?.kind === 'mnrCapability' ? numbers.get(page.domain) : undefined;
    }),
    audiences: byNumber(list, (entry) => {
      const page = pageOf(entry);
      if (page?.kind !== 'capability') return undefined;
      const acting = new Set(page.statements.flatMap((statement) => statement.audiences));
      return [...acting].map((audience) => graph.audiences.indexOf(audience)).sort((a, b) => a - b);
    }),
    countries: byNumber(list, (entry) => {
      const page = pageOf(entry);
      if (page?.kind !== 'mnrCapability') return undefined;
      const named = new Set(page.examples.map((example) => example.country));
      return [...named].map((country) => graph.evidence.countries.indexOf(country)).sort((a, b) => a - b);
    }),
  };
}

const joined = (names: readonly string[]): string | undefined => (names.length > 0 ? names.join('|') : undefined);

/** Everything else that can be named in English, as `search/more.json` holds it. */
export function moreFile(graph: Graph): MoreFile {
  const all = numbered(graph);
  const terms = all.filter(({ entry }) => entry.kind === 'term');
  return {
    ...columns(all.filter(({ entry }) => later.has(entry.kind))),
    also: byNumber(terms, ({ title, names }) => joined(parted(title, distinct(names.map(clean), [title])).combined)),
    said: byNumber(terms, ({ title, names, said = [] }) => joined(distinct(said.map(clean), [title, ...names]))),
    advice: advice(all, 'use-with-care'),
    synonyms: synonyms.map(([said, meant]) => `${said}=${meant}`).join('\n'),
  };
}

/** What terms and countries are called in other languages, as `search/foreign.json` holds it. */
export function foreignFile(graph: Graph): ForeignFile {
  const displayed = equivalentLanguages.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  const inOthers = ({ kind, of }: Entry): string[] => {
    if (kind === 'country') return displayed.map((language) => language.of((of as { code: string }).code) ?? '');
    if (kind !== 'term') return [];
    return (of as Term).equivalents.flatMap(({ label, abbreviation, forms = [] }) => [
      label,
      ...(abbreviation ? [abbreviation] : []),
      ...forms,
    ]);
  };
  return byNumber(numbered(graph), (entry) =>
    joined(distinct(inOthers(entry).map(clean), [entry.title, ...entry.names])),
  );
}
