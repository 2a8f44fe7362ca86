/** The pages on the Model National Response and the evidence, each held against the content. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { countsOf, percentOf } from '../../src/charts/values.ts';
import { en } from '../../src/i18n/en.ts';
import { extraAddresses } from '../../src/model/addresses.ts';
import { shortLocators, sourceCitation } from '../../src/model/citation.ts';
import { toCsv } from '../../src/model/csv.ts';
import { type Figure, partAnchor, review as reviewId } from '../../src/model/evidence.ts';
import { regions } from '../../src/model/evidence-schemas.ts';
import type { Source } from '../../src/model/graph.ts';
import { loadGraph } from '../../src/model/load.ts';
import { withBase } from '../../src/settings.ts';
import { read } from '../support/dist.ts';
import type { Element } from '../support/html.ts';
import { readSite, type SitePage } from '../support/site.ts';

const graph = loadGraph(process.cwd(), { extraAddresses });
const { evidence, mnr } = graph;
const site = readSite();
const t = en.evidence;
const review = graph.sources.find(({ id }) => id === reviewId) as Source;

/** Where an element leads to, apart from the terms in its text. */
const hrefs = (element: Element): (string | undefined)[] =>
  element
    .all('a')
    .filter((link) => link.attribute('data-term') === undefined)
    .map((link) => link.attribute('href'));
/** The links to an item itself and to its citation. */
const permalinks = (address: string): string[] => [withBase(address), withBase(address.replace('#', 'cite/#'))];
const texts = (element: Element, selector: string): string[] => element.all(selector).map(({ text }) => text);
const part = (document: Element, id: string): Element => document.one(`section[aria-labelledby=${id}]`);
const places = (sources: Parameters<typeof shortLocators>[0]): string => shortLocators(sources, graph.sources, '');
/** White space run together, as the tests read a page. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(mnr.capabilities.map((capability) => [capability.title, capability] as const))(
  'MNR: %s',
  (_, capability) => {
    const { document } = site.page(capability.address);

    it('shows each of its points, cited by number', () => {
      expect(capability.statements.length).toBeGreaterThan(0);
      for (const { id, ref, text } of capability.statements) {
        const statement = document.one(`#${id}`);
        expect(statement.text).toContain(plain(text));
        expect(statement.text).toContain(ref);
      }
    });

    it('shows its counterparts with relation and reason, and each of them leads back', () => {
      const counterparts = part(document, 'counterparts');
      expect(counterparts.text).toContain(t.crosswalk.own);
      expect(counterparts.all('li').map((item) => [item.one('span').text, hrefs(item), item.one('p').text])).toEqual(
        capability.pairs.map(({ gsr, relation, reason }) => [
          t.crosswalk.inverse[relation],
          [withBase(gsr.address)],
          plain(reason),
        ]),
      );
      for (const { gsr, relation } of capability.pairs) {
        const back = part(site.page(gsr.address).document, 'counterparts').all('li');
        const item = back.find((one) => hrefs(one).includes(withBase(capability.address)));
        expect(item?.one('span').text, gsr.id).toBe(t.crosswalk.relations[relation]);
      }
    });

    it('shows each finding as printed, of whom, and where it stands', () => {
      for (const section of capability.reviewed2022) {
        const rows = part(document, `evidence-${section.id}`).all('table.findings > tbody > tr');
        expect(rows.map((row) => [hrefs(row)[0], ...texts(row, 'td')])).toEqual(
          section.findings.map(({ address, printed, base, asked }) => [
            withBase(address),
            plain(printed),
            plain(base + asked),
          ]),
        );
        for (const [index, finding] of section.findings.entries()) {
          expect(rows[index]?.text).toContain(places(finding.sources));
          if (finding.conflict) expect(rows[index]?.text).toContain(plain(finding.conflict));
        }
      }
    });

    it('shows every point of the review on it, with its place', () => {
      for (const section of capability.reviewed2022) {
        const shown = part(document, `evidence-${section.id}`).all('ul.points > li');
        expect(shown.map((item) => item.attribute('id')).sort()).toEqual(section.points.map(({ id }) => id).sort());
        for (const point of section.points) {
          const item = document.one(`#${point.id}`);
          expect(item.all('p')[0]?.text).toBe(plain(point.text));
          expect(item.one('p.meta').text).toContain(plain(point.topic));
          expect(hrefs(item)).toEqual([
            ...point.countries.map(({ address }) => withBase(address)),
            ...permalinks(point.address),
          ]);
          expect(item.text).toContain(places(point.sources));
        }
      }
    });

    it('shows the boxes of the review, whole', () => {
      for (const box of capability.reviewed2022.flatMap(({ boxes }) => boxes)) {
        const shown = part(document, `box-${box.number}`);
        expect(shown.one('h3').text).toBe(`Box ${box.number}: ${plain(box.title)}`);
        expect(texts(shown, 'li')).toEqual(box.items.map(({ text }) => plain(text)));
        expect(shown.text).toContain(places(box.sources));
      }
    });

    it('shows all its examples, each with its country, its place and its footnotes', () => {
      expect(
        document
          .all('ul.examples > li')
          .map((item) => item.attribute('id'))
          .sort(),
      ).toEqual(capability.examples.map(({ id }) => id).sort());
      for (const { id, country, text, sources, footnotes, note, address: own } of capability.examples) {
        const item = document.one(`#${id}`);
        expect(item.text).toContain(plain(note ?? ''));
        expect(item.text).toContain(`${country.name}: ${plain(text)}`);
        expect(item.text).toContain(places(sources));
        expect(hrefs(item)).toEqual([
          ...[country, ...footnotes].map(({ address }) => withBase(address)),
          withBase(own),
        ]);
      }
    });

    it('names every source of what it shows among its sources', () => {
      const shown = [
        ...capability.reviewed2022.flatMap(({ findings, points, boxes }) => [...findings, ...points, ...boxes]),
        ...capability.examples,
        ...capability.statements,
      ];
      const ids = new Set(shown.flatMap(({ sources }) => sources.map(({ source }) => source)));
      const about = hrefs(document.one('footer.about'));
      for (const { id, address } of graph.sources) expect(about.includes(withBase(address)), id).toBe(ids.has(id));
    });

    it('shows the questions of the survey on it', () => {
      const questions = capability.reviewed2022.flatMap((section) => section.questions);
      const shown = document.all('details a').map((link) => link.attribute('href'));
      expect(shown).toEqual(expect.arrayContaining(questions.map(({ address }) => withBase(address))));
    });

    it('lists its sections and the parts of its evidence under “On this page”', () => {
      const headings = document.all('article h2, article h3[id]');
      const listed = document.one('nav.on-this-page').all('a');
      expect(listed.map((link) => link.attribute('href'))).toEqual(
        headings.map((heading) => `#${heading.attribute('id')}`),
      );
    });

    it('says what it was in 2016', () => {
      expect(texts(part(document, 'former'), 'li')).toEqual(
        capability.former.map(({ former, how, why }) =>
          plain(`${former.number} ${former.title} (${t.mnr.how[how]}). ${why}`),
        ),
      );
    });
  },
);

describe.each(evidence.countries.map((country) => [country.name, country] as const))('%s', (_, country) => {
  const { document } = site.page(country.address);
  const capabilities = mnr.capabilities.filter((capability) =>
    capability.examples.some((item) => item.country === country),
  );

  it('shows its examples by capability, each once, or says that there is none', () => {
    expect(document.text.includes(t.country.none)).toBe(country.examples.length === 0);
    const groups = document.all('section.part').filter((section) => section.all('ul.examples').length > 0);
    expect(groups.map((group) => group.one('h2').text)).toEqual(
      capabilities.map(({ code, title }) => `${code} ${title}`),
    );
    for (const [index, capability] of capabilities.entries()) {
      const examples = country.examples.filter((item) => item.capability === capability);
      const items = groups[index]?.all('ul.examples > li') ?? [];
      expect(items.map((item) => item.attribute('id'))).toEqual(examples.map(({ id }) => id));
      for (const [at, { text, sources, footnotes, address: own }] of examples.entries()) {
        expect(items[at]?.text).toContain(plain(text));
        expect(items[at]?.text).toContain(places(sources));
        expect(hrefs(items[at] as Element)).toEqual([
          ...footnotes.map(({ address }) => withBase(address)),
          ...permalinks(own),
        ]);
      }
    }
  });

  it('says its code, region and survey, and leads to the review that all of it is from', () => {
    expect(texts(document.all('main dl')[0] as Element, 'dd')).toEqual([
      t.country.regions[country.region],
      country.code,
      t.country.surveys[country.survey],
      ...(country.alsoPrinted ? [country.alsoPrinted.join(', ')] : []),
    ]);
    const about = document.one('footer.about');
    expect(about.text).toContain(plain(sourceCitation(review)));
    expect(hrefs(about)).toContain(withBase(review.address));
  });
});

describe('From a capability of the Global Strategic Response', () => {
  const fragment = (href: string): [string, string | undefined] => {
    const [address = '', id] = href.slice(withBase('/').length - 1).split('#');
    return [address, id];
  };

  it('a reader comes to a counterpart, its evidence, a country and its source in four clicks, and back', () => {
    for (const capability of graph.capabilities) {
      const start = site.page(capability.address).document;
      const shown = hrefs(part(start, 'evidence')).filter((href) => href?.endsWith('-examples')) as string[];
      const told = capability.pairs.flatMap(({ mnr: other }) => other.examples);
      expect(shown.length > 0, capability.id).toBe(told.length > 0);
      for (const href of shown) {
        const [address, id] = fragment(href);
        const counterpart = site.page(address).document;
        expect(counterpart.one(`h3#${id}`).text).toBe(t.country.examplesTitle);
        expect(hrefs(part(counterpart, 'counterparts'))).toContain(withBase(capability.address));
        const country = counterpart.all('ul.examples a.country')[0]?.attribute('href') ?? '';
        const { document } = site.page(fragment(country)[0]);
        expect(hrefs(document)).toEqual(
          expect.arrayContaining([review.address, address, capability.address].map((path) => withBase(path))),
        );
        const [place, anchor] = fragment(withBase(review.address));
        expect(site.page(place).document.one(`#${anchor}`).text).toContain(review.title);
      }
    }
  });
});

describe('The list of countries', () => {
  const { document } = site.page('/countries/');

  it('says of each what the map says', () => {
    const map = document.all('figure.world a').map((link) => [link.attribute('href'), link.attribute('aria-label')]);
    const list = document
      .all('#list li')
      .map((item) => [hrefs(item)[0], `${item.one('a').text}: ${item.one('span.meta').text}`]);
    expect(list).toHaveLength(42);
    expect([...map].sort()).toEqual([...list].sort());
    expect(map.map(([href]) => href)).toEqual(evidence.countries.map(({ address }) => withBase(address)));
  });

  it('has a name and a description of the map, and something to see for each country', () => {
    const svg = document.one('figure.world svg');
    for (const id of svg.attribute('aria-labelledby')?.split(' ') ?? []) expect(svg.one(`#${id}`).text).not.toBe('');
    for (const link of svg.all('a')) expect(link.all('path, circle').length).toBeGreaterThan(0);
  });

  it('stands by region, each under its name', () => {
    const groups = document.all('#list > section');
    expect(groups.map((group) => [group.one('h3').text, ...hrefs(group)])).toEqual(
      regions.map((region) => [
        t.country.regions[region],
        ...evidence.countries.filter((country) => country.region === region).map(({ address }) => withBase(address)),
      ]),
    );
  });

  it('can be narrowed by the capabilities and the region of each country', () => {
    for (const country of evidence.countries) {
      const item = document.one(`#${country.id}`);
      const own = new Set(country.examples.map(({ capability }) => capability.id));
      expect(new Set((item.attribute('data-capability') ?? '').split(' ').filter(Boolean))).toEqual(own);
      expect(item.attribute('data-region')).toBe(country.region);
    }
  });
});

describe('The points of the review', () => {
  const { document } = site.page('/evidence/points/');
  const points = evidence.points.filter(({ section }) => section.id !== 'method');

  it('stand in one list, each with its kind, its place and a link to where it stands', () => {
    const items = document.all('#list li');
    expect(items).toHaveLength(points.length);
    const byLink = new Map(items.map((item) => [hrefs(item)[0], item]));
    for (const point of points) {
      const item = byLink.get(withBase(point.address));
      expect(item?.all('p')[0]?.text, point.id).toBe(plain(point.text));
      expect([item?.attribute('data-kind'), item?.attribute('data-part')]).toEqual([point.kind, point.section.id]);
      expect(item?.text).toContain(places(point.sources));
      expect(item?.text).toContain(t.review.kinds[point.kind]);
    }
  });

  it('are given as a file', () => {
    const rows = rowsOf(read('data/points.csv'));
    expect(rows.map(({ id, kind, text }) => [id, kind, text])).toEqual(
      evidence.points.map(({ id, kind, text }) => [id, kind, text]),
    );
  });
});

describe('The findings', () => {
  const { document } = site.page('/evidence/');

  it('stand in one table, each with an anchor, as printed', () => {
    const rows = document.all('#list > tr');
    expect(rows.map((row) => [row.attribute('id'), row.all('td')[0]?.text])).toEqual(
      evidence.findings.map(({ id, printed }) => [id, plain(printed)]),
    );
    for (const { id, label, text, sources, conflict } of evidence.findings) {
      for (const words of [label, text, places(sources), conflict ?? '']) {
        expect(document.one(`#${id}`).text).toContain(plain(words));
      }
    }
  });

  it('are given as a file with the same values', () => {
    expect(hrefs(part(document, 'all-findings'))).toContain(withBase('/data/findings.csv'));
    const rows = rowsOf(read('data/findings.csv'));
    expect(rows.map((row) => [row['id'], row['count'], row['of'], row['percent'], row['printed']])).toEqual(
      evidence.findings.map(({ id, count, of, percent, printed }) => [
        id,
        ...[count, of, percent].map((value) => (value === undefined ? '' : String(value))),
        printed,
      ]),
    );
    expect(rowsOf(read('data/examples.csv')).map((row) => row['id'])).toEqual(evidence.examples.map(({ id }) => id));
    expect(rowsOf(read('data/crosswalk.csv'))).toHaveLength(evidence.pairs.length);
  });

  it('are the only figures that their tables hold, on any page', () => {
    const printed = new Set(evidence.findings.map((finding) => plain(finding.printed)));
    const counted = new Set(evidence.findings.map(({ base, asked }) => plain(base + asked)));
    const rows = site.pages.flatMap((page) => page.document.all('table.findings > tbody > tr'));
    expect(rows.length).toBeGreaterThan(evidence.findings.length);
    for (const row of rows) {
      const [figure, base] = texts(row, 'td');
      expect(printed).toContain(figure);
      expect(counted).toContain(base);
    }
  });

  it('stand in short on the pages of the other framework, through its counterparts', () => {
    for (const capability of graph.capabilities) {
      if (capability.pairs.length === 0) continue;
      const items = part(site.page(capability.address).document, 'evidence').all('li');
      expect(items.map((item) => hrefs(item)[0]?.replace(/#.*/, ''))).toEqual(
        capability.pairs.map(({ mnr: { address } }) => withBase(address)),
      );
      for (const [index, { mnr: counterpart }] of capability.pairs.entries()) {
        const words = items[index]?.one('p').text ?? '';
        const given = counterpart.reviewed2022
          .flatMap(({ findings }) => findings)
          .flatMap((item) => [item.label, item.printed]);
        const linked = new Set(hrefs(items[index]?.one('p') as Element).map((href) => href?.replace(/.*#/, '')));
        for (const { section } of counterpart.examples.slice(0, 1))
          expect(linked).toContain(partAnchor(section, 'examples'));
        for (const kind of ['gap', 'challenge', 'lesson', 'practice'] as const) {
          const saying = counterpart.reviewed2022.filter(({ points }) => points.some((point) => point.kind === kind));
          for (const section of saying.slice(0, 1)) expect(linked).toContain(partAnchor(section, kind));
        }
        let rest = words.replace(t.review.exampleCount(counterpart.examples.length), '');
        for (const known of given) rest = rest.replaceAll(plain(known), '');
        expect(rest, capability.id).not.toMatch(/\d/);
      }
    }
  });
});

/** Rows of a CSV by the names of the columns. */
function rowsOf(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  const [columns = [], ...lines] = rows.slice(0, -1);
  // What is read must be what is written, or the reader of the tests is wrong.
  expect(toCsv(columns, lines)).toBe(csv);
  return lines.map((line) => Object.fromEntries(columns.map((column, index) => [column, line[index] ?? ''])));
}

describe.each(evidence.figures.map((figure) => [figure.id, figure] as const))('%s', (id, figure: Figure) => {
  const pages = site.pages.filter((page) => page.document.all(`figure#${id}`).length > 0);
  const [page] = pages as [SitePage];
  const chart = page.document.one(`figure#${id}`);

  it('stands on the page of its domain, or of the review where it belongs to none', () => {
    const domains = new Set(figure.section?.capabilities.map(({ domain }) => domain.address) ?? []);
    expect(pages.map(({ address }) => address).sort()).toEqual(domains.size > 0 ? [...domains].sort() : ['/evidence/']);
  });

  it('says what it shows, of whom, and where it stands in the review', () => {
    expect(chart.text).toContain(figure.title);
    expect(chart.text).toContain(plain(figure.summary));
    expect(chart.text).toContain(places(figure.sources));
    if (figure.note) expect(chart.text).toContain(plain(figure.note));
  });

  if (figure.findings.length === 0) {
    it('has no bar, for the print gives no values; its labels are there', () => {
      expect(chart.all('svg, table, rect')).toEqual([]);
      expect(texts(chart, 'li')).toEqual(figure.labels);
      expect(chart.text).toContain(t.review.noValues);
    });
    return;
  }

  it('is a picture with a title and a description, which says that this is no ranking', () => {
    const svg = chart.one('svg');
    expect(svg.attribute('role')).toBe('img');
    const [title, description] = svg.attribute('aria-labelledby')?.split(' ') ?? [];
    expect(svg.one(`title#${title}`).text).toBe(figure.title);
    expect(svg.one(`desc#${description}`).text).toBe(plain(`${figure.summary} ${t.review.snapshot}`));
    expect(chart.one('p.meta').text).toContain(t.review.snapshot);
  });

  it('draws the values of the findings, and the table beside it and the file give the same', () => {
    const values = figure.findings.map((finding) => [finding.label, `${percentOf(finding)}`, countsOf(finding)]);
    expect(chart.all('tbody > tr').map((row) => [row.one('th').text, ...texts(row, 'td')])).toEqual(values);
    expect(texts(chart, 'text.value')).toEqual(
      values.map(([, percent, counts]) => [`${percent}%`, counts].filter(Boolean).join(' · ')),
    );
    const longest = Number(chart.all('rect.track')[0]?.attribute('width'));
    const bars = chart.all('rect.bar').map((bar) => (Number(bar.attribute('width')) / longest) * 100);
    expect(bars).toHaveLength(values.length);
    for (const [index, [, percent]] of values.entries()) expect(bars[index]).toBeCloseTo(Number(percent), 1);

    const link = chart.one('a[type=text/csv]').attribute('href') ?? '';
    const file = site.fileAt(site.resolve(page, link));
    expect(file).toBe(`data/figures/${id}.csv`);
    expect(rowsOf(read(file ?? '')).map((row) => [row['label'], row['percent'], row['countries']])).toEqual(values);
  });
});

describe('The survey', () => {
  const { document } = site.page('/evidence/survey/');

  it('has its 81 questions under nine sections; those that cannot be read say so', () => {
    expect(document.all('section.part')).toHaveLength(9);
    const items = document.all('ol.questions > li');
    expect(items.map((item) => item.attribute('id'))).toEqual(evidence.questions.map(({ number }) => `q${number}`));
    expect(items).toHaveLength(81);
    for (const [index, { asks, options = [] }] of evidence.questions.entries()) {
      expect(items[index]?.text).toContain(plain(asks ?? t.survey.unreadable));
      expect(texts(items[index] as Element, 'li')).toEqual(options.map(plain));
    }
    expect(items.filter((item) => item.text.includes(t.survey.unreadable))).toHaveLength(6);
  });
});

describe('The crosswalk', () => {
  const { document } = site.page('/crosswalk/');
  const matrix = document.one('table.matrix');

  it('is a matrix with a link for each pair, which leads to the row that says why', () => {
    const links = matrix.all('tbody td a');
    expect(links).toHaveLength(evidence.pairs.length);
    expect(new Set(links.map((link) => link.attribute('href'))).size).toBe(links.length);
    for (const [index, { gsr, mnr: other, relation, reason }] of evidence.pairs.entries()) {
      const row = document.one(`tr#${gsr.id}-${other.id}`);
      expect(hrefs(row)).toEqual([withBase(gsr.address), withBase(other.address)]);
      expect(texts(row, 'td').slice(-1)).toEqual([plain(reason)]);
      const link = links[index];
      expect(link?.attribute('href')).toBe(`#${gsr.id}-${other.id}`);
      expect(link?.attribute('aria-label')).toBe(
        t.crosswalk.cell(gsr.number, t.crosswalk.relations[relation], other.number),
      );
      expect(link?.text).toBe(t.crosswalk.letters[relation]);
    }
  });

  it('names the capability of each row and column in words', () => {
    const name = ({ code, title }: { code?: string | undefined; title: string }): string => `${code} ${title}`;
    expect(texts(matrix, 'thead th')).toEqual(mnr.capabilities.map(name));
    expect(texts(matrix, 'tbody th')).toEqual(graph.capabilities.map(name));
  });

  it('has each link in the row and column of its two capabilities', () => {
    const rows = matrix.all('tbody > tr');
    expect(rows).toHaveLength(graph.capabilities.length);
    for (const { gsr, mnr: other } of evidence.pairs) {
      const cells = rows[gsr.number - 1]?.all('td') ?? [];
      expect(cells).toHaveLength(mnr.capabilities.length);
      expect(hrefs(cells[other.number - 1] as Element)).toEqual([`#${gsr.id}-${other.id}`]);
    }
  });

  it('names what has no counterpart, or says that everything has one', () => {
    const alone = [...graph.capabilities, ...mnr.capabilities].filter(({ pairs }) => pairs.length === 0);
    const shown = part(document, 'alone');
    expect(hrefs(shown)).toEqual(alone.map(({ address }) => withBase(address)));
    expect(shown.text.includes(t.crosswalk.noneAtAll)).toBe(alone.length === 0);
  });
});

describe('The edition of 2016', () => {
  const { document } = site.page('/mnr/2016/');

  it('says of each capability what it became and why, and of each current one where it comes from', () => {
    const forward = part(document, 'forward').all('dl > div');
    expect(forward.map((item) => hrefs(item))).toEqual(
      evidence.former.map(({ became }) => became.map(({ capability }) => withBase(capability.address))),
    );
    for (const [index, { became }] of evidence.former.entries())
      for (const { why } of became) expect(forward[index]?.text).toContain(plain(why));
    expect(
      part(document, 'back')
        .all('dl > div')
        .map((item) => hrefs(item)),
    ).toEqual(
      mnr.capabilities.map(({ address, former }) => [
        withBase(address),
        ...former.map(({ former: { number } }) => `#former-${number}`),
      ]),
    );
  });
});

describe('A reader goes in four clicks', () => {
  const leads = (from: string, to: string): boolean => {
    const page = site.page(from);
    return hrefs(page.document.one('main')).some(
      (href) => href?.replace(/(?<=.)#.*/, '') === withBase(to).replace(/#.*/, ''),
    );
  };

  it('from a capability to its counterpart, its evidence, a country, and the source; and back', () => {
    for (const { gsr, mnr: counterpart } of evidence.pairs) {
      expect(leads(gsr.address, counterpart.address), `${gsr.id} to ${counterpart.id}`).toBe(true);
      expect(leads(counterpart.address, gsr.address), `${counterpart.id} to ${gsr.id}`).toBe(true);
    }
    for (const { id, capability, country, footnotes, sources } of evidence.examples) {
      expect(leads(capability.address, country.address), id).toBe(true);
      expect(leads(country.address, capability.address), id).toBe(true);
      expect(sources.length, id).toBeGreaterThan(0);
      for (const footnote of footnotes) {
        expect(leads(country.address, footnote.address), `${id} to footnote ${footnote.number}`).toBe(true);
        const note = site.page('/evidence/footnotes/').document.one(`#${footnote.address.split('#')[1]}`);
        expect(hrefs(note), `footnote ${footnote.number} back to ${country.id}`).toContain(withBase(country.address));
      }
    }
  });

  it('to the address of a work, where the review prints one', () => {
    const { document } = site.page('/evidence/footnotes/');
    for (const { address, url, title } of evidence.footnotes) {
      if (url && title) expect(hrefs(document.one(`#${address.split('#')[1]}`))).toContain(url);
    }
  });
});

describe('A picture is light', () => {
  const pages = site.pages.filter((page) => page.document.all('figure.chart, figure.world').length > 0);
  const weight = (text: string): number => gzipSync(text, { level: 9 }).length;

  it.each(pages.map((page) => [page.address, page.file] as const))(
    '%s is at most 12 KiB heavier, compressed, for each chart or map',
    (_, file) => {
      const html = read(file);
      const pictures = html.match(/<figure class="(?:chart|world)"[\s\S]*?<\/figure>/g) ?? [];
      expect(pictures.length).toBeGreaterThan(0);
      for (const picture of pictures)
        expect(weight(html) - weight(html.replace(picture, ''))).toBeLessThanOrEqual(12 * 1024);
    },
  );
});
