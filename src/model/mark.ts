/** Short marks of texts: they tell that a text has changed without keeping the text. */
import { createHash } from 'node:crypto';
import { isComponent } from '../markdown/body.ts';
import type { Page, Statement } from './graph.ts';
import { locatorKey } from './locator.ts';
import { nodesToText } from './references.ts';

/** Eight letters from a to p: no YAML reader takes them for a number. */
export function markOf(...parts: readonly string[]): string {
  const bytes = createHash('sha256').update(parts.join('\n')).digest();
  return [...bytes.subarray(0, 4)].map((byte) => letter(byte >> 4) + letter(byte & 15)).join('');
}

const letter = (number: number): string => String.fromCharCode(97 + number);

/** Mark of a statement: its text, its sources and who acts on it. */
export function statementMark(statement: Statement): string {
  return markOf(
    statement.text,
    statement.sources.map(locatorKey).join(';'),
    statement.audiences.map((audience) => audience.id).join(' '),
  );
}

/** Mark of a page: heading, summary and what it says outside its statements. */
export function pageMark(page: Page): string {
  return markOf(page.title, page.summary, nodesToText(page.body.nodes.filter((node) => !isComponent(node))));
}

/** Mark of the whole text of a page: what a translation was made from. */
export function textMark(page: Page): string {
  return markOf(pageMark(page), ...page.statements.map((statement) => statement.text));
}
