/** Checks that need no links between entries: ids and addresses used once, sections and statement ids in their form. */
import type { ContentEntry, ContentFiles } from './content-files.ts';
import { didYouMean, type Finding, type Place } from './finding.ts';
import { addressOf } from './graph.ts';
import type { Located } from './read.ts';
import type { ContentKind, PageData, TermData } from './schemas.ts';
import { fixedSections } from './sections.ts';

type Report = (finding: Finding) => void;

/** Reports two entries with one id, number, address or word. */
export function checkUnique(
  { entries, ...data }: ContentFiles,
  extraAddresses: readonly string[],
  report: Report,
): void {
  const once = (
    code: 'id-duplicate' | 'number-duplicate' | 'address-duplicate',
    what: string,
    items: { key: string; place: Place }[],
  ): void => {
    const first = new Map<string, Place>();
    for (const { key, place } of items) {
      const other = first.get(key);
      if (!other) first.set(key, place);
      else
        report({
          code,
          ...place,
          message: `The ${what} “${key}” is already taken by ${other.file}:${other.line}.`,
          fix: `Give one of the two another ${what}.`,
        });
    }
  };
  const idOf = (entry: Located<{ id: string }>) => ({ key: entry.data.id, place: entry.placeOf(['id']) });
  once('id-duplicate', 'id', entries.map(idOf));
  once('id-duplicate', 'id', [...data.resources, ...data.sources].map(idOf));
  once('id-duplicate', 'id', data.audiences.map(idOf));
  once('id-duplicate', 'id', data.links.map(idOf));
  const numbered = (kind: ContentKind, field: string) =>
    entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => ({
        key: String((entry.data as unknown as Record<string, unknown>)[field]),
        place: entry.placeOf([field]),
      }));
  once('number-duplicate', 'number', numbered('capability', 'number'));
  once('number-duplicate', 'number', numbered('mnrCapability', 'number'));
  once('number-duplicate', 'place in the order', numbered('theme', 'order'));
  once('number-duplicate', 'place in the order', numbered('mnrDomain', 'order'));
  once('number-duplicate', 'place in the order', numbered('guide', 'order'));
  once('address-duplicate', 'address', [
    ...extraAddresses.map((key) => ({ key, place: { file: 'src/pages', line: 1, column: 1 } })),
    ...entries.map((entry) => ({ key: addressOf(entry.kind, entry.slug), place: entry.placeOf(['id']) })),
  ]);
  once(
    'id-duplicate',
    'code',
    entries.flatMap((entry) => {
      if (entry.kind === 'framework' || entry.kind === 'mnrFramework')
        return { key: entry.data.id, place: entry.placeOf(['id']) };
      if (entry.kind !== 'page') return [];
      const { code } = entry.data as PageData;
      return code === undefined ? [] : { key: code, place: entry.placeOf(['code']) };
    }),
  );
  once(
    'id-duplicate',
    'word',
    entries
      .filter((entry) => entry.kind === 'term')
      .flatMap((entry) => {
        const term = entry.data as TermData;
        return [term.label, ...(term.forms ?? []), ...(term.abbreviations ?? [])].map((word) => ({
          key: word.toLowerCase(),
          place: entry.placeOf(['label']),
        }));
      }),
  );
}

/** Reports sections that are missing, unknown or out of order, and statements with a wrong or repeated id. */
export function checkSections(entry: ContentEntry, language: string, report: Report): void {
  const rules = fixedSections[entry.kind];
  const { sections, statements } = entry.body;
  const seen = new Map<string, Place>();
  for (const statement of statements) {
    const rule = rules?.find((item) => item.heading[language] === statement.section);
    const letter = rule?.letter;
    if (!/^[A-Z][1-9]\d*$/.test(statement.id) || (rules && rule && !statement.id.startsWith(letter ?? ' '))) {
      report({
        code: 'statement-id',
        ...statement,
        message: `“${statement.id}” is not an id that a statement can have here.`,
        fix: letter
          ? `Under “${statement.section}”, use ${letter} and the next free number, such as ${letter}1.`
          : rule
            ? `Statements do not belong under “${statement.section}”.`
            : 'Use a capital letter and a number, such as S1.',
      });
    }
    const other = seen.get(statement.id);
    if (other) {
      report({
        code: 'statement-duplicate',
        ...statement,
        message: `The statement id ${statement.id} already stands in line ${other.line}.`,
        fix: 'Give the newer one the next free number; published ids stay as they are.',
      });
    }
    seen.set(statement.id, statement);
    if (rule?.needsAudience && statement.audiences.length === 0) {
      report({
        code: 'statement-audience',
        ...statement,
        message: `The statement ${statement.id} does not say who acts on it.`,
        fix: 'Add for="…" with one or more ids of content/data/audiences.yaml.',
      });
    }
  }
  if (!rules) return;
  let last = -1;
  for (const section of sections) {
    const index = rules.findIndex((rule) => rule.heading[language] === section.heading);
    const headings = rules.map((rule) => rule.heading[language] ?? rule.key);
    if (index < 0) {
      report({
        code: 'section-unknown',
        ...section,
        message: `“${section.heading}” is not a section of this kind of page.${didYouMean(section.heading, headings)}`,
        fix: `Use only: ${headings.join(', ')}.`,
      });
    } else if (index <= last) {
      report({
        code: 'section-order',
        ...section,
        message: `The section “${section.heading}” stands in the wrong place or twice.`,
        fix: `Keep this order, each once: ${headings.join(', ')}.`,
      });
    }
    last = Math.max(last, index);
  }
  for (const rule of rules) {
    const heading = rule.heading[language] ?? rule.key;
    if (!rule.optional && !sections.some((section) => section.heading === heading)) {
      report({
        code: 'section-missing',
        file: entry.file,
        line: sections.at(-1)?.line ?? 1,
        column: 1,
        message: `The section “${heading}” is missing.`,
        fix: `Add a line “## ${heading}” and the text of the section.`,
      });
    }
  }
}

/** After this many months a page should be read again. */
const reviewMonths = 24;

/** Warns of pages whose last review is long ago, and reports those that lie ahead. */
export function checkReviews({ entries }: ContentFiles, today: string, report: Report): void {
  const limit = new Date(`${today}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() - reviewMonths);
  const oldest = limit.toISOString().slice(0, 10);
  // A writer may live where it is tomorrow already.
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  for (const entry of entries) {
    const { reviewed } = entry.data;
    if (reviewed > tomorrow) {
      report({
        code: 'field-invalid',
        ...entry.placeOf(['reviewed']),
        message: `The field “reviewed” says ${reviewed}, and today is ${today}.`,
        fix: 'Write the day on which you read the page.',
      });
    } else if (reviewed < oldest) {
      report({
        code: 'review-old',
        ...entry.placeOf(['reviewed']),
        message: `The page was last reviewed on ${reviewed}, more than two years ago.`,
        fix: 'Read it against its sources, correct it, and write the day of today.',
      });
    }
  }
}
