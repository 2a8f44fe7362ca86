/** The vocabulary as SKOS: one list of triples, from which Turtle and JSON-LD are written. */
import { createHash } from 'node:crypto';
import { en } from '../../i18n/en.ts';
import { vocabularyWords as words } from '../../i18n/en.vocabulary.ts';
import { sourcesInWords } from '../../model/citation.ts';
import { attribution } from '../../model/export-parts.ts';
import type { Graph, Term } from '../../model/graph.ts';
import { termTopics } from '../../model/term-schema.ts';
import { absolute } from '../../settings.ts';
import { type Concept, conceptsOf, conditionOf, type Designation, namesOf } from './concepts.ts';
import type { Name, Triple, Value } from './rdf.ts';
import { versionOf } from './version.ts';

export const licenceAddress = 'https://creativecommons.org/licenses/by/4.0/';

/** Address that stands for the vocabulary as a whole. */
export const schemeIri = (): string => absolute('/data/#vocabulary');
/** Address that stands for what a term means, beside the page about it. */
export const conceptIri = (term: Term): string => `${absolute(term.address)}#concept`;
const topicIri = (topic: Term['topic']): string => absolute(`/glossary/topics/#${topic}`);

function labelIri({ entry, tag, text }: Designation): string {
  const short = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return `${absolute(entry.address)}#label-${tag.toLowerCase()}-${short}`;
}

const english = (text: string): Value => ({ text, language: 'en' });
const concept = (term: Term): Value => ({ iri: conceptIri(term) });

/** Everything that the vocabulary says, in the order of the glossary. */
export function skosTriples(graph: Graph): Triple[] {
  const concepts = conceptsOf(graph);
  const isConcept = new Set(concepts.map((item) => item.term));
  return [
    ...schemeTriples(graph, concepts),
    ...termTopics.flatMap((topic) => topicTriples(topic, concepts)),
    ...concepts.flatMap((item) => conceptTriples(graph, item, (term) => isConcept.has(term))),
    ...concepts.flatMap((item) => labelTriples(item)),
  ];
}

/** Makes triples about one subject; values that are undefined are left out. */
function about(subject: string, pairs: readonly (readonly [Name, Value | undefined])[]): Triple[] {
  return pairs.flatMap(([predicate, value]) => (value ? [{ subject, predicate, value }] : []));
}

const broadest = (items: readonly Concept[]): Concept[] => items.filter(({ term }) => term.broader.length === 0);

function schemeTriples(graph: Graph, concepts: readonly Concept[]): Triple[] {
  const version = versionOf(graph);
  return about(schemeIri(), [
    ['rdf:type', { name: 'skos:ConceptScheme' }],
    ['dct:title', english(words.title)],
    ['dct:description', english(words.description)],
    ['dct:license', { iri: licenceAddress }],
    ['dct:rights', english(attribution)],
    ['dct:publisher', english(en.siteName)],
    ['dct:modified', { text: version.date, type: 'xsd:date' }],
    ['owl:versionInfo', { text: version.id }],
    ['rdfs:seeAlso', { iri: absolute('/glossary/') }],
    ...broadest(concepts).map(({ term }) => ['skos:hasTopConcept', concept(term)] as const),
  ]);
}

function topicTriples(topic: Term['topic'], concepts: readonly Concept[]): Triple[] {
  const members = concepts.filter(({ term }) => term.topic === topic);
  if (members.length === 0) return [];
  return about(topicIri(topic), [
    ['rdf:type', { name: 'skos:Collection' }],
    ['skos:prefLabel', english(en.terminology.topics[topic])],
    ...members.map(({ term }) => ['skos:member', concept(term)] as const),
  ]);
}

function conceptTriples(graph: Graph, item: Concept, isConcept: (term: Term) => boolean): Triple[] {
  const { term } = item;
  const names = namesOf(item);
  const label = ({ text, tag }: Designation): Value => ({ text, language: tag });
  const others = item.designations.filter((one) => !names.includes(one));
  const relation = (name: Name, terms: readonly Term[]) =>
    terms.filter(isConcept).map((other) => [name, concept(other)] as const);
  return about(conceptIri(term), [
    ['rdf:type', { name: 'skos:Concept' }],
    ['skos:inScheme', { iri: schemeIri() }],
    ['skos:topConceptOf', term.broader.length === 0 ? { iri: schemeIri() } : undefined],
    ['dct:identifier', { text: term.id }],
    ...names.map((one) => ['skos:prefLabel', label(one)] as const),
    ...others.filter((one) => one.status !== 'deprecated').map((one) => ['skos:altLabel', label(one)] as const),
    ...others.filter((one) => one.status === 'deprecated').map((one) => ['skos:hiddenLabel', label(one)] as const),
    ...item.searchWords.map((text) => ['skos:hiddenLabel', english(text)] as const),
    ...names.map((one) => ['skosxl:prefLabel', { iri: labelIri(one) }] as const),
    ...others.filter(hasLabel).map((one) => [xlRole(one), { iri: labelIri(one) }] as const),
    ['skos:definition', english(term.definition)],
    ...[term.sense && words.sense(term.sense), conditionOf(term), term.note].map(
      (text) => ['skos:scopeNote', text ? english(text) : undefined] as const,
    ),
    [
      'skos:editorialNote',
      term.guidelines
        ? english(words.guidelines(term.guidelines.edition, term.guidelines.mark, term.guidelines.evidence.join(', ')))
        : undefined,
    ],
    ['skos:editorialNote', term.unverified ? english(words.unverified) : undefined],
    ...relation('skos:broader', term.broader),
    ...relation('skos:narrower', term.narrower),
    ...relation(
      'skos:related',
      term.related.filter((other) => !isWider(term, other) && !isWider(other, term)),
    ),
    ...sourcesOf(graph, term),
    ['dct:modified', { text: term.reviewed, type: 'xsd:date' }],
    ['rdfs:seeAlso', { iri: absolute(term.address) }],
  ]);
}

/** Whether a term is wider than another by any number of steps: SKOS then has no room for “related” (S27). */
function isWider(term: Term, other: Term): boolean {
  return other.broader.some((next) => next === term || isWider(term, next));
}

/** Sources of the definition and the pages on which the term was seen: an address where there is one, and in words. */
function sourcesOf(graph: Graph, term: Term): (readonly [Name, Value])[] {
  const documents = [...new Set(term.definitionSources.map((locator) => locator.source))].flatMap((id) => {
    const source = graph.sources.find((one) => one.id === id);
    return source ? [['dct:source', { iri: absolute(source.address) }] as const] : [];
  });
  const places = sourcesInWords(graph, term.definitionSources);
  const pages = term.evidence.map((page) =>
    page.url
      ? (['dct:source', { iri: page.url }] as const)
      : ([
          'dct:bibliographicCitation',
          english([page.title, page.publisher, page.year].filter(Boolean).join(', ')),
        ] as const),
  );
  return [...documents, ...(places ? [['dct:bibliographicCitation', english(places)] as const] : []), ...pages];
}

/** Whether a word has more to say than its letters: then it is a resource of its own. Plain other forms are not. */
const hasLabel = (one: Designation): boolean => one.kind !== 'form' || one.status === 'deprecated';

const xlRole = (one: Designation): Name => (one.status === 'deprecated' ? 'skosxl:hiddenLabel' : 'skosxl:altLabel');

function labelTriples(item: Concept): Triple[] {
  return item.designations.filter(hasLabel).flatMap((one) =>
    about(labelIri(one), [
      ['rdf:type', { name: 'skosxl:Label' }],
      ['skosxl:literalForm', { text: one.text, language: one.tag }],
      ['gloss:normativeStatus', { name: `gloss:norm/${one.status}` }],
      ['skos:note', one.condition ? english(one.condition) : undefined],
      ['skos:editorialNote', one.seen === undefined ? undefined : english(one.seen ? words.seen : words.suggestion)],
      ['rdfs:seeAlso', { iri: absolute(one.entry.address) }],
    ]),
  );
}
