/** Gives statements without a proper id of their own the next free one. An id that was published stays where it is. */
import type { Change } from '../form/change.ts';
import { type ContentFile, meaning } from '../form/content-file.ts';
import type { BodyStatement } from '../markdown/body.ts';
import type { ContentEntry, ContentFiles } from '../model/content-files.ts';
import type { Page } from '../model/graph.ts';
import { statementMark } from '../model/mark.ts';
import { fixedSections } from '../model/sections.ts';
import { nextFree, statementIdForm } from '../model/statement-ids.ts';

/** Letter that begins the ids of a section; of a page without fixed sections, that of the statement before. */
function letterOf(entry: ContentEntry, index: number, language: string): string | undefined {
  const rules = fixedSections[entry.kind];
  const { statements } = entry.body;
  const statement = statements[index] as BodyStatement;
  if (rules) return rules.find((rule) => rule.heading[language] === statement.section)?.letter;
  const near = [...statements.slice(0, index).reverse(), ...statements.slice(index + 1)];
  const sameSection = near.filter((other) => other.section === statement.section);
  return [...sameSection, ...near].find((other) => statementIdForm.test(other.id))?.id.charAt(0) ?? 'S';
}

/** New ids for the statements of one page, by their number in the text. */
export function newIds(
  entry: ContentEntry,
  page: Pick<Page, 'id' | 'code' | 'statements'>,
  files: Pick<ContentFiles, 'published' | 'changes'>,
  language = 'en',
): Map<number, string> {
  const { statements } = entry.body;
  const prefix = `${page.code ?? page.id}.`;
  const own = (id: string): string[] => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []);
  const marks = new Map(files.published.flatMap(({ data }) => own(data.id).map((id) => [id, data.mark])));
  const ended = files.changes.flatMap(({ data }) => own(data.of));
  const markOf = (index: number): string | undefined => {
    const statement = page.statements[index];
    return statement && page.statements.length === statements.length ? statementMark(statement) : undefined;
  };
  const fits = (id: string, letter: string | undefined): boolean =>
    statementIdForm.test(id) && (!fixedSections[entry.kind] || letter === undefined || id.startsWith(letter));

  // Who keeps an id that several have: the one whose text is on record under it, else the first.
  const keepers = new Map<string, number>();
  for (const [index, { id }] of statements.entries()) {
    const keeper = keepers.get(id);
    const onRecord = marks.get(id);
    const better = onRecord !== undefined && markOf(index) === onRecord && markOf(keeper ?? -1) !== onRecord;
    if (keeper === undefined || better) keepers.set(id, index);
  }
  const taken = new Set([...statements.map(({ id }) => id), ...marks.keys(), ...ended]);
  const missing = new Set([...marks.keys()].filter((id) => !keepers.has(id) && !ended.includes(id)));
  const ids = new Map<number, string>();
  for (const [index, { id }] of statements.entries()) {
    const letter = letterOf(entry, index, language);
    const isKeeper = keepers.get(id) === index;
    if (isKeeper && (fits(id, letter) || marks.has(id))) continue;
    if (letter === undefined) continue;
    // A published id that was lost or mistyped comes back to its statement.
    const mark = markOf(index);
    const lost =
      [...missing].find((other) => mark !== undefined && marks.get(other) === mark) ??
      (missing.has(id.toUpperCase()) ? id.toUpperCase() : undefined);
    const next = lost !== undefined && fits(lost, letter) ? lost : nextFree(letter, taken);
    missing.delete(next);
    taken.add(next);
    ids.set(index, next);
  }
  return ids;
}

/** Writes ids into the tags of a text. */
export function writeIds(
  file: ContentFile,
  statements: readonly BodyStatement[],
  ids: ReadonlyMap<number, string>,
): { text: string; changes: Change[] } {
  const changes: Change[] = [];
  let current = file;
  // From the last to the first, so that the places before stay true.
  for (const [index, id] of [...ids].sort(([a], [b]) => b - a)) {
    const { line, column, id: old } = statements[index] as BodyStatement;
    const text = withId(current.text, line, column, id);
    if (text === undefined || !sameButId(current, text)) continue;
    current = { ...current, text };
    changes.unshift({
      file: file.file,
      line,
      what: old ? `the statement “${old}” is now ${id}` : `gave a statement the id ${id}`,
    });
  }
  return { text: current.text, changes };
}

/** The text with an id in the tag that begins at a place; undefined where the tag is not written plainly. */
function withId(text: string, line: number, column: number, id: string): string | undefined {
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  const tag = /^<Statement(?:\s+[A-Za-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*\s*>/.exec(text.slice(start))?.[0];
  if (tag === undefined) return undefined;
  const attributes = [...tag.matchAll(/\sid(?:\s*=\s*(?:"[^"]*"|'[^']*'))?(?=[\s>])/g)];
  if (attributes.length > 1) return undefined;
  const found = attributes[0];
  const mended = found
    ? `${tag.slice(0, found.index)} id="${id}"${tag.slice(found.index + found[0].length)}`
    : tag.replace('<Statement', `<Statement id="${id}"`);
  return text.slice(0, start) + mended + text.slice(start + tag.length);
}

/** Whether two texts mean the same but for ids. */
function sameButId(file: ContentFile, text: string): boolean {
  const plain = (meaningOf: string | undefined): string | undefined =>
    meaningOf
      ?.replace(/\{"name":"id","type":"mdxJsxAttribute"(?:,"value":(?:null|"[^"]*"))?\},?/g, '')
      .replace(/,\]/g, ']');
  const after = plain(meaning({ ...file, text }));
  return after !== undefined && after === plain(meaning(file));
}
