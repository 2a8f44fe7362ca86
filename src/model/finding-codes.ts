/**
 * Every kind of fault: the one list behind the messages, `--json`, `--sarif` and the pages under `/contribute/checks/`.
 * A code is permanent, because people look it up; a new kind of fault takes a new code.
 */

export interface FindingRule {
  /** What it means, in a few words. */
  title: string;
  /** What the check expected to find there. */
  expected: string;
  /** An error stops the build; a warning is printed and does not. */
  severity: 'error' | 'warning';
  /** Whether `npm run check -- --fix` can mend it, always or in the plain cases. */
  fixable: boolean;
}

const error = (title: string, expected: string): FindingRule => ({
  title,
  expected,
  severity: 'error',
  fixable: false,
});
const warning = (title: string, expected: string): FindingRule => ({ ...error(title, expected), severity: 'warning' });
const fixable = (rule: FindingRule): FindingRule => ({ ...rule, fixable: true });

export const findingCodes = {
  'file-size': error(
    'A file that is too big.',
    'A text of at most 100 KB or a data file of at most 256 KB, with no line or paragraph of more than 10,000 characters.',
  ),
  'file-encoding': error(
    'A file with bytes or characters that cannot be shown.',
    'UTF-8 text without control characters, and without marks that reverse the direction of what is read.',
  ),
  'file-link': error('A link to another file.', 'A file of its own, with the text in it.'),
  'file-format': fixable(
    warning(
      'Spaces or line ends that do not belong.',
      'No spaces at the end of a line, plain line ends, one empty line at most, and one line end at the end of the file.',
    ),
  ),
  'file-name': error(
    'The file name does not say what the file holds.',
    'A name that fits the id, in the right folder.',
  ),
  'file-outdated': fixable(
    error(
      'A file that is made from others and does not fit them.',
      'The file as the commands of this project write it.',
    ),
  ),
  'public-file': error(
    'A file in public/ that may not be served.',
    'Only the files that src/model/public-files.ts lists, each of the type that its name says.',
  ),
  'yaml-syntax': error(
    'Fields or entries that cannot be read.',
    'Plain YAML: a name, a colon, a space and a value on each line; no tags, anchors or aliases.',
  ),
  'mdx-syntax': error('The text cannot be read as MDX.', 'Markdown, and components with both their tags.'),
  'field-missing': fixable(error('A field that is needed is not there.', 'Every field that this kind of entry needs.')),
  'field-unknown': error('A field that nobody knows.', 'Only the fields that this kind of entry has.'),
  'field-invalid': error('A field has a value it cannot have.', 'A value of the kind that the field takes.'),
  'field-order': fixable(warning('Fields in another order than in other files.', 'The order of the fields reference.')),
  'entry-order': fixable(warning('Entries out of order.', 'The order in which the file keeps its entries.')),
  'id-duplicate': error('Two entries have one id.', 'An id of its own for every entry.'),
  'number-duplicate': error('Two entries have one number.', 'A number of its own for every entry.'),
  'address-duplicate': error('Two pages have one address.', 'An address of its own for every page.'),
  'reference-unknown': error('A reference to something that does not exist.', 'The id of an entry that exists.'),
  'link-unknown': error('A link to a page or place that does not exist.', 'The address of a page of this site.'),
  'link-one-sided': error('A link that stands on one side only.', 'Both entries name each other.'),
  'address-insecure': error(
    'An address that is not https, mailto or within the site.',
    'An address that begins with https://, mailto: or a single slash.',
  ),
  'component-unknown': error('A component that is not allowed here.', 'One of the components that this page may hold.'),
  'attribute-unknown': error(
    'An attribute that the component does not take.',
    'Only the attributes it takes, once each.',
  ),
  'attribute-missing': error('An attribute that the component needs.', 'Every attribute that it needs, with a value.'),
  'markup-not-allowed': error(
    'Something other than Markdown and the allowed components.',
    'Plain Markdown and the allowed components: no HTML, no expressions, no import or export.',
  ),
  'heading-taken': error(
    'A heading whose anchor is taken.',
    'A heading that differs from the others and from the parts of the page.',
  ),
  'section-missing': error('A section that the page needs is not there.', 'Every fixed section of this kind of page.'),
  'section-unknown': error(
    'A section that does not belong on the page.',
    'Only the fixed sections of this kind of page.',
  ),
  'section-order': error('The sections are not in their fixed order.', 'Each section once, in the fixed order.'),
  'statement-id': fixable(
    error('A statement id of the wrong form.', 'The letter of the section and the next free number.'),
  ),
  'statement-duplicate': fixable(error('A statement id that is used twice.', 'An id of its own for every statement.')),
  'statement-source': error('A statement that does not say where it comes from.', 'The place in the source document.'),
  'statement-audience': error('An action that does not say who acts.', 'One or more roles in the attribute “for”.'),
  'statement-empty': error('A statement without text.', 'One point, in words.'),
  'locator-unknown': error('A place that the source does not have.', 'A part and point that the source document has.'),
  'point-uncovered': error('A point of the source that no statement takes up.', 'Every point of the source, taken up.'),
  'resource-uncited': error('A resource that nothing cites.', 'Every resource listed or cited on some page.'),
  'term-avoided': error('A term to avoid.', 'The preferred term, or quotation marks where the term itself is meant.'),
  'term-cycle': error('Terms that are wider than themselves.', 'Wider terms that end somewhere.'),
  'published-missing': error(
    'Something that was published has disappeared.',
    'Everything ever published, or an entry in content/data/changes.yaml that says why it went and what replaced it.',
  ),
  'published-reused': error('A withdrawn id or address is used again.', 'A new id or address for something new.'),
  'published-unrecorded': fixable(
    warning('Something new is not in the record yet.', 'A line in content/data/published.csv.'),
  ),
  'text-changed': fixable(
    warning(
      'A text differs from the one on record.',
      'An entry in content/data/changes.yaml where the meaning changed.',
    ),
  ),
  'review-old': warning('A page that nobody has read for long.', 'A review within the last two years.'),
  'figure-conflict': error(
    'A percentage that does not follow from its counts.',
    'Counts that make the percentage, to within one point, all as printed, or a note that says what the review prints.',
  ),
  'crosswalk-missing': error(
    'A capability without counterpart and without a reason.',
    'A pair in content/data/crosswalk.yaml, or a reason in content/data/crosswalk-unpaired.yaml.',
  ),
  'translation-incomplete': error(
    'A translation that does not fit its English text.',
    'The same statements as the English page, in the same order.',
  ),
  'translation-outdated': warning(
    'A translation that is older than its English text.',
    'A translation of the English text as it stands now.',
  ),
} as const satisfies Record<string, FindingRule>;

export type FindingCode = keyof typeof findingCodes;

/** Address of the page that explains a code, within the site. */
export const helpAddress = (code: FindingCode): string => `/contribute/checks/${code}/`;
