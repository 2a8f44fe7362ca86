/** Makes sure that there are nginx and Caddy for the tests of `deploy/`, where the packages of Debian can be had. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCaddy, findNginx, serversFolder } from '../../../tests/support/servers.ts';

const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy'];

/**
 * Unpacks the packages into a folder of the project. Nothing is installed: that would need to be root, and start servers on
 * a machine that has not asked for them. Says so where it cannot be done; the tests are skipped then, but not in CI.
 */
export function ensureServers(): void {
  if (findNginx() && findCaddy()) return;
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    console.log('Bringing nginx and Caddy into .cache/servers/ …');
    const state = join(serversFolder, 'apt', 'lists');
    const cache = join(serversFolder, 'apt', 'cache');
    for (const folder of [state, cache]) mkdirSync(join(folder, 'partial'), { recursive: true });
    // Lists and files of our own, so that nothing of the system is changed.
    const own = [`Dir::State::Lists=${state}`, `Dir::Cache=${cache}`, 'APT::Sandbox::User='].flatMap((value) => [
      '-o',
      value,
    ]);
    const run = (command: string, args: readonly string[]): boolean =>
      spawnSync(command, args, { cwd: serversFolder, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    const downloaded =
      run('apt-get', [...own, '-qq', 'update']) && run('apt-get', [...own, '-qq', 'download', ...packages]);
    const archives = downloaded ? readdirSync(serversFolder).filter((name) => name.endsWith('.deb')) : [];
    if (archives.length > 0 && archives.every((name) => run('dpkg-deb', ['-x', name, serversFolder]))) {
      if (findNginx() && findCaddy()) return;
    }
  }
  console.log(
    'nginx with its brotli module and Caddy were not found and could not be brought: their tests are skipped.',
  );
}
