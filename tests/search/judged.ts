/** The judged queries: what readers type, and the pages that answer it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const kinds = [
  'title',
  'acronym',
  'preferred',
  'avoided',
  'lay',
  'inflected',
  'typo',
  'spelling',
  'question',
  'name',
  'country',
  'statement',
  'language',
  'nothing',
] as const;

export type Kind = (typeof kinds)[number];

export interface Judged {
  query: string;
  /** Beginnings of addresses; one that ends with `$` is the whole address. None: the query must find nothing. */
  accept: readonly string[];
  kind: Kind;
}

/** How many results are looked at. */
export const looked = 10;

const read = (file: string): Judged[] => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Judged[];

/** The queries that search is tuned with. */
export const openQueries = (): Judged[] => read('queries.json');

/** The queries held back: nobody who tunes search looks at them, one by one, or at what is found for them. */
export const heldQueries = (): Judged[] => read('held-queries.json');

/** @param address of a result within the site, with or without an anchor */
export const fits = (address: string, accepted: string): boolean =>
  accepted.endsWith('$') ? address.replace(/#.*$/, '') === accepted.slice(0, -1) : address.startsWith(accepted);

/** An answer to a query: the addresses of its results, best first. */
export interface Answered extends Judged {
  addresses: readonly string[];
}

/**
 * The place of the first right result, from 1; undefined where there is none among those looked at.
 * A query that must find nothing has place 1 where it finds nothing.
 */
export function placeOf({ accept, addresses }: Answered): number | undefined {
  if (accept.length === 0) return addresses.length === 0 ? 1 : undefined;
  const index = addresses.slice(0, looked).findIndex((address) => accept.some((accepted) => fits(address, accepted)));
  return index < 0 ? undefined : index + 1;
}
