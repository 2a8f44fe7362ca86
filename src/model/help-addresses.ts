/** The services on the page “Get help”: where the address of each comes from, and since when nobody has looked. */
import { en } from '../i18n/en.ts';
import { formatDay } from '../i18n/languages.ts';
import { attribute, componentsNamed } from '../markdown/component.ts';
import type { ContentFiles } from './content-files.ts';
import { didYouMean, type Finding, type Place } from './finding.ts';
import type { Graph, HelpAddress } from './graph.ts';
import type { HelpAddressData } from './schemas.ts';

type Report = (finding: Finding) => void;

/**
 * Sets the services of the graph. Reports an address that stands nowhere, a day that lies ahead, and a text that names a
 * service which does not exist.
 *
 * @param today the day of the check, as year-month-day
 */
export function joinHelpAddresses(graph: Graph, files: ContentFiles, today: string, report: Report): void {
  const t = en.help.address;
  const unknown = (what: string, id: string, known: Iterable<string>, place: Place): undefined => {
    if (files.broken.files > 0 || files.broken.ids.has(id)) return;
    report({
      code: 'reference-unknown',
      ...place,
      message: `There is no ${what} “${id}”.${/\d$/.test(id) ? '' : didYouMean(id, known)}`,
      fix: `Write the id of ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} that exists, or add it first.`,
    });
  };
  const printed = (where: string, { accessed }: HelpAddressData): string =>
    accessed ? t.accessed(where, formatDay(accessed)) : t.printed(where);

  /** The address and how it is known; undefined where it stands nowhere, which is reported. */
  const found = ({ data, placeOf }: (typeof files.helpAddresses)[number]): Omit<HelpAddress, 'name'> | undefined => {
    if (data.work !== undefined) {
      const linked = graph.resources.filter(({ link }) => link);
      const link = linked.find(({ id }) => id === data.work)?.link;
      if (!link) {
        const known = linked.map(({ id }) => id);
        return unknown('resource with an address', data.work, known, placeOf(['work']));
      }
      const known = {
        'address-checked': t.seen,
        'publisher-home': t.publisherHome,
        'printed-in-source': t.printed(graph.sources.find(({ id }) => id === 'gsr-guidance-2021')?.short ?? ''),
      }[link.evidence];
      return { url: link.url, known };
    }
    if (data.footnote !== undefined) {
      const links = new Map(files.evidence.footnoteLink.map((entry) => [entry.data.id, entry.data.url]));
      const url = links.get(data.footnote);
      if (!url) return unknown('footnote with an address', data.footnote, links.keys(), placeOf(['footnote']));
      return { url, known: printed(t.footnote(data.footnote.replace('note-', '')), data) };
    }
    const source = graph.sources.find(({ id }) => id === data.source);
    if (!source) {
      const known = graph.sources.map(({ id }) => id);
      return unknown('source', data.source ?? '', known, placeOf(['source']));
    }
    return { url: data.url ?? '', known: printed(t.document(source.short), data) };
  };

  const addresses = new Map<string, HelpAddress>();
  for (const entry of files.helpAddresses) {
    const { id, name, checked } = entry.data;
    for (const field of ['accessed', 'checked'] as const) {
      const value = entry.data[field];
      if (value === undefined || value <= today) continue;
      report({
        code: 'field-invalid',
        ...entry.placeOf([field]),
        message: `The field “${field}” says ${value}, and today is ${today}.`,
        fix: 'Write the day on which somebody opened the address, or leave the field out.',
      });
    }
    const address = found(entry);
    if (address)
      addresses.set(id, { name, ...address, known: checked ? t.checked(formatDay(checked)) : address.known });
  }
  graph.helpAddresses = addresses;

  const known = new Set(files.helpAddresses.map(({ data }) => data.id));
  for (const { file, body } of [...files.entries, ...files.translations]) {
    for (const node of componentsNamed(body.nodes, 'HelpAddress')) {
      const id = attribute(node, 'id') ?? '';
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (!known.has(id)) unknown('address of a service', id, known, { file, line, column });
    }
  }
}
