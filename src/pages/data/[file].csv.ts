import type { APIRoute, GetStaticPaths } from 'astro';
import { crosswalkCsv, examplesCsv, findingsCsv, pointsCsv } from '../../model/csv.ts';
import { site } from '../../model/site.ts';

const tables = { findings: findingsCsv, points: pointsCsv, crosswalk: crosswalkCsv, examples: examplesCsv };

export const getStaticPaths = (() =>
  Object.keys(tables).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

/** The tables of the evidence, for spreadsheets. */
export const GET: APIRoute = ({ params }) =>
  new Response(tables[params['file'] as keyof typeof tables](site()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
