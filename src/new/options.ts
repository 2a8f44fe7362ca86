/** What stands after `npm run new --`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Given, WrongOptions } from './interview.ts';

export interface NewOptions {
  /** What to make: `term`, `resource` … */
  kind: string | undefined;
  /** The name after it. */
  name: string | undefined;
  given: Given;
  help: boolean;
  /** Whether to open the file in an editor. */
  open: boolean;
}

/** Answers in a file: fields with their values, in YAML or JSON. */
function answersIn(path: string): Given {
  let data: unknown;
  try {
    data = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new WrongOptions(`The answers in ${path} cannot be read: ${String((error as Error).message).split('\n')[0]}`);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new WrongOptions(`The file ${path} does not hold fields, each with its answer, such as “title: …”.`);
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : String(value ?? '')]),
  );
}

/**
 * @param args what the command line holds after the command
 * @throws WrongOptions where an option has no value, or its file cannot be read
 */
export function readOptions(args: readonly string[]): NewOptions {
  const words: string[] = [];
  const given: Record<string, string> = {};
  const rest = [...args];
  const flags = { help: false, open: true };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help' || word === '-h') flags.help = true;
    else if (word === '--no-open') flags.open = false;
    else if (word.startsWith('--')) {
      const [, name = '', value] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
      const answer = value ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
      if (answer === undefined) throw new WrongOptions(`The option --${name} has no value. Write --${name}="…".`);
      if (name === 'answers') Object.assign(given, { ...answersIn(answer), ...given });
      else given[name] = answer;
    } else words.push(word);
  }
  const [kind, name, ...more] = words;
  if (more.length > 0)
    throw new WrongOptions(`Only one name can follow. Put it in quotation marks: "${[name, ...more].join(' ')}".`);
  return { kind, name, given, ...flags };
}
