/** The addresses outside this site that the content names: in `links.csv`, as services, and as links in the texts of every language. */
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
export function outsideAddresses(
  files: Pick<ContentFiles, 'links' | 'entries' | 'translations' | 'helpAddresses' | 'evidence'>,
): OutsideAddress[] {
  const footnotes = new Map(files.evidence.footnoteLink.map((entry) => [entry.data.id, entry.data.url]));
  const named = [
    ...files.links.map((entry) => ({ address: entry.data.url, place: entry.placeOf(['url']) })),
    // Those of works are among the links. Whoever needs help must not find a dead one, so footnotes count here too.
    ...files.helpAddresses.flatMap(({ data, placeOf }) => {
      const address = data.url ?? footnotes.get(data.footnote ?? '');
      return address ? { address, place: placeOf([data.url ? 'url' : 'footnote']) } : [];
    }),
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
