import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { exports } from '../../model/exports.ts';
import { site } from '../../model/site.ts';
import { absolute } from '../../settings.ts';

/** The data files and their schemas. A file that does not fit its own schema stops the build. */
export const getStaticPaths = (() =>
  Object.entries(exports)
    // A copy of the project may hold one framework only.
    .filter(([name]) => name !== 'mnr' || site().mnr.framework)
    .flatMap(([name]) => [
      { params: { file: name } },
      { params: { file: `${name}.schema` } },
    ])) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const file = params['file'] ?? '';
  const name = file.replace(/\.schema$/, '') as keyof typeof exports;
  const { schema, make } = exports[name];
  const body = file.endsWith('.schema')
    ? { $id: absolute(`/data/${file}.json`), ...z.toJSONSchema(schema) }
    : schema.parse(make(site()));
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
