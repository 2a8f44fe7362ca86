/** Checks that need no links between entries: ids and addresses used once, sections and statement ids in their form. */
import type { BodyStatement } from '../markdown/body.ts';
import { takenAddresses } from './addresses.ts';
import type { ContentEntry, ContentFiles } from './content-files.ts';
import { didYouMean, type Finding, type Place } from './finding.ts';
import { addressOf } from './graph.ts';
import type { Located } from './read.ts';
import type { ContentKind, PageData, TermData } from './schemas.ts';
import { fixedSections, type SectionRule } from './sections.ts';
import { nextFree, statementIdForm } from './statement-ids.ts';

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
    ...[...extraAddresses, ...takenAddresses].map((key) => ({ key, place: { file: 'src/pages', line: 1, column: 1 } })),
    // Below each page stands the page that says how to cite it.
    ...new Map(entries.map((entry) => [`${addressOf(entry.kind, entry.slug)}cite/`, entry.placeOf(['id'])]))
      .entries()
      .map(([key, place]) => ({ key, place })),
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
export function checkSections(
  entry: ContentEntry,
  files: Pick<ContentFiles, 'published' | 'changes'>,
  language: string,
  report: Report,
): void {
  const rules = fixedSections[entry.kind];
  const { sections, statements } = entry.body;
  const seen = new Map<string, Place>();
  for (const statement of statements) {
    const rule = rules?.find((item) => item.heading[language] === statement.section);
    const letter = rule?.letter;
    if (!statementIdForm.test(statement.id) || (rules && rule && !statement.id.startsWith(letter ?? ' '))) {
      report({
        code: 'statement-id',
        ...statement,
        message: `“${statement.id}” is not an id that a statement can have here.`,
        fix:
          rule && !letter
            ? `Statements do not belong under “${statement.section}”.`
            : idToUse(statement, rule, entry, files, language),
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

/** Says which id a statement should have: the one that it lost, or the next free one of its section. */
function idToUse(
  statement: BodyStatement,
  rule: SectionRule | undefined,
  entry: ContentEntry,
  files: Pick<ContentFiles, 'published' | 'changes'>,
  language: string,
): string {
  const { statements, sections } = entry.body;
  const code = ((entry.data as Partial<PageData>).code ?? entry.data.id).toLowerCase();
  const own = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => (id.toLowerCase().startsWith(`${code}.`) ? id.slice(code.length + 1) : []));
  const published = own(files.published.map(({ data }) => data.id));
  const ended = own(files.changes.map(({ data }) => data.of));
  const meant = statement.id.toUpperCase();
  const fits = !rule || meant.startsWith(rule.letter ?? ' ');
  if (fits && published.includes(meant) && !ended.includes(meant) && !statements.some(({ id }) => id === meant))
    return `Give it back its id ${meant}.`;
  const all = [...published, ...ended, ...statements.map(({ id }) => id)];
  const other = fixedSections[entry.kind]?.find(
    ({ letter }) => letter !== undefined && statement.id.startsWith(letter),
  );
  const letter = rule?.letter ?? statements.find(({ id }) => statementIdForm.test(id))?.id.charAt(0) ?? 'S';
  const next = nextFree(letter, all);
  if (!rule) return `Write a capital letter and a number, such as ${next}, which is the next free one.`;
  const lost = published.filter(
    (id) => id.startsWith(letter) && !ended.includes(id) && !statements.some((item) => item.id === id),
  );
  if (rule && lost.length === 1)
    return `Give it back the id ${lost[0]}, if that was its own; otherwise use the next free one, ${next}.`;
  const use = `Under “${statement.section}”, use ${letter} and the next free number, ${next}`;
  const heading = other && other !== rule ? other.heading[language] : undefined;
  if (heading === undefined) return `${use}.`;
  return sections.some((section) => section.heading === heading)
    ? `${use}; or put the statement under “${heading}”, to which ${other?.letter} belongs.`
    : `Write the line “## ${heading}” above it, if that was lost. ${use}.`;
}

/** After this many months a page should be read again. */
const reviewMonths = 24;

/** Warns of pages whose last review is long ago, and reports those that lie ahead. */
export function checkReviews(files: ContentFiles, today: string, report: Report): void {
  const { entries, translations, published, changes } = files;
  const limit = new Date(`${today}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() - reviewMonths);
  const oldest = limit.toISOString().slice(0, 10);
  // A writer may live where it is tomorrow already.
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  const toCome = <F extends string>(entry: Located<Record<F, string>>, field: F, fix: string): boolean => {
    const date = entry.data[field];
    if (date <= tomorrow) return false;
    const message = `The field “${field}” says ${date}, and today is ${today}.`;
    report({ code: 'field-invalid', ...entry.placeOf([field]), message, fix });
    return true;
  };
  for (const entry of changes) toCome(entry, 'date', 'Write the day of the change.');
  for (const entry of published) toCome(entry, 'published', 'Write the day on which it was first published.');
  for (const entry of translations) toCome(entry, 'reviewed', 'Write the day on which you read the page.');
  for (const entry of entries) {
    const { reviewed } = entry.data;
    if (toCome(entry, 'reviewed', 'Write the day on which you read the page.')) continue;
    if (reviewed < oldest) {
      report({
        code: 'review-old',
        ...entry.placeOf(['reviewed']),
        message: `The page was last reviewed on ${reviewed}, more than two years ago.`,
        fix: 'Read it against its sources, correct it, and write the day of today.',
      });
    }
  }
}
