/** The evidence joined: whatever names something is named by it in return. */
import { describe, expect, test } from 'vitest';
import type { Capability, MnrCapability } from '../../src/model/graph.ts';
import { validGraph } from '../support/fixtures.ts';

const graph = validGraph();
const { evidence, mnr } = graph;
const [council, lampHouse] = mnr.capabilities as [MnrCapability, MnrCapability];
const [duties, signals, crews] = graph.capabilities as [Capability, Capability, Capability];
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('The Model National Response', () => {
  test('has its domains and capabilities, which know each other', () => {
    expect(ids(mnr.framework?.domains ?? [])).toEqual(['mnr-d1']);
    expect(ids(mnr.framework?.capabilities ?? [])).toEqual(['mnr-1', 'mnr-2']);
    expect(mnr.domains[0]?.capabilities).toEqual([council, lampHouse]);
    expect(council.domain).toBe(mnr.domains[0]);
    expect([council.previous, council.next]).toEqual([undefined, lampHouse]);
    expect([lampHouse.previous, lampHouse.next]).toEqual([council, undefined]);
  });

  test('has statements that are cited by number', () => {
    expect([...graph.statements.keys()].filter((ref) => ref.startsWith('MNR'))).toEqual([
      'MNR.E1',
      'MNR-D1.O1',
      'MNR-1.P1',
      'MNR-2.P1',
      'MNR-2.P2',
    ]);
    expect(graph.statements.get('MNR-2.P2')?.address).toBe('/mnr/2-lamp-house/#P2');
  });

  test('says what each capability of 2016 became, and where each came from', () => {
    expect(evidence.former.map(({ number, became }) => [number, became.map((link) => link.capability)])).toEqual([
      [1, [council]],
      [2, [lampHouse]],
    ]);
    for (const capability of mnr.capabilities) {
      for (const link of capability.former) {
        expect(link.capability).toBe(capability);
        expect(link.former.became).toContain(link);
      }
    }
    expect(lampHouse.former.map(({ former, how }) => [former.title, how])).toEqual([['Lamp', 'renamed']]);
  });
});

describe('The crosswalk', () => {
  test('stands on both sides of each pair', () => {
    expect(evidence.pairs.map((pair) => [pair.gsr, pair.relation, pair.mnr])).toEqual([
      [duties, 'overlaps', council],
      [signals, 'contains', lampHouse],
    ]);
    for (const pair of evidence.pairs) {
      expect(pair.gsr.pairs).toContain(pair);
      expect(pair.mnr.pairs).toContain(pair);
    }
  });

  test('says why a capability has no counterpart', () => {
    expect(crews.pairs).toEqual([]);
    expect(crews.unpaired).toBe('The model harbour says nothing on training.');
    expect(duties.unpaired).toBeUndefined();
  });
});

describe('The review', () => {
  const [, lamps] = evidence.sections;

  test('has its parts on the pages of their capabilities', () => {
    expect(council.reviewed2022.map(({ id }) => id)).toEqual(['council']);
    expect(lampHouse.reviewed2022).toEqual([lamps]);
    expect(lamps?.capabilities).toEqual([lampHouse]);
    expect(lamps?.former.map(({ number }) => number)).toEqual([2]);
  });

  test('gives each part all that is reported on it, and each thing its part', () => {
    expect(ids(lamps?.findings ?? [])).toEqual(['lamps-lit', 'lamps-crew']);
    expect(ids(lamps?.points ?? [])).toEqual(['lamps-1']);
    expect(ids(lamps?.examples ?? [])).toEqual(['lamps-rockshore-1']);
    expect(lamps?.boxes.map(({ number }) => number)).toEqual([1]);
    expect(lamps?.questions.map(({ number }) => number)).toEqual([1]);
    expect(ids(lamps?.figures ?? [])).toEqual(['figure-1', 'figure-2']);
    for (const thing of [...evidence.findings, ...evidence.points, ...evidence.examples, ...evidence.boxes])
      expect(thing.section).toBe(lamps);
  });

  test('leads from a country to its examples and points, and back', () => {
    const [reedholm, rockshore] = evidence.countries;
    const [example] = evidence.examples;
    expect(rockshore?.address).toBe('/countries/rockshore/');
    expect(rockshore?.examples).toEqual([example]);
    expect(rockshore?.points).toEqual(evidence.points);
    expect(evidence.points[0]?.countries).toEqual([rockshore]);
    expect(lampHouse.examples).toEqual([example]);
    expect([example?.country, example?.capability]).toEqual([rockshore, lampHouse]);
    expect([reedholm?.examples, reedholm?.points]).toEqual([[], []]);
  });

  test('gives an example every work of its footnotes, with the address where one is printed', () => {
    expect(
      evidence.examples[0]?.footnotes.map(({ number, part, url, address }) => [number, part, url, address]),
    ).toEqual([
      [3, 1, 'https://towers.example/coast', '/evidence/footnotes/#note-3-1'],
      [3, 2, undefined, '/evidence/footnotes/#note-3-2'],
      [4, undefined, undefined, '/evidence/footnotes/#note-4'],
    ]);
  });

  test('draws a figure from its findings in their order; one without values has its labels', () => {
    const [first, second] = evidence.figures;
    expect(first?.findings).toEqual(evidence.findings);
    expect([second?.findings, second?.labels]).toEqual([[], ['Whale', 'Olive']]);
  });

  test('keeps a question that cannot be read, without words', () => {
    expect(evidence.questions.map(({ number, asks, about }) => [number, asks, about.map(({ id }) => id)])).toEqual([
      [1, 'Whether a lamp burns all night.', ['lamps']],
      [2, undefined, []],
    ]);
  });
});
