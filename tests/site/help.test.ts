/** Help is where it is looked for, in one order, and no address claims more than is known. */
import { describe, expect, it } from 'vitest';
import { helpDoors } from '../../src/help/doors.ts';
import { en } from '../../src/i18n/en.ts';
import { basePath } from '../../src/settings.ts';
import { guide } from '../support/guide.ts';
import { readSite } from '../support/site.ts';

const site = readSite();
const page = site.page('/get-help/').document;
const addresses = helpDoors.map(({ address }) => basePath + address.slice(1));

describe('the four doors', () => {
  it('are for a child, a survivor, somebody worried about themselves and a worker, in this order', () => {
    expect(helpDoors.map(({ label }) => label)).toEqual([
      'A child or young person',
      'An adult survivor',
      'Someone worried about their own thoughts or behaviour',
      'A worker affected by what they see',
    ]);
  });

  it('stand at the foot of every page in this order, and help is the first link after the skip link', () => {
    const faults = site.pages.flatMap(({ file, document }) => {
      const doors = document.all('footer .doors a').map((link) => link.attribute('href'));
      const second = document.all('a[href]')[1]?.attribute('href');
      return [
        ...(doors.join() === addresses.join() ? [] : [`${file}: ${doors.join()}`]),
        ...(second === `${basePath}get-help/` ? [] : [`${file}: begins with ${second}`]),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('are the first links of the text of “Get help”, and its first sections', () => {
    const links = page.all('main .prose a').map((link) => link.attribute('href'));
    expect(links.slice(0, 4)).toEqual(addresses);
    const headings = page.all('main .prose h2').map((heading) => heading.attribute('id'));
    expect(headings.slice(0, 4)).toEqual(addresses.map((address) => address.split('#')[1]));
    const words = page.all('main .prose h2').map((heading) => heading.text.trim());
    expect(words.slice(0, 4)).toEqual(helpDoors.map(({ label }) => label));
  });
});

describe('the addresses of services', () => {
  const shown = page.all('main [data-help-address]').map((status) => status.text);
  const services = [...guide.helpAddresses.values()];

  it('each say how they are known, in the words of the data', () => {
    expect(services.length).toBeGreaterThan(2);
    expect([...shown].sort()).toEqual(services.map(({ known }) => `(${en.help.address.label} ${known})`).sort());
  });

  it('are all taken from the data: no other address stands in the text', () => {
    const outside = page
      .all('main .prose a[href]')
      .map((link) => link.attribute('href') ?? '')
      .filter((href) => /^https?:/.test(href));
    expect(outside.sort()).toEqual(services.map(({ url }) => url).sort());
  });

  it('claim no check that the data has no day for', () => {
    for (const words of shown) {
      const day = /\d{1,2} [A-Z][a-z]+ \d{4}/.test(words);
      expect(words, words).toMatch(day ? /checked on|opened it on/ : /not checked|not written down|nobody/);
    }
  });
});

describe('the words on leaving the site', () => {
  const section = page.all('main .prose section').find((part) => part.all('#leaving-this-site-in-a-hurry').length > 0);
  const words = section?.text ?? '';

  it.each(['History', 'Synced accounts', 'Spyware', 'Networks', 'How to come back', 'private window', 'Shift'])(
    'speak of: %s',
    (subject) => {
      expect(words.toLowerCase()).toContain(subject.toLowerCase());
    },
  );

  it('tell nobody to wipe everything, and say why', () => {
    expect(words).toContain('Do not wipe the whole history');
    expect(words).toMatch(/may notice that everything is gone/);
    expect(words).toMatch(/evidence/);
    // Nowhere on the page is it an advice.
    const advice = /(?:^|[.:] )(?:please )?(?:wipe|clear|delete|erase|reset)\b/i;
    expect(page.one('main').text).not.toMatch(advice);
  });
});

it('a helpline and a hotline are told apart', () => {
  const words = page.one('main').text;
  expect(words).toContain('A helpline is for people.');
  expect(words).toContain('A hotline is for material.');
});
