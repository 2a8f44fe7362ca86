/** Asks every outside address of the content, few at a time. */
import { type Answer, type AnswerKind, ask, type Manners } from './ask.ts';
import type { OutsideAddress } from './outside-addresses.ts';
import { Turns } from './turns.ts';

export interface Asked extends OutsideAddress, Answer {}

export interface LinkOptions extends Partial<Omit<Manners, 'turns'>> {
  /** Milliseconds between two requests to one host. */
  pause?: number;
  /** How many hosts are asked at one time. */
  hosts?: number;
  /** Called with each answer as it comes. */
  onAnswer?: (asked: Asked) => void;
}

/** The kinds that say that readers find nothing there any more. */
const brokenKinds: ReadonlySet<AnswerKind> = new Set(['gone', 'unreachable']);

export const isBroken = ({ kind }: Answer): boolean => brokenKinds.has(kind);

/** Whether there was no answer at all: then it is this machine that has no connection. */
export const nothingAnswered = (all: readonly Answer[]): boolean =>
  all.length > 1 && all.every(({ kind }) => kind === 'unreachable');

/** @returns an answer for each address, in the order given */
export function checkLinks(addresses: readonly OutsideAddress[], options: LinkOptions = {}): Promise<Asked[]> {
  const manners: Manners = {
    turns: new Turns(options.pause ?? 1000, options.hosts ?? 6),
    patience: options.patience ?? 20_000,
    attempts: options.attempts ?? 3,
    backOff: options.backOff ?? 5000,
    longestWait: options.longestWait ?? 60_000,
    encrypted: options.encrypted ?? ((url) => url.protocol === 'https:'),
  };
  return Promise.all(
    addresses.map(async (outside) => {
      const asked = { ...outside, ...(await ask(outside.address, manners)) };
      options.onAnswer?.(asked);
      return asked;
    }),
  );
}
