/** `npm run lighthouse [-- KIND…]`: asks Lighthouse about one page of each kind, as on a phone, and prints its points. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../tests/support/chromium.ts';
import { dist } from '../../tests/support/dist.ts';
import { kindsOfPage } from '../../tests/support/pages.ts';
import { startNginx } from '../../tests/support/run-server.ts';
import { findNginx } from '../../tests/support/servers.ts';
import { ensureChromium } from './support/ensure-chromium.ts';
import { ensureServers } from './support/ensure-servers.ts';

/** Lighthouse has a folder with a lockfile of its own, so that the site does not carry it. */
const folder = join('tests', 'lighthouse');
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  categories: Record<
    (typeof categories)[number],
    { score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
  audits: Record<string, { score: number | null; title: string }>;
}

/** Installs what its lockfile names, unless that is there. */
function install(): boolean {
  const done = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs) return true;
  console.log('Installing Lighthouse into tests/lighthouse/ …');
  const args = ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  return spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** Whether a page asks not to be listed by search engines, which Lighthouse takes for a fault. */
const isUnlisted = (path: string): boolean =>
  readFileSync(join(dist, path.replace(/\?.*$/, '').replace(/\/$/, '/index.html')), 'utf8').includes(
    '<meta name="robots" content="noindex"',
  );

/** @returns the report on a page, in Lighthouse’s own default: a phone of the middle class on a slow line */
function examine(address: string, output: string, unlisted: boolean): Report | undefined {
  const flags = ['--headless=new', '--disable-background-networking', '--disable-component-update'];
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js'),
      address,
      '--quiet',
      '--no-enable-error-reporting',
      `--only-categories=${categories.join(',')}`,
      ...(unlisted ? ['--skip-audits=is-crawlable'] : []),
      '--output=json',
      `--output-path=${output}`,
      `--chrome-flags=${flags.join(' ')}`,
    ],
    { encoding: 'utf8', env: { ...process.env, CHROME_PATH: findChromium() } },
  );
  if (status !== 0) {
    console.error(stderr);
    return undefined;
  }
  return JSON.parse(readFileSync(output, 'utf8')) as Report;
}

/** What took points, in the words of Lighthouse. */
function losses(report: Report): string[] {
  const counted = new Set(
    categories.flatMap((name) =>
      report.categories[name].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  );
  return Object.entries(report.audits)
    .filter(([id, { score }]) => counted.has(id) && score !== null && score < 0.9)
    .map(([id, { title }]) => `${id}: ${title}`);
}

ensureChromium();
ensureServers();
const chosen = kindsOfPage.filter(({ kind }) => process.argv.length < 3 || process.argv.slice(2).includes(kind));
if (chosen.length === 0) {
  console.error(`There is no such kind of page. Kinds: ${kindsOfPage.map(({ kind }) => kind).join(', ')}.`);
  process.exitCode = 2;
} else if (!existsSync(join(dist, 'index.html'))) {
  console.error('Run npm run build first.');
  process.exitCode = 1;
} else if (!findNginx() || !install()) {
  process.exitCode = 1;
} else {
  const server = await startNginx({ site: dist });
  const reports = mkdtempSync(join(tmpdir(), 'response-guide-lighthouse-'));
  const width = Math.max(...chosen.map(({ kind }) => kind.length));
  console.log(`${'kind'.padEnd(width)}  ${categories.join('  ')}`);
  try {
    for (const { kind, path } of chosen) {
      const report = examine(`http://127.0.0.1:${server.port}${path}`, join(reports, 'report.json'), isUnlisted(path));
      const points = categories.map((name) => {
        const score = report?.categories[name].score;
        return `${score === undefined || score === null ? '–' : Math.round(score * 100)}`.padStart(name.length);
      });
      console.log(`${kind.padEnd(width)}  ${points.join('  ')}`);
      if (!report || points.some((value) => value.trim() !== '100')) process.exitCode = 1;
      for (const loss of report ? losses(report) : []) console.log(`${' '.repeat(width)}  ${loss}`);
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
    await server.stop();
  }
}
