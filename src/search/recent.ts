/** The last searches, kept on this device and only where the reader asked for it. Nothing is stored otherwise. */

import { storageKeys } from '../storage/keys.ts';

const most = 8;

const key = storageKeys.searches.name;

/** @returns the searches, newest first; undefined where the reader has not asked for them to be kept */
export function recentSearches(): string[] | undefined {
  try {
    const stored = localStorage.getItem(key);
    const list: unknown = stored === null ? undefined : JSON.parse(stored);
    return Array.isArray(list)
      ? list.filter((item): item is string => typeof item === 'string').slice(0, most)
      : undefined;
  } catch {
    return undefined;
  }
}

function store(list: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(list.slice(0, most)));
  } catch {
    // Storage may be forbidden or full: then nothing is kept.
  }
}

/** Begins to keep searches, or stops and forgets all of them. */
export function keepSearches(keep: boolean): void {
  if (keep) store(recentSearches() ?? []);
  else {
    try {
      localStorage.removeItem(key);
    } catch {
      // Where nothing can be stored, nothing need be removed.
    }
  }
}

/** Takes up a search, where they are kept. */
export function addSearch(query: string): void {
  const list = recentSearches();
  if (list && query) store([query, ...list.filter((other) => other !== query)]);
}

export function removeSearch(query: string): void {
  const list = recentSearches();
  if (list) store(list.filter((other) => other !== query));
}
