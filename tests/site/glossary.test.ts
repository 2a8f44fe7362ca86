/** The pages of the glossary: every entry, in every list, with what to write and where that comes from. */
import { describe, expect, it } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import type { Term } from '../../src/model/graph.ts';
import { loadGraph } from '../../src/model/load.ts';
import { termStatuses, termTopics } from '../../src/model/term-schema.ts';
import { withBase } from '../../src/settings.ts';
import { termAliases } from '../../src/terminology/aliases.ts';
import type { Element } from '../support/html.ts';
import { readSite } from '../support/site.ts';

const graph = loadGraph(process.cwd(), { extraAddresses });
const site = readSite();
const documentOf = (term: Term): Element => site.page(term.address).document;
const hrefs = (element: Element): string[] => element.all('a[href]').map((link) => link.attribute('href') ?? '');
const addresses = (terms: readonly Term[]): string[] => terms.map((term) => withBase(term.address));
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Terms for which something does not hold. */
const without = (terms: readonly Term[], holds: (term: Term, main: Element) => boolean): string[] =>
  terms.filter((term) => !holds(term, documentOf(term).one('main'))).map((term) => term.id);

describe('a list of terms', () => {
  it('A to Z holds every term once, under its letter', () => {
    const document = site.page('/glossary/').document;
    expect(hrefs(document.one('#list'))).toEqual(addresses(graph.terms));
    for (const section of document.all('#list section')) {
      const letter = section.one('h2').text;
      for (const item of section.all('li')) {
        const first = item.one('a').text.charAt(0).toUpperCase();
        expect(/\d/.test(first) ? '0–9' : first).toBe(letter);
      }
    }
  });

  it('by topic holds every term once, under its topic', () => {
    const document = site.page('/glossary/topics/').document;
    for (const topic of termTopics) {
      const section = document.one(`section[aria-labelledby=${topic}]`);
      expect(hrefs(section)).toEqual(addresses(graph.terms.filter((term) => term.topic === topic)));
    }
  });

  it('by recommendation holds the terms of each', () => {
    const document = site.page('/glossary/status/').document;
    for (const status of termStatuses) {
      const section = document.one(`section[aria-labelledby=${status}]`);
      expect(hrefs(section)).toEqual(addresses(graph.terms.filter((term) => term.status === status)));
    }
  });

  it('says beside each term to avoid that it is one, and what to write', () => {
    const items = site.page('/glossary/').document.all('#list li');
    const faults = graph.terms.filter((term, index) => {
      if (term.status !== 'avoid') return false;
      const text = items[index]?.text ?? '';
      const write = term.write ?? term.useInstead.map((other) => other.label).join(', ');
      return !write || !text.includes('Term to avoid') || !text.includes(plain(write));
    });
    expect(faults.map((term) => term.id)).toEqual([]);
  });
});

describe('the page of a term', () => {
  const careful = graph.terms.filter((term) => term.status === 'avoid' || term.status === 'use-with-care');

  it('to avoid leads with what to say and why, before anything else', () => {
    const faults = careful
      .filter((term) => term.status === 'avoid')
      .filter((term) => {
        const parts = documentOf(term).one('header.title').all('p');
        const at = (name: string): number => parts.findIndex((part) => part.attribute('class') === name);
        const said = parts[at('instead')];
        return !(
          said &&
          addresses(term.useInstead).every((href) => hrefs(said).includes(href)) &&
          (!term.write || said.text.includes(plain(term.write)) || term.useInstead.length > 0) &&
          at('why') > at('instead')
        );
      });
    expect(faults.map((term) => term.id)).toEqual([]);
  });

  it('says why it needs care', () => {
    expect(without(careful, (term, main) => main.one('p.why').text.includes(plain(term.why ?? '')))).toEqual([]);
  });

  it('holds its definition, and where that comes from', () => {
    expect(
      without(graph.terms, (term, main) => {
        const definition = main.one('section[aria-labelledby=definition]').text;
        const known = term.evidence.every((item) => main.text.includes(plain(item.title)));
        return definition.includes(plain(term.definition)) && known;
      }),
    ).toEqual([]);
  });

  it('says so where a part of it was not checked against a page', () => {
    const says = (term: Term): boolean =>
      documentOf(term).one('main').text.includes('knowledge of this project, not checked');
    expect(graph.terms.filter((term) => says(term) !== term.unverified).map((term) => term.id)).toEqual([]);
  });

  it('shows a mark of the Guidelines only where it was seen, with the edition and the pages that give it', () => {
    const marked = graph.terms.filter((term) => documentOf(term).one('main').text.includes('Mark of the Luxembourg'));
    expect(marked).toEqual(graph.terms.filter((term) => term.guidelines));
    for (const term of marked) {
      const text = documentOf(term).one('main').text;
      expect(text).toContain(`edition of ${term.guidelines?.edition}`);
      expect(term.markEvidence.length).toBeGreaterThan(0);
      for (const item of term.markEvidence) expect(text).toContain(plain(item.title));
    }
  });

  it('sends whoever asks for another mark to the Guidelines', () => {
    const unmarked = graph.terms.filter((term) => term.status && !term.guidelines);
    expect(
      without(unmarked, (_, main) =>
        main.text.includes('For the mark of the Luxembourg Guidelines, check the Guidelines.'),
      ),
    ).toEqual([]);
  });

  it('marks the language and direction of each word of another language, and where it comes from', () => {
    const faults = graph.terms.flatMap((term) => {
      const rows = documentOf(term).all('table.equivalents tbody tr');
      return term.equivalents.flatMap((item, index) => {
        const row = rows[index];
        const word = row?.all('p[lang]')[0];
        const right =
          word?.text.startsWith(plain(item.label)) &&
          word.attribute('lang') === item.language &&
          word.attribute('dir') === (item.language === 'ar' ? 'rtl' : 'ltr') &&
          row?.text.includes(item.seen ? 'Seen in a source' : 'This project’s suggestion') &&
          (item.status !== 'avoid' || row.all('.status').some((status) => status.text === 'Avoid'));
        return right ? [] : [`${term.id}: ${item.label}`];
      });
    });
    expect(faults).toEqual([]);
  });

  it('names the exact titles that keep it', () => {
    const faults = graph.legalTitles.flatMap((title) =>
      without(title.terms, (_, main) =>
        main
          .one('section[aria-labelledby=exact-titles]')
          .all('cite')
          .some((cite) => cite.text === plain(title.title)),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('shows its place among the terms of its topic', () => {
    expect(
      without(graph.terms, (term, main) => {
        const nav = main.one('nav[aria-labelledby=in-topic]');
        const current = nav.all('a[aria-current=page]').map((link) => link.attribute('href'));
        return (
          current.join() === withBase(term.address) && hrefs(nav).includes(withBase(`/glossary/topics/#${term.topic}`))
        );
      }),
    ).toEqual([]);
  });

  it('is found by its other words, and by those of other languages', () => {
    const faults = graph.terms.filter((term) => {
      const [meta] = documentOf(term).all('meta[name=guide-aliases]');
      return (meta?.attribute('content') ?? '') !== termAliases(term).join(', ');
    });
    expect(faults.map((term) => term.id)).toEqual([]);
    const [material] = graph.terms.filter((term) => term.id === 'child-sexual-abuse-material') as [Term];
    expect(termAliases(material)).toEqual(
      expect.arrayContaining(['CSAM', 'illegal pictures of children', 'matériel d’abus sexuel d’enfants']),
    );
  });
});
