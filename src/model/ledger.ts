/**
 * The ledger: everything ever published (`published.csv`), and what became of it (`changes.yaml`). Nothing public may
 * disappear without a word: others cite it.
 */
import { takenAddresses } from './addresses.ts';
import type { ContentFiles } from './content-files.ts';
import { evidenceEntries, unjoinedAnchors } from './evidence-items.ts';
import { didYouMean, type Finding, nearest, type Place } from './finding.ts';
import type { Change, Graph, Page } from './graph.ts';
import { markOf, pageMark, statementMark } from './mark.ts';
import { pageAt } from './page-names.ts';
import { nodesToText } from './references.ts';
import type { PublishedData } from './schemas.ts';

type Report = (finding: Finding) => void;

/** Whether a thing may be gone after a change of this kind. */
export const isEnd = (change: Change['change']): boolean => change === 'withdrawn' || change === 'moved';

/** Something that is public now: its id, its mark, and where its text stands. */
export interface PublicThing {
  /** Statement or address. */
  id: string;
  /** Mark of its text; empty where it has none of its own. */
  mark: string;
  place: Place;
}

/** Everything that is public now: statements, pages, and the entries of the lists: examples, findings, resources … */
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
  const words = (...parts: readonly (string | number | undefined)[]): string =>
    markOf(...parts.map((part) => `${part ?? ''}`));
  for (const { data, placeOf } of files.evidence.country)
    things.push({
      id: `/countries/${data.id}/`,
      mark: words(data.name, data.code, data.region, data.survey, data.note),
      place: placeOf(['id']),
    });
  for (const { data, placeOf } of files.audiences)
    things.push({
      id: `/audiences/${data.id}/`,
      mark: words(data.title, data.short, data.description),
      place: placeOf(['id']),
    });
  for (const { data, placeOf } of files.resources)
    things.push({
      id: `/resources/#${data.id}`,
      mark: words(data.title, data.publisher, data.authors?.join(', '), data.year, data.type),
      place: placeOf(['id']),
    });
  for (const { data, placeOf } of files.sources)
    things.push({
      id: `/method/#${data.id}`,
      mark: words(data.title, data.subtitle, data.publisher, data.year),
      place: placeOf(['id']),
    });
  for (const { address, title, summary, body, file } of graph.translations)
    things.push({
      id: address,
      mark: words(title, summary, nodesToText(body.nodes)),
      place: { file, line: 1, column: 1 },
    });
  for (const { address, parts, place } of evidenceEntries(graph.evidence, files))
    things.push({ id: address, mark: markOf(...parts), place });
  return things;
}

/** The page that a statement belongs to, also one that is gone from it. */
function pageOfStatement(graph: Graph, id: string): Page | undefined {
  const code = id.slice(0, id.lastIndexOf('.'));
  return [...graph.byId.values()].find((page) => (page.code ?? page.id.toUpperCase()) === code || page.id === code);
}

/** What the ledger knows of one page. */
export interface History {
  /** The day on which it was first published, where the record has one. */
  published: string | undefined;
  /** What changed on it, newest first. */
  changes: Change[];
  /** What stood on it and is gone, by the anchor that still leads here. */
  gone: { anchor: string; change: Change }[];
}

/** The history of the page at an address. */
export function historyOf(graph: Pick<Graph, 'changes' | 'published'>, address: string): History {
  const changes = graph.changes.filter((change) => change.page?.address === address);
  return {
    published: graph.published.get(address)?.published,
    changes,
    gone: changes.flatMap((change) => {
      const anchor = anchorOf(change.of);
      return anchor !== undefined && isEnd(change.change) ? [{ anchor, change }] : [];
    }),
  };
}

/** The day since which a page stands as it is: of its last change, or of its publication. */
export function dayOf(graph: Pick<Graph, 'changes' | 'published'>, address: string): string | undefined {
  const { changes, published } = historyOf(graph, address);
  return changes[0]?.date ?? published;
}

/** The anchor of a statement or entry on its page; a page as a whole has none. */
function anchorOf(id: string): string | undefined {
  if (!id.startsWith('/')) return id.slice(id.lastIndexOf('.') + 1);
  return id.includes('#') ? id.slice(id.indexOf('#') + 1) : undefined;
}

/** Sets the changes and the record of the graph. */
export function joinLedger(graph: Graph, files: ContentFiles, extraAddresses: readonly string[], report: Report): void {
  graph.published = new Map(files.published.map((entry) => [entry.data.id, entry.data]));
  const known = new Set([
    ...graph.published.keys(),
    ...publicThings(graph, files, extraAddresses).map((thing) => thing.id),
  ]);
  const addressOf = (id: string): string => {
    const statement = graph.statements.get(id);
    if (statement || id.startsWith('/')) return statement?.address ?? id;
    // A statement that is gone is still named on its page.
    const page = pageOfStatement(graph, id);
    return page ? `${page.address}#${anchorOf(id)}` : '/changes/';
  };
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
    const page = of.startsWith('/') ? pageAt(graph, of) : pageOfStatement(graph, of);
    const replacements = replacedBy.map((id) => ({ id, address: addressOf(id) }));
    const anchor = anchorOf(of);
    graph.changes.push({
      ...rest,
      of,
      why,
      replacedBy: replacements,
      page: page && { title: page.title, address: page.address },
      address:
        page && anchor !== undefined
          ? `${page.address}#${anchor}`
          : isEnd(rest.change)
            ? replacements[0]?.address
            : addressOf(of),
    } satisfies Change);
  }
  graph.changes.sort((a, b) => b.date.localeCompare(a.date) || a.of.localeCompare(b.of, 'en', { numeric: true }));
}

/**
 * Checks the ledger by itself: each thing is recorded once and ends once, where a page can have stood, and what has moved
 * leads to an end. The page at an old address leads on by itself, so a way round in a circle would never let a reader go.
 */
export function checkLedger({ published, changes }: ContentFiles, report: Report): void {
  const lines = new Map<string, number>();
  for (const entry of published) {
    const { line } = entry.placeOf(['id']);
    const first = lines.get(entry.data.id);
    if (first === undefined) lines.set(entry.data.id, line);
    else
      report({
        code: 'id-duplicate',
        ...entry.placeOf(['id']),
        message: `“${entry.data.id}” is recorded already, in line ${first}.`,
        fix: 'Keep the line with the earlier day.',
      });
  }
  const ends = new Map<string, (typeof changes)[number]>();
  for (const entry of changes.filter(({ data }) => isEnd(data.change))) {
    const { of } = entry.data;
    const first = ends.get(of);
    if (first) {
      report({
        code: 'id-duplicate',
        ...entry.placeOf(['of']),
        message: `That “${of}” is ${first.data.change} stands here already, in line ${first.placeOf(['of']).line}.`,
        fix: 'Keep one of the two entries.',
      });
    } else ends.set(of, entry);
    if (takenAddresses.includes(of)) {
      report({
        code: 'reference-unknown',
        ...entry.placeOf(['of']),
        message: `No page can have stood at “${of}”: the address is kept for other uses.`,
        fix: 'Take the entry out.',
      });
    }
  }
  for (const [of, entry] of ends) {
    const way = new Set([of]);
    let next = movedTo(entry);
    while (next !== undefined && !way.has(next)) {
      way.add(next);
      next = movedTo(ends.get(next));
    }
    // What leads to itself is told of where the entry is joined.
    if (next !== of || movedTo(entry) === of) continue;
    report({
      code: 'reference-unknown',
      ...entry.placeOf(['replacedBy', 0]),
      message: `“${of}” is said to have moved in a circle: ${[...way, of].join(' → ')}.`,
      expected: 'An address at which something stands.',
      fix: 'Name the address where it is now.',
    });
  }
}

const movedTo = (entry: ContentFiles['changes'][number] | undefined): string | undefined =>
  entry?.data.change === 'moved' ? entry.data.replacedBy?.[0] : undefined;

/** What to do where something stands under another id or address than it was published under. */
function fixOf(id: string, renamed: string): string {
  if (id.includes('#'))
    return `Write its old id again, “${anchorOf(id)}”, and leave it where it was. If this is another one, add an entry to content/data/changes.yaml: “of: ${id}”, “change: withdrawn” or “moved”, and “why”.`;
  if (id.startsWith('/'))
    return 'Give the page its old address again, or add an entry to content/data/changes.yaml: “of” the old address, “change: moved”, “why”, and “replacedBy” the new one.';
  const [page, own] = [id.slice(0, id.lastIndexOf('.')), id.slice(id.lastIndexOf('.') + 1)];
  const again = renamed.endsWith(`.${own}`)
    ? `Give the page its old id or code again, “${page}”.`
    : `Write id="${own}" again.`;
  return `${again} If this is another point, add an entry to content/data/changes.yaml: “of: ${id}”, “change: withdrawn”, and “why”.`;
}

const kindOf = (id: string): 'statement' | 'entry' | 'page' =>
  !id.startsWith('/') ? 'statement' : id.includes('#') ? 'entry' : 'page';

/** The new thing that was meant to be the one that is gone: its text, or on the same page an id that is near it. */
function renamedAs(id: string, mark: string, strange: ReadonlyMap<string, PublicThing>): PublicThing | undefined {
  const kind = kindOf(id);
  const alike = [...strange.values()].filter((thing) => kindOf(thing.id) === kind);
  const same = mark === '' ? undefined : alike.find((thing) => thing.mark === mark);
  if (same) return same;
  const page = kind === 'page' ? '' : id.slice(0, id.search(/#|\.[^.]*$/) + 1);
  const near = nearest(
    id,
    alike.map((thing) => thing.id).filter((other) => other.startsWith(page)),
  );
  return near === undefined ? undefined : strange.get(near);
}

/**
 * Where a statement or entry that is gone will have stood: after the one before it, which is still there; else on its page.
 */
function placeBefore(id: string, graph: Graph, now: ReadonlyMap<string, PublicThing>): Place | undefined {
  if (kindOf(id) === 'page') return undefined;
  const [, stem = '', number = '0'] = /^(.*?)(\d+)$/.exec(id) ?? [];
  for (let before = Number(number) - 1; before > 0; before--) {
    const neighbour = now.get(`${stem}${before}`);
    if (neighbour) return neighbour.place;
  }
  const page = kindOf(id) === 'statement' ? pageOfStatement(graph, id) : undefined;
  return page && now.get(page.address)?.place;
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
    files.changes.filter((entry) => isEnd(entry.data.change)).map((entry) => [entry.data.of, entry]),
  );
  const recorded = new Map(files.published.map((entry) => [entry.data.id, entry]));
  const strange = new Map([...now].filter(([id]) => !recorded.has(id) && !ended.has(id)));
  const unjoined = unjoinedAnchors(graph.evidence, files);
  for (const [id, entry] of recorded) {
    if (now.has(id) || ended.has(id) || (kindOf(id) === 'entry' && unjoined.has(anchorOf(id) ?? ''))) continue;
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
    } else if (record.mark === '' && thing.mark !== '') {
      fresh.push(thing);
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
