/** Checks that need no links between entries: ids and addresses used once, sections and statement ids in their form. */
import { toString as plainText } from 'mdast-util-to-string';
import type { BodyStatement } from '../markdown/body.ts';
import { takenAddresses } from './addresses.ts';
import type { ContentEntry, ContentFiles } from './content-files.ts';
import { didYouMean, type Finding, nearest, type Place } from './finding.ts';
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
    fix = `Give one of the two another ${what}.`,
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
          fix,
        });
    }
  };
  const published = new Set(data.published.map((line) => line.data.id));
  const isNew = (entry: ContentEntry): boolean => !published.has(addressOf(entry.kind, entry.slug));
  const idOf = (entry: Located<{ id: string }>) => ({ key: entry.data.id, place: entry.placeOf(['id']) });
  once('id-duplicate', 'id', entries.map(idOf));
  once('id-duplicate', 'id', [...data.resources, ...data.sources].map(idOf));
  once('id-duplicate', 'id', data.audiences.map(idOf));
  once('id-duplicate', 'id', data.links.map(idOf), 'Keep one of the two lines: a work has one address.');
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
    // What is on record came first: the newer one has to give way.
    entries
      .filter((entry) => entry.kind === 'term')
      .sort((a, b) => Number(isNew(a)) - Number(isNew(b)))
      .flatMap((entry) => {
        const { label, forms = [], abbreviations = [] } = entry.data as TermData;
        const words = (list: readonly string[], field: string) =>
          list.map((word, index) => ({ key: word.toLowerCase(), place: entry.placeOf([field, index]) }));
        return [
          { key: label.toLowerCase(), place: entry.placeOf(['label']) },
          ...words(forms, 'forms'),
          ...words(abbreviations, 'abbreviations'),
        ];
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
  const missing = (rules ?? []).filter(
    (rule) => !sections.some((section) => section.heading === (rule.heading[language] ?? rule.key)),
  );
  const seen = new Map<string, Place>();
  for (const statement of statements) {
    const rule = rules?.find((item) => item.heading[language] === statement.section);
    const letter = rule?.letter;
    const fits = statementIdForm.test(statement.id);
    // Where a heading was lost, or is spelt otherwise, that is the fault, and not the ids below it.
    const lost = missing.some((other) => other.letter !== undefined && statement.id.startsWith(other.letter));
    if (!fits || (rules && rule && !statement.id.startsWith(letter ?? ' ') && !lost)) {
      report({
        code: 'statement-id',
        ...statement,
        message:
          statement.id === ''
            ? 'The statement has no id.'
            : `“${statement.id}” is not an id that a statement can have here.`,
        fix:
          rule && !letter
            ? putElsewhere(statement, rules ?? [], language)
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
  for (const rule of missing) {
    const heading = rule.heading[language] ?? rule.key;
    const meant = rules.map((other) => other.heading[language] ?? other.key);
    // A heading that is spelt otherwise has been told of where it stands.
    if (
      rule.optional ||
      sections.some((section) => nearest(section.heading, meant) === heading && !meant.includes(section.heading))
    )
      continue;
    const written = entry.body.nodes.find((node) => plainText(node).trim().toLowerCase() === heading.toLowerCase());
    // One of another level that may not stand at all has been told of.
    if (written?.type === 'heading' && written.depth < 2) continue;
    const first = statements.find(
      ({ id, parent }) => rule.letter !== undefined && id.startsWith(rule.letter) && !parent,
    );
    report({
      code: 'section-missing',
      file: entry.file,
      line: written?.position?.start.line ?? first?.line ?? sections.at(-1)?.line ?? 1,
      column: 1,
      message: written ? `“${heading}” is no heading with two # here.` : `The section “${heading}” is missing.`,
      fix: written
        ? `Write the line as “## ${heading}”.`
        : first
          ? `Add a line “## ${heading}” above this statement, with an empty line before and after it.`
          : `Add a line “## ${heading}” and the text of the section.`,
    });
  }
  checkLooseText(entry, rules, language, report);
}

/** What stands under a heading beside its statements has no source, and nobody could cite it. */
function checkLooseText(entry: ContentEntry, rules: readonly SectionRule[], language: string, report: Report): void {
  let rule: SectionRule | undefined;
  for (const node of entry.body.nodes) {
    if (node.type === 'heading' && node.depth === 2)
      rule = rules.find((other) => other.heading[language] === plainText(node));
    const isText =
      node.type === 'paragraph' || node.type === 'list' || node.type === 'blockquote' || node.type === 'table';
    if (!isText || !rule?.letter || rules.some((other) => other.heading[language] === plainText(node).trim())) continue;
    report({
      code: 'statement-source',
      file: entry.file,
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
      message: `This text stands under “${rule.heading[language]}” and in no statement, so it has no source.`,
      fix: `Write <Statement id="?" source="…"> on a line before it and </Statement> on a line after it; or take it out.`,
    });
  }
}

/** Where a statement belongs that stands in a section without statements. */
function putElsewhere(statement: BodyStatement, rules: readonly SectionRule[], language: string): string {
  const own = rules.find(({ letter }) => letter !== undefined && statement.id.toUpperCase().startsWith(letter));
  return own
    ? `Put the statement under “${own.heading[language]}”, to which ${own.letter} belongs.`
    : `Put it under another heading: statements do not belong under “${statement.section}”.`;
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
