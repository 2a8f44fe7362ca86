/** `npm run measure`: builds the site and prints what it weighs against its budgets, and what the build took. */
import { build } from 'astro';
import { weightTable } from '../../tests/support/weight.ts';
import { checkContent } from './support/check-content.ts';

if (checkContent()) {
  const started = performance.now();
  await build({ logLevel: 'error' });
  const seconds = (performance.now() - started) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(weightTable());
  console.log(
    `\nBuild with search index: ${seconds.toFixed(1)} s; peak memory of the build process, without Pagefind’s own: ${memory.toFixed(0)} MiB.`,
  );
} else process.exitCode = 1;
