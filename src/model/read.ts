/** Reads content files and keeps, for every value in them, the place where it stands. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, visit, type Node as YamlNode } from 'yaml';
import type { z } from 'zod';
import { didYouMean, type Finding, type FindingCode, type Place } from './finding.ts';

/** A value of a content file with the means to find where any part of it stands. */
export interface Located<T> {
  data: T;
  /** Path from the root of the repository, with forward slashes. */
  file: string;
  /** Place of a value, named by the keys that lead to it; the nearest enclosing one where it is missing. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

export interface MdxFile extends Located<unknown> {
  tree: Root;
}

type Report = (finding: Finding) => void;

/** Paths of the files that match `folder/*.ext` or name one file, sorted. Missing folders hold nothing. */
export function listFiles(root: string, pattern: string): string[] {
  const path = join(root, pattern);
  if (!pattern.includes('*')) return statSync(path, { throwIfNoEntry: false })?.isFile() ? [path] : [];
  const folder = path.slice(0, path.lastIndexOf(sep));
  const extension = pattern.slice(pattern.lastIndexOf('*') + 1);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}

/** Path from the root of the repository, with forward slashes on every system. */
export function repositoryPath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** A file as text, without the mark that some editors put before UTF-8. */
const readText = (path: string): string => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');

interface ParsedYaml {
  data: unknown;
  placeOf: Located<unknown>['placeOf'];
  ok: boolean;
}

/** Parses YAML 1.2 core (no tags that build objects, few aliases); reports every syntax error. */
function parseYaml(source: string, file: string, firstLine: number, report: Report): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: 'core', uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  for (const error of [...document.errors, ...document.warnings]) {
    report({
      code: 'yaml-syntax',
      ...placeAt(error.pos[0]),
      message: `The YAML cannot be read: ${error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? ''}.`,
      fix: 'Look at the spaces at the start of the line, and put a value that holds “: ” or “#” in quotation marks.',
    });
  }
  let aliases = 0;
  visit(document, {
    Alias(_key, node) {
      aliases++;
      report({
        code: 'yaml-syntax',
        ...placeAt(node.range?.[0] ?? 0),
        message: 'The YAML cannot be read: an alias (*) points to another place.',
        fix: 'Write the value out.',
      });
    },
  });
  if (document.errors.length > 0 || document.warnings.length > 0 || aliases > 0) {
    return { data: undefined, placeOf: () => ({ file, line: firstLine, column: 1 }), ok: false };
  }
  const placeOf = (path: readonly PropertyKey[]): Place => {
    let node = document.contents as YamlNode | null;
    let place = node?.range ? placeAt(node.range[0]) : { file, line: firstLine, column: 1 };
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key)) as
          | Pair<YamlNode, YamlNode | null>
          | undefined;
        if (!pair) return place;
        if (pair.key.range) place = placeAt(pair.key.range[0]);
        node = pair.value;
      } else if (isSeq(node)) {
        node = (node.items[Number(key)] as YamlNode | undefined) ?? null;
        if (!node) return place;
        if (node.range) place = placeAt(node.range[0]);
      } else return place;
    }
    return place;
  };
  return { data: document.toJS({ maxAliasCount: 0 }), placeOf, ok: true };
}

/** Reads one YAML file that holds a list; returns its entries, or undefined where it cannot be read. */
export function readYamlList(root: string, path: string, report: Report): Located<unknown>[] | undefined {
  const file = repositoryPath(root, path);
  const { data, placeOf, ok } = parseYaml(readText(path), file, 1, report);
  if (!ok) return undefined;
  if (!Array.isArray(data)) {
    report({
      code: 'field-invalid',
      file,
      line: 1,
      column: 1,
      message: 'The file does not hold a list.',
      fix: 'Begin each entry with a hyphen, as in the other files of the folder.',
    });
    return undefined;
  }
  return data.map((entry: unknown, index) => ({
    data: entry,
    file,
    placeOf: (inner) => placeOf([index, ...inner]),
  }));
}

/** Reads one CSV file with a line of column names. No field holds a comma, so none is quoted. */
export function readCsv(root: string, path: string, report: Report, schema: z.ZodType): Located<unknown>[] | undefined {
  const file = repositoryPath(root, path);
  const [head = '', ...lines] = readText(path).split(/\r?\n/);
  const columns = head.split(',');
  const known = knownKeys(schema, []);
  if (known.join() !== columns.join()) {
    const wrong = columns.find((column) => !known.includes(column));
    report({
      code: 'field-unknown',
      file,
      line: 1,
      column: 1,
      message: `The first line does not name the columns of this file.${wrong ? didYouMean(wrong, known) : ''}`,
      fix: `Write as the first line: ${known.join(',')}`,
    });
    return undefined;
  }
  return lines.flatMap((text, index) => {
    if (text === '') return [];
    const cells = text.split(',');
    const line = index + 2;
    if (cells.length !== columns.length) {
      report({
        code: 'field-invalid',
        file,
        line,
        column: 1,
        message: `The line has ${cells.length} fields, not ${columns.length}.`,
        fix: `Write one value for each of ${head}; a comma within an address is written %2C.`,
      });
      return [];
    }
    return {
      data: Object.fromEntries(columns.map((column, at) => [column, cells[at]])),
      file,
      placeOf: ([key]) => {
        const at = Math.max(0, columns.indexOf(String(key)));
        return { file, line, column: cells.slice(0, at).join(',').length + (at > 0 ? 2 : 1) };
      },
    } satisfies Located<unknown>;
  });
}

/** Reads one MDX file: front matter and tree, parsed by the parser that renders the page. */
export function readMdx(root: string, path: string, report: Report): MdxFile | undefined {
  const file = repositoryPath(root, path);
  const source = readText(path);
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!frontMatter) {
    report({
      code: 'yaml-syntax',
      file,
      line: 1,
      column: 1,
      message: 'The file does not begin with front matter.',
      fix: 'Begin the file with a line “---”, the fields, and another line “---”.',
    });
    return undefined;
  }
  const { data, placeOf, ok } = parseYaml(frontMatter[1] ?? '', file, 2, report);
  try {
    const tree = mdxToMdast(source) as Root;
    return ok ? { data, file, placeOf, tree } : undefined;
  } catch (error) {
    const [, line = '1', column = '1', reason = ''] =
      /^(\d+):(\d+):\s*(.*)/.exec(error instanceof Error ? error.message : String(error)) ?? [];
    report({
      code: 'mdx-syntax',
      file,
      line: Number(line),
      column: Number(column),
      message: `The text cannot be read as MDX: ${reason.replace(/\s*\((?:mdx|note:).*$/, '')}.`,
      fix: 'Close every component that is opened, and leave { } < > out of the text.',
    });
    return undefined;
  }
}

/** The keys an object schema knows at a path, for "did you mean". */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  const inner = (value: unknown): unknown => {
    let node = value as { def?: { innerType?: unknown; in?: unknown } } | undefined;
    while (node?.def && (node.def.innerType ?? node.def.in)) node = (node.def.innerType ?? node.def.in) as typeof node;
    return node;
  };
  for (const key of path) {
    const shape = (inner(current) as { shape?: Record<string, unknown> } | undefined)?.shape;
    current = shape?.[String(key)];
  }
  return Object.keys((inner(current) as { shape?: Record<string, unknown> } | undefined)?.shape ?? {});
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

/** Checks an entry against its schema; reports every fault at its place. Returns nothing where there is one. */
export function validate<T>(entry: Located<unknown>, schema: z.ZodType<T>, report: Report): Located<T> | undefined {
  const result = schema.safeParse(entry.data);
  if (result.success) return { ...entry, data: result.data };
  for (const issue of result.error.issues) {
    const name = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, issue.path);
      for (const key of issue.keys) {
        report({
          code: 'field-unknown',
          ...entry.placeOf([...issue.path, key]),
          message: `There is no field “${key}” here.${didYouMean(key, known)}`,
          fix: `Rename or remove it. Known fields: ${known.join(', ')}.`,
        });
      }
    } else if (issue.path.length > 0 && valueAt(entry.data, issue.path) === undefined) {
      report({
        code: 'field-missing',
        ...entry.placeOf(issue.path),
        message: `The field “${name}” is missing.`,
        fix: `Add a line “${String(issue.path.at(-1))}: …”.`,
      });
    } else {
      const code = issue.code === 'custom' ? (issue.params?.['code'] as FindingCode | undefined) : undefined;
      report({
        code: code ?? 'field-invalid',
        ...entry.placeOf(issue.path),
        message: name
          ? `The field “${name}” cannot be ${quote(valueAt(entry.data, issue.path))}.`
          : 'The entry is not a set of fields.',
        fix: `${sentence(issue.message)}`,
      });
    }
  }
  return undefined;
}

function quote(value: unknown): string {
  if (typeof value === 'string') return `“${value}”`;
  if (Array.isArray(value)) return 'this list';
  return typeof value === 'object' ? 'this' : `${String(value)}`;
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
