/** The built site as one ZIP file that works from any folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offlineWords } from '../i18n/en.offline.ts';
import { zipOf } from '../terminology/exports/zip.ts';
import { zipFile, zipFolder } from './names.ts';
import { relativeCss, relativeHtml } from './relative.ts';
import { filesOf, isInZip } from './site-files.ts';

/** Browsers run no modules in pages that are opened from a folder, so these are shown as without script. */
const folderScript = 'folder.js';
const folderScriptText = `if (location.protocol === 'file:') {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('noscript.css', document.currentScript.src).href;
  document.head.append(style);
}
`;

/** A page without what stands on it only where it is served, and with what stands on it only in the ZIP. */
export function forZip(html: string): string {
  return (
    html
      .replace(/<!--site-->[\s\S]*?<!--\/site-->/g, '')
      .replace(/<template data-in-zip>([\s\S]*?)<\/template>/g, '$1')
      .replace(/<link rel="search"[^>]*>/, '')
      // Some browsers do not count files beside a page that is opened from a folder as its own.
      .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (policy) =>
        policy.replaceAll("'self'", "'self' file:"),
      )
  );
}

/**
 * @param folder the built site
 * @param options `base`: path that it was built for; `origin`: where it is published
 * @returns the same bytes for the same site
 */
export function zipSite(folder: string, options: { base: string; origin: string }): Uint8Array<ArrayBuffer> {
  const { base, origin } = options;
  const contents = new Map<string, string | Uint8Array>();
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  for (const file of filesOf(folder)) {
    if (!isInZip(file) || file === zipFile) continue;
    if (file.endsWith('.html')) {
      const page = forZip(text(file)).replace('</head>', `<script src="${base}${folderScript}"></script></head>`);
      contents.set(file, relativeHtml(page, file, base));
    } else if (file.endsWith('.css')) contents.set(file, relativeCss(text(file), file, base));
    else contents.set(file, readFileSync(join(folder, file)));
  }
  contents.set(folderScript, folderScriptText);
  contents.set('README.txt', offlineWords.inZip.readme(offlineWords.zip.command, origin + base));
  const paths = [...contents].map(([path, content]) => [`${zipFolder}/${path}`, content] as const);
  return zipOf(new Map(paths.sort(([a], [b]) => (a < b ? -1 : 1))));
}
