/**
 * The lint of our own text: content and words of the interface use the preferred terms. Old terms stand only in exact
 * titles, in quotation marks where the term itself is meant, and on the page of the term.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';
import type { Finding } from '../model/finding.ts';
import type { Graph } from '../model/graph.ts';
import { Linter, type LintFinding } from './lint.ts';
import { vocabularyOf } from './vocabulary.ts';

type Report = (finding: Finding) => void;

/** Fields that hold ids, addresses and words to be found, and no text for readers. */
const silentFields: ReadonlySet<string> = new Set([
  'id',
  'forms',
  'lay',
  'bareForms',
  'examples',
  'equivalents',
  'label',
  'useInstead',
  'broader',
  'narrower',
  'related',
  'evidence',
  'names',
  'of',
  'source',
  'definitionSources',
  'resources',
  'capabilities',
  'audiences',
  'findings',
  'section',
]);

/** Files that hold old terms on purpose: lists of titles, and titles of works as they are printed. */
const silentFiles =
  /^content\/data\/(?:legal-titles\.yaml|term-evidence\.csv|resources\.yaml|footnotes\.yaml|sources\.yaml|[\w-]+\.csv)$/;

/** Reports terms to avoid in the content and in the words of the interface. */
export function lintOwnText(root: string, graph: Graph, report: Report): void {
  const linter = new Linter(vocabularyOf(graph, 'en'));
  const termFiles = new Map(graph.terms.map((term) => [term.file, term]));
  for (const file of filesBelow(root, 'content', /^content\/(?:en|data)\/.*\.(?:mdx|yaml)$/)) {
    if (silentFiles.test(file)) continue;
    const text = readFileSync(join(root, file), 'utf8');
    const own = termFiles.get(file);
    const allowed = (finding: LintFinding): boolean =>
      finding.rule.status !== 'avoid' ||
      finding.quoted ||
      (own !== undefined &&
        (finding.rule.term === own.id || own.insteadOf.some((other) => other.id === finding.rule.term)));
    const { shown, pieces } = file.endsWith('.yaml') ? { shown: text, pieces: yamlPieces(text, 0) } : mdxPieces(text);
    reportPieces(linter, file, shown, pieces, allowed, report);
  }
  for (const file of filesBelow(root, 'src/i18n', /\.ts$/)) {
    const text = readFileSync(join(root, file), 'utf8');
    reportPieces(
      linter,
      file,
      text,
      stringPieces(text),
      (finding) => finding.rule.status !== 'avoid' || finding.quoted,
      report,
    );
  }
}

/** A part of a file that readers see, and where it begins. */
interface Piece {
  start: number;
  end: number;
}

function reportPieces(
  linter: Linter,
  file: string,
  text: string,
  pieces: readonly Piece[],
  allowed: (finding: LintFinding) => boolean,
  report: Report,
): void {
  for (const piece of pieces) {
    for (const finding of linter.check(text.slice(piece.start, piece.end))) {
      if (allowed(finding)) continue;
      const { line, col } = position(text, piece.start + finding.start);
      report({
        code: 'term-avoided',
        file,
        line,
        column: col,
        message: `“${finding.text}” is a term to avoid. ${finding.rule.why}`.trim(),
        fix: `${finding.rule.write ? `Write: ${finding.rule.write}. ` : ''}Where the term itself is meant, put it in quotation marks; exact titles stand in content/data/legal-titles.yaml.`,
      });
    }
  }
}

function position(text: string, offset: number): { line: number; col: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, col: offset - start + 1 };
}

/** Texts of a YAML document: values of fields that readers see. */
function yamlPieces(source: string, offset: number): Piece[] {
  const pieces: Piece[] = [];
  const walk = (node: YamlNode | null): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!silentFields.has(String(isScalar(key) ? key.value : key))) walk(value as YamlNode | null);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) walk(item as YamlNode | null);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      pieces.push({ start: node.range[0] + offset, end: node.range[1] + offset });
    }
  };
  walk(parseDocument(source).contents as YamlNode | null);
  return pieces;
}

/** Texts of an MDX file: fields of the front matter that readers see, and the words of the body without code and tags. */
function mdxPieces(source: string): { shown: string; pieces: Piece[] } {
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source);
  const from = head ? head[0].length : 0;
  const pieces = head?.[1] === undefined ? [] : yamlPieces(head[1], source.indexOf(head[1]));
  // Tags, code and addresses are blanked out in their place, so that what is left keeps its offsets.
  const blank = (match: string): string => match.replace(/[^\n]/g, ' ');
  const body = source
    .slice(from)
    .replace(/```[\s\S]*?```/g, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/<\/?[A-Z][^>]*>/g, blank)
    .replace(/\]\([^)\n]*\)/g, blank);
  const words: Piece[] = [];
  for (const match of body.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    words.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
  return { shown: source.slice(0, from) + body, pieces: [...pieces, ...words] };
}

/** Strings of a TypeScript file. */
function stringPieces(source: string): Piece[] {
  return [...source.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
}

function filesBelow(root: string, folder: string, pattern: RegExp): string[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => pattern.test(file))
    .sort();
}
