/** What happens to a query before it reaches the index, and to an excerpt before it reaches the page. */
import { describe, expect, test } from 'vitest';
import { longestQuery, normaliseQuery, toRuns } from '../../src/search/engine.ts';

describe('An excerpt', () => {
  test('becomes runs of text, marked where it fits the query', () => {
    expect(toRuns('Keep <mark>watch</mark> at the <mark>harbour</mark>.')).toEqual([
      { text: 'Keep ', marked: false },
      { text: 'watch', marked: true },
      { text: ' at the ', marked: false },
      { text: 'harbour', marked: true },
      { text: '.', marked: false },
    ]);
  });

  test('shows signs of HTML as they were written, marked or not', () => {
    expect(toRuns('1 &lt; 2 &amp; <mark>&quot;a&quot; &#x27;b&#39;</mark> &gt; 0')).toEqual([
      { text: '1 < 2 & ', marked: false },
      { text: '"a" \'b\'', marked: true },
      { text: ' > 0', marked: false },
    ]);
  });

  test('is read once: what was written as an entity stays one', () => {
    expect(toRuns('write &amp;lt; for &lt;')).toEqual([{ text: 'write &lt; for <', marked: false }]);
    expect(toRuns('&lt;mark&gt;x&lt;/mark&gt;')).toEqual([{ text: '<mark>x</mark>', marked: false }]);
  });

  test('may have marks over several lines, and marks that are not closed', () => {
    expect(toRuns('<mark>two\nlines</mark>')).toEqual([{ text: 'two\nlines', marked: true }]);
    expect(toRuns('a <mark>b').map(({ text }) => text)).toEqual(['a b']);
  });

  test('of nothing is nothing', () => {
    expect(toRuns('')).toEqual([]);
    expect(toRuns('<mark></mark>')).toEqual([]);
  });
});

describe('A query', () => {
  test.each([
    ['loses white space around it and has one space between words', '  near \t\n miss  ', 'near miss'],
    ['loses spaces that do not break', 'near\u00a0miss', 'near miss'],
    ['has plain letters for those of full width and for ligatures', 'ＨＷ ﬁsh', 'HW fish'],
    ['keeps its accents', 'cafe\u0301', 'café'],
    ['of white space is empty', ' \n ', ''],
  ])('%s', (_, query, normal) => {
    expect(normaliseQuery(query)).toBe(normal);
  });

  test('that is a pasted text is cut', () => {
    expect(normaliseQuery(`  ${'word '.repeat(500)}`)).toBe('word '.repeat(500).slice(0, longestQuery));
  });
});
