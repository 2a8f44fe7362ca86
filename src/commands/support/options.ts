/** The options of a command: which it takes, what each is for, and a clear word about any other. */
import { didYouMean } from '../../model/finding.ts';

export interface Options<Name extends string> {
  chosen: ReadonlySet<Name>;
  /** What is wrong with the options, where something is. */
  fault: string | undefined;
}

/**
 * @param args what stands after the name of the command
 * @param known what each option is for, by its name without hyphens
 */
export function readOptions<Name extends string>(
  args: readonly string[],
  known: Readonly<Record<Name, string>>,
): Options<Name> {
  const names = Object.keys(known) as Name[];
  const chosen = new Set<Name>();
  for (const arg of args) {
    const name = names.find((item) => `--${item}` === arg);
    if (name) chosen.add(name);
    else {
      const options = names.map((item) => `--${item}`);
      return {
        chosen,
        fault: `There is no option “${arg}” here.${didYouMean(arg, options)} Options: ${options.join(', ')}.`,
      };
    }
  }
  return { chosen, fault: undefined };
}

/** The options with what each is for, one a line. */
export function listOptions(known: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(known).map((name) => name.length));
  return Object.entries(known)
    .map(([name, words]) => `  --${name.padEnd(width)}  ${words}`)
    .join('\n');
}
