/** Tables as CSV (RFC 4180), as spreadsheets and scripts read it. */
import { countsOf, percentOf } from '../charts/values.ts';
import { absolute } from '../settings.ts';
import { shortLocators } from './citation.ts';
import type { Figure } from './evidence.ts';
import type { Graph, Source } from './graph.ts';
import type { Locator } from './locator.ts';

type Cell = string | number | undefined;

/** One cell. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(value: Cell): string {
  if (value === undefined) return '';
  const text =
    typeof value === 'string' && /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const toCsv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** The document and the places in it: a row has to name its source wherever it is taken. */
const placesOf = (item: { sources: readonly Locator[] }, sources: readonly Source[]): string =>
  shortLocators(item.sources, sources, '');

export function findingsCsv({ evidence, sources }: Graph): string {
  return toCsv(
    ['id', 'part', 'label', 'text', 'count', 'of', 'percent', 'printed', 'asked', 'base', 'source', 'conflict', 'url'],
    evidence.findings.map((item) => [
      item.id,
      item.section.id,
      item.label,
      item.text,
      item.count,
      item.of,
      item.percent,
      item.printed,
      item.asked,
      item.base,
      placesOf(item, sources),
      item.conflict,
      absolute(item.address),
    ]),
  );
}

export function pointsCsv({ evidence, sources }: Graph): string {
  return toCsv(
    ['id', 'part', 'kind', 'topic', 'text', 'countries', 'source', 'url'],
    evidence.points.map((item) => [
      item.id,
      item.section.id,
      item.kind,
      item.topic,
      item.text,
      item.countries.map(({ name }) => name).join('; '),
      placesOf(item, sources),
      absolute(item.address),
    ]),
  );
}

export function crosswalkCsv({ evidence }: Graph): string {
  return toCsv(
    ['gsr', 'gsr_title', 'relation', 'mnr', 'mnr_title', 'reason', 'url'],
    evidence.pairs.map((pair) => [
      pair.gsr.id,
      pair.gsr.title,
      pair.relation,
      pair.mnr.id,
      pair.mnr.title,
      pair.reason,
      absolute(pair.address),
    ]),
  );
}

export function examplesCsv({ evidence, sources }: Graph): string {
  return toCsv(
    ['id', 'country', 'code', 'capability', 'category', 'text', 'source', 'footnotes', 'note', 'url'],
    evidence.examples.map((item) => [
      item.id,
      item.country.name,
      item.country.code,
      item.capability.id,
      item.category,
      item.text,
      placesOf(item, sources),
      [...new Set(item.footnotes.map((footnote) => footnote.number))].join(' '),
      item.note,
      absolute(item.address),
    ]),
  );
}

/** The data of one chart. */
export function figureCsv(figure: Figure, sources: readonly Source[]): string {
  return toCsv(
    ['label', 'percent', 'countries', 'printed', 'base', 'source'],
    figure.findings.map((item) => [
      item.label,
      percentOf(item),
      countsOf(item),
      item.printed,
      item.base,
      placesOf(item, sources),
    ]),
  );
}
