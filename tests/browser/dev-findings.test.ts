/** `npm run dev` with faults in the content: they show in the browser, nothing else does, and they go when mended. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { networkInterfaces } from 'node:os';
import { join, relative } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { useBrowser } from '../support/browser.ts';
import { type DevServer, startDevServer } from '../support/dev-server.ts';
import { makeProjectCopy } from '../support/project-copy.ts';

const open = useBrowser();
const capability = 'content/en/gsr/capabilities/01-clear-duties.mdx';
const term = 'content/en/glossary/near-miss.mdx';
const capabilityAddress = '/gsr/1-clear-duties/';

let folder: string;
let server: DevServer;
let sound: string;
let page: Page;
let complaints: string[];
/** The development server’s own words, and that a page with faults has the status 500. */
const ofTheServer = /^\[vite\]|status of 500/;

const at = (file: string): string => join(folder, ...file.split('/'));
const read = (file: string): string => readFileSync(at(file), 'utf8');
const change = (file: string, from: string | RegExp, to: string): void => {
  const text = read(file).replace(from, to);
  expect(text).not.toBe(read(file));
  writeFileSync(at(file), text);
};
/** Code that leaves a trace where it is run. */
const hostile = (): string =>
  `\nexport const trace = (await import('node:fs')).writeFileSync(${JSON.stringify(at('marker'))}, 'ran');\n`;
const ran = (): boolean => existsSync(at('marker'));
const ask = (path: string, accept = 'text/html'): Promise<Response> =>
  fetch(server.origin + path, { headers: { accept } });
/** Whoever reads the page waits for nothing else. */
const shown = (text: string): Promise<void> =>
  page.locator('main', { hasText: text }).waitFor({ state: 'visible', timeout: 30_000 });
const mended = (heading = 'Clear duties'): Promise<void> =>
  page.getByRole('heading', { level: 1, name: heading }).waitFor({ state: 'visible', timeout: 30_000 });

/** All content and public files as they were: writes only what differs, as somebody would who undoes a change. */
function restore(): void {
  for (const part of ['content', 'public']) {
    const files = (root: string): Set<string> =>
      new Set(
        readdirSync(join(root, part), { recursive: true, withFileTypes: true })
          .filter((entry) => !entry.isDirectory())
          .map((entry) => relative(root, join(entry.parentPath, entry.name))),
      );
    const wanted = files(sound);
    for (const file of files(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
    for (const file of wanted) {
      const [from, to] = [join(sound, file), join(folder, file)];
      if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) cpSync(from, to);
    }
  }
}

/** Opens the page of the capability, unless it is open. */
async function openCapability(): Promise<void> {
  if (page.url() !== server.origin + capabilityAddress) await page.goto(server.origin + capabilityAddress);
  await mended();
}

beforeAll(async () => {
  folder = makeProjectCopy();
  sound = `${folder}-sound`;
  for (const part of ['content', 'public']) cpSync(at(part), join(sound, part), { recursive: true });
  // Both stand there before the start: what Astro’s own reading of the fields would stumble over, and what would run.
  change(term, /^status: .*$/m, 'status: 7');
  appendFileSync(at(capability), hostile());
  server = await startDevServer(folder);
  ({ page, complaints } = await open('', { mayComplain: ofTheServer }));
});

afterAll(async () => {
  await server?.stop();
  for (const path of [folder, sound]) rmSync(path, { recursive: true, force: true });
});

describe('A server that was started with faults in the content', () => {
  test('shows every fault, those of the page that was asked for first', async () => {
    await page.goto(server.origin + capabilityAddress);
    await shown('The content has 2 faults');
    expect(await page.locator('h2').allTextContents()).toEqual([capability, term]);
    await shown(`${term}:4:1`);
    await page.goto(`${server.origin}/glossary/near-miss/`);
    expect(await page.locator('h2').allTextContents()).toEqual([term, capability]);
    expect(await page.locator('pre').first().textContent()).toContain('› 4 │ status: 7\n      ^');
    expect(await page.locator('a').first().getAttribute('href')).toBe(`vscode://file${at(term)}:4:1`);
  });

  test('answers nothing but findings, to whatever is asked', async () => {
    const addresses = [
      '/',
      capabilityAddress,
      `${capabilityAddress}index.md`,
      '/data/gsr.json',
      '/icon.svg',
      '/nowhere/',
      `/${capability}?import`,
      `/${capability}?raw`,
      `/${capability}?url`,
      `/@fs${at(capability)}`,
      `/@id/${at(capability)}`,
      '/src/settings.ts',
    ];
    for (const address of addresses) {
      const { status, headers } = await ask(address, '*/*');
      expect(`${address} ${status} ${headers.get('content-type')}`).toBe(`${address} 500 text/plain; charset=utf-8`);
    }
    expect(ran()).toBe(false);
  });

  test('says the same in the terminal, once', () => {
    expect(server.output().split(`${term}:4:1  field-invalid`)).toHaveLength(2);
  });

  test('makes the pages as soon as the faults are mended', async () => {
    await page.goto(server.origin + capabilityAddress);
    await shown('The content has 2 faults');
    restore();
    await mended();
    expect(server.output()).toContain('The content is sound again.');
    expect(ran()).toBe(false);
  });
});

const cases: { name: string; damage: () => void; place: string; code: string }[] = [
  {
    name: 'a list that is not YAML',
    damage: () => appendFileSync(at('content/data/resources.yaml'), '- id: [\n'),
    place: 'content/data/resources.yaml:',
    code: 'yaml-syntax',
  },
  {
    name: 'fields that are not YAML',
    damage: () => change(capability, 'title: Clear', 'title: "Clear'),
    place: `${capability}:`,
    code: 'yaml-syntax',
  },
  {
    name: 'a component that is not closed',
    damage: () => change(capability, '</Statement>', ''),
    place: `${capability}:`,
    code: 'mdx-syntax',
  },
  {
    name: 'a field that is not known',
    damage: () => change(capability, 'number: 1', 'number: 1\ncolour: red'),
    place: `${capability}:4:1`,
    code: 'field-unknown',
  },
  {
    name: 'a reference to nothing',
    damage: () => change(capability, '<See id="gsr-2" />', '<See id="gsr-9" />'),
    place: `${capability}:32:`,
    code: 'reference-unknown',
  },
  {
    name: 'an export that would run',
    damage: () => appendFileSync(at(capability), hostile()),
    place: `${capability}:`,
    code: 'markup-not-allowed',
  },
  {
    name: 'a script',
    damage: () => appendFileSync(at(capability), '\n<script>{`window.hacked = true`}</script>\n'),
    place: `${capability}:`,
    code: 'component-unknown',
  },
  {
    name: 'words that would be a script if they were not shown as words',
    damage: () => change(capability, 'theme: gsr-t1', 'theme: "<img src=x onerror=window.hacked=true>"'),
    place: `${capability}:5:`,
    code: 'field-invalid',
  },
  {
    name: 'bytes that are no text',
    damage: () => appendFileSync(at(capability), Buffer.from([0x0a, 0xc3, 0x28, 0xff, 0x0a])),
    place: `${capability}:`,
    code: 'file-encoding',
  },
  {
    name: 'a file that is gone',
    damage: () => rmSync(at('content/en/gsr/capabilities/02-shared-signals.mdx')),
    place: `${capability}:32:`,
    code: 'reference-unknown',
  },
  {
    name: 'a folder that is gone',
    damage: () => rmSync(at('content/en/gsr/themes'), { recursive: true }),
    place: `${capability}:5:`,
    code: 'reference-unknown',
  },
  {
    name: 'a file of another kind',
    damage: () => writeFileSync(at('content/en/pages/<img src=x onerror=window.hacked=true>.html'), '<p>'),
    place: 'content/en/pages/<img src=x onerror=window.hacked=true>.html:1:1',
    code: 'file-name',
  },
  {
    name: 'a page in public/',
    damage: () => writeFileSync(at('public/extra.html'), '<script>window.hacked = true</script>'),
    place: 'public/extra.html:1:1',
    code: 'public-file',
  },
  {
    name: 'a link to another file',
    damage: () => symlinkSync(at('package.json'), at('content/en/pages/linked.mdx')),
    place: 'content/en/pages/linked.mdx:1:1',
    code: 'file-link',
  },
];

describe('A fault that is saved while a page is open', () => {
  afterEach(() => restore());

  test.each(cases)('shows at its place and goes when mended: $name', async ({ damage, place, code }) => {
    await openCapability();
    damage();
    await shown(place);
    const article = page
      .locator('article', { hasText: place })
      .filter({ has: page.locator('code', { hasText: code }) });
    expect(await article.count()).toBeGreaterThan(0);
    expect((await ask(capabilityAddress)).status).toBe(500);
    expect((await ask('/extra.html', '*/*')).status).toBe(500);
    expect(await page.locator('main img').count()).toBe(0);
    restore();
    await mended();
    // The page may be loaded once more meanwhile.
    await page.waitForFunction('window.hacked === undefined');
    expect(ran()).toBe(false);
  });

  test('is found although the whole of content/ went', async () => {
    await openCapability();
    renameSync(at('content'), at('elsewhere'));
    await page.getByRole('heading', { level: 1, name: /^The content / }).waitFor();
    renameSync(at('elsewhere'), at('content'));
    await mended();
  });

  test('reaches whoever asks at once, before the system has told of the change', async () => {
    appendFileSync(at(capability), hostile());
    const { status } = await ask(capabilityAddress);
    restore();
    expect(status).toBe(500);
    expect((await ask(capabilityAddress)).status).toBe(200);
    expect(ran()).toBe(false);
  });
});

describe('A change without a fault', () => {
  afterEach(() => restore());

  test('of a text, of the data, of a name and of a number of pages shows without a restart', async () => {
    await openCapability();
    change(capability, 'A list of duties', 'A short list of duties');
    await shown('A short list of duties');
    change('content/data/audiences.yaml', /title: Crews/, 'title: Deck crews');
    await shown('Deck crews');

    writeFileSync(
      at('content/en/glossary/far-miss.mdx'),
      read(term)
        .replace('id: near-miss', 'id: far-miss')
        .replace('label: near miss', 'label: far miss')
        .replace('near misses', 'far misses')
        .replace('Near misses', 'Far misses')
        .replace(/related:\n.*\n/, ''),
    );
    expect((await ask('/glossary/far-miss/')).status).toBe(200);
    renameSync(at('content/en/glossary/far-miss.mdx'), at('content/en/glossary/wide-miss.mdx'));
    change('content/en/glossary/wide-miss.mdx', 'id: far-miss', 'id: wide-miss');
    expect((await ask('/glossary/wide-miss/')).status).toBe(200);
    expect((await ask('/glossary/far-miss/')).status).toBe(404);
    // Nothing but the name: Astro on its own would look for the old one.
    renameSync(
      at('content/en/gsr/capabilities/03-trained-crews.mdx'),
      at('content/en/gsr/capabilities/03-drilled-crews.mdx'),
    );
    change('content/data/published.csv', '/gsr/3-trained-crews/', '/gsr/3-drilled-crews/');
    expect((await ask('/gsr/3-drilled-crews/')).status).toBe(200);
    restore();
    expect((await ask('/glossary/wide-miss/')).status).toBe(404);
    expect((await ask(capabilityAddress)).status).toBe(200);
  });
});

test('The page of findings is valid, and can be used by everybody', async () => {
  onTestFinished(() => restore());
  change(capability, 'number: 1', 'number: 1\ncolour: red');
  const html = await (await ask(capabilityAddress)).text();
  const validator = new HtmlValidate(
    // The style of this page stands in it, so that it needs nothing of the site.
    new StaticConfigLoader({ ...config, rules: { ...config.rules, 'no-inline-style': 'off', 'no-style-tag': 'off' } }),
  );
  const { results } = await validator.validateString(html, 'findings.html');
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);

  const { page: examined } = await open('', {
    bypassCSP: true,
    viewport: { width: 320, height: 800 },
    mayComplain: ofTheServer,
  });
  await examined.goto(server.origin + capabilityAddress);
  await examined.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  for (const colorScheme of ['light', 'dark'] as const) {
    await examined.emulateMedia({ colorScheme });
    const found = await examined.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    expect(found, colorScheme).toEqual([]);
  }
  expect(await examined.evaluate('document.documentElement.scrollWidth')).toBe(320);
});

test('The server has come through all of it, on this machine alone', async () => {
  expect(server.alive()).toBe(true);
  expect(server.output()).not.toMatch(/^\s+at /m);
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address && !address.internal && address.family === 'IPv4');
  if (outside) await expect(fetch(`http://${outside.address}:${server.port}/`)).rejects.toThrow();
  // The browser says of each page of findings that its status is 500, and that is what it should be.
  expect(complaints.filter((text) => !ofTheServer.test(text))).toEqual([]);
});
