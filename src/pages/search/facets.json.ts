import type { APIRoute } from 'astro';
import { site } from '../../model/site.ts';
import { facetsFile } from '../../search/names.ts';

/** By what the results of search can be narrowed: fetched with what searches the text. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(facetsFile(site())), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
