/** `npm run search:quality`: asks every judged query in a real browser, and prints how search and five others answer. */
import { chromium } from 'playwright-core';
import { askEngine, engines, indexedPages, installOthers, pagefind } from '../../tests/search/ask-others.ts';
import { askOurs } from '../../tests/search/ask-ours.ts';
import { type FigureName, figureNames, figuresByKind } from '../../tests/search/figures.ts';
import { writeFloors } from '../../tests/search/floors.ts';
import { type Answered, heldQueries, type Judged, openQueries } from '../../tests/search/judged.ts';
import { serveSite } from '../../tests/search/serve-site.ts';
import { type AnswersOf, byKind, failures, overview } from '../../tests/search/tables.ts';
import { findChromium } from '../../tests/support/chromium.ts';
import { basePath } from '../settings.ts';
import { buildIfNeeded } from './support/build-if-needed.ts';
import { ensureChromium } from './support/ensure-chromium.ts';
import { listOptions, readOptions } from './support/options.ts';

const known = {
  json: 'prints everything as JSON',
  ours: 'asks this site’s search only',
  open: 'leaves out the queries held back: for those who tune',
  'show-held': 'lists also the queries held back that fail: not for those who tune',
  'set-floors': 'writes what is reached, less one query of each kind, to tests/search/floors.json',
} as const;

const ourName = 'This site';

/** Answers of every engine to every query, ours first. */
async function askAll(queries: readonly Judged[], alone: boolean): Promise<AnswersOf> {
  const site = await serveSite('dist', basePath);
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: findChromium(), args: root ? ['--no-sandbox'] : [] });
  try {
    console.error(`Asking ${queries.length} queries …`);
    const context = await browser.newContext();
    const answers: Record<string, Answered[]> = { [ourName]: await askOurs(context, site.address, queries) };
    if (alone) return answers;
    const page = await context.newPage();
    const pages = await indexedPages(page, site.address);
    for (const engine of [pagefind(page, site.address), ...(await engines(pages))]) {
      answers[engine.name] = await askEngine(engine, queries);
    }
    return answers;
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function main(): Promise<void> {
  const { chosen, fault } = readOptions(process.argv.slice(2), known);
  if (fault) {
    console.error(`${fault}\n${listOptions(known)}`);
    process.exitCode = 1;
    return;
  }
  ensureChromium();
  if (!chosen.has('ours')) installOthers();
  if (!(await buildIfNeeded())) {
    process.exitCode = 1;
    return;
  }
  const open = openQueries();
  const held = chosen.has('open') ? [] : heldQueries();
  const all = await askAll([...open, ...held], chosen.has('ours'));
  const part = (from: number, to?: number): AnswersOf =>
    Object.fromEntries(Object.entries(all).map(([engine, answers]) => [engine, answers.slice(from, to)]));
  const sets = { open: part(0, open.length), held: part(open.length) };
  const figures = (answers: AnswersOf) =>
    Object.fromEntries(Object.entries(answers).map(([engine, list]) => [engine, figuresByKind(list)]));
  const reached = { open: figures(sets.open), held: figures(sets.held), all: figures(all) };
  const ours = { open: sets.open[ourName] ?? [], held: sets.held[ourName] ?? [] };
  if (chosen.has('set-floors') && held.length > 0) {
    writeFloors({ open: figuresByKind(ours.open), held: figuresByKind(ours.held) });
  }
  const missed = { open: failures(ours.open), held: failures(ours.held) };
  if (chosen.has('json')) {
    const listed = chosen.has('show-held') ? missed : { open: missed.open };
    console.log(JSON.stringify({ figures: reached, failures: listed }, null, 2));
    return;
  }
  console.log(`## ${open.length} queries that search is tuned with\n\n${overview(sets.open)}\n`);
  if (held.length > 0) console.log(`## ${held.length} queries held back\n\n${overview(sets.held)}\n`);
  console.log('## By kind, all of these queries');
  for (const name of Object.keys(figureNames) as FigureName[]) console.log(`\n${byKind(all, name)}`);
  console.log('\n## Queries whose first result is not a right one\n');
  console.log(missed.open.join('\n') || 'None.');
  if (chosen.has('show-held')) console.log(`\nHeld back:\n\n${missed.held.join('\n') || 'None.'}`);
  else if (held.length > 0)
    console.log(`\nAnd ${missed.held.length} of those held back, which only \`--show-held\` names.`);
}

await main();
