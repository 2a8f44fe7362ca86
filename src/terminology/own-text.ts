/**
 * The lint of our own text: content and words of the interface use the preferred terms. Old terms stand only in exact
 * titles, in quotation marks where the term itself is meant, and on the page of the term.
 */
import type { Finding } from '../model/finding.ts';
import type { Graph } from '../model/graph.ts';
import { placeIn, plainFiles, readTextFile } from '../model/text-files.ts';
import { Linter, type LintFinding } from './lint.ts';
import { mdxPieces, type Piece, stringPieces, yamlPieces } from './source-text.ts';
import { checkedLanguages, type Vocabulary, vocabularyOf } from './vocabulary.ts';

type Report = (finding: Finding) => void;

/** Fields of every file that hold ids, addresses, names, and words to be found: no text of ours for readers. */
const silentFields: ReadonlySet<string> = new Set([
  'id',
  'forms',
  'lay',
  'bareForms',
  'passOver',
  'examples',
  'equivalents',
  'useInstead',
  'broader',
  'narrower',
  'related',
  'evidence',
  'names',
  'source',
  'definitionSources',
  'resources',
  'capabilities',
  'audiences',
  'findings',
  'section',
]);
/** Fields that repeat what is printed on a work, in the files that list works. */
const printedFields: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'short',
  'author',
  'authors',
  'publisher',
  'edition',
  'outline',
]);
const works = /^content\/data\/(?:resources|footnotes|sources)\.yaml$/;
/** Holds old terms on purpose. */
const titles = 'content/data/legal-titles.yaml';

/** Reports terms to avoid in the content and in the words of the interface. */
export function lintOwnText(root: string, graph: Graph, report: Report): void {
  const linters = new Map(
    checkedLanguages.map((language) => [language as string, new Linter(withNames(graph, language))]),
  );
  const english = linters.get('en') as Linter;
  const ownTerm = new Map(graph.terms.map((term) => [term.file, term.id]));
  for (const file of plainFiles(root, 'content', () => {})) {
    const language = /^content\/([a-z]+)\//.exec(file)?.[1] ?? '';
    const linter = language === 'data' ? english : linters.get(language);
    if (!linter || file === titles || !/\.(?:mdx|yaml)$/.test(file)) continue;
    const source = readTextFile(root, file, () => {});
    if (source === undefined) continue;
    const isSilent = (field: string): boolean =>
      silentFields.has(field) || (works.test(file) && printedFields.has(field));
    const pieces = file.endsWith('.yaml') ? yamlPieces(source, isSilent) : mdxPieces(source, isSilent);
    reportPieces(linter, file, source, pieces, ownTerm.get(file), report);
  }
  for (const file of plainFiles(root, 'src', () => {}).filter((name) => /^src\/i18n\/.*\.ts$/.test(name))) {
    const source = readTextFile(root, file, () => {});
    const linter = linters.get(/\/([a-z]{2})\.[^/]*$/.exec(file)?.[1] ?? 'en') ?? english;
    if (source !== undefined) reportPieces(linter, file, source, stringPieces(source), undefined, report);
  }
}

/** The words of a language, with the names of laws, bodies and works that the content lists beside the exact titles. */
function withNames(graph: Graph, language: string): Vocabulary {
  const vocabulary = vocabularyOf(graph, language);
  const { examples, footnotes } = graph.evidence;
  const names = [
    ...graph.resources.map(({ title }) => title),
    ...footnotes.flatMap(({ title }) => title ?? []),
    ...examples.flatMap((example) => example.names ?? []),
  ];
  return { ...vocabulary, titles: [...new Set([...vocabulary.titles, ...names])] };
}

function reportPieces(
  linter: Linter,
  file: string,
  source: string,
  pieces: readonly Piece[],
  ownTerm: string | undefined,
  report: Report,
): void {
  for (const piece of pieces) {
    for (const finding of linter.check(piece.text)) {
      const { rule, quoted, start, end } = finding;
      if (rule.status !== 'avoid' || quoted || rule.term === ownTerm) continue;
      const words = source.slice(piece.start + start, piece.start + end).replace(/\s+/g, ' ');
      report({
        code: 'term-avoided',
        file,
        ...placeIn(source, piece.start + start),
        message: `“${words}” is a term to avoid. ${rule.why}`.trim(),
        fix: whatToWrite(finding),
      });
    }
  }
}

const whatToWrite = ({ rule }: LintFinding): string =>
  `${rule.write ? `Write: ${rule.write}. ` : `See the entry “${rule.term}” of the glossary for what to write. `}Where the term itself is meant, put it in quotation marks; exact titles stand in ${titles}.`;
