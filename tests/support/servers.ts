/** Finds the web servers that the configurations in `deploy/` are for: installed ones, or those that `npm test` brought. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm test` unpacks servers, so that none is installed or started on the machine itself. */
export const serversFolder = join(import.meta.dirname, '..', '..', '.cache', 'servers');

const found = (...paths: readonly string[]): string | undefined =>
  ['/', serversFolder].flatMap((folder) => paths.map((path) => join(folder, path))).find((path) => existsSync(path));

/** nginx and its module for files compressed with brotli; both are needed. */
export function findNginx(): { nginx: string; brotli: string } | undefined {
  const nginx = found('usr/sbin/nginx', 'usr/bin/nginx');
  const brotli = found(
    'usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
    'usr/share/nginx/modules/ngx_http_brotli_static_module.so',
  );
  return nginx && brotli ? { nginx, brotli } : undefined;
}

export const findCaddy = (): string | undefined => found('usr/bin/caddy', 'usr/local/bin/caddy');
