/**
 * Search as a whole. What the names know is answered at once, from memory; what stands in the text comes from Pagefind
 * and joins it.
 */
import { searchWords as t } from '../i18n/en.client.ts';
import type { FacetsFile, ForeignFile, Kind, MoreFile, NamesFile, WordsFile } from './files.ts';
import type { FullText } from './full-text.ts';
import { type Entry, NameIndex, noNames } from './name-index.ts';
import { type Candidate, type Facet, type Filters, leading, narrowed, ranked } from './rank.ts';
import type { Passage, Run } from './runs.ts';
import type { Speller } from './spelling.ts';
import { type Plan, type Reading, understand } from './understand.ts';

export interface Answer {
  plan: Plan;
  list: readonly Candidate[];
  /** How many there are before they are narrowed. */
  found: number;
  /** Whether no page has all of the words, so that these have some of them. */
  partial: boolean;
  /** How many results each value of each facet would leave. */
  counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** What a result shows. */
export interface Shown {
  title: string;
  /** With the base path. */
  address: string;
  /** What kind of page it is, and by which name it fits. */
  meta: readonly string[];
  excerpt: readonly Run[];
  passages: readonly Passage[];
}

/** What is loaded only when it is of use: further names; all words of the site, with names in other languages. */
export const parts = ['names', 'words'] as const;
export type Part = (typeof parts)[number];

/** Common enough to be meant when a word is not typed right, though no count is known yet. */
const namedOften = 1;

const file = async <T>(address: string): Promise<T> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
};

/** So many words are learnt in one step: some milliseconds on a slow phone. */
const wordsAtOnce = 1500;

/** Lets the browser draw and take key presses between two long steps. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class Engine {
  readonly #base: string;
  readonly #names: NameIndex;
  readonly #audiences: readonly Entry[];
  readonly #countries: readonly Entry[];
  #speller: Speller | undefined;
  #facets: Promise<void> | undefined;
  readonly #learning = new Map<Part, Promise<void>>();
  readonly #learnt = new Set<Part>();

  constructor(base: string, names: NamesFile) {
    this.#base = base;
    this.#names = new NameIndex(names);
    this.#audiences = this.#names.entries.filter(({ kind }) => kind === 'audience');
    this.#countries = this.#names.entries.filter(({ kind }) => kind === 'country');
  }

  plan(query: string, options: Reading = {}): Plan {
    return understand(query, { names: this.#names, speller: this.#speller }, options);
  }

  /** Whether a part is not loaded and could change the answer. */
  async lacks(part: Part, plan: Plan): Promise<boolean> {
    // The further names are numbered on from the first: without these they mean nothing.
    if (this.#names.entries.length === 0 || this.#learnt.has(part) || plan.coded.length > 0) return false;
    if (part === 'names') return plan.strange.length > 0 || plan.figures || plan.bets.length === 0;
    // What the text has just so is no typing error.
    if (plan.strange.length === 0) return false;
    const text = await this.#fullText().catch(() => undefined);
    return !text || (await Promise.all(plan.strange.map(text.has))).includes(false);
  }

  /** Loads parts. What does not come is done without until the next time. */
  async learn(wanted: readonly Part[] = parts): Promise<void> {
    if (this.#names.entries.length === 0) return;
    await Promise.all(
      wanted.map((part) => {
        const load = (): Promise<void> => (part === 'names' ? this.#learnNames() : this.#learnWords());
        const loading =
          this.#learning.get(part) ??
          load().then(
            () => void this.#learnt.add(part),
            () => void this.#learning.delete(part),
          );
        this.#learning.set(part, loading);
        return loading;
      }),
    );
  }

  async #learnNames(): Promise<void> {
    this.#names.addMore(await file<MoreFile>(`${this.#base}search/more.json`));
    this.#speller?.add(this.#namedWords());
  }

  async #learnWords(): Promise<void> {
    const [foreign, words, { Speller, unpackWords }] = await Promise.all([
      file<ForeignFile>(`${this.#base}search/foreign.json`),
      file<WordsFile>(`${this.#base}pagefind/words.json`),
      import('./spelling.ts'),
    ]);
    this.#names.addForeign(foreign);
    await breath();
    const speller = new Speller();
    speller.add(this.#namedWords());
    const all = [...unpackWords(words)];
    for (let at = 0; at < all.length; at += wordsAtOnce) {
      await breath();
      speller.add(all.slice(at, at + wordsAtOnce));
    }
    this.#speller = speller;
  }

  #namedWords(): (readonly [word: string, common: number])[] {
    return [...this.#names.words()].map((word) => [word, namedOften] as const);
  }

  /** What is named for sure: no waiting. */
  atOnce(plan: Plan, filters: Filters): Answer {
    return this.#answer(plan, leading(plan, this.#names.entries), false, filters);
  }

  /** What all the names hold, for when the text cannot be searched. */
  byNames(plan: Plan, filters: Filters): Answer {
    const { list } = ranked(plan, [], this.#names.entries);
    return this.#answer(plan, list, false, filters);
  }

  /** @throws where a part of the index cannot be loaded */
  async inFull(plan: Plan, filters: Filters): Promise<Answer> {
    const [text] = await Promise.all([this.#fullText(), this.#learnFacets()]);
    const hits = plan.units.length > 0 ? await text.search(plan) : [];
    const { list, partial } = ranked(plan, hits, this.#names.entries);
    return this.#answer(plan, list, partial, filters);
  }

  /** Begins to load what the full text needs. */
  async prepare(): Promise<void> {
    await Promise.all([this.#fullText(), this.#learnFacets()]);
  }

  /** Without them there are fewer facets, until the next search tries again. */
  #learnFacets(): Promise<void> {
    if (this.#names.entries.length === 0) return Promise.resolve();
    this.#facets ??= file<FacetsFile>(`${this.#base}search/facets.json`).then(
      (facets) => this.#names.addFacets(facets),
      () => {
        this.#facets = undefined;
      },
    );
    return this.#facets;
  }

  async #fullText(): Promise<FullText> {
    const { loadFullText } = await import('./full-text.ts');
    return loadFullText(this.#base, this.#names.key);
  }

  #answer(plan: Plan, list: readonly Candidate[], partial: boolean, filters: Filters): Answer {
    const kept = narrowed(list, filters, (candidate) => this.#facetsOf(candidate));
    return { plan, partial, found: list.length, ...kept };
  }

  #facetsOf({ entry, kind }: Candidate): Partial<Record<Facet, readonly string[]>> {
    if (!entry) return kind ? { kind: [kind] } : {};
    const theme = entry.theme === undefined ? entry : this.#names.entries[entry.theme];
    const hasTheme = entry.theme !== undefined || entry.kind === 'theme' || entry.kind === 'domain';
    const framework = frameworkOf(entry);
    return {
      kind: [t.kinds[entry.kind]],
      ...(framework ? { framework: [t.frameworks[framework]] } : {}),
      ...(hasTheme && theme ? { theme: [theme.title] } : {}),
      audience:
        entry.kind === 'audience'
          ? [entry.note ?? entry.title]
          : entry.audiences.map((at) => this.#audiences[at]?.note ?? ''),
      country: entry.kind === 'country' ? [entry.title] : entry.countries.map((at) => this.#countries[at]?.title ?? ''),
    };
  }

  /** What can be said of a result without its text; undefined for a page that only its text tells of. */
  outline({ address, entry, title, kind, statement, named, insteadOf }: Candidate): Shown | undefined {
    const name = entry?.title ?? title;
    if (name === undefined || address === undefined) return undefined;
    const meta = [
      kind ?? (entry ? t.kinds[entry.kind] : ''),
      entry?.code ?? '',
      entry && entry.kind !== 'audience' ? (entry.note ?? '') : '',
      insteadOf ? t.insteadOf(insteadOf.title) : '',
      named?.as && !insteadOf ? t.matches(named.as) : '',
    ];
    return {
      title: statement ? `${entry?.code}.${statement}, ${name}` : name,
      address: this.#base + address.slice(1) + (statement ? `#${statement}` : ''),
      meta: meta.filter(Boolean),
      excerpt: adviceText(entry),
      passages: [],
    };
  }

  /** A result with what stands in its text. @throws where that cannot be loaded */
  async details(candidate: Candidate, plan: Plan, open: boolean): Promise<Shown> {
    const outline = this.outline(candidate);
    const { entry, hit } = candidate;
    // Works and figures are parts of a long page, whose text says nothing of the one.
    if (entry && (entry.kind === 'resource' || entry.kind === 'finding') && outline) return outline;
    const ofEntry = async (own: Entry) => (await this.#fullText()).textOf(own);
    // The text is asked for at once: a module that is there already lets others go first.
    const [text, { openingOf, passagesOf }] = await Promise.all([
      hit ? hit.text() : entry ? ofEntry(entry) : undefined,
      import('./runs.ts'),
    ]);
    if (!text) return outline ?? { title: '', address: this.#base, meta: [], excerpt: [], passages: [] };
    const last = open ? plan.words.at(-1) : undefined;
    const marks = { stems: plan.marks, start: last && last.length > 1 ? last : undefined };
    const shown = outline ?? {
      title: text.meta['title'] ?? text.url,
      address: text.url,
      meta: [text.filters['kind']?.[0] ?? ''].filter(Boolean),
      excerpt: [],
      passages: [],
    };
    if (candidate.statement) {
      const own = passagesOf(text, shown.address, marks, candidate.statement);
      return { ...shown, excerpt: own[0]?.excerpt ?? openingOf(text, marks) };
    }
    const passages = passagesOf(text, shown.address, marks);
    return {
      ...shown,
      excerpt: shown.excerpt.length > 0 ? shown.excerpt : openingOf(text, marks),
      passages,
    };
  }

  /** Names near to a query that found nothing. */
  near(plan: Plan): readonly { title: string; address: string }[] {
    return plan.named
      .filter(({ entry }) => entry.kind !== 'finding' && entry.kind !== 'resource')
      .slice(0, 3)
      .map(({ entry }) => ({ title: entry.title, address: this.#base + entry.address.slice(1) }));
  }

  /** What to say instead of a term to avoid that stands in the query. */
  advice(plan: Plan): { label: string; address: string; write: string; why: string } | undefined {
    const entry = plan.avoided;
    if (!entry?.advice) return undefined;
    const [, write, why, instead] = entry.advice;
    const target = (instead === undefined ? undefined : this.#names.entries[instead]) ?? entry;
    return { label: entry.title, address: this.#base + target.address.slice(1), write, why };
  }
}

function adviceText(entry: Entry | undefined): Run[] {
  if (!entry?.advice) return [];
  const [status, write, why] = entry.advice;
  const words = status === 'avoid' ? t.avoid(write) : t.care;
  return [{ text: `${words} ${why}`, marked: false }];
}

const gsrKinds: ReadonlySet<Kind> = new Set(['capability', 'theme', 'audience']);
const mnrKinds: ReadonlySet<Kind> = new Set(['mnrCapability', 'domain']);

function frameworkOf({ kind, address }: Entry): 'gsr' | 'mnr' | undefined {
  if (gsrKinds.has(kind) || address === '/gsr/') return 'gsr';
  return mnrKinds.has(kind) || address.startsWith('/mnr/') ? 'mnr' : undefined;
}

let loading: Promise<Engine> | undefined;

/**
 * @param base path of the site, with a slash at both ends
 * @returns an engine; without names where their file does not come, and then the next call tries again
 */
export function loadEngine(base: string): Promise<Engine> {
  loading ??= file<NamesFile>(`${base}search/names.json`).then(
    async (names) => {
      const engine = new Engine(base, names);
      await breath();
      return engine;
    },
    () => {
      loading = undefined;
      return new Engine(base, noNames);
    },
  );
  return loading;
}
