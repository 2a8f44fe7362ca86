/** A site with a history: statements and pages that were changed, moved or withdrawn, and texts in other languages. */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { brokenAddresses, misleading } from '../support/addresses.ts';
import { read } from '../support/dist.ts';
import { makeProjectCopy } from '../support/project-copy.ts';
import { readSite, type Site } from '../support/site.ts';

const origin = 'https://guide.example';

describe('a site with a history', () => {
  const folder = makeProjectCopy('history');
  const dist = join(folder, 'dist');
  let site: Site;

  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ['src/commands/build.ts'], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: origin },
    });
    site = readSite(dist, origin, '/');
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('a withdrawn statement keeps its anchor, with the reason and what stands in its place', () => {
    const item = site.page('/gsr/1-clear-duties/').document.one('#H3');
    expect(item.text).toBe(
      'GSR-1.H3, 5 November 2025: Withdrawn. It said the same as the second action. In its place: GSR-1.H2.',
    );
    expect(item.one('a').attribute('href')).toBe('/gsr/1-clear-duties/#H2');
  });

  it('so does a country example, on the page of its country, which shows its own history', () => {
    const { document } = site.page('/countries/rockshore/');
    expect(document.one('#lamps-rockshore-2').text).toBe(
      'lamps-rockshore-2, 5 November 2025: Withdrawn. It told of the same tower. In its place: /countries/rockshore/#lamps-rockshore-1.',
    );
    expect(document.one('.about').text).toContain('5 November 2025: lamps-rockshore-2: Withdrawn.');
    expect(document.one('.about').text).toContain('10 January 2025: First published.');
    expect(document.one('.citation-text').text).toContain('“Rockshore”, as of 5 November 2025');
  });

  it('each page shows its own history, newest first', () => {
    const history = site
      .page('/gsr/1-clear-duties/')
      .document.all('.about section')
      .find((section) => section.one('h3').text === 'History of this page');
    expect(history?.all('li').map((item) => item.text)).toEqual([
      '4 March 2026: GSR-1.H1: Changed. The duties must hang where the crew reads them, & not "in a drawer".',
      '5 November 2025: GSR-1.H3: Withdrawn. It said the same as the second action. In its place: GSR-1.H2.',
      '10 January 2025: First published.',
    ]);
  });

  it('a page that moved leads to its new address, without script', () => {
    const { document } = site.page('/glossary/close-call/');
    expect(document.one('meta[http-equiv=refresh]').attribute('content')).toBe('0; url=/glossary/near-miss/');
    expect(document.one('link[rel=canonical]').attribute('href')).toBe(`${origin}/glossary/near-miss/`);
    expect(misleading(site)).toEqual([]);
    expect(document.one('main').text).toContain('Crews call it a near miss. In its place: /glossary/near-miss/.');
  });

  it('a page that was withdrawn says so and why, and is left out of search', () => {
    const { document, hidden } = site.page('/rota/');
    expect(document.one('main').text).toContain('Withdrawn. The rota is kept by each harbour.');
    expect(hidden).toBe(true);
  });

  it('the list of changes names every day, page and statement', () => {
    const main = site.page('/changes/').document.one('main');
    expect(main.all('h2').map((heading) => heading.text)).toEqual([
      '4 March 2026',
      '5 November 2025',
      '10 February 2025',
      '10 January 2025',
    ]);
    expect(main.all('h3').map((heading) => heading.text)).toEqual([
      'Clear duties',
      'Rockshore',
      '/rota/',
      'Clear duties',
      '/glossary/close-call/',
    ]);
    expect(main.all('.changes li').map((item) => item.text)).toHaveLength(5);
    expect(main.text).toContain(
      '2 pages, 1 statement and 1 entry of lists (examples, findings, resources …) first published',
    );
  });

  it('the feed holds the same, with lasting ids and dates of the ledger', () => {
    const feed = read('changes/feed.xml', dist);
    expect(feed).toContain('<updated>2026-03-04T00:00:00Z</updated>');
    const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map((match) => match[1]);
    expect(ids).toEqual([
      `${origin}/changes/`,
      'tag:guide.example,2026-03-04:meaning:GSR-1.H1',
      'tag:guide.example,2025-11-05:withdrawn:/countries/rockshore/#lamps-rockshore-2',
      'tag:guide.example,2025-11-05:withdrawn:/rota/',
      'tag:guide.example,2025-11-05:withdrawn:GSR-1.H3',
      'tag:guide.example,2025-02-10:moved:/glossary/close-call/',
      'tag:guide.example,2025-02-10:new',
      'tag:guide.example,2025-01-10:new',
    ]);
    expect(feed).toContain('&amp; not &quot;in a drawer&quot;');
  });

  it('a translation names its language and the English text, and keeps the ids of the statements', () => {
    const { document } = site.page('/fr/gsr/1-clear-duties/');
    const article = document.one('article');
    expect([article.attribute('lang'), article.attribute('dir')]).toEqual(['fr', 'ltr']);
    expect(document.one('h1').text).toBe('Des tâches claires');
    expect(article.all('.statement').map((item) => item.attribute('id'))).toEqual(['W1', 'Y1', 'H1', 'H2']);
    expect(article.all('.statement .meta').every((item) => item.attribute('lang') === 'en')).toBe(true);
    expect(document.one('.notice').text).not.toContain('The English text has changed');
    expect(document.one('.notice a').attribute('href')).toBe('/gsr/1-clear-duties/');
    const english = site.page('/gsr/1-clear-duties/').document;
    expect(english.one('.about a[hreflang=fr]').attribute('href')).toBe('/fr/gsr/1-clear-duties/');
    expect(english.one('link[hreflang=fr]').attribute('href')).toBe(`${origin}/fr/gsr/1-clear-duties/`);
  });

  it('a translation that is outdated or unread says so, from right to left where the language is', () => {
    const { document } = site.page('/ar/glossary/near-miss/');
    expect(document.one('article').attribute('dir')).toBe('rtl');
    expect(document.one('.notice').text).toContain('The English text has changed since this was translated.');
    expect(document.one('.notice').text).toContain('A second speaker of the language has not read');
  });

  it('every link leads somewhere, and the HTML is valid', async () => {
    // The invented content has none of the standing pages that the menus lead to.
    const menus =
      /\/(?:get-help|contribute\/reach-a-person|call-to-action|about|accessibility|privacy|licence|governance|mnr)\/(?:#[a-z-]+)?: no file|data\/mnr(?:\.schema)?\.json: no file/;
    expect(brokenAddresses(site).filter((fault) => !menus.test(fault))).toEqual([]);
    const validator = new HtmlValidate(new StaticConfigLoader(config));
    for (const address of [
      '/gsr/1-clear-duties/',
      '/glossary/close-call/',
      '/rota/',
      '/changes/',
      '/fr/gsr/1-clear-duties/',
      '/ar/glossary/near-miss/',
    ]) {
      const { results } = await validator.validateString(read(site.page(address).file, dist));
      expect(
        results.flatMap((result) => result.messages.map((message) => `${address} ${message.line}: ${message.message}`)),
      ).toEqual([]);
    }
  });
});
