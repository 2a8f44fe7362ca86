import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../model/site.ts';
import { checkedLanguages, vocabularyOf } from '../../terminology/vocabulary.ts';

export const getStaticPaths = (() =>
  checkedLanguages.map((language) => ({
    params: { words: `words-${language}` },
    props: { language },
  }))) satisfies GetStaticPaths;

/** The words of one language for the check of a draft, as small as they go. */
export const GET: APIRoute<{ language: string }> = ({ props }) =>
  new Response(JSON.stringify(vocabularyOf(site(), props.language)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
