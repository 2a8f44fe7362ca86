/**
 * How long the check of a draft takes: 100,000 characters in Node, beside textlint and Harper with the rules made from the
 * same words, and a key press in such a text in Chromium. A benchmark and no test: figures depend on the machine.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'astro';
import { LocalLinter, packWeirpackFiles } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { chromium } from 'playwright-core';
import { createLinter, loadTextlintrc } from 'textlint';
import type { Graph } from '../../src/model/graph.ts';
import { weirpackFiles } from '../../src/terminology/exports/linters/harper.ts';
import { prhYaml } from '../../src/terminology/exports/linters/prh.ts';
import { languageRules } from '../../src/terminology/exports/rules.ts';
import { Linter } from '../../src/terminology/lint.ts';
import { vocabularyOf } from '../../src/terminology/vocabulary.ts';
import { findChromium } from './chromium.ts';
import { guide } from './guide.ts';
import { exampleSentences } from './term-examples.ts';

const length = 100_000;

/** Running text of the guide with the example sentences among it, a finding in every few lines. */
export function longText(graph: Graph): string {
  const prose = [...graph.byId.values()].flatMap((page) => page.statements.map((statement) => statement.text));
  const examples = exampleSentences(graph);
  let text = '';
  for (let index = 0; text.length < length; index++)
    text += `${prose[index % prose.length]} ${index % 3 === 0 ? examples[index % examples.length] : ''}\n\n`;
  return text.slice(0, length);
}

/** The middle and the worst of several runs, in milliseconds, after one that is not counted. */
async function timed(runs: number, work: () => unknown): Promise<{ middle: number; worst: number }> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { middle: times[Math.floor(runs / 2)] ?? 0, worst: times.at(-1) ?? 0 };
}

/** Presses keys in the middle of a long text; milliseconds of work of the page’s main thread for each, and for the start. */
export async function keyPresses(address: string, text: string): Promise<{ marking: number; keys: number[] }> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found.');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.getByText('There is no text yet.').waitFor();
    const session = await page.context().newCDPSession(page);
    // Time of the thread and not of the clock: what else the machine does is not counted.
    await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
    await session.send('Performance.enable');
    const busy = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    };
    const measured = async (work: () => Promise<unknown>): Promise<number> => {
      const before = await busy();
      await work();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      return (await busy()) - before;
    };
    const marking = await measured(() =>
      page.evaluate((words) => {
        const field = document.querySelector('[data-draft-text]') as HTMLTextAreaElement;
        field.value = words;
        field.dispatchEvent(new Event('input'));
        field.focus();
        field.setSelectionRange(words.length / 2, words.length / 2);
      }, text),
    );
    await page.waitForTimeout(1000);
    const keys: number[] = [];
    for (let press = 0; press < 30; press++) {
      keys.push(await measured(() => page.keyboard.press('a')));
      // Now and then the writer pauses, and the list is made anew.
      if (press % 5 === 4) await page.waitForTimeout(500);
    }
    return { marking, keys };
  } finally {
    await browser.close();
  }
}

export async function runBenchmark(): Promise<void> {
  const text = longText(guide);
  const row = (name: string, { middle, worst }: { middle: number; worst: number }, found: number): void =>
    console.log(
      `${name.padEnd(24)} ${middle.toFixed(0).padStart(6)} ms   worst ${worst.toFixed(0).padStart(6)} ms   ${found} findings`,
    );
  console.log(`${length} characters, in Node ${process.versions.node}:`);
  const linter = new Linter(vocabularyOf(guide, 'en'));
  row('this check', await timed(11, () => linter.check(text)), linter.check(text).length);

  const rules = languageRules(guide, 'en');
  const folder = mkdtempSync(join(tmpdir(), 'response-guide-'));
  try {
    const files = (['avoid', 'use-with-care'] as const).map((status) => {
      writeFileSync(join(folder, `${status}.yml`), prhYaml(rules, status, '0'));
      return join(folder, `${status}.yml`);
    });
    writeFileSync(join(folder, '.textlintrc.json'), JSON.stringify({ rules: { prh: { rulePaths: files } } }));
    const descriptor = await loadTextlintrc({ configFilePath: join(folder, '.textlintrc.json') });
    const textlint = createLinter({ descriptor });
    const run = () => textlint.lintText(text, 'draft.txt');
    row('textlint with prh', await timed(3, run), (await run()).messages.length);
  } finally {
    rmSync(folder, { recursive: true });
  }

  const harper = new LocalLinter({ binary: binaryInlined });
  await harper.setup();
  await harper.loadWeirpackFromBytes(await packWeirpackFiles(weirpackFiles(rules, '0.0.0')));
  const own = async () => Object.values(await harper.organizedLints(text, { language: 'plaintext' })).flat();
  row('Harper, all its rules', await timed(1, own), (await own()).length);

  if (!existsSync('dist/terminology/check/index.html')) {
    console.log('\nRun npm run build for the figures in Chromium.');
    return;
  }
  const server = await preview({ logLevel: 'error', server: { port: 4391, host: '127.0.0.1' } });
  const { basePath } = await import('../../src/settings.ts');
  printKeys(await keyPresses(`http://127.0.0.1:${server.port}${basePath}terminology/check/`, text));
  await server.stop();
}

export function printKeys({ marking, keys }: { marking: number; keys: readonly number[] }): void {
  console.log(
    `\nIn Chromium, work of the page: the whole text, from nothing to marks and layout, ${marking.toFixed(0)} ms;`,
  );
  const sorted = [...keys].sort((a, b) => a - b);
  console.log(
    `a key press with all that follows, ${sorted[Math.floor(sorted.length / 2)]?.toFixed(0)} ms, the longest of ${keys.length} ${sorted.at(-1)?.toFixed(0)} ms.`,
  );
}
