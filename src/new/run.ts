/** `npm run new` from its options to the written file; what it reads from and writes to are given to it. */
import type { Readable, Writable } from 'node:stream';
import { didYouMean, type Finding, formatFinding } from '../model/finding.ts';
import {
  answerByAsking,
  answerFromOptions,
  checkNames,
  type Given,
  Person,
  Stopped,
  WrongOptions,
} from './interview.ts';
import { type NewKind, newKinds } from './kinds.ts';
import { type NewOptions, readOptions } from './options.ts';
import { findingsNow, type Plan, type Project, readProject, write } from './project.ts';
import type { Answers, Question } from './question.ts';

export interface Surroundings {
  /** Folder that holds `content/`. */
  root: string;
  /** The present day, as year-month-day. */
  today: string;
  input: Readable;
  output: Writable;
  /** Whether somebody sits at the input who can be asked. */
  asks: boolean;
  /** Whether the input is a terminal, with line editing and Ctrl+C. */
  terminal: boolean;
  /** Opens a file at a line, for whoever is to fill it in. */
  open: (file: string, line: number) => void;
}

const usage = 'npm run new -- KIND ["NAME"] [--FIELD="…"] [--answers FILE] [--no-open] [--help]';

const kindLines = (): string =>
  Object.entries(newKinds)
    .map(([name, { title }]) => `  ${name.padEnd(12)} ${title}`)
    .join('\n');

function help(kind: NewKind | undefined, project: Project): string {
  if (!kind) {
    return `${usage}\n\nAsks a few questions and makes a file or an entry. KIND is one of:\n${kindLines()}\n\nThe questions of a kind: npm run new -- KIND --help`;
  }
  const lines = kind
    .questions(project)
    .map(
      (question) => `  --${question.name}${question.optional ? '' : ' *'}\n      ${question.words}${example(question)}`,
    );
  return `${usage}\n\nMakes ${kind.title}. The name answers “${kind.named}”. Where nobody can be asked, those with * need an answer\nunless one follows from the others.\n\n${lines.join('\n')}`;
}

const example = ({ example: words }: Question): string => (words === undefined ? '' : `\n      For example: ${words}`);

/** @returns the exit code: 0 where something was made or explained, 130 where the person stopped, 1 otherwise */
export async function runNew(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const say = (words: string): void => void surroundings.output.write(`${words}\n`);
  let person: Person | undefined;
  try {
    const options = readOptions(args);
    const project = readProject(surroundings.root, surroundings.today);
    if (!project) {
      say('The content cannot be read as it is. Run npm run check, mend what it names, and try again.');
      return 1;
    }
    if (surroundings.asks && !options.help)
      person = new Person(surroundings.input, surroundings.output, surroundings.terminal);
    const kind = await kindOf(options, person);
    if (options.help || !kind) {
      say(help(kind, project));
      return options.help ? 0 : 1;
    }
    const questions = kind.questions(project);
    const given: Given = { ...options.given, ...(options.name === undefined ? {} : { [kind.named]: options.name }) };
    checkNames(given, questions);
    const answers: Answers = person
      ? await answerByAsking(questions, given, person)
      : answerFromOptions(questions, given);
    person?.end();
    const plan = kind.make(answers, project);
    write(project, plan);
    report(plan, project, say);
    if (options.open) surroundings.open(plan.open.file, plan.open.line);
    return 0;
  } catch (error) {
    if (error instanceof Stopped) {
      say('\nStopped. Nothing was written.');
      return 130;
    }
    if (!(error instanceof WrongOptions)) throw error;
    const alone = person ? '' : ' Nobody can be asked here: give the answers as options, such as --title="…".';
    say(`${error.message}\n\nNothing was written.${alone} For help: npm run new -- --help`);
    return 1;
  } finally {
    person?.end();
  }
}

async function kindOf({ kind, help: isHelp }: NewOptions, person: Person | undefined): Promise<NewKind | undefined> {
  const names = Object.keys(newKinds);
  const known = (name: string): NewKind | undefined => (Object.hasOwn(newKinds, name) ? newKinds[name] : undefined);
  const unknown = (name: string): string =>
    `“${name}” is not something that can be made here.${didYouMean(name, names)} Write one of: ${names.join(', ')}.`;
  if (kind !== undefined) {
    const found = known(kind);
    if (!found) throw new WrongOptions(unknown(kind));
    return found;
  }
  if (!person || isHelp) return undefined;
  const name = await person.ask(
    {
      name: 'kind',
      words: 'What do you want to add?',
      choices: () => names.map((id) => ({ id, title: newKinds[id]?.title ?? '' })),
      read: (answer) => (known(answer) ? { value: answer } : { fault: unknown(answer) }),
    },
    {},
  );
  return known(String(name));
}

/** So many findings tell what is to be done; a new translation has one for each text. */
const mostShown = 5;

const keyOf = (finding: Finding): string => [finding.code, finding.file, finding.message].join('\n');

/** Says what was written, what to do next, and what the check finds that it did not find before. */
function report(plan: Plan, project: Project, say: (words: string) => void): void {
  say('');
  for (const file of Object.keys(plan.create)) say(`New: ${file}`);
  for (const file of Object.keys(plan.edit)) say(`Changed: ${file}`);
  for (const step of plan.next) say(`\nNext: ${step}`);
  const before = new Set(project.findings.map(keyOf));
  // That something new is not in the record yet goes without saying.
  const findings = findingsNow(project).filter(
    (finding) => !before.has(keyOf(finding)) && finding.code !== 'published-unrecorded',
  );
  const more =
    findings.length > mostShown ? [`${findings.length - mostShown} more; npm run check names them all.`] : [];
  say(
    findings.length === 0
      ? '\nThe check finds nothing wrong with it.'
      : `\nThe check waits for:\n\n${[...findings.slice(0, mostShown).map(formatFinding), ...more].join('\n\n')}`,
  );
}
