/**
 * The door to Pagefind: loads its index, asks it, and gives results in the shape this site shows. Understanding the query
 * and ordering the results belong here; the index belongs to Pagefind.
 */

/** A part of a page that fits the query. */
export interface Passage {
  /** `GSR-6.H3`, or the heading it stands under. */
  title: string;
  address: string;
  excerpt: Run[];
}

export interface Result {
  title: string;
  address: string;
  kind: string;
  excerpt: Run[];
  passages: Passage[];
}

/** A run of text, marked where it fits the query. */
export interface Run {
  text: string;
  marked: boolean;
}

export type Filters = Record<string, string>;

export interface Answer {
  total: number;
  /** Loads results from a position on. */
  results: (from: number, count: number) => Promise<Result[]>;
  /** How many results each value of each facet would leave. */
  facets: Record<string, Record<string, number>>;
}

export interface Engine {
  /** @throws where a part of the index cannot be loaded */
  search: (query: string, filters: Filters) => Promise<Answer>;
  /** Fetches what a query will need, without running it. */
  preload: (query: string) => void;
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  preload: (query: string) => Promise<void>;
  search: (
    query: string,
    options: { filters: Filters },
  ) => Promise<{
    results: { data: () => Promise<PagefindData> }[];
    filters: Record<string, Record<string, number>>;
  }>;
}

/** Longest query that is looked at; the rest of a pasted text is cut. */
export const longestQuery = 200;

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
};

/** Pagefind's excerpt as runs of plain text, so that nothing is ever put into the page as HTML. */
export function toRuns(excerpt: string): Run[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).flatMap((part) => {
    const marked = part.startsWith('<mark>');
    const text = part
      .replace(/<\/?mark>/g, '')
      .replace(/&(?:lt|gt|amp|quot|#x27|#39);/g, (entity) => entities[entity] ?? entity);
    return text ? { text, marked } : [];
  });
}

/** The query as it is given to the index: one line, no longer than it need be. */
export function normaliseQuery(query: string): string {
  return query.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, longestQuery);
}

const passageLimit = 3;

function toResult(data: PagefindData): Result {
  const address = data.url;
  const marks = (excerpt: string): number => excerpt.split('<mark>').length;
  const passages = data.sub_results
    .filter((part) => part.url !== address && part.url.includes('#'))
    .sort((a, b) => marks(b.excerpt) - marks(a.excerpt))
    .slice(0, passageLimit)
    .map((part) => ({ title: part.title, address: part.url, excerpt: toRuns(part.excerpt) }));
  return {
    title: data.meta['title'] ?? address,
    address,
    kind: data.filters['kind']?.[0] ?? '',
    excerpt: toRuns(data.excerpt),
    passages,
  };
}

let loading: Promise<Engine> | undefined;

/**
 * @param base path of the site, with a slash at both ends
 * @throws where the index is missing or cannot be loaded; the next call tries again
 */
export function loadEngine(base: string): Promise<Engine> {
  loading ??= load(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

let attempt = 0;

async function load(base: string): Promise<Engine> {
  // A browser remembers a module that failed to load, so each further attempt needs another address.
  const again = attempt++ === 0 ? '' : `?${attempt}`;
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
  await pagefind.options({
    basePath: `${base}pagefind/`,
    baseUrl: base,
    excerptLength: 24,
    ranking: { pageLength: 0.4, termFrequency: 0.6, metaWeights: { title: 6, aliases: 8 } },
  });
  await pagefind.init();
  await pagefind.filters();
  return {
    preload: (query) => void pagefind.preload(normaliseQuery(query)).catch(() => undefined),
    search: async (query, filters) => {
      const found = await pagefind.search(normaliseQuery(query), { filters });
      return {
        total: found.results.length,
        facets: found.filters,
        results: async (from, count) =>
          Promise.all(found.results.slice(from, from + count).map(async (result) => toResult(await result.data()))),
      };
    },
  };
}
