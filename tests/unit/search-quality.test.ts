/** How search is judged: the queries, the figures, and the floors. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureNames, figuresByKind, figuresOf } from '../search/figures.ts';
import { below, floorBelow, readFloors } from '../search/floors.ts';
import { type Answered, fits, heldQueries, kinds, openQueries, placeOf } from '../search/judged.ts';
import { serveSite } from '../search/serve-site.ts';
import { percentile } from '../search/speed.ts';
import { failures, table } from '../search/tables.ts';

const answered = (accept: string[], addresses: string[], kind: Answered['kind'] = 'title'): Answered => ({
  query: 'a query',
  kind,
  accept,
  addresses,
});

describe('the judged queries', () => {
  const open = openQueries();
  const held = heldQueries();
  const all = [...open, ...held];

  it('are at least 260, with at least 80 held back', () => {
    expect(all.length).toBeGreaterThanOrEqual(260);
    expect(held.length).toBeGreaterThanOrEqual(80);
  });

  it('stand there once each, whatever their capital letters', () => {
    const seen = all.map(({ query }) => query.toLowerCase());
    expect(seen.filter((query, index) => seen.indexOf(query) !== index)).toEqual([]);
  });

  it('have only the kinds there are, and every kind stands in both files', () => {
    expect(new Set(open.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(held.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  it('accept something, unless they must find nothing', () => {
    const wrong = all.filter(({ kind, accept }) => (kind === 'nothing') !== (accept.length === 0));
    expect(wrong).toEqual([]);
    expect(all.flatMap(({ accept }) => accept).filter((accepted) => !accepted.startsWith('/'))).toEqual([]);
  });
});

describe('an address fits', () => {
  it.each([
    ['/gsr/6-modernised-reporting-systems/#H3', '/gsr/6-', true],
    ['/gsr/16-increased-transparency/', '/gsr/6-', false],
    ['/mnr/', '/mnr/$', true],
    ['/mnr/#domains', '/mnr/$', true],
    ['/mnr/10-child-helpline/', '/mnr/$', false],
  ])('%s and %s: %s', (address, accepted, expected) => {
    expect(fits(address, accepted)).toBe(expected);
  });
});

describe('the place of the first right result', () => {
  it('counts from one, and only the first ten are looked at', () => {
    expect(placeOf(answered(['/b/'], ['/a/', '/b/']))).toBe(2);
    expect(placeOf(answered(['/b/'], [...Array(10).fill('/a/'), '/b/']))).toBeUndefined();
  });

  it('is the first where nothing must be found and nothing is, and else none', () => {
    expect(placeOf(answered([], [], 'nothing'))).toBe(1);
    expect(placeOf(answered([], ['/a/'], 'nothing'))).toBeUndefined();
  });
});

describe('the figures', () => {
  const answers = [
    answered(['/a/'], ['/a/']),
    answered(['/a/'], ['/b/', '/a/']),
    answered(['/a/'], ['/b/', '/c/', '/d/', '/a/'], 'lay'),
    answered(['/a/'], [], 'lay'),
    answered([], [], 'nothing'),
  ];

  it('are shares of all queries, and the share without a result leaves out those that must find nothing', () => {
    expect(figuresOf(answers)).toEqual({
      queries: 5,
      at1: 0.4,
      at3: 0.6,
      mrr: (1 + 0.5 + 0.25 + 1) / 5,
      without: 0.25,
    });
  });

  it('are also given by kind, for the kinds that have queries', () => {
    const groups = figuresByKind(answers);
    expect(Object.keys(groups)).toEqual(['all', 'title', 'lay', 'nothing']);
    expect(groups['lay']).toMatchObject({ queries: 2, at1: 0, without: 0.5 });
  });

  it('name the queries that fail, the worst first', () => {
    expect(failures(answers).map((line) => /not found|place \d/.exec(line)?.[0])).toEqual([
      'not found',
      'place 4',
      'place 2',
    ]);
  });
});

describe('the floors', () => {
  it('exist for both sets, in all and for every kind, with every figure', () => {
    const floors = readFloors();
    for (const groups of [floors.open, floors.held]) {
      expect(Object.keys(groups)).toEqual(['all', ...kinds]);
      for (const floor of Object.values(groups)) expect(Object.keys(floor)).toEqual(Object.keys(figureNames));
    }
  });

  it('lie one query below what was reached', () => {
    const floor = floorBelow({ queries: 10, at1: 0.9, at3: 1, mrr: 0.95, without: 0 }, 'lay');
    expect(floor).toEqual({ at1: 0.8, at3: 0.9, mrr: 0.85, without: 0 });
  });

  it('do not lie below what is required, where that was reached', () => {
    const figures = { queries: 10, at1: 1, at3: 1, mrr: 1, without: 0 };
    expect(floorBelow(figures, 'acronym').at1).toBe(0.95);
    expect(floorBelow(figures, 'all').at3).toBe(0.97);
    expect(floorBelow({ ...figures, at1: 0.9 }, 'acronym').at1).toBe(0.8);
  });

  it('are not kept by figures that are worse: lower ones, or more queries without a result', () => {
    const floor = { at1: 0.9, at3: 0.97, mrr: 0.9, without: 0 };
    const figures = { queries: 100, at1: 0.9, at3: 0.98, mrr: 0.95, without: 0 };
    const floors = { open: { all: floor }, held: {} };
    expect(below('open', { all: figures }, floors)).toEqual([]);
    expect(below('open', { all: { ...figures, at1: 0.89 } }, floors)).toHaveLength(1);
    expect(below('open', { all: { ...figures, without: 0.01 } }, floors)).toHaveLength(1);
    expect(below('open', {}, floors)).not.toEqual([]);
  });
});

describe('the tables', () => {
  it('are Markdown, with columns of even width', () => {
    expect(table(['', 'MRR'], [['Ours', '1.000']])).toBe('|      |   MRR |\n| ---- | ----: |\n| Ours | 1.000 |');
  });
});

it('a percentile is a value that was measured, and nothing where none was', () => {
  const values = [40, 10, 30, 20];
  expect([0.5, 0.95].map((share) => percentile(values, share))).toEqual([20, 40]);
  expect(percentile([], 0.5)).toBeUndefined();
});

it('the site is served compressed, with other folders in place of its own, and nothing beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'response-guide-serve-'));
  mkdirSync(join(folder, 'site'));
  mkdirSync(join(folder, 'other'));
  writeFileSync(join(folder, 'site/index.html'), 'word '.repeat(1000));
  writeFileSync(join(folder, 'other/index.html'), 'instead');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  const site = await serveSite(join(folder, 'site'), '/base/', { pagefind: join(folder, 'other') });
  try {
    const home = await fetch(site.address);
    expect(await home.text()).toBe('word '.repeat(1000));
    expect(home.headers.get('content-encoding')).toBe('gzip');
    expect(site.sent()).toBeLessThan(500);
    expect(await (await fetch(`${site.address}pagefind/`)).text()).toBe('instead');
    for (const path of ['/', '/base/none/', '/base/%2e%2e/secret.html', '/base/..%2fsecret.html']) {
      expect((await fetch(new URL(path, site.address))).status, path).toBe(404);
    }
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

it('the benchmark’s own lockfile names what its package.json asks for, in exact versions', () => {
  const folder = join(import.meta.dirname, '../search/benchmark');
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  const { packages } = read('package-lock.json') as { packages: Record<string, { version?: string }> };
  expect(
    Object.fromEntries(Object.keys(dependencies).map((name) => [name, packages[`node_modules/${name}`]?.version])),
  ).toEqual(dependencies);
});
