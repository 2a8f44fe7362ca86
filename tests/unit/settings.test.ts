/** The settings of a deployment, and days in words. */
import { afterEach, describe, expect, test } from 'vitest';
import { formatDay, sourceLanguage, translationLanguages } from '../../src/i18n/languages.ts';
import { contactAddress, exitUrlFor, normaliseBase } from '../../src/settings.ts';

describe('The base path has a slash at both ends', () => {
  test.each([
    ['', '/'],
    ['/', '/'],
    ['//', '/'],
    ['response-guide', '/response-guide/'],
    ['/response-guide', '/response-guide/'],
    ['response-guide/', '/response-guide/'],
    ['//team/response-guide//', '/team/response-guide/'],
  ])('%j becomes %j', (path, normal) => {
    expect(normaliseBase(path)).toBe(normal);
  });
});

describe('The address at which somebody answers', () => {
  test.each(['', 'mailto:editors@guide.example', 'https://guide.example/contact/'])('may be %j', (address) => {
    expect(contactAddress(address)).toBe(address);
  });

  test.each([
    'editors@guide.example',
    'http://guide.example/',
    'javascript:alert(1)',
    'mailto:nobody',
    'https://',
    'https://guide.example/ x',
  ])('may not be %j', (address) => {
    expect(() => contactAddress(address)).toThrow(`CONTACT_URL is “${address}”. Write “mailto:”`);
  });
});

describe('“Leave this site”', () => {
  const languages = [sourceLanguage.code, ...translationLanguages];
  test.each(languages)('has a neutral page of its own in “%s”', (language) => {
    expect(new URL(exitUrlFor(language, '')).hostname).toBe(`${language}.wikipedia.org`);
  });

  test('goes where whoever builds the site says, in every language', () => {
    for (const language of languages) {
      expect(exitUrlFor(language, 'https://weather.example/')).toBe('https://weather.example/');
    }
  });

  test.each(['weather.example', 'http://weather.example/', 'javascript:alert(1)', 'https://', 'https://a b'])(
    'may not go to %j',
    (address) => {
      expect(() => exitUrlFor('en', address)).toThrow(`EXIT_URL is “${address}”. Write an https address.`);
    },
  );
});

describe('A day in words', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test.each(['UTC', 'America/Los_Angeles', 'Pacific/Auckland'])('is the same day for a builder in %s', (place) => {
    process.env['TZ'] = place;
    expect(formatDay('2026-11-22')).toBe('22 November 2026');
    expect(formatDay('2024-02-29')).toBe('29 February 2024');
    expect(formatDay('2026-01-01')).toBe('1 January 2026');
  });
});
