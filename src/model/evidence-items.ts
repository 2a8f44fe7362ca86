/**
 * What of the evidence stands by itself and can be cited: findings, points, country examples and boxes. Each has one
 * permanent address, also where other pages repeat it.
 */
import type { ContentFiles } from './content-files.ts';
import { type Evidence, footnoteAnchor, type Pair } from './evidence.ts';
import type { Place } from './finding.ts';
import { type Locator, locatorKey } from './locator.ts';
import type { Located } from './read.ts';

export interface EvidenceItem {
  /** Its anchor: `leadership-ghana-1`. */
  id: string;
  /** Its page and anchor, without base path. */
  address: string;
  text: string;
  sources: Locator[];
}

/** Every item that can be cited, in the order of the data. */
const evidenceItems = ({ findings, points, examples, boxes }: Evidence): EvidenceItem[] => [
  ...[...findings, ...points, ...examples].map(({ id, address, text, sources }) => ({ id, address, text, sources })),
  ...boxes.map(({ number, title, intro, items, address, sources }) => ({
    id: `box-${number}`,
    address,
    text: [`${title}.`, intro, ...items.map((item) => item.text)].filter(Boolean).join(' '),
    sources,
  })),
];

const itemsByPage = new WeakMap<Evidence, ReadonlyMap<string, EvidenceItem[]>>();

/** The items that can be cited on each page, by its address. */
export function citableItems(evidence: Evidence): ReadonlyMap<string, EvidenceItem[]> {
  const known = itemsByPage.get(evidence);
  if (known) return known;
  const made = Map.groupBy(evidenceItems(evidence), ({ address }) => address.slice(0, address.indexOf('#')));
  itemsByPage.set(evidence, made);
  return made;
}

/** An entry of a data file that has an address: what its mark is made of, and where it stands. */
export interface EvidenceEntry {
  address: string;
  /** What a reader sees of it. */
  parts: string[];
  place: Place;
}

/** Everything of the evidence that has an address of its own: what can be cited, and rows that others link to. */
export function evidenceEntries(evidence: Evidence, files: ContentFiles): EvidenceEntry[] {
  const data = files.evidence;
  return [
    ...entries(evidence.findings, byId, data.finding, byId, 'id', (item) => [
      item.label,
      item.text,
      item.printed,
      item.asked,
      item.base,
      item.conflict,
      located(item.sources),
    ]),
    ...entries(evidence.points, byId, data.point, byId, 'id', (item) => [
      item.kind,
      item.topic,
      item.text,
      located(item.sources),
    ]),
    ...entries(evidence.examples, byId, data.example, byId, 'id', (item) => [
      item.capability.id,
      item.category,
      item.text,
      located(item.sources),
    ]),
    ...entries(evidence.boxes, byNumber, data.box, byNumber, 'number', (item) => [
      item.title,
      item.intro,
      ...item.items.map(({ text }) => text),
      item.note,
      located(item.sources),
    ]),
    ...entries(evidence.questions, byNumber, data.question, byNumber, 'number', (item) => [
      item.asks,
      ...(item.options ?? []),
      item.note,
    ]),
    ...entries(evidence.footnotes, footnoteAnchor, data.footnote, footnoteAnchor, 'number', (item) => [
      item.author,
      item.title,
      item.subtitle,
      item.year,
      item.text,
      item.note,
      item.url,
    ]),
    ...entries(evidence.former, byNumber, data.formerCapability, byNumber, 'number', (item) => [
      item.title,
      item.domain,
      item.summary,
      ...item.became.flatMap(({ capability, how, why }) => [capability.id, how, why]),
    ]),
    ...entries(
      evidence.pairs,
      pairKey,
      data.pair,
      (item) => `${item.gsr}-${item.mnr}`,
      'gsr',
      (item) => [item.relation, item.reason],
    ),
  ];
}

const byId = ({ id }: { id: string }): string => id;
const byNumber = ({ number }: { number: number }): string => `${number}`;
const pairKey = ({ gsr, mnr }: Pair): string => `${gsr.id}-${mnr.id}`;
const located = (sources: readonly Locator[]): string => sources.map(locatorKey).join(';');

/** The entries of one kind: what stands on the pages, and where each was written. */
function entries<T extends { address: string }, D>(
  items: readonly T[],
  keyOf: (item: T) => string,
  written: readonly Located<D>[],
  keyOfData: (data: D) => string,
  field: string,
  parts: (item: T) => readonly (string | number | undefined)[],
): EvidenceEntry[] {
  const places = new Map(written.map((entry) => [keyOfData(entry.data), entry]));
  return items.flatMap((item) => {
    const entry = places.get(keyOf(item));
    return entry
      ? [{ address: item.address, parts: parts(item).map((part) => `${part ?? ''}`), place: entry.placeOf([field]) }]
      : [];
  });
}

/** Anchors of entries that another fault kept out of the pages: that they are not there is told by that fault. */
export function unjoinedAnchors(evidence: Evidence, files: ContentFiles): Set<string> {
  const { example, finding, point, box, formerCapability, pair } = files.evidence;
  const anchors = [
    ...[...finding, ...point, ...example].map(({ data }) => data.id),
    ...box.map(({ data }) => `box-${data.number}`),
    ...formerCapability.map(({ data }) => `former-${data.number}`),
    ...pair.map(({ data }) => `${data.gsr}-${data.mnr}`),
  ];
  const joined = new Set(
    evidenceEntries(evidence, files).map(({ address }) => address.slice(address.indexOf('#') + 1)),
  );
  return new Set(anchors.filter((anchor) => !joined.has(anchor)));
}
