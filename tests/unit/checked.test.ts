/** The check that everything downstream relies on: bytes that it has not read are not rendered. */
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { onlyCheckedTexts } from '../../src/dev/only-checked.ts';
import { changedSince, checkAgain, fingerprint } from '../../src/model/checked.ts';
import { site } from '../../src/model/site.ts';
import { contentFolder } from '../support/fixtures.ts';

const page = 'content/en/pages/method.mdx';
let folder: string;
let path: string;

beforeEach(() => {
  folder = contentFolder();
  path = join(folder, ...page.split('/'));
});

/** What Vite would be given for a module. */
function load(id: string): unknown {
  const hook = onlyCheckedTexts().load as unknown as { filter: { id: RegExp }; handler: (id: string) => unknown };
  return hook.filter.id.test(id) ? hook.handler(id) : 'not asked';
}

describe('A text', () => {
  test('is loaded as it was checked', () => {
    expect(checkAgain(folder).sound).toBe(true);
    expect(load(path)).toBe(readFileSync(path, 'utf8'));
    expect(load(`${path}?astroPropagatedAssets`)).toBe(null);
  });

  test.each(['', '?raw', '?url', '?import', '?astroPropagatedAssets', '#x'])(
    'that has changed since is not loaded: “%s”',
    (query) => {
      checkAgain(folder);
      appendFileSync(path, '\nexport const x = 1;\n');
      expect(() => load(path + query)).toThrow(/has not passed the check/);
    },
  );

  test('is not loaded while there is a fault anywhere', () => {
    writeFileSync(join(folder, 'content', 'data', 'sources.yaml'), '- [');
    expect(checkAgain(folder).sound).toBe(false);
    expect(() => load(path)).toThrow(/has not passed the check/);
    expect(() => site()).toThrow(/yaml-syntax/);
  });

  test('is not loaded from where no content lies, nor by an address that only ends like one', () => {
    checkAgain(folder);
    for (const name of ['other.mdx', 'other.MDX', 'other.txt']) writeFileSync(join(folder, name), '# Other\n');
    for (const id of ['other.mdx', 'other.MDX', 'other.txt?x=.mdx']) {
      expect(() => load(join(folder, id)), id).toThrow(/has not passed the check/);
    }
    expect(load(join(folder, 'other.txt'))).toBe('not asked');
  });
});

describe('The check', () => {
  test('names what has changed since', () => {
    const checked = checkAgain(folder);
    expect(changedSince(checked, folder)).toEqual([]);
    appendFileSync(path, '\n');
    writeFileSync(join(folder, 'content', 'new.txt'), '');
    rmSync(join(folder, 'content', 'data', 'links.csv'));
    expect(changedSince(checked, folder).sort()).toEqual(['content/data/links.csv', page, 'content/new.txt']);
  });

  test('survives that there is nothing to check', () => {
    rmSync(join(folder, 'content'), { recursive: true });
    expect(existsSync(join(folder, 'content'))).toBe(false);
    expect(checkAgain(folder)).toMatchObject({ sound: false });
  });

  test('tells files apart by their bytes alone', () => {
    const before = checkAgain(folder);
    const copy = `${path}.copy`;
    cpSync(path, copy);
    rmSync(path);
    cpSync(copy, path);
    rmSync(copy);
    expect(changedSince(before, folder)).toEqual([]);
    expect(fingerprint(new Uint8Array([1]))).not.toBe(fingerprint(new Uint8Array([2])));
  });
});
