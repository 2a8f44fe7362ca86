/** `npm run audit`: asks the registry for known weaknesses of the packages in both lockfiles; fails where one is high. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { verdictOf } from '../supply/audit.ts';

for (const folder of ['.', join('tests', 'lighthouse')]) {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  });
  const verdict = verdictOf(stdout ?? '');
  const file = join(folder, 'package-lock.json');
  if (!verdict.known) console.log(`${file}: not known. ${verdict.reason}`);
  else if (verdict.serious.length === 0) console.log(`${file}: no known weakness of weight high or critical.`);
  else {
    console.error(`${file}:\n${verdict.serious.map((line) => `  ${line}`).join('\n')}`);
    process.exitCode = 1;
  }
}
