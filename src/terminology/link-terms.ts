/** Links words of the glossary in a piece of HTML as Astro renders it. */
import type { Term } from '../model/graph.ts';
import type { TermFinder } from './find-terms.ts';
import { isQuoted } from './lint.ts';

export interface LinkOptions {
  find: TermFinder;
  /** Terms that may be linked here. */
  terms: readonly Term[];
  /** Address of an entry, as it stands in a link. */
  hrefOf: (term: Term) => string;
}

/** Text is linked where the nearest of the blocks around it is one of these: a heading of a row or a list is not. */
const textBlocks: ReadonlySet<string> = new Set(['p', 'li', 'dd', 'td', 'blockquote', 'figcaption']);
const otherBlocks: ReadonlySet<string> = new Set([
  'article',
  'aside',
  'div',
  'dt',
  'section',
  'table',
  'th',
  'ul',
  'ol',
]);

/** Elements and classes of which all that they hold is left alone: links, headings, names, code, words of the interface. */
const silentElements: ReadonlySet<string> = new Set(
  'a button caption cite code fieldset form h1 h2 h3 h4 h5 h6 kbd nav pre script style summary svg'.split(' '),
);
const silentClasses: ReadonlySet<string> = new Set(['citation', 'meta', 'no-term', 'note']);

const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

interface Open {
  name: string;
  silent: boolean;
  linked: boolean;
}

/**
 * Links the first use of each term, in the order of the text. A term that its author has linked has its link. A term to
 * avoid is linked only where it stands in quotation marks: the site does not use it, and speaks of it.
 */
export function linkTerms(html: string, { find, terms, hrefOf }: LinkOptions): string {
  const open = new Set(terms);
  for (const [, id] of html.matchAll(/ data-term="([^"]+)"/g)) {
    for (const term of terms) if (term.id === id) open.delete(term);
  }
  if (open.size === 0) return html;

  const linkText = (source: string): string => {
    const { text, offsets } = decode(source);
    let linked = '';
    let end = 0;
    for (const { start, end: after, value: term } of find(text)) {
      if (!open.has(term)) continue;
      if (term.status === 'avoid' && !isQuoted(text, start, after)) continue;
      open.delete(term);
      const [from, to] = [offsets(start), offsets(after)];
      linked += `${source.slice(end, from)}<a class="term" href="${hrefOf(term)}" data-term="${term.id}">${source.slice(from, to)}</a>`;
      end = to;
    }
    return linked + source.slice(end);
  };

  const stack: Open[] = [];
  let result = '';
  let end = 0;
  const text = (until: number): void => {
    const piece = html.slice(end, until);
    const around = stack.at(-1);
    result += around && !around.silent && around.linked && open.size > 0 ? linkText(piece) : piece;
  };
  for (const tag of html.matchAll(/<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g)) {
    text(tag.index);
    result += tag[0];
    end = tag.index + tag[0].length;
    const [, slash, written = '', attributes = ''] = tag;
    const name = written.toLowerCase();
    if (!name || voidElements.has(name) || attributes.endsWith('/')) continue;
    if (slash) {
      const index = stack.findLastIndex((element) => element.name === name);
      if (index >= 0) stack.length = index;
      continue;
    }
    const around = stack.at(-1);
    stack.push({
      name,
      silent: around?.silent || isSilent(name, attributes),
      linked: textBlocks.has(name) || (!otherBlocks.has(name) && (around?.linked ?? false)),
    });
  }
  text(html.length);
  return result;
}

/** Text in another language is left alone with all that has the attribute `lang`. */
function isSilent(name: string, attributes: string): boolean {
  const [, classes = ''] = / class="([^"]*)"/.exec(attributes) ?? [];
  return (
    silentElements.has(name) || / lang=/.test(attributes) || classes.split(' ').some((word) => silentClasses.has(word))
  );
}

const references: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** A text with its character references read, and where each of its places stands in the source. */
function decode(source: string): { text: string; offsets: (place: number) => number } {
  let text = '';
  /** Places in the text after a reference, and how many characters the source is longer up to there. */
  const longer: [place: number, by: number][] = [];
  let end = 0;
  for (const match of source.matchAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi)) {
    const [all, hex, number, name = ''] = match;
    const character =
      hex || number ? String.fromCodePoint(Number.parseInt(hex ?? number ?? '', hex ? 16 : 10)) : references[name];
    if (character === undefined) continue;
    text += source.slice(end, match.index) + character;
    end = match.index + all.length;
    longer.push([text.length, end - text.length]);
  }
  text += source.slice(end);
  return { text, offsets: (place) => place + (longer.findLast(([after]) => after <= place)?.[1] ?? 0) };
}
