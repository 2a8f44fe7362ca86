/** What an entry of the glossary holds. */
import { z } from 'zod';
import { field, oneOf, reviewed, slugId, text, unique } from './values.ts';

const relation = (description: string, example: string) => field(unique(slugId).optional(), description, [example]);
const wordsList = z.array(text).min(1, 'Write at least one, or leave the field out.');
const sentences = z.array(z.string().min(1, 'Write a sentence.')).min(1, 'Write at least one sentence.');

export const termStatuses = ['preferred', 'use-with-care', 'avoid'] as const;

export const termTopics = [
  'children-and-age',
  'sexual-violence',
  'sexual-abuse',
  'sexual-exploitation',
  'prostitution',
  'abuse-material',
  'live-abuse',
  'grooming',
  'sexual-extortion',
  'travel-and-tourism',
  'sale-and-trafficking',
  'child-marriage',
  'victims-and-survivors',
  'offenders',
  'response',
  'technology',
  'instruments',
  'institutions',
] as const;

/** Languages of equivalents: those of the texts that may be translated. */
export const equivalentLanguages = ['ar', 'es', 'fr', 'pt', 'ru'] as const;

/** Key of the list of evidence; `GK` stands for knowledge of this project that no source was seen for. */
const evidenceKey = z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/, 'use a key such as INH-LG, or GK');

const equivalent = z
  .strictObject({
    language: field(oneOf(equivalentLanguages), 'Language of the equivalent.', 'fr'),
    label: field(text, 'The equivalent, as in running text.', 'matériel d’abus sexuel d’enfants'),
    abbreviation: field(text.optional(), 'Its abbreviation.', 'MASE'),
    forms: field(wordsList.optional(), 'Plurals and other forms that the checker should find.', [
      'matériels d’abus sexuel d’enfants',
    ]),
    status: field(
      oneOf(termStatuses).optional(),
      'This project’s recommendation for the word in that language.',
      'avoid',
    ),
    write: field(
      wordsList.optional(),
      'What to write instead in that language, where it can stand in the place of the words: a person for a person, several for several. One for all wordings, or one for the label and one for each form in their order.',
      ['enfant exploité dans la prostitution', 'enfants exploités dans la prostitution'],
    ),
    seen: field(
      z.boolean('Write true or false.'),
      'Whether the wording was seen in a source; otherwise it is this project’s suggestion.',
      true,
    ),
    bare: field(
      z.boolean('Write true or false.').optional(),
      'Whether it is a common word: then it is for search and not for the checker.',
      true,
    ),
    region: field(
      z
        .string()
        .regex(/^[A-Z]{2}$/, 'use two capital letters, such as CA')
        .optional(),
      'Country, where the wording belongs to one.',
      'CA',
    ),
  })
  .refine(({ write, forms = [] }) => !write || write.length === 1 || write.length === 1 + forms.length, {
    path: ['write'],
    error: 'Write one for all wordings, or one for the label and one for each form.',
  });

export const termSchema = z
  .strictObject({
    id: field(slugId, 'Id, address and file name of the term.', 'child-sexual-abuse-material'),
    label: field(text, 'The term as it is written in running text.', 'child sexual abuse material'),
    sense: field(text.optional(), 'In which sense it is meant, where it has several.', 'said of a child'),
    status: field(
      oneOf(termStatuses).optional(),
      'This project’s recommendation. Left out for neutral technical words.',
      'preferred',
    ),
    topic: field(oneOf(termTopics), 'Part of the vocabulary that it belongs to.', 'abuse-material'),
    abbreviations: field(wordsList.optional(), 'Abbreviations, matched with their capital letters.', ['CSAM']),
    forms: field(wordsList.optional(), 'Plurals, spellings and other forms that mean the same and are found in text.', [
      'child sexual abuse materials',
    ]),
    bareForms: field(
      wordsList.optional(),
      'Common words that mean it only where the context says so: for search, never for the checker.',
      ['client'],
    ),
    passOver: field(
      wordsList.optional(),
      'Phrases that hold its words and mean something else: the checker leaves them alone.',
      ['digital age of consent'],
    ),
    lay: field(wordsList.optional(), 'Words that people type who do not know the term: for search only.', [
      'illegal images of children',
    ]),
    useInstead: relation('Ids of the terms to use instead. Needed for a term to avoid.', 'child-sexual-abuse-material'),
    write: field(text.optional(), 'What to write instead, as it stands in a text.', 'child sexual abuse material'),
    why: field(
      text.optional(),
      'Why, in one or two sentences. Needed for terms to avoid or to use with care.',
      'The word belongs to the entertainment of adults and hides a crime.',
    ),
    definition: field(
      text,
      'What the term means, in one or two sentences.',
      'Any depiction of the sexual abuse of a child, in whatever form.',
    ),
    definitionSources: field(
      z.array(text).min(1, 'Name at least one place in a source, or leave the field out.').optional(),
      'Where the definition comes from: source id, place, number.',
      ['gsr-guidance-2021 glossary 4'],
    ),
    contentNote: field(
      text.optional(),
      'Where the definition describes harm: what it describes, in a few words that go on after “This part describes”.',
      'how a child is threatened',
    ),
    note: field(
      text.optional(),
      'How it is used: readers, law, countries that differ, sources that differ.',
      'Some laws keep the older word.',
    ),
    cites: relation('Ids of resources that the sources name for the definition.', 'luxembourg-guidelines'),
    evidence: field(
      z.array(evidenceKey).min(1, 'Name at least one key, or leave the field out.').optional(),
      'Keys of the pages on which the term or the view was seen; `GK` for knowledge that no page was seen for.',
      ['INH-LG', 'GK'],
    ),
    guidelines: field(
      z
        .strictObject({
          edition: field(
            z.union([z.literal(2016), z.literal(2025)], 'Write 2016 or 2025.'),
            'Edition of the Luxembourg Guidelines.',
            2016,
          ),
          mark: field(oneOf(['use', 'use-with-care', 'avoid']), 'The mark that the Guidelines give it.', 'avoid'),
          evidence: field(
            z.array(evidenceKey).min(1, 'Name at least one key.'),
            'Keys of the pages on which the mark was seen.',
            ['INH-LG'],
          ),
        })
        .optional(),
      'The mark of the Luxembourg Guidelines, only where it was seen.',
      { edition: 2016, mark: 'avoid', evidence: ['INH-LG'] },
    ),
    equivalents: field(
      z.array(equivalent).min(1, 'Write at least one, or leave the field out.').optional(),
      'The term in other languages.',
      [{ language: 'fr', label: 'matériel d’abus sexuel d’enfants', abbreviation: 'MASE', seen: true }],
    ),
    broader: relation('Ids of wider terms. Each names this one as narrower.', 'child-sexual-abuse'),
    narrower: relation('Ids of narrower terms. Each names this one as broader.', 'self-generated-sexual-material'),
    related: relation('Ids of related terms. Each names this one in return.', 'hash'),
    examples: field(
      z.strictObject({
        match: field(
          sentences,
          'Sentences in which the term must be found, one with a plural or another form; `¬` stands for a soft hyphen.',
          ['They found CSAM.'],
        ),
        noMatch: field(
          sentences,
          'Sentences in which it must not be found, although they hold something like it: a longer word, another sense.',
          ['A sample is not a scam.'],
        ),
      }),
      'Sentences that test the matching of the term.',
      { match: ['They found CSAM.'], noMatch: ['A sample is not a scam.'] },
    ),
    reviewed,
  })
  .superRefine((term, context) => {
    const fault = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message, params: { code: 'field-missing' } });
    if (!term.definitionSources && !term.evidence)
      fault(
        'definitionSources',
        'Say where the definition comes from: a place in a source, or a key under “evidence”.',
      );
    if (term.status !== 'avoid' && term.status !== 'use-with-care') return;
    if (!term.why) fault('why', 'Say why, in one or two sentences.');
  });

/** A title that keeps an old term: it may stand in a text as it is. */
export const legalTitleSchema = z.strictObject({
  title: field(text, 'The exact title.', 'Convention on the Example'),
  rest: field(text.optional(), 'The rest of a long title; the two are joined by a space.', 'on the Sale of Examples'),
  language: field(
    z.enum(['en', ...equivalentLanguages], 'Write en, ar, es, fr, pt or ru.'),
    'Language of the title.',
    'en',
  ),
  where: field(text, 'Instrument or country.', 'United Nations'),
  year: field(
    z.int('Write a year without quotation marks.').min(1900).max(2100).optional(),
    'Year, where it is known.',
    2000,
  ),
  status: field(oneOf(['in force', 'replaced', 'renamed', 'body', 'work']), 'What has become of it.', 'in force'),
  terms: field(unique(slugId).min(1, 'Name at least one term.'), 'Ids of the terms that it keeps.', [
    'child-pornography',
  ]),
  also: field(wordsList.optional(), 'Short forms that may stand as they are.', ['the Protocol']),
  evidence: field(z.array(evidenceKey).min(1, 'Name at least one key.'), 'Keys of the evidence.', ['GK']),
});

/** One line of `term-evidence.csv`: a page on which terms and views were seen. */
export const termEvidenceSchema = z.strictObject({
  key: field(evidenceKey, 'Short name of the page.', 'INH-LG'),
  title: field(text, 'Its title.', 'What are the Luxembourg Guidelines?'),
  publisher: field(text, 'Who published it.', 'INHOPE'),
  year: field(
    z.string().regex(/^(?:\d{4}(?:[-–]\d{0,4})?)?$/, 'write a year, or nothing'),
    'Year, where it is shown.',
    '2016',
  ),
  url: field(
    z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'Write a whole address, or nothing.' })]),
    'Address as seen.',
    'https://www.inhope.org/',
  ),
});
