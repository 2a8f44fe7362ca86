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
  type Scalar,
  visit,
  type Node as YamlNode,
} from 'yaml';
import { strangeCharacter } from './characters.ts';
import type { Finding, Place } from './finding.ts';
import type { Located } from './read.ts';
import { type YamlFault, yamlFault } from './yaml-fault.ts';

type Report = (finding: Finding) => void;

export interface ParsedYaml {
  data: unknown;
  placeOf: Located<unknown>['placeOf'];
}

/** Deepest nesting of values. */
const deepest = 8;

/** Most faults told of in one file. */
const mostFaults = 100;

/** The parser compares each name in a map with each: so many comparisons, and no more. */
const mostCompared = 1_000_000;

/** Whether two names are the same. Throws where it is asked too often, and remembers at which name. */
function nameComparer(): { same: (a: unknown, b: unknown) => boolean; gaveUpAt: () => number | undefined } {
  let compared = 0;
  let place: number | undefined;
  const same = (a: unknown, b: unknown): boolean => {
    if (++compared > mostCompared) {
      place ??= (b as YamlNode).range?.[0] ?? 0;
      throw new Error('There are too many fields.');
    }
    return isScalar(a) && isScalar(b) && a.value === b.value;
  };
  return { same, gaveUpAt: () => place };
}

/** Names that mean something else to JavaScript. */
const takenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses YAML 1.2 core; reports every fault, and returns nothing where there is one. */
export function parseYaml(source: string, file: string, firstLine: number, report: Report): ParsedYaml | undefined {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const faults: YamlFault[] = [];
  const names = nameComparer();
  let document: ReturnType<typeof parseDocument> | undefined;
  try {
    document = parseDocument(source, { lineCounter: lines, schema: 'core', uniqueKeys: names.same, version: '1.2' });
    faults.push(...notData(document, source));
    for (const error of [...document.errors, ...document.warnings]) {
      // The tag itself has been told of already, in words of our own.
      if (error.code === 'TAG_RESOLVE_FAILED') continue;
      // So has depth, where the parser comes to its own end.
      if (error.message.includes('call stack') && faults.length > 0) continue;
      const fault = yamlFault(error, document, source);
      // And whatever stands on the line of a fault that has been told of.
      const line = lines.linePos(fault.offset).line;
      if (faults.some(({ offset }) => lines.linePos(offset).line === line)) continue;
      faults.push(fault);
      // After most faults the reader is lost, and what it says of the lines that follow helps nobody.
      if (error.code !== 'DUPLICATE_KEY' || fault.last) break;
    }
  } catch {
    faults.push({ offset: 0, message: 'it is nested too deep', fix: 'Use fewer levels.' });
  }
  const offset = names.gaveUpAt();
  if (offset !== undefined) {
    const message = 'so many fields of one entry cannot be read';
    faults.splice(0, faults.length, { offset, message, fix: 'Look for hyphens that are missing.' });
  }
  for (const { offset, message, fix } of faults) {
    report({ code: 'yaml-syntax', ...placeAt(offset), message: `This cannot be read: ${message}.`, fix });
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

/** What YAML knows and data does not need. */
function notData(document: ReturnType<typeof parseDocument>, source: string): YamlFault[] {
  const faults: YamlFault[] = [];
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
    if (faults.length >= mostFaults) return visit.BREAK;
    if (isPair(node)) {
      const key = node.key as YamlNode | null;
      const offset = key?.range?.[0] ?? 0;
      const name = isScalar(key) ? key.value : undefined;
      // A list or a set of fields comes here by a slip of spaces, of which the parser tells.
      if ((isSeq(key) || isMap(key)) && document.errors.length > 0) return undefined;
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
      faults.push({
        offset,
        message: 'an alias (*) points to another place',
        fix: 'Write the value out, and put words that begin with “*” in quotation marks.',
      });
      return undefined;
    }
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
    // An anchor that an alias points to is told of there.
    if (node.anchor !== undefined && !aliased.has(node.anchor)) {
      faults.push({
        offset: before(source, offset, '&'),
        message: `an anchor (&${node.anchor}) gives a value a name`,
        fix: 'Take the anchor out, and put words that begin with “&” in quotation marks.',
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
    const slip = isScalar(node) && document.errors.length === 0 ? slipInValue(node, source) : undefined;
    if (slip) faults.push(slip);
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

/** Slips that YAML reads as something else: it takes words for a comment, lines for one value, or “ for a letter. */
function slipInValue(node: Scalar, source: string): YamlFault | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  const written = source.slice(start, end);
  if (typeof node.value === 'string' && node.type === 'PLAIN') {
    const hyphen = /\n[ \t]*-\s/.exec(written);
    if (hyphen) {
      return {
        offset: start + hyphen.index + hyphen[0].indexOf('-'),
        message: 'the line has more spaces at its start than the entry above, and counts as part of it',
        fix: 'Begin it where the other lines of the list begin.',
      };
    }
    if (/^[“„«‘][^“”„«»‘]*[”“»’]$/.test(written)) {
      return {
        offset: start,
        message: `the value stands in curly quotation marks (${written[0]}), which would be shown with it`,
        fix: 'Write straight quotation marks (") in their place, or none.',
      };
    }
  }
  const comment = /^[ \t]+#\S.*/.exec(source.slice(end));
  const isWords = typeof node.value === 'string' && node.value !== '' && !/^["']/.test(written);
  return isWords && comment && written !== ''
    ? {
        offset: end + comment[0].indexOf('#'),
        message: 'what follows the sign “#” counts as a note to yourself, and is left out',
        fix: 'Put the whole value in quotation marks, or take the note out.',
      }
    : undefined;
}

/** Where the sign before a value stands; the value itself where it cannot be found. */
function before(source: string, offset: number, sign: string): number {
  let index = source.lastIndexOf(sign, offset);
  while (source[index - 1] === sign) index--;
  return index >= 0 && !source.slice(index, offset).includes('\n') ? index : offset;
}
