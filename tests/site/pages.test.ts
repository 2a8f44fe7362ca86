/** What holds for every page, whatever stands on it. */
import { expect, it } from 'vitest';
import type { Element } from '../support/html.ts';
import { readSite, type SitePage } from '../support/site.ts';

const { pages } = readSite();

/** Every page with what is wrong with it; none where all is well. */
function faults(find: (page: SitePage) => readonly string[]): string[] {
  return pages.flatMap((page) => find(page).map((fault) => `${page.file}: ${fault}`));
}

it('every page says its language and the direction of its text', () => {
  expect(
    faults(({ document }) =>
      document.attribute('lang') === 'en' && document.attribute('dir') === 'ltr'
        ? []
        : [`lang ${document.attribute('lang')}, dir ${document.attribute('dir')}`],
    ),
  ).toEqual([]);
});

it('every page has a title that no other page has', () => {
  const first = new Map<string, string>();
  expect(
    faults(({ document, file }) => {
      const title = document.one('head > title').text;
      const other = first.get(title);
      first.set(title, file);
      return title && !other ? [] : [`“${title}” is empty or the title of ${other}`];
    }),
  ).toEqual([]);
});

it('every page has a description', () => {
  expect(
    faults(({ document }) => {
      const descriptions = document.all('head > meta[name=description]').map((meta) => meta.attribute('content'));
      return descriptions.length === 1 && descriptions[0]?.trim() ? [] : [`descriptions: ${descriptions.join(' | ')}`];
    }),
  ).toEqual([]);
});

it('every page has one main heading, with words in it', () => {
  expect(
    faults(({ document }) => {
      const headings = document.all('h1').map((heading) => heading.text);
      return headings.length === 1 && headings[0] ? [] : [`main headings: ${headings.join(' | ')}`];
    }),
  ).toEqual([]);
});

it('headings begin at the first level and skip none', () => {
  expect(
    faults(({ document }) => {
      let last = 0;
      return document.all('h1, h2, h3, h4, h5, h6').flatMap((heading) => {
        const level = Number(heading.tag.slice(1));
        const skips = level > last + 1;
        last = level;
        return skips ? [`“${heading.text}” is an ${heading.tag}`] : [];
      });
    }),
  ).toEqual([]);
});

it('every id stands once on its page', () => {
  expect(
    faults(({ document }) => {
      const ids = document.all('[id]').map((element) => element.attribute('id') ?? '');
      return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
    }),
  ).toEqual([]);
});

it('every reference from one element of a page to another finds it', () => {
  const attributes = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'popovertarget'];
  expect(
    faults(({ document }) => {
      const ids = new Set(document.all('[id]').map((element) => element.attribute('id')));
      return document.descendants.flatMap((element) =>
        attributes.flatMap((name) =>
          (element.attribute(name)?.split(' ') ?? [])
            .filter((id) => !ids.has(id))
            .map((id) => `<${element.tag} ${name}="${id}">`),
        ),
      );
    }),
  ).toEqual([]);
});

it('every picture is hidden from screen readers or has a name', () => {
  const isHidden = (element: Element | undefined): boolean =>
    element !== undefined && (element.attribute('aria-hidden') === 'true' || isHidden(element.parent));
  const isNamed = (element: Element): boolean =>
    element.tag === 'img'
      ? element.attributes.has('alt')
      : /^(?:img|group)$/.test(element.attribute('role') ?? '') &&
        Boolean(element.attribute('aria-label') ?? element.attribute('aria-labelledby'));
  const pictures = pages.flatMap((page) =>
    page.document.all('img, svg').map((element) => ({ place: page.file, element })),
  );
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter(({ element }) => !isHidden(element) && !isNamed(element)).map(({ place }) => place)).toEqual(
    [],
  );
});

it('every form that leads somewhere has a button to send it', () => {
  expect(
    faults(({ document }) =>
      document
        .all('form[action]')
        .filter((form) => form.all('button[type=submit], input[type=submit]').length === 0)
        .map((form) => form.attribute('action') ?? ''),
    ),
  ).toEqual([]);
});
