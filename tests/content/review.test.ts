/** The Model National Response and the evidence of the 2022 review are here as a whole, and rank nobody. */
import { describe, expect, test } from 'vitest';
import { percentOf } from '../../src/charts/values.ts';
import { regions } from '../../src/model/evidence-schemas.ts';
import type { Source } from '../../src/model/graph.ts';
import { guide } from '../support/guide.ts';

const { evidence, mnr } = guide;
const review = guide.sources.find(({ id }) => id === 'framing-the-future-2022') as Source;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('The Model National Response', () => {
  test('has 20 capabilities in six domains, in the order of their numbers', () => {
    expect(mnr.capabilities.map(({ number }) => number)).toEqual(numbers(20));
    expect(mnr.domains.map(({ order }) => order)).toEqual(numbers(6));
    expect(mnr.domains.flatMap(({ capabilities }) => capabilities)).toEqual(mnr.capabilities);
  });

  test('has 38 points, two outcomes for each domain, and seven enablers', () => {
    expect(mnr.capabilities.flatMap(({ statements }) => statements)).toHaveLength(38);
    expect(mnr.domains.map(({ statements }) => statements.length)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(mnr.framework?.statements.map(({ ref }) => ref)).toEqual(numbers(7).map((number) => `MNR.E${number}`));
  });

  test('had 21 capabilities in 2016, each of which became something; each current one comes from something', () => {
    expect(evidence.former.map(({ number }) => number)).toEqual(numbers(21));
    expect(evidence.former.filter(({ became }) => became.length === 0)).toEqual([]);
    expect(ids(mnr.capabilities.filter(({ former }) => former.length === 0))).toEqual([]);
  });
});

describe('The crosswalk', () => {
  test('has a counterpart for each of the 46 capabilities, or says why there is none', () => {
    const all = [...guide.capabilities, ...mnr.capabilities];
    expect(all).toHaveLength(46);
    expect(ids(all.filter(({ pairs, unpaired }) => (pairs.length === 0) === (unpaired === undefined)))).toEqual([]);
  });

  test('gives a reason for each pair, no two of them the same', () => {
    const reasons = evidence.pairs.map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(reasons.length);
    for (const reason of reasons) expect(reason).toMatch(/^[A-Z“].*\.$/);
  });
});

describe('The countries', () => {
  const { countries } = evidence;

  test('are 42, in nine regions', () => {
    expect(countries).toHaveLength(42);
    expect(
      Object.fromEntries(regions.map((region) => [region, countries.filter((item) => item.region === region).length])),
    ).toEqual({
      'east-asia-and-pacific': 10,
      'eastern-and-southern-africa': 5,
      'eastern-europe-and-central-asia': 7,
      'latin-america-and-caribbean': 6,
      'middle-east-and-north-africa': 2,
      'north-america': 2,
      'south-asia': 1,
      'west-and-central-africa': 1,
      'western-europe': 8,
    });
  });

  test('answered two surveys, 17 the one and 25 the other', () => {
    expect(countries.filter(({ survey }) => survey === 'alliance')).toHaveLength(17);
    expect(countries.filter(({ survey }) => survey === 'unicef')).toHaveLength(25);
  });
});

describe('The country examples', () => {
  const { examples } = evidence;
  const table = (part: string): number | undefined => {
    const number = /^table-(\d+) row$/.exec(part)?.[1];
    return number === undefined ? undefined : Number(number);
  };
  const rowsOf = (sources: (typeof examples)[number]['sources']): string[] =>
    sources.filter(({ part }) => table(part)).map(({ part, point }) => `${part} ${point}`);
  const ofTables = examples.filter(({ sources }) => rowsOf(sources).length > 0);

  test('come from every one of the 139 rows of the 19 tables', () => {
    const printed = Object.entries(review.outline).filter(([part]) => table(part));
    expect(printed.map(([part]) => table(part)).sort((a, b) => Number(a) - Number(b))).toEqual(numbers(19));
    const rows = printed.flatMap(([part, count]) => numbers(count).map((row) => `${part} ${row}`));
    expect(rows).toHaveLength(139);
    expect([...new Set(ofTables.flatMap(({ sources }) => rowsOf(sources)))].sort()).toEqual(rows.sort());
  });

  test('are 292 from the tables, and at least 320 with boxes, footnotes and running text', () => {
    expect(ofTables).toHaveLength(292);
    expect(examples.length).toBeGreaterThanOrEqual(320);
  });

  test('come from 39 countries of the tables: three are not in them', () => {
    const without = evidence.countries.filter((country) => !ofTables.some((example) => example.country === country));
    expect(without.map(({ name }) => name)).toEqual(['Belarus', 'Bosnia and Herzegovina', 'Paraguay']);
  });

  test('are shown where their part of the review is', () => {
    expect(ids(examples.filter(({ capability, section }) => !capability.reviewed2022.includes(section)))).toEqual([]);
  });

  test('name every footnote that their place names', () => {
    for (const { id, sources, footnotes } of examples) {
      const named = sources.filter(({ part }) => part === 'footnote').map(({ point }) => point);
      const shown = footnotes.map(({ number }) => number);
      expect(
        named.filter((number) => !shown.includes(number)),
        id,
      ).toEqual([]);
    }
  });

  test('hold the proper names that they list', () => {
    for (const { id, text, names = [] } of examples) for (const name of names) expect(text, id).toContain(name);
  });
});

describe('The findings of the review', () => {
  const { findings, points } = evidence;

  test('with its points and examples, all say where they stand in it', () => {
    for (const { id, sources } of [...findings, ...points, ...evidence.examples, ...evidence.boxes.map(boxed)]) {
      expect(sources.length, id).toBeGreaterThan(0);
      for (const { source } of sources) expect(source, id).toBe(review.id);
    }
  });

  test('have a percentage that follows from the counts, or a note that says what is printed', () => {
    for (const { id, count, of, percent, conflict } of findings) {
      if (count === undefined || of === undefined || percent === undefined || conflict !== undefined) continue;
      expect(Math.abs((count / of) * 100 - percent), id).toBeLessThanOrEqual(1);
    }
  });

  test('hold no number that the review does not print for them', () => {
    for (const { id, printed, base, count, of, percent } of findings) {
      const numbersIn = (text: string): number[] => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
      for (const value of [count, percent]) if (value !== undefined) expect(numbersIn(printed), id).toContain(value);
      // Of how many may stand apart from the figure, where the review says who was counted.
      if (of !== undefined) expect(numbersIn(`${printed} ${base}`), id).toContain(of);
    }
  });

  test('draw no bar that they do not hold: the figures without values have labels instead', () => {
    for (const figure of evidence.figures) {
      const drawn = figure.findings.map(percentOf);
      expect(
        drawn.filter((value) => value === undefined),
        figure.id,
      ).toEqual([]);
      expect(drawn.length === 0, figure.id).toBe((figure.labels?.length ?? 0) > 0);
    }
    expect(ids(evidence.figures.filter(({ labels }) => labels))).toEqual(['figure-4', 'figure-6']);
    expect(ids(evidence.figures)).toEqual(expect.arrayContaining(['figure-1', 'figure-2', 'figure-4']));
  });

  test('report on every capability, part by part', () => {
    expect(evidence.sections.filter((section) => section.points.length === 0).map(({ id }) => id)).toEqual([]);
    const reported = evidence.sections.filter(({ capabilities }) => capabilities.length > 0);
    expect(reported).toHaveLength(19);
    expect(ids(mnr.capabilities.filter(({ reviewed2022 }) => reviewed2022.length === 0))).toEqual([]);
    expect(reported.filter((section) => section.findings.length === 0).map(({ id }) => id)).toEqual([]);
    for (const section of reported) {
      const kinds = new Set(section.points.map(({ kind }) => kind));
      expect(
        ['gap', 'challenge', 'lesson', 'practice'].some((kind) => kinds.has(kind as 'gap')),
        section.id,
      ).toBe(true);
    }
  });

  test('come with at least 150 gaps, challenges, lessons and good practices', () => {
    const kinds = new Set(['gap', 'challenge', 'lesson', 'practice']);
    expect(points.filter(({ kind }) => kinds.has(kind)).length).toBeGreaterThanOrEqual(150);
  });
});

/** A box as something with an id, for messages. */
const boxed = (box: (typeof evidence.boxes)[number]) => ({ id: `box-${box.number}`, sources: box.sources });

describe('The rest of the review', () => {
  test('has seven boxes', () => {
    expect(evidence.boxes.map(({ number }) => number)).toEqual(numbers(7));
  });

  test('has 81 questions, six of which cannot be read', () => {
    expect(evidence.questions.map(({ number }) => number)).toEqual(numbers(81));
    expect(evidence.questions.filter(({ asks }) => asks === undefined).map(({ number }) => number)).toEqual([
      36, 48, 49, 64, 73, 74,
    ]);
    const sections = evidence.questions.map(({ section }) => section);
    expect(sections).toEqual([...sections].sort((a, b) => a - b));
  });

  test('has five priorities, of which the page of the call to action speaks', () => {
    const page = guide.pages.find(({ id }) => id === 'call-to-action');
    const named = page?.statements.flatMap(({ sources }) => sources).filter(({ source }) => source === review.id) ?? [];
    const priorities = named.filter(({ part }) => part === 'priority').map(({ point }) => point);
    expect([...new Set(priorities)].sort()).toEqual(numbers(5));
  });
});

describe('No country and no capability', () => {
  /** Words that rank, and places where they mean something else: a name, or a fixed phrase. */
  const ranking =
    /\b(?:best|worst|leading|top|scor(?:e|es|ed|ing)|rank(?:s|ed|ing|ings)?|foremost|pioneer\w*|laggards?)\b/gi;
  const allowed: Readonly<Record<string, string>> = {
    'judiciary-and-prosecutors-15': 'At its worst',
    'law-enforcement-9': 'best interests',
    'education-rwanda-1': 'ministerial rank',
  };

  test('is called better than another', () => {
    const texts: { id: string; text: (string | undefined)[]; names?: string[] | undefined }[] = [
      ...evidence.findings.map(({ id, label, text, asked, conflict }) => ({
        id,
        text: [label, text, asked, conflict],
      })),
      ...evidence.points.map(({ id, topic, text }) => ({ id, text: [topic, text] })),
      ...evidence.examples.map(({ id, category, text, note, names }) => ({ id, text: [category, text, note], names })),
      ...evidence.boxes.map(({ number, title, intro, items }) => ({
        id: `box-${number}`,
        text: [title, intro, ...items.map((item) => item.text)],
      })),
      ...evidence.figures.map(({ id, title, summary, note }) => ({ id, text: [title, summary, note] })),
      ...evidence.pairs.map(({ gsr, mnr: other, reason }) => ({ id: `${gsr.id}-${other.id}`, text: [reason] })),
      ...evidence.countries.map(({ id, note }) => ({ id, text: [note] })),
    ];
    const found = texts.flatMap(({ id, text, names = [] }) => {
      let plain = text.filter(Boolean).join(' ');
      for (const name of [...names, ...(allowed[id] ? [allowed[id]] : [])]) plain = plain.replaceAll(name, '');
      return (plain.match(ranking) ?? []).map((word) => `${id}: ${word}`);
    });
    expect(found).toEqual([]);
  });
});
