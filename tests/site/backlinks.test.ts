/** Every reference in the text is a link, and where it leads, the way back is shown. */
import { describe, expect, it } from 'vitest';
import type { BodyReference } from '../../src/markdown/body.ts';
import { extraAddresses } from '../../src/model/addresses.ts';
import { type Page, type Term, targetOf } from '../../src/model/graph.ts';
import { loadGraph } from '../../src/model/load.ts';
import { withBase } from '../../src/settings.ts';
import type { Element } from '../support/html.ts';
import { readSite } from '../support/site.ts';

const graph = loadGraph(process.cwd(), { extraAddresses });
const site = readSite();
const pages = [...graph.byId.values()];

const documentOf = (page: Page): Element => site.page(page.address).document;
const hrefs = (element: Element | undefined): string[] =>
  element?.all('a[href]').map((link) => link.attribute('href') ?? '') ?? [];

/** The card of “About this page” with this heading. */
const card = (page: Page, heading: string): Element | undefined =>
  documentOf(page)
    .all('footer.about section')
    .find((section) => section.all('h3').some((title) => title.text === heading));

interface Reference extends BodyReference {
  page: Page;
  /** Words for a fault. */
  words: string;
}

const references: Reference[] = pages.flatMap((page) =>
  page.body.references
    .filter((reference) => reference.type !== 'link')
    .map((reference) => ({
      ...reference,
      page,
      words: `${reference.file}:${reference.line}: <${reference.type} id="${reference.target}">`,
    })),
);

/** References for which something does not hold. */
const without = (list: readonly Reference[], holds: (reference: Reference) => boolean): string[] =>
  list.filter((reference) => !holds(reference)).map((reference) => reference.words);

describe('a See, Cite or Term in the text', () => {
  it('is a link at its statement, or in the text where it stands in none', () => {
    expect(references.length).toBeGreaterThan(0);
    expect(
      without(references, (reference) => {
        const { page, statement } = reference;
        const text = documentOf(page).one(statement ? `#${statement} > .text` : 'article > .prose');
        return hrefs(text).includes(withBase(targetOf(graph, reference)?.address ?? 'nowhere'));
      }),
    ).toEqual([]);
  });

  it('is answered on the page it leads to, with the page and the statement that refer to it', () => {
    expect(
      without(references, (reference) => {
        const target = targetOf(graph, reference);
        if (!target || target.kind === 'resource' || target.kind === 'source') return true;
        if (target === reference.page) return true;
        const back = hrefs(card(target, 'Referred to from'));
        const { address } = reference.page;
        return (
          back.includes(withBase(address)) &&
          (!reference.statement || back.includes(withBase(`${address}#${reference.statement}`)))
        );
      }),
    ).toEqual([]);
  });

  it('is answered on the page of resources, under “Used by”, when it cites one', () => {
    const resources = site.page('/resources/').document;
    expect(
      without(references, (reference) => {
        const target = targetOf(graph, reference);
        return (
          target?.kind !== 'resource' ||
          hrefs(resources.one(`li[id=${target.id}]`)).includes(withBase(reference.page.address))
        );
      }),
    ).toEqual([]);
  });

  it('is answered on the page of a term, among the pages that use it, when it names one', () => {
    expect(
      without(references, (reference) => {
        const target = targetOf(graph, reference);
        return (
          target?.kind !== 'term' ||
          target === reference.page ||
          hrefs(documentOf(target).one('section[aria-labelledby=used-on]')).includes(withBase(reference.page.address))
        );
      }),
    ).toEqual([]);
  });
});

describe('a way back', () => {
  it('under “Referred to from” leads to a page and to statements that hold the link', () => {
    const faults = pages.flatMap((page) => {
      const own = withBase(page.address);
      const leadsHere = (href: string): boolean => href === own || href.startsWith(`${own}#`);
      return hrefs(card(page, 'Referred to from')).filter((href) => {
        const [address = '', id] = href.split('#');
        const from = pages.find((other) => withBase(other.address) === address);
        return !from || !hrefs(documentOf(from).one(id ? `#${id} > .text` : 'article > .prose')).some(leadsHere);
      });
    });
    expect(faults).toEqual([]);
  });

  it('under “Used by” leads to a page that names the resource', () => {
    const faults = graph.resources.flatMap((resource) => {
      const item = site.page('/resources/').document.one(`li[id=${resource.id}]`);
      return hrefs(item)
        .filter((href) => href.startsWith('/'))
        .filter((href) => {
          const from = pages.find((page) => withBase(page.address) === href);
          return !from || !hrefs(documentOf(from).one('article')).includes(withBase(resource.address));
        })
        .map((href) => `${resource.id}: ${href}`);
    });
    expect(faults).toEqual([]);
  });

  it('under “Pages that use this term” leads to a page that leads to the term', () => {
    const faults = graph.terms.flatMap((term) =>
      hrefs(documentOf(term).one('section[aria-labelledby=used-on]'))
        .filter((href) => {
          const from = site.pages.find((page) => withBase(page.address) === href);
          return !from || !hrefs(from.document.one('main')).includes(withBase(term.address));
        })
        .map((href) => `${term.id}: ${href}`),
    );
    expect(faults).toEqual([]);
  });
});

it('every term used on a page is listed there, and lists that page in return', () => {
  const faults = pages
    .filter((page) => page.kind !== 'term')
    .flatMap((page) => {
      expect(hrefs(card(page, 'Terms used here'))).toEqual(page.terms.map((term) => withBase(term.address)));
      return page.terms
        .filter(
          (term) => !hrefs(documentOf(term).one('section[aria-labelledby=used-on]')).includes(withBase(page.address)),
        )
        .map((term) => `${page.id}: ${term.id}`);
    });
  expect(faults).toEqual([]);
});

it('a relation between two terms is shown on the pages of both', () => {
  /** Addresses under each label on the page of a term. */
  const relations = new Map(
    graph.terms.map((term) => {
      const facts = documentOf(term)
        .all('dl.facts div')
        .map((fact) => [fact.one('dt').text, hrefs(fact)] as const);
      const instead = documentOf(term).all('p.instead').flatMap(hrefs);
      return [term, new Map([...facts, ['Say instead', instead]])];
    }),
  );
  const pairs = [
    ['Wider terms', 'Narrower terms'],
    ['Related terms', 'Related terms'],
    ['Say instead', 'Use it instead of'],
  ] as const;
  const shows = (term: Term, label: string, other: Term): boolean =>
    relations.get(term)?.get(label)?.includes(withBase(other.address)) ?? false;
  const faults = pairs.flatMap(([there, back]) =>
    graph.terms.flatMap((term) =>
      graph.terms
        .filter((other) => shows(term, there, other) !== shows(other, back, term))
        .map((other) => `${term.id}, “${there}”: ${other.id}`),
    ),
  );
  expect(faults).toEqual([]);
});
