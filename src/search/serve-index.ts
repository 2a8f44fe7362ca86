/** Serves the index of the last build to the development server. */
import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** A handler that answers with the files of one folder, and leaves everything else to the next. */
export function serveFolder(folder: string) {
  const root = normalize(folder + sep);
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = normalize(join(root, decodeURIComponent((request.url ?? '/').replace(/\?.*$/, ''))));
    if (!path.startsWith(root) || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
      next();
      return;
    }
    response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
    createReadStream(path).pipe(response);
  };
}
