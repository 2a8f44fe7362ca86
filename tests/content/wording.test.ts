/** No text uses words for children that blame them or that belittle what was done to them. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesOf } from '../support/fixtures.ts';
import { root } from '../support/guide.ts';

const avoided = [
  /\bchild(?:ren)?[\s-]+porn/,
  /\b(?:kiddie|kiddy|kid|baby|teen|infant)[\s-]+porn/,
  /\bporn(?:ography)?[\s-]+(?:of|with|involving)[\s-]+(?:a[\s-]+)?child/,
  /\bchild(?:ren)?[\s-]+prostitut/,
  /\b(?:juvenile|teen|teenage|underage)[\s-]+prostitut/,
  /\bchild(?:ren)?[\s-]+sex[\s-]+(?:work|touris|offend|trade|ring|slave)/,
  /\bpa?edo(?:phil\w*)?s?\b/,
  /\bunderage[\s-]+(?:sex|girl|boy|woman|women)/,
];

/** The one legal title that holds such words. */
const legalTitle = /optional protocol[^.]{0,60}? on the sale of children, child prostitution and child pornography/g;
/** Laws and bodies that bear such words in their names. */
const names = [
  'act respecting the mandatory reporting of internet child pornography',
  'national centre for combating online child pornography',
  'child sex offender register',
];
/** The term's own page as other files name it. */
const ownId = /(?:- |id="|\/glossary\/)child-pornography\b/g;

const content = filesOf(join(root, 'content'));
const resources = parse(content['data/resources.yaml'] ?? '') as { title: string }[];

/** The text without what may hold such words: exact titles, ids, and addresses, which nobody chose here. */
function ownWords(text: string): string {
  const withoutTitles = resources.reduce((rest, { title }) => rest.replaceAll(title, ''), text);
  return withoutTitles
    .replace(/https?:\S+/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(legalTitle, '')
    .replace(/[“"]child pornography[”"]/g, '')
    .replace(new RegExp(names.join('|'), 'g'), '')
    .replace(ownId, '');
}

const found = (text: string) => avoided.flatMap((pattern) => ownWords(text).match(pattern)?.[0] ?? []);

describe('Words to avoid', () => {
  test('stand in no file but the page of the term itself', () => {
    const files = Object.keys(content).filter((path) => !/child-pornography\.mdx$|published\.csv$/.test(path));
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap((path) => found(content[path] ?? '').map((words) => `${path}: ${words}`))).toEqual([]);
  });

  test.each([
    'He called her a child prostitute.',
    'Child porn is an old name.',
    'child\npornography',
    'child-sex tourism',
    'a known paedophile',
    'pornography involving a child',
  ])('would be found: %j', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  test('may stand in the exact title of the Optional Protocol', () => {
    expect(
      found('The Optional Protocol on the sale of children, child prostitution and child pornography holds.'),
    ).toEqual([]);
  });
});
