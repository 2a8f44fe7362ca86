/** The one place that binds folders to schemas for Astro. The same table serves the checks. */

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { type ContentKind, contentKinds } from './model/schemas.ts';

/** Entries are found by the id in their front matter, which is what the graph knows them by. */
const collection = <K extends ContentKind>(kind: K) =>
  defineCollection({
    loader: glob({
      base: './content/en',
      pattern: contentKinds[kind].path,
      generateId: ({ data }) => String(data['id']),
    }),
    schema: contentKinds[kind].schema,
  });

export const collections = {
  framework: collection('framework'),
  theme: collection('theme'),
  capability: collection('capability'),
  term: collection('term'),
  page: collection('page'),
};
