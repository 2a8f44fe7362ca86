/** French and Spanish: the small words before a term take the gender and the first sound of what is put in its place. */

interface Grammar {
  /** Masculine words that replacements begin with; the others are feminine, or their article has one form. */
  masculine: RegExp;
  /** The small words before a term, with the space. */
  before: RegExp;
  /** Forms of each: masculine, feminine, and before a vowel where that differs. */
  forms: readonly (readonly [masculine: string, feminine: string, vowel?: string])[];
}

const grammars: Readonly<Record<string, Grammar>> = {
  fr: {
    masculine: /^(?:abus|enfant|matériel)\b/,
    before: /(?<!\p{L})(?:(?:de |à )?(?:la |l['’])|du |au |le |un |une |ce |cet |cette |de |d['’])$/iu,
    forms: [
      ['du ', 'de la ', 'de l’'],
      ['au ', 'à la ', 'à l’'],
      ['le ', 'la ', 'l’'],
      ['un ', 'une '],
      ['ce ', 'cette '],
      ['de ', 'de ', 'd’'],
    ],
  },
  es: {
    masculine: /^(?:abuso|material|niño)\b/,
    before: /(?<!\p{L})(?:(?:de |a )?la |del |al |el |una? |est[ea] |es[ea] )$/iu,
    forms: [
      ['del ', 'de la '],
      ['al ', 'a la '],
      ['el ', 'la '],
      ['un ', 'una '],
      ['este ', 'esta '],
      ['ese ', 'esa '],
    ],
  },
};

/**
 * @param before the text before the term
 * @param old the term, as it stands in the text
 * @returns how much of its end is to be replaced too, and what comes there
 */
export function articleBefore(
  before: string,
  old: string,
  words: string,
  language: string,
): { length: number; article: string } {
  const none = { length: 0, article: '' };
  const grammar = grammars[language];
  const found = grammar?.before.exec(before.slice(-12).replace('\u00a0', ' '))?.[0];
  // The same noun keeps its gender: “une enfant”.
  if (!grammar || !found || firstWord(old) === firstWord(words)) return none;
  const plain = found
    .toLowerCase()
    .replace("'", '’')
    .replace(/^cet $/, 'ce ');
  const forms = grammar.forms.find((item) => item.includes(plain));
  if (!forms) return none;
  const [masculine, feminine, vowel] = forms;
  const isMasculine = grammar.masculine.test(words);
  const startsWithVowel = /^[aeiouéèêh]/i.test(words);
  let article = (startsWithVowel ? vowel : undefined) ?? (isMasculine ? masculine : feminine);
  if (language === 'fr' && startsWithVowel && article === 'ce ') article = 'cet ';
  const large = found.charAt(0) !== found.charAt(0).toLowerCase();
  return { length: found.length, article: large ? article.charAt(0).toUpperCase() + article.slice(1) : article };
}

const firstWord = (text: string): string => /^\p{L}+/u.exec(text.toLowerCase())?.[0] ?? '';
