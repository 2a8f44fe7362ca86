/** Checks that the sentences that test a term do so: it is found in some, and not in others that hold something like it. */
import type { ContentFiles } from '../model/content-files.ts';
import type { Finding } from '../model/finding.ts';
import type { Graph, Term } from '../model/graph.ts';
import type { TermData } from '../model/schemas.ts';
import { termFinder } from './find-terms.ts';
import { Linter } from './lint.ts';
import { vocabularyOf } from './vocabulary.ts';

type Report = (finding: Finding) => void;

/** `¬` stands for a soft hyphen in the entries, where nobody would see one. */
export const asWritten = (sentence: string): string => sentence.replaceAll('¬', '\u00ad');

const wordsOf = ({ label, forms, abbreviations }: Term): string[] =>
  [label, ...forms, ...abbreviations].map((word) => word.toLowerCase());

/** Reports each sentence under “match” without the term, and each under “noMatch” with it. */
export function checkExamples(graph: Graph, { entries, broken }: ContentFiles, report: Report): void {
  // Which words belong to whom is known only where every entry can be read.
  if (broken.files > 0 || broken.ids.size > 0) return;
  const has = examplesHave(graph);
  const terms = new Map(graph.terms.map((term) => [term.id, term]));
  const owners = new Map<string, number>();
  for (const word of graph.terms.flatMap((term) => [...new Set(wordsOf(term))]))
    owners.set(word, (owners.get(word) ?? 0) + 1);
  for (const entry of entries) {
    const term = entry.kind === 'term' ? terms.get(entry.data.id) : undefined;
    // A word with two entries is found for one of them only, and has been told of.
    if (!term || wordsOf(term).some((word) => (owners.get(word) ?? 0) > 1)) continue;
    const { examples } = entry.data as TermData;
    for (const [list, wanted] of [['match', true] as const, ['noMatch', false] as const]) {
      for (const [index, sentence] of examples[list].entries()) {
        if (has(term, asWritten(sentence), wanted) === wanted) continue;
        report({
          code: 'field-invalid',
          ...entry.placeOf(['examples', list, index]),
          message: `The term is ${wanted ? 'not ' : ''}found in “${sentence}”.`,
          expected: wanted ? 'A sentence in which the term is found.' : 'A sentence in which the term is not found.',
          fix: wanted
            ? 'Write the term or one of its forms into the sentence as the entry has it, or add the form under “forms”.'
            : 'Write a sentence that holds something like the term and not the term, or add the phrase that holds it under “passOver”.',
        });
      }
    }
  }
}

/** Whether a term is found in a sentence: as the check of a draft finds it, or for the others as links do. */
function examplesHave(graph: Graph): (term: Term, sentence: string, wanted: boolean) => boolean {
  const linter = new Linter(vocabularyOf(graph, 'en'));
  const find = termFinder(graph);
  const linked = (term: Term, sentence: string): boolean => find(sentence).some(({ value }) => value.id === term.id);
  return (term, sentence, wanted) => {
    if (term.status === 'avoid' || term.status === 'use-with-care')
      return linter.check(sentence).some(({ rule }) => rule.term === term.id);
    if (linked(term, sentence)) return true;
    if (!wanted) return false;
    // Links take other capitals for another name, as of a law; the check of drafts and search do not. So a name must be
    // found where it stands with its own capitals, and other words where they stand in small letters.
    const written = [term.label, ...term.forms].some(
      (word) => word === word.toLowerCase() || sentence.replace(/\s+/g, ' ').includes(word),
    );
    return !written || linked(term, sentence.toLowerCase());
  };
}
