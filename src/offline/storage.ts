/** What the copy on the device is called in the browser. The names say nothing of the subject. */

/** The one cache. The number changes only if what is in it changes its form. */
export const cacheName = 'rg-copy-1';

/** File of the service worker, at the root of the site: only from there may it serve every page. */
export const workerFile = 'copy.js';

/** List of the files of the copy, at the root of the site; the build writes it last of all. */
export const manifestFile = 'copy.json';

/** Folder of the addresses under which the cache holds its entries. No such folder is served. */
export const entryFolder = 'copy/';
