/** What happens to a text of the index before it reaches the page. */
import { describe, expect, test } from 'vitest';
import { excerptOf, type IndexedText, openingOf, passagesOf } from '../../src/search/runs.ts';
import { stem } from '../../src/search/text.ts';

const marks = (...words: string[]) => ({ stems: new Set(words.map(stem)), start: undefined });

const text: IndexedText = {
  url: '/harbours/',
  content:
    'Harbours. Boats need a quiet place. How. Keep watch at the harbour. Paint every boat. Watch boats at night.',
  meta: { title: 'Harbours' },
  filters: {},
  anchors: [
    { element: 'h2', id: 'how', text: 'How', location: 6 },
    { element: 'li', id: 'H1', text: '', title: 'HAR.H1', location: 7 },
    { element: 'li', id: 'H2', text: '', title: 'HAR.H2', location: 12 },
    { element: 'li', id: 'H3', text: '', title: 'HAR.H3', location: 15 },
  ],
};

describe('An excerpt', () => {
  test('marks the words that fit in any of their forms, without the signs around them', () => {
    expect(excerptOf(['Keep', '“watching”', 'at', 'harbours.'], marks('watch', 'harbour'))).toEqual([
      { text: 'Keep “', marked: false },
      { text: 'watching', marked: true },
      { text: '” at ', marked: false },
      { text: 'harbours', marked: true },
      { text: '.', marked: false },
    ]);
  });

  test('shows signs of HTML as they were written', () => {
    expect(excerptOf(['<b>', '&lt;', 'x'], marks('y'))).toEqual([{ text: '<b> &lt; x', marked: false }]);
  });

  test('of a long text is where most of the words stand, and says that it is cut', () => {
    const words = [...Array<string>(60).fill('far'), 'near', 'miss', ...Array<string>(60).fill('far')];
    const runs = excerptOf(words, marks('near', 'miss'));
    expect(runs.filter((run) => run.marked).map((run) => run.text)).toEqual(['near', 'miss']);
    expect([runs[0]?.text.startsWith('…'), runs.at(-1)?.text.endsWith('…')]).toEqual([true, true]);
  });

  test('marks the beginning of a word that is still being typed', () => {
    const runs = excerptOf(['Quiet', 'harbours'], { stems: new Set(), start: 'harb' });
    expect(runs.at(-1)).toEqual({ text: 'harbours', marked: true });
  });

  test('of nothing is nothing', () => {
    expect(excerptOf([], marks('x'))).toEqual([]);
  });
});

describe('Passages of a page', () => {
  test('are its statements that hold most of the words, not its headings', () => {
    expect(passagesOf(text, '/harbours/', marks('watch', 'boat')).map(({ title }) => title)).toEqual([
      'HAR.H3',
      'HAR.H2',
      'HAR.H1',
    ]);
    expect(passagesOf(text, '/harbours/', marks('paint'))).toMatchObject([{ address: '/harbours/#H2' }]);
  });

  test('are none where no statement fits', () => {
    expect(passagesOf(text, '/harbours/', marks('mountain'))).toEqual([]);
  });

  test('can be the one that was asked for', () => {
    expect(passagesOf(text, '/harbours/', marks(), 'H1').map(({ title }) => title)).toEqual(['HAR.H1']);
  });
});

test('the opening of a page leaves its title out', () => {
  expect(openingOf(text, marks())[0]?.text).toMatch(/^Boats need a quiet place\./);
});
