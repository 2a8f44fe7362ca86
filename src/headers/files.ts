/** How the files of the site are served: their media types, and how long a browser may keep them. */

export interface MediaType {
  type: string;
  /** Endings of file names, without the dot. */
  endings: readonly string[];
  /** Text in UTF-8: the charset is sent with it, and it is worth compressing. */
  text: boolean;
}

/** Media types as registered with IANA; where a format has none, plain text or the type of what it is written in. */
export const mediaTypes: readonly MediaType[] = [
  { type: 'text/html', endings: ['html'], text: true },
  { type: 'text/css', endings: ['css'], text: true },
  { type: 'text/javascript', endings: ['js', 'mjs'], text: true },
  { type: 'text/plain', endings: ['txt'], text: true },
  { type: 'text/markdown', endings: ['md', 'mdx'], text: true },
  { type: 'text/csv', endings: ['csv'], text: true },
  { type: 'text/turtle', endings: ['ttl'], text: true },
  { type: 'application/json', endings: ['json'], text: true },
  { type: 'application/ld+json', endings: ['jsonld'], text: true },
  { type: 'application/manifest+json', endings: ['webmanifest'], text: true },
  { type: 'application/x-tbx+xml', endings: ['tbx'], text: true },
  { type: 'application/xml', endings: ['xml', 'rng', 'sch'], text: true },
  { type: 'application/yaml', endings: ['yml', 'yaml'], text: true },
  { type: 'image/svg+xml', endings: ['svg'], text: true },
  { type: 'image/png', endings: ['png'], text: false },
  // Harper’s pack is a ZIP by another name.
  { type: 'application/zip', endings: ['zip', 'weirpack'], text: false },
  // Pagefind’s parts are compressed in themselves.
  {
    type: 'application/octet-stream',
    endings: ['pagefind', 'pf_meta', 'pf_index', 'pf_filter', 'pf_fragment'],
    text: false,
  },
];

const byEnding = new Map(mediaTypes.flatMap((media) => media.endings.map((ending) => [ending, media])));

/**
 * @param path of a file in the site
 * @throws Error for an ending that is not listed, so that no host has to guess
 */
export function mediaTypeOf(path: string): MediaType {
  const media = byEnding.get(/\.([^./]+)$/.exec(path)?.[1] ?? '');
  if (!media) throw new Error(`“${path}” has an ending of which no type is known: add it to src/headers/files.ts.`);
  return media;
}

/** The value of `Content-Type`. */
export const contentType = ({ type, text }: MediaType): string => (text ? `${type}; charset=utf-8` : type);

/** The same for the path of a file. @throws Error for an ending that is not listed */
export const contentTypeOf = (path: string): string => contentType(mediaTypeOf(path));

/**
 * Folders whose files have a hash of their content in their names, from the root of the site: such a file never changes.
 * All else, pages and Pagefind’s own entry (`pagefind-entry.json`, `pagefind.js`) among it, keeps its name when it changes.
 */
export const hashedFolders = ['_astro', 'pagefind/filter', 'pagefind/fragment', 'pagefind/index'] as const;

export const caching = {
  /** For a year, without asking. */
  hashed: 'public, max-age=31536000, immutable',
  /** Kept, and asked for anew each time it is used: what was withdrawn is gone at once, what is the same costs one answer without a body. */
  other: 'public, max-age=0, must-revalidate',
} as const;
