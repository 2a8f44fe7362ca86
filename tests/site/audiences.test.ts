/** The checklists of the roles. */
import { describe, expect, it } from 'vitest';
import { extraAddresses } from '../../src/model/addresses.ts';
import { loadGraph } from '../../src/model/load.ts';
import { withBase } from '../../src/settings.ts';
import { readSite } from '../support/site.ts';

const graph = loadGraph(process.cwd(), { extraAddresses });
const site = readSite();

it('there is a checklist for each of the eight roles, listed on one page and on the home page', () => {
  const addresses = graph.audiences.map((audience) => withBase(audience.address));
  expect(addresses).toHaveLength(8);
  for (const place of ['/audiences/', '/']) {
    const listed = site
      .page(place)
      .document.all('main a[href]')
      .map((link) => link.attribute('href') ?? '')
      .filter((href) => addresses.includes(href));
    expect(listed).toEqual(addresses);
  }
});

describe.each(graph.audiences.map((audience) => [audience.title, audience] as const))('%s', (_, audience) => {
  const { document } = site.page(audience.address);
  const expected = graph.capabilities
    .map((capability) => ({
      capability,
      statements: capability.statements.filter((statement) => statement.audiences.includes(audience)),
    }))
    .filter(({ statements }) => statements.length > 0);

  it('finds exactly the statements that name this role, capability by capability', () => {
    const shown = document.all('section.checklist').map((section) => ({
      capability: section.one('h2').attribute('id'),
      address: section.one('h2 a').attribute('href'),
      statements: section.all('li').map((item) => {
        const link = item.one('a.ref');
        return { ref: link.text, address: link.attribute('href'), words: item.one('p').text };
      }),
    }));
    expect(shown).toEqual(
      expected.map(({ capability, statements }) => ({
        capability: capability.id,
        address: withBase(capability.address),
        statements: statements.map(({ ref, address, text }) => ({
          ref,
          address: withBase(address),
          words: `${text} ${ref}`,
        })),
      })),
    );
  });

  it('finds every statement of the whole guidance that names this role', () => {
    expect(document.all('section.checklist li')).toHaveLength(audience.statements.length);
  });

  it('reads how many actions there are, in how many capabilities, and that the mapping is the project’s own', () => {
    const note = document.one('header.title .note').text;
    expect(note).toContain(`${audience.statements.length} actions in ${expected.length} capabilities`);
    expect(note).toContain('this project’s own mapping');
  });

  it('can jump to each capability of the list', () => {
    expect(
      document
        .one('nav.on-this-page')
        .all('a')
        .map((link) => [link.text, link.attribute('href')]),
    ).toEqual(expected.map(({ capability }) => [`${capability.number} ${capability.title}`, `#${capability.id}`]));
  });
});
