/** Finding terms in text as people write it. */
import { describe, expect, test } from 'vitest';
import { Matcher } from '../../src/terminology/matcher.ts';

const words = [
  'watch, early and late',
  'портовая стража',
  'حراسة الميناء',
  'harbour watch',
  'harbour watches',
  'harbour',
  'near-miss report',
  'children’s rights',
  'café lamp',
  'first office',
];
const abbreviations = ['HW', 'NMR online'];
const matcher = new Matcher([
  ...words.map((text) => ({ text, exactCase: false, value: text })),
  ...abbreviations.map((text) => ({ text, exactCase: true, value: text })),
]);

/** What is found, as it stands in the text. */
const found = (text: string): string[] => matcher.find(text).map(({ start, end }) => text.slice(start, end));

describe('A term is found', () => {
  test.each([
    ['with its plural', 'two harbour watches met', 'harbour watches'],
    ['in any case', 'Harbour WATCH', 'Harbour WATCH'],
    ['at the start and at the end', 'harbour watch', 'harbour watch'],
    ['with a hyphen where it has a space', 'a harbour-watch rota', 'harbour-watch'],
    ['with a space where it has a hyphen', 'one near miss report', 'near miss report'],
    ['with a hyphen that does not break', 'one near\u2011miss report', 'near\u2011miss report'],
    ['with a space that does not break', 'a harbour\u00a0watch', 'harbour\u00a0watch'],
    ['with soft hyphens', 'a har\u00adbour wat\u00adch rota', 'har\u00adbour wat\u00adch'],
    ['with zero-width marks', 'a harbour wa\u200btch', 'harbour wa\u200btch'],
    ['across a line end', 'a harbour\n  watch', 'harbour\n  watch'],
    ['across the line end of Windows', 'a harbour\r\nwatch', 'harbour\r\nwatch'],
    ['in curly quotation marks', 'a “harbour watch”', 'harbour watch'],
    ['in straight quotation marks', "a 'harbour watch'", 'harbour watch'],
    ['with a curly apostrophe', 'the children’s rights', 'children’s rights'],
    ['with a straight apostrophe', "the children's rights", "children's rights"],
    ['before a full stop and after a bracket', '(harbour watch).', 'harbour watch'],
    ['with an accented letter', 'a café lamp', 'café lamp'],
    ['before the ending that says whose it is', 'the harbour watch’s boat', 'harbour watch'],
    ['before the same ending with a straight sign', "the harbour watch's boat", 'harbour watch'],
    ['before the ending of several', 'the harbour watches’ boats', 'harbour watches'],
    ['with a word in quotation marks, which go with it', 'a “near-miss” report', '“near-miss” report'],
    ['with a last word in quotation marks', 'a harbour “watch” met', 'harbour “watch”'],
    ['with a word in italics', 'a harbour *watch* met', 'harbour *watch*'],
    ['with a first word in bold type', 'a **harbour** watch met', '**harbour** watch'],
    ['with a middle word in italics', 'one near _miss_ report', 'near _miss_ report'],
    ['with the comma that it has', 'a watch, early and late', 'watch, early and late'],
    ['with a hyphen of another kind', 'near\u2010miss\u2212report', 'near\u2010miss\u2212report'],
    ['with a short dash in place of a hyphen', 'a near–miss report', 'near–miss report'],
    ['with thin and wide spaces', 'a harbour\u2009\u3000watch', 'harbour\u2009\u3000watch'],
    ['across a hyphen at the end of a line', 'a near-\nmiss report', 'near-\nmiss report'],
    ['with a word that a line end breaks in two', 'a har-\n  bour watch', 'har-\n  bour watch'],
    ['with a word broken after a soft hyphen', 'a harbour wat\u00ad\nch met', 'harbour wat\u00ad\nch'],
    ['across the line end of a quotation', '> the harbour\n> watch', 'harbour\n> watch'],
    ['across a forced line end', 'the harbour\\\nwatch', 'harbour\\\nwatch'],
    ['with letters that are printed as one', 'the ﬁrst oﬃce', 'ﬁrst oﬃce'],
    ['in wide letters', 'a ｈａｒｂｏｕｒ ｗａｔｃｈ', 'ｈａｒｂｏｕｒ ｗａｔｃｈ'],
    ['in letters of mathematics', 'a 𝐡𝐚𝐫𝐛𝐨𝐮𝐫 watch', '𝐡𝐚𝐫𝐛𝐨𝐮𝐫 watch'],
    ['with Cyrillic letters that look the same', 'a hаrbоur wаtсh', 'hаrbоur wаtсh'],
    ['with a Greek letter that looks the same', 'a harbοur watch', 'harbοur watch'],
    ['with the small i of Turkish', 'a near-mıss report', 'near-mıss report'],
    ['with the capital I of Turkish', 'A NEAR-MİSS REPORT', 'NEAR-MİSS REPORT'],
    ['with a mark above that makes no letter', 'a h\u0336a\u0336rbour watch', 'h\u0336a\u0336rbour watch'],
    ['after an emoji of several signs', '👩‍🚒🏽 harbour watch', 'harbour watch'],
    ['with marks of direction', 'a \u202aharbour\u200e watch\u202c', 'harbour\u200e watch'],
    ['in Russian', 'Это портовая стража.', 'портовая стража'],
    ['in Russian with a Latin letter', 'Это пopтoвая стража.', 'пopтoвая стража'],
    ['in Arabic with its vowels and stretched', 'هذه حِرَاسَة المينـــاء هنا', 'حِرَاسَة المينـــاء'],
    ['with an accent that is a sign of its own', 'a cafe\u0301 lamp', 'cafe\u0301 lamp'],
  ])('%s', (_, text, match) => {
    expect(found(text)).toEqual([match]);
  });

  test('as often as it stands there, with its value and its place', () => {
    expect(matcher.find('HW and harbour, harbour watch')).toEqual([
      { start: 0, end: 2, value: 'HW' },
      { start: 7, end: 14, value: 'harbour' },
      { start: 16, end: 29, value: 'harbour watch' },
    ]);
  });
});

describe('A term is not found', () => {
  test.each([
    ['across a comma', 'a near, miss report'],
    ['across a full stop', 'It was near. Miss report was late.'],
    ['across brackets', 'near (miss) report'],
    ['across a slash', 'near/miss report'],
    ['across a dash that is punctuation', 'near – miss report, near—miss report'],
    ['across an empty line', 'a near\n\nmiss report'],
    ['across an emoji', 'a near 🚤 miss report'],
    ['across a line below', 'near_miss_report'],
    ['where the sign between the words is missing that the term has', 'watch early and late'],
    ['where quotation marks stand between the words without a space', 'near“miss report'],
    ['inside a longer word', 'the harbourmaster of Newharbour'],
    ['where only a part of it stands', 'a near miss'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('The longest term wins', () => {
  test('where two begin with one word', () => {
    expect(found('the harbour watch')).toEqual(['harbour watch']);
  });

  test('and the shorter one is found where the longer one breaks off', () => {
    expect(found('the harbour, watch')).toEqual(['harbour']);
    expect(found('the harbour wall')).toEqual(['harbour']);
  });
});

describe('An abbreviation', () => {
  test('is found with its capitals only', () => {
    expect(found('HW, hw, Hw')).toEqual(['HW']);
  });

  test('of several words is found across any white space', () => {
    expect(found('NMR online')).toEqual(['NMR online']);
    expect(found('NMR\u00a0online')).toEqual(['NMR\u00a0online']);
    expect(found('NMR\nonline')).toEqual(['NMR\nonline']);
  });

  test('is not shadowed by a word that is written in the same letters', () => {
    const both = new Matcher([
      { text: 'AIDS', exactCase: true, value: 'abbreviation' },
      { text: 'aids', exactCase: false, value: 'word' },
    ]);
    expect(both.find('AIDS aids').map(({ value }) => value)).toEqual(['abbreviation', 'word']);
  });
});

describe('The time that it takes', () => {
  /** How many characters of the text are looked at: counted where the words are compared. */
  const steps = (text: string): number => {
    let count = 0;
    const counted = new Proxy(new String(text), {
      get: (target, name) => {
        const value = Reflect.get(target, name) as unknown;
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          count++;
          return (value as (...all: unknown[]) => unknown).apply(target, args);
        };
      },
    });
    matcher.find(counted as unknown as string);
    return count;
  };

  test.each([
    ['of beginnings without an end', 'near-miss harbour near '],
    ['of words that are broken at every line end', 'har-\nbour near-\n'],
  ])('grows with the length of a text %s, and no faster', (_, part) => {
    const short = steps(part.repeat(200));
    const long = steps(part.repeat(2000));
    expect(long).toBeLessThan(short * 11);
  });
});
