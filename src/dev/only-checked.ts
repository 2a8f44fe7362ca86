/** Lets Vite load only texts that the check has read and found sound: by their bytes, so that no later change slips in. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { fingerprint, lastCheck } from '../model/checked.ts';

/** Whether Vite would take the module for MDX: by the ending of the file or, with a query, by that of the address. */
const isText = /\.mdx(?:$|[?#])/i;

/** The texts of the check, in development and in the build alike; any other MDX file stops the page or the build. */
export function onlyCheckedTexts(): Plugin {
  return {
    name: 'response-guide:only-checked-texts',
    enforce: 'pre',
    load: {
      order: 'pre',
      filter: { id: isText },
      handler(id) {
        // Without a query it is compiled; with one, Astro asks for parts of the module by a name of its own.
        const path = id.replace(/[?#].*$/s, '');
        const bytes = readFileSync(path);
        if (!lastCheck()?.texts.has(fingerprint(bytes))) {
          throw new Error(`${path} is not rendered: it has not passed the check as it stands now.`);
        }
        return id.endsWith('.mdx') ? bytes.toString('utf8') : null;
      },
    },
  };
}
