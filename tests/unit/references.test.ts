/** How See, Cite and Term read, and how text with them becomes plain Markdown and plain text. */
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { Resource } from '../../src/model/graph.ts';
import {
  nodesToMarkdown,
  nodesToText,
  referenceText,
  resolveNodes,
  shortCitation,
} from '../../src/model/references.ts';
import { validGraph } from '../support/fixtures.ts';

const graph = validGraph();
const parse = (text: string) => (mdxToMdast(text) as Root).children;
const underGuide = (address: string) => `/guide${address}`;
const markdown = (text: string) => nodesToMarkdown(resolveNodes(graph, parse(text), underGuide));
const plain = (text: string) => nodesToText(resolveNodes(graph, parse(text), underGuide));

describe('A work named in running text', () => {
  test.each([
    ['tide-lessons-2020', 'Shore School, Tide lessons, 2020'],
    ['watch-log', 'Watch log'],
  ])('%s is named with its publisher and year where it has them', (id, words) => {
    expect(graph.resources.filter((item) => item.id === id).map(shortCitation)).toEqual([words]);
  });

  test('is named with its authors where no publisher is stated', () => {
    const [work] = graph.resources.filter((item) => item.id === 'tide-lessons-2020') as [Resource];
    expect(shortCitation({ ...work, publisher: 'Publisher not stated' })).toBe(
      'Ada Rowe, Ben Quay, Tide lessons, 2020',
    );
  });

  test('is named by its short title where it is a source document', () => {
    expect(graph.sources.map(shortCitation)).toEqual([
      'Harbour Circle, Harbour note, 2021',
      'Harbour Circle, Harbour table',
      'Harbour Circle, Harbour survey, 2022',
      'Harbour Circle, Model harbour',
      'Harbour Circle, Lamp review, 2022',
    ]);
  });
});

describe('A reference', () => {
  test('to a capability or theme gives its number and title', () => {
    expect(markdown('See <See id="gsr-2" /> and <See id="gsr-t2" />.')).toBe(
      'See [capability 2, Shared signals](/guide/gsr/2-shared-signals/) and [theme 2, People](/guide/gsr/people/).',
    );
  });

  test('to a work stands in brackets, with the place in it', () => {
    expect(markdown('Report it <Cite id="tide-lessons-2020" at="page 4" />.')).toBe(
      'Report it ([Shore School, Tide lessons, 2020](/guide/resources/#tide-lessons-2020), page 4).',
    );
    expect(markdown('Read it <Cite id="gsr-framework" />.')).toBe(
      'Read it ([Harbour Circle, Harbour table](/guide/method/#gsr-framework)).',
    );
  });

  test('to a term shows the words it holds, or else the term itself', () => {
    expect(markdown('Ask the <Term id="harbour-watch">people on watch</Term>.')).toBe(
      'Ask the [people on watch](/guide/glossary/harbour-watch/).',
    );
    expect(referenceText(graph, 'Term', 'harbour-watch')?.label).toBe('harbour watch');
  });

  test('to nothing leaves nothing behind', () => {
    expect(referenceText(graph, 'See', 'gsr-22')).toBeUndefined();
    expect(markdown('Before <See id="gsr-22" />after.')).toBe('Before after.');
  });

  test('by a link keeps other addresses as they are', () => {
    expect(markdown('[here](/gsr/#S1), [there](https://signals.example/), [write](mailto:a@harbour.example)')).toBe(
      '[here](/guide/gsr/#S1), [there](https://signals.example/), [write](mailto:a@harbour.example)',
    );
  });

  test('inside other markup is resolved as well', () => {
    expect(markdown('- **Read <See id="gsr-2" />**')).toBe(
      '- **Read [capability 2, Shared signals](/guide/gsr/2-shared-signals/)**',
    );
  });
});

describe('Text as Markdown', () => {
  test('leaves out nested statements and generated parts', () => {
    expect(markdown('One.\n\n<Statement id="H2" source="how 1">\nTwo.\n</Statement>\n\n<WhoItIsFor />\n\nThree.')).toBe(
      'One.\n\nThree.',
    );
  });

  test('keeps the blocks apart where a component stands on a line alone', () => {
    const text = 'One.\n\n<See id="gsr-2" />\n\n<NoTerm>Two</NoTerm>\n\n- <Cite id="watch-log" />\n\nThree.';
    expect(markdown(text)).toBe(
      'One.\n\n[capability 2, Shared signals](/guide/gsr/2-shared-signals/)\n\nTwo\n\n- ([Watch log](/guide/resources/#watch-log))\n\nThree.',
    );
  });

  test('keeps emphasis, lists and tables', () => {
    const text = '_Two_ **steps**:\n\n- lamps\n- flags\n\n| a | b |\n| - | - |\n| c | d |';
    expect(markdown(text)).toBe(text);
  });
});

describe('Text without markup', () => {
  test('has the words of the references', () => {
    expect(plain('Read *this* (see <See id="gsr-2" />).')).toBe('Read this (see capability 2, Shared signals).');
  });

  test('is one line', () => {
    expect(plain('First\nline.\n\nSecond   paragraph.')).toBe('First line. Second paragraph.');
  });

  test('keeps the items of a list apart', () => {
    expect(plain('Two steps:\n\n- lamps\n- flags')).toBe('Two steps: lamps flags');
  });

  test.each([
    ['lines with a break between them', 'lamps\\\nflags', 'lamps flags'],
    ['a list inside a list', '- lamps\n  - red\n  - green', 'lamps red green'],
    ['paragraphs of a quotation', '> Lamps first.\n>\n> Then flags.', 'Lamps first. Then flags.'],
    ['cells of a table', '| lamps | flags |\n| - | - |\n| red | blue |', 'lamps flags red blue'],
  ])('does not run words together: %s', (_, text, words) => {
    expect(plain(text)).toBe(words);
  });
});
