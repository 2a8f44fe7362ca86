/** The front matter of a text: where it ends and what it says, as Astro reads it too. */
import { parseFrontmatter } from 'astro/markdown';
import type { Finding } from './finding.ts';
import type { Located } from './read.ts';
import { parseYaml } from './yaml.ts';

type Report = (finding: Finding) => void;

export interface FrontMatter {
  data: unknown;
  placeOf: Located<unknown>['placeOf'];
  /** Whether the fields could be read. */
  ok: boolean;
  /** The file with its front matter turned into spaces: what the renderer is given, with every place as it was. */
  text: string;
}

/** @returns undefined where nobody can say where the front matter ends */
export function readFrontMatter(source: string, file: string, report: Report): FrontMatter | undefined {
  const fault = (line: number, message: string, fix: string): undefined =>
    void report({ code: 'yaml-syntax', file, line, column: 1, message, fix });
  const lines = source.split(/\r?\n/);
  if (lines[0] !== '---') {
    const first = lines[0] ?? '';
    const opening = lines.findIndex((line) => line.trim() !== '');
    if (opening > 0 && lines[opening] === '---') {
      return fault(
        1,
        'An empty line stands before the first “---”.',
        'Take it out: “---” must be the very first line.',
      );
    }
    if (/^\s*(?:[-–—+]+|\*\*\*)\s*$/.test(first)) {
      return fault(
        1,
        `The first line is “${first}”, and not three hyphens.`,
        'Write three hyphens, “---”, and nothing else.',
      );
    }
    return fault(
      1,
      'The file does not begin with its fields between two lines “---”.',
      'Begin the file with a line “---”, the fields, and another line “---”.',
    );
  }
  // Astro takes the first line that only begins so for the end, and so do we: a line that differs is refused.
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\+\+\+)/.test(line));
  if (end < 0) {
    return fault(
      1,
      'The fields at the top have no end.',
      'Write a line “---” after the last field, and the text after it.',
    );
  }
  if (!/^---[ \t]*$/.test(lines[end] ?? '')) {
    return fault(
      end + 1,
      'This line would end the fields at the top, and it is not “---” alone.',
      'Write “---” alone on the line after the last field; put a value that begins so in quotation marks, on the line of its field.',
    );
  }
  const head = `${source.split('\n').slice(0, end).join('\n')}\n---`;
  const text = head.replace(/[^\r\n]/g, ' ') + source.slice(head.length);
  const parsed = parseYaml(lines.slice(1, end).join('\n'), file, 2, report);
  if (!parsed) return { data: undefined, placeOf: () => ({ file, line: 2, column: 1 }), ok: false, text };
  const difference = differenceFromAstro(source, text, parsed.data);
  if (difference) {
    report({
      code: isDay(parsed.data, difference) ? 'field-invalid' : 'yaml-syntax',
      ...parsed.placeOf(difference),
      message: isDay(parsed.data, difference) ? 'There is no such day.' : 'Programs read this differently.',
      fix: isDay(parsed.data, difference)
        ? 'Write a day that the calendar has, as year-month-day, such as 2026-11-22.'
        : 'Write it in the plain way: a name, a colon and a value; put a value that is not plain words in quotation marks.',
    });
  }
  return { ...parsed, ok: difference === undefined, text };
}

/** Whether a value looks like a day. */
function isDay(data: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key], data);
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}

/** Path of the first value that Astro reads differently, or undefined where it reads the same. */
function differenceFromAstro(source: string, text: string, data: unknown): PropertyKey[] | undefined {
  try {
    const astro = parseFrontmatter(source, { frontmatter: 'empty-with-spaces' });
    if (astro.content !== text) return [];
    // What is no set of fields is reported as such later, and Astro reads nothing from it.
    if (typeof data !== 'object' || data === null) return undefined;
    return difference(data, astro.frontmatter);
  } catch {
    return [];
  }
}

function difference(ours: unknown, theirs: unknown): PropertyKey[] | undefined {
  if (Object.is(ours, theirs)) return undefined;
  if (theirs instanceof Date) return ours === theirs.toISOString().slice(0, 10) ? undefined : [];
  if (typeof ours !== 'object' || typeof theirs !== 'object' || ours === null || theirs === null) return [];
  if (Array.isArray(ours) !== Array.isArray(theirs)) return [];
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const inner = difference((ours as Record<string, unknown>)[key], (theirs as Record<string, unknown>)[key]);
    if (inner) return [key, ...inner];
  }
  return undefined;
}
