/** A new country example: an entry in the file of its part of the review. */
import { exampleSchema } from '../../model/evidence-schemas.ts';
import { parseLocators } from '../../model/locator.ts';
import type { ExampleData } from '../../model/schemas.ts';
import { insertEntry, listEntry } from '../edit.ts';
import type { NewKind } from '../kinds.ts';
import { idList, isThere, type Project, textOf, unknownIds } from '../project.ts';
import { fieldQuestion, type Question } from '../question.ts';

const fileOf = (section: unknown): string => `content/data/examples/${section}.yaml`;

/** The next free id for a country in a part of the review: `leadership-ghana-2`. */
function freeId({ graph }: Project, section: unknown, country: unknown): string {
  const taken = new Set(graph.evidence.examples.map((example) => example.id));
  let number = 1;
  while (taken.has(`${section}-${country}-${number}`)) number++;
  return `${section}-${country}-${number}`;
}

function questions(project: Project): Question[] {
  const { evidence, mnr, sources } = project.graph;
  const field = (name: keyof ExampleData, extra: Parameters<typeof fieldQuestion>[2] = {}): Question =>
    fieldQuestion(exampleSchema, name, extra);
  return [
    field('country', {
      words: `Id of the country. Known: ${idList(evidence.countries)}.`,
      check: (id: string) => unknownIds('country', [id], evidence.countries),
    }),
    field('section', {
      words: `Id of the part of the review that gives it. Known: ${idList(evidence.sections)}.`,
      check: (id: string) => unknownIds('part of the review', [id], evidence.sections),
    }),
    field('capability', {
      needs: ['section'],
      preset: ({ section }) => evidence.sections.find((item) => item.id === section)?.capabilities[0]?.id,
      check: (id: string) => unknownIds('capability', [id], mnr.capabilities),
    }),
    field('category'),
    field('text'),
    field('names'),
    field('source', {
      check: (text: string) => {
        const known = new Map(sources.map((source) => [source.id, source]));
        const { faults } = parseLocators(text, { source: 'framing-the-future-2022', prefix: undefined }, known);
        return faults.length > 0
          ? `The review has no place “${faults[0]}”. Write one such as “table-5 row 3”.`
          : undefined;
      },
    }),
    field('footnotes'),
    field('note'),
  ];
}

export const example: NewKind = {
  title: 'what one country has done, as the review reports it',
  named: 'country',
  questions,
  make: (answers, project) => {
    const file = fileOf(answers['section']);
    const id = freeId(project, answers['section'], answers['country']);
    const entry = listEntry(exampleSchema, { id, ...answers });
    const there = isThere(project, file);
    // At the end: entries stand in the order of the tables, which an id does not tell.
    const text = there ? insertEntry(textOf(project, file), entry, () => false) : entry;
    return {
      create: there ? {} : { [file]: text },
      edit: there ? { [file]: text } : {},
      open: { file, line: text.slice(0, text.indexOf(`- id: ${id}\n`)).split('\n').length },
      next: [],
    };
  },
};
