/** What the project is built with: only what the lockfile names, under licences that are allowed, and all of it told. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { verdictOf } from '../../src/supply/audit.ts';
import { isAllowed, licenceList, licenceOf } from '../../src/supply/licences.ts';
import { type LockedPackage, type Lockfile, readLockfile, resolvePackage } from '../../src/supply/lockfile.ts';
import { billOfMaterials } from '../../src/supply/sbom.ts';

// npm takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../..');
const lockfile = readLockfile(root) as Lockfile;
const { packages } = lockfile;
const id = ({ name, version }: { name: string; version: string }): string => `${name}@${version}`;

describe('The lockfile', () => {
  test('names every package that package.json asks for, in the version that it asks for', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, `${name} in package.json is one exact version`).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
      expect(resolvePackage(lockfile, '', name)?.version, name).toBe(version);
    }
  });

  test('has a hash for every package; without one are only some for other systems, which npm did not see', () => {
    const without = packages.filter(({ integrity }) => !/^sha512-/.test(integrity ?? ''));
    const families = /^@(?:astrojs\/compiler-binding|biomejs\/cli|pagefind\/)/;
    expect(without.filter(({ name, optional }) => !optional || !families.test(name)).map(id)).toEqual([]);
    // What is built and tested on is never among them.
    const here = /linux-x64(?:-gnu)?$/;
    expect(without.filter(({ name }) => here.test(name)).map(id)).toEqual([]);
  });

  test('takes nothing from anywhere but the registry', () => {
    const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(text).not.toMatch(/"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/);
    expect(text).not.toMatch(/git\+|github:|"link": true/);
  });

  test('is the only one, and what every command and workflow installs from, without install scripts', () => {
    for (const other of ['yarn.lock', 'pnpm-lock.yaml', 'npm-shrinkwrap.json', 'bun.lock']) {
      expect(existsSync(join(root, other)), other).toBe(false);
    }
    const run = readFileSync(join(root, 'src/commands/run.cjs'), 'utf8');
    const installs = [...run.matchAll(/npm\(node, (\[.*?\])/g)].map(([, args]) => args);
    expect(installs).toEqual(["['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']"]);
  });

  test('the packages with an install script are these, and each works without it', () => {
    expect(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual([
      // Checks that its binary fits the machine; the binary comes as a package of its own.
      'esbuild',
    ]);
  });
});

describe('The licences', () => {
  test('of all packages are known and allowed', () => {
    expect(packages.filter((item) => !isAllowed(item)).map((item) => `${id(item)}: ${licenceOf(item)}`)).toEqual([]);
  });

  const one = (license: string | undefined, name = 'some-package'): LockedPackage => ({
    ...(packages[0] as LockedPackage),
    name,
    license,
  });
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['SEE LICENSE IN LICENSE', false],
    ['MPL-2.0', false],
    [undefined, false],
  ])('%s is allowed for any package: %s', (license, allowed) => {
    expect(isAllowed(one(license))).toBe(allowed);
  });

  test('with conditions are allowed for the named tools alone', () => {
    expect(isAllowed(one('MPL-2.0', 'axe-core'))).toBe(true);
    expect(isAllowed(one('LGPL-3.0-or-later', 'axe-core'))).toBe(false);
  });

  test('are listed with every package', () => {
    const list = licenceList(packages);
    for (const item of packages) expect(list).toContain(`\n  ${item.name} ${item.version}\n`);
  });
});

describe('The bill of materials', () => {
  const text = billOfMaterials(lockfile);
  const bill = JSON.parse(text) as {
    specVersion: string;
    serialNumber: string;
    metadata: { component: { 'bom-ref': string } };
    components: { 'bom-ref': string; purl: string; hashes?: { alg: string; content: string }[]; licenses: unknown[] }[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };

  test('is the same each time, and another for another lockfile', () => {
    expect(billOfMaterials(readLockfile(root) as Lockfile)).toBe(text);
    const other = JSON.parse(billOfMaterials({ ...lockfile, version: '9.9.9' })) as typeof bill;
    expect(other.serialNumber).not.toBe(bill.serialNumber);
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(text).not.toContain('timestamp');
  });

  test('names each package once, with its hash and its licence', () => {
    expect(bill.components.map((component) => component['bom-ref'])).toEqual([...new Set(packages.map(id))].sort());
    const astro = bill.components.find((component) => component['bom-ref'].startsWith('astro@'));
    const locked = packages.find(({ path }) => path === 'node_modules/astro');
    expect(astro?.hashes).toEqual([
      { alg: 'SHA-512', content: Buffer.from(locked?.integrity?.slice(7) ?? '', 'base64').toString('hex') },
    ]);
    expect(bill.components.filter(({ licenses }) => licenses.length !== 1)).toEqual([]);
  });

  test.each([
    ['excluded', [{ dev: true }, { dev: true }]],
    ['required', [{ dev: true }, {}]],
    ['optional', [{ dev: true }, { optional: true }]],
    ['required', [{ optional: true }, {}]],
    ['required', [{ dev: true, optional: true }, { optional: true }, {}]],
  ])('a package is %s where its copies in the lockfile are %j, in whatever order', (scope, copies) => {
    const locked = copies.map(
      (copy, at): LockedPackage => ({
        ...(packages[0] as LockedPackage),
        path: `node_modules/at-${at}/node_modules/twice`,
        name: 'twice',
        dev: false,
        optional: false,
        ...copy,
      }),
    );
    for (const order of [locked, locked.toReversed()]) {
      const { components } = JSON.parse(billOfMaterials({ ...lockfile, packages: order })) as {
        components: { scope: string }[];
      };
      expect(components.map((component) => component.scope)).toEqual([scope]);
    }
  });

  test('knows every component that it refers to', () => {
    const known = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((one) => one['bom-ref'])]);
    expect(bill.dependencies.map(({ ref }) => ref).sort()).toEqual([...known].sort());
    for (const { dependsOn } of bill.dependencies) for (const ref of dependsOn) expect(known.has(ref), ref).toBe(true);
  });

  test('names all that npm’s own names', () => {
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--loglevel=silent'];
    const { stdout, status } = spawnSync('npm', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      shell: process.platform === 'win32',
    });
    expect(status).toBe(0);
    const theirs = (JSON.parse(stdout) as typeof bill).components.map(({ purl }) => purl);
    const ours = new Set(bill.components.map(({ purl }) => purl));
    expect(theirs.length).toBeGreaterThan(500);
    expect(theirs.filter((purl) => !ours.has(purl))).toEqual([]);
  });
});

describe('What is known of weaknesses', () => {
  const weak = (severity: string) => ({ name: 'some-package', severity, range: '<2.0.0' });
  test.each([
    [{ vulnerabilities: {} }, { known: true, serious: [] }],
    [{ vulnerabilities: { a: weak('moderate'), b: weak('low') } }, { known: true, serious: [] }],
    [{ vulnerabilities: { a: weak('high') } }, { known: true, serious: ['some-package <2.0.0: high'] }],
    [{ vulnerabilities: { a: weak('critical') } }, { known: true, serious: ['some-package <2.0.0: critical'] }],
    [
      { message: 'audit endpoint returned an error', error: { code: '', summary: '' } },
      { known: false, reason: 'audit endpoint returned an error' },
    ],
    [{}, { known: false, reason: 'The registry gave no answer.' }],
  ])('%j means %j', (answer, verdict) => {
    expect(verdictOf(JSON.stringify(answer))).toEqual(verdict);
  });

  test('an answer that cannot be read is none', () => {
    expect(verdictOf('<html>')).toEqual({ known: false, reason: 'npm gave no answer that can be read.' });
  });
});
