/** How pages, statements, sources and resources are cited. */
import { describe, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env['SITE_URL'] = 'https://guide.example/';
  process.env['BASE_PATH'] = 'response';
});

import {
  citationOf,
  describeLocator,
  resourceCsl,
  shortLocators,
  sourceCitation,
  sourcesInWords,
} from '../../src/model/citation.ts';
import type { Capability, Resource, Statement } from '../../src/model/graph.ts';
import type { Locator } from '../../src/model/locator.ts';
import { validGraph } from '../support/fixtures.ts';

const graph = validGraph();
const [capability] = graph.capabilities as [Capability];
const statement = graph.statements.get('GSR-1.H2') as Statement;
const resource = (id: string) => graph.resources.find((item) => item.id === id) as Resource;

const place = (part: string, point: number, nested?: number, source = 'gsr-guidance-2021'): Locator => ({
  source,
  part,
  point,
  nested,
});

describe('A place in a source, in full', () => {
  test.each([
    ['capability 6, “How can it be implemented?”, point 3', place('capability-6 how', 3)],
    ['capability 5, “How can it be implemented?”, point 1.7', place('capability-5 how', 1, 7)],
    ['theme 2, outcome points, point 4', place('theme-2 outcome-point', 4)],
    ['“Overview and objectives”, point 1', place('overview', 1)],
    ['footnote 5', place('footnote', 5)],
    ['glossary, entry 4', place('glossary', 4)],
    ['call to action, priority 2', place('priority', 2)],
    ['Table 5, row 3', place('table-5 row', 3)],
    ['Box 3, item 2', place('box-3 item', 2)],
    ['Box 1, paragraph 2', place('box-1 paragraph', 2)],
    ['Figure 1, bar 11', place('figure-1 bar', 11)],
    ['Hotline: current status, paragraph 2', place('hotline current-status', 2)],
    ['Summary, paragraph 25', place('summary paragraph', 25)],
    ['Summary, call-out 4', place('summary call-out', 4)],
    ['Appendix 1, capability 17', place('appendix-1 capability', 17)],
    ['enabler 3', place('enabler', 3)],
    ['capability 11, point 2', place('capability-11 point', 2)],
  ])('%s', (words, locator) => {
    expect(describeLocator(locator)).toBe(words);
  });
});

describe('Places in a source, short, on the page of a statement', () => {
  const short = (locators: Locator[], section?: string) => shortLocators(locators, graph.sources, section);

  test('give the point alone where it stands under the same heading as the statement', () => {
    expect(short([place('capability-1 how', 2)], 'how')).toBe('Harbour note, point 2');
    expect(short([place('theme-1 outcome-point', 2, undefined, 'gsr-framework')], 'points')).toBe(
      'Harbour table, point 2',
    );
  });

  test('join the rows, bars and paragraphs of one part of the review', () => {
    const review = 'framing-the-future-2022';
    const at = (part: string, point: number): Locator => place(part, point, undefined, review);
    expect(short([at('table-1 row', 1), at('table-1 row', 2), at('footnote', 3)], '')).toBe(
      'Lamp review, Table 1, rows 1 and 2; footnote 3',
    );
    expect(short([at('lamps current-status', 1), at('lamps current-status', 2), at('figure-1 bar', 1)], '')).toBe(
      'Lamp review, Lamps: current status, paragraphs 1 and 2; Figure 1, bar 1',
    );
    expect(short([at('box-1 item', 1), at('box-1 item', 2)], '')).toBe('Lamp review, Box 1, items 1 and 2');
  });

  test('give the part as well where the statement stands under another heading', () => {
    expect(short([place('capability-1 why', 2)], 'how')).toBe('Harbour note, “Why is it important?”, point 2');
  });

  test('join points of one part, and parts of one document', () => {
    expect(
      short([place('capability-1 how', 1), place('capability-1 how', 2), place('capability-1 how', 3, 1)], 'how'),
    ).toBe('Harbour note, points 1, 2 and 3.1');
    expect(short([place('capability-1 how', 1), place('footnote', 5), place('footnote', 6)], 'how')).toBe(
      'Harbour note, point 1; footnotes 5 and 6',
    );
  });

  test('name each document once', () => {
    expect(
      short([
        place('glossary', 1),
        place('glossary', 2, undefined, 'harbour-survey-2022'),
        place('capability-1 what', 1),
        place('priority', 3, undefined, 'harbour-survey-2022'),
      ]),
    ).toBe(
      'Harbour note, glossary, entry 1; capability 1, “What is it?”, point 1; Harbour survey, glossary, entry 2; priority 3',
    );
  });
});

describe('A source document', () => {
  test.each([
    ['gsr-guidance-2021', 'Harbour Circle (2021), Keeping Small Harbours Safe for Crews and Schools'],
    ['gsr-framework', 'Harbour Circle, The Harbour Response: Table of Duties'],
    ['harbour-survey-2022', 'Harbour Circle (2022), Harbour Survey'],
  ])('%s is cited with its publisher, its year where it has one, and its subtitle', (id, words) => {
    expect(graph.sources.filter((source) => source.id === id).map(sourceCitation)).toEqual([words]);
  });

  test('is named once, with all its places', () => {
    expect(
      sourcesInWords(graph, [
        place('overview', 1),
        place('priority', 1, undefined, 'harbour-survey-2022'),
        place('footnote', 1),
      ]),
    ).toBe(
      'Harbour Circle (2021), Keeping Small Harbours Safe for Crews and Schools, “Overview and objectives”, point 1; footnote 1; Harbour Circle (2022), Harbour Survey, call to action, priority 1',
    );
  });
});

describe('A citation', () => {
  test('of a page says what it is, when it was reviewed and where it stands', () => {
    expect(citationOf(graph, capability).text).toBe(
      'Response Guide (2026), “GSR-1, Clear duties”, reviewed 4 March 2026, https://guide.example/response/gsr/1-clear-duties/.',
    );
  });

  test('of a statement says whom it follows, too', () => {
    expect(citationOf(graph, capability, statement).text).toBe(
      'Response Guide (2026), “GSR-1.H2, Clear duties”, reviewed 4 March 2026, https://guide.example/response/gsr/1-clear-duties/#H2. After Harbour Circle (2021), Keeping Small Harbours Safe for Crews and Schools, capability 1, “How can it be implemented?”, point 2.',
    );
  });

  test('of a page without statements has no code', () => {
    const [term] = graph.terms.filter((item) => item.id === 'harbour-watch');
    expect(citationOf(graph, term as never).text).toMatch(/^Response Guide \(2026\), “Harbour watch”, /);
  });

  test('of a term names it once, as it is called', () => {
    const [term] = graph.terms.filter((item) => item.id === 'near-miss');
    expect(citationOf(graph, term as never).text).toMatch(/^Response Guide \(2026\), “Near miss”, /);
  });

  test('of a statement in BibTeX', () => {
    expect(citationOf(graph, capability, statement).bibtex).toMatchInlineSnapshot(`
      "@misc{responseguide-gsr-1-h2,
        author = {{Response Guide}},
        title = {{GSR-1.H2, Clear duties}},
        year = {2026},
        note = {Reviewed 4 March 2026. After Harbour Circle (2021), Keeping Small Harbours Safe for Crews and Schools, capability 1, “How can it be implemented?”, point 2.},
        url = {https://guide.example/response/gsr/1-clear-duties/#H2}
      }"
    `);
  });

  test('in BibTeX keeps every sign that LaTeX would take for a command', () => {
    const title = 'A & B: 50% of $1 #2 x_y {z} ~a ^b \\c';
    expect(citationOf(graph, { ...capability, title }).bibtex).toContain(
      String.raw`title = {{GSR-1, A \& B: 50\% of \$1 \#2 x\_y \{z\} \textasciitilde{}a \textasciicircum{}b \textbackslash{}c}}`,
    );
  });

  test('of a statement in CSL-JSON', () => {
    expect(citationOf(graph, capability, statement).csl).toMatchInlineSnapshot(`
      {
        "URL": "https://guide.example/response/gsr/1-clear-duties/#H2",
        "author": [
          {
            "literal": "Response Guide",
          },
        ],
        "container-title": "Response Guide",
        "id": "responseguide-gsr-1-h2",
        "issued": {
          "date-parts": [
            [
              2026,
              3,
              4,
            ],
          ],
        },
        "language": "en",
        "note": "After Harbour Circle (2021), Keeping Small Harbours Safe for Crews and Schools, capability 1, “How can it be implemented?”, point 2.",
        "title": "GSR-1.H2, Clear duties",
        "type": "webpage",
      }
    `);
  });
});

describe('A resource in CSL-JSON', () => {
  test('has its authors, its publisher, its year and its note', () => {
    expect(resourceCsl(resource('tide-lessons-2020'))).toMatchInlineSnapshot(`
      {
        "author": [
          {
            "literal": "Ada Rowe",
          },
          {
            "literal": "Ben Quay",
          },
        ],
        "id": "tide-lessons-2020",
        "issued": {
          "date-parts": [
            [
              2020,
            ],
          ],
        },
        "language": "en",
        "note": "Written for pupils of twelve and older.",
        "publisher": "Shore School",
        "title": "Tide lessons",
        "type": "webpage",
      }
    `);
  });

  test('has an address only where the address opens the work itself', () => {
    expect(resourceCsl(resource('lamp-tables-2019')).URL).toBe('https://signals.example/lamp-tables');
    expect(resource('tide-lessons-2020').link?.opens).toBe('about');
    expect(resourceCsl(resource('tide-lessons-2020'))).not.toHaveProperty('URL');
  });

  test('has no publisher where none is stated', () => {
    expect(resourceCsl(resource('watch-log'))).toEqual({
      id: 'watch-log',
      type: 'software',
      title: 'Watch log',
      language: 'en',
    });
  });
});
