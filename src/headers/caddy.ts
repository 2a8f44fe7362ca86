/** The headers, types and caching for Caddy. */
import { caching, contentType, hashedFolders, mediaTypes } from './files.ts';
import { generated } from './nginx.ts';
import { headers } from './policy.ts';

const lines = (indent: string, rows: readonly string[]): string => rows.map((row) => indent + row).join('\n');

/** Parts that the Caddyfile imports. */
export function caddyParts(): string {
  const types = mediaTypes.flatMap((media) => {
    const name = `@${media.endings[0]}`;
    return [
      `${name} path ${media.endings.map((ending) => `*.${ending}`).join(' ')}`,
      `header ${name} Content-Type "${contentType(media)}"`,
    ];
  });
  const hashed = `/(?:${hashedFolders.join('|')})/[^/]+$`;
  return `${generated}
(guide_headers) {
	header {
${lines(
  '\t\t',
  Object.entries(headers).map(([name, value]) => `${name} "${value}"`),
)}
		-Server
	}
}

(guide_types) {
${lines('\t', types)}
}

(guide_caching) {
	# Names with a hash of the content in them, and all others.
	@hashed path_regexp ${hashed}
	@other not path_regexp ${hashed}
	header @hashed Cache-Control "${caching.hashed}"
	header @other Cache-Control "${caching.other}"
}

# An answer that is an error is never kept for long, and is always a page.
(guide_error) {
	header Cache-Control "${caching.other}"
	header Content-Type "text/html; charset=utf-8"
}
`;
}
