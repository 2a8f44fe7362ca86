/** The policy of the site: in every page, in the file for hosts, and in all that is made for servers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caching, hashedFolders, mediaTypeOf } from '../../src/headers/files.ts';
import { contentSecurityPolicy, headers, pageSecurityPolicy } from '../../src/headers/policy.ts';
import { basePath } from '../../src/settings.ts';
import { dist, files } from '../support/dist.ts';
import { readSite } from '../support/site.ts';

const { pages } = readSite();
const parsed = (policy: string): Map<string, string> =>
  new Map(policy.split('; ').map((one) => [one.split(' ')[0] ?? '', one.split(' ').slice(1).join(' ')]));

describe('The Content-Security-Policy', () => {
  const policy = parsed(contentSecurityPolicy);

  it('stands in every page, before anything that it could forbid', () => {
    const faults = pages.filter(({ document }) => {
      const metas = document.all('head > meta[http-equiv=Content-Security-Policy]');
      const head = document.one('head').descendants;
      return (
        metas.length !== 1 ||
        head[0]?.attribute('charset') !== 'utf-8' ||
        head[1]?.attribute('content') !== pageSecurityPolicy ||
        head[1] !== metas[0]
      );
    });
    expect(faults.map((page) => page.file)).toEqual([]);
  });

  it('forbids all that is not named, and names nothing but this site', () => {
    expect(policy.get('default-src')).toBe("'none'");
    const values = [...policy].filter(([name]) => name.endsWith('-src')).flatMap(([, value]) => value.split(' '));
    expect(new Set(values)).toEqual(new Set(["'none'", "'self'", "'wasm-unsafe-eval'"]));
    expect(policy.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
  });

  it('allows nothing inline, no evaluation of text, no frame, no other base, no form to elsewhere', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|\*|https?:|data:|blob:/);
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'self'");
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
    expect(policy.get('trusted-types')).toBe('inert-html own-script');
  });

  it('is the same in a page, but for what browsers heed in a header only', () => {
    const inPage = parsed(pageSecurityPolicy);
    expect([...policy].filter(([name, value]) => inPage.get(name) !== value).map(([name]) => name)).toEqual([
      'frame-ancestors',
    ]);
    expect([...inPage].filter(([name]) => !policy.has(name))).toEqual([]);
  });
});

describe('The other headers', () => {
  it('tell nobody where a reader comes from, and let no other site in', () => {
    expect(headers).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000',
    });
  });

  it('deny every feature of the browser but writing to the clipboard', () => {
    const features = (headers['Permissions-Policy'] ?? '').split(', ');
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual(['clipboard-write=(self)']);
    for (const name of ['camera', 'geolocation', 'microphone', 'payment', 'usb']) {
      expect(features).toContain(`${name}=()`);
    }
  });
});

describe('The file for Netlify and Cloudflare Pages', () => {
  const text = readFileSync(join(dist, '_headers'), 'utf8');
  const rules = text
    .trimEnd()
    .split('\n\n')
    .map((rule) => {
      const [address = '', ...values] = rule.split('\n');
      return {
        address,
        values: new Map(values.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) as [string, string])),
      };
    });

  it('has every header for every address', () => {
    expect(rules[0]?.address).toBe(`${basePath}*`);
    expect(Object.fromEntries(rules[0]?.values ?? [])).toEqual(headers);
  });

  it('lets files with a hash in their names be kept, and nothing else', () => {
    const kept = rules.filter(({ values }) => values.has('Cache-Control'));
    expect(kept.map(({ address, values }) => [address, values.get('Cache-Control')])).toEqual(
      hashedFolders.map((folder) => [`${basePath}${folder}/*`, caching.hashed]),
    );
  });

  it('says the types that hosts do not know', () => {
    expect(rules.find(({ address }) => address.endsWith('/skos.ttl'))?.values.get('Content-Type')).toBe(
      'text/turtle; charset=utf-8',
    );
  });

  it('keeps to what both hosts take: no header twice for one address, not too many rules, no line too long', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
    const [all, ...others] = rules;
    for (const { values } of others) for (const name of values.keys()) expect(all?.values.has(name), name).toBe(false);
    expect(new Set(rules.map(({ address }) => address)).size).toBe(rules.length);
  });
});

it('every file of the site has an ending whose media type is known', () => {
  const faults = files().filter((file) => {
    try {
      return !mediaTypeOf(file);
    } catch {
      return true;
    }
  });
  expect(faults).toEqual([]);
});

it('every file in a folder of hashed names has a hash in its name', () => {
  const inFolders = files().filter((file) => hashedFolders.some((folder) => file.startsWith(`${folder}/`)));
  expect(inFolders.length).toBeGreaterThan(0);
  expect(inFolders.filter((file) => !/[._-][\w-]{7,}\.\w+$|\/\w+_[0-9a-f]{7,}\.pf_\w+$/.test(file))).toEqual([]);
});

it('what Pagefind brings and this site does not use is left out', () => {
  expect(files().filter((file) => /^pagefind\/pagefind-/.test(file))).toEqual(['pagefind/pagefind-entry.json']);
});
