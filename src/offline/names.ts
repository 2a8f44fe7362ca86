/** Names of what stands on the server and in the cache for reading without a connection. None says what the site is about. */

/** List of the files of the copy, at the root of the site; the build writes it last of all. */
export const manifestFile = 'copy.json';

/** Folder of the addresses under which the cache holds its entries. No such folder is served. */
export const entryFolder = 'copy/';

/** The ZIP file of the site, within the site. */
export const zipFile = 'data/guide.zip';

/** The folder that it unpacks into. */
export const zipFolder = 'guide';
