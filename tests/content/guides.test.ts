/** What the guides for contributors tell their readers to write passes the check, and stands in CONTRIBUTING.md. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readBody } from '../../src/markdown/body.ts';
import { extraAddresses } from '../../src/model/addresses.ts';
import { makeContributing } from '../../src/model/contributing.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import type { Graph, Guide } from '../../src/model/graph.ts';
import { loadContent } from '../../src/model/load.ts';
import { readMdx, validate } from '../../src/model/read.ts';
import { capabilitySchema } from '../../src/model/schemas.ts';
import { temporaryFolder } from '../support/fixtures.ts';
import { root } from '../support/guide.ts';
import { carryOut, type Example, examplesOf, takeOut } from '../support/guide-examples.ts';

const real = loadContent(root, { extraAddresses });
const graph = real.graph as Graph;

/** Warnings that follow from carrying an example out: the record and the order of entries are for `--fix`. */
const expected = new Set(['published-unrecorded', 'text-changed', 'entry-order', 'translation-outdated', 'review-old']);

const fileOf = new Map(graph.guides.map((guide) => [guide.id, examplesOf(guide)]));
const withFiles = (guide: Guide): Example[] =>
  (fileOf.get(guide.id) ?? []).filter((example) => example.path !== undefined);

function copyOfContent(): string {
  const folder = temporaryFolder();
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  return folder;
}

/** What the check says of a changed copy, beyond what it says of the content as it is. */
function newFindings(folder: string): string[] {
  const old = new Set(real.findings.map(formatFinding));
  const isNew = (finding: Finding): boolean => !expected.has(finding.code) && !old.has(formatFinding(finding));
  return loadContent(folder, { extraAddresses }).findings.filter(isNew).map(formatFinding);
}

function carryOutAll(examples: readonly Example[]): string[] {
  const folder = copyOfContent();
  for (const example of examples) {
    carryOut(folder, example);
    if (example.path !== 'content/data/changes.yaml') continue;
    const changes = parse(example.text) as { of: string; change: string }[];
    for (const { of, change } of changes) if (change === 'withdrawn') takeOut(folder, graph, of);
  }
  return newFindings(folder);
}

describe('The examples of the guides', () => {
  const guides = graph.guides.filter((guide) => withFiles(guide).length > 0);

  test('are in every guide that tells how to add something', () => {
    const ids = guides.map((guide) => guide.id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'add-a-resource',
        'add-a-term',
        'add-a-statement',
        'add-a-translation',
        'withdrawn-statements',
      ]),
    );
  });

  test.each(guides.map((guide) => [guide.id, guide] as const))(
    'of “%s” pass the check when carried out',
    (_, guide) => {
      expect(carryOutAll(withFiles(guide))).toEqual([]);
    },
  );

  test.each([
    ['add-a-term', 'without the other side of the relation', 'link-one-sided'],
    ['add-a-resource', 'without the line that cites it', 'resource-uncited'],
  ])('of “%s” do not pass %s', (id, _, code) => {
    const guide = guides.find((item) => item.id === id) as Guide;
    expect(carryOutAll(withFiles(guide).slice(0, -1)).join('\n')).toContain(code);
  });

  test('hold a whole capability with nothing wrong in it', () => {
    const [example] = fileOf.get('add-a-capability') ?? [];
    const folder = temporaryFolder();
    const file = join(folder, '26-an-example-capability.mdx');
    writeFileSync(file, `${example?.text}\n`);
    const findings: Finding[] = [];
    const report = (finding: Finding): void => void findings.push(finding);
    const source = readMdx(folder, file, report);
    if (source) {
      readBody(source, 'capability', report);
      validate(source, capabilitySchema, report);
    }
    expect(source).toBeDefined();
    expect(findings).toEqual([]);
  });

  test('show a finding just as the check prints it', () => {
    const [shown] = (fileOf.get('fix-a-typo') ?? []).filter((example) => example.language === 'text');
    const folder = copyOfContent();
    const file = join(folder, 'content/en/glossary/digital-culture.mdx');
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace('<Term id="persuasive-technology">', '<Term id="persuasive-tecnology">'));
    // The place moves when somebody edits the page.
    const withoutPlace = (text: string): string => text.replace(/:\d+:\d+/, ':line:column');
    expect(newFindings(folder).map(withoutPlace)).toEqual([withoutPlace(shown?.text ?? '')]);
  });
});

describe('CONTRIBUTING.md', () => {
  const file = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

  test('is what the guides make it', () => {
    expect(file).toBe(makeContributing(graph));
  });

  test('says first what must never be sent, and holds every guide', () => {
    expect(file.slice(0, file.indexOf('## '))).toContain('nothing about a real case or a child');
    expect(graph.guides.length).toBeGreaterThan(10);
    for (const { title, summary } of graph.guides) expect(file).toContain(`\n## ${title}\n\n${summary}\n`);
  });
});
