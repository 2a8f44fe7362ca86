/** Every address that the pages of a site name. */
import type { Element } from './html.ts';
import type { Site } from './site.ts';

/** Attributes that hold an address. */
const attributes = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'manifest', 'background', 'ping'];

export interface NamedAddress {
  file: string;
  element: Element;
  attribute: string;
  /** Full address. */
  url: string;
}

/** Whatever the pages link to, load or send to. */
export function namedAddresses(site: Site): NamedAddress[] {
  return site.pages.flatMap((page) =>
    page.document.descendants.flatMap((element) => {
      const values = attributes.flatMap((attribute) => {
        const value = element.attribute(attribute);
        return value === undefined ? [] : [{ attribute, value }];
      });
      const sources = (element.attribute('srcset') ?? '').split(',').filter(Boolean);
      for (const source of sources) values.push({ attribute: 'srcset', value: source.trim().split(/\s/)[0] ?? '' });
      return values.map(({ attribute, value }) => ({
        file: page.file,
        element,
        attribute,
        url: site.resolve(page, value),
      }));
    }),
  );
}

/** Elements that make a page take another address for its own, or send the reader on to anything but a page of the site. */
export const misleading = (site: Site): string[] =>
  site.pages.flatMap((page) =>
    page.document.descendants.flatMap((element) => {
      if (element.tag === 'base') return [`${page.file}: <base>`];
      if (element.attribute('http-equiv')?.toLowerCase() !== 'refresh') return [];
      // A page that has moved.
      const target = /^0; url=(.+)$/.exec(element.attribute('content') ?? '')?.[1];
      const within = target !== undefined && site.fault(site.resolve(page, target)) === undefined;
      return within ? [] : [`${page.file}: <${element.tag}> ${element.attribute('content')}`];
    }),
  );

/** Addresses within the site that lead nowhere, each with the page that names it. */
export function brokenAddresses(site: Site): string[] {
  return namedAddresses(site).flatMap(({ file, element, url }) => {
    const fault = site.isInternal(url) ? site.fault(url) : undefined;
    return fault ? [`${file}: <${element.tag}> ${url}: ${fault}`] : [];
  });
}

/** Addresses within the site that a text names and that lead nowhere. */
export function brokenAddressesIn(text: string, site: Site): string[] {
  const urls = text.match(/https?:\/\/[^\s<>"')\]}]+[^\s<>"')\]}.,;:]/g) ?? [];
  return urls
    .filter((url) => site.isInternal(url))
    .flatMap((url) => (site.fault(url) ? [`${url}: ${site.fault(url)}`] : []));
}
