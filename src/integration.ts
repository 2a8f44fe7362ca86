/** Hooks into Astro: the content is checked before anything is rendered, and indexed for search when it is built. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { extraAddresses } from './model/addresses.ts';
import { ContentError, formatFinding } from './model/finding.ts';
import { loadContent } from './model/load.ts';
import { buildIndex } from './search/build-index.ts';
import { siteUrlIsSet } from './settings.ts';

export function guide(): AstroIntegration {
  return {
    name: 'response-guide',
    hooks: {
      'astro:config:setup': ({ command, config, logger, addWatchFile }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { findings } = loadContent(fileURLToPath(config.root), { extraAddresses });
        if (command === 'build' && findings.length > 0) throw new ContentError(findings);
        for (const finding of findings) logger.error(formatFinding(finding));
        if (command === 'dev') addWatchFile(new URL('./content/', config.root));
        if (command === 'build' && !siteUrlIsSet) {
          logger.warn('SITE_URL is not set: citations, the sitemap and exports will name http://localhost:4321.');
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, seconds } = await buildIndex(fileURLToPath(dir));
        logger.info(`search index: ${pages} pages in ${seconds.toFixed(1)} s`);
      },
    },
  };
}
