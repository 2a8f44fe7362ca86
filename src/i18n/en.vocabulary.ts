/** Words in the files of the vocabulary, and of the section that lists them. */
const marks = { use: 'can be used', 'use-with-care': 'needs special attention', avoid: 'should be avoided' };

export const vocabularyWords = {
  title: 'Response Guide: vocabulary on child sexual exploitation and abuse',
  description:
    'What to say, what to handle with care and what not to say about child sexual exploitation and abuse, with definitions, relations and equivalents in Arabic, French, Portuguese, Russian and Spanish. A status is the recommendation of this project.',
  sense: (sense: string): string => `Sense: ${sense}.`,
  guidelines: (edition: number, mark: keyof typeof marks, seenOn: string): string =>
    `Mark of the Luxembourg Guidelines, edition of ${edition}, as reported by the pages ${seenOn}: ${marks[mark]}.`,
  unverified: 'A part of this entry is knowledge of this project, for which no page was seen.',
  seen: 'The wording was seen in a source.',
  suggestion: 'The wording is this project’s suggestion.',
  own: 'This project',
  page: 'Page of the term',
  titles: 'Titles of laws, treaties, bodies and works',
  keeps: (label: string): string => `Keeps the words “${label}”`,
  titleNote: (where: string, year: number | undefined, status: string): string =>
    `Exact title: it keeps its words. ${[where, year, status].filter((part) => part !== undefined).join(', ')}.`,
  version: (version: string): string => `Version ${version}`,
  data: {
    title: 'The vocabulary for other tools',
    intro:
      'The glossary as files for the tools of librarians, translators, editors and programmers. All are made from the same entries.',
    files: {
      'skos.ttl': {
        what: 'SKOS as Turtle, for catalogues and vocabulary tools: names in six languages, words to avoid as hidden labels with their status and the reason, definitions, relations and topics.',
        schemas: [{ file: 'shapes.ttl', label: 'SHACL shapes' }],
      },
      'skos.jsonld': { what: 'The same as JSON-LD.', schemas: [] },
      'vocabulary.tbx': {
        what: 'TBX-Basic (ISO 30042:2019), for the term bases of translators, with exact titles as phrases.',
        schemas: [
          { file: 'vocabulary.rng', label: 'RELAX NG schema' },
          { file: 'vocabulary.sch', label: 'Schematron rules' },
        ],
      },
      'terms.csv': { what: 'One line for each entry, for spreadsheets.', schemas: [] },
      'words.csv': { what: 'One line for each word and phrase, with its language, kind and status.', schemas: [] },
    },
    rules:
      'The words to avoid and the words to handle with care, in English, French and Spanish: what to write, why, and sentences in which each must be found and must not.',
    packages: {
      textlint: {
        readme: 'textlint/README.md',
        title: 'Rules for textlint',
        files: ['prh.yml', 'prh-care.yml', 'prh-fr.yml', 'prh-fr-care.yml', 'prh-es.yml', 'prh-es-care.yml'],
      },
      harper: { readme: 'harper/README.md', title: 'Rules for Harper', files: ['response-guide.weirpack'] },
      cspell: { readme: 'cspell/README.md', title: 'Words for cspell', files: ['response-guide.json'] },
      vale: { readme: 'vale/ResponseGuide/README.md', title: 'Style for Vale', files: ['ResponseGuide.zip'] },
    },
    aboutPackage: (title: string): string => `${title}: how to use it, and what it does not find`,
  },
};
