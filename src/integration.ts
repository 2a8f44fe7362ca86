/** Hooks into Astro: the content is checked before anything is rendered, and indexed for search when it is built. */
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { onlyCheckedTexts } from './dev/only-checked.ts';
import { type Doorkeeper, doorkeeper, findingsPrinter, waitScript } from './dev/serve-findings.ts';
import { type Checked, changedSince, checkAgain, lastCheck } from './model/checked.ts';
import { ContentError, formatFinding } from './model/finding.ts';
import { buildIndex, indexFolder } from './search/build-index.ts';
import { serveFolder } from './search/serve-index.ts';
import { siteUrlIsSet } from './settings.ts';

export function guide(): AstroIntegration {
  let root = '';
  let builtSite = '';
  let report: ((checked: Checked) => void) | undefined;
  let keeper: Doorkeeper | undefined;
  return {
    name: 'response-guide',
    hooks: {
      'astro:config:setup': ({ command, config, logger, updateConfig, injectScript }) => {
        root = fileURLToPath(config.root);
        builtSite = fileURLToPath(config.outDir);
        if (command !== 'build' && command !== 'dev') return;
        const checked = checkAgain(root);
        updateConfig({ vite: { plugins: [onlyCheckedTexts()] } });
        if (command === 'dev') {
          injectScript('head-inline', waitScript());
          report = findingsPrinter((text, kind) => logger[kind === 'warning' ? 'warn' : kind](text));
          report(checked);
          return;
        }
        if (checked.failure !== undefined) throw new Error(`The content could not be checked: ${checked.failure}`);
        if (!checked.sound) throw new ContentError(checked.findings);
        for (const finding of checked.findings) logger.warn(formatFinding(finding));
        if (!siteUrlIsSet) {
          logger.warn('SITE_URL is not set: citations, the sitemap and exports will name http://localhost:4321.');
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        // Routes are made from the graph, of which Astro knows nothing.
        const takeUp = (): void => {
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
        };
        const opened = doorkeeper({ root, takeUp, report: (checked) => report?.(checked) });
        keeper = opened;
        server.middlewares.use(opened.handle);
        const folders = ['content', 'public'].map((folder) => join(root, folder));
        server.watcher.add(folders);
        server.watcher.on('all', (_event, path) => {
          if (folders.some((folder) => path === folder || path.startsWith(folder + sep))) opened.changed();
        });
        const model = ['model', 'markdown'].map((folder) => join(root, 'src', folder) + sep);
        server.watcher.on('change', (path) => {
          if (model.some((folder) => path.startsWith(folder))) {
            logger.warn('The check itself has changed: stop this command and start it again to check with it.');
          }
        });
        // Search in development covers the last build. Astro has taken the base path off the address.
        server.middlewares.use(`/${indexFolder}`, serveFolder(`${builtSite}/${indexFolder}`));
      },
      'astro:server:done': () => keeper?.close(),
      'astro:build:done': async ({ dir, logger }) => {
        const checked = lastCheck();
        const changed = checked ? changedSince(checked, root) : [];
        if (changed.length > 0) {
          throw new Error(`Changed while the site was being built: ${changed.join(', ')}. Build it again.`);
        }
        const { pages, seconds } = await buildIndex(fileURLToPath(dir));
        logger.info(`search index: ${pages} pages in ${seconds.toFixed(1)} s`);
      },
    },
  };
}
