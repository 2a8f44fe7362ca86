/** Files in `deploy/` that are made from src/headers/. */
import { caddyParts } from '../../headers/caddy.ts';
import { nginxHeaders, nginxHttp, nginxTypes } from '../../headers/nginx.ts';
import type { GeneratedFile } from './generated-files.ts';

export const deployFiles: readonly GeneratedFile[] = [
  { path: 'deploy/nginx/http.conf', make: nginxHttp },
  { path: 'deploy/nginx/headers.conf', make: nginxHeaders },
  { path: 'deploy/nginx/types.conf', make: nginxTypes },
  { path: 'deploy/caddy/parts.caddy', make: caddyParts },
];
