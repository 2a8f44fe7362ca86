/** A new entry of the glossary, and its name in the entries that it is related to. */
import { parseLocators } from '../../model/locator.ts';
import { type TermData, termSchema } from '../../model/schemas.ts';
import { addToField, frontMatter } from '../edit.ts';
import type { NewKind } from '../kinds.ts';
import { idFrom, isThere, type Project, takenId, textOf, unknownIds } from '../project.ts';
import { fieldQuestion, partsOf, type Question } from '../question.ts';
import { emptyStatement } from '../text.ts';

/** The relation that the other entry has in return. */
const inReturn = { broader: 'narrower', narrower: 'broader', related: 'related' } as const;

const fileOf = (id: unknown): string => `content/en/glossary/${id}.mdx`;

/** Usage notes may be written at once, so that the section is there only where somebody wants it. */
const usage: Question = {
  name: 'usage',
  words: 'Whether the term needs a note on how to use it: yes or no. The place for it is made, and you write it there.',
  choices: () => [
    { id: 'yes', title: '' },
    { id: 'no', title: '' },
  ],
  preset: () => 'no',
  read: (answer) => (answer === 'yes' || answer === 'no' ? { value: answer } : { fault: 'Write yes or no.' }),
};

const needsReason = (status: unknown): boolean => status === 'avoid' || status === 'use-with-care';

/** Sentences that test the matching of a term. */
const sentences = (name: 'match' | 'noMatch', words: string): Question => ({
  name,
  words: `${words} Part several by “;”.`,
  read: (answer) => {
    const value = partsOf(answer, false);
    return value.length > 0 ? { value } : { fault: 'Write at least one sentence.' };
  },
});

function questions(project: Project): Question[] {
  const { graph, files } = project;
  const taken = new Map(
    graph.terms.flatMap((term) =>
      [term.label, ...term.forms, ...term.abbreviations].map((word) => [word.toLowerCase(), term.file] as const),
    ),
  );
  const freeWords = (words: readonly string[]): string | undefined =>
    words
      .filter((word) => taken.has(word.toLowerCase()))
      .map((word) => `“${word}” stands in ${taken.get(word.toLowerCase())} already. Change that entry instead.`)[0];
  const entries = [...graph.byId.values()].map((page) => ({ id: page.id, file: page.file, line: 2 }));
  const sources = new Map(files.sources.map(({ data }) => [data.id, data]));
  const field = (name: keyof TermData, extra: Parameters<typeof fieldQuestion>[2] = {}): Question =>
    fieldQuestion(termSchema, name, extra);
  const terms = (ids: string[]): string | undefined => unknownIds('term', ids, graph.terms);
  return [
    field('label', { check: (label: string) => freeWords([label]) }),
    field('id', {
      needs: ['label'],
      preset: ({ label }) => idFrom(label),
      check: (id: string) =>
        takenId(id, entries) ?? (isThere(project, fileOf(id)) ? `${fileOf(id)} is there already.` : undefined),
    }),
    field('status'),
    field('topic'),
    field('abbreviations', { check: freeWords }),
    field('forms', { check: freeWords }),
    field('useInstead', {
      needs: ['status'],
      when: ({ status }) => status === 'avoid',
      optional: false,
      check: terms,
    }),
    field('write', { needs: ['status'], when: ({ status }) => status === 'avoid' }),
    field('why', {
      needs: ['status'],
      when: ({ status }) => needsReason(status),
      optional: false,
    }),
    field('definition'),
    field('definitionSources', {
      optional: false,
      check: (places: string[]) => {
        const { faults } = parseLocators(places.join(';'), { source: undefined, prefix: undefined }, sources);
        return faults.length === 0
          ? undefined
          : `“${faults[0]}” is not a place in a source document. The documents are ${[...sources.keys()].join(', ')}; content/data/sources.yaml lists their parts.`;
      },
    }),
    field('cites', { check: (ids: string[]) => unknownIds('resource', ids, graph.resources) }),
    field('broader', { check: terms }),
    field('narrower', { check: terms }),
    field('related', { check: terms }),
    sentences('match', 'A sentence in which the term must be found, at best in the plural or another form.'),
    sentences(
      'noMatch',
      'A sentence in which it must not be found, although it holds something like it: a longer word, another sense, the title of a law.',
    ),
    usage,
  ];
}

export const term: NewKind = {
  title: 'an entry of the glossary',
  named: 'label',
  questions,
  make: (answers, project) => {
    const id = String(answers['id']);
    const file = fileOf(id);
    const edit: Record<string, string> = {};
    for (const [field, back] of Object.entries(inReturn)) {
      for (const other of (answers[field] ?? []) as string[]) {
        const path = fileOf(other);
        edit[path] = addToField(edit[path] ?? textOf(project, path), termSchema, back, id, (item) => item > id);
      }
    }
    const { match, noMatch } = answers;
    const head = frontMatter(termSchema, { ...answers, examples: { match, noMatch }, reviewed: project.today });
    const places = (answers['definitionSources'] as string[]).join('; ');
    const body = answers['usage'] === 'yes' ? `\n## Usage\n\n${emptyStatement({ id: 'U1', source: places })}` : '';
    return {
      create: { [file]: head + body },
      edit,
      open: { file, line: body ? head.split('\n').length + 4 : 1 },
      next: body ? ['Write the usage note between the two tags, and put its own place into “source”.'] : [],
    };
  },
};
