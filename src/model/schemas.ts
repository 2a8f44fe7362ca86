/**
 * What each kind of content file holds. The description of a field is the reference for writers, in their words: the page
 * /contribute/fields/ and the schemas that editors use are made from it. Unknown keys are errors everywhere
 * (`z.strictObject`), so a misspelt field cannot pass unseen. The order of the keys is the order in the files.
 */
import { z } from 'zod';
import {
  boxSchema,
  countrySchema,
  exampleSchema,
  figureSchema,
  findingSchema,
  footnoteLinkSchema,
  footnoteSchema,
  formerCapabilitySchema,
  mnrCapabilitySchema,
  mnrDomainSchema,
  mnrFrameworkSchema,
  pairSchema,
  pointSchema,
  questionSchema,
  reviewSectionSchema,
  unpairedSchema,
} from './evidence-schemas.ts';
import { legalTitleSchema, termEvidenceSchema, termSchema } from './term-schema.ts';
import {
  capabilityId,
  day,
  field,
  numberUpTo,
  oneOf,
  reviewed,
  slugId,
  summary,
  text,
  themeId,
  title,
  unique,
} from './values.ts';

export { termSchema, termStatuses } from './term-schema.ts';

import { isPlainWebAddress } from './web-address.ts';

const capabilityIds = unique(capabilityId);

export const frameworkSchema = z.strictObject({
  id: field(z.literal('gsr'), 'Id of the framework; its statements are cited as `GSR.S1`.', 'gsr'),
  title: title('Global Strategic Response'),
  summary: summary('Six themes and 26 capabilities that together end child sexual exploitation and abuse online.'),
  reviewed,
});

export const themeSchema = z.strictObject({
  id: field(themeId, '`gsr-t` and the number of the theme.', 'gsr-t2'),
  order: field(numberUpTo(6), 'Place of the theme in the framework.', 2),
  title: title('Criminal justice'),
  summary: summary('Investigators, prosecutors and courts find and protect victims, and act against those who offend.'),
  capabilities: field(
    capabilityIds.min(1, 'Write at least one id.'),
    'Ids of its capabilities, in order. Each capability names the theme in return.',
    ['gsr-4', 'gsr-5', 'gsr-6'],
  ),
  reviewed,
});

export const capabilitySchema = z.strictObject({
  id: field(capabilityId, '`gsr-` and the number of the capability. Permanent.', 'gsr-6'),
  number: field(numberUpTo(26), 'Number in the framework.', 6),
  title: title('Modernised reporting systems'),
  theme: field(themeId, 'Id of the theme it belongs to.', 'gsr-t2'),
  summary: summary('Reports of abuse online reach the people who can act on them, quickly and in a form they can use.'),
  resources: field(unique(slugId), 'Ids of its further resources, by title.', ['inhope-annual-report']),
  reviewed,
});

export const pageSchema = z.strictObject({
  id: field(slugId, 'Id, address and file name of the page.', 'get-help'),
  code: field(
    z
      .string()
      .regex(/^[a-z]{2,5}$/, 'use two to five small letters')
      .optional(),
    'Short code under which its statements are cited, where it has any.',
    'cta',
  ),
  title: title('Get help'),
  summary: summary('Where to turn if you were harmed, worry about a child, or found something online.'),
  reviewed,
});

export const guideSchema = z.strictObject({
  id: field(slugId, 'Id, last part of the address, and file name of the guide.', 'fix-a-typo'),
  order: field(numberUpTo(99), 'Place of the guide among the guides.', 1),
  title: title('Fix a typo'),
  summary: summary('How to correct a word or a sentence in ten minutes, in a browser.'),
  reviewed,
});

export const translationSchema = z.strictObject({
  title: field(text, 'Heading of the page, translated; of a term, the term itself.', 'Obtenir de l’aide'),
  summary: field(
    text,
    'The summary, translated; of a term, its definition.',
    'Où trouver de l’aide, pour soi-même ou pour un enfant.',
  ),
  of: field(
    z
      .string('Write the eight letters that the check names.')
      .regex(/^[a-p]{8}$/, 'write the eight letters that the check names'),
    'The mark of the English text that was translated; `npm run new -- translation` writes it, `npm run check` compares it.',
    'abcdefgh',
  ),
  checked: field(
    z.boolean('Write true or false.'),
    'Whether a second person who speaks the language has read the translation.',
    false,
  ),
  reviewed,
});

export const audienceSchema = z.strictObject({
  id: field(slugId, 'Permanent: part of addresses and of the `for` attribute of statements.', 'education'),
  title: field(text, 'Name of the group.', 'Education and prevention'),
  short: field(text, 'Name for labels and narrow places.', 'Education'),
  description: field(text, 'Who belongs to it, in one sentence.', 'Teachers, schools and those who plan lessons.'),
  source: field(text, 'Where the source names the group.', 'gsr-guidance-2021 intended-users 3'),
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
    id: field(slugId, 'Id of a resource or source.', 'eu-gdpr'),
    opens: field(
      oneOf(leadsTo),
      'What the address opens: the work itself (`resource`), a page about it (`about`), an entry of a catalogue or third party (`catalogue`), a part of the work or a related page of its publisher (`section`), a collection or another edition (`edition`), or the home page of the publisher (`publisher-home`).',
      'resource',
    ),
    evidence: field(
      oneOf(linkEvidence),
      'How the address is known: printed in a source document, seen to lead there, or only the publisher’s own site.',
      'address-checked',
    ),
    insecure: field(
      z.enum(['', 'yes'], 'Write “yes”, or nothing.'),
      '`yes` only where the work is known at no encrypted address.',
      '',
    ),
    url: field(
      z.string('Write the address.').min(1, 'Write the address.').max(2000, 'Write at most 2,000 letters.'),
      'The address.',
      'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    ),
  })
  .refine((link) => isPlainWebAddress(link.url, link.insecure === 'yes' ? ['https:', 'http:'] : ['https:']), {
    path: ['url'],
    error: ({ input }) => howToWriteAddress((input as { url: string }).url),
    params: { code: 'address-insecure' },
  });

/** What to do about an address that is no plain https address. */
function howToWriteAddress(url: string): string {
  if (/\s/.test(url)) return 'Write %20 in place of the space, or take it out if it does not belong there.';
  if (!/^https?:\/\//.test(url)) return 'Write the whole address, from https:// on, and nothing before or after it.';
  if (url.startsWith('https:')) return 'Copy the address again from the line of your browser that shows it.';
  return 'Write an https address; where the work is known at no other, put “yes” into the column “insecure”.';
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a language has this code. */
function isLanguage(code: string): boolean {
  try {
    return languageNames.of(code) !== undefined;
  } catch {
    return false;
  }
}

export const resourceSchema = z.strictObject({
  id: field(slugId, 'Permanent: part of its address.', 'eu-gdpr'),
  title: field(text, 'Title as printed on the work.', 'General Data Protection Regulation'),
  publisher: field(text, 'Who published it; “Publisher not stated” where nobody is named.', 'European Union'),
  authors: field(
    z.array(text).min(1, 'Write at least one name, or leave the field out.').optional(),
    'Names of the authors, where the work names persons.',
    ['A. Author'],
  ),
  year: field(
    z
      .int('Write a year, without quotation marks.')
      .min(1900, 'Write a year from 1900 on.')
      .max(2100, 'Write a year up to 2100.')
      .optional(),
    'As cited, or as printed on the work.',
    2016,
  ),
  type: field(oneOf(resourceTypes), 'What kind of work it is.', 'legislation'),
  language: field(
    z
      .string('Use a language code such as en or pt-BR.')
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, 'use a language code such as en or pt-BR')
      .refine((code) => isLanguage(code), 'use a language code that exists, such as en for English or pt-BR'),
    'Language of the work, as a BCP 47 code.',
    'en',
  ),
  audiences: field(
    unique(slugId).min(1, 'Write at least one id.'),
    'Ids of the groups that would use it: this project’s own mapping.',
    ['policy', 'technology'],
  ),
  note: field(text.optional(), 'What a reader should know before following the link.', 'Registration is needed.'),
});

/** One service on the page “Get help”: its address, how it is known and when it was seen. Never copied from elsewhere. */
export const helpAddressSchema = z
  .strictObject({
    id: field(slugId, 'What the text calls it by.', 'inhope'),
    name: field(text, 'Name of the service.', 'INHOPE'),
    work: field(slugId.optional(), 'Id of the resource whose address it has.', 'stop-it-now-uk-and-ireland'),
    footnote: field(
      z
        .string()
        .regex(/^note-\d+(?:-\d)?$/, 'use note- and the number of the footnote, such as note-43')
        .optional(),
      'Footnote of the 2022 review that prints the address.',
      'note-119',
    ),
    url: field(
      z
        .string()
        .refine((url) => isPlainWebAddress(url, ['https:']), 'Write a whole address, with https://')
        .optional(),
      'Address that a source prints elsewhere than in a footnote of the review.',
      'https://www.missingkids.org/gethelpnow/cybertipline',
    ),
    source: field(slugId.optional(), 'Id of the source that prints `url`.', 'framing-the-future-2022-call-to-action'),
    accessed: field(day.optional(), 'Day on which, as the source says, its authors opened the address.', '2022-03-15'),
    checked: field(
      day.optional(),
      'Day on which somebody opened the address and saw that it leads to the service. Left out where nobody did.',
      '2026-11-22',
    ),
  })
  .superRefine((entry, context) => {
    const ways = [entry.work, entry.footnote, entry.url].filter((way) => way !== undefined).length;
    if (ways !== 1) {
      context.addIssue({
        code: 'custom',
        path: [],
        message: 'Say where the address stands, in one of the fields “work”, “footnote” and “url”.',
        params: { code: 'field-missing' },
      });
    }
    if ((entry.url === undefined) !== (entry.source === undefined)) {
      context.addIssue({
        code: 'custom',
        path: [entry.url === undefined ? 'source' : 'url'],
        message: 'Give the address and the source that prints it together: “url” and “source”.',
        params: { code: 'field-missing' },
      });
    }
  });

export const sourceSchema = z.strictObject({
  id: field(slugId, 'Permanent: part of locators.', 'gsr-guidance-2021'),
  title: field(text, 'Title as printed.', 'Global Strategic Response'),
  subtitle: field(text.optional(), 'Subtitle as printed.', 'Guidance note'),
  short: field(text, 'Name for locators and narrow places.', 'GSR guidance note'),
  publisher: field(text, 'Who published it.', 'WeProtect Global Alliance'),
  year: field(z.int('Write a year, without quotation marks.').optional(), 'Year of publication.', 2021),
  edition: field(text.optional(), 'Which edition, where there are several.', 'Second edition'),
  note: field(text.optional(), 'What a reader should know about the document.', 'No address of the text is known.'),
  everyPoint: field(
    z.boolean('Write true or false.'),
    'Whether every point of the outline must be taken up by a statement.',
    true,
  ),
  outline: field(
    z.record(
      z.string().regex(/^[a-z0-9]+(?:[- ][a-z0-9]+)*$/),
      z.int('Write a whole number.').min(1, 'Write at least 1.').max(999, 'Write at most 999.'),
      {
        error: ({ code }) =>
          code === 'invalid_key' ? 'Name the part with small letters, digits, single hyphens and spaces.' : undefined,
      },
    ),
    'How many points each part has: what a locator may name.',
    { 'capability-6 how': 5 },
  ),
});

/**
 * Id of something published: a statement such as `GSR-6.H3`, or the address of a page. Only what a page can have: where
 * one is gone a page is made, which must take the place of no file and of no page that is made from others.
 */
const publishedId = z
  .string()
  .regex(
    /^(?:\/(?:(?!cite\/)[a-z0-9]+(?:-[a-z0-9]+)*\/)*(?:#[\w.-]+)?|[A-Za-z0-9-]+\.[A-Z][1-9]\d*)$/,
    'use a statement such as GSR-6.H3, or an address such as /gsr/',
  );

/** One line of `published.csv`: the record of everything ever published. */
export const publishedSchema = z.strictObject({
  id: field(publishedId, 'A statement, or an address within the site, down to the single entry of a list.', 'GSR-6.H3'),
  published: field(day, 'The day on which it was first published.', '2026-11-22'),
  mark: field(
    z.string().regex(/^(?:[a-p]{8})?$/, 'leave this to `npm run check -- --fix`'),
    'A short mark of its text, which tells that the text has changed; empty for pages that are made from others.',
    'abcdefgh',
  ),
});

export const changeKinds = ['wording', 'meaning', 'source', 'withdrawn', 'moved'] as const;

/** One entry of `changes.yaml`: the ledger that `/changes/`, its feed and the history of each page are made from. */
export const changeSchema = z
  .strictObject({
    date: field(day, 'The day of the change.', '2027-02-01'),
    of: field(
      publishedId,
      'What changed: a statement, or the address of a page; of an entry such as a country example, the address with its id.',
      'GSR-6.H3',
    ),
    change: field(
      oneOf(changeKinds),
      'What happened: the same said in other words (`wording`), something else said (`meaning`), another source given (`source`), taken away (`withdrawn`), or now at another address (`moved`).',
      'withdrawn',
    ),
    why: field(
      text.optional(),
      'Why, in one sentence, for readers. Needed for everything but a change of wording.',
      'The statement said the same as GSR-6.H2.',
    ),
    replacedBy: field(
      z.array(publishedId).optional(),
      'Statements or addresses that stand in its place, where any do. Needed where something moved.',
      ['GSR-6.H2'],
    ),
  })
  .refine((change) => change.change === 'wording' || change.why !== undefined, {
    path: ['why'],
    error: 'Say why, in one sentence, for readers.',
    params: { code: 'field-missing' },
  })
  .refine((change) => change.change !== 'moved' || (change.replacedBy?.length ?? 0) === 1, {
    path: ['replacedBy'],
    error: 'Name the one address where it is now.',
    params: { code: 'field-missing' },
  });

/** The folders and files of `content/<language>/`, each with its schema. */
export const contentKinds = {
  framework: { path: 'gsr/framework.mdx', schema: frameworkSchema },
  theme: { path: 'gsr/themes/*.mdx', schema: themeSchema },
  capability: { path: 'gsr/capabilities/*.mdx', schema: capabilitySchema },
  term: { path: 'glossary/*.mdx', schema: termSchema },
  page: { path: 'pages/*.mdx', schema: pageSchema },
  guide: { path: 'contribute/*.mdx', schema: guideSchema },
  mnrFramework: { path: 'mnr/framework.mdx', schema: mnrFrameworkSchema },
  mnrDomain: { path: 'mnr/domains/*.mdx', schema: mnrDomainSchema },
  mnrCapability: { path: 'mnr/capabilities/*.mdx', schema: mnrCapabilitySchema },
} as const;

/** The files of `content/data/`, each with the schema of one entry. */
export const dataKinds = {
  source: { path: 'sources.yaml', schema: sourceSchema },
  audience: { path: 'audiences.yaml', schema: audienceSchema },
  resource: { path: 'resources.yaml', schema: resourceSchema },
  link: { path: 'links.csv', schema: linkSchema },
  helpAddress: { path: 'help-addresses.yaml', schema: helpAddressSchema },
  published: { path: 'published.csv', schema: publishedSchema },
  change: { path: 'changes.yaml', schema: changeSchema },
  legalTitle: { path: 'legal-titles.yaml', schema: legalTitleSchema },
  termEvidence: { path: 'term-evidence.csv', schema: termEvidenceSchema },
  country: { path: 'countries.yaml', schema: countrySchema },
  reviewSection: { path: 'review-sections.yaml', schema: reviewSectionSchema },
  finding: { path: 'findings/*.yaml', schema: findingSchema },
  point: { path: 'points/*.yaml', schema: pointSchema },
  example: { path: 'examples/*.yaml', schema: exampleSchema },
  footnote: { path: 'footnotes.yaml', schema: footnoteSchema },
  footnoteLink: { path: 'footnote-links.csv', schema: footnoteLinkSchema },
  box: { path: 'boxes.yaml', schema: boxSchema },
  question: { path: 'survey.yaml', schema: questionSchema },
  figure: { path: 'figures.yaml', schema: figureSchema },
  formerCapability: { path: 'mnr-2016.yaml', schema: formerCapabilitySchema },
  pair: { path: 'crosswalk.yaml', schema: pairSchema },
  unpaired: { path: 'crosswalk-unpaired.yaml', schema: unpairedSchema },
} as const;

export type ContentKind = keyof typeof contentKinds;
export type DataKind = keyof typeof dataKinds;
export type FrameworkData = z.infer<typeof frameworkSchema>;
export type ThemeData = z.infer<typeof themeSchema>;
export type CapabilityData = z.infer<typeof capabilitySchema>;
export type TermData = z.infer<typeof termSchema>;
export type PageData = z.infer<typeof pageSchema>;
export type GuideData = z.infer<typeof guideSchema>;
export type TranslationData = z.infer<typeof translationSchema>;
export type AudienceData = z.infer<typeof audienceSchema>;
export type ResourceData = z.infer<typeof resourceSchema>;
export type LinkData = z.infer<typeof linkSchema>;
export type SourceData = z.infer<typeof sourceSchema>;
export type PublishedData = z.infer<typeof publishedSchema>;
export type ChangeData = z.infer<typeof changeSchema>;
export type MnrFrameworkData = z.infer<typeof mnrFrameworkSchema>;
export type MnrDomainData = z.infer<typeof mnrDomainSchema>;
export type MnrCapabilityData = z.infer<typeof mnrCapabilitySchema>;
export type CountryData = z.infer<typeof countrySchema>;
export type ReviewSectionData = z.infer<typeof reviewSectionSchema>;
export type FindingData = z.infer<typeof findingSchema>;
export type PointData = z.infer<typeof pointSchema>;
export type ExampleData = z.infer<typeof exampleSchema>;
export type FootnoteData = z.infer<typeof footnoteSchema>;
export type BoxData = z.infer<typeof boxSchema>;
export type QuestionData = z.infer<typeof questionSchema>;
export type FigureData = z.infer<typeof figureSchema>;
export type FormerCapabilityData = z.infer<typeof formerCapabilitySchema>;
export type PairData = z.infer<typeof pairSchema>;
export type UnpairedData = z.infer<typeof unpairedSchema>;
export type HelpAddressData = z.infer<typeof helpAddressSchema>;
export type LegalTitleData = z.infer<typeof legalTitleSchema>;
export type TermEvidenceData = z.infer<typeof termEvidenceSchema>;
