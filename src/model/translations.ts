/** Joins the texts in other languages to their English pages, and reports where the two do not fit. */
import { isComponent } from '../markdown/body.ts';
import type { ContentFiles, TranslationEntry } from './content-files.ts';
import { didYouMean, type Finding, type Place } from './finding.ts';
import type { Graph, Page } from './graph.ts';
import { textMark } from './mark.ts';
import { nodesToText } from './references.ts';

type Report = (finding: Finding) => void;

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** Sets `translations` of the graph and of each page. */
export function joinTranslations(graph: Graph, files: ContentFiles, report: Report): void {
  const englishFiles = new Map([...graph.byId.values()].map((page) => [page.file, page]));
  for (const entry of files.translations) {
    const file = `content/en/${entry.path}`;
    const page = englishFiles.get(file);
    if (!page) {
      if (files.broken.files > 0) continue;
      report({
        code: 'file-name',
        ...entry.placeOf([]),
        message: `There is no English text “${file}” that this could be a translation of.${didYouMean(nameOf(file), [...englishFiles.keys()].filter((other) => folderOf(other) === folderOf(file)).map(nameOf))}`,
        fix: 'Give the file the folder and name of the English one.',
      });
      continue;
    }
    checkShape(entry, page, report);
    checkWords(entry, page, report);
    const mark = textMark(page);
    const outdated = entry.data.of !== mark;
    if (outdated) {
      report({
        code: 'translation-outdated',
        ...entry.placeOf(['of']),
        message: `The English text has changed since it was translated (its mark is now ${mark}).`,
        fix: `Compare the translation with ${file}, correct it, and write “of: ${mark}”.`,
      });
    }
    const { of: _, ...data } = entry.data;
    const translation = {
      ...data,
      kind: 'translation' as const,
      id: `${entry.language}/${entry.path}`,
      language: entry.language,
      page,
      address: `/${entry.language}${page.address}`,
      file: entry.file,
      body: entry.body,
      outdated,
    };
    page.translations.push(translation);
    graph.translations.push(translation);
  }
}

/** Reports statements and sections that differ from those of the English page. */
function checkShape(entry: TranslationEntry, page: Page, report: Report): void {
  const english = page.body.statements;
  const own = entry.body.statements;
  const strange = own.filter((statement) => !english.some((item) => item.id === statement.id));
  for (const statement of strange) {
    report({
      code: 'translation-incomplete',
      ...statement,
      message: `The English page has no statement ${statement.id || 'without an id'}.`,
      fix: `Use the ids of ${page.file}.`,
    });
  }
  const missing = english.filter((item) => !own.some((statement) => statement.id === item.id));
  if (missing.length > 0) {
    report({
      code: 'translation-incomplete',
      ...entry.placeOf([]),
      message: `The translation lacks ${missing.map((item) => item.id).join(', ')}.`,
      fix: 'Translate every statement of the English page.',
    });
  } else if (strange.length === 0 && own.map((item) => item.id).join() !== english.map((item) => item.id).join()) {
    report({
      code: 'translation-incomplete',
      ...entry.placeOf([]),
      message: 'The statements stand in another order than on the English page, or one stands there twice.',
      fix: `Keep the order of ${page.file}.`,
    });
  }
  const sections = page.body.sections.length;
  if (entry.body.sections.length !== sections) {
    report({
      code: 'translation-incomplete',
      ...entry.placeOf([]),
      message: `The translation has ${entry.body.sections.length} sections, and the English page has ${sections}.`,
      fix: 'Give it the same headings with ##, translated, in the same order.',
    });
  }
}

/** From so many words on, a text that is the same in two languages was not translated; fewer may be a name. */
const fewestWords = 4;

/** Reports texts that still stand in English, as `npm run new -- translation` puts them there. */
function checkWords(entry: TranslationEntry, page: Page, report: Report): void {
  const same = (own: string, english: string | undefined): boolean =>
    own === english && own.split(' ').length >= fewestWords;
  const fault = (place: Place, what: string): void =>
    report({
      code: 'translation-incomplete',
      file: place.file,
      line: place.line,
      column: place.column,
      message: `${what} still stands in English.`,
      expected: 'Every text in the language of the translation.',
      fix: 'Translate it.',
    });
  if (same(entry.data.summary, page.summary)) fault(entry.placeOf(['summary']), 'The summary');
  for (const statement of entry.body.statements) {
    const english = page.body.statements.find((item) => item.id === statement.id);
    if (english && same(nodesToText(statement.content), nodesToText(english.content)))
      fault(statement, `The statement ${statement.id}`);
  }
  const texts = new Set(page.body.nodes.filter((node) => !isComponent(node)).map((node) => nodesToText([node])));
  for (const node of entry.body.nodes) {
    const text = nodesToText([node]);
    if (!isComponent(node) && node.position && texts.has(text) && same(text, text))
      fault({ file: entry.file, ...node.position.start }, 'The text');
  }
}
