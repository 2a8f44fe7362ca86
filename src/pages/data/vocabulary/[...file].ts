import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../../model/site.ts';
import { typeOf, type VocabularyFile, vocabularyFiles } from '../../../terminology/exports/files.ts';

export const getStaticPaths = (() =>
  [...vocabularyFiles(site())].map(([file, content]) => ({
    params: { file },
    props: { content },
  }))) satisfies GetStaticPaths;

/** The vocabulary in the formats of other tools. */
export const GET: APIRoute<{ content: VocabularyFile }> = ({ params, props }) =>
  new Response(props.content, { headers: { 'Content-Type': typeOf(params['file'] ?? '') } });
