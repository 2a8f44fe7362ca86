/** A new statement on a page that is there: the next free id, in its section. */

import type { Nodes } from 'mdast';
import { components } from '../../markdown/allowed.ts';
import { attribute, isComponent } from '../../markdown/body.ts';
import type { ContentEntry } from '../../model/content-files.ts';
import { locatorContext } from '../../model/join.ts';
import { parseLocators } from '../../model/locator.ts';
import { readMdx } from '../../model/read.ts';
import { fixedSections, type SectionRule } from '../../model/sections.ts';
import { nextFree } from '../../model/statement-ids.ts';
import { insertBelow } from '../edit.ts';
import type { NewKind } from '../kinds.ts';
import { audienceChoices, idList, isThere, type Project, textOf, unknownIds } from '../project.ts';
import { type Answers, type Choice, partsOf, type Question } from '../question.ts';
import { statementText } from '../text.ts';

/** A section that statements may stand in. */
interface Place {
  heading: string;
  letter: string;
  needsAudience: boolean;
}

const mayHold = ({ kind }: ContentEntry): boolean => components['Statement']?.on.includes(kind) === true;

const entryOf = ({ files }: Project, { page }: Answers): ContentEntry | undefined =>
  files.entries.find((entry) => entry.data.id === page);

const headingOf = (rule: SectionRule): string => rule.heading['en'] ?? rule.key;

/** The sections of a page that hold statements: the fixed ones of its kind, or those that it has. */
function placesOn(entry: ContentEntry | undefined): Place[] {
  if (!entry) return [];
  const rules = fixedSections[entry.kind];
  if (rules) {
    return rules.flatMap((rule) =>
      rule.letter ? { heading: headingOf(rule), letter: rule.letter, needsAudience: rule.needsAudience === true } : [],
    );
  }
  const letter = entry.body.statements[0]?.id.charAt(0) || 'S';
  return entry.body.sections.map(({ heading }) => ({ heading, letter, needsAudience: false }));
}

const placeOf = (project: Project, answers: Answers): Place | undefined =>
  placesOn(entryOf(project, answers)).find(({ heading }) => heading === answers['section']);

/** The next id of a letter that the page never had. */
function nextId({ graph, files }: Project, entry: ContentEntry, letter: string): string {
  const page = graph.byId.get(entry.data.id);
  const prefix = `${page?.code ?? entry.data.id}.`;
  const recorded = [...files.published.map(({ data }) => data.id), ...files.changes.map(({ data }) => data.of)];
  return nextFree(letter, [
    ...entry.body.statements.map(({ id }) => id),
    ...recorded.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length)),
  ]);
}

/** Whether the page may hold a statement: a page without fixed sections and without a code cannot. */
function pageFault(project: Project, id: string): string | undefined {
  const entry = entryOf(project, { page: id });
  if (!entry) return unknownIds('page', [id], pageChoices(project));
  if (!mayHold(entry)) return `Statements do not belong on ${entry.file}.`;
  if (entry.kind === 'page' && !('code' in entry.data && entry.data.code))
    return `${entry.file} has no field “code”, by which its statements would be cited. Add one first.`;
  return placesOn(entry).length > 0 ? undefined : `${entry.file} has no section that could hold a statement.`;
}

const pageChoices = ({ files }: Project): Choice[] =>
  files.entries.filter(mayHold).map(({ data }) => ({ id: data.id, title: 'title' in data ? data.title : data.label }));

function questions(project: Project): Question[] {
  const sources = new Map(project.files.sources.map(({ data }) => [data.id, data]));
  const places = (answers: Answers): Place[] => placesOn(entryOf(project, answers));
  return [
    {
      name: 'page',
      words: 'Id of the page: of a capability, a theme, a term or another. It stands in the first lines of its file.',
      example: 'gsr-6',
      read: (id) => {
        const fault = pageFault(project, id);
        return fault === undefined ? { value: id } : { fault };
      },
    },
    {
      name: 'section',
      words: 'The section it belongs in.',
      needs: ['page'],
      choices: (answers) => places(answers).map(({ heading }) => ({ id: heading, title: '' })),
      read: (heading, answers) => {
        const headings = places(answers).map((place) => place.heading);
        return headings.includes(heading) ? { value: heading } : { fault: `Write one of: ${headings.join(', ')}.` };
      },
    },
    {
      name: 'source',
      words:
        'Its place in the source: a part and the number of the point. On a capability “how 3” is enough; elsewhere name the document first. Part several by “;”.',
      example: 'how 3',
      needs: ['page'],
      read: (text, answers) => {
        const entry = entryOf(project, answers);
        if (!entry) return { fault: 'Name the page first.' };
        const { locators, faults } = parseLocators(text, locatorContext(entry), sources);
        if (faults.length === 0 && locators.length > 0) return { value: text };
        return {
          fault: `“${faults[0] ?? text}” is not a place in a source document. content/data/sources.yaml lists the parts and how many points each has.`,
        };
      },
    },
    {
      name: 'for',
      words: `Ids of those who act on it, parted by spaces. Known: ${idList(audienceChoices(project))}.`,
      example: audienceChoices(project)[0]?.id ?? '',
      needs: ['page', 'section'],
      when: (answers) => placeOf(project, answers)?.needsAudience === true,
      read: (text) => {
        const ids = [...new Set(partsOf(text, true))];
        const fault = unknownIds('audience', ids, project.graph.audiences);
        return fault === undefined ? { value: ids } : { fault };
      },
    },
    {
      name: 'after',
      words: 'Id of the statement of this section after which it stands. Without one it stands last.',
      example: 'H2',
      optional: true,
      needs: ['page', 'section'],
      read: (id, answers) => {
        const known = (entryOf(project, answers)?.body.statements ?? []).filter(
          ({ section }) => section === answers['section'],
        );
        const fault = unknownIds('statement of this section', [id], known);
        return fault === undefined ? { value: id } : { fault };
      },
    },
    {
      name: 'text',
      words: 'One point, in your own words. Left empty, you write it in the file, and the check waits for it.',
      optional: true,
      read: (text) => ({ value: text }),
    },
  ];
}

/** Lines of a page that matter for where a statement goes. */
interface Outline {
  /** Sections in order, with the line of the heading and the last line of what stands in them. */
  sections: { heading: string; line: number; last: number; lastStatement: number | undefined }[];
  /** Last line of each statement, by id. */
  statements: Map<string, number>;
}

function outlineOf(project: Project, file: string): Outline {
  const mdx = readMdx(project.root, file, () => {});
  const outline: Outline = { sections: [], statements: new Map() };
  const note = (node: Nodes): void => {
    if (isComponent(node) && node.name === 'Statement')
      outline.statements.set(attribute(node, 'id') ?? '', node.position?.end.line ?? 0);
    if ('children' in node) for (const child of node.children) note(child as Nodes);
  };
  const headings = entryOfFile(project, file)?.body.sections ?? [];
  for (const node of mdx?.tree.children ?? []) {
    note(node);
    const { start, end } = node.position ?? { start: { line: 0 }, end: { line: 0 } };
    const heading = headings.find((section) => section.line === start.line);
    if (heading) {
      outline.sections.push({ heading: heading.heading, line: start.line, last: end.line, lastStatement: undefined });
      continue;
    }
    const section = outline.sections.at(-1);
    if (!section) continue;
    section.last = end.line;
    if (isComponent(node) && node.name === 'Statement') section.lastStatement = end.line;
  }
  return outline;
}

const entryOfFile = ({ files }: Project, file: string): ContentEntry | undefined =>
  files.entries.find((entry) => entry.file === file);

/** The line below which the statement goes, and the heading to write first where the section is not there yet. */
function whereTo(project: Project, entry: ContentEntry, answers: Answers): { line: number; heading: string } {
  const { sections, statements } = outlineOf(project, entry.file);
  const after = statements.get(String(answers['after']));
  if (after !== undefined) return { line: after, heading: '' };
  const section = sections.find(({ heading }) => heading === answers['section']);
  if (section) return { line: section.lastStatement ?? section.last, heading: '' };
  // An optional section that is not there yet: before the one that follows it, or at the end.
  const order = (fixedSections[entry.kind] ?? []).map(headingOf);
  const next = sections.find(({ heading }) => order.indexOf(heading) > order.indexOf(String(answers['section'])));
  const lines = textOf(project, entry.file).trimEnd().split('\n').length;
  return { line: next ? next.line - 2 : lines, heading: `\n## ${answers['section']}\n` };
}

export const statement: NewKind = {
  title: 'a point of the guidance, on a page that is there',
  named: 'page',
  questions,
  make: (answers, project) => {
    const entry = entryOf(project, answers);
    const place = placeOf(project, answers);
    if (!entry || !place || !isThere(project, entry.file)) throw new Error('The page is not there any more.');
    const { line, heading } = whereTo(project, entry, answers);
    const id = nextId(project, entry, place.letter);
    const text = statementText({
      id,
      source: String(answers['source']),
      for: (answers['for'] ?? []) as string[],
      text: String(answers['text'] ?? ''),
    });
    const before = `${heading}\n`;
    return {
      create: {},
      edit: { [entry.file]: insertBelow(textOf(project, entry.file), line, before + text) },
      open: { file: entry.file, line: line + before.split('\n').length + 1 },
      next:
        answers['text'] === undefined
          ? [`Write the text of ${id} between the two tags: one point, in your own words.`]
          : [],
    };
  },
};
