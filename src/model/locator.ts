/** Locators: the place in a source document that a statement comes from. */
import { didYouMean } from './finding.ts';
import type { SourceData } from './schemas.ts';

export interface Locator {
  /** Id of the source document. */
  source: string;
  /** Part as named in the outline, such as `capability-6 how`. */
  part: string;
  /** Number of the point in the part, from 1. */
  point: number;
  /** Number of the point nested under it, from 1. */
  nested: number | undefined;
}

export interface LocatorContext {
  /** Document meant where none is named. */
  source: string | undefined;
  /** Part of the document that the page renders, such as `capability-6`. */
  prefix: string | undefined;
}

/**
 * Parses the `source` of a statement: one or more places parted by semicolons, each `[document] part number[.number]`.
 *
 * @returns the locators, and the places that could not be understood, as written.
 */
export function parseLocators(
  text: string,
  context: LocatorContext,
  sources: ReadonlyMap<string, SourceData>,
): { locators: Locator[]; faults: string[] } {
  const locators: Locator[] = [];
  const faults: string[] = [];
  for (const place of text.split(';').map((item) => item.trim().replace(/\s+/g, ' '))) {
    if (!place) continue;
    const words = place.split(' ');
    const named = words[0] !== undefined && sources.has(words[0]) ? words.shift() : undefined;
    const source = named ?? context.source;
    const number = /^(\d+)(?:\.(\d+))?$/.exec(words.pop() ?? '');
    const outline = source === undefined ? undefined : sources.get(source)?.outline;
    const short = words.join(' ');
    const candidates = named || !context.prefix ? [short] : [`${context.prefix} ${short}`, short];
    const part = candidates.find((name) => outline?.[name] !== undefined);
    const point = Number(number?.[1]);
    const nested = number?.[2] === undefined ? undefined : Number(number[2]);
    const inRange =
      outline &&
      part !== undefined &&
      point >= 1 &&
      point <= (outline[part] ?? 0) &&
      (nested === undefined || (nested >= 1 && nested <= (outline[`${part} ${point}`] ?? 0)));
    if (source === undefined || part === undefined || !inRange) faults.push(place);
    else locators.push({ source, part, point, nested });
  }
  return { locators, faults };
}

/** Why a place could not be understood, in a sentence with a space before it; nothing where that cannot be told. */
export function placeHint(place: string, context: LocatorContext, sources: ReadonlyMap<string, SourceData>): string {
  // “how 2, how 3”, “how 2 and 3”, “how 2–3”
  const several = /^(\D+ )(\d+)\s*(?:,|&|–|-|and|to)\s*(\D+ )?(\d+)$/.exec(place);
  if (several) {
    const [, part = '', first, other = part, second] = several;
    return ` Write semicolons between several places: “${part}${first}; ${other}${second}”.`;
  }
  if (place.includes(',')) return ' No comma stands in a place.';
  const words = place.split(' ');
  const named = words[0] !== undefined && sources.has(words[0]) ? words.shift() : undefined;
  const source = named ?? context.source;
  if (source === undefined)
    return `${didYouMean(words[0] ?? '', sources.keys())} The id of a source document comes first here.`;
  const outline = sources.get(source)?.outline ?? {};
  const number = /^\d+(?:\.\d+)?$/.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const short = words.join(' ');
  const prefix = named || !context.prefix ? '' : `${context.prefix} `;
  const part = [`${prefix}${short}`, short].find((name) => outline[name] !== undefined);
  if (part === undefined) {
    const parts = Object.keys(outline).filter((name) => !/ \d+$/.test(name));
    return didYouMean(
      short,
      parts.map((name) => (prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name)),
    );
  }
  if (number === undefined) return ' The number of the point is missing.';
  const [point = '', nested] = number.split('.');
  const has = (name: string, count: number): string =>
    ` “${name}” has ${count === 1 ? 'one point' : `${count} points`}.`;
  if (nested === undefined || Number(point) < 1 || Number(point) > (outline[part] ?? 0))
    return has(short, outline[part] ?? 0);
  const below = outline[`${part} ${point}`];
  return below === undefined ? ` No points stand below “${short} ${point}”.` : has(`${short} ${point}`, below);
}

/** One word for one place, the same for the same place. */
export function locatorKey(locator: Locator): string {
  return `${locator.source} ${locator.part} ${locator.point}${locator.nested === undefined ? '' : `.${locator.nested}`}`;
}

/** Every place that the outline of a source has, as `locatorKey` writes it. */
export function outlineKeys(source: SourceData): string[] {
  return Object.entries(source.outline).flatMap(([part, count]) => {
    const nested = /^(.*) (\d+)$/.exec(part);
    return Array.from({ length: count }, (_, index) =>
      nested ? `${source.id} ${nested[1]} ${nested[2]}.${index + 1}` : `${source.id} ${part} ${index + 1}`,
    );
  });
}
