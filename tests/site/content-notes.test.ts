/** A line before what describes harm: on the page that has the part, and its link lands past it. */
import { expect, it } from 'vitest';
import { attribute, componentsNamed } from '../../src/markdown/component.ts';
import { basePath } from '../../src/settings.ts';
import { guide } from '../support/guide.ts';
import { readSite } from '../support/site.ts';

const site = readSite();
const texts = [...guide.byId.values()];
const written = texts.flatMap((page) => [
  ...componentsNamed(page.body.nodes, 'ContentNote').map((node) => ({
    address: page.address,
    about: attribute(node, 'about') ?? '',
  })),
  ...(page.kind === 'term' && page.contentNote ? [{ address: page.address, about: page.contentNote }] : []),
]);

it('every note of the content stands on its page, as one line of plain words with a link', () => {
  expect(written.length).toBeGreaterThan(5);
  for (const { address, about } of written) {
    const notes = site
      .page(address)
      .document.all('main .content-note')
      .map((note) => note.text.trim());
    expect(
      notes.filter((note) => note.startsWith(`This part describes ${about}. Skip to `)),
      address,
    ).toHaveLength(1);
  }
  const shown = site.pages.flatMap(({ document }) => document.all('.content-note'));
  expect(shown).toHaveLength(written.length);
});

it('the link of every note lands past the part: after it on the page, with a point or a section between', () => {
  const faults = site.pages.flatMap(({ file, document }) => {
    const order = document.descendants;
    return document.all('.content-note').flatMap((note) => {
      const anchor = note.one('a').attribute('href')?.replace(/^#/, '') ?? '';
      const target = order.findIndex((element) => element.attribute('id') === anchor);
      const start = order.indexOf(note);
      const between = order
        .slice(start + 1, target)
        .filter((element) => !note.descendants.includes(element) && /^(?:p|li)$/.test(element.tag));
      return start >= 0 && target > start && between.length > 0 ? [] : [`${file}: #${anchor}`];
    });
  });
  expect(faults).toEqual([]);
});

it('a note is there without script, carries no picture and no colour of alarm, and search passes it over', () => {
  for (const { document } of site.pages) {
    for (const note of document.all('.content-note')) {
      expect(note.all('img, svg, [role=alert]')).toHaveLength(0);
      expect(note.attributes.has('data-pagefind-ignore')).toBe(true);
      expect(note.one('a').attribute('href')).toMatch(/^#/);
    }
  }
  expect(basePath).toMatch(/^\//);
});
