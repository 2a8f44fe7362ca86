/** What search makes of a query, from small files of names made for these tests. */
import { describe, expect, test } from 'vitest';
import type { MoreFile, NamesFile } from '../../src/search/files.ts';
import { NameIndex, noNames, unpackIds } from '../../src/search/name-index.ts';
import { packIds } from '../../src/search/names.ts';
import { leading } from '../../src/search/rank.ts';
import { distanceOf, packWords, Speller, unpackWords } from '../../src/search/spelling.ts';
import { stem, wordsOf } from '../../src/search/text.ts';
import { longestQuery, normaliseQuery, understand } from '../../src/search/understand.ts';
import { Matcher } from '../../src/terminology/matcher.ts';

/** Two capabilities, four terms, one country, one page. */
const file: NamesFile = {
  ...noNames,
  kinds: 'cmgggganp',
  titles:
    'Modernised reporting systems\nChild helpline\nChild sexual abuse material\nChild pornography\nGrooming\nPredator\nActions for Education\nGhana\nGet help',
  slugs: '6-modernised-reporting-systems\n10-child-helpline\n\n\n\n\neducation\n\n',
  names:
    '\n\nCSAM|child sexual abuse image\nkiddie porn\nonline grooming\n\nEducation providers;teachers\n;Ghanaian\n;how do I report',
  codes: { 0: 'GSR-6 W1-3 H1-11', 1: 'MNR-10 P1-3' },
  advice: {
    3: ['avoid', 'child sexual abuse material', 'It hides a crime.', 2],
    5: ['avoid', 'abuser, offender', 'It hides people one knows.', 4, 2],
  },
};
const more: MoreFile = {
  kinds: 'q',
  titles: 'National child helpline',
  slugs: 'helpline-national',
  names: '',
  notes: { 9: '40 of 42 countries' },
  also: {},
  said: { 4: 'fake online friend' },
  advice: {},
  synonyms: 'phone line=helpline',
};

function knowing() {
  const names = new NameIndex(file);
  names.addMore(more);
  names.addForeign({ 2: 'matériel d’abus sexuel d’enfants' });
  const speller = new Speller();
  speller.add([...names.words()].map((word) => [word, 1] as const));
  speller.add([
    ['survey', 2],
    ['police', 4],
    ['counselling', 2],
    ['weather', 0],
  ]);
  return { names, speller };
}
const all = knowing();
const ask = (query: string, options = {}) => understand(query, all, options);
const first = (query: string): string | undefined => leading(ask(query), all.names.entries)[0]?.address;

describe('A query that names a thing has it first', () => {
  test.each([
    ['its title', 'modernised reporting systems', '/gsr/6-modernised-reporting-systems/'],
    ['its title in American spelling', 'modernized reporting systems', '/gsr/6-modernised-reporting-systems/'],
    ['another form', 'reporting system modernised', '/gsr/6-modernised-reporting-systems/'],
    ['an abbreviation', 'csam', '/glossary/child-sexual-abuse-material/'],
    ['quotation marks and hyphens', '“Child-Sexual-Abuse Material”', '/glossary/child-sexual-abuse-material/'],
    ['a soft hyphen', 'groo\u00adming', '/glossary/grooming/'],
    ['a question', 'What is grooming?', '/glossary/grooming/'],
    ['words of readers', 'fake online friend', '/glossary/grooming/'],
    ['another language, without accents', 'materiel d’abus sexuel d’enfants', '/glossary/child-sexual-abuse-material/'],
    ['what belongs to a country', 'Ghanaian', '/countries/ghana/'],
    ['a question that is a name', 'how do I report', '/get-help/'],
    ['a name with a typing error', 'gromming', '/glossary/grooming/'],
  ])('by %s', (_, query, address) => {
    expect(first(query)).toBe(address);
  });

  test.each([
    ['gsr 6', ['/gsr/6-modernised-reporting-systems/', undefined]],
    ['GSR-6.H3', ['/gsr/6-modernised-reporting-systems/', 'H3']],
    ['6.h11', ['/gsr/6-modernised-reporting-systems/', 'H11']],
    ['capability 6', ['/gsr/6-modernised-reporting-systems/', undefined]],
    ['mnr10', ['/mnr/10-child-helpline/', undefined]],
    ['MNR-10.P2', ['/mnr/10-child-helpline/', 'P2']],
    ['6.H99', ['/gsr/6-modernised-reporting-systems/', undefined]],
  ])('by the code %s', (query, [address, statement]) => {
    expect(ask(query).coded.map((item) => [item.entry.address, item.statement])).toEqual([[address, statement]]);
  });

  test('in the words of readers, though less surely', () => {
    expect(ask('child phone line').named[0]?.entry.address).toBe('/mnr/10-child-helpline/');
  });

  test('that is still being typed', () => {
    expect(ask('modernised rep', { open: true }).named[0]?.entry.address).toBe('/gsr/6-modernised-reporting-systems/');
  });
});

describe('A term to avoid', () => {
  test('with one word in its place has that first, then its own page', () => {
    const found = leading(ask('child pornography'), all.names.entries);
    expect(found.map(({ address }) => address)).toEqual([
      '/glossary/child-sexual-abuse-material/',
      '/glossary/child-pornography/',
    ]);
    expect(found[0]?.insteadOf?.title).toBe('Child pornography');
  });

  test('in whose place it depends what to say has its own page first', () => {
    expect(first('predator')).toBe('/glossary/predator/');
  });

  test('is noticed within a longer query, which still looks for the guidance', () => {
    const plan = ask('child pornography police');
    expect(plan.avoided?.title).toBe('Child pornography');
    expect(plan.units.flatMap((unit) => unit.alternatives)).toEqual(
      expect.arrayContaining(['child pornography', 'Child sexual abuse material', 'police']),
    );
  });
});

test('of two terms that fit alike, the one to use with care comes after', () => {
  const names = new NameIndex({
    ...noNames,
    kinds: 'gg',
    titles: 'Child bride\nGrooming',
    slugs: '\n',
    names: 'child groom\nchild grooming',
    advice: { 0: ['care', 'girl or boy married as a child', 'It lends charm.'] },
  });
  const named = understand('children groomed', { names, speller: undefined }).named;
  expect(named.map(({ entry }) => entry.title)).toEqual(['Grooming', 'Child bride']);
});

describe('A typing error', () => {
  test('is mended at once where hardly anything else is meant', () => {
    expect(ask('groming').correction).toEqual({ query: 'groming'.replace('m', 'om'), sure: true });
    expect(ask('police servey').correction).toEqual({ query: 'police survey', sure: true });
  });

  test('is left where the reader asks for it', () => {
    expect(ask('groming', { asTyped: true }).correction).toBeUndefined();
  });

  test('is only offered where another word may be meant', () => {
    expect(ask('polis')).toMatchObject({ correction: undefined });
    expect(ask('wether').correction).toMatchObject({ query: 'weather', sure: true });
    expect(ask('srvay').correction?.sure ?? false).toBe(false);
  });

  test('is not what a word is that is still being typed, or that is spelled in another way', () => {
    expect(ask('survi', { open: true }).correction).toBeUndefined();
    expect(ask('surve', { open: true }).correction).toBeUndefined();
    expect(ask('counseling').correction).toBeUndefined();
  });

  test('counts one letter added, dropped, changed or swapped as one', () => {
    expect(['word', 'wrod', 'wor', 'worde', 'ward', 'dorw'].map((other) => distanceOf('word', other, 2))).toEqual([
      0, 1, 1, 1, 1, 2,
    ]);
    expect(distanceOf('word', 'something', 2)).toBe(3);
  });
});

describe('A query that means nothing here', () => {
  test.each(['', '   ', '?!…', 'how do the', 'what is the'])('%j has nothing to look for', (query) => {
    const plan = ask(query);
    expect([plan.bets, plan.coded, plan.units]).toEqual([[], [], []]);
  });

  test('of strange words looks for none of them', () => {
    expect(ask('qwxzvk').units.flatMap((unit) => unit.alternatives)).toEqual([]);
  });

  test.each(['constructor __proto__ toString', '<img src=x onerror=alert(1)>', 'استغلال', '🙂', 'x'.repeat(2000)])(
    '%j makes no error',
    (query) => {
      expect(() => ask(query, { open: true })).not.toThrow();
      expect(() => understand(query, { names: new NameIndex(noNames), speller: undefined })).not.toThrow();
    },
  );
});

describe('A word that means another', () => {
  const names = new NameIndex({
    ...noNames,
    kinds: 'ggggggg',
    titles: 'Child\nChild helpline\nChild marriage\nChild online safety\nOnline abuse\nOnline risks\nHotline',
    slugs: '\n\n\n\n\n\n',
    names: '\n\n\n\n\n\n',
  });
  names.addMore({
    ...{ kinds: '', titles: '', slugs: '', names: '', notes: {}, also: {}, said: {}, advice: {} },
    synonyms: 'kids=child\nphone line=hotline',
  });
  const asked = (query: string) =>
    understand(query, { names, speller: undefined }).units.map(({ alternatives }) => alternatives);

  test('of which every page speaks is not looked for beside others', () => {
    expect(asked('kids safety')).toEqual([['safety']]);
    expect(asked('kids')).toEqual([['kids', 'child']]);
  });
});

test('a question how many finds the figure', () => {
  const plan = ask('how many countries have a helpline');
  expect(plan.figures).toBe(true);
  expect(plan.named.slice(0, 2).map(({ entry }) => entry.address)).toEqual(
    expect.arrayContaining(['/mnr/10-child-helpline/', '/evidence/#helpline-national']),
  );
});

describe('A query in one line', () => {
  test.each([
    ['loses white space around it and has one space between words', '  near \t\n miss  ', 'near miss'],
    ['loses spaces that do not break', 'near\u00a0miss', 'near miss'],
    ['has plain letters for those of full width and for ligatures', 'ＨＷ ﬁsh', 'HW fish'],
    ['keeps its accents', 'cafe\u0301', 'café'],
    ['of white space is empty', ' \n ', ''],
  ])('%s', (_, query, normal) => {
    expect(normaliseQuery(query)).toBe(normal);
  });

  test('is cut where it is a pasted text, and not within a letter', () => {
    expect(normaliseQuery(`  ${'word '.repeat(500)}`)).toBe('word '.repeat(500).slice(0, longestQuery).trim());
    expect(normaliseQuery(`a${'🙂'.repeat(150)}`).isWellFormed()).toBe(true);
  });
});

test.each([
  ['hotlines', 'hotline'],
  ['children’s', 'child'],
  ['behaviour', 'behavior'],
  ['organisation', 'organizations'],
  ['centre', 'center'],
  ['paedophile', 'pedophiles'],
  ['licence', 'license'],
  ['counselling', 'counseling'],
  ['programme', 'programs'],
  ['offenders', 'offending'],
  ['prosecutors', 'prosecution'],
])('%s and %s are the same word', (one, other) => {
  expect(wordsOf(one).map(stem)).toEqual(wordsOf(other).map(stem));
});

test('ids and words come out of their files as they went in', () => {
  const ids = ['W1', 'W2', 'Y1', 'H1', 'H2', 'H4', 'H10'];
  expect(packIds(ids).split(' ').flatMap(unpackIds)).toEqual(ids);
  const counts = new Map([
    ['harbour', 8],
    ['harbours', 1],
    ['über', 2],
    ['boat', 1],
  ]);
  expect(new Map(unpackWords(packWords(counts)))).toEqual(
    new Map([
      ['boat', 0],
      ['harbour', 3],
      ['harbours', 0],
      ['über', 1],
    ]),
  );
});

test.each([
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2064',
  '\u2066',
  '\u206f',
  '\ufeff',
])('search reads past %j within a word, as the matcher of terms does', (sign) => {
  expect(wordsOf(`chi${sign}ld`)).toEqual(['child']);
  expect(new Matcher([{ text: 'child', exactCase: false, value: 1 }]).find(`chi${sign}ld`)).toHaveLength(1);
});

test('spaces and hyphens that do not break part words in search as others do', () => {
  expect(wordsOf('child\u00a0sexual\u202fabuse\u2011material')).toEqual(['child', 'sexual', 'abuse', 'material']);
});
