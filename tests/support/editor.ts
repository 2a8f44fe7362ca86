/** Reads the files that set up an editor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export const repository = join(import.meta.dirname, '..', '..');

/** A file in JSON with comments, as VS Code reads it. */
export function readJsonc(path: string): never {
  const { config, error } = ts.parseConfigFileTextToJson(path, readFileSync(join(repository, path), 'utf8'));
  if (error) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
  return config as never;
}

/**
 * The text that a snippet leaves when every stop is passed over.
 *
 * @param stops what is typed at a stop, by its number; the words that stand there otherwise
 * @param variables values of the variables of the editor
 */
export function expandSnippet(
  body: string,
  stops: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>>,
): string {
  const inner = /\$\{(\d+|[A-Z_]+)(?::([^${}]*)|\|([^}]*)\|)?\}|\$(\d+|[A-Z_]+)/;
  let text = body;
  for (let found = inner.exec(text); found; found = inner.exec(text)) {
    const name = found[1] ?? found[4] ?? '';
    const words = found[2] ?? found[3]?.split(',')[0] ?? '';
    const value = /^\d/.test(name) ? (stops[name] ?? words) : (variables[name] ?? words);
    text = text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
  }
  return text;
}
