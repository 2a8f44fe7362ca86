import type { APIRoute } from 'astro';
import { site } from '../../model/site.ts';
import { moreFile } from '../../search/names.ts';

/** What else can be named: fetched after the names, or at once where these do not answer a query. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(moreFile(site())), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
