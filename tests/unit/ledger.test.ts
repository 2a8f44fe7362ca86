/** The ledger: where its entries lead. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isError } from '../../src/model/finding.ts';
import { contentFolder, load } from '../support/fixtures.ts';

test('a change leads to what stands in the place of a statement, also where that is gone in its turn', () => {
  const folder = contentFolder();
  appendFileSync(join(folder, 'content/data/published.csv'), 'GSR-1.H8,2026-03-04,\nGSR-1.H9,2026-03-04,\n');
  writeFileSync(
    join(folder, 'content/data/changes.yaml'),
    `- date: 2026-06-02
  of: GSR-1.H9
  change: withdrawn
  why: It said the same.
  replacedBy: [GSR-1.H1]
- date: 2026-06-01
  of: GSR-1.H8
  change: withdrawn
  why: It said the same.
  replacedBy: [GSR-1.H9, /gsr/]
`,
  );
  expect(
    load(folder).graph?.changes.map(({ of, replacedBy }) => [of, ...replacedBy.map(({ address }) => address)]),
  ).toEqual([
    ['GSR-1.H9', '/gsr/1-clear-duties/#H1'],
    ['GSR-1.H8', '/gsr/1-clear-duties/#H9', '/gsr/'],
  ]);
});

test('an address may move on after it was moved to', () => {
  const folder = contentFolder();
  appendFileSync(join(folder, 'content/data/published.csv'), '/old/,2026-03-04,\n/older/,2026-03-04,\n');
  const moved = (of: string, to: string): string =>
    `- date: 2026-06-01\n  of: ${of}\n  change: moved\n  why: It has a better name.\n  replacedBy: [${to}]\n`;
  writeFileSync(join(folder, 'content/data/changes.yaml'), moved('/old/', '/gsr/') + moved('/older/', '/old/'));
  expect(load(folder).findings.filter(isError)).toEqual([]);
});
