/** The examples of the pages under /contribute/checks/: each wrong text is found as the page says, each right one is sound. */
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkGenerated } from '../../src/commands/support/check-generated.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import { type FindingCode, findingCodes } from '../../src/model/finding-codes.ts';
import { findingExamples, type TextExample } from '../../src/model/finding-examples.ts';
import { findingGroups } from '../../src/model/finding-groups.ts';
import { contentFolder, load, loadWithRecord, temporaryFolder } from '../support/fixtures.ts';

const examples = Object.entries(findingExamples) as [FindingCode, (typeof findingExamples)[FindingCode] & object][];
const inText = examples.filter((entry): entry is [FindingCode, TextExample] => 'file' in entry[1]);

/** What the examples in words stand for: each makes the fault, and says what is found. */
const made: Partial<Record<FindingCode, () => Finding[] | Promise<Finding[]>>> = {
  'file-size': () => withFile((path) => writeFileSync(path, 'word '.repeat(230_000))),
  'file-encoding': () =>
    withFile((path) =>
      writeFileSync(path, Buffer.from('---\nid: office\ntitle: Caf\u00e9 of the office\n---\n', 'latin1')),
    ),
  'file-link': () => withFile((path, folder) => symlinkSync(join(folder, 'content/en/pages/method.mdx'), path)),
  'file-name': () =>
    withFile((_path, folder) =>
      renameSync(join(folder, 'content/en/pages/method.mdx'), join(folder, 'content/en/pages/methods.mdx')),
    ),
  'public-file': () =>
    withFile((_path, folder) => {
      mkdirSync(join(folder, 'public'));
      writeFileSync(join(folder, 'public/page.html'), '<p>Hello</p>\n');
    }),
  'file-outdated': () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'package.json'), '{}');
    writeFileSync(join(folder, 'GUIDE.md'), 'one\n2\n');
    return checkGenerated(folder, [{ path: 'GUIDE.md', make: () => 'one\ntwo\n' }]);
  },
};

function withFile(make: (path: string, folder: string) => void): Finding[] {
  const folder = contentFolder();
  make(join(folder, 'content/en/pages/office.mdx'), folder);
  return load(folder).findings;
}

/** What is found where an example is put into the sound content. */
function findingsWith({ file, rightFile, right, record }: TextExample, text: string, name = file): Finding[] {
  const folder = contentFolder();
  if (rightFile) writeFileSync(join(folder, name), `${text}\n`);
  else {
    const parts = readFileSync(join(folder, file), 'utf8').split(right);
    expect(parts, 'the right text stands in the sound content, once').toHaveLength(2);
    writeFileSync(join(folder, file), parts.join(text));
  }
  return (record ? loadWithRecord(folder) : load(folder)).findings;
}

const ofCode = (findings: readonly Finding[], code: FindingCode): Finding[] =>
  findings.filter((finding) => finding.code === code);

test('every kind of finding has an example', () => {
  const without = Object.keys(findingCodes).filter((code) => !Object.keys(findingExamples).includes(code));
  expect(without).toEqual([]);
});

test('every kind of finding is in one group', () => {
  expect(
    findingGroups()
      .flatMap(({ codes }) => codes)
      .sort(),
  ).toEqual(Object.keys(findingCodes).sort());
});

describe('An example in a text', () => {
  test.each(inText)(
    '%s is found once, at the line that the page marks, in the words that it prints',
    (code, example) => {
      const [finding, ...others] = ofCode(findingsWith(example, example.wrong), code);
      expect(others).toEqual([]);
      expect(finding && formatFinding(finding)).toBe(example.printed);
      if (!finding || example.marked === undefined) return;
      expect(finding.file).toBe(example.file);
      const before = example.rightFile ? '' : sound(example).split(example.right)[0];
      const start = (before ?? '').split('\n').length;
      expect(finding.line - start).toBe(example.marked);
    },
  );

  test.each(inText)('%s is not found once it is mended', (code, example) => {
    expect(ofCode(findingsWith(example, example.right, example.rightFile ?? example.file), code)).toEqual([]);
  });
});

const sound = ({ file }: TextExample): string => readFileSync(join(contentFolder(), file), 'utf8');

describe('An example in words', () => {
  const inWords = examples.filter(([, example]) => !('file' in example));

  test.each(inWords)('%s is found in the words that the page prints', async (code, example) => {
    const findings = ofCode((await made[code]?.()) ?? [], code);
    expect(findings.map(formatFinding)).toEqual([example.printed]);
  });
});
