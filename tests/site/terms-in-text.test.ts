/** Terms in the text: linked at their first use, listed at the foot of the page, left alone where they are names. */
import { describe, expect, it } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import type { Term } from '../../src/model/graph.ts';
import { loadGraph } from '../../src/model/load.ts';
import { withBase } from '../../src/settings.ts';
import { Element } from '../support/html.ts';
import { readSite } from '../support/site.ts';

const graph = loadGraph(process.cwd(), { extraAddresses });
const site = readSite();

/** Every page on which terms are linked, with the terms that it uses. */
const pages: { address: string; terms: readonly Term[] }[] = [
  ...graph.byId.values(),
  ...graph.evidence.countries,
  { address: '/evidence/', terms: graph.evidence.terms },
  { address: '/evidence/survey/', terms: graph.evidence.surveyTerms },
];
const links = (address: string): Element[] => site.page(address).document.all('a.term');
const byId = new Map(graph.terms.map((term) => [term.id, term]));

it('guidance, evidence and country pages hold links to terms', () => {
  for (const address of [
    '/gsr/6-modernised-reporting-systems/',
    '/mnr/3-dedicated-law-enforcement/',
    '/countries/canada/',
    '/evidence/',
    '/evidence/survey/',
  ])
    expect(links(address).length, address).toBeGreaterThan(4);
});

it('every link of a term leads to its entry, whose definition stands in the list at the foot of the page', () => {
  const faults = pages.flatMap(({ address }) => {
    const listed = new Set(
      site
        .page(address)
        .document.all('.terms-used dt a')
        .map((link) => link.attribute('href')),
    );
    return links(address)
      .map((link) => ({ id: link.attribute('data-term') ?? '', href: link.attribute('href') }))
      .filter(({ id, href }) => href !== withBase(byId.get(id)?.address ?? 'nowhere') || !listed.has(href))
      .map(({ id }) => `${address}: ${id}`);
  });
  expect(faults).toEqual([]);
});

it('the list at the foot of each page has the terms that the page uses, with their definitions', () => {
  for (const { address, terms } of pages) {
    const entries = site.page(address).document.all('.terms-used dl > div');
    expect(
      entries.map((entry) => entry.one('a').text),
      address,
    ).toEqual(terms.map((term) => term.label));
    for (const [index, term] of terms.entries())
      expect(entries[index]?.one('dd').text).toContain(term.definition.replace(/\s+/g, ' ').trim());
  }
});

it('a page links a term once, apart from what its author has linked', () => {
  const chosen = (address: string): string[] =>
    [...graph.byId.values()].find((page) => page.address === address)?.body.references.map(({ target }) => target) ??
    [];
  const faults = pages.flatMap(({ address }) => {
    const ids = links(address).map((link) => link.attribute('data-term') ?? '');
    return ids
      .filter((id, index) => ids.indexOf(id) !== index && !chosen(address).includes(id))
      .map((id) => `${address}: ${id}`);
  });
  expect(faults).toEqual([]);
});

it('no term is linked on its own page, nor in a heading, a link, code or a title', () => {
  const around = (element: Element): string[] =>
    element.parent ? [element.parent.tag, ...around(element.parent)] : [];
  const faults = pages.flatMap(({ address }) =>
    links(address)
      .filter(
        (link) =>
          link.attribute('href') === withBase(address) ||
          around(link).some((tag) => /^(?:a|h\d|code|pre|cite|nav|button|summary)$/.test(tag)),
      )
      .map((link) => `${address}: ${link.text}`),
  );
  expect(faults).toEqual([]);
});

it('a term to avoid is linked in quotation marks only', () => {
  const before = (link: Element): string => {
    const siblings = link.parent?.children ?? [];
    const at = siblings.indexOf(link);
    const text = siblings[at - 1];
    return typeof text === 'string' ? text.trimEnd().slice(-1) : '';
  };
  const avoided = pages.flatMap(({ address }) =>
    links(address).filter((link) => byId.get(link.attribute('data-term') ?? '')?.status === 'avoid'),
  );
  expect(avoided.length).toBeGreaterThan(0);
  expect(avoided.filter((link) => !'“‘"'.includes(before(link) || '-')).map((link) => link.text)).toEqual([]);
});

describe('the first use of a term in the text of a page', () => {
  /** Text of an element up to another one that stands in it. */
  const textBefore = (element: Element, end: Element): { text: string; done: boolean } => {
    let text = '';
    for (const child of element.children) {
      if (child === end) return { text, done: true };
      if (!(child instanceof Element)) text += child;
      else if (
        !['a', 'cite', 'code', 'h2', 'h3', 'h4', 'th'].includes(child.tag) &&
        !child.attribute('class')?.includes('meta')
      ) {
        const inner = textBefore(child, end);
        text += inner.text;
        if (inner.done) return { text, done: true };
      }
    }
    return { text, done: false };
  };

  it('is the one that is linked: its label stands nowhere before', () => {
    const faults = graph.capabilities.flatMap((page) => {
      const [article] = site.page(page.address).document.all('article') as [Element];
      return links(page.address)
        .filter(
          (link) =>
            link.attribute('data-term') &&
            !page.body.references.some((item) => item.target === link.attribute('data-term')),
        )
        .filter((link) => {
          const label = byId.get(link.attribute('data-term') ?? '')?.label ?? '';
          return new RegExp(`(?<![\\p{L}-])${label.replace(/[^\p{L} ]/gu, '.')}(?![\\p{L}-])`, 'u').test(
            textBefore(article, link).text,
          );
        })
        .map((link) => `${page.address}: ${link.text}`);
    });
    expect(faults).toEqual([]);
  });
});

it('a page is listed on the entry of each term that it uses', () => {
  const faults = pages.flatMap(({ address, terms }) =>
    terms
      .filter(
        (term) =>
          !site
            .page(term.address)
            .document.one('section[aria-labelledby=used-on]')
            .all('a')
            .some((link) => link.attribute('href') === withBase(address)),
      )
      .map((term) => `${term.id}: ${address}`),
  );
  expect(faults).toEqual([]);
});
