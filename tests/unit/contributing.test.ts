import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorMaker, makeContributing } from '../../src/model/contributing.ts';
import type { Graph } from '../../src/model/graph.ts';
import { contentFolder, load } from '../support/fixtures.ts';

/** A guide of the invented content. */
const guide = (id: string, order: number, title: string, body: string): string =>
  `---\nid: ${id}\norder: ${order}\ntitle: ${title}\nsummary: About ${title}.\nreviewed: 2026-11-22\n---\n\n${body}\n`;

/** CONTRIBUTING.md made from the given guides. */
function contributing(guides: Readonly<Record<string, string>>): string {
  const folder = contentFolder();
  const below = join(folder, 'content/en/contribute');
  mkdirSync(below, { recursive: true });
  for (const [id, text] of Object.entries(guides)) writeFileSync(join(below, `${id}.mdx`), text);
  const { graph, findings } = load(folder);
  expect(findings).toEqual([]);
  return makeContributing(graph as Graph);
}

describe('Anchors', () => {
  test.each([
    ['Fix a typo', 'fix-a-typo'],
    ['The source’s meaning, our own words', 'the-sources-meaning-our-own-words'],
    ['Où trouver de l’aide ?', 'où-trouver-de-laide-'],
    ['`code` and_more', 'code-and_more'],
  ])('of %j are %j', (heading, anchor) => {
    expect(anchorMaker()(heading)).toBe(anchor);
  });

  test('differ where headings do not', () => {
    const anchor = anchorMaker();
    expect(['Note', 'Note', 'note 1', 'Note'].map(anchor)).toEqual(['note', 'note-1', 'note-1-1', 'note-2']);
  });
});

describe('CONTRIBUTING.md', () => {
  const text = () =>
    contributing({
      second: guide('second', 2, 'The second', '## Steps\n\nSee [above](#steps), [the first](/contribute/first/).'),
      first: guide(
        'first',
        1,
        'The first',
        [
          'See <See id="gsr-1" />, <Term id="near-miss">misses</Term>, [its steps](/contribute/second/#steps),',
          '[the way](/method/), [fields](/contribute/fields/), [search](/search/) and [out](https://example.org/).',
          '',
          '## Steps',
          '',
          '### Smaller',
          '',
          '```yaml content/data/resources.yaml',
          '- id: x',
          '```',
          '',
          '| A | B |',
          '| --- | --- |',
          '| `one` | two |',
        ].join('\n'),
      ),
    });

  test('holds the guides in their order, with a list of them', () => {
    const made = text();
    expect(made).toContain(
      '1. [The first](#the-first): About The first.\n2. [The second](#the-second): About The second.',
    );
    expect(made.indexOf('## The first\n\nAbout The first.')).toBeLessThan(made.indexOf('## The second\n'));
    expect(made.startsWith('# Contributing\n')).toBe(true);
  });

  test('has the headings of the guides one level down', () => {
    const headings = text()
      .split('\n')
      .filter((line) => line.startsWith('#'));
    expect(headings).toEqual([
      '# Contributing',
      '## Contents',
      '## The first',
      '### Steps',
      '#### Smaller',
      '## The second',
      '### Steps',
    ]);
  });

  test('turns links between guides into anchors, also where two chapters have one heading', () => {
    const made = text();
    expect(made).toContain('[its steps](#steps-1)');
    expect(made).toContain('See [above](#steps-1), [the first](#the-first).');
  });

  test('turns links to pages of the site into links to their files, and takes out those that have none', () => {
    const made = text();
    expect(made).toContain('[the way](content/en/pages/method.mdx), [fields](src/model/schemas.ts), search and');
    expect(made).toContain('[out](https://example.org/)');
    expect(made).not.toMatch(/\]\(\//);
  });

  test('resolves the components', () => {
    const made = text();
    expect(made).toMatch(/See \[capability 1, [^\]]+\]\(content\/en\/gsr\/capabilities\/01-[^)]+\.mdx\)/);
    expect(made).toContain('[misses](content/en/glossary/near-miss.mdx)');
    expect(made).not.toContain('<See');
  });

  test('keeps examples with their file, and tables', () => {
    const made = text();
    expect(made).toContain('```yaml content/data/resources.yaml\n- id: x\n```');
    expect(made).toMatch(/\| `one` \| two \|/);
  });
});
