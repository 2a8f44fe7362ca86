/** Everything that keeping a copy puts into the browser, for the page on privacy. */
import { offlineWords } from '../i18n/en.offline.ts';
import { cacheName, workerFile } from './storage.ts';

export interface StoredByCopy {
  /** Where in the browser it stands, as browsers call it. */
  store: string;
  key: string;
  holds: string;
  /** When it is put there, and how long it stays. */
  when: string;
  until: string;
  /** Address of the page with the button that removes it. */
  page: string;
}

const t = offlineWords.stored;

export const copyStorage: readonly [StoredByCopy, StoredByCopy] = [
  { store: 'Cache Storage', key: cacheName, holds: t.cache, when: t.whenAsked, until: t.until, page: '/offline/' },
  {
    store: 'Service worker',
    key: workerFile,
    holds: t.worker,
    when: t.whenWhole,
    until: t.untilRemoved,
    page: '/offline/',
  },
];
