/**
 * Takes a text apart into words, and says what stands between two of them. Makes one word of what people see as one:
 * soft hyphens, marks of direction, ligatures, wide letters and letters of another script that look the same change
 * nothing. Places are always those of the text as it was given.
 */

import { unseen } from './unseen.ts';

export interface Word {
  /** The word in its plain form, with its capital letters. */
  cased: string;
  /** The same in small letters. */
  key: string;
  start: number;
  end: number;
}

const wordPattern = new RegExp(`[\\p{L}\\p{N}](?:${unseen.source}*[\\p{L}\\p{M}\\p{N}])*`, 'gu');

/** Marks that do not make another letter: those that joined none, vowels and stretching of Arabic, variants of a sign. */
const marks = /[\u0300-\u036f]|\u0640|[\u064b-\u065f]|\u0670|[\ufe00-\ufe0f]/gu;

/** Letters of other scripts, each with the Latin letter that it looks like. */
const lookAlikes =
  'аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwкkтtмmӏlАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSԌGԚQԜWαaοoνvρpιiκkυuτtχxγyΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX';
const toLatin = new Map<string, string>();
const toCyrillic = new Map<string, string>();
for (let index = 0; index < lookAlikes.length; index += 2) {
  const other = lookAlikes.charAt(index);
  const latin = lookAlikes.charAt(index + 1);
  toLatin.set(other, latin);
  if (/\p{Script=Cyrillic}/u.test(other)) toCyrillic.set(latin, other);
}
/** Latin letters that differ from the usual ones by their form only; the Turkish ones are among them. */
const latinForms: Readonly<Record<string, string>> = { ı: 'i', İ: 'I', ɑ: 'a', ɡ: 'g' };

/** A word of two scripts in one: the script that all its letters can be read in, and Latin before others. */
function oneScript(word: string): string {
  if (!/\p{Script=Latin}/u.test(word) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) return word;
  const latin = word.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => toLatin.get(letter) ?? letter);
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(latin)) return latin;
  return word.replace(/\p{Script=Latin}/gu, (letter) => toCyrillic.get(letter) ?? letter);
}

function plainForm(raw: string): string {
  const word = raw
    .replace(unseen, '')
    .normalize('NFKC')
    .replace(marks, '')
    .replace(/[ıİɑɡ]/g, (letter) => latinForms[letter] ?? letter);
  return oneScript(word);
}

/** Every word of a text, in its order. */
export function wordsOf(text: string): Word[] {
  const known = new Map<string, Pick<Word, 'cased' | 'key'>>();
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0];
    let plain = known.get(raw);
    if (!plain) {
      const cased = /^[a-z0-9]+$/i.test(raw) ? raw : plainForm(raw);
      plain = { cased, key: cased.toLowerCase() };
      known.set(raw, plain);
    }
    words.push({ cased: plain.cased, key: plain.key, start: match.index, end: match.index + raw.length });
  }
  return words;
}

/** Marks around a part of a term: quotation marks, and stars, lines and tildes as in Markdown. */
const around = '"“”„‟«»‹›\'‘’‚*_~';
const allAround = new RegExp(`[${around}]+`, 'g');
const hyphen = /^[-\u2010-\u2013\u2212\ufe63\uff0d]$/;
/** Far more than white space and marks of a term need. */
const widest = 120;

/**
 * What stands between two words, as far as it matters.
 * @returns nothing where a term goes on: white space, a hyphen, marks; punctuation where a term must have it too; undefined
 *   where no term goes on, as at an empty line
 */
export function gapOf(raw: string): string | undefined {
  if (raw === ' ') return '';
  const gap = raw.replace(unseen, '').replace(/\r\n?|[\u2028\u2029]/g, '\n');
  if (gap.length > widest) return undefined;
  if (/^['’ʼ＇]$/.test(gap)) return "'";
  if (/\n[^\S\n]*\n/.test(gap)) return undefined;
  // A line of a quotation in a mail or in Markdown begins with a sign, and a forced line end has one before it.
  const rest = gap.replace(/\\?\n[^\S\n]*(?:>[^\S\n]*)*/, '\n').replace(allAround, '');
  if (/^\s+$/.test(rest) || hyphen.test(rest) || (/\n/.test(rest) && hyphen.test(rest.trim()))) return '';
  return rest.replace(/\s+/g, '') || undefined;
}

/** Whether the word before this gap may go on after it: a hyphen, or a soft one, at the end of a line. */
export const isBroken = (gap: string): boolean =>
  gap.length <= widest && /^[-\u2010\u2011\u00ad][^\S\n\r]*(?:\r\n?|\n)[^\S\n\r]*$/.test(gap);

/**
 * The place of a term with the marks that belong to it: where a mark opens before its first word and closes within it, or
 * the other way round, they go with the term, so that none is left alone when the term is replaced.
 */
export function withMarks(text: string, start: number, end: number): { start: number; end: number } {
  const inside =
    text
      .slice(start, end)
      .match(allAround)
      ?.filter((run) => run !== "'" && run !== '’') ?? [];
  if (inside.length % 2 === 0) return { start, end };
  const before = new RegExp(`[${around}]+$`).exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  if (before > 0) return { start: start - before, end };
  const after = new RegExp(`^[${around}]+`).exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return { start, end: end + after };
}
