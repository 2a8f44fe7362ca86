/**
 * What the Model National Response, the crosswalk and the 2022 review hold: the schemas of their data files. The general
 * rules of `schemas.ts` hold here too.
 */
import { iso31661 } from 'iso-3166';
import { z } from 'zod';
import {
  field,
  capabilityId as gsrCapabilityId,
  numberUpTo,
  oneOf,
  reviewed,
  slugId,
  summary,
  text,
  title,
  unique,
} from './values.ts';
import { isPlainWebAddress } from './web-address.ts';

export const mnrCapabilityId = z.string().regex(/^mnr-(?:[1-9]|1\d|20)$/, 'use mnr- and a number from 1 to 20');
export const mnrDomainId = z.string().regex(/^mnr-d[1-6]$/, 'use mnr-d and a number from 1 to 6');
const count = z.int('Write a whole number.').min(0, 'Write 0 or more.').max(1000, 'Write at most 1000.');
const words = (most: number) =>
  text.refine((value) => value.split(/\s+/).length <= most, `Write at most ${most} words.`);

export const mnrFrameworkSchema = z.strictObject({
  id: field(z.literal('mnr', 'Write “mnr”.'), 'Id of the framework; its statements are cited as `MNR.E1`.', 'mnr'),
  title: title('Model National Response'),
  summary: summary('What a country needs to prevent and tackle child sexual exploitation and abuse.'),
  reviewed,
});

export const mnrDomainSchema = z.strictObject({
  id: field(mnrDomainId, '`mnr-d` and the number of the domain.', 'mnr-d2'),
  order: field(numberUpTo(6), 'Place of the domain in the framework.', 2),
  title: title('Criminal justice'),
  summary: summary('Police, prosecutors and courts investigate, convict and keep offenders from offending again.'),
  reviewed,
  capabilities: field(
    unique(mnrCapabilityId).min(1, 'Write at least one id.'),
    'Ids of its capabilities, in order. Each capability names the domain in return.',
    ['mnr-3', 'mnr-4'],
  ),
});

export const mnrCapabilitySchema = z.strictObject({
  id: field(mnrCapabilityId, '`mnr-` and the number of the capability. Permanent.', 'mnr-11'),
  number: field(numberUpTo(20), 'Number in the framework.', 11),
  title: title('Child sexual exploitation and abuse hotline'),
  summary: summary('The public can report what it finds online, and reports reach the police and the companies.'),
  reviewed,
  domain: field(mnrDomainId, 'Id of the domain it belongs to.', 'mnr-d4'),
});

/** One capability of the 2016 edition of the Model National Response, by which the review is ordered. */
export const formerCapabilitySchema = z.strictObject({
  number: field(numberUpTo(21), 'Number in the edition of 2016.', 17),
  title: field(text, 'Title as printed.', 'CSEA Reporting'),
  domain: field(text, 'Domain of the edition of 2016.', 'Industry'),
  summary: field(text, 'What it asked for, in one sentence.', 'Companies may report abuse in full, protected by law.'),
  source: field(text, 'Where the review prints it.', 'framing-the-future-2022 appendix-1 17'),
  became: field(
    z
      .array(
        z.strictObject({
          id: field(mnrCapabilityId, 'Id of the current capability.', 'mnr-16'),
          how: field(
            oneOf(['same', 'renamed', 'merged', 'split', 'moved', 'widened', 'narrowed']),
            'What happened to it.',
            'merged',
          ),
          why: field(text, 'How the two texts show it, in one sentence.', 'Both now stand under one title.'),
        }),
      )
      .min(1, 'Name at least one current capability.')
      .refine(
        (links) => new Set(links.map(({ id }) => id)).size === links.length,
        'Name each current capability once, with one reason.',
      ),
    'Which current capabilities it became.',
    [{ id: 'mnr-16', how: 'merged', why: 'Both now stand under one title.' }],
  ),
});

export const relations = ['same', 'part-of', 'contains', 'overlaps', 'supports'] as const;

/** One pair of the crosswalk. */
export const pairSchema = z.strictObject({
  gsr: field(gsrCapabilityId, 'Id of the capability of the Global Strategic Response.', 'gsr-6'),
  mnr: field(mnrCapabilityId, 'Id of the capability of the Model National Response.', 'mnr-11'),
  relation: field(
    oneOf(relations),
    'How the first stands to the second: they ask for the same (`same`), the first is a part of the second (`part-of`), the first contains the second (`contains`), they share a part (`overlaps`), or the first helps the second to work (`supports`).',
    'overlaps',
  ),
  reason: field(words(50), 'Why, in one sentence.', 'Both ask for ways to report that lead to the police.'),
});

/** A capability without a counterpart in the other framework. */
export const unpairedSchema = z.strictObject({
  id: field(z.union([gsrCapabilityId, mnrCapabilityId]), 'Id of the capability.', 'gsr-14'),
  reason: field(words(50), 'Why it has none, in one sentence.', 'The other framework names no such measure.'),
});

export const regions = [
  'east-asia-and-pacific',
  'eastern-and-southern-africa',
  'eastern-europe-and-central-asia',
  'latin-america-and-caribbean',
  'middle-east-and-north-africa',
  'north-america',
  'south-asia',
  'west-and-central-africa',
  'western-europe',
] as const;

export const surveys = ['alliance', 'unicef'] as const;

const isoCodes = new Set(iso31661.filter((entry) => entry.state === 'assigned').map((entry) => entry.alpha2));

export const countrySchema = z.strictObject({
  id: field(slugId, 'Permanent: part of its address.', 'ghana'),
  code: field(
    z.string().refine((code) => isoCodes.has(code), 'use a code of ISO 3166-1 with two capital letters, such as GH'),
    'Code of ISO 3166-1.',
    'GH',
  ),
  name: field(text, 'Name as the review prints it.', 'Ghana'),
  alsoPrinted: field(z.array(text).optional(), 'Other forms of the name in the review.', ['UAE']),
  region: field(
    oneOf(regions),
    'Region by the classification of UNICEF that the review uses.',
    'west-and-central-africa',
  ),
  survey: field(oneOf(surveys), 'Which of the two surveys it answered.', 'unicef'),
  note: field(text.optional(), 'What a reader should know about the entry.', 'England and Wales answered the survey.'),
});

/** One of the parts of the findings, named after a capability of the edition of 2016. */
export const reviewSectionSchema = z.strictObject({
  id: field(slugId, 'Permanent: findings, points and examples name it.', 'image-databases'),
  title: field(text, 'Heading, shortened where it is long.', 'Access to image databases'),
  capabilities: field(
    unique(mnrCapabilityId),
    'Ids of the current capabilities that it belongs to; none where it is about the review itself.',
    ['mnr-6'],
  ),
  former: field(z.array(numberUpTo(21)), 'Numbers of the capabilities of the 2016 edition that it reports on.', [7]),
});

const source = field(text, 'Where it stands: part and number, such as `table-5 row 3`.', 'leadership current-status 2');
const section = field(slugId, 'Id of the part of the review.', 'leadership');

export const findingSchema = z
  .strictObject({
    id: field(slugId, 'Permanent: part of addresses and exports.', 'icse-connected'),
    section,
    label: field(
      text.max(80, 'Write at most 80 letters.'),
      'Name for tables and charts.',
      'Connected to the ICSE database',
    ),
    text: field(text, 'What was found, in one sentence.', 'Police can reach the international database of images.'),
    count: field(count.optional(), 'How many, as printed.', 29),
    of: field(count.optional(), 'Of how many, as printed.', 42),
    percent: field(
      z.number('Write a number.').min(0, 'Write 0 to 100.').max(100, 'Write 0 to 100.').optional(),
      'Per cent, as printed.',
      69,
    ),
    printed: field(text, 'The figure as the review prints it.', '69 per cent, 29 of 42'),
    asked: field(text, 'What exactly was asked or counted.', 'Whether the police are connected to the database.'),
    base: field(text, 'Who was counted.', '42 countries surveyed in 2021'),
    source,
    conflict: field(
      text.optional(),
      'Where the review prints two figures, or one that does not follow from its counts: both, and which stands here.',
      'The summary prints 54 per cent.',
    ),
  })
  .check(({ value, issues }) => {
    const fault = figureFault(value);
    if (!fault) return;
    issues.push({
      code: 'custom',
      input: value,
      path: [fault.field],
      message: fault.fix,
      params: { code: 'figure-conflict', message: fault.message },
    });
  });

interface Figures {
  count?: number | undefined;
  of?: number | undefined;
  percent?: number | undefined;
  printed: string;
  conflict?: string | undefined;
}

/** What is wrong with the values of a figure; a value out of range is told apart. A note excuses only what can be printed. */
function figureFault(figure: Figures): { field: keyof Figures; message: string; fix: string } | undefined {
  const { count: have, of, percent, printed, conflict } = figure;
  if (typeof printed !== 'string' || (percent !== undefined && (percent < 0 || percent > 100))) return undefined;
  const field = percent === undefined ? 'count' : 'percent';
  if (have !== undefined && of !== undefined && have >= 0) {
    if (of === 0 || have > of)
      return {
        field,
        message: `${have} of ${of} cannot be.`,
        fix: 'Correct “count” and “of”; where the review prints it so, leave both out and say under “conflict” what it prints.',
      };
    const made = (have / of) * 100;
    if (percent !== undefined && conflict === undefined && Math.abs(made - percent) > 1)
      return {
        field,
        message: `${percent} per cent does not follow from ${have} of ${of}, which is ${Number(made.toFixed(1))} per cent.`,
        fix: 'Correct the figure as printed, or say under “conflict” what the review prints and where.',
      };
    const pairs = [...printed.matchAll(/(\d+) of (?:the )?(\d+)/g)].map(([, a, b]) => [Number(a), Number(b)]);
    if (pairs.length > 0 && !pairs.some(([a, b]) => a === have && b === of))
      return notPrinted('count', `${have} of ${of}`, printed);
  }
  // A computed share may be left to the counts; one that is given must stand in the print.
  if (percent !== undefined && !numbersIn(printed).has(percent)) return notPrinted('percent', `${percent}`, printed);
  return undefined;
}

const numbersIn = (text: string): Set<number> =>
  new Set([...text.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits)));

const notPrinted = (field: keyof Figures, value: string, printed: string) => ({
  field,
  message: `The figure as printed, “${printed}”, does not hold ${value}.`,
  fix: 'Write under “printed” what the review prints, and the same values under “count”, “of” and “percent”.',
});

export const pointKinds = ['status', 'form', 'driver', 'use', 'gap', 'challenge', 'lesson', 'practice'] as const;

export const pointSchema = z.strictObject({
  id: field(slugId, 'Permanent: the part of the review and a number.', 'leadership-4'),
  section,
  kind: field(oneOf(pointKinds), 'What kind of point it is.', 'challenge'),
  topic: field(text, 'What it is about, in a few words.', 'Governance bodies'),
  text: field(text, 'The point, in one or two sentences.', 'Bodies overlap, and nobody knows which one decides.'),
  source,
  countries: field(unique(slugId).optional(), 'Ids of countries that it names.', ['ghana']),
});

export const exampleSchema = z.strictObject({
  id: field(slugId, 'Permanent: part of the review, country, and a number.', 'leadership-ghana-1'),
  country: field(slugId, 'Id of the country.', 'ghana'),
  capability: field(mnrCapabilityId, 'Id of the capability that it shows.', 'mnr-1'),
  section,
  category: field(text.optional(), 'Heading of the row in the table, shortened.', 'Digital safety and security'),
  text: field(
    words(60),
    'What there is, in at most 60 words; names and years as printed.',
    'The National Cyber Security Inter-Ministerial Advisory Council has the online protection of children among its tasks.',
  ),
  names: field(z.array(text).optional(), 'Proper names in the text, as printed.', [
    'National Cyber Security Inter-Ministerial Advisory Council',
  ]),
  source,
  footnotes: field(z.array(count).optional(), 'Numbers of the footnotes attached to it.', [43]),
  note: field(
    text.optional(),
    'Where the review contradicts itself, or the print is damaged.',
    'The year differs in the footnote.',
  ),
});

export const footnoteSchema = z.strictObject({
  number: field(count, 'Number of the footnote in the review.', 43),
  part: field(z.int().min(1).max(9).optional(), 'Which work of the footnote, where it names several.', 1),
  author: field(text.optional(), 'Author or publisher, as printed.', 'Public Safety Canada'),
  title: field(text.optional(), 'Title of the work, as printed.', 'Child Sexual Exploitation on the Internet'),
  subtitle: field(text.optional(), 'Subtitle of the work, as printed.', 'A strategy'),
  year: field(
    z.int('Write a year, without quotation marks.').min(1900).max(2100).optional(),
    'Year, as printed.',
    2021,
  ),
  text: field(text.optional(), 'What the footnote says, where it is a remark.', 'The figures are of 2021.'),
  note: field(text.optional(), 'What is damaged in the print.', 'The address is damaged in the print.'),
});

/** One line of `footnote-links.csv`: the address that a footnote prints, apart from its words. */
export const footnoteLinkSchema = z.strictObject({
  id: field(
    z.string().regex(/^note-\d+(?:-\d)?$/, 'use note- and the number of the footnote, such as note-43 or note-48-1'),
    'The footnote: its number, and which work of it where it names several.',
    'note-43',
  ),
  url: field(
    z
      .string()
      .refine((url) => isPlainWebAddress(url, ['https:', 'http:']), 'Write a whole address, with https:// or http://'),
    'Address as printed; the line is left out where the print is damaged.',
    'https://www.publicsafety.gc.ca/',
  ),
});

export const boxSchema = z.strictObject({
  number: field(numberUpTo(7), 'Number of the box.', 3),
  title: field(text, 'What it is about.', 'Technology that police named'),
  section,
  intro: field(text.optional(), 'What comes before its points.', 'Tools that respondents named:'),
  items: field(
    z
      .array(z.strictObject({ text: field(text, 'One point.', 'A database of hashes.') }))
      .min(1, 'Write at least one point.'),
    'Its points, in order.',
    [{ text: 'A database of hashes.' }],
  ),
  source,
  note: field(text.optional(), 'What is damaged or missing in the print.', 'The print does not number this box.'),
});

export const questionSchema = z.strictObject({
  number: field(numberUpTo(81), 'Number of the question.', 31),
  section: field(numberUpTo(9), 'Section of the survey.', 4),
  asks: field(
    text.optional(),
    'What it asks, in our words; left out where the print cannot be read.',
    'Whether there is a hotline.',
  ),
  options: field(z.array(text).optional(), 'Answers to choose from, in our words.', ['Yes', 'No']),
  required: field(z.boolean('Write true or false.').optional(), 'Whether an answer was required.', true),
  about: field(unique(slugId).optional(), 'Ids of the parts of the review that it feeds.', ['hotline']),
  note: field(text.optional(), 'What is damaged in the print.', 'The print skips this question.'),
});

export const figureSchema = z.strictObject({
  id: field(slugId, 'Permanent: part of the address of its data.', 'figure-1'),
  number: field(numberUpTo(12).optional(), 'Number of the figure in the review; none for a chart of our own.', 1),
  title: field(text, 'What it shows.', 'Capabilities in place'),
  summary: field(
    text,
    'What a reader sees in it, in one or two sentences.',
    'Most capabilities are in place in most countries.',
  ),
  section: field(slugId.optional(), 'Id of the part of the review it belongs to.', 'leadership'),
  findings: field(
    unique(slugId),
    'Ids of the findings that are its bars, in order. None where the print gives no values.',
    ['icse-connected'],
  ),
  labels: field(z.array(text).optional(), 'What the figure names, where the print gives no values.', ['Grooming']),
  source,
  note: field(text.optional(), 'What the print leaves out.', 'The values of the bars are not in the text.'),
});
