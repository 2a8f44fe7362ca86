/** Rewrites the addresses of built pages and style sheets so that they work from any folder, served or opened as files. */
import { posix } from 'node:path';

/** Attributes that name something to go to or to load. */
const links: ReadonlySet<string> = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data']);
/** Attributes from which scripts make addresses: folders stay folders there. */
const parts: ReadonlySet<string> = new Set(['data-base', 'data-glossary', 'data-words']);

/** What is read as it stands, in which “<” begins no element; or a start tag with its attributes. */
const pieces =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b((?:[^>"']|"[^"]*"|'[^']*')*)>[\s\S]*?<\/\1\s*>|<[a-z][\w:-]*(?:[^>"']|"[^"]*"|'[^']*')*>/gi;

const attribute = /(\s)([^\s"'<>/=]+)=(?:"([^"]*)"|'([^']*)')/g;

/**
 * @param address as it stands in a page
 * @param from file of the page, within the site
 * @param base path that the site was built for, with a slash at both ends
 * @param folders whether an address of a folder stays one; otherwise it names the page in it
 * @returns the address from where the page is; unchanged where it does not lead into the site from the root
 */
export function relativeAddress(address: string, from: string, base: string, folders = false): string {
  // A browser reads two slashes as the name of a host.
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
  const folder = path === '' || path.endsWith('/');
  const target = posix.relative(posix.dirname(from), folder && !folders ? `${path}index.html` : path || '.');
  return (folders && folder ? (target === '' ? './' : `${target}/`) : target) + rest;
}

function relativeTag(tag: string, from: string, base: string): string {
  return tag.replace(attribute, (whole, space: string, name: string, double?: string, single?: string) => {
    const value = double ?? single ?? '';
    const quoted = (address: string): string => `${space}${name}="${address.replaceAll('"', '&quot;')}"`;
    const key = name.toLowerCase();
    if (links.has(key) || parts.has(key)) {
      const address = relativeAddress(value, from, base, parts.has(key));
      return address === value ? whole : quoted(address);
    }
    if (key === 'srcset') {
      return quoted(
        value.replace(
          /(^|,\s*)([^\s,]+)/g,
          (_, before: string, address: string) => before + relativeAddress(address, from, base),
        ),
      );
    }
    // A page that has moved.
    if (key === 'content' && /^\d+;\s*url=/i.test(value)) {
      return quoted(
        value.replace(
          /(url=)(.*)$/i,
          (_, before: string, address: string) => before + relativeAddress(address, from, base),
        ),
      );
    }
    return whole;
  });
}

/** A page with all addresses into the site made relative. Everything else stays as it is, byte for byte. */
export function relativeHtml(html: string, from: string, base: string): string {
  return html.replace(pieces, (piece) => {
    if (piece.startsWith('<!--')) return piece;
    const raw = /^<(?:script|style|textarea|title)\b/i.test(piece);
    const end = raw ? startTagEnd(piece) : piece.length;
    return relativeTag(piece.slice(0, end), from, base) + piece.slice(end);
  });
}

const startTagEnd = (piece: string): number => /^<(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(piece)?.[0].length ?? piece.length;

export function relativeCss(css: string, from: string, base: string): string {
  return css.replace(
    /(url\(\s*|@import\s+)(["']?)(\/[^"')\s]*)/g,
    (_, start: string, quote: string, address: string) => start + quote + relativeAddress(address, from, base),
  );
}
