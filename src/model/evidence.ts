/**
 * The evidence of the 2022 review, joined: its parts, findings, points, country examples and figures, the countries, the
 * crosswalk of the two frameworks, and what became of the 2016 edition.
 */
import type { ContentFiles, EvidenceFiles } from './content-files.ts';
import { relations } from './evidence-schemas.ts';
import { didYouMean, type Finding, type Place } from './finding.ts';
import type { Capability, Graph, MnrCapability, Term } from './graph.ts';
import { type Locator, parseLocators, placeHint } from './locator.ts';
import type { Located } from './read.ts';
import type {
  BoxData,
  CountryData,
  ExampleData,
  FigureData,
  FindingData,
  FootnoteData,
  FormerCapabilityData,
  PairData,
  PointData,
  QuestionData,
  ReviewSectionData,
  SourceData,
} from './schemas.ts';

/** One of the parts of the findings. */
export interface ReviewSection extends Omit<ReviewSectionData, 'capabilities' | 'former'> {
  capabilities: MnrCapability[];
  former: FormerCapability[];
  findings: ReviewFinding[];
  points: Point[];
  examples: Example[];
  boxes: Box[];
  questions: Question[];
  figures: Figure[];
}

export interface ReviewFinding extends Omit<FindingData, 'section' | 'source'> {
  section: ReviewSection;
  sources: Locator[];
  /** Address within the site, without its base path. */
  address: string;
}

export interface Point extends Omit<PointData, 'section' | 'source' | 'countries'> {
  section: ReviewSection;
  sources: Locator[];
  countries: Country[];
  address: string;
}

export interface Example extends Omit<ExampleData, 'section' | 'source' | 'country' | 'capability' | 'footnotes'> {
  section: ReviewSection;
  country: Country;
  capability: MnrCapability;
  sources: Locator[];
  footnotes: Footnote[];
  /** On the page of its country. */
  address: string;
}

export interface Footnote extends FootnoteData {
  /** Address of the work, as printed. */
  url: string | undefined;
  /** Its anchor on the page of the report. */
  address: string;
}

export interface Box extends Omit<BoxData, 'section' | 'source'> {
  section: ReviewSection;
  sources: Locator[];
  address: string;
}

export interface Question extends Omit<QuestionData, 'about'> {
  about: ReviewSection[];
  address: string;
}

export interface Figure extends Omit<FigureData, 'findings' | 'section' | 'source'> {
  section: ReviewSection | undefined;
  findings: ReviewFinding[];
  sources: Locator[];
}

export interface FormerLink {
  former: FormerCapability;
  capability: MnrCapability;
  how: FormerCapabilityData['became'][number]['how'];
  why: string;
}

export interface FormerCapability extends Omit<FormerCapabilityData, 'became' | 'source'> {
  sources: Locator[];
  became: FormerLink[];
  address: string;
}

export interface Pair extends Omit<PairData, 'gsr' | 'mnr'> {
  gsr: Capability;
  mnr: MnrCapability;
  /** Its row on the page that compares the frameworks. */
  address: string;
}

export interface Country extends CountryData {
  kind: 'country';
  address: string;
  examples: Example[];
  /** Points of the review that name it. */
  points: Point[];
  /** Terms that these texts use, in order of label. */
  terms: Term[];
}

export interface Evidence {
  countries: Country[];
  sections: ReviewSection[];
  findings: ReviewFinding[];
  points: Point[];
  examples: Example[];
  footnotes: Footnote[];
  boxes: Box[];
  questions: Question[];
  figures: Figure[];
  former: FormerCapability[];
  pairs: Pair[];
  /** Terms that the page of the review uses, in order of label. */
  terms: Term[];
  /** The same for the page of its survey. */
  surveyTerms: Term[];
}

export const noEvidence = (): Evidence => ({
  countries: [],
  sections: [],
  findings: [],
  points: [],
  examples: [],
  footnotes: [],
  boxes: [],
  questions: [],
  figures: [],
  former: [],
  pairs: [],
  terms: [],
  surveyTerms: [],
});

type Report = (finding: Finding) => void;

/** The document that all of this comes from, where a locator names no other. */
export const review = 'framing-the-future-2022';

/** Sets `evidence` of the graph and what the pages take from it. Reports references that lead nowhere. */
export function joinEvidence(graph: Graph, files: ContentFiles, report: Report): void {
  new EvidenceJoiner(graph, files, report).join();
}

class EvidenceJoiner {
  readonly #graph: Graph;
  readonly #files: ContentFiles;
  readonly #data: EvidenceFiles;
  readonly #report: Report;
  readonly #sources: ReadonlyMap<string, SourceData>;
  /** Ids of findings with a fault of their own: references to them are not reported as well. */
  readonly #unjoined = new Set<string>();

  constructor(graph: Graph, files: ContentFiles, report: Report) {
    this.#graph = graph;
    this.#files = files;
    this.#data = files.evidence;
    this.#report = report;
    this.#sources = new Map(files.sources.map((source) => [source.data.id, source.data]));
  }

  join(): void {
    const { evidence } = this.#graph;
    this.#checkUnique();
    evidence.countries = this.#countries();
    this.#crosswalk();
    evidence.sections = this.#sections();
    this.#former();
    const links = new Map(this.#data.footnoteLink.map(({ data }) => [data.id, data.url]));
    evidence.footnotes = this.#data.footnote.map(({ data }) => ({
      ...data,
      url: links.get(footnoteAnchor(data)),
      address: `/evidence/footnotes/#${footnoteAnchor(data)}`,
    }));
    const anchors = new Set(this.#data.footnote.map(({ data }) => footnoteAnchor(data)));
    for (const entry of this.#data.footnoteLink) {
      if (!anchors.has(entry.data.id)) this.#unknown('footnote', entry.data.id, anchors, entry.placeOf(['id']));
    }
    this.#findingsAndPoints();
    this.#examples();
    this.#boxesAndQuestions();
    this.#figures();
  }

  // ------------------------------------------------------------------------------------------ faults

  #unknown(what: string, id: string, known: Iterable<string>, place: Place): void {
    const { broken } = this.#files;
    if (broken.files > 0 || broken.ids.has(id) || this.#unjoined.has(id)) return;
    this.#report({
      code: 'reference-unknown',
      ...place,
      // Every number is near to some other.
      message: `There is no ${what} “${id}”.${/^\d+$/.test(id) ? '' : didYouMean(id, known)}`,
      fix:
        what === 'country'
          ? 'Write the id of a country of the 2022 review, as content/data/countries.yaml has it.'
          : `Write the id of a ${what} that exists, or add it first.`,
    });
  }

  #find<T extends { id: string }>(what: string, id: string, among: readonly T[], place: Place): T | undefined {
    const found = among.find((item) => item.id === id);
    if (!found)
      this.#unknown(
        what,
        id,
        among.map((item) => item.id),
        place,
      );
    return found;
  }

  #findAll<T extends { id: string }>(
    what: string,
    ids: readonly string[],
    among: readonly T[],
    place: (index: number) => Place,
  ): T[] {
    return ids.flatMap((id, index) => this.#find(what, id, among, place(index)) ?? []);
  }

  #locate(entry: Located<{ source: string }>): Locator[] {
    const { locators, faults } = parseLocators(entry.data.source, { source: review, prefix: undefined }, this.#sources);
    // Where a file cannot be read, it may be the one that has the place.
    const { broken } = this.#files;
    for (const fault of broken.files > 0 || broken.ids.size > 0 ? [] : faults) {
      this.#report({
        code: 'locator-unknown',
        ...entry.placeOf(['source']),
        message: `“${fault}” is not a place in a source document.${placeHint(fault, { source: review, prefix: undefined }, this.#sources)}`,
        fix: 'Write the part and the number, such as “table-5 row 3”; content/data/sources.yaml lists the parts.',
      });
    }
    return locators;
  }

  /** Reports two entries of one kind with one id or number. */
  #checkUnique(): void {
    const once = <T>(what: string, entries: readonly Located<T>[], key: (data: T) => string, field: string): void => {
      const first = new Map<string, Place>();
      for (const entry of entries) {
        const place = entry.placeOf([field]);
        const other = first.get(key(entry.data));
        if (!other) first.set(key(entry.data), place);
        else
          this.#report({
            code: 'id-duplicate',
            ...place,
            message: `The ${what} “${key(entry.data)}” is already taken by ${other.file}:${other.line}.`,
            fix: `Give one of the two another ${what}.`,
          });
      }
    };
    const data = this.#data;
    once('id', data.country, (item) => item.id, 'id');
    once('name', data.country, (item) => item.name, 'name');
    once('code', data.country, (item) => item.code, 'code');
    once('id', data.reviewSection, (item) => item.id, 'id');
    once('id', data.finding, (item) => item.id, 'id');
    once('id', data.point, (item) => item.id, 'id');
    once('id', data.example, (item) => item.id, 'id');
    once('id', data.figure, (item) => item.id, 'id');
    once('number', data.footnote, footnoteAnchor, 'number');
    once('footnote', data.footnoteLink, (item) => item.id, 'id');
    once('number', data.box, (item) => `${item.number}`, 'number');
    once('number', data.question, (item) => `${item.number}`, 'number');
    once('number', data.formerCapability, (item) => `${item.number}`, 'number');
    once('pair', data.pair, (item) => `${item.gsr} ${item.mnr}`, 'gsr');
    once('id', data.unpaired, (item) => item.id, 'id');
  }

  // ------------------------------------------------------------------------------------------ parts

  #countries(): Country[] {
    return this.#data.country
      .map(
        ({ data }): Country => ({
          ...data,
          kind: 'country',
          address: `/countries/${data.id}/`,
          examples: [],
          points: [],
          terms: [],
        }),
      )
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  #crosswalk(): void {
    const { capabilities: gsr, mnr, evidence } = this.#graph;
    for (const entry of this.#data.pair) {
      const from = this.#find('capability', entry.data.gsr, gsr, entry.placeOf(['gsr']));
      const to = this.#find('capability', entry.data.mnr, mnr.capabilities, entry.placeOf(['mnr']));
      if (!from || !to) continue;
      const pair: Pair = { ...entry.data, gsr: from, mnr: to, address: `/crosswalk/#${from.id}-${to.id}` };
      evidence.pairs.push(pair);
      from.pairs.push(pair);
      to.pairs.push(pair);
    }
    evidence.pairs.sort((a, b) => a.gsr.number - b.gsr.number || a.mnr.number - b.mnr.number);
    const all = [...gsr, ...mnr.capabilities];
    // On the page of a capability what is nearest comes first; pairs of one kind stay in the order of the numbers.
    for (const { pairs } of all)
      pairs.sort(
        (a, b) =>
          relations.indexOf(a.relation) - relations.indexOf(b.relation) ||
          evidence.pairs.indexOf(a) - evidence.pairs.indexOf(b),
      );
    for (const entry of this.#data.unpaired) {
      const capability = this.#find<Capability | MnrCapability>(
        'capability',
        entry.data.id,
        all,
        entry.placeOf(['id']),
      );
      if (!capability) continue;
      capability.unpaired = entry.data.reason;
      if (capability.pairs.length === 0) continue;
      this.#report({
        code: 'crosswalk-missing',
        ...entry.placeOf(['id']),
        message: `${capability.id} stands here as without counterpart, and content/data/crosswalk.yaml has one for it.`,
        fix: 'Remove the one that is wrong.',
      });
    }
    // A site without the Model National Response has nothing to compare.
    if (mnr.capabilities.length === 0 || this.#files.broken.files > 0 || this.#files.broken.ids.size > 0) return;
    // By id: what is wrong with an entry that names the capability is told there.
    const named = new Set([
      ...this.#data.pair.flatMap(({ data }) => [data.gsr, data.mnr]),
      ...this.#data.unpaired.map(({ data }) => data.id),
    ]);
    for (const entry of this.#files.entries) {
      const capability = all.find(({ file }) => file === entry.file);
      if (!capability || named.has(capability.id)) continue;
      this.#report({
        code: 'crosswalk-missing',
        ...entry.placeOf(['id']),
        message: `${capability.id} has no counterpart in the other framework, and nothing says why.`,
        fix: 'Add a pair to content/data/crosswalk.yaml, or the reason to content/data/crosswalk-unpaired.yaml.',
      });
    }
  }

  #sections(): ReviewSection[] {
    return this.#data.reviewSection.map((entry): ReviewSection => {
      const capabilities = this.#findAll('capability', entry.data.capabilities, this.#graph.mnr.capabilities, (index) =>
        entry.placeOf(['capabilities', index]),
      );
      const section: ReviewSection = {
        ...entry.data,
        capabilities,
        former: [],
        findings: [],
        points: [],
        examples: [],
        boxes: [],
        questions: [],
        figures: [],
      };
      for (const capability of capabilities) capability.reviewed2022.push(section);
      return section;
    });
  }

  #former(): void {
    const { evidence, mnr } = this.#graph;
    for (const entry of this.#data.formerCapability) {
      const former: FormerCapability = {
        ...entry.data,
        sources: this.#locate(entry),
        became: [],
        address: `/mnr/2016/#former-${entry.data.number}`,
      };
      for (const [index, link] of entry.data.became.entries()) {
        const capability = this.#find('capability', link.id, mnr.capabilities, entry.placeOf(['became', index, 'id']));
        if (!capability) continue;
        const joined: FormerLink = { former, capability, how: link.how, why: link.why };
        former.became.push(joined);
        capability.former.push(joined);
      }
      evidence.former.push(former);
    }
    evidence.former.sort((a, b) => a.number - b.number);
    for (const [index, entry] of this.#data.reviewSection.entries()) {
      const section = evidence.sections[index];
      for (const [at, number] of entry.data.former.entries()) {
        const former = evidence.former.find((item) => item.number === number);
        if (former) section?.former.push(former);
        else
          this.#unknown(
            'capability of 2016',
            `${number}`,
            evidence.former.map((item) => `${item.number}`),
            entry.placeOf(['former', at]),
          );
      }
    }
  }

  #sectionOf(entry: Located<{ section: string }>): ReviewSection | undefined {
    return this.#find(
      'part of the review',
      entry.data.section,
      this.#graph.evidence.sections,
      entry.placeOf(['section']),
    );
  }

  #findingsAndPoints(): void {
    const { evidence } = this.#graph;
    for (const entry of this.#data.finding) {
      const section = this.#sectionOf(entry);
      if (!section) {
        this.#unjoined.add(entry.data.id);
        continue;
      }
      const finding: ReviewFinding = {
        ...entry.data,
        section,
        sources: this.#locate(entry),
        address: `/evidence/#${entry.data.id}`,
      };
      section.findings.push(finding);
      evidence.findings.push(finding);
    }
    for (const entry of this.#data.point) {
      const section = this.#sectionOf(entry);
      if (!section) continue;
      const countries = this.#findAll('country', entry.data.countries ?? [], evidence.countries, (index) =>
        entry.placeOf(['countries', index]),
      );
      const point: Point = {
        ...entry.data,
        section,
        countries,
        sources: this.#locate(entry),
        address: `${homeOf(section)}#${entry.data.id}`,
      };
      section.points.push(point);
      evidence.points.push(point);
      for (const country of countries) country.points.push(point);
    }
  }

  /** Whether an example stands in the file of its part, with an id that says what it is, and names what its text names. */
  #checkExample(entry: EvidenceFiles['example'][number]): void {
    const { id, section, country, text, names = [] } = entry.data;
    const fault = (path: readonly PropertyKey[], message: string, expected: string, fix: string): void =>
      this.#report({ code: 'field-invalid', ...entry.placeOf(path), message, expected, fix });
    const known = this.#data.reviewSection.some(({ data }) => data.id === section);
    const file = `content/data/examples/${section}.yaml`;
    if (known && entry.file !== file) {
      fault(
        ['section'],
        `The example is one of “${section}”, and stands in ${entry.file}.`,
        'An example in the file of its part of the review.',
        `Move it to ${file}, or correct the part.`,
      );
    }
    const start = `${section}-${country}-`;
    const knownCountry = this.#data.country.some(({ data }) => data.id === country);
    if (known && knownCountry && !(id.startsWith(start) && /^\d+$/.test(id.slice(start.length)))) {
      const numbers = this.#data.example.flatMap(({ data }) =>
        data.id.startsWith(start) ? Number(data.id.slice(start.length)) || 0 : [],
      );
      fault(
        ['id'],
        `The id “${id}” does not name the part of the review and the country.`,
        'The part, the country and a number, with hyphens between them.',
        `Write “${start}${Math.max(0, ...numbers) + 1}”, which is the next free one; a published id stays as it is.`,
      );
    }
    for (const [index, name] of names.entries()) {
      if (text.includes(name)) continue;
      fault(
        ['names', index],
        `The text does not hold the name “${name}”.`,
        'Names that stand in the text, letter for letter.',
        'Write the name as the text has it, put it into the text, or take it out here.',
      );
    }
  }

  #examples(): void {
    const { evidence, mnr } = this.#graph;
    for (const entry of this.#data.example) {
      this.#checkExample(entry);
      const section = this.#sectionOf(entry);
      const country = this.#find('country', entry.data.country, evidence.countries, entry.placeOf(['country']));
      const capability = this.#find(
        'capability',
        entry.data.capability,
        mnr.capabilities,
        entry.placeOf(['capability']),
      );
      const sources = this.#locate(entry);
      const numbers = entry.data.footnotes ?? [];
      const footnotes = numbers.flatMap((number, index) => {
        const found = evidence.footnotes.filter((footnote) => footnote.number === number);
        if (found.length === 0)
          this.#unknown(
            'footnote',
            `${number}`,
            evidence.footnotes.map((footnote) => `${footnote.number}`),
            entry.placeOf(['footnotes', index]),
          );
        return found;
      });
      if (!section || !country || !capability) continue;
      // The page of a capability shows its examples under the parts of the review that belong to it.
      if (!section.capabilities.includes(capability))
        this.#report({
          code: 'link-one-sided',
          ...entry.placeOf(['capability']),
          message: `${entry.data.id} shows ${capability.id}, and its part of the review, ${section.id}, does not belong to that capability: its page would not show the example.`,
          fix: `Write the capability that content/data/review-sections.yaml names for “${section.id}”, or the part that belongs to ${capability.id}.`,
        });
      const address = `${country.address}#${entry.data.id}`;
      const example: Example = { ...entry.data, section, country, capability, sources, footnotes, address };
      evidence.examples.push(example);
      section.examples.push(example);
      country.examples.push(example);
      capability.examples.push(example);
    }
  }

  #boxesAndQuestions(): void {
    const { evidence } = this.#graph;
    for (const entry of this.#data.box) {
      const section = this.#sectionOf(entry);
      if (!section) continue;
      const address = `${homeOf(section)}#box-${entry.data.number}`;
      const box: Box = { ...entry.data, section, sources: this.#locate(entry), address };
      section.boxes.push(box);
      evidence.boxes.push(box);
    }
    evidence.boxes.sort((a, b) => a.number - b.number);
    for (const entry of this.#data.question) {
      const about = this.#findAll('part of the review', entry.data.about ?? [], evidence.sections, (index) =>
        entry.placeOf(['about', index]),
      );
      const question: Question = { ...entry.data, about, address: `/evidence/survey/#q${entry.data.number}` };
      evidence.questions.push(question);
      for (const section of about) section.questions.push(question);
    }
    evidence.questions.sort((a, b) => a.number - b.number);
  }

  #figures(): void {
    const { evidence } = this.#graph;
    for (const entry of this.#data.figure) {
      const { section: sectionId } = entry.data;
      const section =
        sectionId === undefined
          ? undefined
          : this.#find('part of the review', sectionId, evidence.sections, entry.placeOf(['section']));
      const findings = this.#findAll('finding', entry.data.findings, evidence.findings, (index) =>
        entry.placeOf(['findings', index]),
      );
      const figure: Figure = { ...entry.data, section, findings, sources: this.#locate(entry) };
      evidence.figures.push(figure);
      section?.figures.push(figure);
    }
  }
}

/** The page on which the points of a part stand: that of its first capability, or of the review itself. */
const homeOf = (section: ReviewSection): string => section.capabilities[0]?.address ?? '/evidence/';

/** Anchor of what a part of the review says of one kind, or of its examples, on the page of its capability. */
export const partAnchor = ({ id }: Pick<ReviewSectionData, 'id'>, kind: PointData['kind'] | 'examples'): string =>
  `evidence-${id}-${kind}`;

/** Anchor of a footnote: its number, and which of its works where it names several. */
export function footnoteAnchor({ number, part }: Pick<FootnoteData, 'number' | 'part'>): string {
  return part === undefined ? `note-${number}` : `note-${number}-${part}`;
}
