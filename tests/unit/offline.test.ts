/** Addresses made relative for the ZIP, and what the worker answers from a copy. */
import { describe, expect, test } from 'vitest';
import { absentPage, findAnswer, withNote } from '../../src/offline/answer.ts';
import { isManifest, sumOf } from '../../src/offline/manifest.ts';
import { relativeAddress, relativeCss, relativeHtml } from '../../src/offline/relative.ts';
import { isInCopy, isInZip } from '../../src/offline/site-files.ts';
import { forZip } from '../../src/offline/zip-site.ts';

describe('addresses of the ZIP', () => {
  test.each([
    ['/', 'index.html', 'index.html'],
    ['/', 'gsr/index.html', '../index.html'],
    ['/gsr/', 'index.html', 'gsr/index.html'],
    ['/gsr/#map', 'mnr/11-hotline/index.html', '../../gsr/index.html#map'],
    ['/search/?q=a/b/', 'a-z/index.html', '../search/index.html?q=a/b/'],
    ['/icon.svg', 'gsr/6-x/cite/index.html', '../../../icon.svg'],
    ['#H3', 'gsr/index.html', '#H3'],
    ['https://example.org/', 'index.html', 'https://example.org/'],
    ['//example.org/x/', 'index.html', '//example.org/x/'],
    ['mailto:a@example.org', 'index.html', 'mailto:a@example.org'],
  ])('%s on %s is %s', (address, from, relative) => {
    expect(relativeAddress(address, from, '/')).toBe(relative);
  });

  test('under a base path only what is below it is the site', () => {
    expect(relativeAddress('/guide/gsr/', 'a-z/index.html', '/guide/')).toBe('../gsr/index.html');
    expect(relativeAddress('/guide/', 'index.html', '/guide/')).toBe('index.html');
    expect(relativeAddress('/other/', 'a-z/index.html', '/guide/')).toBe('/other/');
  });

  test('what scripts make addresses from stays a folder', () => {
    const page = '<body data-base="/"><div data-glossary="/glossary/" data-words="/terminology/words-*.json">';
    expect(relativeHtml(page, 'terminology/check/index.html', '/')).toBe(
      '<body data-base="../../"><div data-glossary="../../glossary/" data-words="../words-*.json">',
    );
    expect(relativeHtml(page, 'index.html', '/')).toContain('data-base="./"');
  });

  test('attributes change, and nothing that only looks like one', () => {
    const text =
      '<!-- <a href="/gsr/"> --><title>href="/gsr/"</title><p title=\'a > b href="/gsr/"\'>Write href="/gsr/" &lt;a href="/gsr/"&gt;</p><script type="application/ld+json">{"a":"<a href=\\"/gsr/\\">"}</script>';
    expect(relativeHtml(text, 'a-z/index.html', '/')).toBe(text);
    expect(
      relativeHtml(
        '<script type="module" src="/_astro/a.js"></script><a class="x" href=\'/gsr/\'>b</a>',
        'a-z/index.html',
        '/',
      ),
    ).toBe('<script type="module" src="../_astro/a.js"></script><a class="x" href="../gsr/index.html">b</a>');
  });

  test('moved pages, sets of pictures and style sheets', () => {
    expect(relativeHtml('<meta http-equiv="refresh" content="0; url=/gsr/">', 'old/index.html', '/')).toContain(
      'content="0; url=../gsr/index.html"',
    );
    expect(relativeHtml('<img srcset="/a.png 1x, /b.png 2x">', 'gsr/index.html', '/')).toContain(
      'srcset="../a.png 1x, ../b.png 2x"',
    );
    expect(relativeCss('a{b:url("/x.svg");c:url(//d/e)}', '_astro/a.css', '/')).toBe(
      'a{b:url("../x.svg");c:url(//d/e)}',
    );
  });
});

test('a page of the ZIP says what only the ZIP says, and its policy lets in the files beside it', () => {
  const page = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"><link rel="search" href="/o.xml"><!--site--><p>Here</p><!--/site--><template data-in-zip><p>There</p></template><p>Both</p>`;
  expect(forZip(page)).toBe(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:"><p>There</p><p>Both</p>`,
  );
});

describe('what goes where', () => {
  test.each([
    ['gsr/index.html', true, true],
    ['404.html', true, false],
    ['_astro/Base.x.js', true, true],
    ['pagefind/fragment/en_1.pf_fragment', true, true],
    ['pagefind/pagefind.js', true, true],
    ['terminology/words-en.json', true, true],
    ['search/codes.json', true, true],
    ['data/index.html', true, true],
    ['data/gsr.json', false, true],
    ['gsr/index.md', false, true],
    ['changes/feed.xml', false, true],
    ['copy.js', false, false],
    ['copy.json', false, false],
    ['index.html.br', false, false],
    ['robots.txt', false, false],
  ])('%s: in the copy %s, in the ZIP %s', (file, copy, zip) => {
    expect([isInCopy(file), isInZip(file)]).toEqual([copy, zip]);
  });
});

describe('answers from the copy', () => {
  const files = { files: { '': 'home', 'gsr/': 'gsr', '404.html': 'lost' }, before: { '_astro/old.js': 'old' } };

  test.each([
    ['', { sum: 'home' }],
    ['index.html', { sum: 'home' }],
    ['gsr/', { sum: 'gsr' }],
    ['gsr/index.html', { sum: 'gsr' }],
    ['gsr/?q=x#y', { sum: 'gsr' }],
    ['gsr?q=x', { redirect: 'gsr/?q=x' }],
    ['_astro/old.js', { sum: 'old' }],
    ['mnr/', undefined],
    ['constructor', undefined],
    ['%E0%A4%A', undefined],
  ])('“%s”', (address, answer) => {
    expect(findAnswer(files, address)).toEqual(answer);
  });

  const same = Date.UTC(2026, 10, 22, 12);
  const frame = () =>
    new Response(
      '<html><head><title>A</title></head><body><main id="main"><h1>Text $& $1</h1></main><footer></footer></body></html>',
      {
        headers: { 'Content-Security-Policy': "default-src 'self'" },
      },
    );

  test('the line stands at the head of the text, and the headers stay', async () => {
    const page = await withNote(frame(), { words: 'No <line>.', same });
    expect(await page.text()).toContain(
      '<main id="main"><p class="note copy-note" lang="en" dir="ltr">Saved copy of 22 November 2026. No &lt;line>.</p><h1>Text $& $1</h1></main>',
    );
    expect(page.headers.get('Content-Security-Policy')).toBe("default-src 'self'");
  });

  test('the page for what is not there needs no frame', async () => {
    for (const page of [
      await absentPage(frame(), 'https://a.example/b/', same),
      await absentPage(undefined, 'https://a.example/b/', same),
    ]) {
      const text = await page.text();
      expect(page.status).toBe(503);
      expect(text).toContain('<title>Not in the saved copy</title>');
      expect(text).toContain('href="/b/a-z/"');
      expect(text).not.toContain('Text');
    }
  });
});

test('a list of files is told from anything else that comes over a line', async () => {
  const sum = await sumOf(new TextEncoder().encode('a'));
  const list = { format: 1, version: 'v', bytes: 1, files: { '': sum } };
  expect(isManifest(list)).toBe(true);
  for (const other of [null, 'x', {}, { ...list, format: 2 }, { ...list, files: { '': 'short' } }]) {
    expect(isManifest(other)).toBe(false);
  }
});
