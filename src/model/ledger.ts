/**
 * The ledger: everything ever published (`published.csv`), and what became of it (`changes.yaml`). Nothing public may
 * disappear without a word: others cite it.
 */
import type { ContentFiles } from './content-files.ts';
import { didYouMean, type Finding, nearest, type Place } from './finding.ts';
import type { Change, Graph, Page } from './graph.ts';
import { pageMark, statementMark } from './mark.ts';
import type { PublishedData } from './schemas.ts';

type Report = (finding: Finding) => void;

/** Something that is public now: its id, its mark, and where its text stands. */
export interface PublicThing {
  /** Statement or address. */
  id: string;
  /** Mark of its text; empty where it has none of its own. */
  mark: string;
  place: Place;
}

/** Everything that is public now: statements, pages, and the anchors of resources and sources. */
export function publicThings(graph: Graph, files: ContentFiles, extraAddresses: readonly string[]): PublicThing[] {
  const route: Place = { file: 'src/model/addresses.ts', line: 1, column: 1 };
  const entries = new Map(files.entries.map((entry) => [entry.file, entry]));
  const things: PublicThing[] = extraAddresses.map((id) => ({ id, mark: '', place: route }));
  for (const page of graph.byId.values()) {
    const entry = entries.get(page.file);
    const head = { file: page.file, line: 1, column: 1 };
    things.push({ id: page.address, mark: pageMark(page), place: entry?.placeOf([]) ?? head });
    for (const statement of page.statements) {
      const place = entry?.body.statements.find((item) => item.id === statement.id);
      things.push({
        id: statement.ref,
        mark: statementMark(statement),
        place: place ? { file: place.file, line: place.line, column: place.column } : head,
      });
    }
  }
  for (const { address } of graph.evidence.countries)
    things.push({ id: address, mark: '', place: files.evidence.country[0]?.placeOf([]) ?? route });
  for (const { address } of graph.audiences)
    things.push({ id: address, mark: '', place: files.audiences[0]?.placeOf([]) ?? route });
  for (const entry of files.resources)
    things.push({ id: `/resources/#${entry.data.id}`, mark: '', place: entry.placeOf(['id']) });
  for (const entry of files.sources)
    things.push({ id: `/method/#${entry.data.id}`, mark: '', place: entry.placeOf(['id']) });
  return things;
}

/** Page that an id belongs to: the page of the statement, or the page at the address. */
function pageOf(graph: Graph, id: string): Page | undefined {
  const pages = [...graph.byId.values()];
  if (id.startsWith('/')) return pages.find((page) => page.address === id.replace(/#.*/, ''));
  const code = id.slice(0, id.lastIndexOf('.'));
  return pages.find((page) => (page.code ?? page.id.toUpperCase()) === code || page.id === code);
}

/** Sets the changes of the graph, and the history and first day of each page. */
export function joinLedger(graph: Graph, files: ContentFiles, extraAddresses: readonly string[], report: Report): void {
  graph.published = new Map(files.published.map((entry) => [entry.data.id, entry.data]));
  const known = new Set([
    ...graph.published.keys(),
    ...publicThings(graph, files, extraAddresses).map((thing) => thing.id),
  ]);
  const addressOf = (id: string): string => graph.statements.get(id)?.address ?? id;
  const unsure = files.broken.files > 0 || files.broken.ids.size > 0 || files.broken.texts > 0;
  for (const entry of files.changes) {
    const { of, replacedBy = [], why, ...rest } = entry.data;
    const ids = [of, ...replacedBy];
    for (const [index, id] of ids.entries()) {
      if (known.has(id) || unsure) continue;
      report({
        code: 'reference-unknown',
        ...entry.placeOf(index === 0 ? ['of'] : ['replacedBy', index - 1]),
        message: `Nothing was ever published as “${id}”.${didYouMean(id, known)}`,
        fix: 'Write a statement such as GSR-6.H3, or an address of this site.',
      });
    }
    if (replacedBy.includes(of)) {
      report({
        code: 'field-invalid',
        ...entry.placeOf(['replacedBy', replacedBy.indexOf(of)]),
        message: `“${of}” cannot stand in its own place.`,
        fix: 'Write what stands in its place, or leave “replacedBy” out where nothing does.',
      });
    }
    const page = pageOf(graph, of);
    const replacements = replacedBy.map((id) => ({ id, address: addressOf(id) }));
    const gone = rest.change === 'withdrawn' || rest.change === 'moved';
    const anchor = of.startsWith('/') ? undefined : of.slice(of.lastIndexOf('.') + 1);
    graph.changes.push({
      ...rest,
      of,
      why,
      replacedBy: replacements,
      page,
      address:
        page && anchor !== undefined ? `${page.address}#${anchor}` : gone ? replacements[0]?.address : addressOf(of),
    } satisfies Change);
  }
  graph.changes.sort((a, b) => b.date.localeCompare(a.date) || a.of.localeCompare(b.of, 'en', { numeric: true }));
  for (const page of graph.byId.values()) {
    page.published = graph.published.get(page.address)?.published;
    page.history = graph.changes.filter((change) => change.page === page);
  }
}

/** The kinds of change after which a thing may be gone. */
const gone: ReadonlySet<string> = new Set(['withdrawn', 'moved']);

/** What to do where something stands under another id or address than it was published under. */
function fixOf(id: string, renamed: string): string {
  if (id.startsWith('/'))
    return 'Give the page its old address again, or add an entry to content/data/changes.yaml: “of” the old address, “change: moved”, “why”, and “replacedBy” the new one.';
  const [page, own] = [id.slice(0, id.lastIndexOf('.')), id.slice(id.lastIndexOf('.') + 1)];
  const again = renamed.endsWith(`.${own}`)
    ? `Give the page its old id or code again, “${page}”.`
    : `Write id="${own}" again.`;
  return `${again} If this is another point, add an entry to content/data/changes.yaml: “of: ${id}”, “change: withdrawn”, and “why”.`;
}

/** The new thing that was meant to be the one that is gone: its text, or on the same page an id that is near it. */
function renamedAs(id: string, mark: string, strange: ReadonlyMap<string, PublicThing>): PublicThing | undefined {
  const isPage = id.startsWith('/');
  const alike = [...strange.values()].filter((thing) => thing.id.startsWith('/') === isPage);
  const same = mark === '' ? undefined : alike.find((thing) => thing.mark === mark);
  if (same) return same;
  const page = id.slice(0, id.lastIndexOf('.') + 1);
  const near = nearest(
    id,
    alike.map((thing) => thing.id).filter((other) => isPage || other.startsWith(page)),
  );
  return near === undefined ? undefined : strange.get(near);
}

/** Where a statement that is gone will have stood: after the one before it, which is still there; else on its page. */
function placeBefore(id: string, graph: Graph, now: ReadonlyMap<string, PublicThing>): Place | undefined {
  const page = id.startsWith('/') ? undefined : pageOf(graph, id);
  if (!page) return undefined;
  const [, stem = '', number = '0'] = /^(.*?)(\d+)$/.exec(id) ?? [];
  for (let before = Number(number) - 1; before > 0; before--) {
    const neighbour = now.get(`${stem}${before}`);
    if (neighbour) return neighbour.place;
  }
  return now.get(page.address)?.place;
}

/** Compares what is public now with the record of what ever was. */
export function checkRecord(
  graph: Graph,
  files: ContentFiles,
  extraAddresses: readonly string[],
  report: Report,
): void {
  // Where a file cannot be read, nobody knows what it holds.
  if (files.broken.files > 0 || files.broken.ids.size > 0 || files.broken.texts > 0) return;
  if (files.published.length === 0) {
    report({
      code: 'published-missing',
      file: 'content/data/published.csv',
      line: 1,
      column: 1,
      message: 'The record of what was published is missing or empty.',
      fix: 'Bring the file back from the history of the repository.',
    });
    return;
  }
  const now = new Map(publicThings(graph, files, extraAddresses).map((thing) => [thing.id, thing]));
  const ended = new Map(
    files.changes.filter((entry) => gone.has(entry.data.change)).map((entry) => [entry.data.of, entry]),
  );
  // Where something is gone a page is made, which must not take the place of one that is there.
  for (const { address } of [...graph.evidence.countries, ...graph.translations]) {
    const end = ended.get(address);
    if (!end) continue;
    report({
      code: 'published-reused',
      ...end.placeOf(['of']),
      message: `“${address}” is ${end.data.change} here, and a page stands there.`,
      fix: 'Take the page away, or this entry.',
    });
  }
  const recorded = new Map(files.published.map((entry) => [entry.data.id, entry]));
  const strange = new Map([...now].filter(([id]) => !recorded.has(id) && !ended.has(id)));
  for (const [id, entry] of recorded) {
    if (now.has(id) || ended.has(id)) continue;
    const message = `“${id}” was published on ${entry.data.published} and is gone.`;
    const renamed = renamedAs(id, entry.data.mark, strange);
    if (renamed) {
      strange.delete(renamed.id);
      report({
        code: 'published-missing',
        ...renamed.place,
        message: `${message} Here stands “${renamed.id}” in its place, which is new.`,
        fix: fixOf(id, renamed.id),
      });
      continue;
    }
    report({
      code: 'published-missing',
      ...(placeBefore(id, graph, now) ?? entry.placeOf(['id'])),
      message,
      fix: `Bring it back, or add an entry to content/data/changes.yaml: “of: ${id}”, “change: withdrawn”${id.startsWith('/') ? ' or “moved”' : ''}, “why”, and “replacedBy” where something stands in its place.`,
    });
  }
  const fresh: PublicThing[] = [];
  for (const [id, thing] of now) {
    const end = ended.get(id);
    if (end) {
      report({
        code: 'published-reused',
        ...thing.place,
        message: `“${id}” was ${end.data.change} on ${end.data.date} (${end.file}:${end.placeOf(['of']).line}) and cannot be used again.`,
        fix: id.startsWith('/') ? 'Choose another address.' : 'Give the statement the next free number.',
      });
      continue;
    }
    const record = recorded.get(id)?.data;
    if (!record) {
      if (strange.has(id)) fresh.push(thing);
    } else if (record.mark !== thing.mark) {
      report({
        code: 'text-changed',
        ...thing.place,
        message: `The text of “${id}” differs from the one on record.`,
        fix: 'If it now says something else, add an entry to content/data/changes.yaml with “change: meaning” and “why”; npm run check -- --fix records the rest.',
      });
    }
  }
  // One warning for all: a new page brings many new ids, and one command records them.
  const [first, ...others] = fresh;
  if (first) {
    report({
      code: 'published-unrecorded',
      ...first.place,
      message:
        others.length === 0
          ? `“${first.id}” is new and not in the record yet.`
          : `“${first.id}” and ${others.length} more are new and not in the record yet.`,
      fix: 'Run npm run check -- --fix, or leave it to whoever merges the change.',
    });
  }
}

/** The record as it should stand: what was ever published, and what is public now, by id. */
export function newRecord(
  published: readonly PublishedData[],
  things: readonly PublicThing[],
  today: string,
): PublishedData[] {
  const record = new Map(published.map((line) => [line.id, line]));
  for (const { id, mark } of things) record.set(id, { id, published: record.get(id)?.published ?? today, mark });
  return [...record.values()].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
