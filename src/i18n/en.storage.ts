/** What the page /privacy/ says of everything that the site can store. */
import type { StorageId } from '../storage/keys.ts';

export interface StorageWords {
  /** What it is, for readers: no word of what the site is about. */
  name: string;
  /** What it holds. */
  holds: string;
  /** How long it stays. */
  stays: string;
}

/** By id of `storage/keys.ts`; an id without words does not compile. */
export const storedThings: Readonly<Record<StorageId, StorageWords>> = {
  searches: {
    name: 'Your recent searches',
    holds: 'Your last eight searches, newest first, so that you can repeat one.',
    stays:
      'From the tick at “Keep my recent searches on this device” until you forget a search, or take the tick away.',
  },
  copy: {
    name: 'The copy of the guide',
    holds:
      'The files of the copy, each under a sum of its content; the list of them; and the time of the last look for changes.',
    stays: 'From “Keep a copy on this device” until you remove it, or until the browser needs the room.',
  },
  copyWorker: {
    name: 'The program that serves the copy when you open a page',
    holds: 'No text of yours and nothing about what you read.',
    stays: 'From the moment that a copy is complete until you remove it.',
  },
};

export const storageWords = {
  list: 'What the site can store, if you ask for it',
  columns: { key: 'Name in the browser', holds: 'Holds', stays: 'Stays' },
  now: 'On this device now',
  loading: 'Looking …',
  empty: 'Nothing of this site is stored on this device.',
  found: (count: number) => (count === 1 ? '1 thing is stored.' : `${count} things are stored.`),
  unknown: 'Stored by an earlier version of the site',
  remove: 'Remove',
  removeOne: (name: string) => `Remove ${name}`,
  removeAll: 'Remove everything',
  removed: 'Removed. Nothing of this site is stored on this device.',
  failed:
    'Something could not be removed. Close the other tabs of this site and try again, or remove it in the settings of the browser.',
  noScript:
    'Removing by button needs JavaScript. Without it the site can store nothing. What was stored before you find in the settings of the browser, under the address of this site.',
};
