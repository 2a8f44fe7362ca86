import type { APIRoute } from 'astro';
import { site } from '../../model/site.ts';
import { namesFile } from '../../search/names.ts';

/** What search can name: small, and fetched when a reader opens search. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(namesFile(site())), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
