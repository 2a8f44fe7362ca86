/**
 * Says in plain words what is wrong where YAML cannot be parsed. The parser speaks to programmers, of mappings, scalars
 * and tokens, and often names a place far from the slip; so the lines are looked at again here.
 */
import { isScalar, type parseDocument, visit, type YAMLError } from 'yaml';

export interface YamlFault {
  /** Where in the text it stands. */
  offset: number;
  /** What is wrong; the middle of a sentence. */
  message: string;
  fix: string;
  /** Whether what the parser says after it only follows from it. */
  last?: boolean;
}

/** A line of the text, with what it says where it holds a field or an entry of a list. */
interface Line {
  start: number;
  text: string;
  /** Name of the field that begins here. */
  name: string | undefined;
  value: string;
  valueStart: number;
}

const fieldLine = /^(\s*(?:-\s+)*)(?:([^\s:#'"[\]{}-][^:#'"[\]{}]*):\s+)?(.*)$/;

function lineAt(source: string, offset: number): Line {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', start);
  const text = source.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
  const [, , name, value = ''] = fieldLine.exec(text) ?? [];
  return { start, text, name, value, valueStart: start + text.length - value.length };
}

/** The first line from here on that holds anything. */
function nextLine(source: string, line: Line): Line | undefined {
  const next = /\n[ \t]*[^\s]/.exec(source.slice(line.start + line.text.length));
  return next ? lineAt(source, line.start + line.text.length + next.index + 1) : undefined;
}

/** The line before, where it holds anything. */
function previousLine(source: string, line: Line): Line | undefined {
  const above = line.start > 0 ? lineAt(source, line.start - 1) : undefined;
  return above && above.text.trim() !== '' ? above : undefined;
}

const indentOf = (line: Line): number => line.text.length - line.text.trimStart().length;
/** Where the name on a line begins, behind the hyphen of an entry. */
const nameIndentOf = (line: Line): number => /^[\s-]*/.exec(line.text)?.[0].length ?? 0;
const inQuotes = (name: string | undefined): string =>
  `Put the whole value in quotation marks${name === undefined ? '' : `: ${name}: "…"`}.`;
const theValue = (name: string | undefined): string => (name === undefined ? 'the value' : `the value of “${name}”`);

/**
 * @param error what the parser says
 * @param document what it made of the text all the same
 */
export function yamlFault(error: YAMLError, document: ReturnType<typeof parseDocument>, source: string): YamlFault {
  const offset = error.pos[0];
  const line = lineAt(source, offset);
  switch (error.code) {
    case 'DUPLICATE_KEY':
      // Each entry of a list begins with its id: a second one tells of an entry without its hyphen.
      return line.name === 'id' && indentOf(line) > 0
        ? {
            offset,
            message: 'the field “id” stands twice in one entry',
            fix: 'If a new entry begins here, put a hyphen before it: “- id: …”. Otherwise keep one of the two.',
            last: true,
          }
        : { offset, message: 'this field stands here twice', fix: 'Keep one of the two.' };
    case 'MULTIPLE_DOCS':
      return {
        offset,
        message: 'a second part begins here, with “---” or “...”',
        fix: 'Keep everything in one part: take this line out.',
      };
    case 'TAB_AS_INDENT':
      return { offset, message: 'a tab stands at the start of the line', fix: 'Use spaces.' };
    default:
      return (
        emptyList(source) ??
        openQuote(error, document, source) ??
        openBracket(error, source, offset) ??
        wrongStart(line) ??
        afterQuote(line) ??
        strangeBeginning(line) ??
        colonInValue(error, line) ??
        noColon(source, line) ??
        wrongSpaces(source, line)
      );
  }
}

/** A quotation mark that is opened and not closed on its line; the parser notices only where the text ends. */
function openQuote(
  error: YAMLError,
  document: ReturnType<typeof parseDocument>,
  source: string,
): YamlFault | undefined {
  const [offset] = error.pos;
  const unclosed = /Missing closing ["']/.test(error.message);
  if (!unclosed && !/scalar at node end|Not a YAML token/.test(error.message)) return undefined;
  let opened: number | undefined;
  visit(document, {
    Scalar: (_key, node) => {
      const [start = 0, end = 0] = node.range ?? [];
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      const overLines = source.slice(start, Math.min(end, offset)).trimEnd().includes('\n');
      if (quoted && start < offset && (unclosed || (overLines && end <= offset))) opened = start;
    },
  });
  if (opened === undefined) return undefined;
  const { name } = lineAt(source, opened);
  return {
    offset: opened,
    message: `the quotation mark before ${theValue(name)} is opened and not closed`,
    fix: `Write ${source[opened]} at the end of the value as well.`,
  };
}

function openBracket(error: YAMLError, source: string, offset: number): YamlFault | undefined {
  const closing = /end with a ([\]}])/.exec(error.message)?.[1];
  if (closing === undefined) return undefined;
  const opening = closing === ']' ? '[' : '{';
  const opened = source.lastIndexOf(opening, offset);
  if (opened < 0) return undefined;
  return {
    offset: opened,
    message: `the bracket “${opening}” is opened and not closed with “${closing}”`,
    fix: `Write “${closing}” at the end of the list, or put the whole value in quotation marks if it is words.`,
  };
}

/** The sign of a list without entries, left beside the entries that came. */
function emptyList(source: string): YamlFault | undefined {
  const sign = /^\[\][ \t]*$/m.exec(source);
  if (!sign || source.split('\n').every((text) => /^(?:\s*|#.*|\[\]\s*)$/.test(text))) return undefined;
  return {
    offset: sign.index,
    message: '“[]” says that the list is empty, and entries stand beside it',
    fix: 'Take “[]” out.',
  };
}

function wrongStart(line: Line): YamlFault | undefined {
  const offset = line.start + indentOf(line);
  if (/^\s*\t/.test(line.text))
    return { offset: line.start, message: 'a tab stands at the start of the line', fix: 'Use spaces.' };
  const odd = /^[ ]*([\u00a0\u2000-\u200a\u202f\u205f\u3000])/.exec(line.text);
  if (odd) {
    return {
      offset: line.start + odd[0].length - 1,
      message: 'a space of another kind stands at the start of the line, as word processors write them',
      fix: 'Delete what stands before the first letter or hyphen, and type plain spaces.',
    };
  }
  if (!/^\s*-[^\s\d]/.test(line.text)) return undefined;
  return {
    offset,
    message: 'there is no space after the hyphen',
    fix: 'Write one hyphen and one space before an entry.',
  };
}

function afterQuote(line: Line): YamlFault | undefined {
  const within = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?=[^\s#])/.exec(line.value)?.[0];
  if (within === undefined) return undefined;
  return {
    offset: line.valueStart + within.length,
    message: `words stand after the closing quotation mark of ${theValue(line.name)}`,
    fix: within.startsWith('"')
      ? 'Put the whole value in one pair of quotation marks, and use “ ” for those within it.'
      : "Put the whole value in one pair of quotation marks, and write ’ for an apostrophe within it, or '' in place of '.",
  };
}

/** Values that begin with a sign that means something to YAML. */
function strangeBeginning(line: Line): YamlFault | undefined {
  const sign = /^(?:[@`%|>*&!?]|-\s)/.exec(line.value)?.[0].trim();
  if (sign === undefined || (sign === '-' && line.name === undefined)) return undefined;
  return {
    offset: line.valueStart,
    message: `${theValue(line.name)} begins with “${sign}”`,
    fix:
      sign === '-'
        ? 'Begin a line of its own for each entry of a list, with two spaces and a hyphen; or put the value in quotation marks.'
        : inQuotes(line.name),
  };
}

/** What to do about a value that needs quotation marks and has curly ones. */
const inStraight = (line: Line): string =>
  /^[“”„«]/.test(line.value)
    ? `Write straight quotation marks (") in place of the curly ones: ${line.name ?? 'name'}: "…".`
    : inQuotes(line.name);

function colonInValue(error: YAMLError, line: Line): YamlFault | undefined {
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' && error.code !== 'BAD_INDENT') return undefined;
  const colon = line.value.search(/:(?:\s|$)/);
  if (line.name === undefined || colon < 0 || /^["']/.test(line.value)) return undefined;
  return {
    offset: line.valueStart + colon,
    message: `a colon stands within ${theValue(line.name)}`,
    fix: inStraight(line),
  };
}

function noColon(source: string, line: Line): YamlFault | undefined {
  if (line.name !== undefined || /^\s*-/.test(line.text) || line.text.trim() === '') return undefined;
  const bullet = /^\s*([•·▪‣◦*–—])\s*/.exec(line.text)?.[1];
  if (bullet !== undefined) {
    return {
      offset: line.start + indentOf(line),
      message: `the line begins with “${bullet}”`,
      fix: 'Write a hyphen “-” and a space in its place.',
    };
  }
  const around = [previousLine(source, line), nextLine(source, line)];
  if (!/:\S/.test(line.text) && around.some((other) => other && /^\s*-\s/.test(other.text))) {
    return {
      offset: line.start + indentOf(line),
      message: 'the line has no hyphen, as the other lines of the list have',
      fix: 'Write a hyphen and a space before it. If it belongs to the line above, put both on one line.',
    };
  }
  const at = line.text.search(/[\w-]:\S/);
  return {
    offset: line.start + indentOf(line),
    message:
      at >= 0 && !/:\/\//.test(line.text)
        ? 'there is no space after the colon'
        : 'the line has no name with a colon and a space after it',
    fix: 'Write “name: value”. If the line belongs to the value above, put both on one line.',
  };
}

/** What is left: the line, or the one below it, does not begin where those around it do. */
function wrongSpaces(source: string, line: Line): YamlFault {
  const above = previousLine(source, line);
  const below = nextLine(source, line);
  const isWrong = above && nameIndentOf(above) !== nameIndentOf(line);
  const wrong = !isWrong && below && nameIndentOf(below) !== nameIndentOf(line) ? below : line;
  return {
    offset: wrong.start + indentOf(wrong),
    message: 'the line has too few or too many spaces at its start, or a hyphen before it is missing',
    fix: 'Begin it where the other fields of the entry begin, or the other lines of the list.',
  };
}
