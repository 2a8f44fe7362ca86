import { expect, it } from 'vitest';
import { basePath } from '../../src/settings.ts';
import { brokenAddresses } from '../support/addresses.ts';
import { readSite } from '../support/site.ts';

const site = readSite();

it('every link within the site leads to a page or file that exists, and to an anchor on it', () => {
  expect(brokenAddresses(site)).toEqual([]);
});

it('a reader can come from the home page to every page by links alone', () => {
  const pages = new Map(site.pages.map((page) => [page.file, page]));
  const reached = new Set([site.page('/')]);
  // A set also gives out what is added to it while it is walked.
  for (const page of reached) {
    for (const link of page.document.all('a[href]')) {
      const target = pages.get(site.fileAt(site.resolve(page, link.attribute('href') ?? '')) ?? '');
      if (target) reached.add(target);
    }
  }
  const unreached = site.pages.filter((page) => !reached.has(page)).map((page) => page.file);
  // The page for addresses that do not exist has no address of its own.
  expect(unreached).toEqual(['404.html']);
});

it('every page leads to the search, to help, and away from the site', () => {
  const needed = [`${basePath}search/`, `${basePath}get-help/`, `${basePath}a-z/`];
  const missing = site.pages.flatMap(({ file, document }) => {
    const links = document.all('a[href]');
    const addresses = links.map((link) => link.attribute('href'));
    return [
      ...needed.filter((address) => !addresses.includes(address)).map((address) => `${file}: ${address}`),
      ...(document.all('nav.safety a[data-exit]').length === 1 ? [] : [`${file}: Leave this site`]),
    ];
  });
  expect(missing).toEqual([]);
});

it('the skip link of every page leads to its main text', () => {
  const missing = site.pages.filter(
    ({ document }) =>
      document.all('a[href]')[0]?.attribute('href') !== '#main' || document.all('main#main').length !== 1,
  );
  expect(missing.map((page) => page.file)).toEqual([]);
});
