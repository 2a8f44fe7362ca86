// @ts-check

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { guide } from './src/integration.ts';
import { features } from './src/markdown/features.ts';
import { sections } from './src/markdown/sections.ts';
import { basePath, siteUrl } from './src/settings.ts';
import { storageKeys } from './src/storage/keys.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  // No inline script or style anywhere, so that the Content-Security-Policy can stay strict.
  build: { inlineStylesheets: 'never' },
  compressHTML: true,
  markdown: {
    syntaxHighlight: false,
    // The check reads with the same features: what it lets through is what is rendered.
    processor: satteri({ mdastPlugins: [sections], features }),
  },
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(?:cite|search)\/$/.test(page) }), guide()],
  vite: {
    // The one worker serves the copy that a reader has asked for. It stands at the root, because it may serve no more than
    // what is below it, and is a plain script, because older browsers take no modules there.
    worker: { format: 'iife', rolldownOptions: { output: { entryFileNames: storageKeys.copyWorker.name } } },
    // Scripts find one another by where they stand, so that the ZIP of the site works in any folder.
    experimental: {
      renderBuiltUrl: (_file, { hostType, ssr }) => (hostType === 'js' && !ssr ? { relative: true } : undefined),
    },
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // Astro marks its MDX modules with a directive of its own, and the bundler warns of each; it means nothing here.
        onLog: (level, log, handler) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
  devToolbar: { enabled: false },
  // Writes .astro/collections/, from which editors explain and complete the front matter.
  experimental: { contentIntellisense: true },
});
