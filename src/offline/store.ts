/**
 * The copy in the cache of the browser: kept, renewed and removed. Both the page and the worker use it.
 *
 * Files stand under the sum of their content, so a file that did not change is never fetched twice, and a copy that broke
 * off goes on where it stopped. Which files make the copy, one small entry says: to renew the copy is to write that entry.
 */
import { storageKeys } from '../storage/keys.ts';
import { cacheName, entry, existing, hasAnything, ownEntries } from './entries.ts';
import { isManifest, type Manifest, sumOf } from './manifest.ts';
import { manifestFile } from './names.ts';

const workerFile = storageKeys.copyWorker.name;

/** The complete copy. */
export interface Copy {
  version: string;
  bytes: number;
  /** How many files it has. */
  count: number;
}

/** When the site was last asked for changes, in milliseconds since 1970. */
export interface Look {
  at: number;
  /** When the copy was last known to be the same as the site. */
  same: number;
  failed: boolean;
}

export interface CopyFiles {
  files: Manifest['files'];
  /** Scripts and index of the version before, which a page that is still open may ask for. */
  before: Manifest['files'];
}

export type Problem = 'line' | 'changed' | 'full' | 'room' | 'absent' | 'removed';

export class CopyError extends Error {
  readonly problem: Problem;
  /** Where there is no room: bytes that are needed and bytes that are free. */
  readonly room: { needed: number; free: number } | undefined;

  constructor(problem: Problem, room?: { needed: number; free: number }) {
    super(problem);
    this.problem = problem;
    this.room = room;
  }
}

const filesEntry = (version: string): string => `files-${version}`;

/** What stands in the cache. To open it could make it anew while it is being removed, so it is not opened to be read. */
const stored = (base: string, name: string): Promise<Response | undefined> =>
  caches.match(entry(base, name), { cacheName });

async function readEntry<T>(base: string, name: string): Promise<T | undefined> {
  const response = await stored(base, name);
  return response ? ((await response.json()) as T) : undefined;
}

/** @throws CopyError where the device is full */
async function put(cache: Cache, address: string, response: Response): Promise<void> {
  try {
    await cache.put(address, response);
  } catch (error) {
    throw error instanceof DOMException && error.name === 'QuotaExceededError' ? new CopyError('full') : error;
  }
}

const writeEntry = (cache: Cache, base: string, name: string, value: unknown): Promise<void> =>
  put(
    cache,
    entry(base, name),
    new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } }),
  );

/** @param base full address of the site, with a slash at the end */
export const readCopy = (base: string): Promise<Copy | undefined> => readEntry(base, 'now');
export const readLook = (base: string): Promise<Look | undefined> => readEntry(base, 'look');
export const readFiles = (base: string, version: string): Promise<CopyFiles | undefined> =>
  readEntry(base, filesEntry(version));

/** A stored file, by its sum. */
export const readFile = stored;

/** The worker lets requests of this mode, which pages do not use otherwise, through to the site. */
const pastTheCopy = { cache: 'no-cache', mode: 'same-origin' } as const;

/** Headers that belong to the way a file came, not to the file. */
const ofTheWay = ['content-encoding', 'content-length', 'transfer-encoding', 'set-cookie', 'connection', 'keep-alive'];

async function fetchFile(
  cache: Cache,
  base: string,
  address: string,
  sum: string,
  signal?: AbortSignal,
): Promise<void> {
  let response: Response;
  let content: ArrayBuffer;
  try {
    response = await fetch(base + address, { ...pastTheCopy, signal: signal ?? null });
    content = await response.arrayBuffer();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new CopyError('line');
  }
  // The sum decides, not the status: some hosts answer with 404 where they are asked for the page of errors itself.
  if ((await sumOf(content)) !== sum) throw new CopyError(response.ok || isGone(response) ? 'changed' : 'line');
  const headers = new Headers(response.headers);
  for (const name of ofTheWay) headers.delete(name);
  await put(cache, entry(base, sum), new Response(content, { headers }));
}

/** How many files are fetched at once. */
const atOnce = 6;

/** Fetches what is not there yet. @throws CopyError; AbortError where the signal says so */
async function fetchMissing(base: string, manifest: Manifest, cache: Cache, options: SaveOptions): Promise<void> {
  const there = new Set(await ownEntries(base, cache));
  const addresses = new Map(Object.entries(manifest.files).map(([address, sum]) => [sum, address]));
  const missing = [...addresses].filter(([sum]) => !there.has(entry(base, sum)));
  let done = addresses.size - missing.length;
  options.progress?.(done, addresses.size);
  const queue = missing.values();
  let failure: unknown;
  const work = async (): Promise<void> => {
    for (const [sum, address] of queue) {
      if (failure !== undefined) return;
      options.signal?.throwIfAborted();
      try {
        await fetchFile(cache, base, address, sum, options.signal);
      } catch (error) {
        failure ??= error;
        throw error;
      }
      options.progress?.(++done, addresses.size);
    }
  };
  // All have come to rest before anything else is done, so that none stores a file after a removal.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, work));
  if (ends.some((end) => end.status === 'rejected')) throw failure ?? options.signal?.reason;
}

/** The list of files as the site has it now. @throws CopyError */
async function fetchManifest(base: string, signal?: AbortSignal): Promise<Manifest> {
  let response: Response;
  try {
    response = await fetch(base + manifestFile, { ...pastTheCopy, signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new CopyError('line');
  }
  if (isGone(response)) throw new CopyError('absent');
  const manifest: unknown = await response.json().catch(() => undefined);
  if (!response.ok || !isManifest(manifest)) throw new CopyError('line');
  return manifest;
}

const isGone = ({ status }: Response): boolean => status === 404 || status === 410;

export interface SaveOptions {
  signal?: AbortSignal;
  /** Told how many files are there, and of how many. */
  progress?: (done: number, all: number) => void;
}

/** Scripts and the index: what a page that is open may still load. */
const isLoadedLater = (address: string): boolean => /^(?:_astro|pagefind)\//.test(address);

/** Makes the files of a list the copy, and deletes what no copy needs. */
async function switchTo(base: string, cache: Cache, manifest: Manifest): Promise<void> {
  const old = await readCopy(base);
  const oldFiles = old && old.version !== manifest.version ? await readFiles(base, old.version) : undefined;
  const before = Object.fromEntries(
    Object.entries(oldFiles?.files ?? {}).filter(([address]) => isLoadedLater(address) && !(address in manifest.files)),
  );
  const { version, bytes, files } = manifest;
  await writeEntry(cache, base, filesEntry(version), { files, before } satisfies CopyFiles);
  await writeLook(cache, base, { same: Date.now(), failed: false });
  await writeEntry(cache, base, 'now', { version, bytes, count: Object.keys(files).length } satisfies Copy);
  const needed = new Set(
    ['now', 'look', filesEntry(version), ...Object.values(files), ...Object.values(before)].map((name) =>
      entry(base, name),
    ),
  );
  for (const url of await ownEntries(base, cache)) if (!needed.has(url)) await cache.delete(url);
}

const writeLook = (cache: Cache, base: string, { same, failed }: Pick<Look, 'same' | 'failed'>): Promise<void> =>
  writeEntry(cache, base, 'look', { at: Date.now(), same, failed } satisfies Look);

/** More than the files: browsers round sizes up, and keep lists of their own. */
const spare = 1.2;

async function checkRoom(needed: number): Promise<void> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && quota - usage < needed * spare) {
    throw new CopyError('room', { needed: needed * spare, free: Math.max(0, quota - usage) });
  }
}

/**
 * Keeps a copy, or goes on with one that broke off.
 *
 * @throws CopyError where that is not possible now; what has come so far stays. AbortError where the signal says so
 */
export async function saveCopy(base: string, options: SaveOptions = {}): Promise<void> {
  const manifest = await fetchManifest(base, options.signal);
  // What has come before is counted as used already.
  if (!(await hasAnything(base))) await checkRoom(manifest.bytes);
  const cache = await caches.open(cacheName);
  await fetchMissing(base, manifest, cache, options);
  options.signal?.throwIfAborted();
  await switchTo(base, cache, manifest);
  // What is written into a cache that somebody has deleted meanwhile is lost.
  if (!(await readCopy(base))) throw new CopyError('removed');
}

/**
 * Asks the site for changes and takes them over, all or none.
 *
 * @returns `gone` where the site offers no copies any more: neither their list nor their worker
 */
export async function renewCopy(base: string): Promise<'current' | 'renewed' | 'failed' | 'gone' | 'none'> {
  const copy = await readCopy(base);
  const cache = await existing();
  if (!copy || !cache) return 'none';
  const same = (await readLook(base))?.same ?? 0;
  try {
    const manifest = await fetchManifest(base);
    if (manifest.version === copy.version) {
      if (!(await readCopy(base))) return 'none';
      await writeLook(cache, base, { same: Date.now(), failed: false });
      return 'current';
    }
    await fetchMissing(base, manifest, cache, {});
    // Removed in the meantime: what was fetched went into a cache that is no longer there.
    if (!(await readCopy(base))) return 'none';
    await switchTo(base, cache, manifest);
    return 'renewed';
  } catch (error) {
    if (!(error instanceof CopyError)) throw error;
    if (error.problem === 'absent') {
      const worker = await fetch(base + workerFile, pastTheCopy).catch(() => undefined);
      if (worker && isGone(worker)) return 'gone';
    }
    if (await readCopy(base)) await writeLook(cache, base, { same, failed: true });
    return 'failed';
  }
}

/**
 * Runs a piece of work that no other window and no worker does at the same time.
 *
 * @returns undefined where another one is at it
 */
export async function alone<T>(base: string, work: () => Promise<T>): Promise<T | undefined> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(entry(base, ''), { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
