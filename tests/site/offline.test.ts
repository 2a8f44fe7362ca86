/** What the build makes for reading without a connection: the list of the copy, the ZIP, and the figures on the page. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import type { Manifest } from '../../src/offline/manifest.ts';
import { zipFile, zipFolder } from '../../src/offline/names.ts';
import { addressOfFile } from '../../src/offline/site-files.ts';
import { zipSite } from '../../src/offline/zip-site.ts';
import { basePath, siteUrl } from '../../src/settings.ts';
import { dist, files, htmlFiles, read, size } from '../support/dist.ts';
import { parseHtml } from '../support/html.ts';
import { readZip } from '../support/unzip.ts';

const manifest = JSON.parse(read('copy.json')) as Manifest;
const zip = readZip();
const inZip = new Map(Object.entries(zip).map(([path, content]) => [path.slice(zipFolder.length + 1), content]));
const text = (file: string): string => new TextDecoder().decode(inZip.get(file));
const pages = [...inZip.keys()].filter((file) => file.endsWith('.html'));

const sum = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(dist, file)))
    .digest()
    .subarray(0, 16)
    .toString('base64url');

it('the list holds every page and all that pages load, each with the sum of its content', () => {
  const kept = new Map(files().map((file) => [addressOfFile(file), file]));
  const wrong = Object.entries(manifest.files).filter(([address, own]) => own !== sum(kept.get(address) ?? ''));
  expect(wrong).toEqual([]);
  const needed = [
    ...htmlFiles(),
    ...files().filter(
      (file) =>
        /^(?:_astro|terminology|search)\/|^pagefind\/(?:[^/]*\/|pagefind\.js|pagefind-entry|wasm|[^/]*meta)|\.(?:svg|css)$/.test(
          file,
        ) && !/\.(?:md|html)$|pagefind-[^e]/.test(file),
    ),
  ];
  expect(needed.filter((file) => !(addressOfFile(file) in manifest.files))).toEqual([]);
  // What is there to be taken away is not among it, but the page that lists it is.
  expect(Object.keys(manifest.files).filter((address) => /^data\/./.test(address))).toEqual([]);
  expect(Object.keys(manifest.files).filter((address) => /\.(?:md|zip|xml)$|^copy\./.test(address))).toEqual([]);
  expect(manifest.files).toHaveProperty(['data/']);
});

it('the page says how large the copy and the ZIP are, and the sum of the ZIP', () => {
  const page = parseHtml(read('offline/index.html'));
  const figure = (name: string): string => page.one(`[data-figure=${name}]`).text;
  const bytes = Object.keys(manifest.files)
    .map((address) => (address === '' || address.endsWith('/') ? `${address}index.html` : address))
    .reduce((all, file) => all + size(file), 0);
  expect(manifest.bytes).toBe(bytes);
  expect(figure('files')).toBe(String(Object.keys(manifest.files).length));
  expect(figure('bytes')).toBe(`${(bytes / 1e6).toFixed(1)} MB`);
  expect(figure('packed')).toMatch(/^\d+\.\d MB$/);
  expect(Number.parseFloat(figure('packed'))).toBeLessThan(bytes / 2e6);
  expect(figure('zip')).toBe(`${(size(zipFile) / 1e6).toFixed(1)} MB`);
  expect(figure('sum')).toBe(
    createHash('sha256')
      .update(readFileSync(join(dist, zipFile)))
      .digest('hex'),
  );
});

it('the ZIP stays below what hosts take as one file', () => {
  // Cloudflare Pages takes files of up to 25 MiB.
  expect(size(zipFile)).toBeLessThan(20 * 1024 * 1024);
});

it('the same site gives the same ZIP', () => {
  const again = zipSite(dist, { base: basePath, origin: siteUrl });
  expect(Buffer.compare(Buffer.from(again), readFileSync(join(dist, zipFile)))).toBe(0);
});

it('the ZIP holds every page but the page of errors, in one folder, without what only the site can do', () => {
  expect(Object.keys(zip).filter((path) => !path.startsWith(`${zipFolder}/`))).toEqual([]);
  expect(pages.sort()).toEqual(
    htmlFiles()
      .filter((file) => file !== '404.html')
      .sort(),
  );
  expect([...inZip.keys()].filter((file) => /^copy\.|guide\.zip$|^robots|opensearch/.test(file))).toEqual([]);
  expect(text('README.txt')).toContain('Open index.html.');
  expect(text('offline/index.html')).toContain('You are reading from the ZIP file');
  expect(text('offline/index.html')).not.toMatch(/data-copy-tool|data-figure|<template/);
  expect(text('search/index.html')).toContain('data-needs-server');
});

it('no page or style sheet of the ZIP names an address from the root', () => {
  const faults = pages.flatMap((file) =>
    parseHtml(text(file)).descendants.flatMap((element) =>
      [...element.attributes].flatMap(([name, value]) =>
        /^\/(?!\/)/.test(value) || /url=\//.test(value) ? [`${file}: <${element.tag} ${name}="${value}">`] : [],
      ),
    ),
  );
  expect(faults).toEqual([]);
  for (const [file, content] of inZip) {
    if (!/\.(?:css|js)$/.test(file) || file.startsWith('pagefind/')) continue;
    expect(new TextDecoder().decode(content), file).not.toMatch(/(?:url\(|@import |\bimport\(?|from)\s*["'`]?\/[\w.]/);
  }
});

it('every relative address of the ZIP leads to a file in it, and to an anchor on it', () => {
  const ids = new Map<string, Set<string | undefined>>();
  const documents = new Map(pages.map((file) => [file, parseHtml(text(file))]));
  for (const [file, document] of documents) {
    ids.set(file, new Set(document.all('[id]').map((element) => element.attribute('id'))));
  }
  const faults: string[] = [];
  let seen = 0;
  for (const [file, document] of documents) {
    for (const element of document.descendants) {
      for (const name of ['href', 'src', 'action']) {
        const value = element.attribute(name);
        if (value === undefined || /^[a-z]+:/.test(value)) continue;
        seen++;
        const [, path = '', , anchor = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(value) ?? [];
        const target = path === '' ? file : posix.join(posix.dirname(file), path);
        const fault = !inZip.has(target) || (anchor && !ids.get(target)?.has(decodeURIComponent(anchor)));
        if (fault) faults.push(`${file}: <${element.tag} ${name}="${value}">`);
      }
    }
  }
  expect(seen).toBeGreaterThan(10_000);
  expect(faults).toEqual([]);
});
