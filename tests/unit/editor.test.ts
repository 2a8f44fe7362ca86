/** What helps while writing in an editor: schemas, tasks, settings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorFiles, readSuggestions } from '../../src/commands/support/editor-files.ts';
import { generatedFiles } from '../../src/commands/support/generated-files.ts';
import { editorSchemas } from '../../src/model/editor-schemas.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import { findingCodes } from '../../src/model/finding-codes.ts';
import { matching } from '../../src/model/read.ts';
import { plainFiles } from '../../src/model/text-files.ts';
import { readJsonc, repository } from '../support/editor.ts';
import { contentFolder } from '../support/fixtures.ts';

const fixture = join(import.meta.dirname, '../fixtures/valid');
const ajv = new Ajv({ strict: false, allErrors: true, formats: { date: true, uri: true } });

const frontMatter = (text: string): unknown => parse(/^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '');

/** Every file that a schema describes, with what the schema says against it. */
function complaints(root: string): Record<string, string[]> {
  const paths = plainFiles(root, 'content', () => {});
  return Object.fromEntries(
    editorSchemas(readSuggestions(root)).flatMap(({ files, schema, describes }) => {
      const valid = ajv.compile(schema);
      // A pattern with two stars is one for translations.
      const named = files.filter((pattern) => !pattern.includes('*/')).flatMap((pattern) => matching(paths, pattern));
      return named.map((file) => {
        const text = readFileSync(join(root, file), 'utf8');
        valid(describes === 'list' ? parse(text) : frontMatter(text));
        return [file, (valid.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)];
      });
    }),
  );
}

/** The one complaint about a file of the invented content with a change. */
function complaintAbout(file: string, from: string | RegExp, to: string): string[] {
  const text = readFileSync(join(fixture, file), 'utf8');
  expect(text).toMatch(from);
  const schema = editorSchemas(readSuggestions(fixture)).find(
    ({ files }) => matching([file], files[0] ?? '').length > 0,
  );
  const valid = ajv.compile(schema?.schema ?? {});
  const wrong = text.replace(from, to);
  valid(schema?.describes === 'list' ? parse(wrong) : frontMatter(wrong));
  return (valid.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe('The schemas', () => {
  test.each([
    ['the content itself', repository],
    ['the invented content', fixture],
  ])('%s fits them', (_name, root) => {
    const said = complaints(root);
    expect(Object.keys(said).length).toBeGreaterThan(10);
    expect(Object.values(said).flat()).toEqual([]);
  });

  const capability = 'content/en/gsr/capabilities/01-clear-duties.mdx';
  const resources = 'content/data/resources.yaml';
  test.each([
    ['a misspelt field', capability, 'summary:', 'sumary:', " must have required property 'summary'"],
    ['a number that is none', capability, 'number: 1', 'number: one', '/number must be integer'],
    ['an empty title', capability, 'title: Clear duties', 'title: " "', '/title must match pattern "\\S"'],
    [
      'a theme that nobody has',
      capability,
      'theme: gsr-t1',
      'theme: gsr-t9',
      '/theme must be equal to one of the allowed values',
    ],
    [
      'a day that is none',
      capability,
      'reviewed: 2026-03-04',
      'reviewed: March',
      '/reviewed must match pattern "^\\d{4}-\\d{2}-\\d{2}$"',
    ],
    [
      'an id twice',
      capability,
      '  - watch-log',
      '  - lamp-tables-2019',
      '/resources must NOT have duplicate items (items ## 1 and 0 are identical)',
    ],
    [
      'a type that is none',
      resources,
      /type: \w+/,
      'type: guide',
      '/0/type must be equal to one of the allowed values',
    ],
    [
      'an audience that is none',
      resources,
      '[crews]',
      '[crew]',
      '/0/audiences/0 must be equal to one of the allowed values',
    ],
    ['a list that is none', 'content/data/audiences.yaml', /[\s\S]+/, 'crews: all', ' must be array'],
  ])('%s does not', (_name, file, from, to, complaint) => {
    expect(complaintAbout(file, from, to)).toContain(complaint);
  });

  test('every field has an explanation, lists and fields of entries within entries too', () => {
    const silent: string[] = [];
    const walk = (schema: Record<string, unknown>, path: string): void => {
      for (const [name, field] of Object.entries(
        (schema['properties'] ?? {}) as Record<string, Record<string, unknown>>,
      )) {
        if (!field['description']) silent.push(`${path}/${name}`);
        walk((field['items'] as Record<string, unknown>) ?? field, `${path}/${name}`);
      }
    };
    for (const { name, schema } of editorSchemas({ themes: [], domains: [], audiences: [] }))
      walk((schema['items'] as Record<string, unknown>) ?? schema, name);
    expect(silent).toEqual([]);
  });

  test('they offer themes and audiences by name, and nothing that each new entry would change', () => {
    const schemas = editorSchemas(readSuggestions(fixture)).map(({ schema }) => JSON.stringify(schema));
    const text = schemas.join('\n');
    expect(text).toContain('"enum":["gsr-t1","gsr-t2"],"enumDescriptions":["Rules and duties","People"]');
    expect(text).toContain('"enum":["crews","schools"]');
    for (const id of ['lamp-tables-2019', 'near-miss', 'harbour-survey-2022']) expect(text).not.toContain(id);
  });

  test('they are among the files that the check compares, and the folder holds no other', async () => {
    expect(generatedFiles).toEqual(expect.arrayContaining([...editorFiles]));
    const here = readdirSync(join(repository, '.vscode/schemas')).map((name) => `.vscode/schemas/${name}`);
    expect(editorFiles.map(({ path }) => path).sort()).toEqual(here.sort());
    for (const { make } of editorFiles) expect(JSON.parse(await make())).toHaveProperty('title');
  });

  test('where the themes cannot be read, none are made: the fault itself is reported', () => {
    const folder = contentFolder('yaml-not-a-list');
    expect(() => readSuggestions(folder)).toThrow('The content has 1 fault.');
  });
});

describe('The settings of VS Code', () => {
  const settings = readJsonc('.vscode/settings.json') as Record<string, never>;

  test('each list in YAML has its schema', () => {
    const lists = editorSchemas({ themes: [], domains: [], audiences: [] }).filter(
      ({ describes }) => describes === 'list',
    );
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(lists.map(({ name, files }) => [`./.vscode/schemas/${name}`, files[0]])),
    );
  });

  test('front matter is explained by what Astro writes', () => {
    expect(settings['astro.content-intellisense']).toBe(true);
    expect(readFileSync(join(repository, 'astro.config.mjs'), 'utf8')).toContain('contentIntellisense: true');
  });

  test('editor and container recommend the same extensions', () => {
    const { recommendations } = readJsonc('.vscode/extensions.json') as { recommendations: string[] };
    const container = readJsonc('.devcontainer/devcontainer.json') as {
      image: string;
      postCreateCommand: string;
      customizations: { vscode: { extensions: string[] } };
    };
    expect(container.customizations.vscode.extensions).toEqual(recommendations);
    expect(new Set(recommendations).size).toBe(recommendations.length);
    for (const id of recommendations) expect(id).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+$/);
    expect(container.image).toMatch(/^mcr\.microsoft\.com\/devcontainers\/typescript-node:\d+-24-/);
    const { scripts } = readJsonc('package.json') as { scripts: Record<string, string> };
    expect(container.postCreateCommand).toBe('npm run check');
    expect(scripts).toHaveProperty('check');
  });
});

describe('The task that checks while somebody writes', () => {
  interface Pattern {
    regexp: string;
    [property: string]: string | number;
  }
  interface Task {
    label: string;
    command: string;
    args: string[];
    problemMatcher: {
      severity: string;
      pattern: Pattern[];
      background: { beginsPattern: string; endsPattern: string };
    };
  }
  const { tasks } = readJsonc('.vscode/tasks.json') as { tasks: Task[] };
  const [task] = tasks as [Task];
  const { pattern: patterns, severity, background } = task.problemMatcher;

  /** The problems that VS Code reads from an output: each pattern one line, messages put together. */
  function problems(output: string): Record<string, string>[] {
    const lines = output.split('\n');
    return lines.flatMap((_, start): Record<string, string>[] => {
      const problem: Record<string, string> = { severity };
      for (const [index, { regexp, ...properties }] of patterns.entries()) {
        const found = new RegExp(regexp).exec(lines[start + index] ?? '');
        if (!found) return [];
        for (const [name, group] of Object.entries(properties)) {
          const value = found[Number(group)];
          if (value === undefined) continue;
          problem[name] = name === 'message' && problem[name] ? `${problem[name]}\n${value}` : value;
        }
      }
      return [problem];
    });
  }

  test('reads every kind of finding as it is printed', () => {
    const findings = Object.keys(findingCodes).map(
      (code, index): Finding => ({
        file: 'content/en/pages/get-help.mdx',
        line: index + 1,
        column: 7,
        code: code as Finding['code'],
        message: `What is wrong: “x:1:2  y”.`,
        fix: 'Mend it.',
      }),
    );
    const read = problems(findings.map((finding) => `${formatFinding(finding)}\n`).join('\n'));
    expect(read).toHaveLength(findings.length);
    for (const [index, { file, line, column, code }] of findings.entries()) {
      const rule = findingCodes[code];
      expect(read[index]).toEqual({
        file,
        line: String(line),
        column: String(column),
        code,
        severity: rule.severity,
        message: `What is wrong: “x:1:2  y”.\nExpected: ${rule.expected}\nTo mend it: Mend it.`,
      });
    }
  });

  test('takes nothing else for a finding', () => {
    expect(problems('> check\n\n── checking\n\n2 faults and 3 warnings in 5 files.\n── checked\n')).toEqual([]);
  });

  test('begins and ends with the lines that the command prints', () => {
    expect('── checking').toMatch(new RegExp(background.beginsPattern));
    expect('── checked. Watching for changes …').toMatch(new RegExp(background.endsPattern));
    const command = readFileSync(join(repository, 'src/commands/check.ts'), 'utf8');
    for (const line of [background.beginsPattern, background.endsPattern]) expect(command).toContain(line.slice(1));
  });

  test('every task calls a command of the project', () => {
    const { scripts } = readJsonc('package.json') as { scripts: Record<string, string> };
    for (const { label, command, args } of tasks) {
      expect(command, label).toBe('npm');
      expect(scripts, label).toHaveProperty(args.filter((arg) => !arg.startsWith('-'))[1] ?? '');
    }
  });
});
