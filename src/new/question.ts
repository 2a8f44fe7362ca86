/** Questions that `npm run new` asks: about the fields of a schema, or of its own. */
import { z } from 'zod';

/** The answers so far, by the name of the question; left out where nothing was answered. */
export type Answers = Readonly<Record<string, unknown>>;

export type Reading = { value: unknown } | { fault: string };

export interface Choice {
  id: string;
  title: string;
}

export interface Question {
  /** Name of the field, and of the option that answers it: `--name=…`. */
  name: string;
  /** What to answer, in one or two sentences. */
  words: string;
  example?: string;
  /** Whether it may be left without an answer. */
  optional?: boolean;
  /** Names of the questions whose answers this one leans on. */
  needs?: readonly string[];
  /** Answers to choose from, where they can be listed. */
  choices?: (answers: Answers) => readonly Choice[];
  /** Whether it is asked at all; always, where nothing is said. */
  when?: (answers: Answers) => boolean;
  /** The answer that is taken where none is given. */
  preset?: (answers: Answers) => string | undefined;
  /** Turns an answer into a value, or says what is wrong with it. */
  read: (answer: string, answers: Answers) => Reading;
}

/** What a question about a field adds to its schema. */
export type Extra = Partial<Omit<Question, 'name' | 'read'>> & {
  /** What is wrong with a value that the schema allows, if anything. */
  check?: (value: never, answers: Answers) => string | undefined;
};

interface FieldJson {
  type?: string;
  enum?: string[];
  description?: string;
  examples?: unknown[];
  items?: { type?: string; pattern?: string };
}

/** Whether the items of a list hold no spaces, as ids and numbers. */
const areShort = ({ items }: FieldJson): boolean =>
  items?.type === 'integer' || (items?.pattern !== undefined && !new RegExp(items.pattern).test('two words'));

/** The parts of one answer: ids are parted by spaces or commas, words by semicolons. */
export const partsOf = (answer: string, short: boolean): string[] =>
  answer
    .split(short ? /[\s,;]+/ : ';')
    .map((part) => part.trim())
    .filter(Boolean);

/** An answer as the value that the schema expects. */
function typed(answer: string, json: FieldJson): unknown {
  if (json.type === 'array') return partsOf(answer, areShort(json)).map((part) => typed(part, json.items ?? {}));
  if (json.type === 'integer') return /^-?\d+$/.test(answer) ? Number(answer) : answer;
  if (json.type === 'boolean')
    return { yes: true, true: true, no: false, false: false }[answer.toLowerCase()] ?? answer;
  return answer;
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

/**
 * @param schema schema of the entry
 * @param name field of it
 * @param extra what the schema does not say
 */
export function fieldQuestion(schema: z.ZodObject, name: string, extra: Extra = {}): Question {
  const field = schema.shape[name] as z.ZodType;
  const json = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' }) as FieldJson;
  const [example] = json.examples ?? [];
  const { check, ...rest } = extra;
  const short = areShort(json);
  const parting = short ? ' Part them by spaces.' : ' Part several by “;”.';
  return {
    name,
    words: `${json.description ?? ''}${json.type === 'array' ? parting : ''}`,
    optional: field.safeParse(undefined).success,
    ...(example === undefined ? {} : { example: [example].flat().join(short ? ' ' : '; ') }),
    ...(json.enum ? { choices: () => (json.enum ?? []).map((id) => ({ id, title: '' })) } : {}),
    ...rest,
    read: (answer, answers) => {
      const result = field.safeParse(typed(answer, json));
      if (!result.success) return { fault: sentence(result.error.issues[0]?.message ?? 'Write something else.') };
      const fault = check?.(result.data as never, answers);
      return fault === undefined ? { value: result.data } : { fault };
    },
  };
}
