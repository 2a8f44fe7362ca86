/** Which licences the packages may have, and the list of all. The pages themselves hold next to nothing of them. */
import type { LockedPackage } from './lockfile.ts';

/** Licences under which a package may be used for anything. SPDX identifiers. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'WTFPL',
]);

/**
 * Licences with conditions for whoever passes the package on, and the packages that may have them: each works while the
 * site is built or tested, and no part of it is in the built site.
 */
const toolsOnly: Readonly<Record<string, RegExp>> = {
  // Test of accessibility; CSS in Vite.
  'MPL-2.0': /^(?:axe-core|lightningcss(?:-.+)?)$/,
  // Pictures in Astro. This site has none that it would work on.
  'LGPL-3.0-or-later': /^@img\/sharp-.+$/,
  // A list of slips of the pen, for the check of the vocabulary’s export to CSpell.
  'CC BY-SA 4.0': /^@cspell\/dict-en-common-misspellings$/,
};

/**
 * Licences of packages whose entry in the lockfile names none: those for other systems, which npm notes only where it has
 * installed them, and one that says it in an old way. From the package that they belong to.
 */
const stated: readonly (readonly [RegExp, string])[] = [
  [/^@astrojs\/compiler-binding-.+$/, 'MIT'],
  [/^@biomejs\/cli-.+$/, 'MIT OR Apache-2.0'],
  [/^@pagefind\/.+$/, 'MIT'],
  [/^format$/, 'MIT'],
];

/** The licence of a package: what its entry says, or what is known of it. */
export const licenceOf = ({ name, license }: LockedPackage): string | undefined =>
  license ?? stated.find(([pattern]) => pattern.test(name))?.[1];

/** Whether a package may be used under the licence that it has. Of a choice, one that may be taken is enough. */
export function isAllowed(item: LockedPackage): boolean {
  const isOne = (licence: string): boolean => permissive.has(licence) || toolsOnly[licence]?.test(item.name) === true;
  const expression = licenceOf(item)?.replace(/^\((.*)\)$/, '$1');
  if (!expression) return false;
  return expression.split(' OR ').some((choice) => choice.split(' AND ').every(isOne));
}

/** The packages with their versions and licences, one a line, by licence and then by name. */
export function licenceList(packages: readonly LockedPackage[]): string {
  const groups = new Map<string, Set<string>>();
  for (const item of packages) {
    const licence = licenceOf(item) ?? 'unknown';
    groups.set(licence, (groups.get(licence) ?? new Set()).add(`${item.name} ${item.version}`));
  }
  const inOrder = (values: Iterable<string>): string[] => [...values].sort((a, b) => (a < b ? -1 : 1));
  return inOrder(groups.keys())
    .map(
      (licence) =>
        `${licence}\n${inOrder(groups.get(licence) ?? [])
          .map((line) => `  ${line}`)
          .join('\n')}\n`,
    )
    .join('\n');
}
