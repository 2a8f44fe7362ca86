/** `npm run links`: what each answer of a server is taken for, and how servers are treated. Nothing here leaves this machine. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Asked, checkLinks, type LinkOptions } from '../../src/links/check-links.ts';
import { type OutsideAddress, outsideAddresses } from '../../src/links/outside-addresses.ts';
import { formatAnswer, markdownReport, summary } from '../../src/links/report.ts';
import { runLinks } from '../../src/links/run-links.ts';
import { readContentFiles } from '../../src/model/content-files.ts';
import { contentFolder } from '../support/fixtures.ts';
import '../support/own-names.ts';

// One test starts a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

interface Seen {
  method: string;
  path: string;
  host: string;
  at: number;
}

type Behaviour = (request: IncomingMessage, response: ServerResponse, times: number) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    response.writeHead(code, headers).end();
const to = (code: number, location: string, headers: Record<string, string> = {}): Behaviour =>
  status(code, { location, ...headers });

const behaviours: Record<string, Behaviour> = {
  '/': status(200),
  '/works': status(200),
  '/works/new': status(200),
  '/gone': status(404),
  '/gone-for-good': status(410),
  '/forbidden': status(403),
  '/log-in': status(401),
  '/odd': status(418),
  '/broken': status(500),
  '/moved': to(301, '/works/new'),
  '/moved-twice': to(308, '/moved'),
  '/elsewhere-today': to(302, '/works/new'),
  '/moved-and-elsewhere-today': to(301, '/elsewhere-today'),
  '/moved-home': to(301, '/'),
  '/elsewhere-home': to(302, '/'),
  '/elsewhere-search': to(302, '/?search=page'),
  '/moved-and-gone': to(301, '/gone'),
  '/round': to(302, '/round-again'),
  '/round-again': to(302, '/round'),
  '/itself': to(301, '/itself'),
  '/endless': (_, response, times) => void response.writeHead(302, { location: `/endless?${times}` }).end(),
  '/with-a-name': ({ headers }, response) =>
    void response.writeHead(301, { location: `http://me:word@${headers.host}/works/new#part` }).end(),
  '/cookie': to(302, '/cookie', { 'set-cookie': 'a=b' }),
  '/no-location': status(302),
  '/to-a-file': to(301, 'file:///etc/passwd'),
  '/to-nonsense': to(301, 'http://[nonsense'),
  '/to-plain': to(301, '/plain/page'),
  '/plain/page': status(200),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/head-breaks': ({ method }, response) =>
    void (method === 'HEAD' ? response.destroy() : response.writeHead(200).end()),
  '/head-lies': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/breaks': (_, response) => void response.destroy(),
  '/silent': () => {},
  '/second-time': (_, response, times) => response.writeHead(times > 2 ? 200 : 503).end(),
  '/wait-a-second': (_, response, times) =>
    times > 1 ? response.writeHead(200).end() : response.writeHead(429, { 'retry-after': '1' }).end(),
  '/always-too-many': status(429),
  '/wait-an-hour': status(429, { 'retry-after': '3600' }),
  '/huge': (request, response) => {
    response.writeHead(request.method === 'HEAD' ? 501 : 200);
    if (request.method === 'HEAD') return void response.end();
    const more = (): void => {
      while (response.write('x'.repeat(65_536))) sent += 65_536;
    };
    response.on('drain', more);
    more();
  },
};

let origin = '';
let otherOrigin = '';
let seen: Seen[] = [];
let busy = 0;
let busiest = 0;
let agents = new Set<string | undefined>();
let sent = 0;

const server = createServer((request, response) => {
  const path = request.url ?? '';
  busiest = Math.max(busiest, ++busy);
  response.on('close', () => busy--);
  agents.add(request.headers['user-agent']);
  seen.push({ method: request.method ?? '', path, host: request.headers.host ?? '', at: performance.now() });
  const behave = behaviours[path.replace(/\?.*/, '')] ?? status(404);
  behave(request, response, seen.filter((one) => one.path.replace(/\?.*/, '') === path.replace(/\?.*/, '')).length);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  otherOrigin = `http://localhost:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
  agents = new Set();
  busiest = 0;
  sent = 0;
});

/** Quick, and as if this machine’s own addresses were encrypted, apart from those below /plain/. */
const quick: LinkOptions = {
  pause: 1,
  patience: 300,
  backOff: 1,
  encrypted: (url) => !url.pathname.startsWith('/plain/'),
};

const named = (...addresses: string[]): OutsideAddress[] =>
  addresses.map((address, index) => ({
    address,
    places: [{ file: 'content/data/links.csv', line: index + 2, column: 1 }],
  }));

async function answer(path: string, options: LinkOptions = {}): Promise<Asked> {
  const [asked] = await checkLinks(named(`${origin}${path}`), { ...quick, ...options });
  if (!asked) throw new Error('There is no answer.');
  return { ...asked, ...(asked.newAddress ? { newAddress: asked.newAddress.replace(origin, '') } : {}) };
}

const methods = (): string[] => seen.map(({ method }) => method);

describe('An address', () => {
  test.each([
    ['works', '/works', '200 OK', undefined],
    ['works', '/works#part', '200 OK', undefined],
    ['works', '/no-head', '200 OK', undefined],
    ['works', '/head-breaks', '200 OK', undefined],
    ['works', '/head-lies', '200 OK', undefined],
    ['works', '/elsewhere-today', '200 OK', undefined],
    ['works', '/', '200 OK', undefined],
    ['works', '/#part', '200 OK', undefined],
    ['works', '/elsewhere-search', '200 OK', undefined],
    ['works', '/?from=home', '200 OK', undefined],
    ['moved', '/moved', 'moved for good', '/works/new'],
    ['moved', '/moved-twice', 'moved for good', '/works/new'],
    ['moved', '/moved-and-elsewhere-today', 'moved for good', '/elsewhere-today'],
    ['moved', '/moved-home', 'leads to a home page now', '/'],
    ['moved', '/elsewhere-home', 'leads to a home page now', '/'],
    ['moved', '/with-a-name', 'moved for good', '/works/new#part'],
    ['insecure', '/plain/page', 'answers without encryption', undefined],
    ['insecure', '/to-plain', 'answers without encryption', undefined],
    ['gone', '/gone', '404 Not Found', undefined],
    ['gone', '/gone-for-good', '410 Gone', undefined],
    ['gone', '/moved-and-gone', '404 Not Found', undefined],
    ['refused', '/forbidden', '403 Forbidden', undefined],
    ['refused', '/log-in', '401 Unauthorized', undefined],
    ['refused', '/odd', "418 I'm a Teapot", undefined],
    ['refused', '/cookie', 'a redirect that needs cookies', undefined],
    ['refused', '/always-too-many', 'too many requests, and still so later', undefined],
    ['refused', '/wait-an-hour', '429 Too Many Requests, for longer than we wait', undefined],
    ['unreachable', '/broken', '500 Internal Server Error', undefined],
    ['unreachable', '/breaks', 'the connection broke', undefined],
    ['unreachable', '/silent', 'no reply within 0.3 s', undefined],
    ['unreachable', '/round', 'redirects without end', undefined],
    ['unreachable', '/endless', 'redirects without end', undefined],
    ['unreachable', '/itself', 'redirects without end', undefined],
    ['unreachable', '/no-location', '302 Found without an address to go to', undefined],
    ['unreachable', '/to-a-file', 'a redirect to something that is no address of a page', undefined],
    ['unreachable', '/to-nonsense', 'a redirect to something that is no address of a page', undefined],
  ])('is told as “%s” at %s: %s', async (kind, path, words, newAddress) => {
    const asked = await answer(path);
    expect({ kind: asked.kind, words: asked.words, newAddress: asked.newAddress }).toEqual({ kind, words, newAddress });
  });

  test('whose server takes no connection is unreachable', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const [asked] = await checkLinks(named(`http://127.0.0.1:${port}/`), quick);
    expect(asked).toMatchObject({ kind: 'unreachable', words: 'its server takes no connection' });
  });

  test('without encryption is told so where nothing says otherwise', async () => {
    const [asked] = await checkLinks(named(`${origin}/works`), { pause: 1 });
    expect(asked?.kind).toBe('insecure');
  });
});

describe('A server', () => {
  test('is asked for the head only, where that is answered', async () => {
    await answer('/works');
    expect(methods()).toEqual(['HEAD']);
  });

  test('is asked again for the page itself before an address counts as gone', async () => {
    await answer('/gone');
    expect(methods()).toEqual(['HEAD', 'GET']);
  });

  test('is asked again later where it has a fault of its own', async () => {
    expect((await answer('/second-time')).kind).toBe('works');
    expect(methods()).toEqual(['HEAD', 'GET', 'HEAD']);
  });

  test('is asked as often as it is said, and no more', async () => {
    await answer('/broken', { attempts: 2 });
    expect(methods()).toEqual(['HEAD', 'GET', 'HEAD', 'GET']);
  });

  test('is left alone for as long as it asks', async () => {
    expect((await answer('/wait-a-second')).kind).toBe('works');
    const [first, second] = seen;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
  });

  test('that asks for more time than we have is not asked again', async () => {
    await answer('/wait-an-hour', { longestWait: 10 });
    expect(methods()).toEqual(['HEAD']);
  });

  test('gets one request at a time, with a pause between them', async () => {
    const pages = Array.from({ length: 5 }, (_, index) => `${origin}/works?${index}`);
    await checkLinks(named(...pages), { ...quick, pause: 60 });
    expect(seen).toHaveLength(5);
    expect(busiest).toBe(1);
    const gaps = seen.slice(1).map(({ at }, index) => at - (seen[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(50);
  });

  test('gets them one at a time when another server redirects to it, too', async () => {
    let now = 0;
    let most = 0;
    behaviours['/across'] = to(302, `${origin}/slow`);
    behaviours['/slow'] = (_, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => response.writeHead(200).end(() => now--), 60);
    };
    await checkLinks(named(`${otherOrigin}/across`, `${origin}/slow?1`, `${origin}/slow?2`), quick);
    expect(seen.filter(({ path }) => path.startsWith('/slow'))).toHaveLength(3);
    expect(most).toBe(1);
  });

  test('does not wait for another one; but only so many are asked at one time', async () => {
    behaviours['/slowly'] = (_, response) => void setTimeout(() => response.writeHead(200).end(), 80);
    const pages = named(`${origin}/slowly`, `${otherOrigin}/slowly`);
    await checkLinks(pages, quick);
    expect(busiest).toBe(2);
    busiest = 0;
    await checkLinks(pages, { ...quick, hosts: 1 });
    expect(busiest).toBe(1);
  });

  test('is told who asks, without an address', async () => {
    await answer('/works');
    expect([...agents]).toEqual(['ResponseGuide (checks links)']);
  });

  test('need not send the whole of a huge file', async () => {
    expect((await answer('/huge')).kind).toBe('works');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const soon = sent;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(sent).toBe(soon);
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });
});

describe('The addresses of the content', () => {
  const folder = (lines: string[], text = ''): string => {
    const root = contentFolder();
    writeFileSync(join(root, 'content/data/links.csv'), ['id,opens,evidence,insecure,url', ...lines, ''].join('\n'));
    const page = join(root, 'content/en/pages/method.mdx');
    if (text) writeFileSync(page, `${readFileSync(page, 'utf8').trimEnd()}\n\n${text}\n`);
    return root;
  };
  const addressesIn = (root: string) => outsideAddresses(readContentFiles(root, 'en', () => {}));

  test('are those of links.csv and of the texts, each once, with every place that names it', () => {
    const root = folder(
      [
        'first,resource,address-checked,,https://one.example/a',
        'second,resource,address-checked,,https://two.example/',
      ],
      'See [one](https://one.example/a), [ours](/gsr/) and [a letter](mailto:a@b.example).',
    );
    const lines = readFileSync(join(root, 'content/en/pages/method.mdx'), 'utf8').trimEnd().split('\n').length;
    const found = addressesIn(root).map(({ address, places }) => [
      address,
      places.map(({ file, line, column }) => `${file}:${line}:${column}`),
    ]);
    const own = found.filter(([address]) => /(?:one|two)\.example/.test(String(address)));
    expect(own).toEqual([
      ['https://one.example/a', ['content/data/links.csv:2:33', `content/en/pages/method.mdx:${lines}:5`]],
      ['https://two.example/', ['content/data/links.csv:3:34']],
    ]);
    expect(found.flat(2).filter((word) => /mailto|^\/gsr/.test(word))).toEqual([]);
  });

  test('are those of translated texts, too', () => {
    const root = folder([]);
    mkdirSync(join(root, 'content/fr/pages'), { recursive: true });
    writeFileSync(
      join(root, 'content/fr/pages/method.mdx'),
      '---\ntitle: Ici\nsummary: Ici.\nof: abcdefgh\nchecked: false\nreviewed: 2026-11-22\n---\n\n[Ici](https://ici.example/)\n',
    );
    expect(addressesIn(root).filter(({ address }) => address.includes('ici.example'))).toEqual([
      { address: 'https://ici.example/', places: [{ file: 'content/fr/pages/method.mdx', line: 9, column: 1 }] },
    ]);
  });

  /** The server by a name, as content names one. */
  const site = (): string => origin.replace('127.0.0.1', 'harbour.example');
  const at = (id: string, path: string): string => `${id},resource,address-checked,yes,${site()}${path}`;

  test('are asked by the command, which prints each answer with its place', async () => {
    const ownNames = pathToFileURL(join(import.meta.dirname, '../support/own-names.ts')).href;
    const child = spawn(
      process.execPath,
      ['--import', ownNames, join(import.meta.dirname, '../../src/commands/links.ts'), '--only', site()],
      { cwd: folder([at('first', '/works'), at('second', '/gone')]) },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
    const lines = stdout.trim().split('\n');
    expect(lines.slice(0, 2).sort()).toEqual([
      `gone         content/data/links.csv:3  ${site()}/gone  404 Not Found`,
      `insecure     content/data/links.csv:2  ${site()}/works  answers without encryption`,
    ]);
    expect(lines.at(-1)).toBe('2 addresses asked; works: 0, gone: 1, not encrypted: 1.');
    expect(code).toBe(1);
  });

  /** The same without a process of its own and without long pauses. */
  async function links(root: string, ...args: string[]) {
    const said = { log: '', error: '' };
    for (const way of ['log', 'error'] as const) {
      vi.spyOn(console, way).mockImplementation((words: string) => {
        said[way] += `${words}\n`;
      });
    }
    const code = await runLinks(root, args, quick);
    vi.restoreAllMocks();
    return { code, ...said };
  }

  test('are written to a report where one is asked for', async () => {
    const root = folder([at('first', '/works'), at('second', '/gone')]);
    const { code } = await links(root, '--only', site(), '--markdown', 'links.md');
    expect(readFileSync(join(root, 'links.md'), 'utf8')).toContain(
      `- \`content/data/links.csv:3\` \`${site()}/gone\`: 404 Not Found\n`,
    );
    expect(code).toBe(1);
  });

  test.each(['/works', '/moved', '/forbidden', '/plain/page'])(
    'end the command well where nothing is gone: %s',
    async (path) => {
      const { code, log } = await links(folder([at('first', path)]), '--only', site());
      expect(log).toContain('1 address asked; ');
      expect(code).toBe(0);
    },
  );

  test.each(['/gone', '/breaks'])('end it with a failure where one is gone or cannot be reached: %s', async (path) => {
    expect((await links(folder([at('first', path)]), '--only', site())).code).toBe(1);
  });

  test('are not blamed where this machine has no connection', async () => {
    const root = folder([at('first', '/breaks?1'), at('second', '/breaks?2')]);
    const { code, error } = await links(root, '--only', site(), '--markdown', 'links.md');
    expect(error).toBe('Nothing answered at all. Is this machine connected?\n');
    expect(existsSync(join(root, 'links.md'))).toBe(false);
    expect(code).toBe(2);
  });

  test('are asked where other content has faults, and this is said', async () => {
    const { code, error } = await links(folder([at('first', '/works'), 'second,nothing,,,']), '--only', site());
    expect(error).toBe('Some content has faults, and its addresses may be missing here. Run npm run check.\n');
    expect(code).toBe(0);
  });

  test.each([
    [['--mardkown', 'a.md'], 'There is no option “--mardkown”. Did you mean “--markdown”?\n'],
    [['--only'], 'The option “--only” needs a value.\n'],
    [['first'], '“first” is no option.\n'],
    [['--only', 'nowhere'], 'There is no address to ask.\n'],
  ])('are not asked where the command is called with %j', async (args, words) => {
    const { code, log, error } = await links(folder([at('first', '/works')]), ...args);
    expect(error.startsWith(words), error).toBe(true);
    expect(log).toBe('');
    expect(code).toBe(2);
    expect(seen).toEqual([]);
  });

  test('are not asked where help is asked for', async () => {
    const { code, log } = await links(folder([at('first', '/works')]), '--help');
    expect(log).toMatch(/^npm run links /);
    expect(code).toBe(0);
    expect(seen).toEqual([]);
  });
});

describe('The report', () => {
  const asked = (kind: Asked['kind'], address: string, more: Partial<Asked> = {}): Asked => ({
    ...(named(address)[0] as OutsideAddress),
    kind,
    words: '200 OK',
    ...more,
  });

  test('counts the answers and groups them, worst first, with what to do', () => {
    const all = [
      asked('works', 'https://a.example/'),
      asked('moved', 'https://b.example/', { words: 'moved for good', newAddress: 'https://c.example/' }),
      asked('gone', 'https://d.example/', { words: '404 Not Found' }),
    ];
    expect(summary(all)).toBe('3 addresses asked; works: 1, gone: 1, moved: 1.');
    expect(markdownReport(all)).toMatchInlineSnapshot(`
      "3 addresses asked; works: 1, gone: 1, moved: 1. Asked by \`npm run links\`, once a week; this text is written anew each time.

      ## Gone

      Look for the work by its title. If its publisher has it elsewhere, change the address; if not, take the link away and keep the reference.

      - \`content/data/links.csv:2\` \`https://d.example/\`: 404 Not Found

      ## Moved

      Open the new address. If it leads to the same work, write it in; a home page is not the work.

      - \`content/data/links.csv:2\` \`https://b.example/\`: moved for good \`https://c.example/\`
      "
    `);
    expect(all.map(formatAnswer)).toMatchInlineSnapshot(`
      [
        "works        content/data/links.csv:2  https://a.example/  200 OK",
        "moved        content/data/links.csv:2  https://b.example/  moved for good: https://c.example/",
        "gone         content/data/links.csv:2  https://d.example/  404 Not Found",
      ]
    `);
  });

  test('lets nothing from outside end its code or call a person', () => {
    const text = markdownReport([
      asked('moved', 'https://b.example/', { newAddress: 'https://c.example/?`@someone`[x](https://d.example)' }),
    ]);
    expect(text).toContain('`https://c.example/?%60@someone%60[x](https://d.example)`\n');
  });

  test('fits into an issue, and says how much is left out', () => {
    const many = Array.from({ length: 2000 }, (_, index) => asked('gone', `https://a.example/${index}`));
    const text = markdownReport(many);
    expect(text.length).toBeLessThan(65_536);
    const listed = text.match(/^- /gm)?.length ?? 0;
    expect(text).toContain(`And ${2000 - listed} more;`);
  });
});
