/** Changes to the text of content files that leave everything else as it is, byte for byte. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, stringify } from 'yaml';
import type { z } from 'zod';

/** A value in YAML, in one line. */
const scalar = (value: unknown): string => stringify(value, { lineWidth: 0 }).trimEnd();

/** The lines of one field. `flow` writes a list as `[a, b]`. */
function fieldLines(name: string, value: unknown, indent: string, flow: boolean): string[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const lines = Object.entries(value).flatMap(([key, part]) => fieldLines(key, part, `${indent}  `, flow));
    return [`${indent}${name}:`, ...lines];
  }
  if (!Array.isArray(value)) return [`${indent}${name}: ${scalar(value)}`];
  if (value.length === 0) return [`${indent}${name}: []`];
  if (flow) return [`${indent}${name}: [${value.map(scalar).join(', ')}]`];
  return [`${indent}${name}:`, ...value.map((item) => `${indent}  - ${scalar(item)}`)];
}

/** The fields that have a value, in the order of the schema. */
const fieldsOf = (schema: z.ZodObject, data: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.keys(schema.shape).flatMap((name): [string, unknown][] =>
    data[name] === undefined ? [] : [[name, data[name]]],
  );

/** Front matter with its two lines `---`. */
export function frontMatter(schema: z.ZodObject, data: Readonly<Record<string, unknown>>): string {
  const lines = fieldsOf(schema, data).flatMap(([name, value]) => fieldLines(name, value, '', false));
  return `---\n${lines.join('\n')}\n---\n`;
}

/** An entry of a list in YAML. Lists of ids stand in one line, as elsewhere in these files; lists of words do not. */
export function listEntry(schema: z.ZodObject, data: Readonly<Record<string, unknown>>): string {
  const isIds = (value: unknown): boolean =>
    Array.isArray(value) && value.every((item) => /^[a-z0-9-]+$/.test(String(item)));
  const lines = fieldsOf(schema, data).flatMap(([name, value]) => fieldLines(name, value, '  ', isIds(value)));
  return `- ${lines.join('\n').slice(2)}\n`;
}

/** The line end that a text uses. */
const withEnds = (source: string, text: string): string =>
  source.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;

/** Start of the line that an offset stands in. */
const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Start of the line after the one that an offset stands in. */
function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

const insert = (source: string, offset: number, text: string): string => {
  const ended = offset === 0 || source[offset - 1] === '\n';
  return source.slice(0, offset) + withEnds(source, ended ? text : `\n${text}`) + source.slice(offset);
};

/**
 * Inserts an entry into a list in YAML, before the first one that comes after it, or at the end.
 *
 * @param comesAfter whether an entry of the list comes after the new one
 */
export function insertEntry(source: string, entry: string, comesAfter: (data: unknown) => boolean): string {
  const document = parseDocument(source);
  const items = isSeq(document.contents) ? (document.contents.items as Node[]) : [];
  // An empty list is written `[]`.
  if (items.length === 0)
    return withEnds(source, source.replace(/^\[\s*\][^\S\n]*\r?\n?/m, '')) + withEnds(source, entry);
  const after = items.findIndex((item) => comesAfter(item.toJS(document)));
  if (after < 0) return insert(source, source.length, entry);
  let offset = lineStart(source, items[after]?.range?.[0] ?? source.length);
  // Comments right above an entry belong to it; those at the head of the file belong to the file.
  while (after > 0) {
    const above = lineStart(source, offset - 1);
    if (!source.slice(above, offset).trimStart().startsWith('#')) break;
    offset = above;
  }
  return insert(source, offset, entry);
}

/** Inserts a line into a table in CSV that is ordered by its first column, below the line of column names. */
export function insertLine(source: string, line: string): string {
  const key = (text: string): string => text.slice(0, text.indexOf(','));
  let offset = nextLine(source, 0);
  while (offset < source.length) {
    const next = nextLine(source, offset);
    const other = source.slice(offset, next);
    if (other.includes(',') && key(other).localeCompare(key(line), 'en', { numeric: true }) > 0) break;
    offset = next;
  }
  return insert(source, offset, `${line}\n`);
}

/** Where the YAML of the front matter begins and ends. */
function frontMatterRange(source: string): [number, number] {
  const found = /^\uFEFF?---\r?\n([\s\S]*?)^---[ \t]*$/m.exec(source);
  if (!found) throw new Error('The file does not begin with front matter.');
  const start = nextLine(source, 0);
  return [start, start + (found[1] as string).length];
}

/**
 * Adds an item to a list in the front matter; makes the list where there is none. A list that holds it stays as it is.
 *
 * @param schema says where a new field belongs
 * @param comesAfter whether an item of the list comes after the new one; none does, where nothing is said
 */
export function addToField(
  source: string,
  schema: z.ZodObject,
  field: string,
  value: string,
  comesAfter: (item: string) => boolean = () => false,
): string {
  const [start, end] = frontMatterRange(source);
  const document = parseDocument(source.slice(start, end));
  const pairs = isMap(document.contents) ? (document.contents.items as Pair<Node, Node | null>[]) : [];
  const nameOf = (pair: Pair<Node, Node | null>): string => (isScalar(pair.key) ? String(pair.key.value) : '');
  const startOf = (node: Node | null | undefined): number => start + (node?.range?.[0] ?? 0);
  const pair = pairs.find((item) => nameOf(item) === field);
  if (!pair) {
    const names = Object.keys(schema.shape);
    const next = pairs.find((item) => names.indexOf(nameOf(item)) > names.indexOf(field));
    return insert(source, next ? startOf(next.key) : end, `${field}:\n  - ${scalar(value)}\n`);
  }
  const list = pair.value;
  const items = isSeq(list) ? (list.items as Node[]) : [];
  const values = items.map((item) => (isScalar(item) ? String(item.value) : ''));
  if (values.includes(value)) return source;
  if (!isSeq(list) || items.length === 0) {
    const line = startOf(pair.key);
    return (
      source.slice(0, line) +
      withEnds(source, `${field}:\n  - ${scalar(value)}\n`) +
      source.slice(nextLine(source, line))
    );
  }
  const after = values.findIndex(comesAfter);
  if (list.flow) {
    return after >= 0
      ? spliced(source, startOf(items[after]), `${scalar(value)}, `)
      : spliced(source, start + (items.at(-1)?.range?.[1] ?? 0), `, ${scalar(value)}`);
  }
  const model = startOf(items[Math.max(after, 0)]);
  const line = lineStart(source, model);
  const indent = source.slice(line, model).replace(/-\s*$/, '');
  const offset = after >= 0 ? line : nextLine(source, startOf(items.at(-1)));
  return insert(source, offset, `${indent}- ${scalar(value)}\n`);
}

/** A text with another one put in at an offset. */
const spliced = (source: string, offset: number, text: string): string =>
  source.slice(0, offset) + text + source.slice(offset);

/** Puts lines in below a line, which is counted from 1; 0 puts them at the head. */
export function insertBelow(source: string, line: number, text: string): string {
  let offset = 0;
  for (let i = 0; i < line; i++) offset = nextLine(source, offset);
  return insert(source, offset, text);
}
