/** Puts what is named and what is found in the text into one order, and counts what it can be narrowed by. */
import type { Kind } from './files.ts';
import type { Hit } from './full-text.ts';
import type { Entry, Named } from './name-index.ts';
import { fold } from './text.ts';
import type { Plan } from './understand.ts';

export interface Candidate {
  /** Address within the site, without its base path; unknown until the text is there for a page that no list knows. */
  address: string | undefined;
  entry: Entry | undefined;
  /** For a page that is no entry. */
  title: string | undefined;
  kind: string | undefined;
  /** The statement that was asked for by its code. */
  statement: string | undefined;
  named: Named | undefined;
  hit: Hit | undefined;
  /** What to say instead of which term, and why. */
  insteadOf: Entry | undefined;
  score: number;
}

export const facetNames = ['kind', 'framework', 'theme', 'audience', 'country'] as const;
export type Facet = (typeof facetNames)[number];
export type Filters = Partial<Record<Facet, string>>;
/** The values of a page by which it can be narrowed to. */
export type FacetsOf = (candidate: Candidate) => Partial<Record<Facet, readonly string[]>>;

/** How much the text of a page of a kind counts: guidance before lists and examples. */
const textWeight: Readonly<Record<Kind, number>> = {
  capability: 1.12,
  mnrCapability: 1.05,
  theme: 0.95,
  domain: 0.9,
  framework: 0.85,
  term: 0.95,
  country: 0.8,
  audience: 0.62,
  page: 0.7,
  guide: 0.45,
  resource: 0.5,
  finding: 0.5,
};
/** A page about the site itself, or that no list knows. */
const otherTextWeight = 0.35;
const textShare = 0.9;
/** What a name counts: half a name is worth much less than half. */
const byName = (named: Named | undefined): number => (named?.score ?? 0) ** 2;

/** What a page must have of the query, and how well its name must fit, to be shown at all. */
const leastCovered = 0.99;
const leastNamed = 0.6;
/** With fewer pages than these that have all the words, those that have most of them follow. */
const fewPages = 8;
const leastPartly = 0.55;
const leastPartlyNamed = 0.45;

const blank = {
  title: undefined,
  kind: undefined,
  statement: undefined,
  named: undefined,
  hit: undefined,
  insteadOf: undefined,
};

/** What is named for sure, best first: shown before the text has been searched, and left in its place afterwards. */
export function leading(plan: Plan, entries: readonly Entry[]): Candidate[] {
  const list: Candidate[] = plan.coded.map(({ entry, statement }) => ({
    ...blank,
    address: entry.address,
    entry,
    statement,
    score: 3,
  }));
  for (const named of plan.bets) {
    const { entry } = named;
    const [status, write = '', , ...instead] = entry.advice ?? [];
    const own = { ...blank, address: entry.address, entry, named, score: 2 };
    const others = status === 'avoid' ? instead.flatMap((index) => entries[index] ?? []) : [];
    const replacements = others.map((other) => ({
      ...own,
      address: other.address,
      entry: other,
      named: undefined,
      insteadOf: entry,
    }));
    // One word for the other comes first; where it depends, the page that says on what.
    const [only] = others;
    if (only && others.length === 1 && sameName(only.title, write)) list.push(...replacements, own);
    else list.push(own, ...replacements.slice(0, 1));
  }
  return once(list);
}

const sameName = (one: string, other: string): boolean => fold(one) === fold(other);

/** Each page once, at its best place. */
function once(list: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return list.filter(({ address }) => {
    if (address === undefined) return true;
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}

/** @returns every result, best first, and whether none of them holds all of the query */
export function ranked(
  plan: Plan,
  hits: readonly Hit[],
  entries: readonly Entry[],
): { list: Candidate[]; partial: boolean } {
  const first = leading(plan, entries);
  const names = new Map(plan.named.map((named) => [named.entry.address, named]));
  const scored = new Map<string, Candidate>();
  for (const hit of hits) {
    const entry = hit.entry === undefined ? undefined : entries[hit.entry];
    const address = entry?.address ?? hit.page?.[0];
    const named = entry && names.get(entry.address);
    const weight = entry ? textWeight[entry.kind] : otherTextWeight;
    const figures = plan.figures && (entry?.kind === 'mnrCapability' || entry?.address === '/evidence/') ? 1.25 : 1;
    scored.set(address ?? hit.id, {
      ...blank,
      address,
      entry,
      title: hit.page?.[1],
      kind: hit.page?.[2],
      named,
      hit,
      score: byName(named) + hit.score * hit.covers * textShare * weight * figures,
    });
  }
  for (const named of plan.named) {
    const { entry } = named;
    if (scored.has(entry.address)) continue;
    scored.set(entry.address, { ...blank, address: entry.address, entry, named, score: byName(named) });
  }
  const all = [...scored.values()].sort((a, b) => b.score - a.score);
  const covers = (candidate: Candidate): number => candidate.hit?.covers ?? 0;
  const whole = all.filter((item) => covers(item) >= leastCovered || (item.named?.score ?? 0) >= leastNamed);
  const enough = new Set(whole);
  const partly = all.filter(
    (item) => !enough.has(item) && (covers(item) >= leastPartly || (item.named?.score ?? 0) >= leastPartlyNamed),
  );
  const shown = whole.length >= fewPages ? whole : [...whole, ...partly];
  shown.sort((a, b) => b.score - a.score);
  // What is named keeps the text that fits it.
  const lead = first.map((candidate) => {
    const same = candidate.address === undefined ? undefined : scored.get(candidate.address);
    return same ? { ...candidate, hit: same.hit } : candidate;
  });
  return { list: once([...lead, ...shown]), partial: first.length === 0 && whole.length === 0 && partly.length > 0 };
}

const fits = (values: readonly string[] | undefined, wanted: string | undefined): boolean =>
  wanted === undefined || values?.includes(wanted) === true;

/** Those that the filters leave, and how many each value of each facet would leave. */
export function narrowed(
  list: readonly Candidate[],
  filters: Filters,
  facetsOf: FacetsOf,
): { list: Candidate[]; counts: Record<Facet, Map<string, number>> } {
  const counts = Object.fromEntries(facetNames.map((name) => [name, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  const left: Candidate[] = [];
  for (const candidate of list) {
    const facets = facetsOf(candidate);
    const failing = facetNames.filter((name) => !fits(facets[name], filters[name]));
    if (failing.length === 0) left.push(candidate);
    for (const name of facetNames) {
      // A value is counted as if nothing of its own facet were chosen.
      if (failing.some((other) => other !== name)) continue;
      for (const value of facets[name] ?? []) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  return { list: left, counts };
}
