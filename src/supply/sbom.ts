/**
 * The bill of materials of a build, in the format CycloneDX 1.5: every package of the lockfile, with its hash. npm can write
 * one too, but with the time and a random number in it, so that no two builds would be the same; tests compare the two.
 */
import { createHash } from 'node:crypto';
import { licenceOf } from './licences.ts';
import { type LockedPackage, type Lockfile, resolvePackage } from './lockfile.ts';

const encode = (name: string): string => name.replace(/^@/, '%40');
const purl = ({ name, version }: { name: string; version: string }): string => `pkg:npm/${encode(name)}@${version}`;
const ref = ({ name, version }: { name: string; version: string }): string => `${name}@${version}`;

/** From the strongest on. Only what a build needs is required; tests and checks are not. */
const scopes = ['required', 'optional', 'excluded'] as const;
type Scope = (typeof scopes)[number];
const scopeOf = ({ dev, optional }: LockedPackage): Scope => (dev ? 'excluded' : optional ? 'optional' : 'required');

const algorithms: Readonly<Record<string, string>> = { sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' };

function hashes(integrity: string | undefined): { alg: string; content: string }[] {
  return (integrity?.split(' ') ?? []).flatMap((one) => {
    const [name = '', value = ''] = one.split(/-(.*)/);
    const alg = algorithms[name];
    return alg ? [{ alg, content: Buffer.from(value, 'base64').toString('hex') }] : [];
  });
}

/** An expression of SPDX, or a name that is none. */
const licences = (item: LockedPackage): object[] => {
  const licence = licenceOf(item);
  if (!licence) return [];
  return [
    / (?:OR|AND) /.test(licence)
      ? { expression: licence }
      : / /.test(licence)
        ? { license: { name: licence } }
        : { license: { id: licence } },
  ];
};

/** One number for one content, in the form that the format asks for: a UUID of version 8, which is made from a hash. */
function serialNumber(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').slice(0, 32).split('');
  hex[12] = '8';
  hex[16] = 'a';
  return `urn:uuid:${hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** @returns the bill as JSON; the same lockfile always gives the same bytes */
export function billOfMaterials(lockfile: Lockfile): string {
  // A package that stands in two places is one component, needed as much as the place that needs it most.
  const components = new Map<string, LockedPackage & { needs: Set<string>; scope: Scope }>();
  for (const item of lockfile.packages) {
    const needs = item.dependencies.flatMap((name) => {
      const found = resolvePackage(lockfile, item.path, name);
      return found ? [ref(found)] : [];
    });
    const known = components.get(ref(item));
    components.set(ref(item), {
      ...(known ?? item),
      needs: new Set([...(known?.needs ?? []), ...needs]),
      scope: scopes.find((scope) => scope === known?.scope || scope === scopeOf(item)) ?? 'required',
    });
  }
  const inOrder = [...components].sort(([a], [b]) => (a < b ? -1 : 1));
  const own = { name: lockfile.name, version: lockfile.version };
  const direct = lockfile.dependencies.flatMap((name) => {
    const found = resolvePackage(lockfile, '', name);
    return found ? [ref(found)] : [];
  });
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: { 'bom-ref': ref(own), type: 'application', ...own, purl: purl(own) },
    },
    components: inOrder.map(([id, item]) => ({
      'bom-ref': id,
      type: 'library',
      name: item.name,
      version: item.version,
      scope: item.scope,
      purl: purl(item),
      ...(item.integrity ? { hashes: hashes(item.integrity) } : {}),
      licenses: licences(item),
    })),
    dependencies: [
      { ref: ref(own), dependsOn: direct.sort() },
      ...inOrder.map(([id, { needs }]) => ({ ref: id, dependsOn: [...needs].sort() })),
    ],
  };
  return `${JSON.stringify({ ...bill, serialNumber: serialNumber(JSON.stringify(bill)) }, null, 1)}\n`;
}
