/** Real web servers with the configurations of `deploy/`: what they send, and what they refuse. On this machine only. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { caching, contentTypeOf, hashedFolders } from '../../src/headers/files.ts';
import { headers } from '../../src/headers/policy.ts';
import { dist, files } from '../support/dist.ts';
import { ask } from '../support/raw-http.ts';
import { type RunningServer, startCaddy, startNginx, startNginxWithTls } from '../support/run-server.ts';
import { findCaddy, findNginx } from '../support/servers.ts';

const read = (file: string): Buffer => readFileSync(join(dist, file));
const all = files();
const hashed = hashedFolders.map((folder) => all.find((file) => file.startsWith(`${folder}/`)) ?? '');

const servers = [
  { name: 'nginx', found: findNginx() !== undefined, start: startNginx },
  { name: 'Caddy', found: findCaddy() !== undefined, start: startCaddy },
];

test('in CI no server is missing', () => {
  if (process.env['CI']) expect(servers.filter(({ found }) => !found)).toEqual([]);
});

for (const { name } of servers.filter(({ found }) => !found)) {
  test.skip(`${name} was not found, and its configuration is not tested`, () => {});
}

/** Every header that each answer must have, with its value. */
const policy = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);

describe.each(servers.filter(({ found }) => found))('$name', ({ name, start }) => {
  let server: RunningServer;
  const get = (target: string, more: Record<string, string> = {}) => ask(server.port, target, { headers: more });
  const headersOf = async (target: string, method = 'GET') => {
    const answer = await ask(server.port, target, { method });
    return policy.map(([name]) => [name, answer.headers.get(name)]);
  };

  beforeAll(async () => {
    server = await start({ site: dist });
  });
  afterAll(() => server?.stop());

  test.each([
    ['a page', '/', 'GET'],
    ['a page in a folder', '/gsr/', 'GET'],
    ['a file', '/data/gsr.json', 'GET'],
    ['a style sheet', `/${hashed[0]}`, 'GET'],
    ['a page that is not there', '/nowhere/', 'GET'],
    ['a redirect', '/gsr', 'GET'],
    ['a refused method', '/', 'POST'],
    ['the head of a page', '/', 'HEAD'],
  ])('sends all headers with %s', async (_, target, method) => {
    expect(await headersOf(target, method)).toEqual(policy);
  });

  it('does not say which version it is', async () => {
    for (const target of ['/', '/nowhere/', '/%00']) {
      const { headers: sent, body } = await get(target);
      expect(sent.get('server') ?? '').not.toMatch(/\d/);
      expect(sent.has('x-powered-by')).toBe(false);
      expect(body.toString()).not.toMatch(/nginx\/|caddy\//i);
    }
  });

  test.each([...new Map(all.map((file) => [extname(file), file]))])(
    'sends files that end with “%s” whole and with their type',
    async (_, file) => {
      const { status, headers: sent, body } = await get(`/${encodeURI(file)}`);
      expect(status).toBe(200);
      expect(sent.get('content-type')).toBe(contentTypeOf(file));
      expect(sent.has('content-encoding')).toBe(false);
      expect(body.equals(read(file))).toBe(true);
    },
  );

  test.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
  ])('sends what was compressed beforehand as %s', async (form, accepted, unpack) => {
    for (const file of ['index.html', 'data/gsr.json', all.find((name) => /^_astro\/.*\.css$/.test(name)) ?? '']) {
      const { headers: sent, body } = await get(`/${file.replace(/^index\.html$/, '')}`, {
        'Accept-Encoding': accepted,
      });
      expect(sent.get('content-encoding'), file).toBe(form);
      expect(sent.get('vary'), file).toMatch(/accept-encoding/i);
      expect(sent.get('content-type'), file).toBe(contentTypeOf(file));
      expect(body.length).toBeLessThan(read(file).length / 2);
      expect(unpack(body).equals(read(file)), file).toBe(true);
    }
    const { headers: sent, body } = await get('/nowhere/', { 'Accept-Encoding': accepted });
    expect(sent.get('content-encoding')).toBe(form);
    expect(unpack(body).equals(read('404.html'))).toBe(true);
  });

  it('lets what has a hash in its name be kept for a year, and asks for all else anew', async () => {
    const kept = async (target: string) => (await get(target)).headers.get('cache-control');
    for (const file of hashed) expect(await kept(`/${file}`), file).toBe(caching.hashed);
    for (const target of ['/', '/gsr/', '/pagefind/pagefind-entry.json', '/pagefind/pagefind.js', '/icon.svg', '/gsr'])
      expect(await kept(target), target).toBe(caching.other);
    for (const target of ['/nowhere/', '/_astro/gone.css', '/pagefind/index/gone.pf_index'])
      expect(await kept(target), target).toBe(caching.other);
  });

  it('answers without a body where the reader has the same file', async () => {
    const tag = (await get('/')).headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const { status, body } = await get('/', { 'If-None-Match': tag });
    expect([status, body.length]).toEqual([304, 0]);
  });

  it('sends a part of a file', async () => {
    const file = all.find((name) => name.endsWith('.zip')) ?? '';
    const bytes = read(file);
    const part = await get(`/${file}`, { Range: 'bytes=10-29' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-29/${bytes.length}`]);
    expect(part.body.equals(bytes.subarray(10, 30))).toBe(true);
    expect((await get(`/${file}`, { Range: `bytes=${bytes.length}-` })).status).toBe(416);
  });

  it('says with a page of the site that there is nothing', async () => {
    for (const target of ['/nowhere/', '/nowhere', '/gsr/nowhere.html', '/_astro/gone.css', '/data/gone.ttl']) {
      const { status, headers: sent, body } = await get(target);
      expect([target, status, sent.get('content-type')]).toEqual([target, 404, 'text/html; charset=utf-8']);
      expect(body.equals(read('404.html')), target).toBe(true);
    }
  });

  it('leads from a folder to its page by a redirect within the site', async () => {
    for (const [target, to] of [
      ['/gsr', '/gsr/'],
      ['/glossary', '/glossary/'],
    ]) {
      const { status, headers: sent } = await get(target as string);
      expect([301, 308]).toContain(status);
      expect(sent.get('location')).toBe(to);
    }
  });

  test.each(['/_astro/', '/pagefind/', '/pagefind/fragment/', '/data/figures/', '/data/vocabulary/'])(
    'does not list what is in %s',
    async (target) => {
      expect(all.some((file) => `/${file}`.startsWith(target))).toBe(true);
      const { status, body } = await get(target);
      expect([status, body.equals(read('404.html'))]).toEqual([404, true]);
    },
  );

  test.each(['/_headers', '/index.html.br', '/index.html.gz', '/.git/config', '/.htaccess', '/gsr/.hidden'])(
    'hides %s',
    async (target) => {
      expect((await get(target)).status).toBe(404);
    },
  );

  test.each(
    [
      '/../../../../../../etc/passwd',
      '/gsr/../../../../../../../etc/passwd',
      '/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
      '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd',
      '/%252e%252e/%252e%252e/%252e%252e/etc/passwd',
      '/..%5c..%5c..%5cetc%5cpasswd',
      '/..;/..;/..;/etc/passwd',
      '/....//....//....//etc/passwd',
      '/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
      '//etc/passwd',
      '///etc/passwd',
      '/gsr//..//..//..//etc//passwd',
      '/../site/../nginx.conf',
      '/%00',
      '/index.html%00',
      '/index.html%00.txt',
      '/gsr/%00/',
      '/gsr/%0d%0aSet-Cookie:%20a=b',
      `/${'a'.repeat(300)}`,
      `/${'a/'.repeat(2000)}`,
      `/${'a'.repeat(20_000)}`,
      `/?${'q'.repeat(100_000)}`,
      '/%',
      '/%zz',
      '/\u00ff',
      'etc/passwd',
      '*',
    ].map((target) => [target.slice(0, 60), target] as const),
  )('gives nothing away for %s', async (_, target) => {
    const { status, headers: sent, body } = await get(target);
    // Whatever a server makes of such an address, it finds nothing but what the site holds.
    if (status === 200) expect([read('index.html'), read('404.html')].some((page) => page.equals(body))).toBe(true);
    else expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.toString()).not.toMatch(/root:|worker_processes/);
    expect(sent.has('set-cookie')).toBe(false);
  });

  test.each([
    '//guide.example',
    '//guide.example/..',
    '//guide.example/%2e%2e',
    '/\\guide.example',
    '/%5cguide.example',
    '/gsr/..//guide.example',
    '//guide.example/gsr',
    '//gsr',
    '/.//gsr',
    '/http://guide.example/gsr',
  ])('leads to no other site by %s', async (target) => {
    const { headers: sent } = await get(target);
    const to = sent.get('location');
    if (to !== undefined) expect(new URL(to, 'http://here.example/').host).toBe('here.example');
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('refuses %s', async (method) => {
    for (const target of ['/', '/gsr/', '/data/gsr.json', '/nowhere/']) {
      const {
        status,
        headers: sent,
        body,
      } = await ask(server.port, target, { method, headers: { 'Content-Length': '0' } });
      expect([target, status]).toEqual([target, 405]);
      // nginx refuses TRACE before it looks at any configuration.
      if (method !== 'TRACE') expect(sent.get('allow')).toBe('GET, HEAD');
      expect(body.toString()).not.toContain('Host:');
    }
  });

  it('refuses what is no method, and what is too big', async () => {
    for (const method of ['CONNECT', 'GET\t', 'G E T', 'get']) {
      const { status } = await ask(server.port, '/', { method });
      expect(status, method).toBeGreaterThanOrEqual(400);
      expect(status, method).toBeLessThan(500);
    }
    const body = 'x'.repeat(100_000);
    const posted = await ask(server.port, '/', {
      method: 'POST',
      headers: { 'Content-Length': `${body.length}` },
      body,
    });
    expect([405, 413]).toContain(posted.status);
    // Caddy takes headers up to one megabyte.
    const { status } = await get('/', { 'X-Long': 'x'.repeat(1_200_000) });
    expect([400, 431]).toContain(status);
  });

  // Caddy does not read what a request for a file brings along.
  it.runIf(name === 'nginx')('takes nothing with a request that is longer than a kilobyte', async () => {
    const body = 'x'.repeat(2000);
    const { status } = await ask(server.port, '/', { headers: { 'Content-Length': `${body.length}` }, body });
    expect(status).toBe(413);
  });

  it('answers HEAD as GET, without the body', async () => {
    const [head, page] = [await ask(server.port, '/', { method: 'HEAD' }), await get('/')];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    for (const name of ['content-type', 'content-length', 'etag'])
      expect(head.headers.get(name)).toBe(page.headers.get(name));
  });

  it('has written nothing about who read what', async () => {
    await get('/get-help/');
    await get('/nowhere/?q=secret');
    const said = server.output() + readAll(join(server.folder, 'tmp'));
    expect(said).not.toMatch(/get-help|nowhere|secret|passwd/);
  });
});

/** Text of all files below a folder. */
const readAll = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

describe.each(servers.filter(({ found }) => found))('$name under a base path', ({ start }) => {
  let server: RunningServer;
  const base = '/response-guide/';
  beforeAll(async () => {
    server = await start({ site: dist, base });
  });
  afterAll(() => server?.stop());

  it('serves the site in its folder, and the page of the site for what is not there', async () => {
    const page = await ask(server.port, base);
    expect([page.status, page.body.equals(read('index.html'))]).toEqual([200, true]);
    const redirect = await ask(server.port, `${base}gsr`);
    expect(redirect.headers.get('location')).toBe(`${base}gsr/`);
    const style = await ask(server.port, base + hashed[0]);
    expect([style.status, style.headers.get('cache-control')]).toEqual([200, caching.hashed]);
    for (const target of [`${base}nowhere/`, '/', '/gsr/', `${base}_astro/`]) {
      const missing = await ask(server.port, target);
      expect([target, missing.status]).toEqual([target, 404]);
      expect(missing.body.equals(read('404.html')), target).toBe(true);
      expect(policy.filter(([name, value]) => missing.headers.get(name) !== value)).toEqual([]);
    }
  });
});

describe.skipIf(!findNginx())('nginx with encryption', () => {
  const folder = mkdtempSync(join(tmpdir(), 'response-guide-key-'));
  let server: RunningServer & { plainPort: number };

  beforeAll(async () => {
    const [key, certificate] = [join(folder, 'key'), join(folder, 'certificate')];
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    execFileSync('openssl', [...made, '-subj', '/CN=guide.example', '-keyout', key, '-out', certificate], {
      stdio: 'ignore',
    });
    server = await startNginxWithTls(
      { site: dist },
      { key: readFileSync(key, 'utf8'), certificate: readFileSync(certificate, 'utf8') },
    );
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The certificate is one that nobody has signed. */
  const asked = (maxVersion: 'TLSv1.3' | 'TLSv1.1'): Promise<{ status: number | undefined; policy: unknown }> =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: server.port, servername: 'guide.example', rejectUnauthorized: false };
      // OpenSSL itself would refuse the old version at its usual level.
      request({ ...options, maxVersion, minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, policy: policy.map(([name]) => [name, response.headers[name]]) });
      })
        .on('error', reject)
        .end();
    });

  it('leads from the plain address to the encrypted one', async () => {
    const { status, headers: sent } = await ask(server.plainPort, '/gsr/?a=b');
    expect([status, sent.get('location')]).toEqual([301, 'https://guide.example/gsr/?a=b']);
    const other = await ask(server.plainPort, '/gsr/', { headers: { Host: 'elsewhere.example' } });
    expect(other.headers.get('location')).toBe('https://guide.example/gsr/');
  });

  it('sends all headers over it, and speaks no outdated version', async () => {
    expect(await asked('TLSv1.3')).toEqual({ status: 200, policy });
    await expect(asked('TLSv1.1')).rejects.toThrow();
  });
});
