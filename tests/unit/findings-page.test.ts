/** The page that the development server shows in place of any other while the content has faults. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsText, filesOfAddress, findingsPage } from '../../src/dev/findings-page.ts';
import { sourceFrame } from '../../src/dev/source-frame.ts';
import type { Checked } from '../../src/model/checked.ts';
import type { Finding } from '../../src/model/finding.ts';
import { temporaryFolder } from '../support/fixtures.ts';

const nothing: Checked = {
  sound: false,
  graph: undefined,
  findings: [],
  failure: undefined,
  files: new Map(),
  texts: new Set(),
};
const fault = (file: string, more: Partial<Finding> = {}): Finding => ({
  code: 'field-invalid',
  file,
  line: 1,
  column: 1,
  message: 'Wrong.',
  fix: 'Right it.',
  ...more,
});
const asked = { root: '/nowhere', files: [] as string[], script: '/wait.js' };

/** The frame of a place in a file with this text. */
function frame(text: string | Buffer, line: number, column: number): string {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.mdx'), text);
  return sourceFrame(root, { file: 'a.mdx', line, column });
}
const plain = (html: string): string => html.replace(/<[^>]*>/g, '');

describe('The lines around a finding', () => {
  test('mark the line and the column', () => {
    expect(plain(frame('one\ntwo\nthree\nfour\nfive\nsix', 4, 3))).toBe(
      ['  2 │ two', '  3 │ three', '› 4 │ four', '        ^', '  5 │ five', '  6 │ six'].join('\n'),
    );
    expect(frame('one\ntwo', 2, 2)).toContain('t<mark>w</mark>o');
  });

  test('show the place after the end of a line, and nothing for a line that there is not', () => {
    expect(plain(frame('one\r\ntwo\r\n', 2, 4))).toContain('› 2 │ two \n         ^');
    expect(frame('one', 7, 1)).toBe('');
  });

  test('show words as words, and what is invisible or turns the direction by its number', () => {
    const html = frame('<b onclick="x">\u202Eevil\u0000', 1, 2);
    expect(html).not.toContain('<b onclick');
    expect(plain(html)).toContain('&#60;b onclick=&#34;x&#34;&#62;‹202E›evil‹0000›');
  });

  test('cut a long line round the column', () => {
    const html = plain(frame(`${'a'.repeat(5000)}X${'b'.repeat(5000)}`, 1, 5001));
    expect(html).toMatch(/│ …a{90}Xb{89,90}…\n/);
  });

  test('follow no link, and read no folder', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'secret'), 'secret');
    symlinkSync(join(root, 'secret'), join(root, 'link.mdx'));
    mkdirSync(join(root, 'folder.mdx'));
    expect(sourceFrame(root, { file: 'link.mdx', line: 1, column: 1 })).toBe('');
    expect(sourceFrame(root, { file: 'folder.mdx', line: 1, column: 1 })).toBe('');
  });
});

describe('The page', () => {
  test('shows the files of the page that was asked for first, and no warnings', () => {
    const findings = [fault('a.mdx'), fault('b.mdx'), fault('c.mdx', { code: 'review-old', message: 'Old.' })];
    const html = findingsPage({ ...nothing, findings }, { ...asked, files: ['b.mdx'] });
    expect(html.match(/<h2>[^<]*/g)).toEqual(['<h2>b.mdx', '<h2>a.mdx']);
    expect(html).toContain('The content has 2 faults');
    expect(html).not.toContain('Old.');
    expect(faultsText({ ...nothing, findings })).toContain('The content has 2 faults');
  });

  test('holds no markup of the content, wherever it comes from', () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const html = findingsPage(
      { ...nothing, findings: [fault(evil, { message: evil, expected: evil, fix: evil })], failure: evil },
      { ...asked, script: evil },
    );
    expect(html).not.toContain('<img');
    expect(html).not.toContain('""');
  });

  test('ends somewhere, and says so', () => {
    const findings = Array.from({ length: 250 }, (_, index) => fault('a.mdx', { line: index + 1 }));
    const html = findingsPage({ ...nothing, findings }, asked);
    expect(html.match(/<article>/g)).toHaveLength(100);
    expect(html).toContain('And 150 more');
  });
});

describe('The files of an address', () => {
  const known = new Map([['/gsr/1-x/', 'content/en/gsr/capabilities/01-x.mdx']]);
  const files = ['content/en/gsr/framework.mdx', 'content/en/gsr/capabilities/02-y.mdx', 'content/data/resources.yaml'];
  test.each([
    ['/gsr/1-x/', ['content/en/gsr/capabilities/01-x.mdx']],
    ['/gsr/1-x/index.md', ['content/en/gsr/capabilities/01-x.mdx']],
    ['/gsr/1-x/cite/', ['content/en/gsr/capabilities/01-x.mdx']],
    ['/gsr/2-y/', ['content/en/gsr/capabilities/02-y.mdx']],
    ['/gsr/', ['content/en/gsr/framework.mdx']],
    ['/resources/', ['content/data/resources.yaml']],
    ['/', []],
    ['/nowhere/', []],
  ])('%s', (address, expected) => {
    expect(filesOfAddress(address, known, files)).toEqual(expected);
  });
});
