/** The pages for contributors. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { components } from '../../src/markdown/allowed.ts';
import { componentGuide } from '../../src/markdown/component-guide.ts';
import { kindReferences } from '../../src/model/field-reference.ts';
import { basePath } from '../../src/settings.ts';
import { guide } from '../support/guide.ts';
import { examplesOf } from '../support/guide-examples.ts';
import { readSite } from '../support/site.ts';

const site = readSite();
const plain = (text: string): string => text.replaceAll('`', '').replace(/\s+/g, ' ').trim();

describe('Contribute', () => {
  const { document } = site.page('/contribute/');
  const links = document.all('main a[href]').map((link) => link.attribute('href'));

  it('lists the guides in their order, each with its summary', () => {
    const items = document.one('main ol.capability-list').all('li');
    expect(items.map((item) => item.one('p').text)).toEqual(guide.guides.map(({ summary }) => summary));
    expect(items.map((item) => item.one('a').attribute('href'))).toEqual(
      guide.guides.map(({ address }) => basePath + address.slice(1)),
    );
  });

  it('leads to what can be looked up, and to help', () => {
    const needed = ['contribute/fields/', 'contribute/checks/', 'changes/', 'governance/', 'get-help/'];
    expect(links).toEqual(expect.arrayContaining(needed.map((address) => basePath + address)));
    expect(document.one('main .aside-note').text).toContain(en.contribute.safety);
  });

  it('stands at the foot of every page', () => {
    const without = site.pages.filter(
      (page) =>
        !page.document.all('footer.site-footer a').some((a) => a.attribute('href') === `${basePath}contribute/`),
    );
    expect(without.map(({ file }) => file)).toEqual([]);
  });
});

describe('A guide', () => {
  it.each(guide.guides.map((item) => [item.id, item] as const))(
    '“%s” shows its examples, each with its file',
    (_, item) => {
      const { document } = site.page(item.address);
      const examples = examplesOf(item);
      expect(document.all('main pre').map((block) => block.rawText.trimEnd())).toEqual(
        examples.map(({ text }) => text),
      );
      expect(document.all('main figure.code-file figcaption').map((caption) => caption.text)).toEqual(
        examples.flatMap(({ path }) => path ?? []),
      );
    },
  );

  it('leads to the next one', () => {
    const next = guide.guides.slice(0, -1).map((item) => site.page(item.address).document.one('a[rel=next]'));
    expect(next.map((link) => link.attribute('href'))).toEqual(
      guide.guides.slice(1).map(({ address }) => basePath + address.slice(1)),
    );
    const last = guide.guides.at(-1)?.address ?? '';
    expect(site.page(last).document.all('a[rel=next]')).toEqual([]);
  });

  it('says plainly where nobody has given an address', () => {
    expect(site.page('/contribute/reach-a-person/').document.one('p[data-contact]').text).toBe(en.contribute.noContact);
  });
});

describe('The reference of fields', () => {
  const { document } = site.page('/contribute/fields/');

  it.each(kindReferences().map((reference) => [reference.kind, reference] as const))(
    'shows every field of “%s” with what it holds and an example, and a whole example',
    (kind, reference) => {
      const part = document.one(`section[data-kind=${kind}]`);
      expect(part.one('h3').text).toBe(en.fields.kinds[kind]);
      expect(part.one('.path').text).toBe(reference.path);
      const shown = part.all('[data-field]').map((field) => ({
        name: field.one('dt > code').text,
        needed: field.one('dt > .meta').text === en.fields.needed,
        description: field.all('dd > p')[0]?.text,
        holds: field.all('dd > p')[1]?.text,
        example: field
          .all('pre')
          .map((block) => block.rawText)
          .join(),
      }));
      expect(shown).toEqual(
        reference.fields.map((field) => ({
          ...field,
          description: plain(field.description),
          holds: `${en.fields.holds}: ${plain(field.holds)}`,
        })),
      );
      expect(part.one('figure pre').rawText).toBe(reference.example.text);
    },
  );

  it('shows every component with its attributes, and an example', () => {
    const shown = document.all('[data-component]').map((part) => ({
      name: part.attribute('data-component'),
      attributes: part.all('li > code').map((attribute) => attribute.text),
      example: part.one('pre').rawText,
    }));
    expect(shown).toEqual(
      Object.entries(components).map(([name, { attributes }]) => ({
        name,
        attributes: Object.keys(attributes),
        example: componentGuide[name]?.example,
      })),
    );
  });
});
