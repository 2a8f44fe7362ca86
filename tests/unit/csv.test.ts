/** Tables as CSV: what a spreadsheet makes of them. */
import { describe, expect, test } from 'vitest';
import { crosswalkCsv, examplesCsv, figureCsv, findingsCsv, toCsv } from '../../src/model/csv.ts';
import type { Figure } from '../../src/model/evidence.ts';
import { absolute } from '../../src/settings.ts';
import { validGraph } from '../support/fixtures.ts';

const graph = validGraph();

describe('A cell', () => {
  const cell = (value: string | number | undefined): string => toCsv([], [[value, 'end']]).split('\r\n')[1] ?? '';

  test.each([
    ['plain words as they are', 'burns all night', 'burns all night'],
    ['a comma in quotation marks', 'oil, wick', '"oil, wick"'],
    ['a quotation mark doubled', 'the “old” "lamp"', '"the “old” ""lamp"""'],
    ['a line end in quotation marks', 'oil\nwick', '"oil\nwick"'],
    ['nothing as nothing', undefined, ''],
    ['a number as it is, below zero too', -3.5, '-3.5'],
    ['zero as zero', 0, '0'],
  ])('holds %s', (_, value, written) => {
    expect(cell(value)).toBe(`${written},end`);
  });

  test.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1'])(
    'takes the force from “%s”, which may be a formula',
    (value) => {
      expect(cell(value).replace(/^"/, '')).toMatch(/^'/);
    },
  );
});

test('every line ends with CRLF, the last one too', () => {
  expect(toCsv(['a', 'b'], [[1, 2]])).toBe('a,b\r\n1,2\r\n');
});

test('the findings are a line each, as printed, with their place', () => {
  expect(findingsCsv(graph).split('\r\n')).toEqual([
    'id,part,label,text,count,of,percent,printed,asked,base,source,conflict,url',
    `lamps-lit,lamps,Lamp that burns all night,Three in four of the shores keep a lamp all night.,3,4,75,"75 per cent, 3 of 4",Whether a lamp burns from dusk to dawn.,4 shores asked in 2021,"Lamp review, Lamps: current status, paragraph 1; Figure 1, bar 1",,${absolute('/evidence/#lamps-lit')}`,
    `lamps-crew,lamps,Crew of its own,Half of the shores have a crew for the lamp.,2,4,55,"55 per cent, 2 of 4",Whether the lamp has a crew of its own.,4 shores asked in 2021,"Lamp review, Lamps: current status, paragraph 2; Figure 1, bar 2","The figure prints 55 per cent, and the counts make 50.",${absolute('/evidence/#lamps-crew')}`,
    '',
  ]);
});

test('the crosswalk is a line for each pair', () => {
  expect(crosswalkCsv(graph).split('\r\n')).toEqual([
    'gsr,gsr_title,relation,mnr,mnr_title,reason,url',
    `gsr-1,Clear duties,overlaps,mnr-1,Harbour council,Both want somebody to answer for the harbour.,${absolute('/crosswalk/#gsr-1-mnr-1')}`,
    `gsr-2,Shared signals,contains,mnr-2,Lamp house,A lamp is one of the signals.,${absolute('/crosswalk/#gsr-2-mnr-2')}`,
    '',
  ]);
});

test('the examples are a line each, with their footnotes', () => {
  expect(examplesCsv(graph).split('\r\n')[1]).toBe(
    `lamps-rockshore-1,Rockshore,IS,mnr-2,Lamps of stone,The Old Tower was built in 1911 and has burned each night since.,"Lamp review, Table 1, row 2",3 4,,${absolute('/countries/rockshore/#lamps-rockshore-1')}`,
  );
});

test('a chart gives the values that it draws', () => {
  const [figure] = graph.evidence.figures as [Figure];
  expect(figureCsv(figure, graph.sources).split('\r\n').slice(0, 2)).toEqual([
    'label,percent,countries,printed,base,source',
    'Lamp that burns all night,75,3 of 4,"75 per cent, 3 of 4",4 shores asked in 2021,"Lamp review, Lamps: current status, paragraph 1; Figure 1, bar 1"',
  ]);
});
