/** `npm run build`: checks the content, writes the whole site with its search index to `dist/`, and compresses it. */
import { join } from 'node:path';
import { build } from 'astro';
import { compressSite } from '../serving/compress.ts';
import { checkContent } from './support/check-content.ts';

if (checkContent()) {
  const started = performance.now();
  await build({ logLevel: 'warn' });
  const built = performance.now();
  const { files, before, brotli } = await compressSite(join(process.cwd(), 'dist'));
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  console.log(
    `The site stands in dist/ (${seconds(started, built)} s); ${files} files compressed, ${mebibytes(before)} MiB to ${mebibytes(brotli)} (${seconds(built, performance.now())} s).`,
  );
} else process.exitCode = 1;
