/** The files in `public/`, which are served as they are: only those listed here, each no more than its name says. */
import { SaxesParser } from 'saxes';
import type { Finding } from './finding.ts';
import { placeIn, plainFiles, readTextFile } from './text-files.ts';

type Report = (finding: Finding) => void;

/** What is wrong with a file, and where in its text. */
interface Fault {
  index: number;
  message: string;
}

/** Finds the first thing in a text that a file of its type may not hold. */
type Check = (text: string) => Fault | undefined;

/** Elements that draw, and nothing that runs, links or loads. */
const svgElements: ReadonlySet<string> = new Set([
  'svg',
  'title',
  'desc',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
]);

const svgAttributes: ReadonlySet<string> = new Set([
  'xmlns',
  'viewBox',
  'width',
  'height',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'r',
  'rx',
  'ry',
  'cx',
  'cy',
  'd',
  'points',
  'transform',
  'fill',
  'fill-rule',
  'opacity',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
]);

export const checkSvg: Check = (text) => {
  let fault: Fault | undefined;
  const parser = new SaxesParser();
  const found = (message: string): void => {
    // The parser has read to the end of what it tells of; a “<” cannot stand within it.
    fault ??= { index: Math.max(0, text.lastIndexOf('<', parser.position - 1)), message };
  };
  let depth = 0;
  parser.on('error', () => found('It is not a well-formed picture.'));
  parser.on('doctype', () => found('It holds a document type.'));
  parser.on('xmldecl', () => found('It holds an XML declaration.'));
  parser.on('processinginstruction', () => found('It holds an instruction to programs.'));
  parser.on('cdata', () => found('It holds a CDATA section.'));
  parser.on('opentag', ({ name, attributes }) => {
    if (depth++ === 0 && name !== 'svg') found(`It begins with <${name}>.`);
    if (!svgElements.has(name)) found(`It holds <${name}>.`);
    for (const [attribute, value] of Object.entries(attributes)) {
      const plain =
        attribute === 'xmlns'
          ? value === 'http://www.w3.org/2000/svg'
          : /^[\w#.,%()\s+-]*$/.test(value) && !/url/i.test(value);
      if (!svgAttributes.has(attribute)) found(`It holds the attribute “${attribute}”.`);
      else if (!plain) found(`The attribute “${attribute}” holds more than numbers, words and colours.`);
    }
  });
  parser.on('closetag', () => void depth--);
  parser.write(text).close();
  return fault;
};

/**
 * Rules with plain values; nothing that loads, calls or hides something. No two parts side by side take the same sign, so
 * that there is one way to read a text, and it takes little time where it fails.
 */
const cssRule = /[\w.\-#:, >]+\{(?:\s*[a-z-]+\s*:\s*[a-z0-9#%.,-][a-z0-9#%., -]*;)*\s*\}\s*/iy;

export const checkCss: Check = (text) => {
  // A comment without an end is left as it is, and refused.
  const bare = text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) =>
    comment.length > 3 && comment.endsWith('*/') ? comment.replace(/[^\n]/g, ' ') : comment,
  );
  let index = bare.length - bare.trimStart().length;
  while (index < bare.length) {
    cssRule.lastIndex = index;
    const rule = cssRule.exec(bare);
    if (!rule) return { index, message: 'It holds more than plain rules: names, colons and plain values.' };
    index = cssRule.lastIndex;
  }
  return undefined;
};

/** Everything that may be served as it is. A new file takes a line here, and with it the eyes of a reviewer of code. */
export const publicFiles: Readonly<Record<string, Check>> = {
  'public/icon.svg': checkSvg,
  'public/noscript.css': checkCss,
};

/** Reports files in `public/` that may not be served. */
export function checkPublicFiles(root: string, report: Report): void {
  for (const file of plainFiles(root, 'public', report)) {
    const check = Object.hasOwn(publicFiles, file) ? publicFiles[file] : undefined;
    if (!check) {
      report({
        code: 'public-file',
        file,
        line: 1,
        column: 1,
        message: `“${file}” is not a file that this site serves.`,
        fix: 'Take it out. What a page needs is made by code in src/; a file that must be served as it is takes a line in src/model/public-files.ts.',
      });
      continue;
    }
    const text = readTextFile(root, file, report);
    const fault = text === undefined ? undefined : check(text);
    if (text === undefined || !fault) continue;
    report({
      code: 'public-file',
      file,
      ...placeIn(text, fault.index),
      message: fault.message,
      fix: 'Take it out; src/model/public-files.ts lists what a file of this type may hold.',
    });
  }
}
