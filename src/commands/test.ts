/** `npm test`: content, types, lint and format, a fresh build, and every test, in a real browser too. */
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './support/ensure-chromium.ts';
import { ensureServers } from './support/ensure-servers.ts';

const steps: { name: string; command: string; args: string[] }[] = [
  { name: 'content', command: process.execPath, args: ['src/commands/check.ts'] },
  {
    name: 'types',
    command: process.execPath,
    args: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
  },
  {
    name: 'lint and format',
    command: process.execPath,
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  { name: 'build', command: process.execPath, args: ['src/commands/build.ts'] },
  {
    name: 'tests',
    command: process.execPath,
    args: ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
  },
];

ensureChromium();
ensureServers();
for (const { name, command, args } of steps) {
  const started = performance.now();
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n✗ ${name} failed.`);
    process.exit(1);
  }
  console.log(`✓ ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
