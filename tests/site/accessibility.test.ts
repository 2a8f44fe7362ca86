/** What a screen reader goes by, in the HTML of every page: landmarks, names, headings of tables, languages. */
import { expect, it } from 'vitest';
import { files, read } from '../support/dist.ts';
import type { Element } from '../support/html.ts';
import { readSite, type SitePage } from '../support/site.ts';

const { pages } = readSite();

/** Every page with what is wrong with it; none where all is well. */
const faults = (find: (page: SitePage) => readonly string[]): string[] =>
  pages.flatMap((page) => find(page).map((fault) => `${page.file}: ${fault}`));

const within = (element: Element, fits: (around: Element) => boolean): boolean =>
  fits(element) || (element.parent !== undefined && within(element.parent, fits));

/** The name of an element, from what can stand for one here. */
function nameOf(element: Element, document: Element): string {
  const by = element.attribute('aria-labelledby')?.split(' ') ?? [];
  if (by.length > 0)
    return by
      .map((id) => document.all(`[id=${id}]`)[0]?.text ?? '')
      .join(' ')
      .trim();
  const label = element.attribute('aria-label')?.trim();
  if (label) return label;
  const pictures = element.all('img').map((picture) => picture.attribute('alt') ?? '');
  return `${element.text} ${pictures.join(' ')}`.trim();
}

it('every page has one main part, one header and one footer of the site, and a link past the header', () => {
  expect(
    faults(({ document }) => {
      const top = ['main', 'header', 'footer'].flatMap((tag) => {
        const found = document
          .all(tag)
          .filter(({ parent }) => tag === 'main' || (parent !== undefined && parent.tag === 'body'));
        return found.length === 1 ? [] : [`${found.length} of ${tag}`];
      });
      const first = document.all('body a')[0];
      const target = document.one('main').attribute('id');
      return [
        ...top,
        ...(first?.attribute('href') === `#${target}` ? [] : ['the first link is no way to the main part']),
      ];
    }),
  ).toEqual([]);
});

it('every navigation has a name, and no two of a page have the same', () => {
  expect(
    faults(({ document }) => {
      const names = document
        .all('nav')
        .map((nav) => (nav.attribute('aria-label') || nav.attribute('aria-labelledby') ? nameOf(nav, document) : ''));
      return names.filter((name, index) => name === '' || names.indexOf(name) !== index).map((name) => `“${name}”`);
    }),
  ).toEqual([]);
});

it('every link, button and fold has a name', () => {
  expect(
    faults(({ document }) =>
      document
        .all('a[href], button, summary')
        .filter((element) => nameOf(element, document) === '')
        .map((element) => `<${element.tag} ${element.attribute('href') ?? element.attribute('class') ?? ''}>`),
    ),
  ).toEqual([]);
});

it('every field has a label', () => {
  expect(
    faults(({ document }) => {
      const labelled = new Set(document.all('label[for]').map((label) => label.attribute('for')));
      return document
        .all('input, select, textarea')
        .filter((field) => !['hidden', 'submit'].includes(field.attribute('type') ?? ''))
        .filter(
          (field) =>
            !labelled.has(field.attribute('id') ?? '') &&
            !within(field, ({ tag }) => tag === 'label') &&
            !field.attribute('aria-label') &&
            !field.attribute('aria-labelledby'),
        )
        .map((field) => `<${field.tag} ${field.attribute('name') ?? ''}>`);
    }),
  ).toEqual([]);
});

it('every table has headings that say whether they stand over a column or before a row, and a name', () => {
  const tables = pages.flatMap(({ document }) => document.all('table'));
  expect(tables.length).toBeGreaterThan(50);
  expect(
    faults(({ document }) =>
      document.all('table').flatMap((table) => {
        const headings = table.all('th');
        return [
          ...(headings.length === 0 ? ['a table without headings'] : []),
          ...headings
            // In a head all are of columns.
            .filter((th) => !within(th, ({ tag }) => tag === 'thead'))
            .filter((th) => !/^(?:row|col|rowgroup|colgroup)$/.test(th.attribute('scope') ?? ''))
            .map((th) => `the heading “${th.text}” has no scope`),
        ];
      }),
    ),
  ).toEqual([]);
});

it('what stands in another script says its language, and each language named is one', () => {
  const scripts = [
    { letters: /\p{Script=Arabic}/u, language: /^ar\b/ },
    { letters: /\p{Script=Cyrillic}/u, language: /^(?:ru|uk|bg|sr)\b/ },
    { letters: /\p{Script=Han}|\p{Script=Hiragana}/u, language: /^(?:zh|ja)\b/ },
  ];
  const marked = pages.flatMap(({ document }) => document.all('body [lang]'));
  expect(marked.length).toBeGreaterThan(50);
  expect(
    faults(({ document }) => {
      const walk = (element: Element, language: string): string[] => {
        const own = element.attribute('lang') ?? language;
        // What a program reads, and the values of a field of choice.
        if (['script', 'style', 'title', 'code', 'pre'].includes(element.tag)) return [];
        return element.children.flatMap((child) => {
          if (typeof child !== 'string') return walk(child, own);
          return scripts.some(({ letters, language: fits }) => letters.test(child) && !fits.test(own))
            ? [`“${child.trim().slice(0, 40)}” is said to be ${own}`]
            : [];
        });
      };
      const unknown = document
        .all('[lang]')
        .map((element) => element.attribute('lang') ?? '')
        .filter((code) => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) === undefined);
      return [
        ...walk(document.one('body'), document.attribute('lang') ?? ''),
        ...unknown.map((code) => `language “${code}”`),
      ];
    }),
  ).toEqual([]);
});

it('no list, term or part that script has to fill or to show stands on a page, but for three tools that say so', () => {
  const tools: Readonly<Record<string, string>> = {
    '/search/': 'data-search-page',
    '/terminology/check/': 'data-draft-check',
    '/offline/': 'data-copy-tool',
  };
  expect(
    faults(({ address, document }) => {
      const tool = tools[address];
      const outer = document
        .all('main [hidden]')
        .filter((element) => !element.parent || !within(element.parent, ({ attributes }) => attributes.has('hidden')));
      const strange = outer.filter(({ attributes }) => !tool || !attributes.has(tool));
      const says =
        tool === undefined ||
        document.all('main noscript, .no-script-note').some(({ text }) => text.includes('JavaScript'));
      return [
        ...strange.map((element) => `<${element.tag} ${element.attribute('class') ?? ''}> is hidden`),
        ...(says ? [] : ['it does not say that its tool needs JavaScript']),
      ];
    }),
  ).toEqual([]);
});

it('the styles move nothing, keep the colours that a reader forces, and hold no page to one way up', () => {
  const sheets = files().filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));
  expect(sheets.length).toBeGreaterThan(1);
  const kinds =
    /(?<![\w-])(?:transition|animation|@keyframes|scroll-behavior|forced-color-adjust|orientation)(?:-\w+)?\s*[:(\s]/g;
  expect(sheets.flatMap((file) => (read(file).match(kinds) ?? []).map((what) => `${file}: ${what}`))).toEqual([]);
});
