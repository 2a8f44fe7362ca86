/** Changes to content files that leave everything else as it is. */
import { describe, expect, test } from 'vitest';
import { capabilitySchema, resourceSchema, termSchema } from '../../src/model/schemas.ts';
import { addToField, frontMatter, insertBelow, insertEntry, insertLine, listEntry } from '../../src/new/edit.ts';

describe('A list in YAML', () => {
  const list = '# Head of the file.\n- id: b # why\n\n# About d.\n- id: "d"\n  x:   [1,2]\n';
  const put = (id: string, source = list): string =>
    insertEntry(source, `- id: ${id}\n`, (other) => (other as { id: string }).id > id);

  test('takes an entry before the one that comes after it, and its comment', () => {
    expect(put('c')).toBe('# Head of the file.\n- id: b # why\n\n- id: c\n# About d.\n- id: "d"\n  x:   [1,2]\n');
  });

  test('takes the first entry below the head of the file', () => {
    expect(put('a')).toBe(`# Head of the file.\n- id: a\n${list.slice(list.indexOf('- id: b'))}`);
  });

  test('takes the last one at its end, where the last line has no end too', () => {
    expect(put('e')).toBe(`${list}- id: e\n`);
    expect(put('e', '- id: b')).toBe('- id: b\n- id: e\n');
  });

  test('that is empty begins with the entry, and keeps its comment', () => {
    expect(put('a', '[]\n')).toBe('- id: a\n');
    expect(put('a', '# Head.\n[]\n')).toBe('# Head.\n- id: a\n');
    expect(put('a', '# Head.\n')).toBe('# Head.\n- id: a\n');
  });

  test('keeps the line ends it has', () => {
    expect(put('c', '- id: b\r\n- id: d\r\n')).toBe('- id: b\r\n- id: c\r\n- id: d\r\n');
  });

  test('does not depend on the order in which entries come', () => {
    const both = (first: string, second: string): string => put(second, put(first));
    expect(both('a', 'c')).toBe(both('c', 'a'));
    expect(both('e', 'c')).toBe(both('c', 'e'));
  });
});

describe('A table in CSV', () => {
  const table = 'id,x\na,1\nb-2,1\nb-10,1\n';
  test('takes a line in the order of ids, numbers by their size', () => {
    expect(insertLine(table, 'b-3,2')).toBe('id,x\na,1\nb-2,1\nb-3,2\nb-10,1\n');
    expect(insertLine(table, 'A,2')).toBe('id,x\na,1\nA,2\nb-2,1\nb-10,1\n');
    expect(insertLine('id,x\nb,1', 'c,2')).toBe('id,x\nb,1\nc,2\n');
    expect(insertLine('id,x\nb,1\n', 'a,2')).toBe('id,x\na,2\nb,1\n');
    expect(insertLine('id,x\n', 'a,2')).toBe('id,x\na,2\n');
  });
});

describe('Front matter', () => {
  const page = (fields: string): string => `---\n${fields}\n---\n\n## related:\n\n- x\n`;
  const add = (fields: string, value = 'm'): string =>
    addToField(page(fields), termSchema, 'related', value, (item) => item > value);

  test('takes an item into a list in the order of ids', () => {
    expect(add('id: a\nrelated:\n  - b\n  - z # last\nreviewed: x')).toBe(
      page('id: a\nrelated:\n  - b\n  - m\n  - z # last\nreviewed: x'),
    );
    expect(add('related:\n- b\nreviewed: x')).toBe(page('related:\n- b\n- m\nreviewed: x'));
  });

  test('takes it into a list in one line', () => {
    expect(add('related: [b, z]')).toBe(page('related: [b, m, z]'));
    expect(add('related: [b]')).toBe(page('related: [b, m]'));
  });

  test('gets the list where it is empty or missing, at the place of the field', () => {
    expect(add('related: []\nreviewed: x')).toBe(page('related:\n  - m\nreviewed: x'));
    expect(add('related:\nreviewed: x')).toBe(page('related:\n  - m\nreviewed: x'));
    expect(add('id: a\nreviewed: x')).toBe(page('id: a\nrelated:\n  - m\nreviewed: x'));
    expect(add('id: a')).toBe(page('id: a\nrelated:\n  - m'));
  });

  test('stays as it is where it has the item', () => {
    expect(add('related:\n  - m')).toBe(page('related:\n  - m'));
  });

  test('is written in the order of the schema, with quotation marks only where they are needed', () => {
    const data = {
      reviewed: '2026-11-22',
      title: 'Who: me',
      number: 3,
      id: 'gsr-3',
      resources: [],
      summary: 'It’s so.',
    };
    expect(frontMatter(capabilitySchema, data)).toBe(
      '---\nid: gsr-3\nnumber: 3\ntitle: "Who: me"\nsummary: It’s so.\nresources: []\nreviewed: 2026-11-22\n---\n',
    );
  });
});

test('an entry of a list has ids in one line and words in several', () => {
  const entry = listEntry(resourceSchema, {
    audiences: ['a', 'b-c'],
    authors: ['A. Bee', 'C # D'],
    id: 'x',
    title: 'yes',
    year: 1999,
  });
  expect(entry).toBe(
    '- id: x\n  title: yes\n  authors:\n    - A. Bee\n    - "C # D"\n  year: 1999\n  audiences: [a, b-c]\n',
  );
});

test('lines go below the line that is named', () => {
  expect(insertBelow('1\n2\n', 1, 'x\n')).toBe('1\nx\n2\n');
  expect(insertBelow('1\n2', 2, 'x\n')).toBe('1\n2\nx\n');
  expect(insertBelow('1\n', 0, 'x\n')).toBe('x\n1\n');
});
