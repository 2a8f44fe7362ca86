/** The vocabulary as TBX-Basic (ISO 30042:2019, style DCA), for the tools of translators. */
import { en } from '../../i18n/en.ts';
import { vocabularyWords as words } from '../../i18n/en.vocabulary.ts';
import { sourcesInWords } from '../../model/citation.ts';
import { attribution } from '../../model/export-parts.ts';
import type { Graph, LegalTitle, Term } from '../../model/graph.ts';
import { absolute } from '../../settings.ts';
import { type Concept, conceptsOf, type Designation, type DesignationStatus } from './concepts.ts';
import { licenceAddress } from './skos.ts';
import { versionOf } from './version.ts';
import { element, xmlText } from './xml.ts';

/** TBX-Basic has no status for “with care”: that is `admitted`, and the condition stands in a note. */
const statuses: Readonly<Record<DesignationStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
};

/** The whole vocabulary as one TBX file. */
export function vocabularyTbx(graph: Graph): string {
  const concepts = conceptsOf(graph);
  const known = new Set(concepts.map(({ term }) => term));
  const entries = [
    ...concepts.map((concept) => conceptEntry(graph, concept, known)),
    ...graph.legalTitles.map((title, index) => titleEntry(title, index, known)),
  ];
  const header = element(
    'tbxHeader',
    {},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, element('title', {}, xmlText(words.title))),
      element(
        'publicationStmt',
        {},
        paragraph(`${en.siteName}. ${attribution}`),
        paragraph(`CC BY 4.0, ${licenceAddress}`),
      ),
      element(
        'sourceDesc',
        {},
        paragraph(words.version(versionOf(graph).id)),
        paragraph(absolute('/data/#vocabulary')),
      ),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en">',
    header,
    '<text><body>',
    ...entries,
    '</body></text>',
    '</tbx>\n',
  ].join('\n');
}

const paragraph = (text: string): string => element('p', {}, xmlText(text));
const note = (text: string): string => element('note', {}, xmlText(text));
const xref = (target: string, text: string): string =>
  element('xref', { type: 'externalCrossReference', target }, xmlText(text));

/** An XML name may not begin with a digit. */
const entryId = (term: Term): string => `c-${term.id}`;

function conceptEntry(graph: Graph, { term, designations }: Concept, known: ReadonlySet<Term>): string {
  const source = [
    sourcesInWords(graph, term.definitionSources),
    ...term.evidence.map((page) => [page.title, page.publisher, page.year].filter(Boolean).join(', ')),
  ].filter(Boolean);
  const near = [...term.broader, ...term.narrower, ...term.related].filter((other) => known.has(other));
  return element(
    'conceptEntry',
    { id: entryId(term) },
    element('descrip', { type: 'subjectField' }, xmlText(en.terminology.topics[term.topic])),
    ...near.map((other) => element('ref', { type: 'crossReference', target: entryId(other) }, xmlText(other.label))),
    xref(absolute(term.address), words.page),
    ...languageSections(designations, (tag) =>
      tag === 'en'
        ? [
            element(
              'descripGrp',
              {},
              element('descrip', { type: 'definition' }, xmlText(term.definition)),
              element('admin', { type: 'source' }, xmlText(source.join('; ') || words.own)),
            ),
            ...(term.note ? [note(term.note)] : []),
          ]
        : [],
    ),
  );
}

/** One section for each language; words that belong to a country stand in the section of their language. */
function languageSections(designations: readonly Designation[], head: (language: string) => string[]): string[] {
  const languageOf = (item: Designation): string => item.tag.split('-')[0] ?? item.tag;
  const languages = [...new Set(designations.map(languageOf))];
  return languages.map((language) =>
    element(
      'langSec',
      { 'xml:lang': language },
      ...head(language),
      ...designations.filter((item) => languageOf(item) === language).map(termSection),
    ),
  );
}

function termSection(item: Designation): string {
  const region = item.tag.split('-')[1];
  const seen = item.seen === undefined ? undefined : item.seen ? words.seen : words.suggestion;
  return element(
    'termSec',
    {},
    element('term', {}, xmlText(item.text)),
    element('termNote', { type: 'administrativeStatus' }, statuses[item.status]),
    item.kind === 'abbreviation' ? element('termNote', { type: 'termType' }, 'abbreviation') : undefined,
    region ? element('termNote', { type: 'geographicalUsage' }, region) : undefined,
    item.condition ? note(item.condition) : undefined,
    seen ? note(seen) : undefined,
    item.entry.status === 'avoid' ? xref(absolute(item.entry.address), words.page) : undefined,
  );
}

/** An exact title is an entry of its own: a phrase that keeps its words, whatever the status of the terms in it. */
function titleEntry(title: LegalTitle, index: number, known: ReadonlySet<Term>): string {
  const pages = title.evidence.filter((page) => page.url);
  const phrases = [title.title, ...(title.also ?? [])];
  return element(
    'conceptEntry',
    { id: `t-${index + 1}` },
    element('descrip', { type: 'subjectField' }, xmlText(words.titles)),
    ...title.terms
      .filter((term) => known.has(term))
      .map((term) => element('ref', { type: 'crossReference', target: entryId(term) }, xmlText(term.label))),
    ...title.terms
      .filter((term) => !known.has(term))
      .map((term) => xref(absolute(term.address), words.keeps(term.label))),
    ...pages.map((page) => xref(page.url, [page.title, page.publisher].join(', '))),
    note(words.titleNote(title.where, title.year, title.status)),
    element(
      'langSec',
      { 'xml:lang': title.language },
      ...phrases.map((text) =>
        element('termSec', {}, element('term', {}, xmlText(text)), element('termNote', { type: 'termType' }, 'phrase')),
      ),
    ),
  );
}
