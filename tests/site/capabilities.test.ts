/** The pages of the capabilities, each held against the content and the graph. */
import { describe, expect, it } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import type { Capability } from '../../src/model/graph.ts';
import { loadGraph } from '../../src/model/load.ts';
import { absolute, withBase } from '../../src/settings.ts';
import { read } from '../support/dist.ts';
import type { Element } from '../support/html.ts';
import { readSite } from '../support/site.ts';

const graph = loadGraph(process.cwd(), { extraAddresses });
const site = readSite();
const sections = ['What it is', 'Why it matters', 'Who it is for', 'How to put it in place', 'Further resources'];

const capabilities = [...graph.capabilities].sort((a, b) => a.number - b.number);
const nameOf = ({ number, title }: Capability): string => `${number} ${title}`;
const links = (element: Element | undefined): [string, string | undefined][] =>
  element?.all('a').map((link) => [link.text, link.attribute('href')]) ?? [];

it('there is a page for each of the 26 capabilities, and no other page with a number', () => {
  const numbered = site.pages.map((page) => page.address).filter((address) => /^\/gsr\/\d+-[^/]+\/$/.test(address));
  expect(numbered.sort()).toEqual(capabilities.map((capability) => capability.address).sort());
  expect(capabilities.map((capability) => capability.number)).toEqual(Array.from({ length: 26 }, (_, i) => i + 1));
});

describe.each(capabilities.map((capability) => [nameOf(capability), capability] as const))('%s', (_, capability) => {
  const { document } = site.page(capability.address);
  const about = document.one('footer.about');
  const card = (heading: string): Element | undefined =>
    about.all('section').find((section) => section.one('h3').text === heading);

  it('says what it is called, in one sentence what it gives, and which number it has', () => {
    expect(document.one('h1').text).toBe(capability.title);
    expect(document.one('header.title .summary').text).toBe(capability.summary);
    expect(document.one('.kicker').text).toBe(`Capability ${capability.number}`);
  });

  it('shows the way to it through the framework and its theme', () => {
    const crumbs = document.one('nav.breadcrumbs');
    expect(links(crumbs)).toEqual([
      ['Home', withBase('/')],
      ['Global Strategic Response', withBase('/gsr/')],
      [capability.theme.title, withBase(capability.theme.address)],
    ]);
    expect(crumbs.one('[aria-current=page]').text).toBe(capability.title);
  });

  it('has the five sections in their order, then the other framework and the evidence, each listed under “On this page”', () => {
    const headings = document.all('article h2');
    expect(headings.map((heading) => heading.text)).toEqual([
      ...sections,
      'In the Model National Response',
      'Evidence in short',
    ]);
    expect(links(document.one('nav.on-this-page'))).toEqual(
      headings.map((heading) => [heading.text, `#${heading.attribute('id')}`]),
    );
  });

  it('leads to the capabilities before and after it', () => {
    const neighbours = document.one('nav.neighbours');
    const [previous, next] = [capabilities[capability.number - 2], capabilities[capability.number]];
    expect(neighbours.all('a[rel=prev]').map((link) => link.attribute('href'))).toEqual(
      previous ? [withBase(previous.address)] : [],
    );
    expect(neighbours.all('a[rel=next]').map((link) => link.attribute('href'))).toEqual(
      next ? [withBase(next.address)] : [],
    );
  });

  it('lists the capabilities of its theme and marks itself among them', () => {
    const list = document.one('nav.in-theme ul');
    expect(links(list)).toEqual(capability.theme.capabilities.map((other) => [nameOf(other), withBase(other.address)]));
    expect(list.all('[aria-current=page]').map((link) => link.text)).toEqual([nameOf(capability)]);
  });

  it('lists related capabilities: what it refers to, what refers to it, what shares resources with it', () => {
    expect(links(card('Related capabilities'))).toEqual(
      capability.related.map((other) => [nameOf(other), withBase(other.address)]),
    );
  });

  it('names its sources, each with a link to where it is described', () => {
    const shown = [
      ...capability.statements,
      ...capability.pairs.flatMap(({ mnr }) => mnr.reviewed2022.flatMap(({ findings }) => findings)),
    ];
    const ids = new Set(shown.flatMap(({ sources }) => sources.map(({ source }) => source)));
    expect(
      links(card('Sources'))
        .map(([, href]) => href)
        .sort(),
    ).toEqual([...ids].map((id) => withBase(`/method/#${id}`)).sort());
  });

  it('says when it was last reviewed', () => {
    const time = card('Last reviewed')?.one('time');
    expect(time?.attribute('datetime')).toBe(capability.reviewed);
    expect(new Date(`${time?.text} UTC`).toISOString().slice(0, 10)).toBe(capability.reviewed);
  });

  it('says how to cite it, with its code, its title and its address', () => {
    const citation = card('Cite this page')?.one('.citation-text').text;
    expect(citation).toContain(`“GSR-${capability.number}, ${capability.title}”`);
    expect(citation).toContain(absolute(capability.address));
  });

  it('says which file to change to correct it', () => {
    const hints = card('Last reviewed')?.all('.path, a') ?? [];
    expect(hints.map((hint) => hint.attribute('href') ?? hint.text)).toContainEqual(
      expect.stringContaining(capability.file),
    );
  });

  it('stands as Markdown too, under a link that says so', () => {
    const twin = document.one('link[rel=alternate][type=text/markdown]').attribute('href') ?? '';
    expect(links(about)).toContainEqual(['This page as Markdown', twin]);
    const file = site.fileAt(site.resolve(site.page(capability.address), twin));
    expect(read(file ?? 'no file')).toContain(`\n# ${capability.title}\n`);
  });

  it('counts the actions of each role that acts on it, and of no other', () => {
    const actions = capability.statements.filter((statement) => statement.section === 'how');
    const counts = graph.audiences
      .map(({ id, short }) => ({
        value: id,
        label: short,
        count: actions.filter((statement) => statement.audiences.some((audience) => audience.id === id)).length,
      }))
      .filter(({ count }) => count > 0)
      .map((choice) => ({ ...choice, count: `${choice.count} of ${actions.length}` }));
    const shown = document.all('fieldset.who label').map((label) => ({
      value: label.one('input[type=radio][name=for]').attribute('value'),
      label: label.all('span')[0]?.text,
      count: label.one('.count').text,
    }));
    expect(shown).toEqual([{ value: '', label: 'Everyone', count: `${actions.length}` }, ...counts]);
  });

  it('lets a reader filter exactly its actions by role', () => {
    const shown = document
      .all('li.statement[data-for]')
      .map((item) => [item.attribute('id'), item.attribute('data-for')]);
    expect(shown).toEqual(
      capability.statements
        .filter((statement) => statement.section === 'how')
        .map((statement) => [statement.id, statement.audiences.map((audience) => audience.id).join(' ')]),
    );
  });
});
