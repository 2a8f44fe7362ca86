/** The Model National Response, the crosswalk, the review and the countries as data. */
import { z } from 'zod';
import { en } from '../i18n/en.ts';
import { absolute } from '../settings.ts';
import type { ReviewFinding } from './evidence.ts';
import { pointKinds, regions, relations, surveys } from './evidence-schemas.ts';
import { attribution, head, page, pageData, place, placesData } from './export-parts.ts';
import type { Graph } from './graph.ts';

export const mnrExport = z
  .strictObject({
    ...head,
    framework: z.strictObject(page),
    domains: z.array(z.strictObject({ ...page, order: z.int(), capabilities: z.array(z.string()) })),
    capabilities: z.array(
      z.strictObject({
        ...page,
        number: z.int(),
        domain: z.string(),
        former: z
          .array(z.strictObject({ number: z.int(), how: z.string(), why: z.string() }))
          .describe('Capabilities of the 2016 edition that it was made from: this project’s own reading.'),
      }),
    ),
    former: z.array(
      z.strictObject({
        number: z.int(),
        title: z.string(),
        domain: z.string(),
        summary: z.string(),
        became: z.array(z.string()),
        sources: z.array(place),
      }),
    ),
  })
  .describe('The Model National Response: domains, capabilities, statements, and the edition of 2016.');

export const crosswalkExport = z
  .strictObject({
    ...head,
    note: z.string(),
    relations: z.record(z.string(), z.string()),
    pairs: z.array(
      z.strictObject({
        gsr: z.string(),
        relation: z.enum(relations),
        mnr: z.string(),
        reason: z.string(),
        url: z.url(),
      }),
    ),
    unpaired: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
  })
  .describe('Which capabilities of the two frameworks correspond, how, and why.');

const finding = z.strictObject({
  id: z.string(),
  part: z.string(),
  label: z.string(),
  text: z.string(),
  count: z.int().optional(),
  of: z.int().optional(),
  percent: z.number().optional(),
  printed: z.string().describe('The figure as the review prints it.'),
  asked: z.string(),
  base: z.string(),
  conflict: z.string().optional(),
  sources: z.array(place),
  url: z.url(),
});

export const evidenceExport = z
  .strictObject({
    ...head,
    note: z.string(),
    parts: z.array(z.strictObject({ id: z.string(), title: z.string(), capabilities: z.array(z.string()) })),
    findings: z.array(finding),
    points: z.array(
      z.strictObject({
        id: z.string(),
        part: z.string(),
        kind: z.enum(pointKinds),
        topic: z.string(),
        text: z.string(),
        countries: z.array(z.string()),
        sources: z.array(place),
        url: z.url(),
      }),
    ),
    boxes: z.array(
      z.strictObject({
        number: z.int(),
        part: z.string(),
        title: z.string(),
        intro: z.string().optional(),
        items: z.array(z.string()),
        note: z.string().optional(),
        sources: z.array(place),
        url: z.url(),
      }),
    ),
    questions: z.array(
      z.strictObject({
        number: z.int(),
        section: z.int(),
        asks: z.string().optional().describe('Left out where the print cannot be read.'),
        options: z.array(z.string()),
        parts: z.array(z.string()),
      }),
    ),
    footnotes: z.array(
      z.strictObject({
        number: z.int(),
        part: z.int().optional().describe('Which work of the footnote, where it names several.'),
        author: z.string().optional(),
        title: z.string().optional(),
        subtitle: z.string().optional(),
        year: z.int().optional(),
        text: z.string().optional().describe('What the footnote says, where it is a remark.'),
        printedUrl: z.string().optional().describe('Address as the review prints it; it may have moved since.'),
        note: z.string().optional(),
        url: z.url(),
      }),
    ),
  })
  .describe('The 2022 review: findings, points, boxes, the questions of its survey, and its footnotes.');

export const countriesExport = z
  .strictObject({
    ...head,
    note: z.string(),
    countries: z.array(
      z.strictObject({
        id: z.string(),
        code: z.string().describe('ISO 3166-1, two letters.'),
        name: z.string(),
        region: z.enum(regions),
        survey: z.enum(surveys),
        url: z.url(),
        examples: z.array(
          z.strictObject({
            id: z.string(),
            capability: z.string(),
            part: z.string(),
            category: z.string().optional(),
            text: z.string(),
            names: z.array(z.string()),
            sources: z.array(place),
            footnotes: z.array(z.int()).describe('Numbers of footnotes in evidence.json.'),
            note: z.string().optional().describe('Where the review contradicts itself, or the print is damaged.'),
            url: z.url(),
          }),
        ),
      }),
    ),
  })
  .describe('The 42 countries of the review with their examples.');

const title = (name: string) => ({ title: name, licence: 'CC-BY-4.0' as const, attribution });

export function mnrData({ mnr, evidence }: Graph): z.input<typeof mnrExport> {
  if (!mnr.framework) throw new Error('The content has no Model National Response to export.');
  return {
    ...title(en.evidence.mnr.name),
    framework: pageData(mnr.framework),
    domains: mnr.domains.map((domain) => ({
      ...pageData(domain),
      order: domain.order,
      capabilities: domain.capabilities.map((capability) => capability.id),
    })),
    capabilities: mnr.capabilities.map((capability) => ({
      ...pageData(capability),
      number: capability.number,
      domain: capability.domain.id,
      former: capability.former.map(({ former, how, why }) => ({ number: former.number, how, why })),
    })),
    former: evidence.former.map((former) => ({
      number: former.number,
      title: former.title,
      domain: former.domain,
      summary: former.summary,
      became: former.became.map(({ capability }) => capability.id),
      sources: placesData(former.sources),
    })),
  };
}

export function crosswalkData({ evidence, capabilities, mnr }: Graph): z.input<typeof crosswalkExport> {
  return {
    ...title(en.evidence.crosswalk.title),
    note: en.evidence.crosswalk.own,
    relations: { ...en.evidence.crosswalk.relations },
    pairs: evidence.pairs.map((pair) => ({
      gsr: pair.gsr.id,
      relation: pair.relation,
      mnr: pair.mnr.id,
      reason: pair.reason,
      url: absolute(pair.address),
    })),
    unpaired: [...capabilities, ...mnr.capabilities].flatMap(({ id, unpaired }) =>
      unpaired === undefined ? [] : { id, reason: unpaired },
    ),
  };
}

const findingData = (item: ReviewFinding): z.input<typeof finding> => ({
  id: item.id,
  part: item.section.id,
  label: item.label,
  text: item.text,
  ...(item.count === undefined ? {} : { count: item.count }),
  ...(item.of === undefined ? {} : { of: item.of }),
  ...(item.percent === undefined ? {} : { percent: item.percent }),
  printed: item.printed,
  asked: item.asked,
  base: item.base,
  ...(item.conflict === undefined ? {} : { conflict: item.conflict }),
  sources: placesData(item.sources),
  url: absolute(item.address),
});

export function evidenceData({ evidence }: Graph): z.input<typeof evidenceExport> {
  return {
    ...title(en.evidence.review.title),
    note: en.evidence.review.snapshot,
    parts: evidence.sections.map((section) => ({
      id: section.id,
      title: section.title,
      capabilities: section.capabilities.map((capability) => capability.id),
    })),
    findings: evidence.findings.map(findingData),
    points: evidence.points.map((point) => ({
      id: point.id,
      part: point.section.id,
      kind: point.kind,
      topic: point.topic,
      text: point.text,
      countries: point.countries.map((country) => country.id),
      sources: placesData(point.sources),
      url: absolute(point.address),
    })),
    boxes: evidence.boxes.map((box) => ({
      number: box.number,
      part: box.section.id,
      title: box.title,
      ...(box.intro === undefined ? {} : { intro: box.intro }),
      items: box.items.map((item) => item.text),
      ...(box.note === undefined ? {} : { note: box.note }),
      sources: placesData(box.sources),
      url: absolute(box.address),
    })),
    questions: evidence.questions.map((question) => ({
      number: question.number,
      section: question.section,
      ...(question.asks === undefined ? {} : { asks: question.asks }),
      options: question.options ?? [],
      parts: question.about.map((section) => section.id),
    })),
    footnotes: evidence.footnotes.map(({ url, address, ...footnote }) => ({
      ...footnote,
      ...(url === undefined ? {} : { printedUrl: url }),
      url: absolute(address),
    })),
  };
}

export function countriesData({ evidence }: Graph): z.input<typeof countriesExport> {
  return {
    ...title(en.evidence.country.title),
    note: `${en.evidence.review.snapshot} ${en.evidence.country.examplesNote}`,
    countries: evidence.countries.map((country) => ({
      id: country.id,
      code: country.code,
      name: country.name,
      region: country.region,
      survey: country.survey,
      url: absolute(country.address),
      examples: country.examples.map((example) => ({
        id: example.id,
        capability: example.capability.id,
        part: example.section.id,
        ...(example.category === undefined ? {} : { category: example.category }),
        text: example.text,
        names: example.names ?? [],
        sources: placesData(example.sources),
        // A footnote may name several works.
        footnotes: [...new Set(example.footnotes.map((footnote) => footnote.number))],
        ...(example.note === undefined ? {} : { note: example.note }),
        url: absolute(example.address),
      })),
    })),
  };
}
