/** Reads content files and keeps, for every value in them, the place where it stands. */
import { isAbsolute, relative, sep } from 'node:path';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { z } from 'zod';
import { deepestLevel, nodeTooDeep } from '../markdown/depth.ts';
import { features } from '../markdown/features.ts';
import { syntaxFault } from '../markdown/syntax-fault.ts';
import { didYouMean, type Finding, type FindingCode, nearest, type Place } from './finding.ts';
import { readFrontMatter } from './front-matter.ts';
import { plainFiles, readTextFile } from './text-files.ts';
import { parseYaml } from './yaml.ts';

/** A value of a content file with the means to find where any part of it stands. */
export interface Located<T> {
  data: T;
  /** Path from the root of the repository, with forward slashes. */
  file: string;
  /** Place of a value, named by the keys that lead to it; the nearest enclosing one where it is missing. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

export interface MdxFile extends Located<unknown> {
  /** The text as it is written, without the front matter. */
  tree: Root;
  /** The same as the renderer sees it: its quotation marks and dashes are typographic. */
  rendered: Root;
  /** The text that the renderer is given: the file with its front matter turned into spaces. */
  text: string;
}

type Report = (finding: Finding) => void;

/** Path from the root of the repository, with forward slashes on every system. */
export function repositoryPath(root: string, path: string): string {
  return (isAbsolute(path) ? relative(root, path) : path).split(sep).join('/');
}

/** Paths of the plain files below a folder that match `folder/*.ext` or are the one named. */
export function listFiles(root: string, pattern: string): string[] {
  const wanted = repositoryPath(root, pattern);
  return matching(
    plainFiles(root, wanted.slice(0, wanted.indexOf('/')), () => {}),
    wanted,
  );
}

/** The paths among these that match `folder/*.ext` or are the one named. */
export function matching(files: readonly string[], pattern: string): string[] {
  if (!pattern.includes('*')) return files.filter((file) => file === pattern);
  const [folder = '', extension = ''] = pattern.split('*');
  return files.filter(
    (file) => file.startsWith(folder) && file.endsWith(extension) && !file.slice(folder.length).includes('/'),
  );
}

/** Reads one YAML file that holds a list; returns its entries, or undefined where it cannot be read. */
export function readYamlList(root: string, path: string, report: Report): Located<unknown>[] | undefined {
  const file = repositoryPath(root, path);
  const source = readTextFile(root, file, report);
  const parsed = source === undefined ? undefined : parseYaml(source, file, 1, report);
  if (!parsed) return undefined;
  const { data, placeOf } = parsed;
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
  const source = readTextFile(root, file, report);
  if (source === undefined) return undefined;
  const [head = '', ...lines] = source.split(/\r?\n/);
  const columns = head.split(',');
  const known = knownKeys(schema, []);
  if (head.includes(';') && head.replaceAll(';', ',') === known.join()) {
    report({
      code: 'field-invalid',
      file,
      line: 1,
      column: 1,
      message: 'Semicolons part the values of this file, as some spreadsheet programs write them.',
      fix: 'Write commas in place of the semicolons, in every line; it is safer to change a single line in a text editor.',
    });
    return undefined;
  }
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
        message: `The line has ${cells.length === 1 ? 'one value' : `${cells.length} values`}, not ${columns.length}.`,
        fix:
          text.split(';').length >= columns.length
            ? 'Write commas in place of the semicolons.'
            : `Write one value for each of ${head}, with a comma after each but the last; between two commas may be nothing. A comma within an address is written %2C.`,
      });
      return [];
    }
    const odd = text.search(/^"|,[ \t]|[ \t],|,"/);
    if (odd >= 0) {
      report({
        code: 'field-invalid',
        file,
        line,
        column: odd + 1,
        message: 'Spaces or quotation marks stand beside the commas of this line.',
        fix: 'Take them out: nothing stands between a value and its commas.',
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

/** Reads one MDX file: front matter and tree, parsed by the parser that renders the page, with the same features. */
export function readMdx(root: string, path: string, report: Report): MdxFile | undefined {
  const file = repositoryPath(root, path);
  const source = readTextFile(root, file, report);
  const frontMatter = source === undefined ? undefined : readFrontMatter(source, file, report);
  if (!frontMatter) return undefined;
  const { text, data, placeOf, ok } = frontMatter;
  try {
    const rendered = mdxToMdast(text, { features }) as Root;
    const tooDeep = nodeTooDeep(rendered);
    if (tooDeep) {
      report({
        code: 'mdx-syntax',
        file,
        line: tooDeep.position?.start.line ?? 1,
        column: tooDeep.position?.start.column ?? 1,
        message: `The text is nested more than ${deepestLevel} levels deep here.`,
        fix: 'Use fewer levels.',
      });
      return undefined;
    }
    const tree = mdxToMdast(text, { features: { ...features, smartPunctuation: false } }) as Root;
    return ok ? { data, file, placeOf, tree, rendered, text } : undefined;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1', reason = ''] = /^(\d+):(\d+):\s*(.*)/.exec(said) ?? [];
    report({
      code: 'mdx-syntax',
      file,
      ...(reason === ''
        ? { line: 1, column: 1, message: 'The text is nested too deep.', fix: 'Use fewer levels.' }
        : syntaxFault(text, Number(line), Number(column), reason)),
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

/** What to write where a value is of another kind; a rule of a schema that says more puts it in its own words. */
const kindWords: Readonly<Record<string, string>> = {
  array:
    'Write a list: a line for each entry, with two spaces, a hyphen and a space before it; or all in one line, such as [one, two]',
  object: 'Write fields: a name, a colon and a value each',
  string: 'Write words here; put a number or a date that is meant as words in quotation marks',
  number: 'Write a number, without quotation marks',
  boolean: 'Write true or false',
};

/** What a rule of a schema may say of a fault beyond how to mend it. */
interface Told {
  code?: FindingCode;
  message?: string;
  /** Which entry of the list it is. */
  at?: number;
}

/** Checks an entry against its schema; reports every fault at its place. Returns nothing where there is one. */
export function validate<T>(entry: Located<unknown>, schema: z.ZodType<T>, report: Report): Located<T> | undefined {
  const result = schema.safeParse(entry.data);
  if (result.success) return { ...entry, data: result.data };
  // A name that is misspelt is told of where it stands, and not as missing as well.
  const meant = new Set(
    result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, nearest(key, knownKeys(schema, issue.path))].join('.'))
        : [],
    ),
  );
  const told = new Set<string>();
  for (const issue of result.error.issues) {
    const key = issue.path.map(String).join('.');
    const name = nameOf(issue.path);
    const value = valueAt(entry.data, issue.path);
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
    } else if (issue.path.length > 0 && value === undefined) {
      if (meant.has(key)) continue;
      report({
        code: 'field-missing',
        ...entry.placeOf(issue.path),
        message: `${name.charAt(0).toUpperCase()}${name.slice(1)} is missing.`,
        fix: howToAdd(String(issue.path.at(-1)), schema, issue.path),
      });
    } else {
      // One value has one thing to be mended first, whatever else it breaks.
      if (told.has(key)) continue;
      told.add(key);
      const { code, message, at } = issue.code === 'custom' ? ((issue.params ?? {}) as Told) : {};
      report({
        code: code ?? 'field-invalid',
        ...entry.placeOf(at === undefined ? issue.path : [...issue.path, at]),
        message:
          message ??
          (key
            ? value === null
              ? `${name.charAt(0).toUpperCase()}${name.slice(1)} is empty.`
              : `${name.charAt(0).toUpperCase()}${name.slice(1)} cannot be ${quote(value)}.${meantValue(value, issue)}`
            : 'The entry is not a set of fields.'),
        fix: sentence(severalInOne(value, issue.path) ?? kindToWrite(value, issue) ?? issue.message),
      });
    }
  }
  return undefined;
}

/** What a place within an entry is called: the field “resources”, entry 2. */
function nameOf(path: readonly PropertyKey[]): string {
  const names = path.filter((key) => typeof key !== 'number').map(String);
  const numbers = path.flatMap((key) => (typeof key === 'number' ? ` (entry ${key + 1})` : []));
  return `the field “${names.join('.')}”${numbers.join('')}`;
}

/** The inside of a schema at a path: what an optional field or the entry of a list takes. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  type Inner = { def?: { innerType?: unknown; in?: unknown; element?: unknown }; shape?: Record<string, unknown> };
  let current = schema as unknown as Inner | undefined;
  for (const key of path) {
    while (current?.def && !current.shape && (current.def.innerType ?? current.def.in))
      current = (current.def.innerType ?? current.def.in) as Inner;
    current = (typeof key === 'number' ? current?.def?.element : current?.shape?.[String(key)]) as Inner | undefined;
  }
  return current as unknown as z.ZodType | undefined;
}

/** How to write a field that is missing, with the example of its schema where that fits on a line. */
function howToAdd(name: string, schema: z.ZodType, path: readonly PropertyKey[]): string {
  const example = schemaAt(schema, path)?.meta?.()?.examples;
  const [value] = Array.isArray(example) ? example : [];
  if (typeof value === 'object' && value !== null)
    return `Add “${name}:” and its lines; the page /contribute/fields/ shows an example.`;
  const short = value !== undefined && String(value).length <= 60;
  return `Add a line “${name}: …”${short ? `, such as “${name}: ${String(value)}”` : ''}.`;
}

/** A value that the field takes, where one can be meant: in small letters, with hyphens, or near in letters. */
function meantValue(value: unknown, issue: z.core.$ZodIssue): string {
  if (typeof value !== 'string') return '';
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const same = known.find((word) => word === slugged(value));
    return same ? ` Did you mean “${same}”?` : didYouMean(value, known);
  }
  const isId =
    issue.code === 'invalid_format' && idForm.test(slugged(value)) && issue.message.includes('single hyphens');
  return isId && severalIds(value).length < 2 ? ` Did you mean “${slugged(value)}”?` : '';
}

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Words as an id is written. */
const slugged = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[\s_–—-]+/g, '-');
const severalIds = (value: string): string[] => value.split(/\s*[,;]\s*|\s+-\s+|\s+/).filter((id) => /-.*-/.test(id));

/** Where several ids stand in the place of one. */
function severalInOne(value: unknown, path: readonly PropertyKey[]): string | undefined {
  if (typeof value !== 'string' || typeof path.at(-1) !== 'number') return undefined;
  return (/[,;]/.test(value) && value.split(/\s*[,;]\s*/).every((id) => idForm.test(id))) ||
    severalIds(value).length > 1
    ? 'Write each id on a line of its own, with a hyphen and a space before it, each as far in as the others.'
    : undefined;
}

/** What to write where a value is of another kind. */
function kindToWrite(value: unknown, issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return undefined;
  if (issue.expected === 'string' && Array.isArray(value)) return 'Write one value here, and no list';
  return kindWords[issue.expected];
}

/** How many letters of a value are quoted: enough to know it again. */
const mostQuoted = 120;

function quote(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > mostQuoted ? `${value.slice(0, mostQuoted)}…` : value}”`;
  if (Array.isArray(value)) return 'this list';
  return typeof value === 'object' ? 'this' : `${String(value)}`;
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
