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
  /** Whether no page has all of the words, so that these have some of them. */
  partial: boolean;
  /** Loads results from a position on. */
  results: (from: number, count: number) => Promise<Result[]>;
  /** How many results each value of each facet would leave. */
  facets: Record<string, Record<string, number>>;
}

export interface Engine {
  /** @throws where a part of the index cannot be loaded */
  search: (query: string, filters: Filters) => Promise<Answer>;
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
  search: (query: string, options: { filters: Filters }) => Promise<PagefindAnswer>;
}

interface PagefindResult {
  id: string;
  data: () => Promise<PagefindData>;
}

interface PagefindAnswer {
  results: PagefindResult[];
  filters: Record<string, Record<string, number>>;
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

/** Words that ask or join, and say nothing of the matter. */
const filler = new Set(
  'a an and are as at be by can do does for from get give have how i in is it me my of on or our should that the there these this to us was we what when where which who whose why will with you your'.split(
    ' ',
  ),
);

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface Understood {
  /** Words to look for, without those that only ask or join; all of them where nothing else is left. */
  words: string[];
  /** A page or statement named by its code: `GSR-6`, `6.H3`. */
  ref: { code: string; statement: string | undefined } | undefined;
}

/** What a query asks for: the words that count, and a code where it is one. */
export function understand(query: string): Understood {
  const all = normaliseQuery(query)
    .replace(/[?!]+$/, '')
    .split(' ')
    .filter(Boolean);
  const words = all.filter((word) => !filler.has(word.toLowerCase()));
  const code = /^(?:gsr[\s-]*)?(t?\d{1,2})(?:[.\s]+([a-z]\d{1,2}))?$/i.exec(all.join(' '));
  const named = code && (code[2] !== undefined || /^gsr/i.test(all.join(' ')));
  return {
    words: words.length > 0 ? words : all,
    ref: named ? { code: `GSR-${code[1]?.toUpperCase()}`, statement: code[2]?.toUpperCase() } : undefined,
  };
}

/** The page or statement that a code names, from a small list that the build writes. */
async function findRef(base: string, ref: NonNullable<Understood['ref']>): Promise<Result | undefined> {
  const response = await fetch(`${base}search/codes.json`);
  if (!response.ok) return undefined;
  const codes = (await response.json()) as Record<
    string,
    { title: string; kind: string; address: string; statements: string[] }
  >;
  const page = codes[ref.code];
  if (!page || (ref.statement && !page.statements.includes(ref.statement))) return undefined;
  return {
    title: ref.statement ? `${ref.code}.${ref.statement}, ${page.title}` : page.title,
    address: base + page.address.slice(1) + (ref.statement ? `#${ref.statement}` : ''),
    kind: page.kind,
    excerpt: [],
    passages: [],
  };
}

/** With fewer pages than this that have all the words, pages that have some of them follow. */
const fewResults = 3;

function addMissing(whole: PagefindAnswer, some: PagefindAnswer): PagefindAnswer {
  const known = new Set(whole.results.map((result) => result.id));
  return {
    results: [...whole.results, ...some.results.filter((result) => !known.has(result.id))],
    filters: some.filters,
  };
}

/** How far down a list a page still counts when the lists of single words are put together. */
const rankOffset = 20;

/** Pages that have some of the words: those with more of them, and higher in their lists, first. */
async function anyWord(pagefind: Pagefind, words: readonly string[], filters: Filters): Promise<PagefindAnswer> {
  const lists = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
  const scores = new Map<string, { score: number; result: PagefindResult }>();
  for (const list of lists) {
    for (const [rank, result] of list.results.entries()) {
      const score = (scores.get(result.id)?.score ?? 0) + 1 / (rankOffset + rank);
      scores.set(result.id, { score, result });
    }
  }
  return {
    results: [...scores.values()].sort((a, b) => b.score - a.score).map(({ result }) => result),
    // The counts of the single words cannot be added up, so none are shown.
    filters: {},
  };
}

const passageLimit = 3;

function toResult(data: PagefindData): Result {
  const address = data.url;
  // A passage with more of the words comes before one with a word more often.
  const marks = (excerpt: string): number => {
    const words = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word = '']) => fold(word).slice(0, 6));
    return new Set(words).size * 100 + words.length;
  };
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
    noWorker: true,
    ranking: { pageLength: 0.4, termFrequency: 0.6, metaWeights: { title: 6, aliases: 8 } },
  });
  await pagefind.init();
  await pagefind.filters();
  const chunks = watchChunks(`${base}pagefind/index/`);
  return {
    search: async (query, filters) => {
      const { words, ref } = understand(query);
      const failedBefore = chunks.failed();
      const [named, whole] = await Promise.all([
        ref && Object.keys(filters).length === 0 ? findRef(base, ref) : undefined,
        pagefind.search(words.join(' '), { filters }),
      ]);
      const few = whole.results.length < fewResults && words.length > 1;
      const found = few ? addMissing(whole, await anyWord(pagefind, words, filters)) : whole;
      if (chunks.failed() > failedBefore) throw new Error('A part of the search index could not be loaded.');
      const lead = named ? 1 : 0;
      return {
        total: found.results.length + lead,
        partial: whole.results.length === 0 && words.length > 1,
        facets: found.filters,
        results: async (from, count) => {
          const parts = found.results.slice(Math.max(0, from - lead), from + count - lead);
          const results = (await Promise.all(parts.map((part) => part.data()))).map(toResult);
          if (from > 0) return results;
          const title = fold(normaliseQuery(query));
          // A page that is called just what was asked for comes first.
          results.sort((x, y) => Number(fold(y.title) === title) - Number(fold(x.title) === title));
          return named ? [named, ...results.filter((result) => result.address !== named.address)] : results;
        },
      };
    },
  };
}

/**
 * Counts the parts of the index that failed to load. Pagefind passes over them and answers as if the words stood nowhere,
 * but "nothing found" must be true when this site says it. Needs Pagefind in this thread, not in a worker.
 */
function watchChunks(folder: string): { failed: () => number } {
  let failures = 0;
  const count = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries as readonly PerformanceResourceTiming[]) {
      const ok = entry.responseStatus === undefined || (entry.responseStatus >= 200 && entry.responseStatus < 400);
      if (!ok && new URL(entry.name).pathname.startsWith(folder)) failures++;
    }
  };
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  observer.observe({ type: 'resource' });
  return {
    failed: () => {
      count(observer.takeRecords());
      return failures;
    },
  };
}
