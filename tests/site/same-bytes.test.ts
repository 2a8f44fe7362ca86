/** The same sources give the same bytes: in another folder, at another time, in another place of the world. */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files } from '../support/dist.ts';
import { makeProjectCopy } from '../support/project-copy.ts';

describe('a site built twice', () => {
  const folders = [makeProjectCopy('history'), makeProjectCopy('history')] as const;
  const places = [
    { TZ: 'UTC', LC_ALL: 'C' },
    { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' },
  ] as const;

  beforeAll(async () => {
    for (const [index, cwd] of folders.entries()) {
      await promisify(execFile)(process.execPath, ['src/commands/build.ts'], {
        cwd,
        env: {
          ...process.env,
          ...places[index],
          NODE_ENV: 'production',
          ASTRO_TELEMETRY_DISABLED: '1',
          SITE_URL: 'https://guide.example',
        },
      });
    }
  }, 120_000);

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('has the same files', () => {
    const [first, second] = folders.map((folder) => files(join(folder, 'dist')).sort());
    expect(first).toEqual(
      expect.arrayContaining(['index.html', 'sitemap-0.xml', 'build/sbom.cdx.json', 'changes/feed.xml']),
    );
    expect(first?.some((file) => file.endsWith('.zip'))).toBe(true);
    expect(second).toEqual(first);
  });

  it('has the same bytes in each of them, in the compressed copies and in the file for hosts', () => {
    const [first, second] = folders.map((folder) => join(folder, 'dist'));
    const all = files(first).flatMap((file) => [file, `${file}.br`, `${file}.gz`]);
    const bytes = (folder: string | undefined, file: string): Buffer | undefined => {
      try {
        return readFileSync(join(folder ?? '', file));
      } catch {
        return undefined;
      }
    };
    const different = [...all, '_headers'].filter((file) => {
      const [one, other] = [bytes(first, file), bytes(second, file)];
      return one === undefined ? other !== undefined : other === undefined || !one.equals(other);
    });
    expect(all.filter((file) => file.endsWith('.br') && bytes(first, file)).length).toBeGreaterThan(5);
    expect(different).toEqual([]);
  });
});
