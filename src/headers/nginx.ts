/** The headers, types and caching for nginx. */
import { caching, hashedFolders, mediaTypes } from './files.ts';
import { headers } from './policy.ts';

/** First line of every file that is made from these modules. */
export const generated = '# Made from src/headers/ by “npm run check -- --fix”: change it there, not here.';

const quote = (value: string): string => `"${value}"`;

/** For the `http` part: what depends on the address. */
export function nginxHttp(): string {
  return `${generated}
# Include this in the “http” part.

# The path under which the site is served, without a slash at its end: "" for the root, or for example "/response-guide".
map "" $guide_base {
  default "";
}

map $uri $guide_cache_control {
  default ${quote(caching.other)};
  # Names with a hash of the content in them.
  "~/(?:${hashedFolders.join('|')})/[^/]+$" ${quote(caching.hashed)};
}
`;
}

/** For every answer. A part of the configuration with an add_header of its own has to include it again. */
export function nginxHeaders(): string {
  const lines = Object.entries({ ...headers, 'Cache-Control': '$guide_cache_control' });
  return `${generated}
# Include this beside any add_header of your own: nginx forgets those of the outer part where an inner part has one.
${lines.map(([name, value]) => `add_header ${name} ${quote(value)} always;`).join('\n')}
`;
}

/** Media types, in place of those that the server has. */
export function nginxTypes(): string {
  const texts = mediaTypes.filter(({ text }) => text).map(({ type }) => type);
  return `${generated}
types {
${mediaTypes.map(({ type, endings }) => `  ${type} ${endings.join(' ')};`).join('\n')}
}
default_type application/octet-stream;
charset utf-8;
# text/html is always among them.
charset_types ${texts.filter((type) => type !== 'text/html').join(' ')};
`;
}
