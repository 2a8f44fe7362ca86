/** The door to Pagefind: loads its index and asks it. Which words to ask for, and what to make of the answers, is ours. */
import type { PagesFile } from './files.ts';
import type { Entry } from './name-index.ts';
import type { IndexedText } from './runs.ts';
import type { Plan, Unit } from './understand.ts';

interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<IndexedText>;
}

/** A page whose text fits the query. */
export interface Hit {
  /** Of the index: the same for the same page. */
  id: string;
  /** Number of the entry of the names; undefined for a page that is none or is not known. */
  entry: number | undefined;
  /** Address within the site, title and kind of a page that is known and no entry. */
  page: readonly [address: string, title: string, kind: string] | undefined;
  /** From 0 to 1. */
  score: number;
  /** How much of the query it holds, from 0 to 1. */
  covers: number;
  text: () => Promise<IndexedText>;
}

export interface FullText {
  /** @throws where a part of the index cannot be loaded */
  search: (plan: Plan) => Promise<Hit[]>;
  /** Whether the text of some page has a word, in whatever form. */
  has: (word: string) => Promise<boolean>;
  /** The text of the page of an entry. */
  textOf: (entry: Entry) => Promise<IndexedText | undefined>;
}

/** What a page has from a word at all, before how often it stands there. */
const presence = 0.35;
/** What another way to say it counts. */
const otherWords = 0.85;

let loading: Promise<FullText> | undefined;
let attempt = 0;

/**
 * @param base path of the site, with a slash at both ends
 * @param key of the names that are loaded
 * @throws where the index is missing or cannot be loaded; the next call tries again
 */
export function loadFullText(base: string, key: string): Promise<FullText> {
  loading ??= load(base, key).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(base: string, key: string): Promise<FullText> {
  // A browser remembers a module that failed to load, so each further attempt needs another address.
  const again = attempt++ === 0 ? '' : `?${attempt}`;
  const folder = `${base}pagefind/`;
  countFailures();
  const [pagefind, file] = await Promise.all([start(base, `${folder}pagefind.js${again}`), loadPages(folder)]);
  // In development the index is of the last build, and its names may be others.
  const known = file.key === key ? file.entries.split(' ') : [];
  const numbers = new Map(known.map((rest, index) => [file.start + rest, index]));
  const asked = new Map<string, Promise<PagefindResult[]>>();
  /** A word that was asked for before is not looked for again. */
  const ask = (query: string): Promise<PagefindResult[]> => {
    let answer = asked.get(query);
    if (!answer) {
      answer = pagefind.search(query).then(({ results }) => results);
      if (asked.size > 60) asked.clear();
      asked.set(query, answer);
    }
    return answer;
  };
  const search = async ({ units }: Plan): Promise<Hit[]> => {
    const failedBefore = failures;
    const answers = await Promise.all(units.map((unit) => Promise.all(unit.alternatives.map(ask))));
    if (failures > failedBefore) {
      asked.clear();
      throw new Error('A part of the search index could not be loaded.');
    }
    return together(units, answers).map(({ result, score, covers }) => {
      return {
        id: result.id,
        entry: numbers.get(result.id),
        page: file.others[result.id.slice(file.start.length)],
        score,
        covers,
        text: result.data,
      };
    });
  };
  return {
    search,
    // The signs keep Pagefind from taking a word that only begins alike.
    has: async (word) => (await ask(`"${word}"`)).length > 0,
    textOf: async ({ title, index }) => (await ask(title)).find(({ id }) => numbers.get(id) === index)?.data(),
  };
}

async function start(base: string, module: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ module)) as Pagefind;
  await pagefind.options({
    basePath: `${base}pagefind/`,
    baseUrl: base,
    noWorker: true,
    ranking: { pageLength: 0.4, termFrequency: 0.6, metaWeights: { title: 3, aliases: 3 } },
  });
  await pagefind.init();
  return pagefind;
}

async function loadPages(folder: string): Promise<PagesFile> {
  const response = await fetch(`${folder}pages.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return (await response.json()) as PagesFile;
}

/** Pages by all units together: what each unit says of them, by its weight. */
export function together<T extends { id: string; score: number }>(
  units: readonly Unit[],
  answers: readonly (readonly (readonly T[])[])[],
): { result: T; score: number; covers: number }[] {
  const total = units.reduce((sum, unit) => sum + unit.weight, 0);
  const pages = new Map<string, { result: T; score: number; covers: number }>();
  for (const [at, unit] of units.entries()) {
    const best = new Map<string, { fit: number; result: T }>();
    for (const [way, list] of (answers[at] ?? []).entries()) {
      const most = list[0]?.score || 1;
      for (const result of list) {
        const fit = (presence + ((1 - presence) * result.score) / most) * (way === 0 ? 1 : otherWords);
        if ((best.get(result.id)?.fit ?? 0) < fit) best.set(result.id, { fit, result });
      }
    }
    const share = unit.weight / total;
    for (const [id, { fit, result }] of best) {
      const page = pages.get(id) ?? { result, score: 0, covers: 0 };
      page.score += fit * share;
      page.covers += share;
      pages.set(id, page);
    }
  }
  return [...pages.values()].sort((a, b) => b.score - a.score);
}

let failures = 0;
let listening = false;
/** How Pagefind begins its complaints. */
const complaint = /^(?:Failed to load|Decompressing) /;

/**
 * Counts the parts of the index that failed to load. Pagefind passes over them, answers as if the words stood nowhere, and
 * tells only the console; but “nothing found” must be true when this site says it. What it says there is kept from the
 * console, because the page says it. Needs Pagefind in this thread, not in a worker.
 */
function countFailures(): void {
  if (listening) return;
  listening = true;
  const pass = console.error;
  console.error = (...words: unknown[]): void => {
    if (typeof words[0] === 'string' && complaint.test(words[0])) failures++;
    else pass.apply(console, words);
  };
  // It also leaves a promise behind that nobody waits for; the one that is waited for fails as well.
  addEventListener('unhandledrejection', (event) => {
    if (event.reason instanceof Error && complaint.test(event.reason.message)) event.preventDefault();
  });
}
