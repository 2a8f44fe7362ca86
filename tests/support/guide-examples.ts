/** The examples of the guides for contributors, and carrying one out as its reader would. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Graph, Guide } from '../../src/model/graph.ts';

export interface Example {
  /** The file that the example names; undefined where it names none. */
  path: string | undefined;
  language: string;
  text: string;
}

/** Every code block of a guide. */
export function examplesOf(guide: Guide): Example[] {
  return guide.body.nodes.flatMap((node) =>
    node.type === 'code' ? { path: node.meta ?? undefined, language: node.lang ?? '', text: node.value } : [],
  );
}

/** Adds lines to the fields at the top of a file: entries to a list that is there, and fields that are not. */
function addFields(source: string, added: string): string {
  const [key = '', ...items] = added.split('\n');
  const lines = source.split('\n');
  const at = lines.indexOf(key);
  if (at < 0) lines.splice(lines.indexOf('---', 1), 0, key, ...items);
  else {
    let end = at + 1;
    while (/^ +- /.test(lines[end] ?? '')) end++;
    lines.splice(end, 0, ...items);
  }
  return lines.join('\n');
}

/** Adds a text to the end of the section that its first line names. */
function addToSection(source: string, added: string): string {
  const [heading = '', ...text] = added.split('\n');
  const lines = source.trimEnd().split('\n');
  const at = lines.indexOf(heading);
  if (at < 0) throw new Error(`There is no section “${heading}”.`);
  const next = lines.findIndex((line, index) => index > at && line.startsWith('## '));
  const end = next < 0 ? lines.length : next;
  lines.splice(end, 0, ...(next < 0 ? ['', ...text.slice(1)] : [...text.slice(1), '']));
  return `${lines.join('\n')}\n`;
}

/**
 * Carries out one example in a folder that holds `content/`. A whole MDX file is written; a part of one is added to the
 * section or the fields it names; lines of data are added to their file.
 */
export function carryOut(root: string, { path, language, text }: Example): void {
  if (path === undefined) throw new Error('The example names no file.');
  const file = join(root, path);
  if (language === 'mdx' && text.startsWith('---\n')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
    return;
  }
  if (!existsSync(file)) throw new Error(`There is no file ${path}.`);
  const source = readFileSync(file, 'utf8');
  if (language === 'mdx') writeFileSync(file, addToSection(source, text));
  else if (path.endsWith('.mdx')) writeFileSync(file, addFields(source, text));
  else if (source.trim() === '[]') writeFileSync(file, `${text}\n`);
  else appendFileSync(file, `${text}\n`);
}

/** Takes a statement out of its page, as the guide on withdrawing says. */
export function takeOut(root: string, graph: Graph, ref: string): void {
  const statement = graph.statements.get(ref);
  if (!statement) throw new Error(`There is no statement ${ref}.`);
  const file = join(root, statement.page.file);
  const source = readFileSync(file, 'utf8');
  const without = source.replace(new RegExp(`<Statement id="${statement.id}"[^>]*>[^]*?</Statement>\\n\\n?`), '');
  if (without === source) throw new Error(`${ref} was not found in ${statement.page.file}.`);
  writeFileSync(file, without);
}
