/** Bar charts as geometry, and the numbers they are drawn from. */
import { describe, expect, test } from 'vitest';
import { barHeight, chartWidth, drawBars, wrap } from '../../src/charts/bars.ts';
import { countsOf, percentOf } from '../../src/charts/values.ts';
import type { ReviewFinding } from '../../src/model/evidence.ts';

const finding = (figures: Pick<ReviewFinding, 'count' | 'of' | 'percent'>): ReviewFinding => ({
  id: 'lamps-lit',
  section: undefined as never,
  label: 'Lamp that burns all night',
  text: 'Most shores keep a lamp.',
  printed: 'most',
  asked: 'Whether a lamp burns.',
  base: '4 shores',
  sources: [],
  address: '/evidence/#lamps-lit',
  ...figures,
});

describe('The label of a bar', () => {
  test('is broken at spaces into lines of at most so many letters', () => {
    expect(wrap('a lamp that burns all night', 11)).toEqual(['a lamp that', 'burns all', 'night']);
    expect(wrap('lamp', 11)).toEqual(['lamp']);
  });

  test('keeps a longer word whole, on a line of its own', () => {
    expect(wrap('the lighthousekeepers of old', 8)).toEqual(['the', 'lighthousekeepers', 'of old']);
  });

  test('loses and gains no word', () => {
    const text = 'Half of the shores have a crew of its own for the lamp, and a third of them a boat';
    for (let letters = 1; letters < 100; letters++) expect(wrap(text, letters).join(' ')).toBe(text);
  });
});

describe('A drawing', () => {
  const bars = [
    { label: 'None', percent: 0, value: '0%' },
    { label: 'A lamp that burns all night long on every quay and every pier of the coast', percent: 50, value: '50%' },
    { label: 'All', percent: 100, value: '100% · 42 of 42' },
    { label: 'A third', percent: 33.3, value: '33.3%' },
  ];
  const drawn = drawBars(bars);
  const [none, half, all, third] = drawn.bars;

  test('has a bar as long as its share of the longest', () => {
    const full = all?.bar.width ?? 0;
    expect(none?.bar.width).toBe(0);
    expect(half?.bar.width).toBe(full / 2);
    expect((third?.bar.width ?? 0) / full).toBeCloseTo(0.333, 3);
    expect(full).toBeLessThan(chartWidth);
  });

  test('has the value behind each bar, as it was given', () => {
    expect(drawn.bars.map(({ value }) => value.text)).toEqual(bars.map(({ value }) => value));
    for (const { bar, value } of drawn.bars) {
      expect(value.x).toBeGreaterThan(bar.width);
      expect(value.x).toBeLessThan(chartWidth);
      expect(value.y).toBeGreaterThan(bar.y);
    }
  });

  test('lets nothing lie on anything else', () => {
    const heights = drawn.bars.flatMap(({ lines, bar }) => [...lines.map(({ y }) => y), bar.y, bar.y + barHeight]);
    expect(half?.lines).toHaveLength(2);
    expect([...heights].sort((a, b) => a - b)).toEqual(heights);
    expect(new Set(heights).size).toBe(heights.length);
    expect(drawn.height).toBeGreaterThanOrEqual(heights.at(-1) ?? 0);
  });

  test('of nothing is empty', () => {
    expect(drawBars([])).toEqual({ bars: [], height: 0 });
  });
});

describe('The value of a finding', () => {
  test('is the percentage as printed, even where the counts make another', () => {
    expect(percentOf(finding({ percent: 55, count: 2, of: 4 }))).toBe(55);
    expect(percentOf(finding({ percent: 0, count: 1, of: 4 }))).toBe(0);
  });

  test('follows from the counts, in whole numbers, where only these are printed', () => {
    expect(percentOf(finding({ count: 2, of: 3 }))).toBe(67);
    expect(percentOf(finding({ count: 0, of: 3 }))).toBe(0);
  });

  test('is missing where the print does not give it', () => {
    for (const figures of [{}, { count: 3 }, { of: 3 }, { count: 0, of: 0 }])
      expect(percentOf(finding(figures))).toBeUndefined();
  });

  test('names its counts where both are printed, and nothing otherwise', () => {
    expect(countsOf(finding({ count: 29, of: 42 }))).toBe('29 of 42');
    expect(countsOf(finding({ count: 0, of: 42 }))).toBe('0 of 42');
    for (const figures of [{}, { count: 3 }, { of: 3 }, { percent: 5 }]) expect(countsOf(finding(figures))).toBe('');
  });
});
