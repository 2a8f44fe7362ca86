/** The vocabulary as SKOS: read by RDF parsers, held against SHACL shapes, and each shape tried on a broken file. */
import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it, test } from 'vitest';
import { conceptsOf } from '../../src/terminology/exports/concepts.ts';
import { schemaText } from '../../src/terminology/exports/files.ts';
import { toTurtle } from '../../src/terminology/exports/rdf.ts';
import { replaced, vocabularyGraph, vocabularyText } from '../support/vocabulary.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const shapesText = schemaText('shapes.ttl');
const validator = new SHACLValidator(new Store(new Parser().parse(shapesText)));
const quadsOf = (turtle: string): Quad[] => new Parser().parse(turtle);
const quads = quadsOf(vocabularyText('skos.ttl'));
const graph = vocabularyGraph();

/** Names of the shapes that a file does not fit. */
async function broken(turtle: string): Promise<string[]> {
  const report = await validator.validate(new Store(quadsOf(turtle)));
  return [
    ...new Set(report.results.map((result) => `${result.sourceShape?.value}`.replace('urn:response-guide:shape:', ''))),
  ];
}

const line = ({ subject, predicate, object }: Quad): string =>
  JSON.stringify([
    subject.termType,
    subject.value,
    predicate.value,
    object.value,
    ...(object.termType === 'Literal' ? [object.language, object.datatype.value] : [object.termType]),
  ]);

describe('The vocabulary as SKOS', () => {
  it('fits the shapes that stand beside it', { timeout: 60_000 }, async () => {
    const report = await validator.validate(new Store(quads));
    expect(report.results.map((one) => `${one.focusNode?.value}: ${one.message.map((text) => text.value)}`)).toEqual(
      [],
    );
  });

  it('says the same as JSON-LD and as Turtle, without blank nodes', { timeout: 60_000 }, async () => {
    const text = await jsonld.toRDF(JSON.parse(vocabularyText('skos.jsonld')), {
      format: 'application/n-quads',
      documentLoader: async (url: string) => {
        throw new Error(`Nothing has to be fetched, but ${url} was asked for.`);
      },
    });
    const others = new Parser({ format: 'N-Quads' }).parse(text);
    expect(others.map(line).sort()).toEqual(quads.map(line).sort());
    expect(quads.filter((quad) => [quad.subject, quad.object].some((term) => term.termType === 'BlankNode'))).toEqual(
      [],
    );
  });

  it('holds every entry: as a concept, or as hidden labels of what to use instead', () => {
    const store = new Store(quads);
    const concepts = store.getSubjects(`${skos}definition`, null, null).map((one) => one.value);
    for (const term of graph.terms) {
      const own = concepts.filter((iri) => iri.endsWith(`${term.address}#concept`));
      expect(own, term.id).toHaveLength(term.status === 'avoid' ? 0 : 1);
    }
    const hidden = new Set(store.getObjects(null, `${skos}hiddenLabel`, null).map((one) => one.value));
    const shown = new Set(
      ['prefLabel', 'altLabel'].flatMap((kind) => store.getObjects(null, skos + kind, null).map((one) => one.value)),
    );
    for (const term of graph.terms.filter((one) => one.status === 'avoid')) {
      const words = [term.label, ...term.forms].filter((word) => !term.bareForms.includes(word));
      expect(
        words.filter((word) => !hidden.has(word)),
        term.id,
      ).toEqual([]);
      expect(
        words.filter((word) => shown.has(word)),
        term.id,
      ).toEqual([]);
    }
  });

  it('keeps the order and the number of the glossary’s terms', () => {
    expect(conceptsOf(graph).map(({ term }) => term.id)).toEqual(
      graph.terms.filter((term) => term.status !== 'avoid').map((term) => term.id),
    );
  });

  it('makes no label of a common word that means a term to avoid only in context', () => {
    const avoided = conceptsOf(graph).flatMap(({ designations }) =>
      designations.filter((item) => item.entry.status === 'avoid'),
    );
    expect(avoided.length).toBeGreaterThan(100);
    expect(avoided.filter(({ entry, text }) => entry.bareForms.includes(text)).map(({ text }) => text)).toEqual([]);
  });

  it('escapes whatever a text may hold', () => {
    const text = 'a "quote", a \\ and\na line\r, <b> 😀';
    const turtle = toTurtle([
      { subject: 'http://x.example/ä<>"', predicate: 'skos:note', value: { text, language: 'en' } },
      { subject: 'http://x.example/ä<>"', predicate: 'skos:note', value: { text, type: 'xsd:string' } },
    ]);
    expect(quadsOf(turtle).map((quad) => quad.object.value)).toEqual([text, text]);
  });
});

/** A small sound file. */
const sound = `
@prefix dct: <http://purl.org/dc/terms/> .
@prefix gloss: <https://www.glossarist.org/ontologies/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <http://x.example/> .
:scheme a skos:ConceptScheme ; dct:title "Words"@en ; dct:license <https://creativecommons.org/licenses/by/4.0/> ;
  owl:versionInfo "2026-11-22.0123abcd" ; dct:modified "2026-11-22"^^xsd:date ; skos:hasTopConcept :boat .
:topic a skos:Collection ; skos:prefLabel "At sea"@en ; skos:member :boat, :dinghy, :oar .
:boat a skos:Concept ; skos:inScheme :scheme ; skos:topConceptOf :scheme ; dct:identifier "boat" ;
  skos:prefLabel "boat"@en, "bateau"@fr-CA ; skos:altLabel "boats"@en ; skos:hiddenLabel "tub"@en ;
  skosxl:prefLabel :boat-en, :boat-fr ; skosxl:hiddenLabel :tub ; skos:definition "It floats."@en ;
  skos:narrower :dinghy ; skos:related :oar ; dct:modified "2026-11-22"^^xsd:date ; rdfs:seeAlso :boat-page .
:dinghy a skos:Concept ; skos:inScheme :scheme ; dct:identifier "dinghy" ; skos:prefLabel "dinghy"@en ;
  skosxl:prefLabel :dinghy-en ; skos:definition "A small one."@en ; skos:broader :boat ;
  dct:modified "2026-11-22"^^xsd:date ; rdfs:seeAlso :dinghy-page .
:oar a skos:Concept ; skos:inScheme :scheme ; dct:identifier "oar" ; skos:prefLabel "oar"@en ;
  skosxl:prefLabel :oar-en ; skos:definition "It moves a boat."@en ; skos:related :boat ;
  dct:modified "2026-11-22"^^xsd:date ; rdfs:seeAlso :oar-page .
:boat-en a skosxl:Label ; skosxl:literalForm "boat"@en ; gloss:normativeStatus <https://www.glossarist.org/ontologies/norm/preferred> .
:boat-fr a skosxl:Label ; skosxl:literalForm "bateau"@fr-CA ; gloss:normativeStatus <https://www.glossarist.org/ontologies/norm/admitted> .
:dinghy-en a skosxl:Label ; skosxl:literalForm "dinghy"@en ; gloss:normativeStatus <https://www.glossarist.org/ontologies/norm/preferred> .
:oar-en a skosxl:Label ; skosxl:literalForm "oar"@en ; gloss:normativeStatus <https://www.glossarist.org/ontologies/norm/preferred> .
:tub a skosxl:Label ; skosxl:literalForm "tub"@en ; gloss:normativeStatus <https://www.glossarist.org/ontologies/norm/deprecated> ;
  skos:note "Rude. Write: boat."@en .
`;

/** Each shape, with what breaks it in the sound file. */
const faults: readonly (readonly [shape: string, from: string, to: string])[] = [
  ['scheme-title', 'dct:title "Words"@en ;', ''],
  ['scheme-licence', 'licenses/by/4.0/', 'licenses/by-nd/4.0/'],
  ['scheme-version', '2026-11-22.0123abcd', 'newest'],
  [
    'scheme-date',
    'dct:modified "2026-11-22"^^xsd:date ; skos:hasTopConcept',
    'dct:modified "today" ; skos:hasTopConcept',
  ],
  ['topic-name', 'skos:prefLabel "At sea"@en ;', ''],
  ['topic-member', 'skos:member :boat', 'skos:member :nothing, :boat'],
  ['concept-scheme', ':oar a skos:Concept ; skos:inScheme :scheme ;', ':oar a skos:Concept ;'],
  ['concept-top', 'skos:topConceptOf :scheme ;', ''],
  ['concept-id', 'dct:identifier "oar"', 'dct:identifier "An oar"'],
  ['concept-topic', ':dinghy, :oar .', ':dinghy .'],
  ['concept-page', ' ; rdfs:seeAlso :oar-page', ''],
  ['concept-date', 'dct:modified "2026-11-22"^^xsd:date ; rdfs:seeAlso :oar-page', 'rdfs:seeAlso :oar-page'],
  ['concept-name', 'skos:prefLabel "oar"@en ;', 'skos:prefLabel "oar"@en, "paddle"@en ;'],
  ['concept-english', '"dinghy"@en', '"dinghy"@fr'],
  ['concept-words', 'skos:altLabel "boats"@en', 'skos:altLabel "boats"'],
  ['concept-languages', 'skos:altLabel "boats"@en', 'skos:altLabel "Boote"@de'],
  ['concept-other', 'skos:altLabel "boats"@en', 'skos:altLabel "boat"@en'],
  ['concept-hidden', 'skos:hiddenLabel "tub"@en', 'skos:hiddenLabel "boat"@en'],
  ['concept-other-hidden', 'skos:hiddenLabel "tub"@en', 'skos:hiddenLabel "boats"@en'],
  ['concept-label', 'skosxl:prefLabel :oar-en ;', ''],
  ['concept-definition', 'skos:definition "It moves a boat."@en ;', ''],
  ['concept-broader', 'skos:broader :boat', 'skos:broader :boat, :ship'],
  ['concept-narrower', 'skos:narrower :dinghy', 'skos:narrower :dinghy, :skiff'],
  ['concept-inverse', 'skos:broader :boat ;', ''],
  ['concept-related', 'skos:related :oar', 'skos:related :oar, :sail'],
  ['concept-symmetric', 'skos:related :oar ;', ''],
  ['concept-apart', 'skos:broader :boat ;', 'skos:broader :boat ; skos:related :boat ;'],
  ['label-form', ':tub a skosxl:Label ; skosxl:literalForm "tub"@en ;', ':tub a skosxl:Label ;'],
  ['label-status', 'norm/admitted', 'norm/nice'],
  ['label-used', 'skosxl:hiddenLabel :tub ;', ''],
  ['hidden-status', 'norm/deprecated', 'norm/admitted'],
  ['hidden-reason', ' ;\n  skos:note "Rude. Write: boat."@en', ''],
  ['shown-status', 'norm/preferred', 'norm/deprecated'],
];

describe('The shapes', () => {
  it('let a sound file pass', async () => expect(await broken(sound)).toEqual([]));

  it('are all tried below', () => {
    const all = [...shapesText.matchAll(/^shape:([\w-]+) sh:(?:path|minCount)/gm)].map(([, name]) => name);
    expect(faults.map(([shape]) => shape).sort()).toEqual(all.sort());
  });

  test.each(faults)('refuse what breaks “%s”', async (shape, from, to) => {
    expect(await broken(replaced(sound, from, to))).toContain(shape);
  });
});
