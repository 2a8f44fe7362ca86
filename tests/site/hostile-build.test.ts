/** `build` refuses hostile content before any of it is rendered: with the words of the check, and without a page. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import { formatFinding, isError } from '../../src/model/finding.ts';
import { loadContent } from '../../src/model/load.ts';
import { hostileFolder, hostileNames } from '../support/fixtures.ts';
import { projectCopy } from '../support/project-copy.ts';

const page = 'content/en/pages/evil.mdx';

interface Built {
  status: number | null;
  /** All that was printed. */
  output: string;
  /** What the check says of the same files. */
  findings: string[];
}

/** Builds through Astro alone, past the command that checks first: the integration has to refuse by itself. */
function build(folder: string): Built {
  const code = "const { build } = await import('astro'); await build({ logLevel: 'error' });";
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'https://guide.example', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const findings = loadContent(folder, { extraAddresses }).findings.filter(isError).map(formatFinding);
  return { status, output: stdout + stderr, findings };
}

/** The same words, whoever wraps and indents them. */
const words = (text: string): string => text.replace(/\s+/g, ' ');

function expectRefused(folder: string, place: string): void {
  const { status, output, findings } = build(folder);
  expect(status, output).not.toBe(0);
  expect(findings.some((finding) => finding.startsWith(place))).toBe(true);
  for (const finding of findings) expect(words(output)).toContain(words(finding));
  expect(existsSync(join(folder, 'marker')), 'hostile code has run').toBe(false);
  expect(existsSync(join(folder, 'dist')), 'pages were written').toBe(false);
}

/** Nothing is left behind where nothing is built, so one process goes through every fixture in one copy. */
test('build refuses every hostile fixture, with the words of the check', { timeout: 240_000 }, () => {
  const folder = projectCopy();
  const ways = hostileNames().map((name) => ({ name, files: hostileFolder(name), own: join(folder, 'own') }));
  cpSync(join(folder, 'public'), join(folder, 'own', 'public'), { recursive: true });
  const code = `import { cpSync, existsSync, rmSync } from 'node:fs';
const { build } = await import('astro');
const said = {};
for (const { name, files, own } of ${JSON.stringify(ways)}) {
  for (const part of ['content', 'public']) rmSync(part, { recursive: true, force: true });
  cpSync(own, '.', { recursive: true });
  cpSync(files, '.', { recursive: true });
  said[name] = await build({ logLevel: 'silent' }).then(() => 'built', ({ message }) => message);
  if (existsSync('dist') || existsSync('marker')) said[name] += ' and something was written';
}
process.stdout.write(JSON.stringify(said));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'https://guide.example', ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 2 ** 26,
  });
  expect(stderr).toBe('');
  const said = JSON.parse(stdout) as Record<string, string>;
  for (const { name, files } of ways) {
    const faults = loadContent(files, { extraAddresses }).findings.filter(isError).map(formatFinding);
    expect(faults, name).not.toEqual([]);
    for (const fault of faults) expect(said[name], name).toContain(fault);
    expect(said[name], name).not.toContain('something was written');
  }
});

test('build refuses a link to a file outside', () => {
  const folder = projectCopy();
  symlinkSync('/etc/passwd', join(folder, page));
  expectRefused(folder, `${page}:1:1  file-link`);
});

test('without the check, the code of the worst of them would run: the marker shows it', () => {
  const folder = projectCopy('hostile/mdx-export');
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
export default { markdown: { processor: satteri() }, integrations: [mdx()], srcDir: './bare' };\n`,
  );
  const code = `import { cpSync } from 'node:fs';
cpSync('${page}', 'bare/pages/evil.mdx');
const { build } = await import('astro'); await build({ logLevel: 'silent' }).catch(() => {});`;
  spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  expect(existsSync(join(folder, 'marker'))).toBe(true);
});
