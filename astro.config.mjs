// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { guide } from './src/integration.ts';
import { sections } from './src/markdown/sections.ts';
import { basePath, siteUrl } from './src/settings.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  // No inline script or style anywhere, so that the Content-Security-Policy can stay strict.
  build: { inlineStylesheets: 'never' },
  compressHTML: true,
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ mdastPlugins: [sections] }),
  },
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(?:cite|search)\/$/.test(page) }), guide()],
  vite: {
    build: { assetsInlineLimit: 0 },
  },
  devToolbar: { enabled: false },
});
