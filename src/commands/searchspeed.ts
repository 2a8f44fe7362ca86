/** `npm run search:speed`: measures in a real browser what search fetches and how long a reader waits for it. */
import { type Browser, chromium } from 'playwright-core';
import { type Judged, type Kind, openQueries } from '../../tests/search/judged.ts';
import { type ServedSite, serveSite } from '../../tests/search/serve-site.ts';
import {
  type Condition,
  conditions,
  type Opening,
  openings,
  percentile,
  queryTimes,
} from '../../tests/search/speed.ts';
import { table } from '../../tests/search/tables.ts';
import { indexTenTimes } from '../../tests/search/ten-times.ts';
import { findChromium } from '../../tests/support/chromium.ts';
import { basePath } from '../settings.ts';
import { buildIfNeeded } from './support/build-if-needed.ts';
import { ensureChromium } from './support/ensure-chromium.ts';
import { listOptions, readOptions } from './support/options.ts';

const known = {
  json: 'prints everything as JSON',
  quick: 'leaves out the index of ten times as many pages',
} as const;

/** Queries that name a thing; the others are words to be found in the text. */
const naming: ReadonlySet<Kind> = new Set(['title', 'acronym', 'preferred', 'avoided', 'name', 'country', 'statement']);

/** How many queries are timed of each sort: enough for a 95th percentile, few enough for a slow line. */
const sample = 30;
/** Each is timed so often, every time in a fresh browser: one slow moment of the machine must not be a percentile. */
const rounds = 3;

/** Every n-th of those that end with a key that every keyboard has. */
function timed(queries: readonly Judged[]): Judged[] {
  const typed = queries.filter(({ query, kind }) => kind !== 'nothing' && /[a-z0-9]$/i.test(query));
  const step = Math.max(1, typed.length / sample);
  return Array.from({ length: Math.min(sample, typed.length) }, (_, index) => typed[Math.floor(index * step)]).filter(
    (judged) => judged !== undefined,
  );
}

interface Times {
  queries: number;
  p50: number | undefined;
  p95: number | undefined;
  /** Queries for which no right result came. */
  never: number;
}

interface Row {
  name: string;
  cold: Opening;
  warm: Opening;
  naming: Times;
  others: Times;
}

/** @param times of every query, in each round */
function timesOf(times: readonly (readonly (number | undefined)[])[]): Times {
  const came = times.flat().filter((time) => time !== undefined);
  return {
    queries: times.length,
    p50: percentile(came, 0.5),
    p95: percentile(came, 0.95),
    never: times.filter((round) => round.includes(undefined)).length,
  };
}

async function measure(
  browser: Browser,
  site: ServedSite,
  condition: Condition,
  queries: Record<'naming' | 'others', readonly Judged[]>,
): Promise<Row & { found: Record<'naming' | 'others', Judged[]> }> {
  const { cold, warm } = await openings(browser, site, condition);
  const several = async (asked: readonly Judged[]): Promise<(number | undefined)[][]> => {
    const all: (number | undefined)[][] = asked.map(() => []);
    for (let round = 0; round < rounds; round++) {
      for (const [at, time] of (await queryTimes(browser, site, condition, asked)).entries()) all[at]?.push(time);
    }
    return all;
  };
  const naming = await several(queries.naming);
  const others = await several(queries.others);
  const found = (asked: readonly Judged[], times: readonly (readonly (number | undefined)[])[]): Judged[] =>
    asked.filter((_, index) => !times[index]?.includes(undefined));
  return {
    name: condition.name,
    cold,
    warm,
    naming: timesOf(naming),
    others: timesOf(others),
    found: { naming: found(queries.naming, naming), others: found(queries.others, others) },
  };
}

const milliseconds = (value: number | undefined): string => (value === undefined ? 'never' : value.toFixed(0));
const kilobytes = (value: number): string => (value / 1000).toFixed(1);

const openingTable = (rows: readonly Row[]): string =>
  table(
    ['Opening search', 'kB to first result', 'kB in all', 'ms to first result'],
    rows.flatMap(({ name, cold, warm }) =>
      [
        { when: 'cold', opening: cold },
        { when: 'warm', opening: warm },
      ].map(({ when, opening }) => [
        `${name}, ${when}`,
        kilobytes(opening.bytes),
        kilobytes(opening.bytesInAll),
        milliseconds(opening.milliseconds),
      ]),
    ),
  );

const queryTable = (rows: readonly Row[]): string =>
  table(
    ['A query (ms)', 'naming p50', 'naming p95', 'other p50', 'other p95', 'never right'],
    rows.map(({ name, naming, others }) => [
      name,
      ...[naming.p50, naming.p95, others.p50, others.p95].map(milliseconds),
      `${naming.never + others.never} of ${naming.queries + others.queries}`,
    ]),
  );

async function main(): Promise<void> {
  const { chosen, fault } = readOptions(process.argv.slice(2), known);
  if (fault) {
    console.error(`${fault}\n${listOptions(known)}`);
    process.exitCode = 1;
    return;
  }
  ensureChromium();
  if (!(await buildIfNeeded())) {
    process.exitCode = 1;
    return;
  }
  const open = openQueries();
  let queries = {
    naming: timed(open.filter(({ kind }) => naming.has(kind))),
    others: timed(open.filter(({ kind }) => !naming.has(kind))),
  };
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: findChromium(), args: root ? ['--no-sandbox'] : [] });
  const rows: Row[] = [];
  try {
    const site = await serveSite('dist', basePath);
    for (const condition of conditions) {
      console.error(`Measuring: ${condition.name} …`);
      const { found, ...row } = await measure(browser, site, condition, queries);
      rows.push(row);
      // What is not found at all is no matter of speed: it is asked once.
      if (rows.length === 1) queries = found;
    }
    await site.stop();
    if (!chosen.has('quick')) {
      console.error('Building an index of ten times as many pages …');
      const ten = await indexTenTimes();
      const large = await serveSite('dist', basePath, { pagefind: ten.folder });
      const { found, ...row } = await measure(browser, large, { name: `plain, ${ten.pages} pages` }, queries);
      rows.push(row);
      await large.stop();
      ten.remove();
    }
  } finally {
    await browser.close();
  }
  if (chosen.has('json')) console.log(JSON.stringify(rows, null, 2));
  else console.log(`${openingTable(rows)}\n\n${queryTable(rows)}`);
}

await main();
