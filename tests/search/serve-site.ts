/** Serves a built site on this machine as a good host does: compressed, and kept by the browser for a while. */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface ServedSite {
  /** Address of the home page, with a slash at the end. */
  address: string;
  /** How many bytes it has sent so far, without headers. */
  sent: () => number;
  stop: () => Promise<void>;
}

/**
 * @param folder the built site
 * @param base path that it was built for, with a slash at both ends
 * @param instead folders that are served in place of some of its own, by their first segment, such as `pagefind`
 */
export async function serveSite(
  folder: string,
  base: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<ServedSite> {
  const packed = new Map<string, { body: Buffer; encoded: boolean }>();
  const pack = (file: string): { body: Buffer; encoded: boolean } => {
    const known = packed.get(file);
    if (known) return known;
    const plain = readFileSync(file);
    const small = gzipSync(plain, { level: 9 });
    // Pagefind packs its own files; packing them again gains nothing.
    const encoded = small.length < plain.length * 0.95;
    const made = { body: encoded ? small : plain, encoded };
    packed.set(file, made);
    return made;
  };
  const fileAt = (url: string): string | undefined => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    if (!path.startsWith(base) || path.includes('..')) return undefined;
    const inner = path.slice(base.length);
    const [first = ''] = inner.split('/');
    const from = instead[first];
    const file = from ? join(from, inner.slice(first.length)) : join(folder, inner);
    const whole = inner === '' || inner.endsWith('/') ? join(file, 'index.html') : file;
    return statSync(whole, { throwIfNoEntry: false })?.isFile() ? whole : undefined;
  };
  let sent = 0;
  const server: Server = createServer((request, response) => {
    const file = fileAt(request.url ?? '/');
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const { body, encoded } = pack(file);
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'max-age=600',
      ...(encoded ? { 'Content-Encoding': 'gzip' } : {}),
    });
    sent += body.length;
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${at.port}${base}`,
    sent: () => sent,
    stop: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
