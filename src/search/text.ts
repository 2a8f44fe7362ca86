/**
 * Words as search compares them: without case, accents, quotation marks and hyphens, in one spelling, cut to their stem.
 * The same code makes the files of the build and reads the query, so that the two cannot disagree.
 */

/** The same as in src/terminology/unseen.ts, which would be a file of its own to fetch. */
const unseen = /\p{Cf}/gu;

const plain = /^[\x20-\x7e]*$/;

/** Lower case, no accents, words parted by one space. */
export function fold(text: string): string {
  // Nearly all that is folded, at a third of the time.
  if (plain.test(text)) {
    return text
      .toLowerCase()
      .replace(/'s(?![a-z])/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return text
    .replace(unseen, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]s(?!\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function wordsOf(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** British and American spellings that differ by rule, made one. What results need not be a word. */
function oneSpelling(word: string): string {
  if (!/ae|[iy]s|our|re|ogue|ence|ll|amme|dgement/.test(word)) return word;
  return word
    .replace(/ae/g, 'e')
    .replace(/([iy])s(e|ed|es|er|ers|ing|ation|ations)$/, '$1z$2')
    .replace(/(.{2})our(s|ed|ing|al|able|er|ers)?$/, '$1or$2')
    .replace(/([tb])re(s|d)?$/, '$1er$2')
    .replace(/ogue(s)?$/, 'og$1')
    .replace(/ence(s|d)?$/, 'ense$1')
    .replace(/ll(ed|ing|er|ers|or|ors)$/, 'l$1')
    .replace(/(.{3})ll$/, '$1l')
    .replace(/amme(s|d)?$/, 'am$1')
    .replace(/dgement/, 'dgment');
}

/** Endings of inflection and of close relatives of a word, longest first. */
const endings =
  /(?:izations?|izing|izers?|ized?|izes|ations?|ators?|ating|ative|ated?|ates|itions?|ions?|ments?|ships?|ities|ity|ally|ness|ings?|ers?|ors?|edly|ed|ies|ives?|es|ly|al|y|e|s)$/;

const irregular: Readonly<Record<string, string>> = {
  children: 'child',
  kids: 'kid',
  women: 'woman',
  men: 'man',
  people: 'person',
  media: 'media',
  data: 'data',
  uses: 'use',
  used: 'use',
  using: 'use',
  taken: 'take',
  took: 'take',
  taking: 'take',
  abuses: 'abus',
  abuser: 'abuser',
  abusers: 'abuser',
  victims: 'victim',
  news: 'news',
  sold: 'sell',
  ethics: 'ethic',
  policies: 'polic',
  police: 'police',
  analysis: 'analys',
  analyses: 'analys',
  married: 'marri',
  marriage: 'marriag',
  marriages: 'marriag',
};

const stems = new Map<string, string>();

/** The stem of a folded word: the same for its inflections and for both spellings. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = makeStem(word);
  if (stems.size > 20_000) stems.clear();
  stems.set(word, made);
  return made;
}

function makeStem(word: string): string {
  const exception = Object.hasOwn(irregular, word) ? irregular[word] : undefined;
  if (exception !== undefined) return exception;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let rest = oneSpelling(word);
  // Twice: “offenders” loses its s, then its er.
  for (let round = 0; round < 2; round++) {
    const shorter = rest.replace(endings, '');
    if (shorter.length < 4 && !(shorter.length === 3 && /(?:s|es|ing|ed)$/.test(rest))) break;
    rest = shorter.replace(/([bdfgklmnprtz])\1$/, '$1');
  }
  return rest;
}

/** Words that ask or join, and say nothing of the matter. */
const fillerWords = new Set(
  `a about all an and any are as at be been being by can could did do does doing done else ever explain find for from
get give go going had has have having he her here hers him his how i if in into is it its just know let like look
looking make may me mean meaning means might my need no not of on or our please should show so some tell than that the their them then
there these they this those to us use used uses using was way ways we were what whats when where whether which who whom
whose why will with would you your definition define`.split(/\s+/),
);

/** The words of a query that count; all of them where nothing else is left. */
export function contentWords(words: readonly string[]): string[] {
  const left = words.filter((word) => !fillerWords.has(word));
  return left.length > 0 ? left : [...words];
}

export const isFiller = (word: string): boolean => fillerWords.has(word);
