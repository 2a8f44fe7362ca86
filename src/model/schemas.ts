/**
 * What each kind of content file holds. The comments are the reference for writers: one a field, in their words.
 * Unknown keys are errors everywhere (`z.strictObject`), so a misspelt field cannot pass unseen.
 */
import { z } from 'zod';

const text = z.string('Write words here.').trim().min(1, 'Write words here.');
const slugId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const capabilityId = z.string().regex(/^gsr-(?:[1-9]|1\d|2[0-6])$/, 'use gsr- and a number from 1 to 26');
const themeId = z.string().regex(/^gsr-t[1-6]$/, 'use gsr-t and a number from 1 to 6');
const numberUpTo = (most: number) =>
  z
    .int(`Write a whole number from 1 to ${most}.`)
    .min(1, `Write a number from 1 to ${most}.`)
    .max(most, `Write a number from 1 to ${most}.`);
const unique = <T extends z.ZodType<string>>(item: T) =>
  z.array(item).refine((list) => new Set(list).size === list.length, 'names one id twice');

/** YAML readers disagree on whether 2026-11-22 is text or a date; both end as text here. */
const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('use year-month-day, such as 2026-11-22'),
);

/** What every page has. */
const page = {
  /** Heading of the page, in sentence case. */
  title: text,
  /** One sentence that says what the page gives; shown under the heading and in search results. */
  summary: text.max(260),
  /** The day on which a person last read the page against its sources. */
  reviewed: day,
};

export const frameworkSchema = z.strictObject({
  /** Id of the framework; its statements are cited as `GSR.S1`. */
  id: z.literal('gsr'),
  ...page,
});

export const themeSchema = z.strictObject({
  /** `gsr-t` and the number of the theme. */
  id: themeId,
  /** Place of the theme in the framework. */
  order: numberUpTo(6),
  ...page,
  /** Ids of its capabilities, in order. Each capability names the theme in return. */
  capabilities: unique(capabilityId).min(1),
});

export const capabilitySchema = z.strictObject({
  /** `gsr-` and the number of the capability. Permanent. */
  id: capabilityId,
  /** Number in the framework. */
  number: numberUpTo(26),
  ...page,
  /** Id of the theme it belongs to. */
  theme: themeId,
  /** Ids of its further resources, by title. */
  resources: unique(slugId),
});

export const pageSchema = z.strictObject({
  /** Id, address and file name of the page. */
  id: slugId,
  /** Short code under which its statements are cited, where it has any. */
  code: z
    .string()
    .regex(/^[a-z]{2,5}$/)
    .optional(),
  ...page,
});

export const termStatuses = ['preferred', 'use-with-care', 'avoid'] as const;

export const termSchema = z.strictObject({
  /** Id, address and file name of the term. */
  id: slugId,
  /** The term as it is written in running text. */
  label: text,
  /** This project's recommendation. Left out for neutral technical words. */
  status: z.enum(termStatuses, `Write one of: ${termStatuses.join(', ')}.`).optional(),
  /** Abbreviations, matched with their capital letters. */
  abbreviations: z.array(text).optional(),
  /** Plurals, spellings and other forms that mean the same. */
  forms: z.array(text).optional(),
  /** Ids of the terms to use instead. Needed for a term to avoid. */
  useInstead: unique(slugId).optional(),
  /** What the term means, in one or two sentences. */
  definition: text,
  /** Where the definition comes from: source id, place, number. */
  definitionSources: z.array(text).min(1),
  /** Ids of resources that the sources name for the definition. */
  cites: unique(slugId).optional(),
  /** Ids of wider terms. Each names this one as narrower. */
  broader: unique(slugId).optional(),
  /** Ids of narrower terms. Each names this one as broader. */
  narrower: unique(slugId).optional(),
  /** Ids of related terms. Each names this one in return. */
  related: unique(slugId).optional(),
  reviewed: day,
});

export const audienceSchema = z.strictObject({
  /** Permanent: part of addresses and of the `for` attribute of statements. */
  id: slugId,
  title: text,
  /** For labels and narrow places. */
  short: text,
  description: text,
  /** Where the source names the group. */
  source: text,
});

export const resourceTypes = [
  'campaign',
  'database',
  'guidance',
  'legislation',
  'programme',
  'report',
  'research',
  'statement',
  'tool',
  'toolkit',
  'training',
  'treaty',
  'website',
] as const;

/** What a link opens, so that its label never promises more. */
export const leadsTo = ['resource', 'about', 'catalogue', 'section', 'edition', 'publisher-home'] as const;

/** How the address is known. No address is ever guessed. */
export const linkEvidence = ['printed-in-source', 'address-checked', 'publisher-home'] as const;

/** One line of `links.csv`: the address of a work, apart from its description, because addresses move and are checked. */
export const linkSchema = z
  .strictObject({
    /** Id of a resource or source. */
    id: slugId,
    opens: z.enum(leadsTo, `Write one of: ${leadsTo.join(', ')}.`),
    evidence: z.enum(linkEvidence, `Write one of: ${linkEvidence.join(', ')}.`),
    /** `yes` only where the work is known at no encrypted address. */
    insecure: z.enum(['', 'yes']),
    url: z.url('Write a whole address, with https://'),
  })
  .refine((link) => /^https:/.test(link.url) || (link.insecure === 'yes' && /^http:/.test(link.url)), {
    path: ['url'],
    error: 'Write an https address; where the work is known at no other, put “yes” into the column “insecure”.',
    params: { code: 'address-insecure' },
  });

export const resourceSchema = z.strictObject({
  /** Permanent: part of its address. */
  id: slugId,
  title: text,
  publisher: text,
  authors: z.array(text).min(1).optional(),
  /** As cited, or as printed on the work. */
  year: z.int().min(1900).max(2100).optional(),
  type: z.enum(resourceTypes, `Write one of: ${resourceTypes.join(', ')}.`),
  /** Language of the work, as a BCP 47 code. */
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/),
  /** Who would use it: this project's own mapping. */
  audiences: unique(slugId).min(1),
  /** What a reader should know before following the link. */
  note: text.optional(),
});

export const sourceSchema = z.strictObject({
  id: slugId,
  title: text,
  subtitle: text.optional(),
  /** For locators and narrow places. */
  short: text,
  publisher: text,
  year: z.int().optional(),
  edition: text.optional(),
  note: text.optional(),
  /** Whether every point of the outline must be taken up by a statement. */
  everyPoint: z.boolean(),
  /** How many points each part has: what a locator may name. */
  outline: z.record(z.string(), z.int().min(1)),
});

/** The folders and files of `content/`, each with its schema. `{lang}` stands for a language. */
export const contentKinds = {
  framework: { path: 'gsr/framework.mdx', schema: frameworkSchema },
  theme: { path: 'gsr/themes/*.mdx', schema: themeSchema },
  capability: { path: 'gsr/capabilities/*.mdx', schema: capabilitySchema },
  term: { path: 'glossary/*.mdx', schema: termSchema },
  page: { path: 'pages/*.mdx', schema: pageSchema },
} as const;

export const dataKinds = {
  source: { path: 'sources.yaml', schema: sourceSchema },
  audience: { path: 'audiences.yaml', schema: audienceSchema },
  resource: { path: 'resources.yaml', schema: resourceSchema },
  link: { path: 'links.csv', schema: linkSchema },
} as const;

export type ContentKind = keyof typeof contentKinds;
export type DataKind = keyof typeof dataKinds;
export type FrameworkData = z.infer<typeof frameworkSchema>;
export type ThemeData = z.infer<typeof themeSchema>;
export type CapabilityData = z.infer<typeof capabilitySchema>;
export type TermData = z.infer<typeof termSchema>;
export type PageData = z.infer<typeof pageSchema>;
export type AudienceData = z.infer<typeof audienceSchema>;
export type ResourceData = z.infer<typeof resourceSchema>;
export type LinkData = z.infer<typeof linkSchema>;
export type SourceData = z.infer<typeof sourceSchema>;
