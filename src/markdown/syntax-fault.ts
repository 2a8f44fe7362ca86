/**
 * Says in plain words what is wrong where a text cannot be parsed as MDX. The parser speaks of JSX and expressions, and
 * names the start of a tag where a sign within it is at fault; so the text is looked at again here.
 */
import { didYouMean } from '../model/finding.ts';
import { components } from './allowed.ts';

export interface SyntaxFault {
  line: number;
  column: number;
  message: string;
  fix: string;
}

const lines = /\r?\n/;

/**
 * @param text the text that was parsed
 * @param reason what the parser says, without the place
 */
export function syntaxFault(text: string, line: number, column: number, reason: string): SyntaxFault {
  const offset =
    text
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, other) => sum + other.length + 1, 0) +
    column -
    1;
  const at = (place: number): { line: number; column: number } => {
    const before = text.slice(0, place).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  const here = { line, column };
  const unclosed = /^Expected a closing tag for `<([^`]*)>`(.*)/.exec(reason);
  if (unclosed) {
    const meant = meantClosing(text, offset, unclosed[1] ?? '');
    if (meant) return { ...at(meant.place), ...meant.said };
    return { ...here, ...notClosed(unclosed[1] ?? '', unclosed[2]?.includes('before the end') ?? false) };
  }
  const closing =
    /^Unexpected closing tag `<\/([^`]*)>`(?:, expected corresponding closing tag for `<([^`]*)>` \((\d+):\d+\))?/.exec(
      reason,
    );
  if (closing) {
    const lost = closing[2] === undefined ? lostOpening(text, offset, closing[1] ?? '') : undefined;
    if (lost) return { ...at(lost.place), ...lost.said };
    return { ...here, ...strangeClosing(closing[1] ?? '', closing[2], closing[3]) };
  }
  if (/expression|what stands between/.test(reason)) {
    return {
      ...here,
      message: 'A curly bracket “{” or “}” stands in the text.',
      fix: 'Write round brackets “( )” instead, or take it out.',
    };
  }
  if (text.startsWith('<', offset)) {
    const { place, ...said } = insideTag(text, offset);
    return { ...at(place), ...said };
  }
  return {
    ...here,
    message: 'The text cannot be read from here on.',
    fix: 'Close every component that is opened, and leave { } < > out of the text.',
  };
}

interface Meant {
  place: number;
  said: { message: string; fix: string };
}

/** A closing tag that went wrong, between the tag that is open and the next of its kind. */
function meantClosing(text: string, offset: number, name: string): Meant | undefined {
  if (!Object.hasOwn(components, name)) return undefined;
  const from = offset + name.length + 1;
  const next = text.slice(from).search(new RegExp(`^<${name}\\s+\\w`, 'm'));
  const part = text.slice(from, next < 0 ? undefined : from + next);
  const wrong = new RegExp(`<\\s*[\\\\|]?\\s*${name}\\s*/?>|</${name}[ \\t]*$`, 'im').exec(part);
  if (!wrong) return undefined;
  return {
    place: from + wrong.index,
    said: { message: `Here stands ${wrong[0]}, which closes nothing.`, fix: `Write </${name}> in its place.` },
  };
}

/** The opening tag that went wrong, where a closing one stands alone: without its “<”, or closed already by “/>”. */
function lostOpening(text: string, offset: number, name: string): Meant | undefined {
  if (!Object.hasOwn(components, name)) return undefined;
  const from = text.lastIndexOf(`</${name}>`, offset - 1) + 1;
  const part = text.slice(from, offset);
  const bare = new RegExp(`^[ \\t]*(?=${name}\\s+\\w+=)`, 'm').exec(part);
  if (bare) {
    const place = from + bare.index + bare[0].length;
    return {
      place,
      said: { message: `The tag <${name}> has lost its first sign.`, fix: `Write “<” before “${name}”.` },
    };
  }
  const closed = new RegExp(`<${name}\\s[^<>]*/>`).exec(part);
  if (!closed) return undefined;
  const place = from + closed.index + closed[0].length - 2;
  return {
    place,
    said: {
      message: `The tag <${name}> ends with “/>”, and its text stands after it.`,
      fix: 'Write “>” in place of “/>”.',
    },
  };
}

function notClosed(name: string, inParagraph: boolean): { message: string; fix: string } {
  const rule = Object.hasOwn(components, name) ? components[name] : undefined;
  const message = `<${name}> is opened here and never closed${inParagraph ? ' in the same paragraph' : ''}.`;
  if (!rule) {
    return {
      message,
      fix: `<${name}> may not stand here at all: take it out, and paste text without its formatting.${didYouMean(name, Object.keys(components))}`,
    };
  }
  if (rule.holds === 'nothing') return { message, fix: `Write a slash before the last bracket: <${name} … />.` };
  if (rule.stands === 'in text') return { message, fix: `Write </${name}> after the words that belong to it.` };
  return {
    message,
    fix: inParagraph
      ? `Write <${name} …> on a line of its own, the text on the next, and </${name}> on the line after it.`
      : `Write </${name}> on a line of its own after its text.`,
  };
}

function strangeClosing(
  name: string,
  open: string | undefined,
  line: string | undefined,
): { message: string; fix: string } {
  if (open === undefined) {
    return {
      message: `</${name}> closes something that was never opened.`,
      fix: `Take it out, or write <${name} …> where the text begins that belongs to it.`,
    };
  }
  const isKnown = Object.hasOwn(components, name);
  const slip = didYouMean(name, [open]) !== '';
  return {
    message: `Here stands </${name}>, and what is open is <${open}>, from line ${line}.`,
    fix: !slip
      ? `Write <${name} …> where it begins, or take </${name}> out.`
      : isKnown && !Object.hasOwn(components, open)
        ? `Write <${name} …> in line ${line}.`
        : `Write </${open}> here.`,
  };
}

/** What is wrong in a tag, and where. */
function insideTag(text: string, offset: number): { place: number; message: string; fix: string } {
  const rest = text.slice(offset);
  if (rest.startsWith('<!--')) {
    return { place: offset, message: 'A comment stands in the text.', fix: 'Take it out, from <!-- to -->.' };
  }
  const name = /^<\/?([A-Za-z][\w.-]*)(?=[\s/>])/.exec(rest);
  const after = /^<\/([A-Za-z][\w.-]*)\s*>[ \t]*(?=\S)/.exec(rest);
  if (after) {
    return {
      place: offset + after[0].length,
      message: `More stands on the line after </${after[1]}>.`,
      fix: `Begin a new line after </${after[1]}>, with an empty line between.`,
    };
  }
  if (!name) {
    const address = /^<(\S+[@:]\S+)>/.exec(rest)?.[1];
    return address !== undefined
      ? {
          place: offset,
          message: `The address “${address}” stands between < and >.`,
          fix: 'Write it as a link: the words in square brackets, then the address in round ones.',
        }
      : {
          place: offset,
          message: 'A “<” stands in the text, and no component begins there.',
          fix: 'Write “less than” or “under”. If a component was meant, put a space after its name: <Statement …>.',
        };
  }
  let place = offset + name[0].length;
  for (;;) {
    const attribute = /^\s*[\w-]+\s*=\s*(?:"[^"<>=“”„«»]*"|'[^'<>=]*')/.exec(text.slice(place));
    if (!attribute) break;
    place += attribute[0].length;
  }
  const space = /^\s*/.exec(text.slice(place))?.[0] ?? '';
  if (space.includes('\n')) {
    return { place, message: `The tag <${name[1]}> has no end.`, fix: 'Write “>” at the end of the line.' };
  }
  place += space.length;
  const wrong = (text.slice(place).split(lines)[0] ?? '').trim();
  const of = `the tag <${name[1]}>`;
  const attributeName = /^([\w-]+)\s*=/.exec(wrong)?.[1];
  const straight = `Write ${attributeName ?? 'id'}="…" with straight quotation marks (" and not “ ” or « »).`;
  if (/^[\w-]+\s*=\s*["']?[^"'>]*[“”„«»‘’]/.test(wrong)) {
    return { place, message: `Curly quotation marks stand in ${of}.`, fix: straight };
  }
  if (/^[,;]/.test(wrong)) {
    return { place, message: `A “${wrong[0]}” stands in ${of}.`, fix: 'Put only spaces between the attributes.' };
  }
  if (attributeName !== undefined) {
    return {
      place,
      message: `The value of “${attributeName}” in ${of} is not in quotation marks on both sides.`,
      fix: straight,
    };
  }
  return {
    place,
    message: `Something stands in ${of} that does not belong there.`,
    fix: `Write <${name[1]}, a space, the attributes as name="value" with spaces between them, and >.`,
  };
}
