import type { APIRoute } from 'astro';
import { en } from '../../i18n/en.ts';
import { site } from '../../model/site.ts';

/** What search needs to find a page or statement by its code: small, and fetched only when a code is typed. */
export const GET: APIRoute = () => {
  const { themes, capabilities } = site();
  const codes = Object.fromEntries(
    [...themes, ...capabilities].map((page) => [
      page.code,
      {
        title: page.title,
        kind: en.kinds[page.kind],
        // Without the base path: the ZIP of the site does not know it.
        address: page.address,
        statements: page.statements.map((statement) => statement.id),
      },
    ]),
  );
  return new Response(JSON.stringify(codes), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
