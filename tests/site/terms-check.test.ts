/** What the check of a draft weighs: its script with the words of a language. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkedLanguages } from '../../src/terminology/vocabulary.ts';
import { read } from '../support/dist.ts';
import { parseHtml } from '../support/html.ts';

const most = 25_000;
const compressed = (file: string): number => gzipSync(read(file), { level: 9 }).length;

/** The scripts of the page that pages without the check do not have. */
function ownScripts(): string[] {
  const scriptsOf = (file: string): string[] =>
    parseHtml(read(file))
      .all('script[src]')
      .map((element) => /_astro\/.*/.exec(element.attribute('src') ?? '')?.[0] ?? '');
  const common = new Set(scriptsOf('404.html'));
  return scriptsOf('terminology/check/index.html').filter((script) => !common.has(script));
}

test.each(checkedLanguages)('the script and the words of %s weigh at most 25 kB together', (language) => {
  const scripts = ownScripts();
  expect(scripts).toHaveLength(1);
  expect(read(scripts[0] ?? '')).not.toMatch(/\bimport\s*[{"'(*]/);
  const bytes = [...scripts, `terminology/words-${language}.json`].reduce((sum, file) => sum + compressed(file), 0);
  expect(bytes).toBeLessThanOrEqual(most);
});
