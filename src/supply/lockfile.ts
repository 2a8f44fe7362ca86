/** What package-lock.json says of the packages that the project is built with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LockedPackage {
  /** Place in the lockfile: `node_modules/astro`. */
  path: string;
  name: string;
  version: string;
  /** As its author wrote it; missing for packages of other systems that nobody has installed. */
  license?: string | undefined;
  /** Hash of its archive, which npm compares when it installs the package. */
  integrity?: string | undefined;
  /** Needed for tests and checks only. */
  dev: boolean;
  optional: boolean;
  hasInstallScript: boolean;
  /** Names of the packages that it asks for. */
  dependencies: readonly string[];
}

type Entry = Partial<Omit<LockedPackage, 'path' | 'name' | 'dependencies'>> & {
  name?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

export interface Lockfile {
  name: string;
  version: string;
  /** What the project itself asks for. */
  dependencies: readonly string[];
  packages: readonly LockedPackage[];
  byPath: ReadonlyMap<string, LockedPackage>;
}

/**
 * @param root folder of the project
 * @returns undefined where there is no lockfile, as in a project that is only content
 */
export function readLockfile(root: string): Lockfile | undefined {
  const file = join(root, 'package-lock.json');
  if (!existsSync(file)) return undefined;
  const { name, version, packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    name: string;
    version: string;
    packages: Record<string, Entry & { devDependencies?: Record<string, string> }>;
  };
  const own = packages[''];
  const locked = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(
      ([path, entry]): LockedPackage => ({
        path,
        name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: entry.version ?? '',
        license: entry.license,
        integrity: entry.integrity,
        dev: entry.dev === true,
        optional: entry.optional === true,
        hasInstallScript: entry.hasInstallScript === true,
        dependencies: Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }),
      }),
    );
  return {
    name,
    version,
    dependencies: Object.keys({ ...own?.dependencies, ...own?.devDependencies }),
    packages: locked,
    byPath: new Map(locked.map((item) => [item.path, item])),
  };
}

/** The package that `name` means where it is asked for at `path`: the nearest one above. */
export function resolvePackage(lockfile: Lockfile, path: string, name: string): LockedPackage | undefined {
  for (let at = path; ; ) {
    const found = lockfile.byPath.get(at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`);
    if (found || at === '') return found;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}
