/** The version of the vocabulary: made from what it says, so that the same content always has the same one. */
import { createHash } from 'node:crypto';
import type { Graph } from '../../model/graph.ts';

export interface VocabularyVersion {
  /** Day of the newest entry and eight letters that change with every change: `2026-11-22.1a2b3c4d`. */
  id: string;
  /** Day on which an entry was last read through. */
  date: string;
}

/** The version of what the content says now. */
export function versionOf(graph: Pick<Graph, 'terms' | 'legalTitles'>): VocabularyVersion {
  const ids = (items: readonly { id: string }[]): string[] => items.map((item) => item.id);
  const said = JSON.stringify([
    graph.terms.map((term) => [
      [term.id, term.label, term.sense, term.status, term.topic, term.definition, term.note, term.why, term.write],
      [term.abbreviations, term.forms, term.bareForms, term.lay, term.equivalents, term.guidelines, term.examples],
      [ids(term.useInstead), ids(term.broader), ids(term.narrower), ids(term.related)],
      [term.definitionSources, term.evidence.map((item) => item.key), term.statements.map((item) => item.text)],
      term.reviewed,
    ]),
    graph.legalTitles.map((item) => ({
      ...item,
      terms: ids(item.terms),
      evidence: item.evidence.map(({ key }) => key),
    })),
  ]);
  const date =
    graph.terms
      .map((term) => term.reviewed)
      .sort()
      .at(-1) ?? '1970-01-01';
  return { id: `${date}.${createHash('sha256').update(said).digest('hex').slice(0, 8)}`, date };
}
