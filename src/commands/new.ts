/** `npm run new -- term|resource|example|statement|translation`: asks a few questions and makes the file or the entry. */
import { spawnSync } from 'node:child_process';
import { runNew } from '../new/run.ts';

/** Opens a file in the editor that the environment names, or in VS Code where that is there. */
function open(file: string, line: number): void {
  const editor = process.env['VISUAL'] || process.env['EDITOR'];
  const [command = 'code', ...options] = editor?.split(' ').filter(Boolean) ?? [];
  const place = /(?:^|[\\/])code(?:\.cmd)?$/.test(command) ? ['--goto', `${file}:${line}`] : [file];
  spawnSync(command, [...options, ...place], { stdio: 'inherit', shell: process.platform === 'win32' });
}

const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;

process.exitCode = await runNew(process.argv.slice(2), {
  root: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  input: process.stdin,
  output: process.stdout,
  asks: terminal,
  terminal,
  open: terminal ? open : () => {},
});
