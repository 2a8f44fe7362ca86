/** Which words of the glossary are linked in a piece of HTML, and which are left alone. */
import { describe, expect, test } from 'vitest';
import type { LegalTitle, Term } from '../../src/model/graph.ts';
import { termFinder } from '../../src/terminology/find-terms.ts';
import { linkTerms } from '../../src/terminology/link-terms.ts';

const term = (id: string, label: string, more: Partial<Term> = {}): Term =>
  ({
    kind: 'term',
    id,
    label,
    forms: [],
    bareForms: [],
    passOver: [],
    abbreviations: [],
    status: undefined,
    ...more,
  }) as Term;

const terms = [
  term('near-miss', 'near miss', { forms: ['near misses'] }),
  term('harbour-watch', 'harbour watch', { abbreviations: ['HW'], forms: ['watch'], bareForms: ['watch'] }),
  term('close-shave', 'close shave', { status: 'avoid' }),
  term('drift', 'drift', { status: 'use-with-care', passOver: ['drift of ideas'] }),
  term('pilots-charter', 'Pilots Charter'),
];
const legalTitles = [{ title: 'Act on drift and close shaves', language: 'en' }] as LegalTitle[];
const find = termFinder({ terms, legalTitles });
const link = (html: string, allowed = terms): string =>
  linkTerms(html, { find, terms: allowed, hrefOf: ({ id }) => `/glossary/${id}/` });
/** Ids of the linked terms, in order. */
const linked = (html: string, allowed = terms): string[] =>
  [...link(html, allowed).matchAll(/<a class="term" href="[^"]+" data-term="([^"]+)">/g)].map(([, id = '']) => id);

describe('A term is linked', () => {
  test('at its first use only, with the words of the text', () => {
    expect(link('<p>Near misses count. A near miss counts.</p><p>Near miss.</p>')).toBe(
      '<p><a class="term" href="/glossary/near-miss/" data-term="near-miss">Near misses</a> count. A near miss counts.</p><p>Near miss.</p>',
    );
  });

  test.each([
    ['a list', '<ul><li>near miss</li></ul>'],
    ['a cell of a table', '<table><tr><td>near miss</td></tr></table>'],
    ['a paragraph in the heading of a row', '<table><tr><th>Rows<p>near miss</p></th></tr></table>'],
    ['emphasis', '<p>A <em>near miss</em> counts.</p>'],
    ['a box around paragraphs', '<div><section><p>near miss</p></section></div>'],
  ])('in %s', (_, html) => {
    expect(linked(html)).toEqual(['near-miss']);
  });

  test('by its abbreviation, in its own capital letters', () => {
    expect(linked('<p>The hw is not the HW.</p>')).toEqual(['harbour-watch']);
    expect(link('<p>The hw is not the HW.</p>')).toContain('The hw is');
  });

  test('with the places of the source, where characters are written by name or number', () => {
    expect(link('<p>A &amp; B&#39;s near miss &lt;now&gt;</p>')).toBe(
      '<p>A &amp; B&#39;s <a class="term" href="/glossary/near-miss/" data-term="near-miss">near miss</a> &lt;now&gt;</p>',
    );
  });

  test('though an attribute before it holds the sign that ends a tag', () => {
    expect(linked('<p title="a > near miss">near miss</p>')).toEqual(['near-miss']);
  });

  test('in quotation marks only, where it is a term to avoid', () => {
    expect(linked('<p>It was a close shave.</p>')).toEqual([]);
    expect(linked('<p>It was a “close shave”.</p>')).toEqual(['close-shave']);
  });

  test('after a use that is left alone', () => {
    expect(linked('<h2>Drift</h2><p><a href="/x/">drift</a></p><p>Drift</p>')).toEqual(['drift']);
  });
});

describe('Words are left alone', () => {
  test.each([
    ['in a heading', '<h3>Near miss</h3>'],
    ['in a link', '<p><a href="/x/">a <em>near miss</em></a></p>'],
    ['in code', '<p><code>near miss</code></p><pre><code>near miss</code></pre>'],
    ['in the title of a work', '<p><cite>The near miss</cite></p>'],
    ['in a citation', '<p><span class="citation">(<a href="/x/">Y</a>, near miss)</span></p>'],
    ['in words of the interface', '<p class="meta">near miss</p><p class="small note">near miss</p>'],
    ['in the heading of a row', '<table><tr><th scope="row">near miss</th></tr></table>'],
    ['in a term that is explained', '<dl><div><dt>near miss</dt></div></dl>'],
    ['in a box without a paragraph', '<div>near miss</div>'],
    ['in another language', '<p lang="fr">near miss</p>'],
    ['where their author says so', '<p><span class="no-term">near miss</span></p>'],
    ['where they are a common word', '<p>Keep watch.</p>'],
    ['in a phrase that means something else', '<p>The drift of ideas is slow.</p>'],
    ['in an exact title', '<p>The Act on drift and close shaves is old.</p>'],
    ['in a name with capital letters', '<p>The Near Miss Board met. The Board of Near Misses met.</p>'],
    ['in a longer name', '<p>The Pilots Charter Committee met.</p>'],
    ['in an attribute', '<p title="near miss">Text</p>'],
    ['in a comment', '<p><!-- near miss -->Text</p>'],
  ])('%s', (_, html) => {
    expect(link(html)).toBe(html);
  });

  test('where the term is not among those of the page', () => {
    expect(linked('<p>near miss, drift</p>', terms.slice(3))).toEqual(['drift']);
  });

  test('where their author has linked the term elsewhere on the page', () => {
    const own = '<p>near miss</p><p><a class="term" href="/glossary/near-miss/" data-term="near-miss">missed</a></p>';
    expect(link(own)).toBe(own);
  });

  test('behind a link that has ended, only where another holds them', () => {
    expect(linked('<p><a href="/x/">X</a> near miss <a href="/y/">drift</a></p>')).toEqual(['near-miss']);
  });
});

test('A name of its own is linked in its own capital letters', () => {
  expect(linked('<p>They signed the Pilots Charter in May.</p>')).toEqual(['pilots-charter']);
});
