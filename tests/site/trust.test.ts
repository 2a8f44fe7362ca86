/** The promises on /trust/: each names tests that there are, and the figures are those of the build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { trustWords } from '../../src/i18n/en.trust.ts';
import { addressOfFile, htmlFiles, read } from '../support/dist.ts';
import { parseHtml } from '../support/html.ts';

const tests = join(import.meta.dirname, '..');
const document = parseHtml(read('trust/index.html'));
const promises = trustWords.groups.flatMap((group) => group.promises);

test.each(promises.map((promise) => [promise.words, promise] as const))('%s', (words, { tests: named }) => {
  expect(document.one('#main').text).toContain(words);
  expect(named.length).toBeGreaterThan(0);
  for (const [file, name] of named) {
    const path = join(tests, file);
    expect(existsSync(path), file).toBe(true);
    // In quotation marks of the language, or as a part of a name that is made for each page.
    expect(readFileSync(path, 'utf8'), `${file}: ${name}`).toContain(name);
  }
});

test('the figures are those of the build', () => {
  const figure = (name: string): string => document.one(`[data-figure=${name}]`).text;
  expect(figure('pages')).toBe(String(htmlFiles().length));
  const weight = (file: string): number => gzipSync(read(file), { level: 9 }).length;
  const heaviest = Math.max(...htmlFiles().map(weight));
  const [bytes, address] = figure('heaviest').split(', ');
  expect(bytes).toBe(`${(heaviest / 1024).toFixed(1)} KiB`);
  expect(
    htmlFiles()
      .filter((file) => weight(file) === heaviest)
      .map(addressOfFile),
  ).toContain(address);
  for (const name of ['style', 'script']) expect(Number.parseFloat(figure(name))).toBeGreaterThan(1);
});

test('the page links to what the site was built from', () => {
  const links = document.all('#main a').map((link) => link.attribute('href'));
  expect(links).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/build\/sbom\.cdx\.json$/),
      expect.stringMatching(/build\/licences\.txt$/),
    ]),
  );
});
