/** Titles of the pages, also of those that a route makes and no content file. */
import { en as t } from '../i18n/en.ts';
import { routeTitles } from './addresses.ts';
import type { Graph } from './graph.ts';

/** A page: what it is called, and its address within the site. */
export interface PageName {
  title: string;
  address: string;
}

const names = new WeakMap<Graph, ReadonlyMap<string, string>>();

/** The titles of all pages by address. */
function namesOf(graph: Graph): ReadonlyMap<string, string> {
  const known = names.get(graph);
  if (known) return known;
  const made = new Map([
    ...Object.entries(routeTitles),
    ...[...graph.byId.values()].map((page) => [page.address, page.title] as const),
    ...graph.evidence.countries.map((country) => [country.address, country.name] as const),
    ...graph.audiences.map((audience) => [audience.address, t.audiences.one(audience.short)] as const),
  ]);
  names.set(graph, made);
  return made;
}

/** The page at an address, whatever anchor follows it; undefined where there is none. */
export function pageAt(graph: Graph, address: string): PageName | undefined {
  const page = address.replace(/#.*/, '');
  const title = namesOf(graph).get(page);
  return title === undefined ? undefined : { title, address: page };
}
