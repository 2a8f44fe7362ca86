/** `npm run accessibility [-- PATH…]`: every built page, or those named, in every mode, and what axe-core finds there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { axeVersion, modes, setMode, turn, violations } from '../../tests/support/axe.ts';
import { findChromium } from '../../tests/support/chromium.ts';
import { addressOfFile, dist, htmlFiles } from '../../tests/support/dist.ts';
import { previewSite } from '../serving/preview.ts';
import { basePath } from '../settings.ts';
import { ensureChromium } from './support/ensure-chromium.ts';

/** Prints the faults as they are found, and counts the pages that have any in each mode. */
async function examine(page: Page, site: string, paths: readonly string[], faulty: Map<string, number>): Promise<void> {
  for (const path of paths) {
    await page.goto(new URL(path.slice(1), site).href);
    for (const mode of modes) {
      await setMode(page, mode);
      await turn(page, mode);
      const faults = await violations(page);
      if (faults.length > 0) faulty.set(mode.name, (faulty.get(mode.name) ?? 0) + 1);
      for (const fault of faults) console.log(`${path}, ${mode.name}: ${fault}`);
    }
  }
}

ensureChromium();
const executablePath = findChromium();
const named = process.argv.slice(2);
if (!executablePath || !existsSync(join(dist, 'index.html'))) {
  console.error(executablePath ? 'Run npm run build first.' : 'No Chromium was found.');
  process.exitCode = 1;
} else {
  const pages = htmlFiles().map(addressOfFile).sort();
  const chosen = pages.filter((path) => named.length === 0 || named.includes(path));
  if (chosen.length === 0) {
    console.error('There is no such page. A page is named by its address within the site, such as /gsr/.');
    process.exitCode = 2;
  } else {
    const server = await previewSite({ port: 4395, host: '127.0.0.1' });
    const root = process.getuid?.() === 0;
    const browser = await chromium.launch({ executablePath, args: root ? ['--no-sandbox'] : [] });
    const faulty = new Map<string, number>();
    try {
      const context = await browser.newContext();
      const site = `http://127.0.0.1:${server.port}${basePath}`;
      const windows = await Promise.all([0, 1].map(() => context.newPage()));
      await Promise.all(
        windows.map((page, at) =>
          examine(
            page,
            site,
            chosen.filter((_, index) => index % windows.length === at),
            faulty,
          ),
        ),
      );
      console.log(`axe-core ${axeVersion}, Chromium ${browser.version()}, ${chosen.length} pages`);
    } finally {
      await browser.close();
      await server.stop();
    }
    for (const { name } of modes) console.log(`${name.padEnd(16)} ${faulty.get(name) ?? 0} pages with faults`);
    if (faulty.size > 0) process.exitCode = 1;
  }
}
