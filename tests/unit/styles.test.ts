/** Choosing one group under “Who it is for” works for every group, without script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

test('the styles have one rule for each audience, and it speaks of that audience alone', () => {
  const audiences = parse(read('content/data/audiences.yaml')) as { id: string }[];
  const [selectors = ''] = read('src/styles/audiences.css')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('{');
  const rules = selectors.split(/,\s*(?=\.prose)/).map((rule) => [...rule.matchAll(/"([^"]*)"/g)].map(([, id]) => id));
  expect(rules.toSorted()).toEqual(audiences.map(({ id }) => [id, id, id]).toSorted());
});
