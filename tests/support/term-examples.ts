/** The example sentences of the glossary: what every user of the words must find, and what none may. */
import type { Graph, Term } from '../../src/model/graph.ts';
import { asWritten } from '../../src/terminology/check-examples.ts';

export interface TermExample {
  term: Term;
  sentence: string;
  /** Whether the term must be found in it. */
  found: boolean;
}

export const termExamples = ({ terms }: Pick<Graph, 'terms'>): TermExample[] =>
  terms.flatMap((term) => [
    ...term.examples.match.map((sentence) => ({ term, sentence: asWritten(sentence), found: true })),
    ...term.examples.noMatch.map((sentence) => ({ term, sentence: asWritten(sentence), found: false })),
  ]);

export const exampleSentences = (graph: Pick<Graph, 'terms'>): string[] =>
  termExamples(graph).map(({ sentence }) => sentence);
