/** The data that the site gives away, with the schema of each file. What a file holds is decided here and nowhere else. */
import { z } from 'zod';
import { absolute } from '../settings.ts';
import { rulesData, rulesExport } from '../terminology/exports/rules.ts';
import { versionOf } from '../terminology/exports/version.ts';
import { type CslItem, citationOf, fullTitle, resourceCsl } from './citation.ts';
import {
  countriesData,
  countriesExport,
  crosswalkData,
  crosswalkExport,
  evidenceData,
  evidenceExport,
  mnrData,
  mnrExport,
} from './evidence-exports.ts';
import { attribution, head, page, pageData, place, placesData, statement, statementData } from './export-parts.ts';
import type { Graph, Term, TermEvidence } from './graph.ts';
import { leadsTo, linkEvidence, resourceTypes, termStatuses } from './schemas.ts';
import { termTopics } from './term-schema.ts';

export const gsrExport = z
  .strictObject({
    ...head,
    sources: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        publisher: z.string(),
        year: z.int().optional(),
        url: z.url().optional(),
      }),
    ),
    audiences: z.array(z.strictObject({ id: z.string(), title: z.string(), description: z.string(), url: z.url() })),
    framework: z.strictObject(page),
    themes: z.array(z.strictObject({ ...page, order: z.int(), capabilities: z.array(z.string()) })),
    capabilities: z.array(
      z.strictObject({
        ...page,
        number: z.int(),
        theme: z.string(),
        refersTo: z.array(z.string()),
        referredFrom: z.array(z.string()),
        resources: z.array(z.string()),
        terms: z.array(z.string()),
        citation: z.string(),
      }),
    ),
  })
  .describe('The Global Strategic Response: themes, capabilities and statements.');

export const resourcesExport = z
  .array(
    z.looseObject({
      id: z.string(),
      type: z.string().describe('A type of CSL 1.0.2.'),
      title: z.string(),
      author: z.array(z.strictObject({ literal: z.string() })).optional(),
      publisher: z.string().optional(),
      issued: z.strictObject({ 'date-parts': z.array(z.array(z.int())) }).optional(),
      URL: z.url().optional().describe('Only where the address opens the work itself.'),
      language: z.string(),
      note: z.string().optional(),
      custom: z
        .strictObject({
          type: z.enum(resourceTypes),
          url: z.url().optional().describe('Address, whatever it opens.'),
          opens: z.enum(leadsTo).optional(),
          evidence: z.enum(linkEvidence).optional(),
          audiences: z.array(z.string()),
          usedBy: z.array(z.string()).describe('Codes of the pages that use it.'),
          page: z.url(),
        })
        .describe('What CSL has no field for.'),
    }),
  )
  .describe('Every resource that the guidance cites, as CSL-JSON.');

export const glossaryExport = z
  .strictObject({
    ...head,
    version: z.string(),
    terms: z.array(
      z.strictObject({
        id: z.string(),
        url: z.url(),
        label: z.string(),
        sense: z.string().optional().describe('In which sense it is meant, where it has several.'),
        status: z.enum(termStatuses).optional().describe('This project’s recommendation.'),
        topic: z.enum(termTopics),
        abbreviations: z.array(z.string()),
        forms: z.array(z.string()),
        commonWords: z.array(z.string()).describe('Words that mean it only where the context says so.'),
        searchWords: z.array(z.string()).describe('Words that people type who do not know the term.'),
        useInstead: z.array(z.string()),
        write: z.string().optional().describe('What to write instead, as it stands in a text.'),
        why: z.string().optional(),
        definition: z.string(),
        definitionSources: z.array(place),
        note: z.string().optional(),
        guidelines: z
          .strictObject({
            edition: z.int(),
            mark: z.enum(['use', 'use-with-care', 'avoid']),
            evidence: z.array(z.string()),
          })
          .optional()
          .describe('The mark of the Luxembourg Guidelines, only where it was seen.'),
        equivalents: z.array(
          z.strictObject({
            language: z.string(),
            region: z.string().optional(),
            label: z.string(),
            abbreviation: z.string().optional(),
            forms: z.array(z.string()),
            status: z.enum(termStatuses).optional(),
            write: z
              .array(z.string())
              .optional()
              .describe('What to write instead: one for all wordings, or one for the label and one for each form.'),
            seen: z.boolean().describe('Whether the wording was seen in a source; otherwise it is a suggestion.'),
            commonWord: z.boolean(),
          }),
        ),
        evidence: z.array(z.string()).describe('Keys of the list of evidence.'),
        unverified: z.boolean().describe('Whether a part of it is knowledge for which no page was seen.'),
        examples: z
          .strictObject({ match: z.array(z.string()), noMatch: z.array(z.string()) })
          .describe('Sentences in which the term must be found and must not; “¬” stands for a soft hyphen.'),
        usage: z.array(statement),
        broader: z.array(z.string()),
        narrower: z.array(z.string()),
        related: z.array(z.string()),
        reviewed: z.iso.date(),
      }),
    ),
    evidence: z.array(
      z.strictObject({
        key: z.string(),
        title: z.string(),
        publisher: z.string(),
        year: z.string().optional(),
        url: z.url().optional(),
      }),
    ),
    legalTitles: z.array(
      z.strictObject({
        title: z.string(),
        language: z.string(),
        where: z.string(),
        year: z.int().optional(),
        status: z.string(),
        terms: z.array(z.string()),
        also: z.array(z.string()),
        evidence: z.array(z.string()),
      }),
    ),
  })
  .describe('The glossary, the pages on which its terms were seen, and exact titles that keep old terms.');

/** Every export by file name, without its ending. */
export const exports = {
  gsr: { schema: gsrExport, make: gsrData },
  resources: { schema: resourcesExport, make: resourcesData },
  glossary: { schema: glossaryExport, make: glossaryData },
  mnr: { schema: mnrExport, make: mnrData },
  crosswalk: { schema: crosswalkExport, make: crosswalkData },
  evidence: { schema: evidenceExport, make: evidenceData },
  countries: { schema: countriesExport, make: countriesData },
  'vocabulary/rules': { schema: rulesExport, make: rulesData },
} as const;

export function gsrData(graph: Graph): z.input<typeof gsrExport> {
  return {
    title: 'Global Strategic Response',
    licence: 'CC-BY-4.0',
    attribution,
    sources: graph.sources.map((source) => ({
      id: source.id,
      title: fullTitle(source),
      publisher: source.publisher,
      ...(source.year ? { year: source.year } : {}),
      ...(source.link ? { url: source.link.url } : {}),
    })),
    audiences: graph.audiences.map((audience) => ({
      id: audience.id,
      title: audience.title,
      description: audience.description,
      url: absolute(audience.address),
    })),
    framework: pageData(graph.framework),
    themes: graph.themes.map((theme) => ({
      ...pageData(theme),
      order: theme.order,
      capabilities: theme.capabilities.map((capability) => capability.id),
    })),
    capabilities: graph.capabilities.map((capability) => ({
      ...pageData(capability),
      number: capability.number,
      theme: capability.theme.id,
      refersTo: capability.refersTo.filter((other) => other.kind === 'capability').map((other) => other.id),
      referredFrom: [
        ...new Set(capability.backlinks.filter((link) => link.page.kind === 'capability').map((link) => link.page.id)),
      ],
      resources: capability.resources.map((resource) => resource.id),
      terms: capability.terms.map((term) => term.id),
      citation: citationOf(graph, capability).text,
    })),
  };
}

export function resourcesData(graph: Graph): z.input<typeof resourcesExport> {
  return graph.resources.map((resource) => ({
    ...(resourceCsl(resource) as CslItem & { language: string }),
    custom: {
      type: resource.type,
      ...(resource.link
        ? { url: resource.link.url, opens: resource.link.opens, evidence: resource.link.evidence }
        : {}),
      audiences: resource.audiences.map((audience) => audience.id),
      usedBy: [
        ...new Set(
          [...resource.listedBy, ...resource.citedBy.map((link) => link.page), ...resource.definedBy].map(
            (item) => item.code ?? item.id,
          ),
        ),
      ],
      page: absolute(resource.address),
    },
  }));
}

export function glossaryData(graph: Graph): z.input<typeof glossaryExport> {
  const ids = (terms: readonly Term[]): string[] => terms.map((term) => term.id);
  const keys = (pages: readonly TermEvidence[]): string[] => pages.map((page) => page.key);
  const evidence = new Set([...graph.terms, ...graph.legalTitles].flatMap((item) => item.evidence));
  return {
    title: 'Glossary',
    licence: 'CC-BY-4.0',
    attribution,
    version: versionOf(graph).id,
    terms: graph.terms.map((term) => ({
      id: term.id,
      url: absolute(term.address),
      label: term.label,
      ...(term.sense ? { sense: term.sense } : {}),
      ...(term.status ? { status: term.status } : {}),
      topic: term.topic,
      abbreviations: term.abbreviations,
      forms: term.forms,
      commonWords: term.bareForms,
      searchWords: term.lay,
      useInstead: ids(term.useInstead),
      ...(term.write ? { write: term.write } : {}),
      ...(term.why ? { why: term.why } : {}),
      definition: term.definition,
      definitionSources: placesData(term.definitionSources),
      ...(term.note ? { note: term.note } : {}),
      ...(term.guidelines ? { guidelines: term.guidelines } : {}),
      equivalents: term.equivalents.map(({ bare, forms, ...item }) => ({
        ...item,
        forms: forms ?? [],
        commonWord: bare ?? false,
      })),
      evidence: keys(term.evidence),
      unverified: term.unverified,
      examples: term.examples,
      usage: term.statements.map((item) => statementData(item)),
      broader: ids(term.broader),
      narrower: ids(term.narrower),
      related: ids(term.related),
      reviewed: term.reviewed,
    })),
    evidence: [...evidence]
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ year, url, ...page }) => ({
        ...page,
        ...(year ? { year } : {}),
        ...(url ? { url } : {}),
      })),
    legalTitles: graph.legalTitles.map((item) => ({
      ...item,
      terms: ids(item.terms),
      also: item.also ?? [],
      evidence: keys(item.evidence),
    })),
  };
}
