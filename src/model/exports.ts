/** The data that the site gives away, with the schema of each file. What a file holds is decided here and nowhere else. */
import { z } from 'zod';
import { absolute } from '../settings.ts';
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
import type { Graph } from './graph.ts';
import { leadsTo, linkEvidence, resourceTypes, termStatuses } from './schemas.ts';

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
    terms: z.array(
      z.strictObject({
        id: z.string(),
        url: z.url(),
        label: z.string(),
        status: z.enum(termStatuses).optional().describe('This project’s recommendation.'),
        abbreviations: z.array(z.string()),
        forms: z.array(z.string()),
        useInstead: z.array(z.string()),
        definition: z.string(),
        definitionSources: z.array(place),
        usage: z.array(statement),
        broader: z.array(z.string()),
        narrower: z.array(z.string()),
        related: z.array(z.string()),
        reviewed: z.iso.date(),
      }),
    ),
  })
  .describe('The glossary.');

/** Every export by file name, without its ending. */
export const exports = {
  gsr: { schema: gsrExport, make: gsrData },
  resources: { schema: resourcesExport, make: resourcesData },
  glossary: { schema: glossaryExport, make: glossaryData },
  mnr: { schema: mnrExport, make: mnrData },
  crosswalk: { schema: crosswalkExport, make: crosswalkData },
  evidence: { schema: evidenceExport, make: evidenceData },
  countries: { schema: countriesExport, make: countriesData },
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
  return {
    title: 'Glossary',
    licence: 'CC-BY-4.0',
    attribution,
    terms: graph.terms.map((term) => ({
      id: term.id,
      url: absolute(term.address),
      label: term.label,
      ...(term.status ? { status: term.status } : {}),
      abbreviations: term.abbreviations,
      forms: term.forms,
      useInstead: term.useInstead.map((other) => other.id),
      definition: term.definition,
      definitionSources: placesData(term.definitionSources),
      usage: term.statements.map((item) => statementData(item)),
      broader: term.broader.map((other) => other.id),
      narrower: term.narrower.map((other) => other.id),
      related: term.related.map((other) => other.id),
      reviewed: term.reviewed,
    })),
  };
}
