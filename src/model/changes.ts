/** The ledger in the order that people read it, and as a feed. */
import { en } from '../i18n/en.ts';
import type { Change, Graph } from './graph.ts';
import { isEnd } from './ledger.ts';
import { type PageName, pageAt } from './page-names.ts';

export interface ChangeDay {
  date: string;
  /** Changes of the day by page; those of pages that are gone stand under their address. */
  pages: { title: string; address: string | undefined; changes: Change[] }[];
  /** Pages first published on the day. */
  newPages: PageName[];
  /** How many statements were first published on the day. */
  newStatements: number;
  /** How many entries of lists: country examples, findings, resources. */
  newEntries: number;
}

/** Every day on which something was published or changed, newest first. */
export function changeDays(graph: Graph): ChangeDay[] {
  const days = new Map<string, ChangeDay>();
  const dayOf = (date: string): ChangeDay => {
    const day = days.get(date) ?? { date, pages: [], newPages: [], newStatements: 0, newEntries: 0 };
    days.set(date, day);
    return day;
  };
  for (const change of graph.changes) {
    const day = dayOf(change.date);
    const address = change.page?.address ?? change.address;
    const title = change.page?.title ?? change.of;
    const page = day.pages.find((item) => item.title === title);
    if (page) page.changes.push(change);
    else day.pages.push({ title, address, changes: [change] });
  }
  const ended = new Set(graph.changes.filter(({ change }) => isEnd(change)).map(({ of }) => of));
  for (const [id, record] of graph.published) {
    if (ended.has(id)) continue;
    const day = dayOf(record.published);
    if (graph.statements.has(id)) day.newStatements++;
    else if (id.includes('#')) day.newEntries++;
    else {
      const page = pageAt(graph, id);
      if (page) day.newPages.push(page);
    }
  }
  for (const day of days.values()) day.newPages.sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return [...days.values()].sort((a, b) => b.date.localeCompare(a.date));
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/**
 * The days as an Atom feed: one entry for each change, and one for what was new on a day. Dates are those of the ledger, so
 * that the same content makes the same bytes.
 *
 * @param absolute makes a full address from one within the site
 */
export function changesFeed(
  days: readonly ChangeDay[],
  { title, subtitle, absolute }: { title: string; subtitle: string; absolute: (address: string) => string },
): string {
  const time = (date: string): string => `${date}T00:00:00Z`;
  const address = absolute('/changes/');
  const tag = tagOf(address);
  const entry = (id: string, date: string, heading: string, link: string, summary: string): string =>
    [
      '  <entry>',
      `    <id>${escapeXml(id)}</id>`,
      `    <title>${escapeXml(heading)}</title>`,
      `    <updated>${time(date)}</updated>`,
      `    <link href="${escapeXml(link)}"/>`,
      `    <summary>${escapeXml(summary)}</summary>`,
      '  </entry>',
    ].join('\n');
  const entries = days.flatMap((day) => [
    ...day.pages.flatMap((page) =>
      page.changes.map((change) =>
        entry(
          tag(day.date, `${change.change}:${change.of}`),
          day.date,
          `${change.of}: ${en.changes.kinds[change.change]}`,
          absolute(change.address ?? '/changes/'),
          [page.title === change.of ? '' : page.title, change.why ?? '', replacements(change)]
            .filter(Boolean)
            .join('. '),
        ),
      ),
    ),
    ...(day.newPages.length > 0
      ? [
          entry(
            tag(day.date, 'new'),
            day.date,
            en.changes.firstOf(day.newPages.length, day.newStatements, day.newEntries),
            `${address}#d${day.date}`,
            day.newPages.map((page) => page.title).join(', '),
          ),
        ]
      : []),
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(address)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <subtitle>${escapeXml(subtitle)}</subtitle>`,
    `  <updated>${time(days[0]?.date ?? '1970-01-01')}</updated>`,
    `  <author><name>${escapeXml(en.siteName)}</name></author>`,
    `  <link rel="self" href="${escapeXml(absolute('/changes/feed.xml'))}"/>`,
    `  <link href="${escapeXml(address)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** Id of an entry of the feed: lasting, and no address (RFC 4151). */
const tagOf =
  (origin: string) =>
  (date: string, name: string): string =>
    `tag:${new URL(origin).hostname},${date}:${name}`;

const replacements = (change: Change): string =>
  change.replacedBy.length === 0
    ? ''
    : `${en.changes.inPlace}: ${change.replacedBy.map((other) => other.id).join(', ')}`;
