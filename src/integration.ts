/** Hooks into Astro: the content is checked before anything is rendered, and indexed for search when it is built. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { extraAddresses } from './model/addresses.ts';
import { ContentError, formatFinding, isError } from './model/finding.ts';
import { loadContent } from './model/load.ts';
import { buildIndex, indexFolder } from './search/build-index.ts';
import { serveFolder } from './search/serve-index.ts';
import { siteUrlIsSet, withBase } from './settings.ts';

export function guide(): AstroIntegration {
  let builtSite = '';
  return {
    name: 'response-guide',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        builtSite = fileURLToPath(config.outDir);
        if (command !== 'build' && command !== 'dev') return;
        const { findings } = loadContent(fileURLToPath(config.root), { extraAddresses });
        if (command === 'build' && findings.some(isError)) throw new ContentError(findings);
        for (const finding of findings) logger.error(formatFinding(finding));
        if (command === 'build' && !siteUrlIsSet) {
          logger.warn('SITE_URL is not set: citations, the sitemap and exports will name http://localhost:4321.');
        }
      },
      'astro:server:setup': ({ server }) => {
        // Pages read the graph and not the files, so Vite does not know what depends on what.
        server.watcher.add('content');
        server.watcher.on('all', (_event, path) => {
          if (/[\\/]content[\\/]/.test(path)) server.ws.send({ type: 'full-reload' });
        });
        // Search in development covers the last build.
        server.middlewares.use(withBase(`/${indexFolder}`), serveFolder(`${builtSite}/${indexFolder}`));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, seconds } = await buildIndex(fileURLToPath(dir));
        logger.info(`search index: ${pages} pages in ${seconds.toFixed(1)} s`);
      },
    },
  };
}
