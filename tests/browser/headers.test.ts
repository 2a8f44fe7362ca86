/** What the policy of the site forbids in a real browser, and what goes on working under it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { headers } from '../../src/headers/policy.ts';
import { address, useBrowser } from '../support/browser.ts';
import { capability } from '../support/pages.ts';

const open = useBrowser();

const refused = { mayComplain: /Content Security Policy|Trusted|TrustedHTML|frame/ };

test('the tests of the browser run with every header on', async () => {
  for (const path of ['/', '/data/gsr.json', '/icon.svg']) {
    const sent = (await fetch(address(path))).headers;
    expect(Object.keys(headers).map((name) => [name, sent.get(name)])).toEqual(Object.entries(headers));
  }
});

/** What the browser refused while this ran in the page, by directive. */
async function refusals(page: Page, act: () => void): Promise<string[]> {
  await page.evaluate(() => {
    Object.assign(window, { refused: [] as string[] });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      (window as unknown as { refused: string[] }).refused.push(effectiveDirective),
    );
  });
  await page.evaluate(act);
  await page.waitForFunction(() => (window as unknown as { refused: string[] }).refused.length > 0);
  return page.evaluate(() => [...new Set((window as unknown as { refused: string[] }).refused)]);
}

test.each<[string, string, () => void]>([
  [
    'a script in the page',
    // Trusted Types come first; without them, script-src would refuse it.
    'require-trusted-types-for',
    () => {
      const script = document.createElement('script');
      script.append('document.title = "broken"');
      document.body.append(script);
    },
  ],
  [
    'a style in the page',
    'style-src-elem',
    () => {
      const style = document.createElement('style');
      style.append('body { display: none }');
      document.body.append(style);
    },
  ],
  ['a style on an element', 'style-src-attr', () => document.body.setAttribute('style', 'display: none')],
  [
    'a picture from elsewhere',
    'img-src',
    () => {
      document.body.append(Object.assign(new Image(), { src: 'https://guide.example/pixel.png' }));
    },
  ],
  [
    'a frame',
    'frame-src',
    () => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: '/' }));
    },
  ],
  ['a request to elsewhere', 'connect-src', () => void fetch('https://guide.example/').catch(() => {})],
  ['a beacon to elsewhere', 'connect-src', () => void navigator.sendBeacon('https://guide.example/')],
  [
    'a form to elsewhere',
    'form-action',
    () => {
      const form = Object.assign(document.createElement('form'), { action: 'https://guide.example/' });
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'another base',
    'base-uri',
    () => document.head.append(Object.assign(document.createElement('base'), { href: 'https://guide.example/' })),
  ],
  [
    'HTML from text',
    'require-trusted-types-for',
    () => {
      try {
        document.body.innerHTML = '<b>broken</b>';
      } catch {}
    },
  ],
  [
    'a policy of another name',
    'trusted-types',
    () => {
      type Factory = { createPolicy: (name: string, rules: object) => unknown };
      try {
        (window as unknown as { trustedTypes: Factory }).trustedTypes.createPolicy('anything', {});
      } catch {}
    },
  ],
])('the browser refuses %s', async (_, directive, act) => {
  const { page, requests } = await open(capability, refused);
  expect(await refusals(page, act)).toEqual([directive]);
  expect(await page.title()).not.toBe('broken');
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  // The browser tells of what it was asked for, though it asks for none of it.
  expect(
    requests.filter((request) => !request.startsWith(inject('siteAddress')) && !/guide\.example/.test(request)),
  ).toEqual([]);
});

test('the browser grants no feature but writing to the clipboard', async () => {
  const { page } = await open(capability);
  const granted = await page.evaluate(() =>
    (document as unknown as { featurePolicy: { allowedFeatures: () => string[] } }).featurePolicy.allowedFeatures(),
  );
  expect(granted.filter((name) => !name.startsWith('ch-'))).toEqual(['clipboard-write']);
});

test('another site cannot show a page in a frame', async () => {
  // A real server: the browser keeps pages that a test makes up from asking this machine for anything.
  const frame = `<iframe src="${address(capability)}"></iframe>`;
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(frame));
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { page, requests } = await open('', { mayComplain: /frame|refused|blocked|favicon/i });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForTimeout(500);
  expect(requests).toContain(address(capability));
  const shown = page.frames().find((one) => one !== page.mainFrame());
  expect(await shown?.locator('#main').count()).toBe(0);
});

test('text is not evaluated, and WebAssembly is', async () => {
  const { page } = await open('/', refused);
  const [text, wasm] = await page.evaluate(async () => {
    // In a task of its own: what runs in the task of the test may evaluate text.
    const run = new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(String(Reflect.construct(Function, ['return 1'])()));
        } catch (error) {
          resolve((error as Error).name);
        }
      });
    });
    const module = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return [await run, module instanceof WebAssembly.Module] as const;
  });
  expect([text, wasm]).toEqual(['EvalError', true]);
});

test('a page may hand the reader a file that it has made', async () => {
  const { page } = await open(capability);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(['notes'], { type: 'text/plain' }));
      const link = Object.assign(document.createElement('a'), { href, download: 'notes.txt' });
      document.body.append(link);
      link.click();
    }),
  ]);
  expect(download.suggestedFilename()).toBe('notes.txt');
  expect(await download.failure()).toBeNull();
});

test.each(['camera', 'microphone', 'geolocation', 'display-capture', 'clipboard-read'])(
  'no page may use %s',
  async (feature) => {
    const { page } = await open('/');
    const allowed = await page.evaluate(
      (name) =>
        (
          document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } }
        ).featurePolicy.allowsFeature(name),
      feature,
    );
    expect(allowed).toBe(false);
  },
);
