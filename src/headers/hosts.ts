/** `_headers`, the file from which Netlify and Cloudflare Pages take headers: both read this form of it. */
import { caching, contentTypeOf, hashedFolders } from './files.ts';
import { headers } from './policy.ts';

/** Limits of Cloudflare Pages, the narrower of the two. */
const mostRules = 100;
const longestLine = 2000;

/** Endings that hosts are not known to have a type for. */
const unusual = /\.(?:jsonld|rng|sch|tbx|ttl|webmanifest|weirpack)$/;

/**
 * No header stands in two rules that fit one address: Cloudflare Pages would join their values. Where no rule says how long
 * a file is kept, both hosts say what `caching.other` says.
 *
 * @param base path under which the site is served, with a slash at both ends
 * @param files paths of all files of the built site
 * @throws Error where the hosts would not take the file
 */
export function hostHeaders(base: string, files: readonly string[]): string {
  const rules: [address: string, values: readonly (readonly [string, string])[]][] = [
    [`${base}*`, Object.entries(headers)],
    ...hashedFolders.map((folder) => [`${base}${folder}/*`, [['Cache-Control', caching.hashed]]] as const),
    ...files
      .filter((file) => unusual.test(file))
      .sort()
      .map((file) => [base + file, [['Content-Type', contentTypeOf(file)]]] as const),
  ].map(([address, values]) => [address as string, values as [string, string][]]);
  const text = rules
    .map(([address, values]) => [address, ...values.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n');
  if (rules.length > mostRules) throw new Error(`_headers has ${rules.length} rules; ${mostRules} are allowed.`);
  const long = text.split('\n').find((line) => line.length > longestLine);
  if (long) throw new Error(`_headers has a line of ${long.length} characters; ${longestLine} are allowed.`);
  return `${text}\n`;
}
