/** Gets the answers: from the options of the command line, and from the person at the keyboard. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { didYouMean } from '../model/finding.ts';
import type { Answers, Choice, Question, Reading } from './question.ts';

/** Thrown where the person stops, by Ctrl+C or the end of the input. */
export class Stopped extends Error {}

/** Thrown where options hold faults and nobody can be asked; each fault is one line. */
export class WrongOptions extends Error {}

/** Options by name, as written. */
export type Given = Readonly<Record<string, string>>;

/** The choice that an answer means, by its id or its number in the list. */
const chosen = (answer: string, choices: readonly Choice[]): string =>
  choices.some(({ id }) => id === answer) ? answer : (choices[Number(answer) - 1]?.id ?? answer);

/** Reads one answer; an empty one is the preset, or nothing where nothing is needed. */
function read(question: Question, written: string, answers: Answers): Reading {
  const words = written.replace(/\s+/g, ' ').trim() || (question.preset?.(answers) ?? '');
  if (words === '') return question.optional ? { value: undefined } : { fault: 'This needs an answer.' };
  const choices = question.choices?.(answers);
  if (!choices) return question.read(words, answers);
  const answer = chosen(words, choices);
  const reading = question.read(answer, answers);
  const ids = choices.map(({ id }) => id);
  return 'fault' in reading && !ids.includes(answer)
    ? { fault: `${reading.fault}${didYouMean(answer, ids)}` }
    : reading;
}

/** Refuses options that answer no question. */
export function checkNames(given: Given, questions: readonly Question[]): void {
  const names = questions.map(({ name }) => name);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  throw new WrongOptions(
    unknown.map((name) => `There is no option --${name} here.${didYouMean(name, names)}`).join('\n'),
  );
}

/**
 * Answers every question from the options alone.
 *
 * @throws WrongOptions with every fault
 */
export function answerFromOptions(questions: readonly Question[], given: Given): Answers {
  const answers: Record<string, unknown> = {};
  const faulty = new Map<string, string>();
  for (const question of questions) {
    const { name, words, needs = [] } = question;
    if (needs.some((other) => faulty.has(other))) continue;
    const asked = question.when?.(answers) ?? true;
    if (!asked) {
      if (given[name] !== undefined) faulty.set(name, 'It does not belong to the other answers. Leave it out.');
      continue;
    }
    const reading = read(question, given[name] ?? '', answers);
    if ('fault' in reading) faulty.set(name, `${reading.fault} ${words}`);
    else if (reading.value !== undefined) answers[name] = reading.value;
  }
  if (faulty.size === 0) return answers;
  throw new WrongOptions([...faulty].map(([name, fault]) => `--${name}: ${fault}`).join('\n'));
}

/** A person who can be asked line by line. */
export class Person {
  readonly #output: Writable;
  readonly #lines: AsyncIterator<string>;
  readonly #close: () => void;
  readonly #prompt: () => void;

  constructor(input: Readable, output: Writable, terminal: boolean) {
    const face = createInterface({ input, output, terminal, prompt: '> ' });
    this.#output = output;
    this.#lines = face[Symbol.asyncIterator]();
    let open = true;
    face.on('close', () => {
      open = false;
    });
    // Lines that came before the end are still there to be read.
    this.#prompt = () => open && face.prompt();
    this.#close = () => face.close();
  }

  say(words: string): void {
    this.#output.write(`${words}\n`);
  }

  /** @throws Stopped where no line comes any more */
  async line(): Promise<string> {
    this.#prompt();
    const next = await this.#lines.next();
    if (next.done) throw new Stopped();
    return next.value;
  }

  /** Asks a question until the answer can be used. */
  async ask(question: Question, answers: Answers): Promise<unknown> {
    const { name, words, example, optional } = question;
    const preset = question.preset?.(answers);
    this.say(`\n${name}${optional && preset === undefined ? ' (may be left empty)' : ''}\n  ${words}`);
    if (example !== undefined) this.say(`  For example: ${example}`);
    for (const [index, choice] of (question.choices?.(answers) ?? []).entries())
      this.say(`  ${index + 1}  ${choice.id}${choice.title ? `  ${choice.title}` : ''}`);
    if (preset !== undefined) this.say(`  Enter alone takes: ${preset}`);
    for (;;) {
      const reading = read(question, await this.line(), answers);
      if ('value' in reading) return reading.value;
      this.say(`  ${reading.fault}`);
    }
  }

  end(): void {
    this.#close();
  }
}

/** Answers from the options, and asks the person for the rest. */
export async function answerByAsking(questions: readonly Question[], given: Given, person: Person): Promise<Answers> {
  const answers: Record<string, unknown> = {};
  for (const question of questions) {
    if (question.when && !question.when(answers)) continue;
    const option = given[question.name];
    const reading = option === undefined ? undefined : read(question, option, answers);
    if (reading && 'fault' in reading) person.say(`\n--${question.name}=${option}: ${reading.fault}`);
    const value = reading && 'value' in reading ? reading.value : await person.ask(question, answers);
    if (value !== undefined) answers[question.name] = value;
  }
  return answers;
}
