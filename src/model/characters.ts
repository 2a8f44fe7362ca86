/** Characters that a text may not hold: those that nobody can see, and those that show a text other than it is. */

/**
 * Control characters, private and broken ones, marks that reverse the direction of reading, and everything that is drawn as
 * nothing. What some languages need for their letters or their direction is let through, one at a time: a row of them can
 * hold a hidden text, and so can one between Latin letters, which need none. So are the sign for the look of an emoji, after
 * an emoji, and marks on letters, up to a heap that would cover the lines around.
 */
const strange =
  /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\ufffc\ufffd\u2800]--[\t\n\r\u061c\u0600-\u0605\u06dd\u200c-\u200f\ufe0f]]|\r(?!\n)|[\u061c\u200c-\u200f]{2,}|(?<=\p{Script=Latin})[\u200c\u200d]|(?<!\p{Emoji})\ufe0f|(?:[\p{Mn}\p{Me}][\u061c\u200c-\u200f]?){7,}/v;

/** What joins letters or sets their direction: part of a text in Arabic or Persian, and of no id or address. */
const joiner = /[\u061c\u200c-\u200f]/u;

export interface StrangeCharacter {
  /** Where it stands in the text. */
  index: number;
  /** Its number and what it does, such as “U+202E, a mark that changes the direction of reading”. */
  name: string;
}

/** The first character that a text may not hold. `plain` refuses joiners too, as ids and addresses do. */
export function strangeCharacter(text: string, { plain = false } = {}): StrangeCharacter | undefined {
  const at = (pattern: RegExp): number => {
    const index = text.search(pattern);
    return index < 0 ? Number.POSITIVE_INFINITY : index;
  };
  const index = Math.min(at(strange), plain ? at(joiner) : Number.POSITIVE_INFINITY);
  if (index === Number.POSITIVE_INFINITY) return undefined;
  const code = text.codePointAt(index) ?? 0;
  return { index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}, ${describe(code)}` };
}

/** A text with its strange characters written as numbers, fit to be printed anywhere and in one line. */
export function visible(text: string): string {
  if (!/[\t\n\r]/.test(text) && !strangeCharacter(text, { plain: true })) return text;
  return Array.from(text, (character) => {
    if (!/[\t\n\r]/.test(character) && !strangeCharacter(character, { plain: true })) return character;
    return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  }).join('');
}

function describe(code: number): string {
  const character = String.fromCodePoint(code);
  // One of them may stand.
  if (/[\p{Mn}\p{Me}]/u.test(character) && !strange.test(character))
    return 'the first of a heap of marks on one letter';
  if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/u.test(character))
    return 'a mark that changes the direction of reading';
  if (code === 0x0d) return 'a line end that only some programs read as one';
  if (/\p{Cc}/u.test(character)) return 'a control character';
  if (code === 0xfffd) return 'the sign for a letter that was lost';
  if (code === 0xfffc) return 'the sign for a thing that is not there';
  if (/[\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(character)) return 'which stands for no letter';
  return 'which nobody can see';
}
