/** The four figures that search is judged by. */
import { type Answered, kinds, placeOf } from './judged.ts';

export interface Figures {
  queries: number;
  /** Share of queries with a right result in the first place. */
  at1: number;
  /** Share of queries with a right result among the first three. */
  at3: number;
  /** Mean of 1 ÷ the place of the first right result, 0 where there is none. */
  mrr: number;
  /** Share without any result, of the queries that should have one. */
  without: number;
}

/** How the figures are called in tables, and how each is made from one answer. */
export const figureNames = { at1: 'success@1', at3: 'success@3', mrr: 'MRR', without: 'no result' } as const;
export type FigureName = keyof typeof figureNames;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

export function figuresOf(answers: readonly Answered[]): Figures {
  const places = answers.map(placeOf);
  const within = (most: number): number => mean(places.map((place) => (place && place <= most ? 1 : 0)));
  const answerable = answers.filter(({ accept }) => accept.length > 0);
  return {
    queries: answers.length,
    at1: within(1),
    at3: within(3),
    mrr: mean(places.map((place) => (place ? 1 / place : 0))),
    without: mean(answerable.map(({ addresses }) => (addresses.length === 0 ? 1 : 0))),
  };
}

/** The figures under `all`, and under each kind that has queries. */
export function figuresByKind(answers: readonly Answered[]): Record<string, Figures> {
  const groups = kinds.map((kind) => [kind, answers.filter((answer) => answer.kind === kind)] as const);
  return Object.fromEntries([
    ['all', figuresOf(answers)],
    ...groups.filter(([, group]) => group.length > 0).map(([kind, group]) => [kind, figuresOf(group)] as const),
  ]);
}
