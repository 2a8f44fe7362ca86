/** The pages of a built site, and where an address on it leads. */
import { basePath, siteUrl } from '../../src/settings.ts';
import { addressOfFile, dist, files, read } from './dist.ts';
import { type Element, parseHtml } from './html.ts';

export interface SitePage {
  /** Path of the file in the site. */
  file: string;
  /** Address within the site, without its base path. */
  address: string;
  document: Element;
  /** Left out of search, here and elsewhere. */
  hidden: boolean;
}

export interface Site {
  pages: readonly SitePage[];
  page(address: string): SitePage;
  /** Path of the file that a full address leads to; undefined where it leads to nothing or to another site. */
  fileAt(url: string): string | undefined;
  /** What is wrong with a full address on this site: no file, or no such anchor in it; undefined where all is well. */
  fault(url: string): string | undefined;
  /** Whether a full address is on this site. */
  isInternal(url: string): boolean;
  /** Full address of what an attribute of this page names. */
  resolve(page: SitePage, address: string): string;
}

/** @param folder a built site; the origin and base path are those that it was built for */
export function readSite(folder = dist, origin = siteUrl, base = basePath): Site {
  const all = new Set(files(folder));
  const pages = [...all]
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file): SitePage => {
      const document = parseHtml(read(file, folder));
      return {
        file,
        address: addressOfFile(file),
        document,
        hidden: document.all('meta[name=robots][content=noindex]').length > 0,
      };
    });
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  // One clear sentence in place of a fault at every address.
  const built = byAddress.get('/')?.document.one('link[rel=canonical]').attribute('href');
  if (built !== origin + base) {
    throw new Error(
      `${folder} was built for ${built}, not for ${origin}${base}: build it with the SITE_URL and BASE_PATH of the tests.`,
    );
  }
  const ids = new Map(
    pages.map((page) => [page.file, new Set(page.document.all('[id]').map((element) => element.attribute('id')))]),
  );
  const site: Site = {
    pages,
    page(address) {
      const page = byAddress.get(address);
      if (!page) throw new Error(`There is no page at ${address}.`);
      return page;
    },
    isInternal: (url) => new URL(url).origin === origin,
    fileAt(url) {
      const { pathname } = new URL(url);
      if (!site.isInternal(url) || !pathname.startsWith(base)) return undefined;
      const path = decodeURIComponent(pathname.slice(base.length));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      return all.has(file) ? file : undefined;
    },
    fault(url) {
      const file = site.fileAt(url);
      const anchor = decodeURIComponent(new URL(url).hash.slice(1));
      if (!file) return 'no file';
      return anchor && !ids.get(file)?.has(anchor) ? 'no such anchor' : undefined;
    },
    resolve: (page, address) => new URL(address, origin + base + page.address.slice(1)).href,
  };
  return site;
}
