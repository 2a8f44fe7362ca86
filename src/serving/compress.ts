/** Makes a smaller copy of each file beside it, so that servers need not make one for each reader. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mediaTypeOf } from '../headers/files.ts';

/** What is smaller than this fits into one packet either way. */
const leastBytes = 1024;

/** The highest, 11, makes files that are an eighth smaller, and takes three times as long. */
const brotliQuality = 9;

const brotli = promisify(brotliCompress);
const forms: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  br: (bytes) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
};

/** Whether readers are served a file: not what hosts read, nor a smaller copy of another. */
const isServed = (name: string): boolean => name !== '_headers' && !/\.(?:br|gz)$/.test(name);

/**
 * @param site folder of the built site
 * @returns how many files were compressed, and what they came to, in bytes
 * @throws Error for a file of which no media type is known
 */
export async function compressSite(
  site: string,
): Promise<{ files: number; before: number; gzip: number; brotli: number }> {
  const sums = { files: 0, before: 0, gzip: 0, brotli: 0 };
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const served = entries.filter((entry) => entry.isFile() && isServed(entry.name));
  await Promise.all(
    served.map(async (entry) => {
      if (!mediaTypeOf(entry.name).text) return;
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      if (bytes.length < leastBytes) return;
      const [smaller, smallest] = await Promise.all(
        Object.entries(forms).map(async ([ending, compress]) => {
          const compressed = await compress(bytes);
          await writeFile(`${path}.${ending}`, compressed);
          return compressed.length;
        }),
      );
      sums.files += 1;
      sums.before += bytes.length;
      sums.gzip += smaller ?? 0;
      sums.brotli += smallest ?? 0;
    }),
  );
  return sums;
}
