/** Brings the record of what was published up to date, and the ledger with the changes of wording that nobody noted. */
import { isSeq, type YAMLSeq, type Node as YamlNode } from 'yaml';
import { entryBlocks } from '../form/blocks.ts';
import type { Change } from '../form/change.ts';
import { type ContentFile, parse } from '../form/content-file.ts';
import type { ContentFiles } from '../model/content-files.ts';
import { isEnd, newRecord, type PublicThing } from '../model/ledger.ts';
import type { PublishedData } from '../model/schemas.ts';

export const recordFile = 'content/data/published.csv';
export const changesFile = 'content/data/changes.yaml';

export interface Entry {
  date: string;
  of: string;
}

/**
 * @param things everything that is public now
 * @returns the new record with what changed in it, and the changes of wording that the ledger lacks; nothing of things
 *   that were withdrawn, because their ids may not be used again
 */
export function updateRecord(
  files: Pick<ContentFiles, 'published' | 'changes'>,
  things: readonly PublicThing[],
  today: string,
): { record: PublishedData[]; added: string[]; reworded: string[]; entries: Entry[] } {
  const ended = new Set(files.changes.flatMap(({ data }) => (isEnd(data.change) ? data.of : [])));
  const published = files.published.map(({ data }) => data);
  const before = new Map(published.map((line) => [line.id, line]));
  const living = things.filter(({ id }) => !ended.has(id));
  const added = living.filter(({ id }) => !before.has(id)).map(({ id }) => id);
  const changed = living.filter(({ id, mark }) => before.has(id) && before.get(id)?.mark !== mark);
  const noted = new Set(files.changes.filter(({ data }) => data.date === today).map(({ data }) => data.of));
  const entries = changed
    // What is new today, or got its first mark, did not change for any reader.
    .filter(({ id }) => (before.get(id)?.published ?? today) < today && before.get(id)?.mark !== '' && !noted.has(id))
    .map(({ id }) => ({ date: today, of: id }));
  return { record: newRecord(published, living, today), added, reworded: changed.map(({ id }) => id), entries };
}

/** The record as a file. */
export const recordText = (record: readonly PublishedData[]): string =>
  `${['id,published,mark', ...record.map(({ id, published, mark }) => `${id},${published},${mark}`)].join('\n')}\n`;

/** The ledger with changes of wording before its entries of the same day or earlier; undefined where it cannot be read. */
export function addEntries(file: ContentFile, entries: readonly Entry[]): { text: string; line: number } | undefined {
  const parsed = parse(file);
  const contents = parsed?.document?.contents as YamlNode | null | undefined;
  const lines = entries.flatMap(({ date, of }) => [`- date: ${date}`, `  of: ${of}`, '  change: wording']);
  if (!parsed) return undefined;
  if (contents == null) return { text: `${file.text}${lines.join('\n')}\n`, line: file.text.split('\n').length };
  if (!isSeq(contents)) return undefined;
  const list = contents as YAMLSeq<YamlNode>;
  const [start = 0, end = 0] = (list.range ?? []).map((offset) => parsed.base + offset);
  if (list.items.length === 0) {
    const line = file.text.slice(0, start).split('\n').length;
    return { text: file.text.slice(0, start) + lines.join('\n') + file.text.slice(end), line };
  }
  const blocks = entryBlocks(file.text, parsed.base, list);
  if (!blocks) return undefined;
  const written = (parsed.document?.toJS({ maxAliasCount: 0 }) ?? []) as Entry[];
  const place = written.findIndex(({ date }) => date <= (entries[0]?.date ?? ''));
  const before = blocks.items.slice(0, place < 0 ? blocks.items.length : place);
  let line = blocks.first;
  for (const item of before) line += item.comments.length + item.lines.length + item.gap.length;
  const indent = /^ */.exec(blocks.prefix)?.[0] ?? '';
  const all = file.text.split('\n');
  return { text: all.toSpliced(line, 0, ...lines.map((text) => indent + text)).join('\n'), line: line + 1 };
}

/** The words for what was written into the record. */
export function recordChanges(added: readonly string[], reworded: readonly string[]): Change[] {
  const some = (ids: readonly string[]): string => {
    const rest = ids.length - 3;
    return ids.slice(0, 3).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  };
  return [
    ...(added.length > 0 ? [{ file: recordFile, line: 1, what: `recorded ${some(added)}` }] : []),
    ...(reworded.length > 0 ? [{ file: recordFile, line: 1, what: `recorded the new text of ${some(reworded)}` }] : []),
  ];
}
