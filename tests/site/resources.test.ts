import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { extraAddresses } from '../../src/model/addresses.ts';
import type { Capability, Resource } from '../../src/model/graph.ts';
import { loadGraph } from '../../src/model/load.ts';
import { withBase } from '../../src/settings.ts';
import type { Element } from '../support/html.ts';
import { readSite } from '../support/site.ts';

const graph = loadGraph(process.cwd(), { extraAddresses });
const site = readSite();
const list = site.page('/resources/').document.one('ul.resources');

/** The lines of links.csv as they stand in the file: the model must not change an address on its way to the page. */
const links = new Map(
  readFileSync('content/data/links.csv', 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [id = '', opens = '', evidence = '', insecure = '', ...rest] = line.split(',');
      return [id, { opens, evidence, insecure, url: rest.join(',').replace(/^"(.*)"$/, '$1') }];
    }),
);

const furtherResources = (capability: Capability): Element =>
  site
    .page(capability.address)
    .document.all('article section')
    .find((section) => section.one('h2').text === 'Further resources') as Element;

const entryOf = (resource: Resource): Element | undefined => list.all(`li[id=${resource.id}]`)[0];
/** The entry of the resource on the page of a capability: the one with the link to its details. */
const listedIn = (capability: Capability, resource: Resource): Element | undefined =>
  furtherResources(capability)
    .all('li')
    .find((item) => item.all(`a[href=${withBase(resource.address)}]`).length === 1);

/** Every place that prints the resource: the page of resources, and each capability that lists it. */
const printed = graph.resources.flatMap((resource) => [
  { resource, place: '/resources/', item: entryOf(resource) },
  ...resource.listedBy.map((capability) => ({
    resource,
    place: capability.address,
    item: listedIn(capability, resource),
  })),
]);

/** Places for which something does not hold. */
const without = (holds: (resource: Resource, item: Element) => boolean): string[] =>
  printed
    .filter(({ resource, item }) => !item || !holds(resource, item))
    .map(({ resource, place }) => `${place}: ${resource.id}`);

it('every resource stands on the page of resources, once, and nothing else does', () => {
  expect(list.all('li').map((item) => item.attribute('id'))).toEqual(graph.resources.map((resource) => resource.id));
});

it('every capability lists its further resources, and no others', () => {
  for (const capability of graph.capabilities) {
    expect(furtherResources(capability).all('li')).toHaveLength(capability.resources.length);
    expect(capability.resources.filter((resource) => !listedIn(capability, resource))).toEqual([]);
  }
});

it('every resource is printed with its title, who published it and when', () => {
  expect(
    without((resource, item) => {
      const words = item.all('p')[0]?.text ?? '';
      const stated = resource.publisher !== 'Publisher not stated';
      return (
        words.includes(resource.title) &&
        (!stated || words.includes(resource.publisher)) &&
        !words.includes('Publisher not stated') &&
        (resource.year === undefined || words.includes(`(${resource.year})`))
      );
    }),
  ).toEqual([]);
});

it('the title of a resource links to exactly the address of links.csv, and to nothing where none is known', () => {
  expect(
    without((resource, item) => {
      const addresses = item
        .all('a[href]')
        .map((link) => link.attribute('href') ?? '')
        .filter((href) => /^[a-z]+:/.test(href));
      const url = links.get(resource.id)?.url;
      const title = item.all('p')[0]?.all('a, cite')[0];
      return addresses.join() === (url ?? '') && title?.tag === (url ? 'a' : 'cite') && title.text === resource.title;
    }),
  ).toEqual([]);
});

it('every link to a resource says what it opens, and a resource without one says that no address is known', () => {
  const labels: Readonly<Record<string, string>> = en.resource.opens;
  expect(
    without((resource, item) => {
      const link = links.get(resource.id);
      return item.text.includes(link ? (labels[link.opens] ?? 'unknown') : 'No address is known');
    }),
  ).toEqual([]);
});

it('a link that is not encrypted says so, and no other does', () => {
  const said = en.resource.insecure;
  expect(
    without(
      (resource, item) => item.text.includes(said) === (links.get(resource.id)?.url.startsWith('http:') ?? false),
    ),
  ).toEqual([]);
});

it('the page of resources says how each address is known, and for whom each work is useful', () => {
  const evidence: Readonly<Record<string, string>> = en.resource.evidence;
  expect(
    graph.resources
      .filter((resource) => {
        const link = links.get(resource.id);
        const text = entryOf(resource)?.text ?? '';
        return (
          !text.includes(resource.audiences.map((audience) => audience.short).join(', ')) ||
          (link && !text.includes(evidence[link.evidence] ?? 'unknown'))
        );
      })
      .map((resource) => resource.id),
  ).toEqual([]);
});

it('every resource lists the capabilities, pages and terms that use it', () => {
  expect(
    graph.resources.flatMap((resource) => {
      const shown = entryOf(resource)
        ?.all('a[href]')
        .map((link) => link.attribute('href'));
      const users = [...resource.listedBy, ...resource.citedBy.map((place) => place.page), ...resource.definedBy];
      return users
        .filter((page) => !shown?.includes(withBase(page.address)))
        .map((page) => `${resource.id}: ${page.id}`);
    }),
  ).toEqual([]);
});

it('every line of links.csv is printed: on the page of resources, or with the sources on the page of the method', () => {
  const sources = site.page('/method/').document;
  const unprinted = [...links].filter(
    ([id, { url }]) =>
      ![...list.all(`li[id=${id}]`), ...sources.all(`li[id=${id}]`)].some((item) =>
        item.all('a').some((link) => link.attribute('href') === url),
      ),
  );
  expect(unprinted).toEqual([]);
});
