/**
 * The reference for writers: every field of every kind of file, in words. Made from the schemas and from nothing else, so
 * that it cannot differ from what the check asks for.
 */
import { stringify } from 'yaml';
import { z } from 'zod';
import { translationLanguages } from '../i18n/languages.ts';
import { type ContentKind, contentKinds, type DataKind, dataKinds, translationSchema } from './schemas.ts';
import { fixedSections } from './sections.ts';

export type FileKind = ContentKind | DataKind | 'translation';

export interface FieldReference {
  name: string;
  needed: boolean;
  /** What it may hold, in words; code stands between backticks. */
  holds: string;
  description: string;
  /** One value as it stands in a file; empty where it is the empty value. */
  example: string;
}

export interface KindReference {
  kind: FileKind;
  /** Where its files lie; `*` stands for a name. */
  path: string;
  fields: FieldReference[];
  /** A whole file, or one entry of a file. */
  example: { path: string; language: 'mdx' | 'yaml' | 'csv'; text: string };
}

/** The parts of a JSON Schema that the schemas of the content use. */
interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  description?: string;
  examples?: unknown[];
}

type Fields = Record<string, unknown>;

/** What the check answers to a value; undefined where it takes it. */
type Refusal = (value: unknown) => string | undefined;

/** Fields whose examples do not fit together in one entry: the example of a whole entry does without them. */
const leftOut: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  term: ['useInstead'],
  resource: ['authors', 'note'],
  source: ['edition'],
  page: ['code'],
  helpAddress: ['work', 'url', 'source'],
};

/** What a section without statements holds. */
const madeParts: Readonly<Record<string, string>> = { who: '<WhoItIsFor />', resources: '<FurtherResources />' };

/** The place in the source that the example of a statement names, where it is not called after its section. */
const placeNames: Readonly<Record<string, string>> = {
  'theme points': 'outcome-point 1',
  'term usage': 'gsr-guidance-2021 glossary 4',
};

const toJson = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as JsonSchema;

const shapeOf = (schema: z.ZodType): Record<string, z.ZodType> =>
  (schema as unknown as { shape: Record<string, z.ZodType> }).shape;

const toYaml = (value: unknown): string => stringify(value, { lineWidth: 0 }).trimEnd();

const code = (value: unknown): string => (value === '' ? 'nothing' : `\`${String(value)}\``);

const phrase = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');

/** Whether somebody set this limit; zod gives every whole number the widest ones. */
const isLimit = (value: number | undefined): value is number =>
  value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;

function range({ minimum, maximum }: JsonSchema): string {
  if (isLimit(minimum) && isLimit(maximum)) return ` from ${minimum} to ${maximum}`;
  if (isLimit(minimum)) return `, at least ${minimum}`;
  return isLimit(maximum) ? `, at most ${maximum}` : '';
}

/** Words: their form or their length, as the check itself says it when it refuses a value. */
function textInWords(refusal: Refusal): string {
  const form = refusal('§');
  const length = form === undefined ? refusal('a '.repeat(1000)) : undefined;
  const limit = form ?? length;
  return limit === undefined ? 'words' : `words: ${phrase(limit)}`;
}

function listInWords(json: JsonSchema, refusal: Refusal): string {
  const example = json.examples?.[0];
  const repeats =
    Array.isArray(example) && refusal(example) === undefined ? refusal([...example, ...example]) : undefined;
  return [
    `a list; each: ${inWords(json.items ?? {}, (value) => refusal([value]))}`,
    isLimit(json.minItems) ? `at least ${json.minItems === 1 ? 'one' : json.minItems}` : '',
    repeats ? 'none of them twice' : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** What a value may be, in words. */
function inWords(json: JsonSchema, refusal: Refusal): string {
  if (json.const !== undefined) return `always ${code(json.const)}`;
  if (json.enum) return `one of: ${json.enum.map(code).join(', ')}`;
  if (json.anyOf) return [...new Set(json.anyOf.map((choice) => inWords(choice, refusal)))].join('; or ');
  switch (json.type) {
    case 'boolean':
      return `${code(true)} or ${code(false)}`;
    case 'integer':
      return `a whole number${range(json)}`;
    case 'number':
      return `a number${range(json)}`;
    case 'array':
      return listInWords(json, refusal);
    case 'object':
      if (json.properties) return `the fields ${Object.keys(json.properties).map(code).join(', ')}`;
      return typeof json.additionalProperties === 'object'
        ? `names, each with ${inWords(json.additionalProperties, () => undefined)}`
        : 'fields';
    default:
      return textInWords(refusal);
  }
}

/** The first thing that the check says about a value; of a value that may have several forms, what it says of each. */
function refusalOf(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue?.code !== 'invalid_union') return issue?.message;
  return issue.errors.map(([first]) => first?.message).join(', or ');
}

/** The entries of a list that holds fields of its own; undefined for any other value. */
function partsOf(schema: z.ZodType): z.ZodType | undefined {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const part = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
  return part instanceof z.ZodObject ? part : undefined;
}

/** @param within name of the field that the fields are parts of, with a full stop; nothing at the top */
function fieldsOf(schema: z.ZodType, form: 'yaml' | 'csv', within = ''): FieldReference[] {
  const { properties = {}, required = [] } = toJson(schema);
  return Object.entries(shapeOf(schema)).flatMap(([name, field]): FieldReference[] => {
    const { description = '', examples = [''], ...json } = properties[name] ?? {};
    const parts = partsOf(field);
    return [
      {
        name: within + name,
        needed: required.includes(name),
        holds: inWords({ ...json, examples }, (value) => refusalOf(field, value)),
        description,
        example: form === 'csv' ? String(examples[0]) : toYaml({ [name]: examples[0] }),
      },
      ...(parts ? fieldsOf(parts, form, `${within}${name}.`) : []),
    ];
  });
}

/** One entry made from the examples of its fields. */
function exampleEntry(kind: FileKind, schema: z.ZodType): Fields {
  const { properties = {} } = toJson(schema);
  return Object.fromEntries(
    Object.keys(shapeOf(schema))
      .filter((name) => !leftOut[kind]?.includes(name))
      .map((name) => [name, properties[name]?.examples?.[0]]),
  );
}

/** The text below the fields: every section that the kind has, or one where it has none of its own. */
function exampleBody(kind: ContentKind): string {
  const rules = fixedSections[kind];
  if (!rules) return '## A heading\n\nThe text, in Markdown.';
  const parts = rules.map(({ key, letter, heading, needsAudience }) => {
    const place = placeNames[`${kind} ${key}`] ?? `${key} 1`;
    const acting = needsAudience ? ' for="policy education"' : '';
    const part = letter
      ? `<Statement id="${letter}1" source="${place}"${acting}>\nOne point, in our own words.\n</Statement>`
      : madeParts[key];
    return `## ${heading['en']}\n\n${part ?? ''}`;
  });
  return parts.join('\n\n');
}

/** Name of the file that would hold the example: the id, or number and title where ids are numbers. */
function fileName({ id, number, title }: Fields): string {
  if (!/-d?t?\d+$/.test(String(id))) return String(id);
  const words = String(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return number === undefined ? words : `${String(number).padStart(2, '0')}-${words}`;
}

function contentReference(kind: ContentKind): KindReference {
  const { path, schema } = contentKinds[kind];
  const entry = exampleEntry(kind, schema);
  return {
    kind,
    path: `content/en/${path}`,
    fields: fieldsOf(schema, 'yaml'),
    example: {
      path: `content/en/${path.replace('*', fileName(entry))}`,
      language: 'mdx',
      text: `---\n${toYaml(entry)}\n---\n\n${exampleBody(kind)}`,
    },
  };
}

function dataReference(kind: DataKind): KindReference {
  const { path, schema } = dataKinds[kind];
  const language = path.endsWith('.csv') ? 'csv' : 'yaml';
  const entry = exampleEntry(kind, schema);
  return {
    kind,
    path: `content/data/${path}`,
    fields: fieldsOf(schema, language),
    example: {
      path: `content/data/${path}`,
      language,
      text:
        language === 'csv'
          ? [Object.keys(entry), Object.values(entry)].map((cells) => cells.join(',')).join('\n')
          : toYaml([entry]),
    },
  };
}

function translationReference(): KindReference {
  return {
    kind: 'translation',
    path: `content/${translationLanguages.join('|')}/…`,
    fields: fieldsOf(translationSchema, 'yaml'),
    example: {
      path: 'content/fr/pages/get-help.mdx',
      language: 'mdx',
      text: `---\n${toYaml(exampleEntry('translation', translationSchema))}\n---\n\n## Un titre\n\nLe texte.`,
    },
  };
}

/** Every kind of file, in the order in which the schemas name them. */
export function kindReferences(): KindReference[] {
  return [
    ...(Object.keys(contentKinds) as ContentKind[]).map(contentReference),
    translationReference(),
    ...(Object.keys(dataKinds) as DataKind[]).map(dataReference),
  ];
}
