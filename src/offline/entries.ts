/** What of the cache belongs to the copy of this site, and its removal. By itself, as /privacy/ needs no more of the copy. */
import { storageKeys } from '../storage/keys.ts';
import { entryFolder } from './names.ts';

export const cacheName = storageKeys.copy.name;

/** @param base full address of the site, with a slash at the end */
export const entry = (base: string, name: string): string => `${base}${entryFolder}${name}`;

/** Opens the cache where there is one, to list or to change what is in it. */
export async function existing(): Promise<Cache | undefined> {
  return (await caches.has(cacheName)) ? caches.open(cacheName) : undefined;
}

/** Addresses of the entries of this site; another site may stand under another path of the same origin. */
export async function ownEntries(base: string, cache: Cache): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => url).filter((url) => url.startsWith(entry(base, '')));
}

/** Whether anything of a copy is stored, complete or not. */
export async function hasAnything(base: string): Promise<boolean> {
  const cache = await existing();
  return cache !== undefined && (await ownEntries(base, cache)).length > 0;
}

/** Whether the cache holds the copies of other sites only. An empty one may be what is left of ours. */
export async function isOfOthers(base: string): Promise<boolean> {
  const cache = await existing();
  return cache !== undefined && (await cache.keys()).length > 0 && !(await hasAnything(base));
}

/** Deletes all that a copy has put into the cache, and the cache where nothing else is in it. */
export async function removeFiles(base: string): Promise<void> {
  const cache = await existing();
  if (!cache) return;
  const own = await ownEntries(base, cache);
  if (own.length === (await cache.keys()).length) await caches.delete(cacheName);
  else for (const url of own) await cache.delete(url);
}
