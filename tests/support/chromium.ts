/** Finds a Chromium: the one named by CHROMIUM_PATH, an installed one, or one that Playwright has downloaded. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The first is made for tests: it draws no windows, and takes half the time. */
const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium that can be started, or undefined. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  return [...(named ? [named] : []), ...installed, chromium.executablePath()].find((path) => existsSync(path));
}
