/** Which pages use which terms. */
import type { Nodes, Parents, RootContent } from 'mdast';
import { en } from '../i18n/en.ts';
import { attribute, isComponent } from '../markdown/body.ts';
import type { Box, Country } from '../model/evidence.ts';
import type { Graph, MnrCapability, Page, Term } from '../model/graph.ts';
import { nodesToText } from '../model/references.ts';
import { termFinder } from './find-terms.ts';

/** Sets the terms of every page, country, of the review and its survey, and where each term is used. */
export function joinTermUse(graph: Graph): void {
  const find = termFinder(graph);
  const termsIn = (texts: readonly string[], chosen: ReadonlySet<string> = new Set()): Term[] => {
    const found = new Set(texts.flatMap((text) => find(text).map((match) => match.value)));
    return graph.terms.filter((term) => found.has(term) || chosen.has(term.id));
  };
  for (const page of graph.byId.values()) {
    const chosen = new Set<string>();
    const nodes = [
      ...page.statements.flatMap((statement) => statement.content),
      ...page.body.nodes.filter((node) => !isComponent(node)),
    ];
    const words = withoutChosen(nodes as RootContent[], chosen);
    const texts = [page.summary, ...words.map((node) => nodesToText([node]))];
    if (page.kind === 'mnrCapability') texts.push(...reviewTexts(page));
    if (page.kind === 'term') texts.push(...[page.note, page.why].filter((text) => text !== undefined));
    page.terms = termsIn(texts, chosen).filter((term) => term !== page);
    for (const term of page.terms) term.usedOn.push({ title: titleOf(page), address: page.address });
  }
  for (const country of graph.evidence.countries) {
    country.terms = termsIn(countryTexts(country));
    for (const term of country.terms) term.usedOn.push({ title: country.name, address: country.address });
  }
  graph.evidence.terms = termsIn(evidenceTexts(graph));
  for (const term of graph.evidence.terms) term.usedOn.push({ title: en.evidence.review.title, address: '/evidence/' });
  graph.evidence.surveyTerms = termsIn(surveyTexts(graph));
  for (const term of graph.evidence.surveyTerms)
    term.usedOn.push({ title: en.evidence.survey.title, address: '/evidence/survey/' });
}

const titleOf = (page: Page): string => {
  if (page.kind === 'capability') return `${page.number} ${page.title}`;
  return page.kind === 'mnrCapability' || page.kind === 'mnrDomain' ? `${page.title} (MNR)` : page.title;
};

/** What the page of a capability shows of the review. */
function reviewTexts({ reviewed2022, examples }: MnrCapability): string[] {
  const parts = reviewed2022.flatMap(({ findings, points, boxes }) => [
    ...findings.map((finding) => finding.text),
    ...points.map((point) => point.text),
    ...boxes.flatMap(boxTexts),
  ]);
  return [...parts, ...examples.map((example) => example.text)];
}

/** What the page of the review shows: all findings, and the parts that are about the review itself. */
function evidenceTexts({ evidence }: Graph): string[] {
  const own = evidence.sections.filter((section) => section.capabilities.length === 0);
  return [
    ...evidence.findings.map((finding) => finding.text),
    ...own.flatMap(({ points, boxes }) => [...points.map((point) => point.text), ...boxes.flatMap(boxTexts)]),
  ];
}

/** What the page of the survey shows of its questions. */
const surveyTexts = ({ evidence }: Graph): string[] =>
  evidence.questions.flatMap(({ asks, options = [], note }) => [asks ?? '', ...options, note ?? '']);

const boxTexts = ({ intro, items }: Box): string[] => [intro ?? '', ...items.map((item) => item.text)];

const countryTexts = ({ note, examples, points }: Country): string[] => [
  note ?? '',
  ...examples.map((example) => example.text),
  ...points.map((point) => point.text),
];

/** Stands where something was taken out, so that the words before and after it do not make a term together. */
const gap: RootContent = { type: 'text', value: ' · ' };

/** The nodes without titles, and without what their author has linked to a term or kept from it. Linked terms go to `chosen`. */
function withoutChosen(nodes: readonly RootContent[], chosen: Set<string>): RootContent[] {
  return nodes.map((node: Nodes): RootContent => {
    if (isComponent(node)) {
      if (node.name === 'Term') chosen.add(attribute(node, 'id') ?? '');
      return gap;
    }
    if (!('children' in node)) return node as RootContent;
    return { ...node, children: withoutChosen((node as Parents).children as RootContent[], chosen) } as RootContent;
  });
}
