/** Reads the whole of `content/`, validates it and joins it. Reports every fault of every file in one run. */
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { type Body, isComponent, readBody } from '../markdown/body.ts';
import { Matcher, type Pattern } from '../terminology/matcher.ts';
import { ContentError, didYouMean, type Finding, type Place, sortFindings } from './finding.ts';
import {
  type Audience,
  addressOf,
  type Backlink,
  type Capability,
  codeOf,
  type Framework,
  type Graph,
  type Page,
  type Resource,
  type Source,
  type StandingPage,
  type Statement,
  type Term,
  type Theme,
  targetOf,
} from './graph.ts';
import { type Locator, locatorKey, outlineKeys, parseLocators } from './locator.ts';
import { type Located, listFiles, readCsv, readMdx, readYamlList, validate } from './read.ts';
import { nodesToMarkdown, nodesToText, resolveNodes } from './references.ts';
import {
  type AudienceData,
  type CapabilityData,
  type ContentKind,
  contentKinds,
  type DataKind,
  dataKinds,
  type FrameworkData,
  type LinkData,
  type PageData,
  type ResourceData,
  type SourceData,
  type TermData,
  type ThemeData,
} from './schemas.ts';
import { fixedSections } from './sections.ts';

type ContentData = FrameworkData | ThemeData | CapabilityData | TermData | PageData;

interface ContentEntry extends Located<ContentData> {
  kind: ContentKind;
  slug: string;
  body: Body;
}

export interface LoadResult {
  /** The joined content; undefined where a fault stands in the way of joining it. */
  graph: Graph | undefined;
  /** Every fault, in the order of files and lines. */
  findings: Finding[];
}

export interface LoadOptions {
  /** Language of the texts. */
  language?: string;
  /** Addresses of pages that are not made from a content file. */
  extraAddresses?: readonly string[];
}

/** What could not be read. References to it are not reported as well: the first fault is the one to mend. */
interface Broken {
  ids: Set<string>;
  /** How many files could not be read at all. */
  files: number;
}

const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/**
 * @param root folder that holds `content/`
 * @returns the graph, and every fault found on the way
 */
export function loadContent(root: string, options: LoadOptions = {}): LoadResult {
  const language = options.language ?? 'en';
  const findings: Finding[] = [];
  const report = (finding: Finding): void => void findings.push(finding);

  const broken: Broken = { ids: new Set(), files: 0 };
  const data = readData(root, report, broken);
  const entries = readEntries(root, language, report, broken);
  checkUnique(entries, data, report);
  for (const entry of entries) checkSections(entry, language, report);

  const frameworkFile = `content/${language}/gsr/framework.mdx`;
  const framework = entries.find((entry) => entry.kind === 'framework');
  if (!framework) {
    if (!findings.some((finding) => finding.file === frameworkFile)) {
      report({
        code: 'file-name',
        ...startOf(frameworkFile),
        message: 'The page of the framework is missing.',
        fix: 'Write it, as the example in CONTRIBUTING.md shows.',
      });
    }
    return { graph: undefined, findings: sortFindings(findings) };
  }
  const graph = joinGraph(entries, data, options, broken, report);
  return { graph, findings: sortFindings(findings) };
}

/** The graph of content without faults. @throws ContentError with every fault otherwise */
export function loadGraph(root: string, options: LoadOptions = {}): Graph {
  const { graph, findings } = loadContent(root, options);
  if (findings.length > 0 || !graph) throw new ContentError(findings);
  return graph;
}

// ---------------------------------------------------------------------------------------------------- reading

interface Data {
  sources: Located<SourceData>[];
  audiences: Located<AudienceData>[];
  resources: Located<ResourceData>[];
  links: Located<LinkData>[];
}

function readData(root: string, report: (finding: Finding) => void, broken: Broken): Data {
  const read = <K extends DataKind>(kind: K): Located<never>[] => {
    const { path, schema } = dataKinds[kind];
    return listFiles(root, join('content', 'data', path)).flatMap((file) => {
      const entries = (path.endsWith('.csv') ? readCsv : readYamlList)(root, file, report);
      if (!entries) broken.files++;
      return (entries ?? []).flatMap((entry) => validate(entry, schema as never, report) ?? remember(entry, broken));
    });
  };
  return { sources: read('source'), audiences: read('audience'), resources: read('resource'), links: read('link') };
}

function remember(entry: Located<unknown>, broken: Broken): [] {
  const id = (entry.data as { id?: unknown } | null)?.id;
  if (typeof id === 'string') broken.ids.add(id);
  else broken.files++;
  return [];
}

function readEntries(
  root: string,
  language: string,
  report: (finding: Finding) => void,
  broken: Broken,
): ContentEntry[] {
  const entries: ContentEntry[] = [];
  for (const [name, { path, schema }] of Object.entries(contentKinds)) {
    const kind = name as ContentKind;
    for (const file of listFiles(root, join('content', language, ...path.split('/')))) {
      const source = readMdx(root, file, report);
      if (!source) {
        broken.files++;
        continue;
      }
      const body = readBody(source, kind, report);
      const valid = validate<ContentData>(source, schema as never, report);
      if (!valid) {
        remember(source, broken);
        continue;
      }
      const stem = source.file.slice(source.file.lastIndexOf('/') + 1, -'.mdx'.length);
      entries.push({ ...valid, kind, slug: slugOf(kind, stem, valid, report), body });
    }
  }
  return entries;
}

/** Last part of the address. Capability files begin with the number in two digits, so that folders sort well. */
function slugOf(
  kind: ContentKind,
  stem: string,
  entry: Located<ContentData>,
  report: (finding: Finding) => void,
): string {
  const wrong = (expected: string): void =>
    report({
      code: 'file-name',
      ...entry.placeOf(['id']),
      message: `The file is called “${stem}.mdx”, which does not fit its id and number.`,
      fix: `Name it ${expected}, or correct the id and the number.`,
    });
  if (kind === 'capability') {
    const { number, id } = entry.data as CapabilityData;
    const digits = String(number).padStart(2, '0');
    if (!stem.startsWith(`${digits}-`) || id !== `gsr-${number}`)
      wrong(`“${digits}-….mdx” with the id “gsr-${number}”`);
    return stem.replace(/^0/, '');
  }
  if (kind === 'theme') {
    const { order, id } = entry.data as ThemeData;
    if (id !== `gsr-t${order}`) wrong(`after the theme, with the id “gsr-t${order}”`);
  }
  if ((kind === 'term' || kind === 'page') && stem !== entry.data.id) wrong(`“${entry.data.id}.mdx”`);
  return stem;
}

// ---------------------------------------------------------------------------------------------------- checks

function checkUnique(entries: ContentEntry[], data: Data, report: (finding: Finding) => void): void {
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
  once('number-duplicate', 'place in the order', numbered('theme', 'order'));
  once(
    'address-duplicate',
    'address',
    entries.map((entry) => ({ key: addressOf(entry.kind, entry.slug), place: entry.placeOf(['id']) })),
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

function checkSections(entry: ContentEntry, language: string, report: (finding: Finding) => void): void {
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

// ---------------------------------------------------------------------------------------------------- joining

/** Everything in `list`, each once. */
const once = <T>(list: Iterable<T>): T[] => [...new Set(list)];

function joinGraph(
  entries: ContentEntry[],
  data: Data,
  options: LoadOptions,
  broken: Broken,
  report: (finding: Finding) => void,
): Graph {
  const sourceData = new Map(data.sources.map((source) => [source.data.id, source.data]));
  const covered = new Set<string>();

  const locate = (text: string, entry: ContentEntry | undefined, place: Place): Locator[] => {
    const context = {
      capability: {
        source: 'gsr-guidance-2021',
        prefix: `capability-${(entry?.data as CapabilityData | undefined)?.number}`,
      },
      theme: { source: 'gsr-framework', prefix: `theme-${(entry?.data as ThemeData | undefined)?.order}` },
      framework: { source: 'gsr-guidance-2021', prefix: undefined },
      term: { source: undefined, prefix: undefined },
      page: { source: undefined, prefix: undefined },
    }[entry?.kind ?? 'page'];
    const { locators, faults } = parseLocators(text, context, sourceData);
    for (const fault of faults) {
      report({
        code: 'locator-unknown',
        ...place,
        message: `“${fault}” is not a place in a source document.`,
        fix: 'Write the part and the number of the point, such as “how 3”; content/data/sources.yaml lists the parts.',
      });
    }
    for (const locator of locators) covered.add(locatorKey(locator));
    return locators;
  };

  const audiences: Audience[] = data.audiences.map((entry) => ({
    ...entry.data,
    kind: 'audience',
    source: locate(entry.data.source, undefined, entry.placeOf(['source']))[0] ?? {
      source: '',
      part: '',
      point: 0,
      nested: undefined,
    },
    statements: [],
    address: `/audiences/${entry.data.id}/`,
  }));
  const audienceById = new Map(audiences.map((audience) => [audience.id, audience]));
  const findAudiences = (ids: readonly string[], place: (index: number) => Place): Audience[] =>
    ids.flatMap((id, index) => {
      const audience = audienceById.get(id);
      if (!audience) unknown('audience', id, audienceById.keys(), place(index));
      return audience ?? [];
    });

  const unknown = (what: string, id: string, known: Iterable<string>, place: Place): void => {
    if (broken.files > 0 || broken.ids.has(id)) return;
    report({
      code: 'reference-unknown',
      ...place,
      message: `There is no ${what} “${id}”.${didYouMean(id, known)}`,
      fix: `Write the id of ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} that exists, or add it first.`,
    });
  };

  const links = new Map(data.links.map((entry) => [entry.data.id, entry.data]));
  const works = new Set([...data.sources, ...data.resources].map((entry) => entry.data.id));
  for (const entry of data.links) {
    if (!works.has(entry.data.id)) unknown('resource', entry.data.id, works, entry.placeOf(['id']));
  }
  const sources: Source[] = data.sources.map((entry) => ({
    ...entry.data,
    link: links.get(entry.data.id),
    kind: 'source',
    citedBy: [],
    address: `/method/#${entry.data.id}`,
  }));
  const resources: Resource[] = data.resources.map((entry) => ({
    ...entry.data,
    link: links.get(entry.data.id),
    kind: 'resource',
    audiences: findAudiences(entry.data.audiences, (index) => entry.placeOf(['audiences', index])),
    listedBy: [],
    citedBy: [],
    definedBy: [],
    address: `/resources/#${entry.data.id}`,
    place: entry.placeOf(['id']),
  }));
  const resourceById = new Map(resources.map((resource) => [resource.id, resource]));
  const findResources = (ids: readonly string[], place: (index: number) => Place): Resource[] =>
    ids.flatMap((id, index) => {
      const resource = resourceById.get(id);
      if (!resource) unknown('resource', id, resourceById.keys(), place(index));
      return resource ?? [];
    });

  // First the pages by themselves, then the links between them.
  const pages = new Map<ContentEntry, Page>();
  for (const entry of entries) pages.set(entry, makePage(entry));
  const all = [...pages.values()];
  const ofKind = <K extends Page['kind']>(kind: K) =>
    all.filter((page) => page.kind === kind) as Extract<Page, { kind: K }>[];
  const framework = ofKind('framework')[0] as Framework;
  const themes = ofKind('theme').sort((a, b) => a.order - b.order);
  const capabilities = ofKind('capability').sort((a, b) => a.number - b.number);
  const terms = ofKind('term').sort((a, b) => a.label.localeCompare(b.label, 'en'));
  const byId = new Map(all.map((page) => [page.id, page]));
  const statements = new Map<string, Statement>();
  const graph: Graph = {
    framework,
    themes,
    capabilities,
    terms,
    pages: ofKind('page'),
    resources,
    sources,
    audiences,
    byId,
    statements,
  };

  framework.themes = themes;
  framework.capabilities = capabilities;

  for (const [entry, page] of pages) {
    if (page.kind === 'capability') {
      const capability = entry.data as CapabilityData;
      const theme = themes.find((item) => item.id === capability.theme);
      if (theme) page.theme = theme;
      else
        unknown(
          'theme',
          capability.theme,
          themes.map((item) => item.id),
          entry.placeOf(['theme']),
        );
      page.resources = findResources(capability.resources, (index) => entry.placeOf(['resources', index]));
      for (const resource of page.resources) resource.listedBy.push(page);
      page.previous = capabilities[capabilities.indexOf(page) - 1];
      page.next = capabilities[capabilities.indexOf(page) + 1];
    }
  }
  for (const [entry, page] of pages) if (page.kind === 'theme') joinTheme(entry, page);
  for (const [entry, page] of pages) if (page.kind === 'term') joinTerm(entry, page);
  for (const [entry, page] of pages) joinStatements(entry, page);

  const addresses = new Map<string, Page | undefined>([
    ...all.map((page) => [page.address, page] as const),
    ...audiences.map((audience) => [audience.address, undefined] as const),
    ...(options.extraAddresses ?? []).map((address) => [address, undefined] as const),
  ]);
  for (const [entry, page] of pages) joinReferences(entry, page, addresses);
  for (const capability of capabilities) capability.related = relatedTo(capability, capabilities);
  joinTermUse(graph);
  checkCovered();
  return graph;

  function makePage(entry: ContentEntry): Page {
    const { kind, data: fields } = entry;
    const base = {
      id: fields.id,
      code: entry.body.statements.length > 0 ? codeOf(kind, fields) : undefined,
      address: addressOf(kind, entry.slug),
      reviewed: fields.reviewed,
      file: entry.file,
      body: entry.body,
      statements: [],
      refersTo: [],
      backlinks: [],
      terms: [],
      cites: [],
    };
    if (kind === 'term') {
      const term = fields as TermData;
      return {
        ...base,
        kind,
        title: term.label.charAt(0).toUpperCase() + term.label.slice(1),
        summary: term.definition,
        label: term.label,
        status: term.status,
        abbreviations: term.abbreviations ?? [],
        forms: term.forms ?? [],
        useInstead: [],
        insteadOf: [],
        definition: term.definition,
        definitionSources: [],
        definitionCites: [],
        broader: [],
        narrower: [],
        related: [],
        usedOn: [],
      } satisfies Term;
    }
    const { title, summary } = fields as ThemeData;
    if (kind === 'capability') {
      const { number } = fields as CapabilityData;
      // `theme` is set when the themes are known; a missing one stops the build.
      return {
        ...base,
        kind,
        title,
        summary,
        number,
        theme: undefined as never,
        resources: [],
        previous: undefined,
        next: undefined,
        related: [],
      };
    }
    if (kind === 'theme')
      return { ...base, kind, title, summary, order: (fields as ThemeData).order, capabilities: [] };
    if (kind === 'framework') return { ...base, kind, title, summary, themes: [], capabilities: [] };
    return { ...base, kind: 'page', title, summary } satisfies StandingPage;
  }

  function joinTheme(entry: ContentEntry, theme: Theme): void {
    const listed = (entry.data as ThemeData).capabilities;
    theme.capabilities = listed.flatMap((id, index) => {
      const capability = capabilities.find((item) => item.id === id);
      if (!capability)
        unknown(
          'capability',
          id,
          capabilities.map((item) => item.id),
          entry.placeOf(['capabilities', index]),
        );
      else if (capability.theme && capability.theme !== theme) {
        report({
          code: 'link-one-sided',
          ...entry.placeOf(['capabilities', index]),
          message: `The theme lists ${id}, but ${capability.file} names the theme ${capability.theme.id}.`,
          fix: 'Make both say the same.',
        });
      }
      return capability ?? [];
    });
    for (const [other, page] of pages) {
      if (page.kind === 'capability' && page.theme === theme && !listed.includes(page.id)) {
        report({
          code: 'link-one-sided',
          ...other.placeOf(['theme']),
          message: `${page.id} names the theme ${theme.id}, but ${entry.file} does not list it.`,
          fix: `Add “- ${page.id}” to the capabilities of the theme.`,
        });
      }
    }
  }

  function joinTerm(entry: ContentEntry, term: Term): void {
    const fields = entry.data as TermData;
    const find = (
      key: 'useInstead' | 'broader' | 'narrower' | 'related',
      back?: 'broader' | 'narrower' | 'related',
    ): Term[] =>
      (fields[key] ?? []).flatMap((id, index) => {
        const other = terms.find((item) => item.id === id);
        const place = entry.placeOf([key, index]);
        if (!other) {
          unknown(
            'term',
            id,
            terms.map((item) => item.id),
            place,
          );
          return [];
        }
        const otherEntry = [...pages].find(([, page]) => page === other)?.[0];
        if (back && !(otherEntry?.data as TermData | undefined)?.[back]?.includes(term.id)) {
          report({
            code: 'link-one-sided',
            ...place,
            message: `The term names “${id}” under “${key}”, but ${other.file} does not name it under “${back}”.`,
            fix: `Add “- ${term.id}” to “${back}” there.`,
          });
        }
        return [other];
      });
    term.useInstead = find('useInstead');
    term.broader = find('broader', 'narrower');
    term.narrower = find('narrower', 'broader');
    term.related = find('related', 'related');
    for (const other of term.useInstead) other.insteadOf.push(term);
    if (term.status === 'avoid' && (fields.useInstead ?? []).length === 0) {
      report({
        code: 'field-missing',
        ...entry.placeOf(['status']),
        message: 'A term to avoid must say what to use instead.',
        fix: 'Add “useInstead:” with the id of a term.',
      });
    }
    term.definitionSources = fields.definitionSources.flatMap((text, index) =>
      locate(text, entry, entry.placeOf(['definitionSources', index])),
    );
    term.definitionCites = findResources(fields.cites ?? [], (index) => entry.placeOf(['cites', index]));
    for (const resource of term.definitionCites) resource.definedBy.push(term);
  }

  function joinStatements(entry: ContentEntry, page: Page): void {
    const rules = fixedSections[entry.kind];
    const byStatementId = new Map<string, Statement>();
    if (entry.kind === 'page' && entry.body.statements.length > 0 && !(entry.data as PageData).code) {
      report({
        code: 'field-missing',
        ...entry.placeOf([]),
        message: 'A page with statements needs the field “code”.',
        fix: 'Add “code: …” with two to five small letters; its statements are cited by it.',
      });
    }
    for (const item of entry.body.statements) {
      const statement: Statement = {
        id: item.id,
        ref: `${page.code ?? page.id.toUpperCase()}.${item.id}`,
        page,
        section: rules?.find((rule) => Object.values(rule.heading).includes(item.section))?.key ?? item.section,
        audiences: findAudiences(item.audiences, () => item),
        sources: locate(item.source, entry, item),
        parent: item.parent === undefined ? undefined : byStatementId.get(item.parent),
        children: [],
        address: `${page.address}#${item.id}`,
        content: item.content,
        text: '',
        markdown: '',
      };
      byStatementId.set(item.id, statement);
      statement.parent?.children.push(statement);
      page.statements.push(statement);
      statements.set(statement.ref, statement);
      for (const audience of statement.audiences) audience.statements.push(statement);
    }
  }

  function joinReferences(entry: ContentEntry, page: Page, known: ReadonlyMap<string, Page | undefined>): void {
    for (const reference of entry.body.references) {
      const statement = page.statements.find((item) => item.id === reference.statement);
      const backlink: Backlink = { page, statement };
      if (reference.type === 'link') {
        if (!reference.target.startsWith('/')) continue;
        const [path = '', anchor] = reference.target.split('#');
        const target = known.get(path);
        if (!known.has(path)) {
          if (broken.files > 0 || broken.ids.size > 0) continue;
          report({
            code: 'link-unknown',
            ...reference,
            message: `There is no page at “${path}”.${didYouMean(path, known.keys())}`,
            fix: 'Write the address of a page of this site, from the first slash to the last.',
          });
        } else if (
          anchor &&
          target &&
          /^[A-Z]\d+$/.test(anchor) &&
          !target.statements.some((item) => item.id === anchor)
        ) {
          report({
            code: 'link-unknown',
            ...reference,
            message: `The page “${path}” has no statement ${anchor}.`,
            fix: 'Write the id of a statement that stands there.',
          });
        } else if (target && target !== page) {
          page.refersTo.push(target);
          target.backlinks.push(backlink);
        }
        continue;
      }
      const target = targetOf(graph, reference);
      const expected = { See: ['capability', 'theme', 'framework'], Cite: ['resource', 'source'], Term: ['term'] }[
        reference.type
      ];
      if (!target || !expected.includes(target.kind)) {
        const candidates =
          reference.type === 'Cite'
            ? [...resources, ...sources].map((item) => item.id)
            : all.filter((item) => expected.includes(item.kind)).map((item) => item.id);
        unknown(expected[0] ?? 'entry', reference.target, candidates, reference);
      } else if (target.kind === 'resource' || target.kind === 'source') {
        target.citedBy.push(backlink);
        page.cites.push(target);
      } else {
        page.refersTo.push(target);
        target.backlinks.push(backlink);
      }
    }
    page.refersTo = once(page.refersTo);
    page.cites = once(page.cites);
    for (const statement of page.statements) {
      const resolved = resolveNodes(graph, statement.content, (address) => address);
      statement.text = nodesToText(resolved);
      statement.markdown = nodesToMarkdown(resolved);
    }
  }

  function checkCovered(): void {
    if (broken.files > 0 || broken.ids.size > 0) return;
    for (const source of data.sources) {
      if (!source.data.everyPoint) continue;
      for (const key of outlineKeys(source.data)) {
        if (covered.has(key)) continue;
        report({
          code: 'point-uncovered',
          ...source.placeOf(['outline', key.slice(source.data.id.length + 1).replace(/ \d+(\.\d+)?$/, '')]),
          message: `No statement takes up “${key}”.`,
          fix: 'Write the statement, or add the place to the source of the statement that takes it up.',
        });
      }
    }
    for (const resource of resources) {
      if (resource.listedBy.length + resource.citedBy.length + resource.definedBy.length > 0) continue;
      report({
        code: 'resource-uncited',
        ...resource.place,
        message: `Nothing cites the resource “${resource.id}”.`,
        fix: 'List it under the resources of a capability, cite it in a text, or remove it.',
      });
    }
  }
}

/** Capabilities near to one: direct links count most, then shared resources, then nothing else. */
function relatedTo(capability: Capability, capabilities: readonly Capability[]): Capability[] {
  const score = (other: Capability): number => {
    const links =
      Number(capability.refersTo.includes(other)) +
      Number(capability.backlinks.some((backlink) => backlink.page === other));
    const shared = other.resources.filter((resource) => capability.resources.includes(resource)).length;
    return links * 10 + shared;
  };
  return capabilities
    .filter((other) => other !== capability && score(other) > 1)
    .sort((a, b) => score(b) - score(a) || a.number - b.number)
    .slice(0, 6);
}

/** Which terms the text of each page uses. */
function joinTermUse(graph: Graph): void {
  const patterns = graph.terms.flatMap((term): Pattern<Term>[] => [
    ...[term.label, ...term.forms].map((text) => ({ text, exactCase: false, value: term })),
    ...term.abbreviations.map((text) => ({ text, exactCase: true, value: term })),
  ]);
  const matcher = new Matcher(patterns);
  for (const page of graph.byId.values()) {
    const prose = page.body.nodes.filter((node) => !isComponent(node));
    const texts = [
      page.summary,
      ...page.statements.map((statement) => statement.text),
      nodesToText(resolveNodes(graph, prose as RootContent[], (address) => address)),
    ];
    const found = new Set(texts.flatMap((text) => matcher.find(text).map((match) => match.value)));
    found.delete(page as Term);
    page.terms = graph.terms.filter((term) => found.has(term));
    for (const term of page.terms) term.usedOn.push(page);
  }
}
