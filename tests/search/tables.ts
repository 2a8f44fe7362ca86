/** The figures as Markdown tables, and what search does not find. */
import { type FigureName, type Figures, figureNames, figuresByKind, figuresOf } from './figures.ts';
import { type Answered, kinds, placeOf } from './judged.ts';

/** Answers of each engine, by its name. */
export type AnswersOf = Readonly<Record<string, readonly Answered[]>>;

/** Rows of a Markdown table, with columns as wide as their widest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, 3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

const shown = (value: number): string => value.toFixed(3);
const names = Object.keys(figureNames) as FigureName[];

/** One row for each engine, with all four figures. */
export function overview(answers: AnswersOf): string {
  const rows = Object.entries(answers).map(([engine, list]) => {
    const figures = figuresOf(list);
    return [engine, ...names.map((name) => shown(figures[name]))];
  });
  return table(['', ...Object.values(figureNames)], rows);
}

/** One figure: a row for each kind of query, a column for each engine. */
export function byKind(answers: AnswersOf, name: FigureName): string {
  const figures = Object.values(answers).map((list) => figuresByKind(list));
  const counts: Record<string, Figures> = figures[0] ?? {};
  const rows = ['all', ...kinds]
    // A query that must find nothing has no place among those that found nothing by mistake.
    .filter((kind) => counts[kind] && !(name === 'without' && kind === 'nothing'))
    .map((kind) => [
      `${kind} (${counts[kind]?.queries})`,
      ...figures.map((groups) => shown(groups[kind]?.[name] ?? 0)),
    ]);
  return table([figureNames[name], ...Object.keys(answers)], rows);
}

/** A line for each query whose first result is not a right one, the worst first. */
export function failures(answers: readonly Answered[]): string[] {
  return answers
    .map((answer) => ({ answer, place: placeOf(answer) }))
    .filter(({ place }) => place !== 1)
    .sort((a, b) => (b.place ?? Number.POSITIVE_INFINITY) - (a.place ?? Number.POSITIVE_INFINITY) || 0)
    .map(({ answer: { query, kind, accept, addresses }, place }) => {
      const got = addresses.slice(0, 3).join(', ') || 'nothing';
      const wanted = accept.join(' or ') || 'nothing';
      return `- “${query}” (${kind}): ${place ? `place ${place}` : 'not found'}; wanted ${wanted}; first came ${got}`;
    });
}
