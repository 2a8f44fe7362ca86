/**
 * The typed graph: every entry joined to every other, with the links back. Astro's own references log a dangling one and
 * build on, so the join is ours.
 */
import type { RootContent } from 'mdast';
import type { Body, BodyReference } from '../markdown/body.ts';
import type { Evidence, Example, FormerLink, Pair, ReviewSection } from './evidence.ts';
import type { Place } from './finding.ts';
import type { Locator } from './locator.ts';
import type { PageName } from './page-names.ts';
import type {
  AudienceData,
  ChangeData,
  ContentKind,
  LegalTitleData,
  LinkData,
  PublishedData,
  ResourceData,
  SourceData,
  TermData,
  TermEvidenceData,
  TranslationData,
} from './schemas.ts';

/** What every page made from a content file has. */
interface PageBase {
  id: string;
  /** What statements on it are cited by: `GSR-6`. Undefined where it has none. */
  code: string | undefined;
  title: string;
  summary: string;
  /** Address within the site, without its base path. */
  address: string;
  reviewed: string;
  /** Content file, from the root of the repository. */
  file: string;
  body: Body;
  statements: Statement[];
  /** Pages that it refers to in its text, each once, in order. */
  refersTo: Page[];
  /** Places that refer to it. */
  backlinks: Backlink[];
  /** Terms that its text uses, in order of label. */
  terms: Term[];
  /** Resources and sources that its text cites, each once, in order. */
  cites: (Resource | Source)[];
  /** The same page in other languages. */
  translations: Translation[];
}

export interface Framework extends PageBase {
  kind: 'framework';
  themes: Theme[];
  capabilities: Capability[];
}

export interface Theme extends PageBase {
  kind: 'theme';
  order: number;
  capabilities: Capability[];
}

export interface Capability extends PageBase {
  kind: 'capability';
  number: number;
  theme: Theme;
  /** Its further resources, by title. */
  resources: Resource[];
  previous: Capability | undefined;
  next: Capability | undefined;
  /** Capabilities it refers to, that refer to it, or that share resources with it; nearest first. */
  related: Capability[];
  /** Its counterparts in the Model National Response. */
  pairs: Pair[];
  /** Why it has none. */
  unpaired: string | undefined;
}

export interface Term extends PageBase {
  kind: 'term';
  label: string;
  /** In which sense the term is meant, where it has several. */
  sense: string | undefined;
  status: TermData['status'];
  topic: TermData['topic'];
  abbreviations: string[];
  forms: string[];
  /** Common words that mean it only in context: for search, never for the checker. */
  bareForms: string[];
  /** Phrases that hold its words and mean something else. */
  passOver: string[];
  /** Words of people who do not know the term, for search. */
  lay: string[];
  why: string | undefined;
  /** What to write instead, as it stands in a text. */
  write: string | undefined;
  /** What its definition describes, where that is harm. */
  contentNote: string | undefined;
  note: string | undefined;
  guidelines: TermData['guidelines'];
  /** Pages on which the mark of the Guidelines was seen. */
  markEvidence: TermEvidence[];
  equivalents: NonNullable<TermData['equivalents']>;
  evidence: TermEvidence[];
  /** Whether a part of it is knowledge of this project that no page was seen for. */
  unverified: boolean;
  examples: { match: string[]; noMatch: string[] };
  useInstead: Term[];
  /** Terms to avoid that lead here. */
  insteadOf: Term[];
  definition: string;
  definitionSources: Locator[];
  definitionCites: Resource[];
  broader: Term[];
  narrower: Term[];
  related: Term[];
  /** Pages whose text uses the term, by title and address. */
  usedOn: { title: string; address: string }[];
}

export interface StandingPage extends PageBase {
  kind: 'page';
}

export interface Guide extends PageBase {
  kind: 'guide';
  order: number;
}

export interface MnrFramework extends PageBase {
  kind: 'mnrFramework';
  domains: MnrDomain[];
  capabilities: MnrCapability[];
}

export interface MnrDomain extends PageBase {
  kind: 'mnrDomain';
  order: number;
  capabilities: MnrCapability[];
}

export interface MnrCapability extends PageBase {
  kind: 'mnrCapability';
  number: number;
  domain: MnrDomain;
  previous: MnrCapability | undefined;
  next: MnrCapability | undefined;
  /** Its counterparts in the Global Strategic Response. */
  pairs: Pair[];
  /** Why it has none. */
  unpaired: string | undefined;
  /** Parts of the 2022 review that report on it. */
  reviewed2022: ReviewSection[];
  /** Capabilities of the 2016 edition that it was made from. */
  former: FormerLink[];
  examples: Example[];
}

/** A page on which a term, a view or a wording was seen. */
export type TermEvidence = TermEvidenceData;

/** A title that keeps an old term, and the terms in it. */
export interface LegalTitle extends Omit<LegalTitleData, 'terms' | 'evidence' | 'rest'> {
  terms: Term[];
  evidence: TermEvidence[];
}

/** A page in another language. Its statements keep the ids, sources and roles of the English ones. */
export interface Translation extends Omit<TranslationData, 'of'> {
  kind: 'translation';
  /** Name of the entry: its file below `content/`. */
  id: string;
  language: string;
  page: Page;
  /** Address within the site, without its base path. */
  address: string;
  file: string;
  body: Body;
  /** Whether the English text has changed since. */
  outdated: boolean;
}

/** Something of the ledger: what happened to a statement, an entry or a page, when and why. */
export interface Change {
  date: string;
  /** Statement such as `GSR-6.H3`, or address, with the anchor of an entry such as an example. */
  of: string;
  change: ChangeData['change'];
  why: string | undefined;
  replacedBy: { id: string; address: string }[];
  /** The page it belongs to; undefined where that is gone. */
  page: PageName | undefined;
  /** Where the thing stands now, or what stands in its place; undefined where nothing does. */
  address: string | undefined;
}

export type Page =
  | Framework
  | Theme
  | Capability
  | Term
  | StandingPage
  | Guide
  | MnrFramework
  | MnrDomain
  | MnrCapability;

export interface Statement {
  /** Permanent within its page: `H3`. */
  id: string;
  /** How it is cited: `GSR-6.H3`. */
  ref: string;
  page: Page;
  /** Key of its section: `how`. */
  section: string;
  audiences: Audience[];
  sources: Locator[];
  parent: Statement | undefined;
  children: Statement[];
  /** Address within the site, without its base path. */
  address: string;
  content: RootContent[];
  /** Its own text without markup. */
  text: string;
  /** Its own text as Markdown, with addresses on this site. */
  markdown: string;
}

export interface Backlink {
  page: Page;
  /** The statement that holds the link, where one does. */
  statement: Statement | undefined;
}

export interface Resource extends Omit<ResourceData, 'audiences'> {
  kind: 'resource';
  /** Its address, where one is known. */
  link: LinkData | undefined;
  audiences: Audience[];
  /** Capabilities that list it as a further resource. */
  listedBy: Capability[];
  /** Places in the text that cite it. */
  citedBy: Backlink[];
  /** Terms whose definition names it. */
  definedBy: Term[];
  address: string;
  place: Place;
}

export interface Source extends SourceData {
  kind: 'source';
  /** Its address, where one is known. */
  link: LinkData | undefined;
  citedBy: Backlink[];
  address: string;
}

export interface Audience extends Omit<AudienceData, 'source'> {
  kind: 'audience';
  source: Locator;
  statements: Statement[];
  address: string;
}

export interface HelpAddress {
  name: string;
  url: string;
  /** How the address is known, and when it was seen, in words. */
  known: string;
}

export interface Graph {
  framework: Framework;
  themes: Theme[];
  capabilities: Capability[];
  terms: Term[];
  /** Titles that keep old terms. */
  legalTitles: LegalTitle[];
  pages: StandingPage[];
  guides: Guide[];
  translations: Translation[];
  /** The Model National Response; its framework is undefined where the content has none. */
  mnr: { framework: MnrFramework | undefined; domains: MnrDomain[]; capabilities: MnrCapability[] };
  evidence: Evidence;
  /** The ledger, newest first. */
  changes: Change[];
  /** Everything ever published, by statement or address. See `historyOf` in `ledger.ts`. */
  published: ReadonlyMap<string, PublishedData>;
  /** The services that “Get help” names, by id. */
  helpAddresses: ReadonlyMap<string, HelpAddress>;
  resources: Resource[];
  sources: Source[];
  audiences: Audience[];
  /** Every page made from a content file, by id. */
  byId: ReadonlyMap<string, Page>;
  /** Every statement, by reference. */
  statements: ReadonlyMap<string, Statement>;
}

/** Address of the page that an entry makes. */
export function addressOf(kind: ContentKind, slug: string): string {
  switch (kind) {
    case 'framework':
      return '/gsr/';
    case 'theme':
    case 'capability':
      return `/gsr/${slug}/`;
    case 'term':
      return `/glossary/${slug}/`;
    case 'page':
      return `/${slug}/`;
    case 'guide':
      return `/contribute/${slug}/`;
    case 'mnrFramework':
      return '/mnr/';
    case 'mnrDomain':
    case 'mnrCapability':
      return `/mnr/${slug}/`;
  }
}

/** Code by which statements are cited. */
export function codeOf(kind: ContentKind, data: { id: string; code?: string | undefined }): string | undefined {
  if (kind === 'page') return data.code?.toUpperCase();
  if (kind === 'term') return data.id;
  return data.id.toUpperCase();
}

/** The page or entry that a reference in the text points to, or undefined. */
export function targetOf(
  graph: Pick<Graph, 'byId' | 'resources' | 'sources'>,
  reference: Pick<BodyReference, 'type' | 'target'>,
) {
  if (reference.type === 'Cite') {
    return (
      graph.resources.find((resource) => resource.id === reference.target) ??
      graph.sources.find((source) => source.id === reference.target)
    );
  }
  return graph.byId.get(reference.target);
}
