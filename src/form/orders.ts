/** By what the entries of each data file are ordered, where the file has an order of its own. */
import type { ChangeData, LinkData, PublishedData, ResourceData } from '../model/schemas.ts';

export interface EntryOrder {
  compare: (a: never, b: never) => number;
  /** The fields that it looks at; each holds a text or a list of texts. */
  fields: readonly string[];
  /** The order in words. */
  words: string;
}

/** Ids in the order of their letters, numbers by their size: GSR-2.H9 before GSR-2.H10. */
export const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id, 'en', { numeric: true });

const order = <T>(
  words: string,
  fields: readonly (keyof T & string)[],
  compare: (a: T, b: T) => number,
): EntryOrder => ({ words, fields, compare: compare as EntryOrder['compare'] });

/** By path of the file. Audiences and sources keep the order of the source documents, which no rule can know. */
export const entryOrders: Readonly<Record<string, EntryOrder>> = {
  'content/data/resources.yaml': order<ResourceData>(
    'By publisher, then by title.',
    ['publisher', 'title'],
    (a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'),
  ),
  'content/data/links.csv': order<LinkData>('By id.', ['id'], byId),
  'content/data/published.csv': order<PublishedData>('By id, with numbers by their size.', ['id'], byId),
  'content/data/changes.yaml': order<ChangeData>('The newest first.', ['date'], (a, b) => b.date.localeCompare(a.date)),
};

/**
 * @param entries what the file holds, in its order
 * @returns numbers of the entries in the right order, or undefined where an entry cannot be compared
 */
export function rightOrder(entries: readonly unknown[], { fields, compare }: EntryOrder): number[] | undefined {
  const comparable = entries.every(
    (entry) =>
      typeof entry === 'object' &&
      entry !== null &&
      fields.every((field) => typeof (entry as Record<string, unknown>)[field] === 'string'),
  );
  if (!comparable) return undefined;
  return entries.map((_, index) => index).sort((a, b) => compare(entries[a] as never, entries[b] as never) || a - b);
}

export const isSorted = (order: readonly number[]): boolean => order.every((from, to) => from === to);

export interface Misplaced {
  /** Number of the first that does not stand in its place. */
  wrong: number;
  /** Number of the one that it belongs after; none where it belongs to the start. */
  after: number | undefined;
}

/**
 * The first that has to move, where as few as can be move: one that stands too early is named itself, and not all those
 * after it.
 *
 * @param order numbers of the entries in the right order
 */
export function misplaced(order: readonly number[]): Misplaced | undefined {
  const ranks: number[] = [];
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  // The longest run of those that stand in order stays; found by the length of the longest that ends at each.
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (const [index, rank] of ranks.entries()) {
    lengths[index] = 1;
    previous[index] = -1;
    for (let other = 0; other < index; other++) {
      if ((ranks[other] ?? 0) < rank && (lengths[other] ?? 0) >= (lengths[index] ?? 0)) {
        lengths[index] = (lengths[other] ?? 0) + 1;
        previous[index] = other;
      }
    }
    if (last < 0 || (lengths[index] ?? 0) > (lengths[last] ?? 0)) last = index;
  }
  const staying = new Set<number>();
  for (let index = last; index >= 0; index = previous[index] ?? -1) staying.add(index);
  const wrong = ranks.findIndex((_, index) => !staying.has(index));
  return wrong < 0 ? undefined : { wrong, after: order[(ranks[wrong] ?? 0) - 1] };
}
