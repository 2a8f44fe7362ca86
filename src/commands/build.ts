/** `npm run build`: checks the content, then writes the whole site with its search index to `dist/`. */
import { build } from 'astro';
import { checkContent } from './support/check-content.ts';

if (checkContent()) {
  const started = performance.now();
  await build({ logLevel: 'warn' });
  console.log(`The site stands in dist/ (${((performance.now() - started) / 1000).toFixed(1)} s).`);
} else process.exitCode = 1;
