/** What a query asks for: things that it names, and words to look for in the full text. Knows no page and no network. */
import type { Entry, Named, NameIndex } from './name-index.ts';
import type { Speller } from './spelling.ts';
import { contentWords, fold, isFiller, stem, wordsOf } from './text.ts';

/** Longest query that is looked at; the rest of a pasted text is cut. */
export const longestQuery = 200;
/** Words beyond these say little more. */
const mostWords = 12;

/** The query in one line, no longer than it need be. */
export function normaliseQuery(query: string): string {
  const line = query.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, longestQuery);
  // A letter of two halves may have been cut in the middle.
  return line.replace(/[\ud800-\udbff]$/, '').trim();
}

/** One word, or several that name one thing, with other ways to say it. */
export interface Unit {
  words: readonly string[];
  /** Queries for the index, each of which stands for the unit. */
  alternatives: readonly string[];
  weight: number;
}

export interface Correction {
  /** The query as it would be written. */
  query: string;
  /** Whether it is searched for at once; otherwise it is only offered. */
  sure: boolean;
}

export interface Plan {
  query: string;
  /** Words that count, as they are looked for. */
  words: readonly string[];
  correction: Correction | undefined;
  /** A page or statement named by its code. */
  coded: readonly { entry: Entry; statement: string | undefined }[];
  /** Things that the query names, best first; those that it names for sure. */
  named: readonly Named[];
  bets: readonly Named[];
  /** A term to avoid that stands in the query. */
  avoided: Entry | undefined;
  units: readonly Unit[];
  /** Whether it asks how many. */
  figures: boolean;
  /** Stems of the words to mark. */
  marks: ReadonlySet<string>;
  /** Words that no name has, in any form. */
  strange: readonly string[];
}

const figureWords =
  /\b(?:how many|how much|how common|percentages?|per ?cent|share of|proportions?|number of|statistics?|figures?)\b/g;
/** Words that a question about figures holds besides its matter. */
const figureFiller = /\b(?:countr(?:y|ies)|nations?|states?|world|worldwide|surveyed|report(?:ed)?)\b/g;
const wordQuestion =
  /\b(?:what (?:should|can|do|to) (?:i|we|you)? ?(?:say|write|call|use)|say instead|instead of|(?:another|better|right|correct|preferred|other) (?:word|term|name)s?|(?:word|term) for|should (?:i|we) (?:say|write|call|use)|difference between|(?:ok|okay|right|correct) to (?:say|write|use)|mean(?:s|ing)?|definition|define|stands? for|what (?:is|are|does|do))\b/g;
const wordFiller =
  /\b(?:say|instead|another|better|right|correct|preferred|words?|terms?|names?|call|difference|between|ok|okay|write|stands?|meaning|mean|means|definition|define)\b/g;

/** Where names of several kinds agree equally with a query, what comes first. */
const kindOrder: Readonly<Record<Entry['kind'], number>> = {
  capability: 1,
  mnrCapability: 0.995,
  term: 0.99,
  country: 0.99,
  theme: 0.985,
  domain: 0.98,
  framework: 0.985,
  audience: 0.88,
  page: 0.97,
  resource: 0.9,
  guide: 0.8,
  finding: 0.5,
};

/** From here on a name is surely meant. */
const sureScore = 0.8;
/** What is less than this below the best name is shown with it. */
const close = 0.1;
const mostBets = 4;
const leastScore = 0.3;
/** What a word of the names weighs of which every page speaks, and one of which most do. */
const saysNothing = 2;
const saysLittle = 3.2;

export interface Knowledge {
  names: NameIndex;
  /** Knows every word of the site; undefined until these have come. */
  speller: Speller | undefined;
}

/** How a query is to be read. */
export interface Reading {
  /** The last word is still being typed. */
  open?: boolean;
  /** Nothing is mended. */
  asTyped?: boolean;
  /** What may be a typing error is taken for one. */
  mendUnsure?: boolean;
}

export function understand(raw: string, { names, speller }: Knowledge, options: Reading = {}): Plan {
  const query = normaliseQuery(raw);
  const coded = codesIn(fold(query), names);
  const correction =
    options.asTyped || coded.length > 0 || !speller ? undefined : mend(query, names, speller, options.open === true);
  const mended = correction && { ...correction, sure: correction.sure || options.mendUnsure === true };
  const text = mended?.sure ? mended.query : query;
  const phrase = fold(text);
  const exact = names.called(phrase);
  const figures = phrase.search(figureWords) >= 0 && exact.length === 0;
  const aboutWords = phrase.search(wordQuestion) >= 0 && exact.length === 0;
  let matter = phrase;
  if (figures) matter = matter.replace(figureWords, ' ').replace(figureFiller, ' ');
  if (aboutWords) matter = matter.replace(wordQuestion, ' ').replace(wordFiller, ' ');
  const all = wordsOf(matter);
  let words = [...new Set(contentWords(joined(all, names)))].slice(0, mostWords);
  if (words.length === 0) words = [...new Set(contentWords(wordsOf(phrase)))].slice(0, mostWords);
  const onlyFiller = words.every(isFiller) && exact.length === 0;
  if (onlyFiller) words = [];
  const known = (word: string): boolean => speller?.known(word) !== undefined;
  const asked = names.ask(words, { open: options.open === true, known });
  const inner = words.length > 0 ? fold(matter) : phrase;
  const prefer = (item: Named): number => {
    let score = item.score * kindOrder[item.entry.kind];
    if (item.entry.kind === 'finding' && figures) score = item.score * 1.05;
    if (item.entry.kind === 'mnrCapability' && figures) score = item.score * 1.1;
    if (item.entry.kind === 'term' && figures) score = item.score * 0.85;
    if (item.entry.kind === 'term' && aboutWords) score = item.score * 1.04;
    else if (item.entry.kind === 'term' && !figures && item.score < 0.97) score = item.score * 0.95;
    return score;
  };
  const found = new Map<number, Named>();
  const direct = names.find(asked, inner, leastScore);
  // One thing may be named in the words of another: a capability by the short form of a term.
  const meant = [...exact, ...direct].filter((item) => item.whole && item.entry.kind === 'term' && item.score > 0.5);
  const wider = meant.length > 0 ? names.find(names.widened(asked, meant.slice(0, 3)), inner, leastScore) : [];
  for (const item of [...exact, ...direct, ...wider.map((other) => ({ ...other, score: other.score * 0.95 }))]) {
    const scored = { ...item, score: prefer(item) };
    if ((found.get(item.entry.index)?.score ?? 0) < scored.score) found.set(item.entry.index, scored);
  }
  const named = [...found.values()].sort(byFit);
  const top = named[0]?.score ?? 0;
  const bets = named.filter(({ score }) => score >= Math.max(sureScore, top - close)).slice(0, mostBets);
  const avoidedName = named
    .filter((item) => item.entry.advice?.[0] === 'avoid' && item.whole)
    .sort((a, b) => b.words.length - a.words.length || b.score - a.score)
    .find((item) => item.score >= sureScore || item.words.length > 1 || item.score >= 0.55);
  const units = unitsOf(words, named, names, speller);
  const typed = wordsOf(query).filter((word) => !isFiller(word));
  return {
    query,
    words,
    correction: mended,
    coded,
    named,
    bets,
    avoided: avoidedName?.entry,
    units,
    figures,
    marks: new Set([
      ...words.map(stem),
      ...units.flatMap((unit) => unit.alternatives.flatMap((other) => contentWords(wordsOf(other)).map(stem))),
    ]),
    strange: typed.filter((word) => !names.knows(word)),
  };
}

/** The better fit first; of two alike, a word to use before one to avoid or to use with care. */
function byFit(a: Named, b: Named): number {
  const apart = b.score - a.score;
  if (Math.abs(apart) > 1e-9) return apart;
  return Number(a.entry.advice !== undefined) - Number(b.entry.advice !== undefined) || a.entry.index - b.entry.index;
}

/** The words, with two that the site writes as one joined: “hot line”. */
function joined(words: readonly string[], names: NameIndex): string[] {
  const list = [...words];
  for (let at = 0; at + 1 < list.length; at++) {
    const whole = `${list[at]}${list[at + 1]}`;
    const apart = names.called(`${list[at]} ${list[at + 1]}`);
    if (whole.length > 5 && apart.length === 0 && names.holds(whole)) list.splice(at, 2, whole);
  }
  return list;
}

/** Pages and statements that stand in the query by their code: `GSR-6`, `mnr 11`, `6.H3`, `capability 6`. */
function codesIn(phrase: string, names: NameIndex): Plan['coded'] {
  const own =
    /^(?:(gsr|mnr) ?)?(?:(?:capability|no|number) ?)?(?:(theme|domain) ?)?([td])?(\d{1,2})(?: ?([a-z]\d{1,2}))?$/.exec(
      phrase,
    );
  const call = /^cta(?: ([a-z]\d{1,2}))?$/.exec(phrase);
  const inside = own ?? /\b(gsr|mnr) ?()([td])?(\d{1,2})(?: ([a-z]\d{1,2}))?\b/.exec(phrase);
  const wanted: [code: string, statement: string | undefined][] = [];
  if (call) wanted.push(['CTA', call[1]]);
  else if (inside) {
    const [, framework, part, letter, number, statement] = inside;
    const sub = letter ?? part?.[0] ?? '';
    const frameworks = framework ? [framework] : sub === 't' ? ['gsr'] : sub === 'd' ? ['mnr'] : ['gsr', 'mnr'];
    for (const each of frameworks) wanted.push([`${each}-${sub}${Number(number)}`.toUpperCase(), statement]);
  }
  const found = wanted.flatMap(([code, statement]) => {
    const entry = names.byCode(code);
    const id = statement?.toUpperCase();
    return entry ? [{ entry, statement: id && entry.statements.includes(id) ? id : undefined }] : [];
  });
  const precise = found.filter(({ statement }) => statement !== undefined);
  return precise.length > 0 ? precise : found;
}

/** The query without typing errors. */
function mend(query: string, names: NameIndex, speller: Speller, open: boolean): Correction | undefined {
  const parts = query.split(/([^\p{L}\p{N}\p{M}'’]+)/u);
  const last = parts.findLastIndex((part) => /\p{L}/u.test(part));
  let changed = false;
  let sure = true;
  const mended = parts.map((part, at) => {
    const word = fold(part);
    if (!/^\p{L}{4,}$/u.test(word) || isFiller(word) || speller.known(word) !== undefined || names.knows(word))
      return part;
    // A word that is being typed may yet become one.
    if (open && at === last && speller.begins(word)) return part;
    const apart = speller.split(word);
    const found = speller.mend(word);
    if (found?.sure || (found && !apart)) {
      changed = true;
      if (!found.sure) sure = false;
      return found.word;
    }
    if (!apart) return part;
    changed = true;
    return apart.join(' ');
  });
  if (!changed) return undefined;
  const better = mended.join('');
  // What no single word makes sure, a name of several words does.
  const [best] = names.find(names.ask(contentWords(wordsOf(better))), fold(better), 0.9);
  return { query: better, sure: sure || (best !== undefined && best.words.length > 1) };
}

/** What is looked for in the full text: names with what else they are called, and the words that are left. */
function unitsOf(
  words: readonly string[],
  named: readonly Named[],
  names: NameIndex,
  speller: Speller | undefined,
): Unit[] {
  const left = new Set(words);
  const units: Unit[] = [];
  const weigh = (word: string): number => names.weightOf(stem(word));
  const among = words.length > 1;
  for (const { entry, as, whole, words: covered } of named) {
    if (!whole || entry.kind !== 'term' || covered.some((word) => !left.has(word))) continue;
    const target = entry.advice?.[0] === 'avoid' ? names.entries[entry.advice[3] ?? entry.index] : entry;
    if (!target || (target === entry && !as) || (among && weigh(fold(target.title)) < saysNothing)) continue;
    for (const word of covered) left.delete(word);
    units.push({
      words: covered,
      alternatives: [...new Set([covered.map((word) => speller?.known(word) ?? word).join(' '), target.title])],
      weight: covered.reduce((sum, word) => sum + weigh(word), 0),
    });
  }
  for (const word of left) {
    const meant = names.synonyms.get(stem(word)) ?? [];
    // “Kids” are children, of whom every page speaks: it narrows nothing, and their list is the longest of all.
    if (among && meant.some((other) => weigh(other) < saysNothing)) continue;
    const written = speller ? speller.known(word) : word;
    units.push({
      words: [word],
      // A word that stands nowhere need not be looked for, but what it means.
      alternatives: [
        ...(written === undefined ? [] : [written]),
        ...meant.filter((other) => !among || weigh(other) >= saysLittle),
      ],
      weight: weigh(word),
    });
  }
  return units;
}
