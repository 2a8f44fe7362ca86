/** The site once more, built for a folder of a domain, as a project page of a forge is served. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NameIndex } from '../../src/search/name-index.ts';
import { brokenAddresses, brokenAddressesIn, namedAddresses } from '../support/addresses.ts';
import { files, read } from '../support/dist.ts';
import { plainEnvironment } from '../support/environment.ts';
import { freePort } from '../support/free-port.ts';
import { readSite, type Site } from '../support/site.ts';

const origin = 'https://guide.example';
const base = '/response-guide/';

/**
 * The tests in which an address, an id or a header plays a part. Once a week all tests run so (see
 * .github/workflows/weekly.yml).
 */
const again: Readonly<Record<'site' | 'browser', readonly string[]>> = {
  site: [
    'accessibility',
    'anchors',
    'content-notes',
    'headers',
    'help',
    'links',
    'offline',
    'pages',
    'privacy',
    'search-index',
    'statements',
    'trust',
  ],
  browser: ['headers', 'search-queries'],
};

describe('built for a folder of a domain', () => {
  // Within the project, where the parts of the build find the packages.
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join(process.cwd(), '.cache', 'base-path-'));
  const outDir = join(folder, 'site');
  const settings = { BASE_PATH: base, SITE_URL: origin, CONTACT_URL: 'mailto:editors@guide.example' };
  let site: Site;

  beforeAll(async () => {
    const options = JSON.stringify({ outDir, cacheDir: join(folder, 'cache'), logLevel: 'error' });
    // A process of its own: the settings are read once, from the environment.
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', `import { build } from 'astro'; await build(${options});`],
      {
        env: {
          ...plainEnvironment(),
          ...settings,
          NODE_ENV: 'production',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      },
    );
    site = readSite(outDir, origin, base);
  }, 240_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('every address within the site begins with the folder and leads to a page, file or anchor that exists', () => {
    expect(site.pages.length).toBeGreaterThan(0);
    const outside = namedAddresses(site).filter(({ url }) => site.isInternal(url) && !url.startsWith(origin + base));
    expect(outside.map(({ file, url }) => `${file}: ${url}`)).toEqual([]);
    expect(brokenAddresses(site)).toEqual([]);
  });

  it('every page names its own full address', () => {
    const wrong = site.pages
      .filter((page) => !page.hidden)
      .filter(
        ({ document, address }) =>
          document.one('link[rel=canonical]').attribute('href') !== origin + base + address.slice(1),
      );
    expect(wrong.map((page) => page.file)).toEqual([]);
  });

  it('the page on reaching a person names the address that whoever publishes it has set', () => {
    const contact = site.page('/contribute/reach-a-person/').document.one('p[data-contact]');
    expect(contact.one('a').attribute('href')).toBe('mailto:editors@guide.example');
    expect(contact.text).toBe('Whoever publishes this copy of the site answers here: editors@guide.example');
  });

  it('the script of every page knows the folder', () => {
    expect(site.pages.filter(({ document }) => document.one('body').attribute('data-base') !== base)).toEqual([]);
  });

  it('data, Markdown, sitemap and the files for crawlers name the full address, and only addresses that exist', () => {
    const texts = files(outDir).filter((file) => /^(?!pagefind\/|_astro\/).*\.(?:json|md|txt|xml)$/.test(file));
    expect(texts).toEqual(
      expect.arrayContaining(['data/gsr.json', 'llms.txt', 'robots.txt', 'opensearch.xml', 'sitemap-0.xml']),
    );
    for (const file of texts) {
      const text = read(file, outDir);
      expect(text, file).not.toContain('localhost');
      expect(brokenAddressesIn(text, site), file).toEqual([]);
      if (!/schema\.json$|^(?:search|build|terminology)\/|^copy\.json$|^data\/vocabulary\/[^/]+\//.test(file))
        expect(text, file).toContain(origin + base);
    }
  });

  it('the page for search finds the index and the names in the folder, and the names lead to pages', () => {
    expect(files(outDir)).toEqual(
      expect.arrayContaining([
        'pagefind/pagefind.js',
        'pagefind/pages.json',
        'pagefind/words.json',
        'search/foreign.json',
        'search/more.json',
      ]),
    );
    const names = new NameIndex(JSON.parse(read('search/names.json', outDir)));
    const faults = names.entries.filter(({ address }) => site.fault(origin + base + address.slice(1)));
    expect(faults.map(({ address }) => address)).toEqual([]);
  });

  it.each(['site', 'browser'] as const)(
    'passes the tests that the site passes at the root of a domain: %s',
    async (kind) => {
      const tests = again[kind].map((name) => `tests/${kind}/${name}.test.ts`);
      const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', kind, ...tests];
      const env = {
        ...plainEnvironment(),
        ...settings,
        SITE_FOLDER: outDir,
        // Not the one of the tests that run beside these.
        BROWSER_TEST_PORT: String(await freePort()),
        NO_COLOR: '1',
      };
      const { stdout, stderr, error } = await promisify(execFile)(process.execPath, args, {
        env,
        maxBuffer: 2 ** 26,
      }).then(
        (said) => ({ ...said, error: undefined }),
        (failed: Error & { stdout: string; stderr: string }) => ({ ...failed, error: failed }),
      );
      expect(error, stdout + stderr).toBeUndefined();
      expect(stdout).toMatch(new RegExp(`Test Files\\s+${tests.length} passed`));
    },
    240_000,
  );
});
