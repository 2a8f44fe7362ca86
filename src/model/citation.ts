/** Citations of pages and statements, and of the works that the guidance cites. */
import { en } from '../i18n/en.ts';
import { formatDay } from '../i18n/languages.ts';
import { absolute } from '../settings.ts';
import type { Graph, Page, Resource, Source, Statement } from './graph.ts';
import type { Locator } from './locator.ts';
import type { PageName } from './page-names.ts';

/** One item of CSL-JSON, as far as this site writes it. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: { literal: string }[];
  publisher?: string;
  issued?: { 'date-parts': number[][] };
  URL?: string;
  language?: string;
  'container-title'?: string;
  note?: string;
}

export interface Citation {
  text: string;
  bibtex: string;
  csl: CslItem;
}

const partNames: Readonly<Record<string, string>> = {
  what: '“What is it?”',
  why: '“Why is it important?”',
  how: '“How can it be implemented?”',
  outcome: 'outcomes',
  'outcome-point': 'outcome points',
  partners: 'partners',
  overview: '“Overview and objectives”',
  framing: '“Framing the Global Strategic Response”',
  'intended-users-intro': '“Intended users”, opening',
  'intended-users': '“Intended users”',
  participation: '“Intended users”, on participation',
  relevance: '“Who is the guidance note relevant for?”',
  format: '“Format and feedback”',
  'capacity-building': '“Coordinated capacity building”',
  glossary: 'glossary',
  figures: 'opening figures',
  priority: 'call to action, priority',
  context: 'opening',
};

/** Names of the places that documents count, one and many: “row 3”, “paragraphs 2 and 4”. */
const placeNames: Readonly<Record<string, readonly [string, string]>> = {
  row: ['row', 'rows'],
  item: ['item', 'items'],
  bar: ['bar', 'bars'],
  capability: ['capability', 'capabilities'],
  paragraph: ['paragraph', 'paragraphs'],
  'call-out': ['call-out', 'call-outs'],
};

/** A place in the review: “Table 5, row 3”, “Leadership: current status, paragraph 2”. Undefined for other parts. */
function describeReviewPart(part: string, points: readonly string[]): string | undefined {
  // A table, box or figure as a whole.
  if (/^(?:table|box|figure)$/.test(part)) return pointsInWords(points, capitalised(part), `${capitalised(part)}s`);
  const numbered = /^(table|box|figure)-(\d+) (\w+)$/.exec(part);
  if (numbered) {
    const [, thing = '', number, place = ''] = numbered;
    const [one, many] = placeNames[place] ?? ['point', 'points'];
    return `${capitalised(thing)} ${number}, ${pointsInWords(points, one, many)}`;
  }
  const [section, ...rest] = part.split(' ');
  if (!section || rest.length === 0 || /^(?:capability|theme|domain)-\d+$/.test(section)) return undefined;
  const [one, many] = placeNames[rest.at(-1) ?? ''] ?? ['paragraph', 'paragraphs'];
  const named = placeNames[rest.at(-1) ?? ''] ? rest.slice(0, -1) : rest;
  const words = [section, ...named].map((word) => word.replaceAll('-', ' '));
  return `${capitalised(words.join(': '))}, ${pointsInWords(points, one, many)}`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A part of a source in words: “capability 6, “How can it be implemented?””. */
function describePart(part: string): string {
  const owner = /^(capability|theme|domain)-(\d+) (.+)$/.exec(part);
  // The points of a capability of the Model National Response have no heading of their own.
  if (owner?.[3] === 'point') return `${owner[1]} ${owner[2]}`;
  const name = partNames[owner?.[3] ?? part] ?? part;
  return owner ? `${owner[1]} ${owner[2]}, ${name}` : name;
}

/** A place in a source in words: “capability 6, “How can it be implemented?”, point 3”. */
export function describeLocator(locator: Locator): string {
  const point = locator.nested === undefined ? `${locator.point}` : `${locator.point}.${locator.nested}`;
  if (locator.part === 'footnote' || locator.part === 'enabler') return `${locator.part} ${point}`;
  const review = describeReviewPart(locator.part, [point]);
  if (review) return review;
  const place = describePart(locator.part);
  if (locator.part === 'priority') return `${place} ${point}`;
  if (locator.part === 'glossary') return `${place}, entry ${point}`;
  return `${place}, point ${point}`;
}

/** “point 3”, “points 3 and 4”, “points 1, 3 and 4.2”. */
function pointsInWords(points: readonly string[], one: string, many: string): string {
  if (points.length === 1) return `${one} ${points[0]}`;
  return `${many} ${points.slice(0, -1).join(', ')} and ${points.at(-1)}`;
}

/**
 * Where a statement comes from, short, for a reader of its own page: “GSR guidance note, point 3; footnote 5”. The page and
 * its section say which part of the source is meant, so “point 3” is enough where the statement stands under the same
 * heading as its source.
 */
export function shortLocators(locators: readonly Locator[], sources: readonly Source[], section?: string): string {
  const documents = new Map<string, Map<string, string[]>>();
  for (const locator of locators) {
    const parts = documents.get(locator.source) ?? new Map<string, string[]>();
    const point = locator.nested === undefined ? `${locator.point}` : `${locator.point}.${locator.nested}`;
    parts.set(locator.part, [...(parts.get(locator.part) ?? []), point]);
    documents.set(locator.source, parts);
  }
  return [...documents]
    .map(([id, parts]) => {
      const places = [...parts].map(([part, points]) => {
        if (part === 'footnote') return pointsInWords(points, 'footnote', 'footnotes');
        if (part === 'glossary') return `glossary, ${pointsInWords(points, 'entry', 'entries')}`;
        if (part === 'priority') return pointsInWords(points, 'priority', 'priorities');
        const owned = /^(?:capability|theme|domain)-\d+ (.+)$/.exec(part)?.[1];
        const here =
          owned !== undefined && (owned === section || (/^(?:outcome-)?point$/.test(owned) && section === 'points'));
        if (part === 'enabler') return pointsInWords(points, 'enabler', 'enablers');
        const review = describeReviewPart(part, points);
        if (review) return review;
        const words = pointsInWords(points, 'point', 'points');
        return here ? words : `${describePart(section === undefined ? part : (owned ?? part))}, ${words}`;
      });
      return `${sources.find((item) => item.id === id)?.short ?? id}, ${places.join('; ')}`;
    })
    .join('; ');
}

/** A source document as it is cited: publisher, year, title. */
export function sourceCitation(source: Source): string {
  return `${source.publisher}${source.year ? ` (${source.year})` : ''}, ${fullTitle(source)}`;
}

/** Title with its subtitle. */
export function fullTitle(source: Source): string {
  if (!source.subtitle) return source.title;
  return /^[a-z]/.test(source.subtitle) ? `${source.title} ${source.subtitle}` : `${source.title}: ${source.subtitle}`;
}

/** Sources of a page or statement with their places: “WeProtect Global Alliance (2021), …, capability 6, point 3”. */
export function sourcesInWords(graph: Graph, locators: readonly Locator[]): string {
  const byDocument = new Map<string, Locator[]>();
  for (const locator of locators) byDocument.set(locator.source, [...(byDocument.get(locator.source) ?? []), locator]);
  return [...byDocument]
    .map(([id, places]) => {
      const source = graph.sources.find((item) => item.id === id);
      return `${source ? sourceCitation(source) : id}, ${places.map(describeLocator).join('; ')}`;
    })
    .join('; ');
}

const latexEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const latex = (text: string): string =>
  text.replace(/[\\~^{}$&%#_]/g, (letter) => latexEscapes[letter] ?? `\\${letter}`);

/** Citation of a page, or of one statement on it. */
export function citationOf(graph: Graph, page: Page, statement?: Statement): Citation {
  // The code of a term is its id, which says no more than its title.
  const code = statement?.ref ?? (page.kind === 'term' ? undefined : page.code);
  return cited({
    key: statement?.ref ?? page.code ?? page.id,
    name: code ? `${code}, ${page.title}` : page.title,
    state: 'reviewed',
    day: page.reviewed,
    address: statement?.address ?? page.address,
    after: statement ? sourcesInWords(graph, statement.sources) : '',
  });
}

/**
 * Citation of a page that is made from data, or of one item of the evidence on it.
 *
 * @param day since which the page stands as it is
 */
export function dataCitation(
  graph: Graph,
  page: PageName,
  day: string,
  item?: { id: string; address: string; sources: readonly Locator[] },
): Citation {
  return cited({
    key: item?.id ?? page.address,
    name: item ? `${page.title}, ${item.id}` : page.title,
    state: 'as of',
    day,
    address: item?.address ?? page.address,
    after: item ? sourcesInWords(graph, item.sources) : '',
  });
}

/** The three forms. `after` names the sources, where it is known what a text was made after. */
function cited(thing: {
  key: string;
  name: string;
  state: 'reviewed' | 'as of';
  day: string;
  address: string;
  after: string;
}): Citation {
  const { name, state } = thing;
  const day = formatDay(thing.day);
  const year = Number(thing.day.slice(0, 4));
  const address = absolute(thing.address);
  const after = thing.after ? ` After ${thing.after}.` : '';
  const key = `responseguide-${thing.key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
  return {
    text: `${en.siteName} (${year}), “${name}”, ${state} ${day}, ${address}.${after}`,
    bibtex: [
      `@misc{${key},`,
      `  author = {{${en.siteName}}},`,
      `  title = {{${latex(name)}}},`,
      `  year = {${year}},`,
      `  note = {${latex(`${capitalised(state)} ${day}.${after}`)}},`,
      `  url = {${address}}`,
      '}',
    ].join('\n'),
    csl: {
      id: key,
      type: 'webpage',
      title: name,
      author: [{ literal: en.siteName }],
      'container-title': en.siteName,
      issued: { 'date-parts': [thing.day.split('-').map(Number)] },
      URL: address,
      language: 'en',
      ...(after ? { note: after.trim() } : {}),
    },
  };
}

const cslTypes: Readonly<Record<Resource['type'], string>> = {
  campaign: 'webpage',
  database: 'dataset',
  guidance: 'report',
  legislation: 'legislation',
  programme: 'webpage',
  report: 'report',
  research: 'report',
  statement: 'document',
  tool: 'software',
  toolkit: 'report',
  training: 'webpage',
  treaty: 'treaty',
  website: 'webpage',
};

/** A resource as an item of CSL-JSON. */
export function resourceCsl(resource: Resource): CslItem {
  const stated = resource.publisher !== 'Publisher not stated';
  return {
    id: resource.id,
    type: cslTypes[resource.type],
    title: resource.title,
    ...(resource.authors ? { author: resource.authors.map((literal) => ({ literal })) } : {}),
    ...(stated ? { publisher: resource.publisher } : {}),
    ...(resource.year ? { issued: { 'date-parts': [[resource.year]] } } : {}),
    ...(resource.link?.opens === 'resource' ? { URL: resource.link.url } : {}),
    language: resource.language,
    ...(resource.note ? { note: resource.note } : {}),
  };
}
