/** A page as Markdown, for reading and reuse without the site. */
import type { List, Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';

vi.hoisted(() => {
  process.env['SITE_URL'] = 'https://guide.example';
  process.env['BASE_PATH'] = '/response/';
});

import type { Page } from '../../src/model/graph.ts';
import { pageToMarkdown } from '../../src/model/markdown.ts';
import { nodesToText } from '../../src/model/references.ts';
import { validGraph } from '../support/fixtures.ts';

const graph = validGraph();
const page = (id: string) => graph.byId.get(id) as Page;
const markdown = (id: string) => pageToMarkdown(graph, page(id));
/** What stands under a heading of the second level. */
const part = (id: string, heading: string) =>
  markdown(id)
    .split(/^## /m)
    .find((text) => text.startsWith(`${heading}\n`))
    ?.slice(heading.length)
    .trim();

describe('The front matter', () => {
  const frontMatter = (text: string): unknown => parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');

  test('says what the page is, where it stands, and how it is cited and may be used', () => {
    expect(frontMatter(markdown('gsr-1'))).toEqual({
      title: 'Clear duties',
      code: 'GSR-1',
      address: 'https://guide.example/response/gsr/1-clear-duties/',
      reviewed: '2026-03-04',
      licence: 'CC BY 4.0',
      citation:
        'Response Guide (2026), “GSR-1, Clear duties”, reviewed 4 March 2026, https://guide.example/response/gsr/1-clear-duties/.',
    });
  });

  test('is YAML whatever the title holds', () => {
    const title = 'Lamps: "red", #1 \\ and more';
    expect(frontMatter(pageToMarkdown(graph, { ...page('method'), title }))).toMatchObject({ title });
  });
});

describe('A capability', () => {
  test('begins with its title and summary', () => {
    expect(markdown('gsr-1')).toContain(
      '\n---\n\n# Clear duties\n\nEverybody knows who keeps watch and who answers a call.\n\n## What it is\n',
    );
  });

  test('gives each statement its reference, its address, who acts and where it comes from', () => {
    expect(part('gsr-1', 'How to put it in place')).toMatchInlineSnapshot(`
      "- **[GSR-1.H1](https://guide.example/response/gsr/1-clear-duties/#H1)** Write the duties down where the crew can read them (see [capability 2, Shared signals](https://guide.example/response/gsr/2-shared-signals/)).
        _For: Crews. Source: Harbour note, point 1._
      - **[GSR-1.H2](https://guide.example/response/gsr/1-clear-duties/#H2)** Report each near miss within a day ([Shore School, Tide lessons, 2020](https://guide.example/response/resources/#tide-lessons-2020), page 4).
        _For: Crews, Schools. Source: Harbour note, point 2._"
    `);
  });

  test('sets nested statements below the one they belong to', () => {
    expect(part('gsr-2', 'How to put it in place')).toMatchInlineSnapshot(`
      "- **[GSR-2.H1](https://guide.example/response/gsr/2-shared-signals/#H1)** Agree on the signals in two steps:
        _For: Crews. Source: Harbour note, point 1._
        - **[GSR-2.H2](https://guide.example/response/gsr/2-shared-signals/#H2)** Choose the lamps.
          _For: Crews. Source: Harbour note, point 1.1._
        - **[GSR-2.H3](https://guide.example/response/gsr/2-shared-signals/#H3)** Teach the flags, _slowly_ (see [the first duty](https://guide.example/response/gsr/1-clear-duties/#H1)).
          _For: Crews, Schools. Source: Harbour note, point 1.2._"
    `);
  });

  test('keeps the note on a statement out of the list that the statement ends with', () => {
    const [outer] = (mdxToMdast(part('gsr-3', 'How to put it in place') ?? '') as Root).children as [List];
    const [item] = outer.children;
    const list = item?.children.find((child) => child.type === 'list') as List;
    expect(list.children.map((child) => nodesToText([{ type: 'list', children: [child] }]))).toEqual([
      'the morning watch;',
      'the evening watch.',
    ]);
  });

  test('names the groups that its page names: those who act', () => {
    expect(part('gsr-1', 'Who it is for')).toBe(
      '- Crews and harbour staff\n- Schools of the coast\n\nThis mapping is the project’s own.',
    );
    expect(part('gsr-3', 'Who it is for')).toBe('- Schools of the coast\n\nThis mapping is the project’s own.');
  });

  test('lists its resources with their links where they have any', () => {
    expect(part('gsr-2', 'Further resources')).toBe(
      '- Signal Office (2019), [Lamp tables: a short guide](https://signals.example/lamp-tables)',
    );
  });

  test('lists a resource of which nothing but the title is known by its title', () => {
    expect(part('gsr-1', 'Further resources')?.split('\n').at(-1)).toBe('- _Watch log_');
  });
});

test('a theme lists its capabilities', () => {
  expect(part('gsr-t1', 'Capabilities')).toMatchInlineSnapshot(`
    "- [1 Clear duties](https://guide.example/response/gsr/1-clear-duties/): Everybody knows who keeps watch and who answers a call.
    - [2 Shared signals](https://guide.example/response/gsr/2-shared-signals/): All boats use the same lamps and flags."
  `);
});

test('the framework lists the capabilities under their themes', () => {
  expect(markdown('gsr').match(/^(?:## .*|- \[.*?\])/gm)).toEqual([
    '## Rules and duties',
    '- [1 Clear duties]',
    '- [2 Shared signals]',
    '## People',
    '- [3 Trained crews]',
    '## Purpose',
  ]);
});

test('a term to avoid says what to say instead and where its definition comes from', () => {
  expect(markdown('close-shave').split('\n---\n')[1]?.trim()).toMatchInlineSnapshot(`
    "# Close shave

    A light-hearted name for a near miss.

    Say instead: [near miss](https://guide.example/response/glossary/near-miss/).

    Source of the definition: Harbour Survey, glossary, entry 1."
  `);
});

test('a page lists the sources, and keeps links with whole addresses', () => {
  expect(part('method', 'Sources')).toMatchInlineSnapshot(`
    "- Harbour Circle (2021), Keeping Small Harbours Safe for Crews and Schools
    - Harbour Circle, The Harbour Response: Table of Duties
    - Harbour Circle (2022), Harbour Survey
    - Harbour Circle, The Model Harbour
    - Harbour Circle (2022), Lamps of the Coast: A Review"
  `);
  expect(part('method', 'Priorities')).toMatchInlineSnapshot(`
    "- **[MTH.S1](https://guide.example/response/method/#S1)** Begin with the duties, and ask the [harbour office](mailto:office@harbour.example) for help.
      _Source: Harbour survey, priority 1._

    See also the [resources](https://guide.example/response/resources/) and the [lamp tables](https://signals.example/lamp-tables)."
  `);
});
