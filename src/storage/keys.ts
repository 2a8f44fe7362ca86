/**
 * The one list of what the site can store on a reader's device, and only when the reader asks for it. Code that stores takes
 * its names from here, and the page /privacy/ shows the list: what is not on it may not be stored.
 */

/** The browser's stores. Cookies are not among them: the site sets none. */
export const stores = ['localStorage', 'sessionStorage', 'database', 'cache', 'service worker'] as const;

export type Store = (typeof stores)[number];

/** Every name begins so: other sites may share the origin, and theirs is not ours to remove. */
export const prefix = 'rg-';

export interface StorageKey {
  store: Store;
  /** Its name, from `prefix` on; of a service worker, its script within the site. */
  name: string;
}

/**
 * The number in the name of the copy changes only if what is in it changes its form. Its worker stands at the root of the
 * site: only from there may it serve every page. None of the names says what the site is about.
 *
 * By id: the words that /privacy/ has for each stand in `i18n/en.storage.ts` under the same id.
 */
export const storageKeys = {
  searches: { store: 'localStorage', name: 'rg-searches' },
  copy: { store: 'cache', name: 'rg-copy-1' },
  copyWorker: { store: 'service worker', name: 'copy.js' },
} as const satisfies Readonly<Record<string, StorageKey>>;

export type StorageId = keyof typeof storageKeys;
