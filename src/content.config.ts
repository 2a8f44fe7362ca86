/**
 * The one place that binds folders to schemas for Astro. Pages take everything from the graph; what Astro gets here serves
 * its editor extension, which completes and explains the fields of front matter from the schemas.
 */

import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { translationLanguages } from './i18n/languages.ts';
import { lastCheck } from './model/checked.ts';
import { type ContentKind, contentKinds, translationSchema } from './model/schemas.ts';

/**
 * Files are taken up only where the check has found the content sound, and not again when a file changes: Astro would report
 * in words of its own what the check has said better.
 */
const checked = (options: Parameters<typeof glob>[0]): Loader => {
  const files = glob(options);
  return {
    ...files,
    name: 'checked-content',
    load: async (context) => {
      if (lastCheck()?.sound === false) return;
      context.store.clear();
      // Astro would warn of every collection that has no entries yet; what is worth a warning, the check has said.
      const logger = Object.assign(Object.create(context.logger), { warn: () => {} });
      await files.load({ ...context, logger, watcher: undefined });
    },
  };
};

/** Entries are found by the id in their front matter, which is what the graph knows them by. */
const collection = <K extends ContentKind>(kind: K) =>
  defineCollection({
    loader: checked({
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
  mnrFramework: collection('mnrFramework'),
  mnrDomain: collection('mnrDomain'),
  mnrCapability: collection('mnrCapability'),
  /** Texts in other languages, by language and id of the English page. */
  translation: defineCollection({
    loader: checked({
      base: './content',
      pattern: translationLanguages.map((language) => `${language}/**/*.mdx`),
      generateId: ({ entry }) => entry,
    }),
    schema: translationSchema,
  }),
};
