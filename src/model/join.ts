/** Joins the entries into the graph: references resolved, links back written, and every one that fails reported. */
import type { BodyReference, BodyStatement } from '../markdown/body.ts';
import type { ContentEntry, ContentFiles } from './content-files.ts';
import { noEvidence } from './evidence.ts';
import { didYouMean, type Finding, nearest, type Place } from './finding.ts';
import {
  type Audience,
  type Backlink,
  type Capability,
  type Framework,
  type Graph,
  type LegalTitle,
  type MnrCapability,
  type MnrDomain,
  type Page,
  type Resource,
  type Source,
  type Statement,
  type Term,
  type TermEvidence,
  type Theme,
  targetOf,
} from './graph.ts';
import { type Locator, type LocatorContext, locatorKey, outlineKeys, parseLocators, placeHint } from './locator.ts';
import { makePage } from './pages.ts';
import { nodesToMarkdown, nodesToText, resolveNodes } from './references.ts';
import type {
  CapabilityData,
  MnrCapabilityData,
  MnrDomainData,
  PageData,
  SourceData,
  TermData,
  ThemeData,
} from './schemas.ts';
import { fixedSections } from './sections.ts';

/**
 * @param files what was read; the framework must be among it
 * @param extraAddresses addresses of pages that are not made from a content file
 * @returns the graph; where faults were reported it is joined as far as it goes
 */
export function joinGraph(files: ContentFiles, extraAddresses: readonly string[], report: Report): Graph {
  return new Joiner(files, extraAddresses, report).join();
}

type Report = (finding: Finding) => void;
type PageOf<K extends Page['kind']> = Extract<Page, { kind: K }>;

const nowhere: Locator = { source: '', part: '', point: 0, nested: undefined };

/** Kinds of target that each way of referring may have. */
const targetKinds: Readonly<Record<'See' | 'Cite' | 'Term', readonly string[]>> = {
  See: ['capability', 'theme', 'framework', 'mnrCapability', 'mnrDomain', 'mnrFramework'],
  Cite: ['resource', 'source'],
  Term: ['term'],
};

const targetNames = { See: 'capability or theme', Cite: 'resource or source', Term: 'term' } as const;

/** Everything in a list, each once. */
const once = <T>(list: Iterable<T>): T[] => [...new Set(list)];

/** The state of one join. Methods run in the order of `join`; later ones lean on what earlier ones set. */
class Joiner {
  readonly #files: ContentFiles;
  readonly #extraAddresses: readonly string[];
  readonly #report: Report;
  readonly #sourceData: ReadonlyMap<string, SourceData>;
  /** Places of the sources that some statement, term or audience names. */
  readonly #covered = new Set<string>();
  /** Ids that some reference most likely means, and misses by a slip. */
  readonly #misspelt = new Set<string>();
  readonly #pages = new Map<ContentEntry, Page>();

  constructor(files: ContentFiles, extraAddresses: readonly string[], report: Report) {
    this.#files = files;
    this.#extraAddresses = extraAddresses;
    this.#report = report;
    this.#sourceData = new Map(files.sources.map((source) => [source.data.id, source.data]));
  }

  join(): Graph {
    const { audiences, sources, resources } = this.#works();
    for (const entry of this.#files.entries) this.#pages.set(entry, makePage(entry));
    const all = [...this.#pages.values()];
    const ofKind = <K extends Page['kind']>(kind: K) => all.filter((page) => page.kind === kind) as PageOf<K>[];
    const framework = ofKind('framework')[0] as Framework;
    const graph: Graph = {
      framework,
      themes: ofKind('theme').sort((a, b) => a.order - b.order),
      capabilities: ofKind('capability').sort((a, b) => a.number - b.number),
      terms: ofKind('term').sort((a, b) => a.label.localeCompare(b.label, 'en')),
      pages: ofKind('page'),
      guides: ofKind('guide').sort((a, b) => a.order - b.order),
      translations: [],
      mnr: {
        framework: ofKind('mnrFramework')[0],
        domains: ofKind('mnrDomain').sort((a, b) => a.order - b.order),
        capabilities: ofKind('mnrCapability').sort((a, b) => a.number - b.number),
      },
      evidence: noEvidence(),
      legalTitles: [],
      helpAddresses: new Map(),
      changes: [],
      published: new Map(),
      resources,
      sources,
      audiences,
      byId: new Map(all.map((page) => [page.id, page])),
      statements: new Map(),
    };
    framework.themes = graph.themes;
    framework.capabilities = graph.capabilities;

    if (graph.mnr.framework) {
      graph.mnr.framework.domains = graph.mnr.domains;
      graph.mnr.framework.capabilities = graph.mnr.capabilities;
    }
    this.#each('capability', (entry, page) => this.#joinCapability(graph, entry, page));
    this.#each('mnrCapability', (entry, page) => this.#joinMnrCapability(graph, entry, page));
    this.#each('mnrDomain', (entry, page) => this.#joinMnrDomain(graph, entry, page));
    this.#each('theme', (entry, page) => this.#joinTheme(graph, entry, page));
    this.#each('term', (entry, page) => this.#joinTerm(graph, entry, page));
    graph.legalTitles = this.#legalTitles(graph);
    const statements = new Map<string, Statement>();
    for (const [entry, page] of this.#pages) {
      for (const statement of this.#joinStatements(graph, entry, page)) statements.set(statement.ref, statement);
    }
    graph.statements = statements;
    const addresses = this.#addresses(graph);
    for (const [entry, page] of this.#pages) this.#joinReferences(graph, entry, page, addresses);
    for (const capability of graph.capabilities) capability.related = relatedTo(capability, graph.capabilities);
    this.#checkCovered();
    this.#checkCited(resources);
    return graph;
  }

  #each<K extends Page['kind']>(kind: K, visit: (entry: ContentEntry, page: PageOf<K>) => void): void {
    for (const [entry, page] of this.#pages) if (page.kind === kind) visit(entry, page as PageOf<K>);
  }

  // ------------------------------------------------------------------------------------------ faults

  #unknown(what: string, id: string, known: Iterable<string>, place: Place): void {
    if (this.#files.broken.files > 0 || this.#files.broken.ids.has(id)) return;
    const meant = this.#meant(id, [...known]);
    if (meant !== undefined) this.#misspelt.add(meant);
    this.#report({
      code: 'reference-unknown',
      ...place,
      message: `There is no ${what} “${id}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
      fix:
        what === 'audience'
          ? `Write one or more of these ids, with spaces between them in a text: ${[...known].join(' ')}.`
          : `Write the id of ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} that exists, or add it first.`,
    });
  }

  /** The id that was meant: of the page with these words in its address or its title, of a statement’s page, or the nearest. */
  #meant(id: string, known: readonly string[]): string | undefined {
    const words = id
      .toLowerCase()
      .replace(/\.[a-z]\d+$/, '')
      .replace(/\s+/g, '-');
    if (words !== id && known.includes(words)) return words;
    for (const page of this.#pages.values()) {
      if (page.address.split('/').at(-2)?.replace(/^\d+-/, '') === words && known.includes(page.id)) return page.id;
    }
    return nearest(id, known);
  }

  /** Finds entries by id; each id that nothing has is reported at its place. */
  #find<T extends { id: string }>(
    what: string,
    ids: readonly string[],
    among: readonly T[],
    place: (index: number) => Place,
  ): T[] {
    const known = new Set(among.map((item) => item.id));
    return ids.flatMap((id, index) => {
      const found = among.find((item) => item.id === id);
      // Two words of one id, with a space in place of the hyphen, are one slip.
      const [before, after] = [`${ids[index - 1]}-${id}`, `${id}-${ids[index + 1]}`];
      if (!found && known.has(before)) return [];
      if (!found && known.has(after)) {
        this.#unknown(what, `${id} ${ids[index + 1]}`, known, place(index));
        return [];
      }
      if (!found)
        this.#unknown(
          what,
          id,
          among.map((item) => item.id),
          place(index),
        );
      return found ?? [];
    });
  }

  #locate(text: string, context: LocatorContext, place: Place): Locator[] {
    const { locators, faults } = parseLocators(text, context, this.#sourceData);
    // Where a file cannot be read, it may be the one that has the place.
    const { broken } = this.#files;
    for (const fault of broken.files > 0 || broken.ids.size > 0 ? [] : faults) {
      this.#report({
        code: 'locator-unknown',
        ...place,
        message: `“${fault}” is not a place in a source document.${placeHint(fault, context, this.#sourceData)}`,
        fix: `Write ${context.source === undefined ? 'the id of the document, the part' : 'the part'} and the number of the point, such as “${exampleOf(context)}”; several with semicolons between them. content/data/sources.yaml lists the parts.`,
      });
    }
    for (const locator of locators) this.#covered.add(locatorKey(locator));
    return locators;
  }

  // ------------------------------------------------------------------------------------------ works

  #works(): Pick<Graph, 'audiences' | 'sources' | 'resources'> {
    const files = this.#files;
    const audiences: Audience[] = files.audiences.map((entry) => ({
      ...entry.data,
      kind: 'audience',
      source: this.#locate(entry.data.source, noContext, entry.placeOf(['source']))[0] ?? nowhere,
      statements: [],
      address: `/audiences/${entry.data.id}/`,
    }));
    const links = new Map(files.links.map((entry) => [entry.data.id, entry.data]));
    const works = new Set([...files.sources, ...files.resources].map((entry) => entry.data.id));
    for (const entry of files.links) {
      if (!works.has(entry.data.id)) this.#unknown('resource', entry.data.id, works, entry.placeOf(['id']));
    }
    const sources: Source[] = files.sources.map((entry) => ({
      ...entry.data,
      kind: 'source',
      link: links.get(entry.data.id),
      citedBy: [],
      address: `/method/#${entry.data.id}`,
    }));
    const resources: Resource[] = files.resources.map((entry) => ({
      ...entry.data,
      kind: 'resource',
      link: links.get(entry.data.id),
      audiences: this.#find('audience', entry.data.audiences, audiences, (index) =>
        entry.placeOf(['audiences', index]),
      ),
      listedBy: [],
      citedBy: [],
      definedBy: [],
      address: `/resources/#${entry.data.id}`,
      place: entry.placeOf(['id']),
    }));
    return { audiences, sources, resources };
  }

  // ------------------------------------------------------------------------------------------ pages

  #joinCapability(graph: Graph, entry: ContentEntry, page: Capability): void {
    const data = entry.data as CapabilityData;
    const [theme] = this.#find('theme', [data.theme], graph.themes, () => entry.placeOf(['theme']));
    if (theme) page.theme = theme;
    page.resources = this.#find('resource', data.resources, graph.resources, (index) =>
      entry.placeOf(['resources', index]),
    );
    for (const resource of page.resources) resource.listedBy.push(page);
    const index = graph.capabilities.indexOf(page);
    page.previous = graph.capabilities[index - 1];
    page.next = graph.capabilities[index + 1];
  }

  #joinTheme(graph: Graph, entry: ContentEntry, theme: Theme): void {
    const listed = (entry.data as ThemeData).capabilities;
    theme.capabilities = this.#find('capability', listed, graph.capabilities, (index) =>
      entry.placeOf(['capabilities', index]),
    );
    this.#checkBothSides(entry, listed, theme.capabilities, 'theme', (capability) => capability.theme);
    this.#each('capability', (other, capability) => {
      if (capability.theme === theme && !listed.includes(capability.id))
        this.#unlisted(other, 'theme', theme, entry.file);
    });
  }

  /** Reports capabilities that a theme or domain lists, and that name another. */
  #checkBothSides<T extends Page>(
    entry: ContentEntry,
    listed: readonly string[],
    capabilities: readonly T[],
    what: 'theme' | 'domain',
    ownerOf: (capability: T) => Page | undefined,
  ): void {
    for (const capability of capabilities) {
      const owner = ownerOf(capability);
      // Where the other does not list it, that is told at the capability, with both ways out.
      if (!owner || owner.id === entry.data.id || !this.#listing(capability.id).includes(owner.id)) continue;
      this.#report({
        code: 'link-one-sided',
        ...entry.placeOf(['capabilities', listed.indexOf(capability.id)]),
        message: `The ${what} lists ${capability.id}, but ${capability.file} names the ${what} ${owner.id}, which lists it too.`,
        fix: `Take the line “- ${capability.id}” out here, if ${owner.id} is right.`,
      });
    }
  }

  /** Ids of the themes or domains that list a capability. */
  #listing(capability: string): string[] {
    return this.#files.entries.flatMap(({ data }) =>
      'capabilities' in data && data.capabilities.some((id) => id === capability) ? data.id : [],
    );
  }

  /** Reports a capability that names a theme or domain which does not list it. */
  #unlisted(entry: ContentEntry, what: 'theme' | 'domain', owner: Page, file: string): void {
    const [other] = this.#listing(entry.data.id);
    if (other !== undefined) {
      this.#report({
        code: 'link-one-sided',
        ...entry.placeOf([what]),
        message: `${entry.data.id} names the ${what} ${owner.id}, but it is ${other} that lists it.`,
        fix: `Write “${what}: ${other}”; or, if ${owner.id} is right, move the line “- ${entry.data.id}” to ${file}.`,
      });
      return;
    }
    this.#report({
      code: 'link-one-sided',
      ...entry.placeOf([what]),
      message: `${entry.data.id} names the ${what} ${owner.id}, but ${file} does not list it.`,
      fix: `Add “- ${entry.data.id}” to the capabilities of the ${what}.`,
    });
  }

  #joinMnrCapability(graph: Graph, entry: ContentEntry, page: MnrCapability): void {
    const { domain } = entry.data as MnrCapabilityData;
    const [found] = this.#find('domain', [domain], graph.mnr.domains, () => entry.placeOf(['domain']));
    if (found) page.domain = found;
    const index = graph.mnr.capabilities.indexOf(page);
    page.previous = graph.mnr.capabilities[index - 1];
    page.next = graph.mnr.capabilities[index + 1];
  }

  #joinMnrDomain(graph: Graph, entry: ContentEntry, domain: MnrDomain): void {
    const listed = (entry.data as MnrDomainData).capabilities;
    domain.capabilities = this.#find('capability', listed, graph.mnr.capabilities, (index) =>
      entry.placeOf(['capabilities', index]),
    );
    this.#checkBothSides(entry, listed, domain.capabilities, 'domain', (capability) => capability.domain);
    this.#each('mnrCapability', (other, capability) => {
      if (capability.domain === domain && !listed.includes(capability.id))
        this.#unlisted(other, 'domain', domain, entry.file);
    });
  }

  #joinTerm(graph: Graph, entry: ContentEntry, term: Term): void {
    const data = entry.data as TermData;
    type Relation = 'broader' | 'narrower' | 'related';
    const relation = (key: Relation | 'useInstead', back?: Relation): Term[] => {
      const others = this.#find('term', data[key] ?? [], graph.terms, (index) => entry.placeOf([key, index]));
      for (const other of others) {
        const [otherEntry] = [...this.#pages].find(([, page]) => page === other) ?? [];
        const named = (otherEntry?.data as TermData | undefined)?.[back ?? key] ?? [];
        if (!back || named.includes(term.id)) continue;
        // A slip in the name on the other side is told of there.
        if (named.some((id) => !graph.terms.some((item) => item.id === id) && nearest(id, [term.id]))) continue;
        this.#report({
          code: 'link-one-sided',
          ...entry.placeOf([key, (data[key] ?? []).indexOf(other.id)]),
          message: `The term names “${other.id}” under “${key}”, but ${other.file} does not name it under “${back}”.`,
          fix: `Add “- ${term.id}” to “${back}” there.`,
        });
      }
      return others;
    };
    for (const key of ['broader', 'narrower', 'related', 'useInstead'] as const) {
      const at = (data[key] ?? []).indexOf(term.id);
      if (at < 0) continue;
      this.#report({
        code: 'reference-unknown',
        ...entry.placeOf([key, at]),
        message: `The term names itself under “${key}”.`,
        expected: 'The id of another term.',
        fix: 'Write the id of the term that is meant, or take the line out.',
      });
    }
    term.useInstead = relation('useInstead');
    term.broader = relation('broader', 'narrower');
    term.narrower = relation('narrower', 'broader');
    term.related = relation('related', 'related');
    for (const other of term.useInstead) other.insteadOf.push(term);
    if (term.status === 'avoid' && (data.useInstead ?? []).length === 0) {
      this.#report({
        code: 'field-missing',
        ...entry.placeOf(['status']),
        message: 'A term to avoid must say what to use instead.',
        fix: 'Add “useInstead:” with the id of a term.',
      });
    }
    term.definitionSources = (data.definitionSources ?? []).flatMap((text, index) =>
      this.#locate(text, noContext, entry.placeOf(['definitionSources', index])),
    );
    term.definitionCites = this.#find('resource', data.cites ?? [], graph.resources, (index) =>
      entry.placeOf(['cites', index]),
    );
    for (const resource of term.definitionCites) resource.definedBy.push(term);
    const keys = data.evidence ?? [];
    term.evidence = this.#evidence(keys, (index) => entry.placeOf(['evidence', index]));
    term.markEvidence = this.#evidence(data.guidelines?.evidence ?? [], (index) =>
      entry.placeOf(['guidelines', 'evidence', index]),
    );
  }

  /** Pages behind keys of evidence; `GK` stands for none. */
  #evidence(keys: readonly string[], place: (index: number) => Place): TermEvidence[] {
    const known = this.#files.evidence.termEvidence.map((entry) => entry.data);
    return keys.flatMap((key, index) => {
      if (key === 'GK') return [];
      const found = known.find((item) => item.key === key);
      if (!found)
        this.#unknown(
          'key of evidence',
          key,
          known.map((item) => item.key),
          place(index),
        );
      return found ?? [];
    });
  }

  #legalTitles(graph: Graph): LegalTitle[] {
    return this.#files.evidence.legalTitle.map(({ data: { rest, ...data }, placeOf }) => ({
      ...data,
      title: rest === undefined ? data.title : `${data.title} ${rest}`,
      terms: this.#find('term', data.terms, graph.terms, (index) => placeOf(['terms', index])),
      evidence: this.#evidence(data.evidence, (index) => placeOf(['evidence', index])),
    }));
  }

  // ------------------------------------------------------------------------------------------ text

  #joinStatements(graph: Graph, entry: ContentEntry, page: Page): Statement[] {
    const rules = fixedSections[entry.kind];
    const context = locatorContext(entry);
    const own = new Map<string, Statement>();
    if (entry.kind === 'page' && entry.body.statements.length > 0 && !(entry.data as PageData).code) {
      this.#report({
        code: 'field-missing',
        ...entry.placeOf([]),
        message: 'A page with statements needs the field “code”.',
        fix: 'Add “code: …” with two to five small letters; its statements are cited by it.',
      });
    }
    for (const item of entry.body.statements) {
      const statement: Statement = {
        id: item.id,
        ref: `${page.code ?? page.id}.${item.id}`,
        page,
        section: rules?.find((rule) => Object.values(rule.heading).includes(item.section))?.key ?? item.section,
        audiences: this.#find('audience', item.audiences, graph.audiences, () => item),
        sources: this.#sourcesOf(item, context),
        parent: item.parent === undefined ? undefined : own.get(item.parent),
        children: [],
        address: `${page.address}#${item.id}`,
        content: item.content,
        text: '',
        markdown: '',
      };
      own.set(item.id, statement);
      statement.parent?.children.push(statement);
      page.statements.push(statement);
      for (const audience of statement.audiences) audience.statements.push(statement);
    }
    return page.statements;
  }

  #sourcesOf(item: BodyStatement, context: LocatorContext): Locator[] {
    // A statement without the attribute is reported where the text is read.
    if (item.source.trim() !== '' && item.source.replaceAll(';', '').trim() === '') {
      this.#report({
        code: 'statement-source',
        file: item.file,
        line: item.line,
        column: item.column,
        message: `The statement ${item.id} does not say where it comes from.`,
        fix: 'Write the place in the source document, such as source="how 3".',
      });
    }
    return this.#locate(item.source, context, item);
  }

  /** Every address of the site, with its page where a content file makes it. */
  #addresses(graph: Graph): ReadonlyMap<string, Page | undefined> {
    return new Map<string, Page | undefined>([
      ...[...this.#pages.values()].map((page) => [page.address, page] as const),
      ...graph.audiences.map((audience) => [audience.address, undefined] as const),
      ...this.#extraAddresses.map((address) => [address, undefined] as const),
    ]);
  }

  #joinReferences(
    graph: Graph,
    entry: ContentEntry,
    page: Page,
    addresses: ReadonlyMap<string, Page | undefined>,
  ): void {
    for (const reference of entry.body.references) {
      // Without an id it is reported already.
      if (reference.target === '') continue;
      const statement = page.statements.find((item) => item.id === reference.statement);
      const backlink: Backlink = { page, statement };
      const target =
        reference.type === 'link'
          ? this.#linkTarget(reference, page, addresses)
          : this.#referenceTarget(graph, reference, reference.type);
      if (!target || target === page) continue;
      if (target.kind === 'resource' || target.kind === 'source') {
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

  #referenceTarget(
    graph: Graph,
    reference: BodyReference,
    type: 'See' | 'Cite' | 'Term',
  ): Page | Resource | Source | undefined {
    const target = targetOf(graph, reference);
    const expected = targetKinds[type];
    if (target && expected.includes(target.kind)) return target;
    const candidates: readonly { id: string }[] =
      type === 'Cite'
        ? [...graph.resources, ...graph.sources]
        : [...this.#pages.values()].filter((item) => expected.includes(item.kind));
    this.#unknown(
      targetNames[type],
      reference.target,
      candidates.map((item) => item.id),
      reference,
    );
    return undefined;
  }

  /** The page a Markdown link leads to; undefined where it leads elsewhere, to a page of another kind, or nowhere. */
  #linkTarget(
    reference: BodyReference,
    page: Page,
    addresses: ReadonlyMap<string, Page | undefined>,
  ): Page | undefined {
    if (!/^[/#]/.test(reference.target)) return undefined;
    const [written = '', anchor] = reference.target.split('#');
    const path = written || page.address;
    const { broken } = this.#files;
    const target = addresses.get(path);
    if (!addresses.has(path)) {
      if (broken.files > 0 || broken.ids.size > 0) return undefined;
      this.#report({
        code: 'link-unknown',
        ...reference,
        message: `There is no page at “${path}”.${didYouMean(path, addresses.keys())}`,
        fix: 'Write the address of a page of this site, from the first slash to the last.',
      });
    } else if (anchor && target && /^[A-Z]\d+$/.test(anchor) && !target.statements.some((item) => item.id === anchor)) {
      this.#report({
        code: 'link-unknown',
        ...reference,
        message: `The page “${path}” has no statement ${anchor}.`,
        fix: 'Write the id of a statement that stands there.',
      });
    }
    return target;
  }

  // ------------------------------------------------------------------------------------------ completeness

  #checkCovered(): void {
    const { broken, sources } = this.#files;
    if (broken.files > 0 || broken.ids.size > 0 || broken.texts > 0) return;
    for (const source of sources) {
      if (!source.data.everyPoint) continue;
      for (const key of outlineKeys(source.data)) {
        if (this.#covered.has(key)) continue;
        // “capability-5 how 1.3” is counted by the line “capability-5 how 1”, “capability-5 how 3” by “capability-5 how”.
        const part = key.slice(source.data.id.length + 1).replace(/(?:\.| )\d+$/, '');
        this.#report({
          code: 'point-uncovered',
          ...source.placeOf(['outline', part]),
          message: `No statement takes up “${key}”.`,
          fix: 'Write the statement, or add the place to the source of the statement that takes it up.',
        });
      }
    }
  }

  #checkCited(resources: readonly Resource[]): void {
    const { broken } = this.#files;
    if (broken.files > 0 || broken.ids.size > 0 || broken.texts > 0) return;
    for (const resource of resources) {
      if (resource.listedBy.length + resource.citedBy.length + resource.definedBy.length > 0) continue;
      // A reference that misses it, and a second one of its name, have been told of.
      if (this.#misspelt.has(resource.id) || resources.filter(({ id }) => id === resource.id).length > 1) continue;
      this.#report({
        code: 'resource-uncited',
        ...resource.place,
        message: `Nothing cites the resource “${resource.id}”.`,
        fix: 'List it under the resources of a capability, cite it in a text, or remove it.',
      });
    }
  }
}

/** A place as it is written in a context. */
const exampleOf = ({ source, prefix }: LocatorContext): string =>
  source === undefined
    ? 'gsr-guidance-2021 footnote 5'
    : source === 'mnr-framework'
      ? 'point 1'
      : prefix?.startsWith('theme-')
        ? 'outcome 1'
        : 'how 3';

/** A locator that must name its document. */
const noContext: LocatorContext = { source: undefined, prefix: undefined };

/** What a locator on a page may leave out: the document, and the part of it that the page renders. */
export function locatorContext(entry: ContentEntry): LocatorContext {
  switch (entry.kind) {
    case 'capability':
      return { source: 'gsr-guidance-2021', prefix: `capability-${(entry.data as CapabilityData).number}` };
    case 'mnrCapability':
      return { source: 'mnr-framework', prefix: `capability-${(entry.data as MnrCapabilityData).number}` };
    case 'mnrDomain':
      return { source: 'mnr-framework', prefix: `domain-${(entry.data as MnrDomainData).order}` };
    case 'mnrFramework':
      return { source: 'mnr-framework', prefix: undefined };
    case 'theme':
      return { source: 'gsr-framework', prefix: `theme-${(entry.data as ThemeData).order}` };
    case 'framework':
      return { source: 'gsr-guidance-2021', prefix: undefined };
    default:
      return noContext;
  }
}

/** Capabilities near to one: direct links count most, then shared resources; one shared resource alone is chance. */
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
