/**
 * The concepts of the vocabulary with everything they are called. SKOS, TBX and the page's own data are made from it, so
 * that they cannot disagree.
 *
 * A term to avoid is no concept of its own: it is a name, not to be used, of each concept that it leads to. A term to use
 * with care keeps a concept of its own, for it often means something slightly else. Common words that mean a term to
 * avoid only in context (`bareForms`) are names of nothing and stay out.
 */
import type { Graph, Term } from '../../model/graph.ts';

export type DesignationStatus = 'preferred' | 'admitted' | 'deprecated';

/** One word or phrase by which a concept is called. */
export interface Designation {
  text: string;
  /** Language tag: `en`, `fr`, `pt-BR`. */
  tag: string;
  status: DesignationStatus;
  kind: 'name' | 'abbreviation' | 'form';
  /** The entry that the words belong to: the concept's own, or that of a term to avoid. */
  entry: Term;
  /** For other languages: whether the wording was seen in a source. */
  seen?: boolean;
  /** When and why not to use it; undefined where nothing has to be said. */
  condition?: string;
}

export interface Concept {
  term: Term;
  /** The first of a language tag with the kind `name` and no status `deprecated` is its name in that language. */
  designations: Designation[];
  /** Words that people type who do not know the term. */
  searchWords: string[];
}

/** All concepts in the order of the glossary. */
export const conceptsOf = (graph: Pick<Graph, 'terms'>): Concept[] =>
  graph.terms.filter((term) => term.status !== 'avoid').map(conceptOf);

function conceptOf(term: Term): Concept {
  const avoided = term.insteadOf.filter((other) => other.status === 'avoid');
  const designations = distinct([
    ...englishNames(term),
    ...foreignNames(term),
    ...avoided.flatMap((other) => [...englishNames(other), ...foreignNames(other)]),
  ]);
  const taken = new Set(designations.filter((item) => item.tag === 'en').map((item) => item.text));
  // The concept's own common words are good for search; those of a term to avoid would lead everything here.
  const words = [...term.bareForms, ...[term, ...avoided].flatMap((item) => item.lay)];
  return { term, designations, searchWords: [...new Set(words)].filter((word) => !taken.has(word)) };
}

/** Why a term needs care or is not used, and what to write instead. */
export function conditionOf(term: Term): string | undefined {
  if (term.status !== 'avoid' && term.status !== 'use-with-care') return undefined;
  const write = term.write ?? term.useInstead.map((other) => other.label).join(', ');
  return [term.sense && `Meant: ${term.sense}.`, term.why, write && `Write: ${write}.`].filter(Boolean).join(' ');
}

/** Whether a word means a term to avoid only where the context says so, in whatever language it is listed. */
const isBare = (term: Term, text: string): boolean => term.status === 'avoid' && term.bareForms.includes(text);

function englishNames(term: Term): Designation[] {
  const condition = conditionOf(term);
  const avoid = term.status === 'avoid';
  const of = (kind: Designation['kind'], text: string): Designation => ({
    text,
    tag: 'en',
    status: avoid ? 'deprecated' : kind === 'name' && !term.status?.startsWith('use') ? 'preferred' : 'admitted',
    kind,
    entry: term,
    ...(condition ? { condition } : {}),
  });
  return [
    of('name', term.label),
    ...term.abbreviations.map((text) => of('abbreviation', text)),
    ...term.forms.map((text) => of('form', text)),
  ].filter((item) => !isBare(term, item.text));
}

function foreignNames(term: Term): Designation[] {
  const condition = conditionOf(term);
  const named = new Set<string>();
  return term.equivalents.flatMap((item): Designation[] => {
    if (term.status === 'avoid' && item.bare) return [];
    const tag = item.region ? `${item.language}-${item.region}` : item.language;
    const avoid = item.status === 'avoid';
    const care = item.status === 'use-with-care' || term.status === 'use-with-care';
    const first = !avoid && term.status !== 'avoid' && !named.has(tag);
    if (first) named.add(tag);
    const of = (kind: Designation['kind'], text: string): Designation => ({
      text,
      tag,
      status: avoid ? 'deprecated' : first && kind === 'name' && !care ? 'preferred' : 'admitted',
      kind,
      entry: term,
      seen: item.seen,
      ...((avoid || care) && condition ? { condition } : {}),
    });
    return [
      of('name', item.label),
      ...(item.abbreviation ? [of('abbreviation', item.abbreviation)] : []),
      ...(item.forms ?? []).map((text) => of('form', text)),
    ].filter((one) => !isBare(term, one.text));
  });
}

/** Each word once in a language: what may be used goes before what may not. */
function distinct(designations: readonly Designation[]): Designation[] {
  const order = [...designations].sort((a, b) => Number(a.status === 'deprecated') - Number(b.status === 'deprecated'));
  const seen = new Set<string>();
  return order.filter(({ tag, text }) => {
    const key = `${tag} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The name of a concept in each language: what SKOS calls the preferred label. */
export function namesOf(concept: Concept): Designation[] {
  const tags = new Set<string>();
  return concept.designations.filter((item) => {
    const own = item.entry === concept.term && item.kind === 'name' && item.status !== 'deprecated';
    if (!own || tags.has(item.tag)) return false;
    tags.add(item.tag);
    return true;
  });
}
