/** The one place that binds folders to schemas for Astro. The same table serves the checks. */

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { translationLanguages } from './i18n/languages.ts';
import { type ContentKind, contentKinds, translationSchema } from './model/schemas.ts';

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
  guide: collection('guide'),
  /** Texts in other languages, by language and id of the English page. */
  translation: defineCollection({
    loader: glob({
      base: './content',
      pattern: translationLanguages.map((language) => `${language}/**/*.mdx`),
      generateId: ({ entry }) => entry,
    }),
    schema: translationSchema,
  }),
};
