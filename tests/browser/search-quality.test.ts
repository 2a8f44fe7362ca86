/** Search, asked every judged query through its contract: no figure falls below its floor. */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { askOurs } from '../search/ask-ours.ts';
import { type Figures, figuresByKind } from '../search/figures.ts';
import { below, readFloors } from '../search/floors.ts';
import { type Answered, heldQueries, type Judged, openQueries, placeOf } from '../search/judged.ts';
import { useBrowser } from '../support/browser.ts';
import { thorough } from '../support/thorough.ts';

const open = useBrowser();
const sets: Record<'open' | 'held', readonly Judged[]> = { open: openQueries(), held: thorough ? heldQueries() : [] };
const answers = { open: [] as Answered[], held: [] as Answered[] };
const reached: Record<'open' | 'held', Record<string, Figures>> = { open: {}, held: {} };

beforeAll(async () => {
  const { context } = await open('');
  const all = await askOurs(context, inject('siteAddress'), [...sets.open, ...sets.held]);
  answers.open = all.slice(0, sets.open.length);
  answers.held = all.slice(sets.open.length);
  reached.open = figuresByKind(answers.open);
  reached.held = figuresByKind(answers.held);
}, 600_000);

describe('no figure falls below its floor', () => {
  const floors = readFloors();

  test('for the queries that search is tuned with', () => {
    const missed = answers.open.filter((answer) => (placeOf(answer) ?? 4) > 3).map(({ query }) => query);
    expect(below('open', reached.open, floors), `not among the first three: ${missed.join(', ')}`).toEqual([]);
  });

  // Which of these fail is not said: they are held back from whoever tunes.
  test.runIf(thorough)('for the queries held back', () => {
    expect(below('held', reached.held, floors)).toEqual([]);
  });
});
