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

/** Whether a test or a group that is not left out has a name that begins so; the rest may be made for each page. */
function hasTest(code: string, name: string): boolean {
  const alone = code.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\.(?:skip|todo|fails))\\(\\s*['"\`]${literal}`).test(alone);
}

test.each([
  ["test('named so', () => {});", 'named so', true],
  ["test.each(all)(\n  'named so for %s', () => {});", 'named so', true],
  ["test.skip('named so', () => {});", 'named so', false],
  ["// test('named so', () => {});", 'named so', false],
  ["test('not named so', () => {});", 'named so', false],
])('a promise names only a test that runs: %s', (code, name, found) => {
  expect(hasTest(code, name)).toBe(found);
});

test.each(promises.map((promise) => [promise.words, promise] as const))('%s', (words, { tests: named }) => {
  expect(document.one('#main').text).toContain(words);
  expect(named.length).toBeGreaterThan(0);
  for (const [file, name] of named) {
    const path = join(tests, file);
    expect(existsSync(path), file).toBe(true);
    expect(hasTest(readFileSync(path, 'utf8'), name), `${file}: ${name}`).toBe(true);
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
  const frame = parseHtml(read('404.html'));
  const sum = (selector: string, attribute: string): string => {
    const all = frame.all(selector).map((element) => element.attribute(attribute) ?? '');
    const named = all.filter((address) => address.includes('_astro/'));
    const bytes = named.reduce((total, address) => total + weight(address.slice(address.indexOf('_astro/'))), 0);
    return `${(bytes / 1024).toFixed(1)} KiB`;
  };
  expect(figure('style')).toBe(sum('link[rel=stylesheet]', 'href'));
  expect(figure('script')).toBe(sum('script[src]', 'src'));
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
