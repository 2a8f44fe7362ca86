import type { APIRoute, GetStaticPaths } from 'astro';
import type { Page } from '../../model/graph.ts';
import { pageToMarkdown } from '../../model/markdown.ts';
import { site } from '../../model/site.ts';

/** Every page made from a content file, as Markdown at its own address with `index.md`. */
export const getStaticPaths = (() =>
  [...site().byId.values()].map((page) => ({
    params: { path: page.address.slice(1, -1) },
    props: { page },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: Page }> = ({ props }) =>
  new Response(pageToMarkdown(site(), props.page), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
