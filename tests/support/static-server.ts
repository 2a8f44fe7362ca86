/** A plain file server for one folder: what any host does, and what tests want to break. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headers } from '../../src/headers/policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface StaticServer {
  /** Full address of the folder, with a slash at the end. */
  address: string;
  /** The folder that is served; another one may take its place. */
  folder: string;
  /** Paths within the folder that were asked for, in order. */
  requests: string[];
  /** Asked before each answer: a status to answer with, `drop` to break the connection, or nothing for the file. */
  before: (path: string) => Promise<number | 'drop' | undefined> | number | 'drop' | undefined;
  stop: () => Promise<void>;
  /** Starts again, at the same address. */
  start: () => Promise<void>;
}

/** @param base path under which the folder is served, with a slash at both ends */
export async function serveStatic(folder: string, base = '/'): Promise<StaticServer> {
  const handler = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/\?.*$/, ''));
    const inside = path.startsWith(base) ? path.slice(base.length) : undefined;
    served.requests.push(inside ?? path);
    const status = await served.before(inside ?? path);
    if (status === 'drop') {
      response.destroy();
      return;
    }
    const found = inside === undefined ? undefined : statSync(join(served.folder, inside), { throwIfNoEntry: false });
    if (found?.isDirectory() && !/(?:^|\/)$/.test(inside ?? '')) {
      response.writeHead(301, { Location: `${path}/` }).end();
      return;
    }
    const file = join(served.folder, inside ?? '', found?.isDirectory() ? 'index.html' : '');
    if (status !== undefined || inside === undefined || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(status ?? 404, { 'Content-Type': 'text/plain' }).end('nothing here');
      return;
    }
    response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => handler.once('error', reject).listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = handler.address() as AddressInfo;
  const served: StaticServer = {
    address: `http://127.0.0.1:${port}${base}`,
    folder,
    requests: [],
    before: () => undefined,
    stop: () =>
      new Promise((resolve) => {
        handler.close(() => resolve());
        handler.closeAllConnections();
      }),
    start: () => listen(port),
  };
  return served;
}
