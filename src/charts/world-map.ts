/**
 * The world as paths for an SVG, from the Natural Earth data of the package world-atlas (public domain), projected at build
 * time. Countries that are shown stand alone; the rest of the land is one shape.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, geoEqualEarth, geoPath } from 'd3-geo';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

export interface MapShape {
  code: string;
  /** Outline; empty where the country is too small for the data. */
  path: string;
  /** Where a dot marks a country that is too small to be seen or touched. */
  dot: { x: number; y: number } | undefined;
}

export const mapWidth = 800;
export const mapHeight = 382;
/** Below this many square units a country gets a dot. */
const smallArea = 60;

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

function readWorld(scale: '110m' | '50m'): World {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as World;
}

/**
 * @param codes codes of ISO 3166-1 with two letters
 * @returns the shapes in the order of the codes, and the rest of the land; a country that no data knows has no shape
 */
export function drawWorld(codes: readonly string[]): { shapes: MapShape[]; rest: string } {
  const world = readWorld('110m');
  const projection = geoEqualEarth().fitSize([mapWidth, mapHeight], withoutAntarctica(world));
  const outline = geoPath(projection).digits(0);
  const draw = (shape: GeoPermissibleObjects): string => relativePath(outline(shape) ?? '');
  const { geometries } = world.objects.countries;
  const byNumber = new Map(geometries.map((geometry) => [geometry.id, geometry]));
  const shown = new Set<unknown>();
  const shapes = codes.map((code): MapShape => {
    const geometry = byNumber.get(iso31661Alpha2ToNumeric[code]);
    if (!geometry) return { code, path: '', dot: dotOf(code, outline) };
    shown.add(geometry);
    const shape = feature(world, geometry);
    const [x, y] = outline.centroid(shape);
    const dot = outline.area(shape) < smallArea ? { x: Math.round(x), y: Math.round(y) } : undefined;
    return { code, path: draw(shape), dot };
  });
  const others = geometries.filter((geometry) => !shown.has(geometry) && geometry.id !== antarctica);
  return { shapes, rest: draw(merge(world, others as (Polygon | MultiPolygon)[])) };
}

/**
 * The same path with steps in place of positions, without steps that go nowhere: half the bytes. Takes whole numbers only.
 */
export function relativePath(path: string): string {
  return path
    .split('Z')
    .filter(Boolean)
    .map((ring) => {
      const points = [...ring.matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
      const [first] = points;
      if (!first) return '';
      let [x, y] = first;
      const steps = points.slice(1).flatMap(([toX, toY]) => {
        const step = [toX - x, toY - y] as const;
        [x, y] = [toX, toY];
        return step[0] === 0 && step[1] === 0 ? [] : step;
      });
      if (steps.length < 4) return '';
      // A minus parts two numbers as well as a space does.
      return `M${first[0]},${first[1]}l${steps.join(' ').replaceAll(' -', '-')}z`;
    })
    .join('');
}

/** Place of a country that the coarse data leaves out, from finer data. */
function dotOf(code: string, outline: ReturnType<typeof geoPath>): MapShape['dot'] {
  const world = readWorld('50m');
  const geometry = world.objects.countries.geometries.find((item) => item.id === iso31661Alpha2ToNumeric[code]);
  if (!geometry) return undefined;
  const [x, y] = outline.centroid(feature(world, geometry));
  return { x: Math.round(x), y: Math.round(y) };
}

const antarctica = '010';

function withoutAntarctica(world: World): GeoPermissibleObjects {
  return feature(world, {
    type: 'GeometryCollection',
    geometries: world.objects.countries.geometries.filter((geometry) => geometry.id !== antarctica),
  });
}
