import type { APIRoute, GetStaticPaths } from 'astro';
import { contentTypeOf } from '../../headers/files.ts';
import { licenceList } from '../../supply/licences.ts';
import { readLockfile } from '../../supply/lockfile.ts';
import { billOfMaterials } from '../../supply/sbom.ts';

/** What this copy of the site was built with. A project that has no lockfile has none of these files. */
export const getStaticPaths = (() => {
  const lockfile = readLockfile(process.cwd());
  if (!lockfile) return [];
  return [
    { params: { file: 'sbom.cdx.json' }, props: { text: billOfMaterials(lockfile) } },
    { params: { file: 'licences.txt' }, props: { text: licenceList(lockfile.packages) } },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ params, props }) =>
  new Response(props.text, { headers: { 'Content-Type': contentTypeOf(params['file'] ?? '') } });
