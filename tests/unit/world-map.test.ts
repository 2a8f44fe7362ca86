/** The map of the world: every country can be seen, and the short form of a path says the same as the long one. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawWorld, mapHeight, mapWidth, relativePath } from '../../src/charts/world-map.ts';
import { guide } from '../support/guide.ts';

type Point = readonly [number, number];
type Ring = readonly Point[];

const codes = guide.evidence.countries.map(({ code }) => code);
const world = drawWorld(codes);

const absolute = (rings: readonly Ring[]): string =>
  rings.map((ring) => `M${ring.map((point) => point.join()).join('L')}Z`).join('');

/** Reads a path of “M” and “l” as an SVG renderer does: a minus ends a number as a space or comma does. */
function ringsOf(path: string): Point[][] {
  return path
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const [, x, y, steps = ''] = /^M(-?\d+),(-?\d+)l([-\d, ]*)$/.exec(ring) ?? [];
      const points: [number, number][] = [[Number(x), Number(y)]];
      const numbers = (steps.match(/-?\d+/g) ?? []).map(Number);
      expect(numbers.length % 2).toBe(0);
      for (let at = 0; at < numbers.length; at += 2) {
        const [lastX, lastY] = points.at(-1) as [number, number];
        points.push([lastX + (numbers[at] ?? 0), lastY + (numbers[at + 1] ?? 0)]);
      }
      return points;
    });
}

/** The same without points that stand still. */
const moving = (ring: Ring): Point[] =>
  ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1]?.[0] || y !== ring[index - 1]?.[1]);

describe('The short form of a path', () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 900 }), fc.integer({ min: -50, max: 500 }));

  test('leads through the same points', () => {
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 1, maxLength: 30 }), { maxLength: 5 }), (rings) => {
        expect(ringsOf(relativePath(absolute(rings)))).toEqual(rings.map(moving).filter((ring) => ring.length >= 3));
      }),
    );
  });

  test('is written with as few letters as can be', () => {
    const ring: Ring = [
      [10, 10],
      [12, 10],
      [12, 10],
      [12, 15],
      [9, 14],
      [8, 12],
    ];
    expect(relativePath(absolute([ring]))).toBe('M10,10l2 0 0 5-3-1-1-2z');
  });

  test('of nothing is nothing', () => {
    expect(relativePath('')).toBe('');
  });
});

describe('The map', () => {
  test('shows each of the 42 countries, as a shape or a dot within the drawing', () => {
    expect(codes).toHaveLength(42);
    expect(world.shapes.map(({ code }) => code)).toEqual(codes);
    expect(world.shapes.filter(({ path, dot }) => path === '' && !dot)).toEqual([]);
    for (const { code, path, dot } of world.shapes) {
      for (const [x, y] of [...ringsOf(path).flat(), ...(dot ? [[dot.x, dot.y] as const] : [])]) {
        expect(x, code).toBeGreaterThanOrEqual(0);
        expect(x, code).toBeLessThanOrEqual(mapWidth);
        expect(y, code).toBeGreaterThanOrEqual(0);
        expect(y, code).toBeLessThanOrEqual(mapHeight);
      }
    }
  });

  test('marks those with a dot that are too small to touch', () => {
    const dotted = new Set(world.shapes.filter(({ dot }) => dot).map(({ code }) => code));
    for (const code of ['MT', 'AL', 'MD', 'AE']) if (codes.includes(code)) expect(dotted, code).toContain(code);
    for (const code of ['BR', 'CA', 'US', 'AU']) if (codes.includes(code)) expect(dotted, code).not.toContain(code);
  });

  test('has each of them where it lies', () => {
    const middle = (code: string): Point => {
      const shape = world.shapes.find((item) => item.code === code);
      const all = ringsOf(shape?.path ?? '').flat();
      const points = all.length > 0 ? all : [[shape?.dot?.x ?? 0, shape?.dot?.y ?? 0] as const];
      const mean = (at: 0 | 1): number => points.reduce((sum, item) => sum + item[at], 0) / points.length;
      return [mean(0), mean(1)];
    };
    expect(middle('BR')[0]).toBeLessThan(middle('GB')[0]);
    expect(middle('GB')[0]).toBeLessThan(middle('AU')[0]);
    expect(middle('GB')[1]).toBeLessThan(middle('MT')[1]);
    expect(middle('MT')[1]).toBeLessThan(middle('AU')[1]);
  });

  test('adds at most 12 KiB to its page, compressed', () => {
    const paths = [world.rest, ...world.shapes.map(({ path }) => path)].map((path) => `<path d="${path}"/>`);
    expect(gzipSync(paths.join(''), { level: 9 }).length).toBeLessThanOrEqual(12 * 1024);
  });

  test('marks a country that is too small for it with a dot, and leaves out one that no data knows', () => {
    const [faroe, tuvalu] = drawWorld(['FO', 'TV']).shapes;
    expect(faroe).toMatchObject({ path: '', dot: { x: expect.any(Number), y: expect.any(Number) } });
    expect(tuvalu).toEqual({ code: 'TV', path: '', dot: undefined });
  });
});
