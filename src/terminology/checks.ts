/** Checks of the glossary as a whole: no term wider than itself, no word with two entries in another language. */
import type { ContentEntry, ContentFiles } from '../model/content-files.ts';
import type { Finding, Place } from '../model/finding.ts';
import type { TermData } from '../model/schemas.ts';

type Report = (finding: Finding) => void;

/** Reports terms that are wider than themselves, and words of other languages that two entries have. */
export function checkTerms({ entries }: Pick<ContentFiles, 'entries'>, report: Report): void {
  const terms = entries.filter((entry) => entry.kind === 'term');
  checkCycles(terms, report);
  checkEquivalents(terms, report);
}

const dataOf = (entry: ContentEntry): TermData => entry.data as TermData;

/** Reports each term that is reached from itself by going to wider terms. */
function checkCycles(terms: readonly ContentEntry[], report: Report): void {
  const broader = new Map(terms.map((entry) => [dataOf(entry).id, dataOf(entry).broader ?? []]));
  for (const entry of terms) {
    const { id } = dataOf(entry);
    const path = pathTo(id, id, broader, new Set());
    if (!path) continue;
    report({
      code: 'term-cycle',
      ...entry.placeOf(['broader']),
      message: `“${id}” is wider than itself: ${[id, ...path].join(' → ')}.`,
      fix: 'Take one of these wider terms away.',
    });
  }
}

function pathTo(
  goal: string,
  from: string,
  broader: ReadonlyMap<string, readonly string[]>,
  seen: Set<string>,
): string[] | undefined {
  for (const next of broader.get(from) ?? []) {
    if (next === goal) return [next];
    if (seen.has(next)) continue;
    seen.add(next);
    const rest = pathTo(goal, next, broader, seen);
    if (rest) return [next, ...rest];
  }
  return undefined;
}

/** Reports a word of another language that two entries have. English words are compared with all other ids and words. */
function checkEquivalents(terms: readonly ContentEntry[], report: Report): void {
  const first = new Map<string, { place: Place; id: string }>();
  for (const entry of terms) {
    const { id, equivalents = [] } = dataOf(entry);
    for (const [index, item] of equivalents.entries()) {
      const words = [item.label, ...(item.forms ?? []), ...(item.abbreviation ? [item.abbreviation] : [])];
      for (const word of new Set(words.map((text) => text.toLowerCase()))) {
        const place = entry.placeOf(['equivalents', index, 'label']);
        const key = `${item.language} ${word}`;
        const other = first.get(key);
        if (!other) first.set(key, { place, id });
        else if (other.id !== id)
          report({
            code: 'id-duplicate',
            ...place,
            message: `The word “${word}” (${item.language}) is already taken by ${other.place.file}:${other.place.line}.`,
            fix: 'Keep it with the entry that it fits best.',
          });
      }
    }
  }
}
