/** What the copy on the device is called in the browser. The names say nothing of the subject. */

/** The one cache. The number changes only if what is in it changes its form. */
export const cacheName = 'rg-copy-1';

/** File of the service worker, at the root of the site: only from there may it serve every page. */
export const workerFile = 'copy.js';

/** List of the files of the copy, at the root of the site; the build writes it last of all. */
export const manifestFile = 'copy.json';

/** Folder of the addresses under which the cache holds its entries. No such folder is served. */
export const entryFolder = 'copy/';

/** Everything that keeping a copy puts into the browser, for the page on privacy. */
export const copyStorage = [
  {
    store: 'Cache Storage',
    key: cacheName,
    holds: 'The files of the copy under sums of their content, their list, and the time of the last look for changes.',
    when: 'When you press “Keep a copy on this device”.',
    until: 'Until you press “Remove from this device”, or the browser needs the room.',
    page: '/offline/',
  },
  {
    store: 'Service worker',
    key: workerFile,
    holds: 'The program that serves the copy when you open a page.',
    when: 'When a copy is complete.',
    until: 'Until you press “Remove from this device”.',
    page: '/offline/',
  },
] as const;
