/** `dev` refuses hostile content before any of it is rendered: whatever is asked for, the answer is what the check says. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import { formatFinding, isError } from '../../src/model/finding.ts';
import { loadContent } from '../../src/model/load.ts';
import { type DevServer, startDevServer } from '../support/dev-server.ts';
import { hostileFolder, hostileNames } from '../support/fixtures.ts';
import { makeProjectCopy } from '../support/project-copy.ts';

let folder: string;
let sound: string;
let server: DevServer;

const ask = (path: string, accept: string): Promise<Response> => fetch(server.origin + path, { headers: { accept } });

/** Puts the sound files back in the place of those that a fixture has laid over them. */
function restore(overlay: string): void {
  for (const entry of readdirSync(overlay, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name).slice(overlay.length + 1);
    const own = join(sound, path);
    if (existsSync(own)) cpSync(own, join(folder, path));
    else rmSync(join(folder, path));
  }
}

beforeAll(async () => {
  folder = makeProjectCopy();
  sound = `${folder}-sound`;
  for (const part of ['content', 'public']) cpSync(join(folder, part), join(sound, part), { recursive: true });
  server = await startDevServer(folder);
});

afterAll(async () => {
  await server?.stop();
  for (const path of [folder, sound]) rmSync(path, { recursive: true, force: true });
});

test('dev refuses every hostile fixture, with the words of the check, and serves again without it', {
  timeout: 300_000,
}, async () => {
  for (const name of hostileNames()) {
    const files = hostileFolder(name);
    const overlay = join(import.meta.dirname, '..', 'fixtures', 'hostile', name);
    const faults = loadContent(files, { extraAddresses }).findings.filter(isError).map(formatFinding);
    expect(faults, name).not.toEqual([]);
    cpSync(overlay, folder, { recursive: true });
    expect((await ask('/gsr/', 'text/html')).status, name).toBe(500);
    for (const path of ['/evil/', '/icon.svg', '/content/en/pages/evil.mdx?import']) {
      const answer = await ask(path, '*/*');
      expect(`${name} ${path} ${answer.status}`).toBe(`${name} ${path} 500`);
      const said = await answer.text();
      for (const fault of faults) expect(said, name).toContain(fault);
    }
    restore(overlay);
  }
  expect((await ask('/gsr/', 'text/html')).status).toBe(200);
  expect(existsSync(join(folder, 'marker'))).toBe(false);
  expect(server.alive()).toBe(true);
  expect(server.output()).not.toMatch(/^\s+at /m);
});
