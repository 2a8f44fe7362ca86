/**
 * JSON Schemas for editors, made from the schemas that the check uses: completion, explanations and red lines while
 * somebody writes. Nothing in them changes with each new entry, so ids of resources and terms are patterns; the few
 * ids that hardly ever change are offered by name.
 */
import { z } from 'zod';
import { contentKinds, dataKinds, translationSchema } from './schemas.ts';

export interface EditorSchema {
  /** File name, without folder. */
  name: string;
  /** Content files that it describes: paths from the root of the repository, with `*`. */
  files: readonly string[];
  /** Whether it describes front matter, or a whole file with a list of entries. */
  describes: 'front matter' | 'list';
  schema: Record<string, unknown>;
}

/** An id with the words that stand beside it where an editor offers it. */
export interface Suggestion {
  id: string;
  title: string;
}

export interface Suggestions {
  themes: readonly Suggestion[];
  domains: readonly Suggestion[];
  audiences: readonly Suggestion[];
}

type Json = Record<string, unknown>;

/** What is read here of the inside of a zod schema. */
interface Definition {
  type: string;
  checks?: { _zod: { def: { check: string; format?: string; error?: (issue: object) => string | undefined } } }[];
}

/** Makes the schema of one kind of entry. */
function entrySchema(schema: z.ZodType): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const { type, checks = [] } = zodSchema._zod.def as Definition;
      const rules = checks.map((check) => check._zod.def);
      // The only rule of our own that a list can have is that it names nothing twice.
      if (type === 'array' && rules.some((rule) => rule.check === 'custom')) jsonSchema.uniqueItems = true;
      const words = rules.find((rule) => rule.format === 'regex')?.error?.({});
      if (words) Object.assign(jsonSchema, { patternErrorMessage: words });
      // Spaces at both ends do not count, but words must be left.
      // Words that are only spaces are trimmed away by the check, and an editor does not trim.
      if (jsonSchema.type === 'string' && jsonSchema.minLength === 1 && takesSpaces(jsonSchema.pattern))
        jsonSchema.pattern = '\\S';
      // The calendar as a regular expression says nothing to a reader, and every editor knows the format.
      if (jsonSchema.format === 'date') jsonSchema.pattern = '^\\d{4}-\\d{2}-\\d{2}$';
    },
  });
  return json as Json;
}

/** Sets the values that an editor offers for a field, or for the items of its list. */
function offer(entry: Json, field: string, suggestions: readonly Suggestion[]): void {
  if (suggestions.length === 0) return;
  const property = (entry['properties'] as Record<string, Json>)[field] as Json;
  const target = (property['items'] as Json | undefined) ?? property;
  delete target['pattern'];
  delete target['patternErrorMessage'];
  target['enum'] = suggestions.map(({ id }) => id);
  target['enumDescriptions'] = suggestions.map(({ title }) => title);
}

const head = { $schema: 'http://json-schema.org/draft-07/schema#' };

/**
 * @param suggestions ids that editors offer
 * @returns every schema, those of front matter first; lists in CSV have none, because no editor could use it
 */
export function editorSchemas({ themes, domains, audiences }: Suggestions): EditorSchema[] {
  const frontMatter = Object.entries(contentKinds).map(([kind, { path, schema }]): EditorSchema => {
    const entry = entrySchema(schema);
    if (kind === 'theme') offer(entry, 'id', themes);
    if (kind === 'capability') offer(entry, 'theme', themes);
    if (kind === 'mnrDomain') offer(entry, 'id', domains);
    if (kind === 'mnrCapability') offer(entry, 'domain', domains);
    return {
      name: `${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`,
      files: [`content/en/${path}`],
      describes: 'front matter',
      schema: { ...head, title: `Front matter of content/en/${path}`, ...entry },
    };
  });
  const translation: EditorSchema = {
    name: 'translation.json',
    files: Object.values(contentKinds).map(({ path }) => `content/*/${path}`),
    describes: 'front matter',
    schema: { ...head, title: 'Front matter of a translation', ...entrySchema(translationSchema) },
  };
  const lists = Object.values(dataKinds).flatMap(({ path, schema }): EditorSchema[] => {
    if (!path.endsWith('.yaml')) return [];
    const items: Json = { title: `Entry of ${path}`, ...entrySchema(schema) };
    if (schema === dataKinds.resource.schema) offer(items, 'audiences', audiences);
    return [
      {
        name: `${path.replace(/(?:\/\*)?\.yaml$/, '')}.json`,
        files: [`content/data/${path}`],
        describes: 'list',
        schema: { ...head, title: `content/data/${path}`, type: 'array', items },
      },
    ];
  });
  return [...frontMatter, translation, ...lists];
}

const takesSpaces = (pattern: string | undefined): boolean => pattern === undefined || new RegExp(pattern).test('  ');
