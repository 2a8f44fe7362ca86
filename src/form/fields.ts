/** The order of the fields in front matter and in the entries of YAML files. */
import { isMap, isSeq } from 'yaml';
import { fieldBlocks, keyOf, reorder } from './blocks.ts';
import { type ContentFile, type Parsed, type ParsedMap, type ParsedPair, parse } from './content-file.ts';
import { isSorted, misplaced } from './orders.ts';

export interface FieldFault {
  /** Where the first field stands that is out of order, as an offset in the text. */
  offset: number;
  field: string;
  /** The field it belongs after; none where it belongs to the start. */
  after: string | undefined;
}

/** The keys of a schema in their order, inside whatever wraps it. */
export function schemaKeys(schema: unknown): string[] {
  let node = schema as { shape?: Record<string, unknown>; def?: { innerType?: unknown; in?: unknown } };
  while (!node.shape && (node.def?.innerType ?? node.def?.in))
    node = (node.def?.innerType ?? node.def?.in) as typeof node;
  return Object.keys(node.shape ?? {});
}

/** The maps whose fields have an order: front matter, or each entry of a list. */
function mapsOf({ document }: Parsed): ParsedMap[] {
  const contents = document?.contents;
  const candidates = isSeq(contents) ? contents.items : [contents];
  return candidates.filter((item): item is ParsedMap => isMap(item));
}

/** Numbers of the fields in the right order; those that the schema does not know stay after the one they follow. */
function rightFields(map: ParsedMap, keys: readonly string[]): number[] {
  let last = -1;
  const ranks = (map.items as ParsedPair[]).map((pair) => {
    const rank = keys.indexOf(keyOf(pair));
    if (rank >= 0) last = rank;
    return last;
  });
  return ranks.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}

/** The first field out of order of each map of a file that can be parsed. */
export function fieldFaults(file: ContentFile): FieldFault[] {
  const parsed = parse(file);
  if (!parsed) return [];
  const keys = schemaKeys(file.kind.schema);
  return mapsOf(parsed).flatMap((map) => {
    const order = rightFields(map, keys);
    const found = misplaced(order);
    const pairs = map.items as ParsedPair[];
    const wrong = pairs[found?.wrong ?? -1];
    if (!wrong) return [];
    const after = pairs[found?.after ?? -1];
    const offset = parsed.base + (wrong.key.range?.[0] ?? 0);
    return { offset, field: keyOf(wrong), after: after && keyOf(after) };
  });
}

/** The text with the fields of each map in order, as far as each stands on lines of its own. */
export function mendFields(file: ContentFile): string {
  const parsed = parse(file);
  if (!parsed) return file.text;
  const keys = schemaKeys(file.kind.schema);
  // From the last to the first, so that the offsets of those before stay true.
  return mapsOf(parsed).reduceRight((text, map) => {
    const order = rightFields(map, keys);
    const blocks = isSorted(order) ? undefined : fieldBlocks(text, parsed.base, map);
    return blocks ? reorder(text, blocks, order) : text;
  }, file.text);
}

/** The text with a new field at its place by the schema. The front matter must not have it yet. */
export function addField(file: ContentFile, field: string, value: string): { text: string; line: number } | undefined {
  const parsed = parse(file);
  const [map] = parsed ? mapsOf(parsed) : [];
  const blocks = parsed && map ? fieldBlocks(file.text, parsed.base, map) : undefined;
  if (!map || !blocks) return undefined;
  const keys = schemaKeys(file.kind.schema);
  const rank = keys.indexOf(field);
  const after = (map.items as ParsedPair[]).findLastIndex((pair) => keys.indexOf(keyOf(pair)) < rank);
  let line = blocks.first;
  for (const { comments, lines, gap } of blocks.items.slice(0, after + 1)) {
    line += comments.length + lines.length + gap.length;
  }
  line -= blocks.items[after]?.gap.length ?? 0;
  const all = file.text.split('\n');
  const ending = all[0]?.endsWith('\r') ? '\r' : '';
  return { text: all.toSpliced(line, 0, `${field}: ${value}${ending}`).join('\n'), line: line + 1 };
}

/** Whether the front matter of a file has a field. */
export function hasField(file: ContentFile, field: string): boolean {
  const parsed = parse(file);
  const [map] = parsed ? mapsOf(parsed) : [];
  return map?.items.some((pair) => keyOf(pair as ParsedPair) === field) ?? false;
}
