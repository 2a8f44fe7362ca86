/** The figures that search must not fall below, for the queries it is tuned with and for those held back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FigureName, type Figures, figureNames } from './figures.ts';

export type Floor = Record<FigureName, number>;
/** By kind of query, and `all`. Of `without`, the figure is the most that is allowed. */
export type Floors = Record<'open' | 'held', Record<string, Floor>>;

const file = join(import.meta.dirname, 'floors.json');

export const readFloors = (): Floors => JSON.parse(readFileSync(file, 'utf8')) as Floors;

const down = (value: number): number => Math.max(0, Math.floor(value * 100) / 100);
const up = (value: number): number => Math.min(1, Math.ceil(value * 100) / 100);

/** What search has to reach, by kind. */
const required: Readonly<Record<string, Partial<Floor>>> = {
  all: { at1: 0.9, at3: 0.97 },
  acronym: { at1: 0.95 },
  preferred: { at1: 0.95 },
  avoided: { at1: 0.95 },
};

/**
 * A floor just below what was reached: one query of its group may fail that did not. What is required and was reached is
 * kept in any case.
 */
export function floorBelow({ queries, at1, at3, mrr, without }: Figures, kind: string): Floor {
  const one = 1 / queries;
  const least = (name: 'at1' | 'at3', value: number): number => {
    const wanted = required[kind]?.[name] ?? 0;
    return Math.max(down(value - one), value >= wanted ? wanted : 0);
  };
  return {
    at1: least('at1', at1),
    at3: least('at3', at3),
    mrr: down(mrr - one),
    // What is without a fault stays so.
    without: without === 0 ? 0 : up(without),
  };
}

export function writeFloors(reached: Record<keyof Floors, Record<string, Figures>>): void {
  const below = (groups: Record<string, Figures>): Record<string, Floor> =>
    Object.fromEntries(Object.entries(groups).map(([kind, figures]) => [kind, floorBelow(figures, kind)]));
  const floors: Floors = { open: below(reached.open), held: below(reached.held) };
  const lines = Object.entries(floors).map(([set, groups]) => {
    const rows = Object.entries(groups).map(([kind, floor]) => `    "${kind}": ${spaced(floor)}`);
    return `  "${set}": {\n${rows.join(',\n')}\n  }`;
  });
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}

const spaced = (floor: Floor): string =>
  `{ ${Object.entries(floor)
    .map(([name, value]) => `"${name}": ${value}`)
    .join(', ')} }`;

/** One sentence for each figure that is not reached. */
export function below(set: keyof Floors, reached: Record<string, Figures>, floors: Floors): string[] {
  return Object.entries(floors[set]).flatMap(([kind, floor]) =>
    (Object.keys(figureNames) as FigureName[]).flatMap((name) => {
      const figure = reached[kind]?.[name];
      if (figure === undefined) return [`There is no query of the kind “${kind}” among the ${set} ones.`];
      const fine = name === 'without' ? figure <= floor[name] : figure >= floor[name];
      return fine
        ? []
        : [`${figureNames[name]} of ${kind}, ${set} queries: ${figure.toFixed(3)}, and not ${floor[name]}.`];
    }),
  );
}
