/** What stands around an item of a list. */

/** @returns at most `count` items of the list in their order, with the item as near to their middle as can be */
export function neighbours<T>(list: readonly T[], item: T, count: number): T[] {
  const first = Math.min(list.indexOf(item) - Math.floor(count / 2), list.length - count);
  return list.slice(Math.max(0, first), Math.max(0, first) + count);
}
