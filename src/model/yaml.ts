/** YAML as data: names, values and lists. Whatever makes one place stand for another, or builds objects, is refused. */
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type Node as YamlNode,
} from 'yaml';
import { strangeCharacter } from './characters.ts';
import type { Finding, Place } from './finding.ts';
import type { Located } from './read.ts';

type Report = (finding: Finding) => void;

export interface ParsedYaml {
  data: unknown;
  placeOf: Located<unknown>['placeOf'];
}

/** Deepest nesting of values. */
const deepest = 8;

/** Names that mean something else to JavaScript. */
const takenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Fault {
  offset: number;
  message: string;
  fix: string;
}

/** Parses YAML 1.2 core; reports every fault, and returns nothing where there is one. */
export function parseYaml(source: string, file: string, firstLine: number, report: Report): ParsedYaml | undefined {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const faults: Fault[] = [];
  let document: ReturnType<typeof parseDocument> | undefined;
  try {
    document = parseDocument(source, { lineCounter: lines, schema: 'core', uniqueKeys: true, version: '1.2' });
    faults.push(...notData(document, source));
    for (const error of [...document.errors, ...document.warnings]) {
      // The tag itself has been told of already, in words of our own.
      if (error.code === 'TAG_RESOLVE_FAILED') continue;
      // So has depth, where the parser comes to its own end.
      if (error.message.includes('call stack') && faults.length > 0) continue;
      faults.push(syntaxFault(error));
      // After most faults the reader is lost, and what it says of the lines that follow helps nobody.
      if (error.code !== 'DUPLICATE_KEY') break;
    }
  } catch {
    faults.push({ offset: 0, message: 'it is nested too deep', fix: 'Use fewer levels.' });
  }
  for (const { offset, message, fix } of faults) {
    report({ code: 'yaml-syntax', ...placeAt(offset), message: `The YAML cannot be read: ${message}.`, fix });
  }
  if (!document || faults.length > 0) return undefined;

  const placeOf = (path: readonly PropertyKey[]): Place => {
    let node = document.contents as YamlNode | null;
    let place = node?.range ? placeAt(node.range[0]) : { file, line: firstLine, column: 1 };
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key)) as
          | Pair<YamlNode, YamlNode | null>
          | undefined;
        if (!pair) return place;
        if (pair.key.range) place = placeAt(pair.key.range[0]);
        node = pair.value;
      } else if (isSeq(node)) {
        node = (node.items[Number(key)] as YamlNode | undefined) ?? null;
        if (!node) return place;
        if (node.range) place = placeAt(node.range[0]);
      } else return place;
    }
    return place;
  };
  return { data: document.toJS({ maxAliasCount: 0 }), placeOf };
}

function syntaxFault(error: YAMLError): Fault {
  const offset = error.pos[0];
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { offset, message: 'this field stands here twice', fix: 'Keep one of the two.' };
    case 'MULTIPLE_DOCS':
      return {
        offset,
        message: 'a second part begins here, with “---” or “...”',
        fix: 'Keep everything in one part: take this line out.',
      };
    case 'TAB_AS_INDENT':
      return { offset, message: 'a tab stands at the start of the line', fix: 'Use spaces.' };
    default:
      return {
        offset,
        message: error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '',
        fix: 'Look at the spaces at the start of the line, and put a value that holds “: ” or “#” in quotation marks.',
      };
  }
}

/** What YAML knows and data does not need. */
function notData(document: ReturnType<typeof parseDocument>, source: string): Fault[] {
  const faults: Fault[] = [];
  const directive = /^%.*/m.exec(source);
  const { explicit } = document.directives?.yaml ?? {};
  if (
    directive &&
    (explicit || Object.keys(document.directives?.tags ?? {}).length > 1 || document.warnings.length > 0)
  ) {
    faults.push({
      offset: directive.index,
      message: 'a line that begins with “%” gives orders to the program that reads it',
      fix: 'Take the line out.',
    });
  }
  const aliased = new Set<string>();
  visit(document, { Alias: (_key, node) => void aliased.add(node.source) });
  visit(document, (_key, node, path) => {
    if (isPair(node)) {
      const key = node.key as YamlNode | null;
      const offset = key?.range?.[0] ?? 0;
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== 'string' || name === '') {
        const written = isScalar(key) && key.value !== null && key.value !== '' ? ` (${String(key.value)})` : '';
        faults.push({
          offset,
          message: `the name of a field is not plain words${written}`,
          fix: 'Write a name and a colon before the value; a number as a name goes in quotation marks.',
        });
      } else if (name === '<<') {
        faults.push({
          offset,
          message: 'a merge (<<) brings values in from another place',
          fix: 'Write the fields out.',
        });
      } else if (takenNames.has(name)) {
        faults.push({ offset, message: `no field can be called “${name}”`, fix: 'Rename or remove it.' });
      } else if (source[offset - 2] === '?' || source[offset - 1] === '?') {
        faults.push({ offset, message: 'a question mark stands before the name', fix: 'Write “name: value”.' });
      }
      return undefined;
    }
    const offset = (node as YamlNode | null)?.range?.[0] ?? 0;
    if (isAlias(node)) {
      faults.push({ offset, message: 'an alias (*) points to another place', fix: 'Write the value out.' });
      return undefined;
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
    // An anchor that an alias points to is told of there.
    if (node.anchor !== undefined && !aliased.has(node.anchor)) {
      faults.push({
        offset: before(source, offset, '&'),
        message: `an anchor (&${node.anchor}) gives a value a name`,
        fix: 'Take the anchor out.',
      });
    }
    if (node.tag !== undefined) {
      faults.push({
        offset: before(source, offset, '!'),
        message: 'a tag (!) says how to build the value',
        fix: 'Take the tag out, and put words in quotation marks where need be.',
      });
    }
    const depth = path.filter((parent) => isMap(parent) || isSeq(parent)).length;
    if (depth === deepest && !isScalar(node)) {
      faults.push({ offset, message: `it is nested more than ${deepest} levels deep`, fix: 'Use fewer levels.' });
      return visit.SKIP;
    }
    const stranger = isScalar(node) && typeof node.value === 'string' ? strangeCharacter(node.value) : undefined;
    if (stranger) {
      faults.push({
        offset,
        message: `the value holds ${stranger.name}`,
        fix: 'Delete the character reference.',
      });
    }
    return undefined;
  });
  return faults;
}

/** Where the sign before a value stands; the value itself where it cannot be found. */
function before(source: string, offset: number, sign: string): number {
  let index = source.lastIndexOf(sign, offset);
  while (source[index - 1] === sign) index--;
  return index >= 0 && !source.slice(index, offset).includes('\n') ? index : offset;
}
