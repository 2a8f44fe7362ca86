import type { APIRoute } from 'astro';
import { site } from '../../model/site.ts';
import { foreignFile } from '../../search/names.ts';

/** What things are called in other languages: fetched when a query has a word that the names do not know. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(foreignFile(site())), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
