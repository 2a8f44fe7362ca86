import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { en } from '../../src/i18n/en.ts';
import { components } from '../../src/markdown/allowed.ts';
import { readBody } from '../../src/markdown/body.ts';
import { componentGuide } from '../../src/markdown/component-guide.ts';
import { type KindReference, kindReferences } from '../../src/model/field-reference.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import { readCsv, readMdx, validate } from '../../src/model/read.ts';
import {
  type ContentKind,
  contentKinds,
  type DataKind,
  dataKinds,
  translationSchema,
} from '../../src/model/schemas.ts';
import { temporaryFolder } from '../support/fixtures.ts';

const references = kindReferences();
const named = references.map((reference) => [reference.kind, reference] as const);

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(
    [...Object.entries(contentKinds), ...Object.entries(dataKinds)].map(([kind, { schema }]) => [kind, schema]),
  ),
  translation: translationSchema,
};
const schemaOf = (reference: KindReference): z.ZodType => schemas[reference.kind] as z.ZodType;
const shapeOf = (reference: KindReference) => (schemaOf(reference) as z.ZodObject).shape as Record<string, z.ZodType>;
const topFields = (reference: KindReference) => reference.fields.filter((field) => !field.name.includes('.'));
const field = (kind: string, name: string) =>
  references.find((item) => item.kind === kind)?.fields.find((item) => item.name === name);

/** The problems of a whole example, read as the check reads a file. */
function problems({ kind, example }: KindReference): string[] {
  const findings: Finding[] = [];
  const report = (finding: Finding): void => void findings.push(finding);
  const folder = temporaryFolder();
  const file = join(folder, `example.${example.language}`);
  writeFileSync(file, `${example.text}\n`);
  const schema = schemas[kind] as z.ZodType;
  if (example.language === 'mdx') {
    const source = readMdx(folder, file, report);
    if (source) {
      validate(source, schema, report);
      readBody(source, kind === 'translation' ? 'page' : (kind as ContentKind), report);
    }
  } else if (example.language === 'csv') {
    for (const entry of readCsv(folder, file, report, schema) ?? []) validate(entry, schema, report);
  } else {
    for (const entry of parse(example.text) as unknown[]) {
      validate({ data: entry, file, placeOf: () => ({ file, line: 1, column: 1 }) }, schema, report);
    }
  }
  return findings.map(formatFinding);
}

describe('The reference', () => {
  test('has every kind of file, each with a name', () => {
    const kinds: (ContentKind | DataKind | 'translation')[] = [
      ...(Object.keys(contentKinds) as ContentKind[]),
      'translation',
      ...(Object.keys(dataKinds) as DataKind[]),
    ];
    expect(references.map(({ kind }) => kind)).toEqual(kinds);
    expect(Object.keys(en.fields.kinds).sort()).toEqual([...kinds].sort());
  });

  test.each(named)('has every field of “%s” with words for it', (_, reference) => {
    expect(topFields(reference).map(({ name }) => name)).toEqual(Object.keys(shapeOf(reference)));
    for (const { name, description, holds } of reference.fields) {
      expect(description, name).not.toBe('');
      expect(holds, name).not.toMatch(/^$|invalid|undefined|expected/i);
    }
  });

  test.each(named)('gives an example of each field of “%s” that the schema takes', (_, reference) => {
    for (const { name, example } of topFields(reference)) {
      const value = reference.example.language === 'csv' ? example : (parse(example) as Record<string, unknown>)[name];
      expect(shapeOf(reference)[name]?.safeParse(value).error?.issues, name).toBeUndefined();
    }
  });

  test.each(named)('gives a whole example of “%s” that the check takes', (_, reference) => {
    expect(problems(reference)).toEqual([]);
  });

  test('would see an example that is wrong', () => {
    const term = references.find(({ kind }) => kind === 'term') as KindReference;
    const wrong = { ...term, example: { ...term.example, text: term.example.text.replace('label:', 'lable:') } };
    expect(problems(wrong).join('\n')).toContain('There is no field “lable” here.');
  });

  test('says in words what a field may hold', () => {
    expect(field('capability', 'number')).toMatchObject({ needed: true, holds: 'a whole number from 1 to 26' });
    expect(field('capability', 'resources')?.holds).toBe(
      'a list; each: words: use small letters, digits and single hyphens; none of them twice',
    );
    expect(field('term', 'status')).toMatchObject({
      needed: false,
      holds: 'one of: `preferred`, `use-with-care`, `avoid`',
    });
    expect(field('page', 'summary')?.holds).toBe('words: write at most 260 letters');
    expect(field('page', 'reviewed')?.holds).toBe('words: use year-month-day, such as 2026-11-22');
    expect(field('framework', 'id')?.holds).toBe('always `gsr`');
    expect(field('link', 'insecure')?.holds).toBe('one of: nothing, `yes`');
    expect(field('source', 'outline')?.holds).toBe('names, each with a whole number from 1 to 999');
    expect(field('source', 'year')?.holds).toBe('a whole number');
    expect(field('translation', 'checked')?.holds).toBe('`true` or `false`');
  });
});

describe('The components of the texts', () => {
  test('are all described, with each of their attributes, and no others', () => {
    expect(Object.keys(componentGuide).sort()).toEqual(Object.keys(components).sort());
    for (const [name, { attributes }] of Object.entries(components)) {
      expect(Object.keys(componentGuide[name]?.attributes ?? {}), name).toEqual(Object.keys(attributes));
    }
  });

  test.each(Object.entries(componentGuide))('<%s> has an example that may stand in a text', (name, { example }) => {
    const on = components[name]?.on[0] as ContentKind;
    const folder = temporaryFolder();
    const file = join(folder, 'example.mdx');
    writeFileSync(file, `---\nid: x\n---\n\n${components[name]?.stands === 'alone' ? '' : 'Words '}${example}\n`);
    const findings: Finding[] = [];
    const source = readMdx(folder, file, (finding) => findings.push(finding));
    if (source) readBody(source, on, (finding) => findings.push(finding));
    expect(findings.map(formatFinding)).toEqual([]);
  });
});
