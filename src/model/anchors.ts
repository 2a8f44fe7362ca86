/** Anchors: each stands on a page once, so that a link to a heading or a statement leads to the right place. */
import type { ContentFiles } from './content-files.ts';
import { partAnchor } from './evidence.ts';
import { pointKinds, regions } from './evidence-schemas.ts';
import type { Finding } from './finding.ts';
import type { Located } from './read.ts';

type Report = (finding: Finding) => void;

/** Ids of the parts that surround a text on its page: main area, lists beside and below it, dialogs. */
export const frameAnchors: ReadonlySet<string> = new Set([
  'about-this-page',
  'capabilities',
  'cite-dialog-title',
  'counterparts',
  'definition',
  'definition-term',
  'definition-text',
  'evidence',
  'exact-titles',
  'figures',
  'former',
  'help-doors',
  'in-other-languages',
  'in-theme',
  'in-topic',
  'main',
  'on-this-page',
  'terms-used',
  'used-on',
  'withdrawn-statements',
]);

/** Ids of the parts of the pages that list works, countries and the evidence. */
export const listAnchors: ReadonlySet<string> = new Set([
  'all-findings',
  'charts',
  'list',
  'map-desc',
  'map-title',
  ...regions,
]);

/** Ids that the evidence of the review brings to the pages of the Model National Response. */
export function evidenceAnchors({ evidence }: Pick<ContentFiles, 'evidence'>): string[] {
  return [
    ...[...evidence.example, ...evidence.point, ...evidence.figure].map((entry) => entry.data.id),
    ...evidence.figure.flatMap((entry) => [`${entry.data.id}-title`, `${entry.data.id}-desc`]),
    ...evidence.reviewSection.flatMap(({ data }) => [
      `evidence-${data.id}`,
      ...[...pointKinds, 'examples' as const].map((kind) => partAnchor(data, kind)),
    ]),
    ...evidence.box.map((entry) => `box-${entry.data.number}`),
  ];
}

/** Reports entries of the data whose id, as an anchor, belongs to something else on a page that lists them. */
export function checkDataAnchors({ resources, sources, evidence }: ContentFiles, report: Report): void {
  const owners = new Map<string, { kind: string; at: string }>();
  const check = (kind: string, entry: Located<unknown>, anchors: readonly string[]): void => {
    for (const anchor of anchors) {
      const place = entry.placeOf(['id']);
      const owner = owners.get(anchor);
      const part = frameAnchors.has(anchor) || listAnchors.has(anchor);
      // Two of one kind with one id are told of elsewhere.
      if (!part && (!owner || owner.kind === kind)) {
        owners.set(anchor, { kind, at: `${place.file}:${place.line}` });
        continue;
      }
      report({
        code: 'id-duplicate',
        ...place,
        message: `The anchor “${anchor}” belongs to ${part ? 'a part of the page' : owner?.at} already.`,
        fix: 'Choose another id.',
      });
    }
  };
  // Works, countries and the evidence stand on pages of their own, and never on one.
  for (const [kind, entries] of Object.entries({ resource: resources, source: sources, country: evidence.country })) {
    for (const entry of entries) check(kind, entry, [entry.data.id]);
    owners.clear();
  }
  for (const entry of evidence.box) check('box', entry, [`box-${entry.data.number}`]);
  for (const entry of evidence.reviewSection) check('section', entry, [entry.data.id, `evidence-${entry.data.id}`]);
  for (const entry of evidence.figure) {
    const { id } = entry.data;
    check('figure', entry, [id, `${id}-title`, `${id}-desc`]);
  }
  for (const kind of ['finding', 'point', 'example'] as const)
    for (const entry of evidence[kind]) check(kind, entry, [entry.data.id]);
}

/** Reports headings whose anchor belongs to something else on the page already. */
export function checkAnchors(files: ContentFiles, report: Report): void {
  const { entries, translations, sources } = files;
  const sourceIds = sources.map((source) => source.data.id.toLowerCase());
  for (const entry of [...entries, ...translations]) {
    const { headings, statements, nodes } = entry.body;
    const taken = new Map<string, string>();
    for (const anchor of frameAnchors) taken.set(anchor, 'a part of every page');
    if (nodes.some((node) => 'name' in node && node.name === 'SourceList'))
      for (const id of sourceIds) taken.set(id, 'a source in the list on this page');
    if (/^mnr(?:Domain|Capability)$/.test(entry.kind))
      for (const anchor of evidenceAnchors(files)) taken.set(anchor, 'the evidence on this page');
    for (const { id, line } of statements) taken.set(id.toLowerCase(), `the statement in line ${line}`);
    for (const { text, anchor, depth, ...place } of headings) {
      const other = taken.get(anchor) ?? (depth === 2 ? taken.get(repeated(anchor, text)) : undefined);
      if (anchor === '' || other) {
        report({
          code: 'heading-taken',
          ...place,
          message: other
            ? `The heading “${text}” gets the anchor “${anchor}”, which belongs to ${other}.`
            : `The heading “${text}” has no letters to make an anchor of.`,
          fix: 'Choose other words for the heading.',
        });
      }
      taken.set(anchor, `the heading in line ${place.line}`);
    }
  }
}

/** The anchor without the number that the renderer adds to tell equal headings apart, where it has added one. */
function repeated(anchor: string, text: string): string {
  const [, plain = anchor, number = ''] = /^(.*)-(\d+)$/.exec(anchor) ?? [];
  return text.trim().endsWith(number) ? anchor : plain;
}
