/** A new translation: the English text with its headings and statements, to be written over. */
import { textLanguages, translationLanguages } from '../../i18n/languages.ts';
import { textMark } from '../../model/mark.ts';
import { translationSchema } from '../../model/schemas.ts';
import { frontMatter } from '../edit.ts';
import type { NewKind } from '../kinds.ts';
import { isThere, type Project, pageWith, textOf, unknownIds } from '../project.ts';
import type { Answers, Question } from '../question.ts';

const english = 'content/en/';

const fileOf = (project: Project, { language, page }: Answers): string =>
  `content/${language}/${pageWith(project, page)?.file.slice(english.length)}`;

/** The text of a page without what a translation takes from the English one. */
export function bodyToTranslate(source: string): string {
  return source
    .replace(/^\uFEFF?---\r?\n[\s\S]*?^---[ \t]*\r?\n/m, '')
    .replace(/<Statement\b[^>]*>/g, (tag) => `<Statement id="${/\bid="([^"]*)"/.exec(tag)?.[1] ?? ''}">`);
}

function questions(project: Project): Question[] {
  return [
    {
      name: 'page',
      words: 'Id of the English page. It stands in the first lines of its file.',
      example: 'get-help',
      read: (id) => {
        const fault = unknownIds('page', [id], [...project.graph.byId.values()]);
        return fault === undefined ? { value: id } : { fault };
      },
    },
    {
      name: 'language',
      words: 'The language to translate into.',
      needs: ['page'],
      choices: () => translationLanguages.map((id) => ({ id, title: textLanguages[id]?.name ?? '' })),
      read: (language, { page }) => {
        if (!translationLanguages.includes(language))
          return {
            fault: `Write one of: ${translationLanguages.join(', ')}. Another language is added in src/i18n/languages.ts first.`,
          };
        const file = fileOf(project, { language, page });
        return isThere(project, file)
          ? { fault: `${file} is there already. Open it and correct it there.` }
          : { value: language };
      },
    },
  ];
}

export const translation: NewKind = {
  title: 'a page in another language',
  named: 'page',
  questions,
  make: (answers, project) => {
    const page = pageWith(project, answers['page']);
    if (!page) throw new Error('The page is not there any more.');
    const file = fileOf(project, answers);
    const head = frontMatter(translationSchema, {
      title: page.kind === 'term' ? page.label : page.title,
      summary: page.summary,
      of: textMark(page),
      checked: false,
      reviewed: project.today,
    });
    return {
      create: { [file]: head + bodyToTranslate(textOf(project, page.file)) },
      edit: {},
      open: { file, line: 2 },
      next: [
        'Write every text over: title, summary, headings and statements. The ids, and the names of components, stay as they are.',
        'Write “checked: true” when a second person who speaks the language has read it.',
      ],
    };
  },
};
