/** The same sources give the same bytes: in another folder, at another time, in another place of the world. */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist, files } from '../support/dist.ts';
import { plainEnvironment } from '../support/environment.ts';
import { makeFullCopy } from '../support/project-copy.ts';

describe('this site, built once more', () => {
  const copy = makeFullCopy();
  const again = join(copy, 'dist');

  beforeAll(async () => {
    const { SITE_URL, BASE_PATH } = process.env;
    await promisify(execFile)(process.execPath, ['src/commands/build.ts'], {
      cwd: copy,
      env: {
        ...plainEnvironment(),
        ...(SITE_URL ? { SITE_URL } : {}),
        ...(BASE_PATH ? { BASE_PATH } : {}),
        TZ: 'Pacific/Auckland',
        LC_ALL: 'de_DE.UTF-8',
      },
    });
  }, 240_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('has the same files', () => {
    const first = files().sort();
    expect(first).toEqual(
      expect.arrayContaining(['index.html', 'sitemap-0.xml', 'build/sbom.cdx.json', 'changes/feed.xml']),
    );
    expect(first.some((file) => file.endsWith('.zip'))).toBe(true);
    expect(files(again).sort()).toEqual(first);
  });

  it('has the same bytes in each of them, in the compressed copies and in the file for hosts', () => {
    const all = files().flatMap((file) => [file, `${file}.br`, `${file}.gz`]);
    const bytes = (folder: string, file: string): Buffer | undefined => {
      try {
        return readFileSync(join(folder, file));
      } catch {
        return undefined;
      }
    };
    const different = [...all, '_headers'].filter((file) => {
      const [one, other] = [bytes(dist, file), bytes(again, file)];
      return one === undefined ? other !== undefined : other === undefined || !one.equals(other);
    });
    expect(all.filter((file) => file.endsWith('.br') && bytes(dist, file)).length).toBeGreaterThan(500);
    expect(different).toEqual([]);
  });
});
