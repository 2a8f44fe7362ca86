import type { APIRoute, GetStaticPaths } from 'astro';
import { figureCsv } from '../../../model/csv.ts';
import type { Figure } from '../../../model/evidence.ts';
import { site } from '../../../model/site.ts';

export const getStaticPaths = (() =>
  site()
    .evidence.figures.filter((figure) => figure.findings.length > 0)
    .map((figure) => ({ params: { id: figure.id }, props: { figure } }))) satisfies GetStaticPaths;

/** The data of one chart. */
export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(figureCsv(props.figure, site().sources), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
