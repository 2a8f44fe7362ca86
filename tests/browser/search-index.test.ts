/** The index as Pagefind reads it, after it was cut into smaller parts: no word may get lost between two of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { expect, test } from 'vitest';
import type { IndexedText } from '../../src/search/runs.ts';
import { spelledWords } from '../../src/search/spelling.ts';
import { address, useBrowser } from '../support/browser.ts';

const open = useBrowser();

/**
 * Runs in the page; as text, because Vitest would put its own import in place of the browser's. Pagefind keeps each part
 * that it has loaded, so it is begun anew for words with another beginning: they may stand in another part.
 */
const countIn = `async ({ module, groups }) => {
  const pagefind = await import(module);
  const short = [];
  for (const group of groups) {
    await pagefind.destroy();
    await pagefind.options({ noWorker: true });
    for (const [word, pages] of group) {
      const { results } = await pagefind.search(word);
      if (results.length < pages) short.push(word + ': ' + results.length + ' of ' + pages);
    }
  }
  return short;
}`;

/** Words of the text of the site, with how many pages have each in just this form. */
function wordsOfTheSite(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of readdirSync('dist/pagefind/fragment')) {
    const json = gunzipSync(readFileSync(`dist/pagefind/fragment/${file}`)).toString('utf8');
    const { content } = JSON.parse(json.replace(/^pagefind_dcd/, '')) as IndexedText;
    // Pagefind takes an address for one word.
    for (const word of spelledWords(content.replace(/\S+[./@_]\S+/g, ' ')))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The first letters of the first and last words of every other part, so that both sides of each border are there. */
function borders(): Set<string> {
  const { languages } = JSON.parse(readFileSync('dist/pagefind/pagefind-entry.json', 'utf8'));
  const packed = gunzipSync(readFileSync(`dist/pagefind/pagefind.${languages.en.hash}.pf_meta`)).subarray(12);
  const parts = (decode(packed) as [unknown, unknown, [from: string, to: string, name: string][]])[2];
  return new Set(parts.filter((_, at) => at % 2 === 0).flatMap(([from, to]) => [from.slice(0, 3), to.slice(0, 3)]));
}

test('Pagefind finds words on both sides of each border between two parts, on no fewer pages than have them', async () => {
  const beginnings = borders();
  const words = [...wordsOfTheSite()].filter(([word]) => beginnings.has(word.slice(0, 3)));
  expect(words.length).toBeGreaterThan(200);
  const { page } = await open('/about/');
  const groups = Object.values(Object.groupBy(words, ([word]) => word.slice(0, 3))).map((group) => group?.slice(0, 5));
  const given = JSON.stringify({ module: address('/pagefind/pagefind.js'), groups });
  expect(await page.evaluate(`(${countIn})(${given})`)).toEqual([]);
});
