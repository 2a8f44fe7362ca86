/** `npm run build`: checks the content, then writes the whole site with its search index to `dist/`. */
import { build } from 'astro';
import { checkContent } from './support/check-content.ts';

if (checkContent()) await build({ logLevel: 'info' });
else process.exitCode = 1;
