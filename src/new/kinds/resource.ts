/** A new resource: its entry, the line of its address, and its id in the capabilities that list it. */
import { capabilitySchema, linkSchema, type ResourceData, resourceSchema } from '../../model/schemas.ts';
import { addToField, insertEntry, insertLine, listEntry } from '../edit.ts';
import type { NewKind } from '../kinds.ts';
import { audienceChoices, idFrom, idList, isAfter, type Project, takenId, textOf, unknownIds } from '../project.ts';
import { type Answers, fieldQuestion, partsOf, type Question } from '../question.ts';

const resourcesFile = 'content/data/resources.yaml';
const linksFile = 'content/data/links.csv';

const titleIsAfter = (a: string, b: string): boolean => a.localeCompare(b, 'en') > 0;

const hasAddress = ({ url }: Answers): boolean => url !== undefined;

function questions(project: Project): Question[] {
  const { graph, files } = project;
  const works = [...files.resources, ...files.sources].map((entry) => ({
    id: entry.data.id,
    file: entry.file,
    line: entry.placeOf(['id']).line,
  }));
  const field = (name: keyof ResourceData, extra: Parameters<typeof fieldQuestion>[2] = {}): Question =>
    fieldQuestion(resourceSchema, name, extra);
  const listedBy = fieldQuestion(capabilitySchema, 'resources');
  return [
    field('title'),
    field('id', {
      needs: ['title'],
      preset: ({ title }) => idFrom(title),
      check: (id: string) => takenId(id, works),
    }),
    field('publisher'),
    field('authors'),
    field('year'),
    field('type'),
    field('language', { preset: () => 'en' }),
    field('audiences', {
      words: `Ids of the groups that would use it: this project’s own mapping. Part them by spaces. Known: ${idList(audienceChoices(project))}.`,
      check: (ids: string[]) => unknownIds('audience', ids, graph.audiences),
    }),
    field('note'),
    {
      ...listedBy,
      name: 'capabilities',
      words: 'Ids of the capabilities that list it under “Further resources”. Part them by spaces.',
      example: 'gsr-6',
      optional: true,
      read: (answer) => {
        const ids = partsOf(answer, true);
        const fault = unknownIds('capability', ids, graph.capabilities);
        return fault === undefined ? { value: ids } : { fault };
      },
    },
    fieldQuestion(linkSchema, 'url', {
      words: 'The address of the work, where it is known. Never guess one.',
      optional: true,
      check: (url: string) => {
        if (!url.startsWith('https://'))
          return `Write an address that begins with https://. Where the work is known at no other, leave this empty and add a line with “yes” under “insecure” to ${linksFile}.`;
        return url.includes(',') ? 'Write a comma within the address as %2C.' : undefined;
      },
    }),
    fieldQuestion(linkSchema, 'opens', { needs: ['url'], when: hasAddress }),
    fieldQuestion(linkSchema, 'evidence', { needs: ['url'], when: hasAddress }),
  ];
}

export const resource: NewKind = {
  title: 'a work that the guidance points to',
  named: 'title',
  questions,
  make: (answers, project) => {
    const { url, opens, evidence, capabilities, ...data } = answers;
    const id = String(data['id']);
    const list = insertEntry(textOf(project, resourcesFile), listEntry(resourceSchema, data), (other) =>
      isAfter(resourcesFile, other, data),
    );
    const edit: Record<string, string> = { [resourcesFile]: list };
    if (url !== undefined)
      edit[linksFile] = insertLine(textOf(project, linksFile), [id, opens, evidence, '', url].join(','));
    const titles = new Map(project.graph.resources.map((other) => [other.id, other.title]));
    for (const capability of project.graph.capabilities) {
      if (!((capabilities ?? []) as string[]).includes(capability.id)) continue;
      const text = textOf(project, capability.file);
      edit[capability.file] = addToField(text, capabilitySchema, 'resources', id, (item) =>
        titleIsAfter(titles.get(item) ?? '', String(data['title'])),
      );
    }
    const line = list.slice(0, list.indexOf(`- id: ${id}`)).split('\n').length;
    const cited = ((capabilities ?? []) as string[]).length > 0;
    return {
      create: {},
      edit,
      open: { file: resourcesFile, line },
      next: cited
        ? []
        : [
            `Cite it where it helps: list “${id}” under the resources of a capability, or write <Cite id="${id}" /> in a text.`,
          ],
    };
  },
};
