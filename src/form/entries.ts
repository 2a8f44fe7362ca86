/** The order of the entries in the data files that have one. */
import { isSeq, type YAMLSeq, type Node as YamlNode } from 'yaml';
import { entryBlocks, reorder } from './blocks.ts';
import { type ContentFile, parse } from './content-file.ts';
import { type EntryOrder, entryOrders, isSorted, misplaced, rightOrder } from './orders.ts';

export interface EntryFault {
  /** Where the first entry stands that is out of order, as an offset in the text. */
  offset: number;
  /** Id of the entry, or the day of a change. */
  entry: string;
  /** The entry it belongs after; none where it belongs to the start. */
  after: string | undefined;
  order: EntryOrder;
}

interface Entries {
  data: unknown[];
  offsets: number[];
  mend: (order: readonly number[]) => string;
}

function csvEntries(text: string): Entries {
  const [head = '', ...lines] = text.split('\n');
  const columns = head.replace(/^\uFEFF|\r$/g, '').split(',');
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : index));
  let offset = head.length + 1;
  const offsets = lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  return {
    data: filled.map((index) => {
      const cells = (lines[index] ?? '').trim().split(',');
      return Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    }),
    offsets: filled.map((index) => offsets[index] ?? 0),
    mend: (order) => {
      const moved = [...lines];
      for (const [to, from] of order.entries()) moved[filled[to] ?? 0] = lines[filled[from] ?? 0] ?? '';
      return [head, ...moved].join('\n');
    },
  };
}

function yamlEntries(file: ContentFile): Entries | undefined {
  const parsed = parse(file);
  const list = parsed?.document?.contents;
  if (!parsed || !isSeq(list)) return undefined;
  const seq = list as YAMLSeq<YamlNode>;
  return {
    data: parsed.document?.toJS({ maxAliasCount: 0 }) as unknown[],
    offsets: seq.items.map((item) => parsed.base + (item.range?.[0] ?? 0)),
    mend: (order) => {
      const blocks = entryBlocks(file.text, parsed.base, seq);
      return blocks ? reorder(file.text, blocks, order) : file.text;
    },
  };
}

function read(file: ContentFile): { entries: Entries; order: EntryOrder; right: number[] } | undefined {
  const order = entryOrders[file.file];
  if (!order) return undefined;
  const entries = file.kind.form === 'csv' ? csvEntries(file.text) : yamlEntries(file);
  const right = entries && rightOrder(entries.data, order);
  return entries && right && !isSorted(right) ? { entries, order, right } : undefined;
}

const nameOf = (entry: unknown): string => {
  const { id, of, date } = entry as { id?: string; of?: string; date?: string };
  return id ?? [of, date].filter(Boolean).join(' of ');
};

/** The first entry out of order of a file, where there is one. */
export function entryFault(file: ContentFile): EntryFault | undefined {
  const found = read(file);
  if (!found) return undefined;
  const { entries, order, right } = found;
  const place = misplaced(right);
  if (!place) return undefined;
  return {
    offset: entries.offsets[place.wrong] ?? 0,
    entry: nameOf(entries.data[place.wrong]),
    after: place.after === undefined ? undefined : nameOf(entries.data[place.after]),
    order,
  };
}

/** The text with its entries in order. */
export function mendEntries(file: ContentFile): string {
  const found = read(file);
  return found ? found.entries.mend(found.right) : file.text;
}
