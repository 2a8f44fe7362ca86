/** The addresses outside this site that the content names: in `links.csv`, and as links in the texts of every language. */
import type { ContentFiles } from '../model/content-files.ts';
import type { Place } from '../model/finding.ts';

export interface OutsideAddress {
  address: string;
  /** Where the content names it, in the order of files and lines. */
  places: Place[];
}

/**
 * @param files the content files as they were read
 * @returns each address once, in the order of the first place that names it
 */
export function outsideAddresses(files: Pick<ContentFiles, 'links' | 'entries' | 'translations'>): OutsideAddress[] {
  const named = [
    ...files.links.map((entry) => ({ address: entry.data.url, place: entry.placeOf(['url']) })),
    ...[...files.entries, ...files.translations].flatMap((entry) =>
      entry.body.references
        .filter((reference) => reference.type === 'link' && /^https?:/i.test(reference.target))
        .map(({ target, file, line, column }) => ({ address: target, place: { file, line, column } })),
    ),
  ];
  named.sort(({ place: a }, { place: b }) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
  const places = new Map<string, Place[]>();
  for (const { address, place } of named) places.set(address, [...(places.get(address) ?? []), place]);
  return [...places].map(([address, at]) => ({ address, places: at }));
}
