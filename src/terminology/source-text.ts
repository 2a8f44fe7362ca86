/**
 * The parts of our own source files that readers see, each as long as it stands in the file: what is markup, code or an
 * escape there is put out of the way of the matcher, so that every place found is a place in the file.
 */
import type { Nodes, Parents } from 'mdast';
import { mdxToMdast } from 'satteri';
import { isMap, isScalar, isSeq, parseDocument, Scalar, type Node as YamlNode } from 'yaml';
import { features } from '../markdown/features.ts';
import { unseen, wall } from './placeholders.ts';

/** A text for readers, and where it begins in its file. */
export interface Piece {
  start: number;
  text: string;
}

const repeat = (sign: string, length: number): string => sign.repeat(Math.max(0, length));

/**
 * Texts of a YAML file.
 * @param isSilent whether a field holds no text for readers
 * @returns none where the file cannot be read; that is reported elsewhere
 */
export function yamlPieces(source: string, isSilent: (field: string) => boolean, offset = 0): Piece[] {
  const pieces: Piece[] = [];
  const walk = (node: YamlNode | null): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isSilent(String(isScalar(key) ? key.value : key))) walk(value as YamlNode | null);
      }
    } else if (isSeq(node)) {
      for (const item of node.items) walk(item as YamlNode | null);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const [start, end] = node.range;
      const raw = source.slice(start, end);
      if (node.type === Scalar.QUOTE_DOUBLE)
        pieces.push({
          start: start + 1 + offset,
          text: raw.slice(1, -1).replace(/\\(?:\r?\n\s*|x..|u.{4}|U.{8}|.)/g, meantBy),
        });
      else if (node.type === Scalar.QUOTE_SINGLE)
        pieces.push({ start: start + 1 + offset, text: raw.slice(1, -1).replaceAll("''", `'${unseen}`) });
      else pieces.push({ start: start + offset, text: raw });
    }
  };
  const document = parseDocument(source, { logLevel: 'silent' });
  if (document.errors.length === 0) walk(document.contents as YamlNode | null);
  return pieces;
}

const controls: Readonly<Record<string, string>> = { n: '\n', t: '\t', _: '\u00a0', N: '\n', L: '\n', P: '\n' };

/** An escape of YAML as the character that it means, filled up to its length. */
function meantBy(sequence: string): string {
  const name = sequence.charAt(1);
  // The line goes on without a break; the line ends stay, for counting.
  if (name === '\n' || name === '\r') return sequence.replace(/./g, unseen).replace(/\s/g, unseen);
  const code = /^[xuU]$/.test(name) ? Number.parseInt(sequence.slice(2), 16) : undefined;
  const sign = code === undefined ? (controls[name] ?? name) : code <= 0x10ffff ? String.fromCodePoint(code) : wall;
  return sign + repeat(unseen, sequence.length - sign.length);
}

/** Texts of an MDX file: fields of its front matter, and each paragraph, heading and cell without code and components. */
export function mdxPieces(source: string, isSilent: (field: string) => boolean): Piece[] {
  const head = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/.exec(source);
  const fields = head?.[1] === undefined ? [] : yamlPieces(head[1], isSilent, source.indexOf(head[1]));
  const body = source.replace(head?.[0] ?? '', (part) => part.replace(/[^\r\n]/g, ' '));
  let tree: Nodes;
  try {
    tree = mdxToMdast(body, { features: { ...features, smartPunctuation: false } }) as Nodes;
  } catch {
    return fields;
  }
  return [...fields, ...blocks(tree).map((block) => readable(body, block))];
}

/** Without recursion: how deep a text is nested is not known to be bounded here. */
function blocks(tree: Nodes): Nodes[] {
  const found: Nodes[] = [];
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') found.push(node);
    else open.push(...(((node as Partial<Parents>).children ?? []).toReversed() as Nodes[]));
  }
  return found;
}

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** One block of text, without what stands around and between its words. */
function readable(source: string, block: Nodes): Piece {
  const start = startOf(block);
  let text = '';
  const upTo = (place: number, sign?: string): void => {
    const from = start + text.length;
    text += sign === undefined ? source.slice(from, place) : repeat(sign, place - from);
  };
  const walk = (node: Nodes): void => {
    const { children = [] } = node as Partial<Parents>;
    if (node.type === 'text') {
      upTo(startOf(node));
      text += source.slice(startOf(node), endOf(node)).replace(/&(?:[a-z]+|#\w+);/gi, entity);
      return;
    }
    // The words of a term are chosen by its author; code is quoted as it stands.
    const whole =
      node.type === 'inlineCode' ||
      (node.type === 'mdxJsxTextElement' && (node.name === 'Term' || children.length === 0));
    upTo(startOf(node));
    if (whole) {
      upTo(endOf(node), wall);
      return;
    }
    const [first] = children;
    const isMarked = node.type === 'link' || node.type === 'mdxJsxTextElement';
    if (isMarked && first) upTo(startOf(first as Nodes), unseen);
    for (const child of children) walk(child as Nodes);
    upTo(endOf(node), isMarked ? unseen : undefined);
  };
  walk(block);
  return { start, text };
}

/** A named character of Markdown: a space for the one that does not break, and otherwise something that parts words. */
const entity = (name: string): string =>
  (/^&(?:nbsp|#160|#xa0);$/i.test(name) ? '\u00a0' : /^&(?:shy|zwnj|zwj|#173|#xad);$/i.test(name) ? unseen : wall) +
  repeat(unseen, name.length - 1);

/** Texts of a TypeScript file: its strings and templates, without the code in these. */
export function stringPieces(source: string): Piece[] {
  const pieces: Piece[] = [];
  /** Goes through code up to a brace that closes more than was opened, or to the end. */
  const code = (from: number): number => {
    const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"|[`{}]/g;
    token.lastIndex = from;
    let depth = 0;
    for (let match = token.exec(source); match; match = token.exec(source)) {
      const [found] = match;
      if (found === '{') depth++;
      else if (found === '}') {
        if (depth-- === 0) return token.lastIndex;
      } else if (found === '`') token.lastIndex = template(token.lastIndex);
      else if (found.startsWith("'") || found.startsWith('"'))
        pieces.push({ start: match.index + 1, text: found.slice(1, -1).replace(/\\(?:u.{4}|x..|[\s\S])/g, meantBy) });
    }
    return source.length;
  };
  const template = (from: number): number => {
    const piece: Piece = { start: from, text: '' };
    pieces.push(piece);
    for (let at = from; at < source.length; ) {
      if (source.startsWith('${', at)) {
        const end = code(at + 2);
        piece.text += repeat(wall, end - at);
        at = end;
      } else if (source[at] === '`') return at + 1;
      else {
        const sequence = /^\\(?:u.{4}|x..|[\s\S])/.exec(source.slice(at, at + 6))?.[0];
        piece.text += sequence ? meantBy(sequence) : source[at];
        at += sequence?.length ?? 1;
      }
    }
    return source.length;
  };
  code(0);
  return pieces;
}
