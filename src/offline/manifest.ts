/** The list of what a copy holds, as the build writes it and the browser reads it. */

export interface Manifest {
  format: 1;
  /** Changes with every change of any file. */
  version: string;
  /** Size of all files, unpacked, in bytes. */
  bytes: number;
  /** Sum of each file by its address within the site, without a slash before it; the home page is ''. */
  files: Record<string, string>;
}

/** Bytes of a SHA-256 sum that are kept: 128 bits, which nobody can match with other content. */
const sumBytes = 16;

/** The sum of a file as it stands in the list. Takes the whole SHA-256 digest. */
export function shortSum(digest: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, sumBytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

export const sumOf = async (content: BufferSource): Promise<string> =>
  shortSum(await crypto.subtle.digest('SHA-256', content));

/** Whether something that came from the line is such a list: a page that asks to log in is not. */
export function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { format, version, bytes, files } = value as Partial<Manifest>;
  return (
    format === 1 &&
    typeof version === 'string' &&
    typeof bytes === 'number' &&
    typeof files === 'object' &&
    files !== null &&
    Object.values(files).every((sum) => /^[\w-]{22}$/.test(sum))
  );
}

/** Bytes in words: `3.4 MB`. A megabyte has a million bytes, as devices and providers count. */
export const formatBytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
