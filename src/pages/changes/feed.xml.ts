import type { APIRoute } from 'astro';
import { en } from '../../i18n/en.ts';
import { changeDays, changesFeed } from '../../model/changes.ts';
import { site } from '../../model/site.ts';
import { absolute } from '../../settings.ts';

/** The ledger as an Atom feed (RFC 4287), newest first. */
export const GET: APIRoute = () =>
  new Response(
    changesFeed(changeDays(site()), {
      title: `${en.siteName}: ${en.changes.title}`,
      subtitle: en.changes.summary,
      absolute,
    }),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
