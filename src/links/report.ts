/** What the answers mean for the content, on the terminal and as Markdown for an issue. */
import type { AnswerKind } from './ask.ts';
import type { Asked } from './check-links.ts';

/** The kinds of answer that ask for a look, worst first. */
const kinds: readonly { kind: AnswerKind; title: string; todo: string }[] = [
  {
    kind: 'gone',
    title: 'Gone',
    todo: 'Look for the work by its title. If its publisher has it elsewhere, change the address; if not, take the link away and keep the reference.',
  },
  {
    kind: 'unreachable',
    title: 'Not reached',
    todo: 'Open it in a browser, today and in some days. If it stays so, treat it as gone.',
  },
  {
    kind: 'moved',
    title: 'Moved',
    todo: 'Open the new address. If it leads to the same work, write it in; a home page is not the work.',
  },
  {
    kind: 'insecure',
    title: 'Not encrypted',
    todo: 'Try the address with https. If it works, write that.',
  },
  {
    kind: 'refused',
    title: 'Cannot be told by a machine',
    todo: 'The server answers no programs. Open it in a browser now and then; nothing is wrong as far as we know.',
  },
];

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const placesOf = ({ places }: Asked): string => places.map(({ file, line }) => `${file}:${line}`).join(', ');

/** One answer in one line: kind, place, address, words. */
export function formatAnswer(asked: Asked): string {
  const { kind, address, words, newAddress } = asked;
  return `${kind.padEnd('unreachable'.length)}  ${placesOf(asked)}  ${address}  ${words}${newAddress ? `: ${newAddress}` : ''}`;
}

/** How many answers there are of each kind. */
export function summary(all: readonly Asked[]): string {
  const parts = kinds.flatMap(({ kind, title }) => {
    const number = all.filter((asked) => asked.kind === kind).length;
    return number > 0 ? [`${title.toLowerCase()}: ${number}`] : [];
  });
  const works = all.filter(({ kind }) => kind === 'works').length;
  return `${count(all.length, 'address', 'addresses')} asked; ${[`works: ${works}`, ...parts].join(', ')}.`;
}

/** Words from outside as code: nothing in them can end the code, or call a person by name. */
const code = (text: string): string => `\`${text.replaceAll('`', '%60')}\``;

/**
 * @param all every answer
 * @param most how many signs the text may have; an issue takes 65,536
 * @returns the text of an issue
 */
export function markdownReport(all: readonly Asked[], most = 60_000): string {
  let text = `${summary(all)} Asked by \`npm run links\`, once a week; this text is written anew each time.\n`;
  let left = 0;
  for (const { kind, title, todo } of kinds) {
    const these = all.filter((asked) => asked.kind === kind);
    if (these.length === 0) continue;
    const head = `\n## ${title}\n\n${todo}\n\n`;
    const lines = these.map(
      (asked) =>
        `- ${code(placesOf(asked))} ${code(asked.address)}: ${asked.words}${asked.newAddress ? ` ${code(asked.newAddress)}` : ''}\n`,
    );
    if (text.length + head.length < most) text += head;
    for (const line of lines) {
      if (text.length + line.length < most) text += line;
      else left++;
    }
  }
  return left > 0 ? `${text}\nAnd ${left} more; run \`npm run links\` to see them.\n` : text;
}
