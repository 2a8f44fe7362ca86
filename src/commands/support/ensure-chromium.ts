/** Makes sure that there is a Chromium for the browser tests: an installed one, or one that is installed now. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../../../tests/support/chromium.ts';

/** Ways to get a browser, in the order they are tried. */
const ways: { when: boolean; words: string; commands: [string, string[]][] }[] = [
  ...['chromium-headless-shell', 'chromium'].map((name) => ({
    when: process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0,
    words: `Installing ${name} with apt-get …`,
    commands: [
      ['apt-get', ['update', '-qq']],
      ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]],
    ] as [string, string[]][],
  })),
  {
    when: true,
    words: 'Downloading a Chromium for Playwright …',
    commands: [[process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']]],
  },
];

/** Ends the command with a clear sentence where no browser can be had. */
export function ensureChromium(): void {
  if (findChromium()) return;
  for (const way of ways.filter(({ when }) => when)) {
    console.log(way.words);
    way.commands.every(
      ([command, args]) =>
        spawnSync(command, args, {
          stdio: ['ignore', 'ignore', 'inherit'],
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        }).status === 0,
    );
    if (findChromium()) return;
  }
  console.error(
    'No Chromium was found or could be installed. Install Chromium or Chrome, or name one in CHROMIUM_PATH, and run the command again.',
  );
  process.exit(1);
}
