/** What the project needs of its packages and scripts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

test('the parser that checks the content is the one that renders it: it is installed once', () => {
  const { packages } = read('package-lock.json') as { packages: Record<string, { version?: string }> };
  const installed = Object.keys(packages).filter((path) => path.endsWith('node_modules/satteri'));
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  expect(installed).toEqual(['node_modules/satteri']);
  expect(packages['node_modules/satteri']?.version).toBe(dependencies['satteri']);
});

test('every script of package.json is a command that there is', () => {
  const { scripts } = read('package.json') as { scripts: Record<string, string> };
  for (const [name, script] of Object.entries(scripts)) {
    const command = name.replace(':', '');
    expect(script).toBe(`node src/commands/run.cjs ${command}`);
    expect(existsSync(join(root, `src/commands/${command}.ts`)), `src/commands/${command}.ts`).toBe(true);
  }
});

test('the guide on the code says of every package why it is there, and of no other', () => {
  const guide = readFileSync(join(root, 'content/en/contribute/change-the-code.mdx'), 'utf8');
  const rows = guide.slice(guide.indexOf('| Package | Why |')).split('\n').slice(2);
  const explained = rows.flatMap((row) =>
    [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  expect(explained.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});
