/** The site tells nobody that it is being read. */
import { expect, it } from 'vitest';
import { basePath, exitUrlFor } from '../../src/settings.ts';
import { misleading, namedAddresses } from '../support/addresses.ts';
import { files, read } from '../support/dist.ts';
import { parseHtml } from '../support/html.ts';
import { readSite } from '../support/site.ts';

const site = readSite();
const addresses = namedAddresses(site);
const elements = site.pages.flatMap(({ file, document }) => document.descendants.map((element) => ({ file, element })));
const external = (url: string): boolean => /^(?:https?|wss?):$/.test(new URL(url).protocol) && !site.isInternal(url);

it('nothing on any page is loaded from another host or sent to one', () => {
  const faults = addresses.filter(
    ({ element, attribute, url }) => external(url) && !(element.tag === 'a' && attribute === 'href'),
  );
  expect(faults.map(({ file, element, url }) => `${file}: <${element.tag}> ${url}`)).toEqual([]);
});

it('every address is one of https, http, mailto or tel: none runs a script or holds data', () => {
  const faults = addresses.filter(({ url }) => !['https:', 'http:', 'mailto:', 'tel:'].includes(new URL(url).protocol));
  expect(faults.map(({ file, url }) => `${file}: ${url}`)).toEqual([]);
});

it('style sheets load nothing from another host', () => {
  const sheets = files().filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
  expect(sheets.length).toBeGreaterThan(0);
  const loads = sheets.flatMap((file) => read(file).match(/(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^)"';]*/g) ?? []);
  expect(loads).toEqual([]);
});

it('no page holds a script or style in itself, so that the policy can forbid both', () => {
  const faults = elements.filter(
    ({ element }) =>
      element.tag === 'style' ||
      element.attributes.has('style') ||
      // Data for search engines is no script: it is not run, and no policy forbids it.
      (element.tag === 'script' &&
        element.attribute('type') !== 'application/ld+json' &&
        (!element.attribute('src') || element.rawText !== '')) ||
      [...element.attributes.keys()].some((name) => /^on/.test(name)) ||
      element.attributes.has('srcdoc'),
  );
  expect(faults.map(({ file, element }) => `${file}: <${element.tag}>`)).toEqual([]);
});

it('no page takes another address for its own, or sends the reader on to another site', () => {
  expect(misleading(site)).toEqual([]);
});

it.each([
  ['<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">', false],
  ['<meta http-equiv="Refresh" content="0; url=//elsewhere.example/">', false],
  [`<meta http-equiv="refresh" content="0; url=${basePath}no-such-page/">`, false],
  ['<meta http-equiv="refresh" content="5">', false],
  ['<base href="https://elsewhere.example/">', false],
  [`<meta http-equiv="refresh" content="0; url=${basePath}about/">`, true],
])('%s may stand on a page: %s', (element, allowed) => {
  const page = { ...site.page('/about/'), document: parseHtml(`<html><head>${element}</head></html>`) };
  expect(misleading({ ...site, pages: [page] })).toHaveLength(allowed ? 0 : 1);
});

it('every page asks the browser to send no referrer', () => {
  const without = site.pages.filter(
    ({ document }) =>
      document
        .all('head > meta[name=referrer]')
        .map((meta) => meta.attribute('content'))
        .join() !== 'no-referrer',
  );
  expect(without.map((page) => page.file)).toEqual([]);
});

it('no link or form overrules that', () => {
  expect(elements.filter(({ element }) => element.attributes.has('referrerpolicy')).map(({ file }) => file)).toEqual(
    [],
  );
});

it('every link to another site sends no referrer and opens in the same window', () => {
  const links = addresses.filter(({ element, url }) => element.tag === 'a' && external(url));
  expect(links.length).toBeGreaterThan(0);
  const faults = links.filter(
    ({ element }) => !element.attribute('rel')?.split(' ').includes('noreferrer') || element.attributes.has('target'),
  );
  expect(faults.map(({ file, url }) => `${file}: ${url}`)).toEqual([]);
});

it('“Leave this site” is on every page and leads to the neutral page of the language that is read', () => {
  const languageOf = (address: string): string => /^\/([a-z]{2})\//.exec(address)?.[1] ?? 'en';
  const faults = site.pages.filter(
    ({ address, document }) => document.one('a[data-exit]').attribute('href') !== exitUrlFor(languageOf(address)),
  );
  expect(faults.map((page) => page.file)).toEqual([]);
});
