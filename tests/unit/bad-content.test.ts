/** What a writer reads when something is wrong with the content: one fixture for each kind of fault. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFinding } from '../../src/model/finding.ts';
import { findingCodes } from '../../src/model/finding-codes.ts';
import {
  contentFolder,
  faultNames,
  faultsOf,
  filesOf,
  findingsOf,
  hostileFolder,
  hostileNames,
  load,
} from '../support/fixtures.ts';

/** Faults that no file of a fixture can hold, with the test that makes them. */
const testedElsewhere: Readonly<Record<string, string>> = {
  'file-link': 'finding-examples.test.ts',
  'file-outdated': 'check-generated.test.ts',
  'file-size': 'finding-examples.test.ts',
};

describe('A file that cannot be read', () => {
  test('front matter that is not YAML', () => {
    expect(faultsOf('yaml-broken')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:4:13  yaml-syntax
          This cannot be read: a colon stands within the value of “title”.
          Expected: Plain YAML: a name, a colon, a space and a value on each line; no tags, anchors or aliases.
          To mend it: Put the whole value in quotation marks: title: "…"."
    `);
  });

  test('a field that is written twice', () => {
    expect(faultsOf('yaml-key-twice')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:6:1  yaml-syntax
          This cannot be read: this field stands here twice.
          Expected: Plain YAML: a name, a colon, a space and a value on each line; no tags, anchors or aliases.
          To mend it: Keep one of the two."
    `);
  });

  test('a data file that holds no list', () => {
    expect(faultsOf('yaml-not-a-list')).toMatchInlineSnapshot(`
      "content/data/audiences.yaml:1:1  field-invalid
          The file does not hold a list.
          Expected: A value of the kind that the field takes.
          To mend it: Begin each entry with a hyphen, as in the other files of the folder."
    `);
  });

  test('an entry of a data file that holds no fields', () => {
    expect(faultsOf('entry-not-fields')).toMatchInlineSnapshot(`
      "content/data/audiences.yaml:1:3  field-invalid
          The entry is not a set of fields.
          Expected: A value of the kind that the field takes.
          To mend it: Write fields: a name, a colon and a value each."
    `);
  });

  test('a page without front matter', () => {
    expect(faultsOf('front-matter-missing')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:1:1  yaml-syntax
          The file does not begin with its fields between two lines “---”.
          Expected: Plain YAML: a name, a colon, a space and a value on each line; no tags, anchors or aliases.
          To mend it: Begin the file with a line “---”, the fields, and another line “---”."
    `);
  });

  test('a component that is not closed', () => {
    expect(faultsOf('mdx-broken')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:21:1  mdx-syntax
          <Statement> is opened here and never closed.
          Expected: Markdown, and components with both their tags.
          To mend it: Write </Statement> on a line of its own after its text."
    `);
  });

  test('an HTML comment', () => {
    expect(faultsOf('html-comment')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:16:1  mdx-syntax
          A comment stands in the text.
          Expected: Markdown, and components with both their tags.
          To mend it: Take it out, from <!-- to -->."
    `);
  });

  test('a line of links.csv with a field too few', () => {
    expect(faultsOf('csv-fields')).toMatchInlineSnapshot(`
      "content/data/links.csv:4:1  field-invalid
          The line has 4 values, not 5.
          Expected: A value of the kind that the field takes.
          To mend it: Write one value for each of id,opens,evidence,insecure,url, with a comma after each but the last; between two commas may be nothing. A comma within an address is written %2C."
    `);
  });

  test('a misspelt column in links.csv', () => {
    expect(faultsOf('csv-head')).toMatchInlineSnapshot(`
      "content/data/links.csv:1:1  field-unknown
          The first line does not name the columns of this file. Did you mean “opens”?
          Expected: Only the fields that this kind of entry has.
          To mend it: Write as the first line: id,opens,evidence,insecure,url"
    `);
  });
});

describe('A field', () => {
  test('a field that is missing', () => {
    expect(faultsOf('field-missing')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:2:1  field-missing
          The field “summary” is missing.
          Expected: Every field that this kind of entry needs.
          To mend it: Add a line “summary: …”."
    `);
  });

  test('a field that is misspelt', () => {
    expect(faultsOf('field-misspelt')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:6:1  field-unknown
          There is no field “sumary” here. Did you mean “summary”?
          Expected: Only the fields that this kind of entry has.
          To mend it: Rename or remove it. Known fields: id, number, title, theme, summary, resources, reviewed."
    `);
  });

  test('a field that nobody knows', () => {
    expect(faultsOf('field-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:6:1  field-unknown
          There is no field “weather” here.
          Expected: Only the fields that this kind of entry has.
          To mend it: Rename or remove it. Known fields: id, number, title, theme, summary, resources, reviewed."
    `);
  });

  test('a number that is too big', () => {
    expect(faultsOf('number-out-of-range')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/03-trained-crews.mdx:3:1  field-invalid
          The field “number” cannot be 27.
          Expected: A value of the kind that the field takes.
          To mend it: Write a number from 1 to 26."
    `);
  });

  test('a day that is not written as year-month-day', () => {
    expect(faultsOf('date-wrong')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:10:1  field-invalid
          The field “reviewed” cannot be “4 March 2026”.
          Expected: A value of the kind that the field takes.
          To mend it: Use year-month-day, such as 2026-11-22."
    `);
  });

  test('an id with capitals and underscores', () => {
    expect(faultsOf('id-wrong')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:2:1  field-invalid
          The field “id” cannot be “The_Method”. Did you mean “the-method”?
          Expected: A value of the kind that the field takes.
          To mend it: Use small letters, digits and single hyphens."
    `);
  });

  test('a type of resource that does not exist', () => {
    expect(faultsOf('type-unknown')).toMatchInlineSnapshot(`
      "content/data/resources.yaml:4:3  field-invalid
          The field “type” cannot be “gadget”.
          Expected: A value of the kind that the field takes.
          To mend it: Write one of: campaign, database, guidance, legislation, programme, report, research, statement, tool, toolkit, training, treaty, website."
    `);
  });

  test('a resource that a capability lists twice', () => {
    expect(faultsOf('resource-twice-in-list')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:10:5  field-invalid
          “watch-log” stands in this list twice.
          Expected: A value of the kind that the field takes.
          To mend it: Keep one of the two."
    `);
  });

  test('a term to avoid that does not say what to use instead', () => {
    expect(faultsOf('avoid-without-instead')).toMatchInlineSnapshot(`
      "content/en/glossary/close-shave.mdx:4:1  field-missing
          A term to avoid must say what to use instead.
          Expected: Every field that this kind of entry needs.
          To mend it: Add “useInstead:” with the id of a term."
    `);
  });

  test('a page with statements that cannot be cited for want of a code', () => {
    expect(faultsOf('code-missing')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:2:1  field-missing
          A page with statements needs the field “code”.
          Expected: Every field that this kind of entry needs.
          To mend it: Add “code: …” with two to five small letters; its statements are cited by it."
    `);
  });
});

describe('The words of the glossary', () => {
  test('a term to avoid in a text', () => {
    expect(faultsOf('term-avoided')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:19:5  term-avoided
          “close shaves” is a term to avoid. It makes light of a danger.
          Expected: The preferred term, or quotation marks where the term itself is meant.
          To mend it: Write: near miss. Where the term itself is meant, put it in quotation marks; exact titles stand in content/data/legal-titles.yaml."
    `);
  });

  test('two terms that are wider than each other', () => {
    expect(faultsOf('term-cycle')).toMatchInlineSnapshot(`
      "content/en/glossary/harbour-watch.mdx:12:1  term-cycle
          “harbour-watch” is wider than itself: harbour-watch → near-miss → harbour-watch.
          Expected: Wider terms that end somewhere.
          To mend it: Take one of these wider terms away.
      content/en/glossary/near-miss.mdx:13:1  term-cycle
          “near-miss” is wider than itself: near-miss → harbour-watch → near-miss.
          Expected: Wider terms that end somewhere.
          To mend it: Take one of these wider terms away."
    `);
  });

  test('a word of another language that two entries have', () => {
    expect(faultsOf('equivalent-duplicate')).toMatchInlineSnapshot(`
      "content/en/glossary/near-miss.mdx:15:5  id-duplicate
          The word “quasi-accident” (fr) is already taken by content/en/glossary/harbour-watch.mdx:14.
          Expected: An id of its own for every entry.
          To mend it: Keep it with the entry that it fits best."
    `);
  });

  test('an abbreviation of another language that two entries have', () => {
    expect(faultsOf('equivalent-abbreviation')).toMatchInlineSnapshot(`
      "content/en/glossary/near-miss.mdx:15:5  id-duplicate
          The word “qa” (fr) is already taken by content/en/glossary/harbour-watch.mdx:14.
          Expected: An id of its own for every entry.
          To mend it: Keep it with the entry that it fits best."
    `);
  });

  test('a language that nobody knows', () => {
    expect(faultsOf('equivalent-language')).toMatchInlineSnapshot(`
      "content/en/glossary/near-miss.mdx:14:5  field-invalid
          The field “equivalents.language” (entry 1) cannot be “xx”.
          Expected: A value of the kind that the field takes.
          To mend it: Write one of: ar, es, fr, pt, ru."
    `);
  });

  test('an entry that points to no term', () => {
    expect(faultsOf('related-unknown')).toMatchInlineSnapshot(`
      "content/en/glossary/near-miss.mdx:15:5  reference-unknown
          There is no term “lamp-oil”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a term that exists, or add it first."
    `);
  });

  test('a term to avoid that does not say why', () => {
    expect(faultsOf('why-missing')).toMatchInlineSnapshot(`
      "content/en/glossary/close-shave.mdx:2:1  field-missing
          The field “why” is missing.
          Expected: Every field that this kind of entry needs.
          To mend it: Add a line “why: …”."
    `);
  });

  test('terms without sentences that test them, or without those in which they must not be found', () => {
    expect(faultsOf('examples-missing')).toMatchInlineSnapshot(`
      "content/en/glossary/close-shave.mdx:2:1  field-missing
          The field “examples” is missing.
          Expected: Every field that this kind of entry needs.
          To mend it: Add “examples:” and its lines; the page /contribute/fields/ shows an example.
      content/en/glossary/harbour-watch.mdx:12:1  field-missing
          The field “examples.noMatch” is missing.
          Expected: Every field that this kind of entry needs.
          To mend it: Add “noMatch:” and its lines; the page /contribute/fields/ shows an example."
    `);
  });

  test('a label that is a form of another term', () => {
    expect(faultsOf('label-of-another')).toMatchInlineSnapshot(`
      "content/en/glossary/near-miss.mdx:3:1  id-duplicate
          The word “close shaves” is already taken by content/en/glossary/close-shave.mdx:7.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another word.
      content/en/glossary/near-miss.mdx:3:8  term-avoided
          “close shaves” is a term to avoid. It makes light of a danger.
          Expected: The preferred term, or quotation marks where the term itself is meant.
          To mend it: Write: close shaves. Where the term itself is meant, put it in quotation marks; exact titles stand in content/data/legal-titles.yaml."
    `);
  });
});

describe('Something that is there twice', () => {
  test('an id that is used twice', () => {
    expect(faultsOf('id-duplicate')).toMatchInlineSnapshot(`
      "content/data/audiences.yaml:6:3  id-duplicate
          The id “crews” is already taken by content/data/audiences.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another id."
    `);
  });

  test('a word that belongs to two terms', () => {
    expect(faultsOf('word-duplicate')).toMatchInlineSnapshot(`
      "content/en/glossary/near-miss.mdx:7:5  id-duplicate
          The word “near misses” is already taken by content/en/glossary/harbour-watch.mdx:8.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another word."
    `);
  });

  test('two themes with one number', () => {
    expect(faultsOf('number-duplicate')).toMatchInlineSnapshot(`
      "content/en/gsr/themes/people.mdx:2:1  file-name
          The file is called “people.mdx”, which does not fit its id and number.
          Expected: A name that fits the id, in the right folder.
          To mend it: Name it after the theme, with the id “gsr-t1”, or correct the id and the number.
      content/en/gsr/themes/rules-and-duties.mdx:3:1  number-duplicate
          The place in the order “1” is already taken by content/en/gsr/themes/people.mdx:3.
          Expected: A number of its own for every entry.
          To mend it: Give one of the two another place in the order."
    `);
  });

  test('a capability that was copied and kept its number and id', () => {
    expect(faultsOf('copied-capability')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-open-records.mdx:2:1  id-duplicate
          The id “gsr-1” is already taken by content/en/gsr/capabilities/01-clear-duties.mdx:2.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another id.
      content/en/gsr/capabilities/01-open-records.mdx:3:1  number-duplicate
          The number “1” is already taken by content/en/gsr/capabilities/01-clear-duties.mdx:3.
          Expected: A number of its own for every entry.
          To mend it: Give one of the two another number."
    `);
  });

  test('a theme and a capability with one address', () => {
    expect(faultsOf('address-duplicate')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:2:1  address-duplicate
          The address “/gsr/1-clear-duties/” is already taken by content/en/gsr/themes/1-clear-duties.mdx:2.
          Expected: An address of its own for every page.
          To mend it: Give one of the two another address."
    `);
  });
});

describe('A file name', () => {
  test('a page whose file is not called after its id', () => {
    expect(faultsOf('file-name')).toMatchInlineSnapshot(`
      "content/en/pages/office.mdx:2:1  file-name
          The file is called “office.mdx”, which does not fit its id and number.
          Expected: A name that fits the id, in the right folder.
          To mend it: Name it “bureau.mdx”, or correct the id and the number."
    `);
  });

  test('a capability whose number differs from its file name and id', () => {
    expect(faultsOf('file-name-of-capability')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/03-trained-crews.mdx:2:1  file-name
          The file is called “03-trained-crews.mdx”, which does not fit its id and number.
          Expected: A name that fits the id, in the right folder.
          To mend it: Name it “04-….mdx” with the id “gsr-4”, or correct the id and the number."
    `);
  });
});

describe('A reference', () => {
  test('a See to a capability that does not exist', () => {
    expect(faultsOf('see-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:32:57  reference-unknown
          There is no capability or theme “gsr-22”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a capability or theme that exists, or add it first."
    `);
  });

  test('a See to something that is neither capability nor theme', () => {
    expect(faultsOf('see-to-a-term')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:32:57  reference-unknown
          There is no capability or theme “near-miss”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a capability or theme that exists, or add it first."
    `);
  });

  test('a Cite of a work that does not exist', () => {
    expect(faultsOf('cite-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:36:36  reference-unknown
          There is no resource or source “tide-lesson-2020”. Did you mean “tide-lessons-2020”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a resource or source that exists, or add it first."
    `);
  });

  test('a Term that does not exist', () => {
    expect(faultsOf('term-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/03-trained-crews.mdx:14:38  reference-unknown
          There is no term “habour-watch”. Did you mean “harbour-watch”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a term that exists, or add it first."
    `);
  });

  test('a theme that does not exist', () => {
    expect(faultsOf('theme-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/03-trained-crews.mdx:5:1  reference-unknown
          There is no theme “gsr-t6”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a theme that exists, or add it first."
    `);
  });

  test('a theme that lists a capability that does not exist', () => {
    expect(faultsOf('capability-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/themes/people.mdx:8:5  reference-unknown
          There is no capability “gsr-25”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a capability that exists, or add it first."
    `);
  });

  test('a resource that does not exist, with no other near it', () => {
    expect(faultsOf('resource-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/02-shared-signals.mdx:9:5  reference-unknown
          There is no resource “storm-almanac”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a resource that exists, or add it first."
    `);
  });

  test('an audience of a statement that does not exist', () => {
    expect(faultsOf('audience-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:35:1  reference-unknown
          There is no audience “school”. Did you mean “schools”?
          Expected: The id of an entry that exists.
          To mend it: Write one or more of these ids, with spaces between them in a text: crews schools."
    `);
  });

  test('an audience of a resource that does not exist', () => {
    expect(faultsOf('audience-of-resource-unknown')).toMatchInlineSnapshot(`
      "content/data/resources.yaml:16:24  reference-unknown
          There is no audience “fishers”.
          Expected: The id of an entry that exists.
          To mend it: Write one or more of these ids, with spaces between them in a text: crews schools."
    `);
  });

  test('a term to use instead that does not exist', () => {
    expect(faultsOf('instead-unknown')).toMatchInlineSnapshot(`
      "content/en/glossary/close-shave.mdx:9:5  reference-unknown
          There is no term “near-mis”. Did you mean “near-miss”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a term that exists, or add it first."
    `);
  });

  test('an address in links.csv for a work that does not exist', () => {
    expect(faultsOf('link-of-nothing')).toMatchInlineSnapshot(`
      "content/data/links.csv:3:1  reference-unknown
          There is no resource “lamp-tables-2018”. Did you mean “lamp-tables-2019”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a resource that exists, or add it first."
    `);
  });

  test('a link to a page that does not exist', () => {
    expect(faultsOf('link-to-page')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:19:14  link-unknown
          There is no page at “/resource/”. Did you mean “/resources/”?
          Expected: The address of a page of this site.
          To mend it: Write the address of a page of this site, from the first slash to the last."
    `);
  });

  test('a link to a statement that does not exist', () => {
    expect(faultsOf('link-to-statement')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/02-shared-signals.mdx:38:32  link-unknown
          The page “/gsr/1-clear-duties/” has no statement H9.
          Expected: The address of a page of this site.
          To mend it: Write the id of a statement that stands there."
    `);
  });

  test('a capability that its theme does not list', () => {
    expect(faultsOf('theme-one-sided')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/02-shared-signals.mdx:5:1  link-one-sided
          gsr-2 names the theme gsr-t1, but content/en/gsr/themes/rules-and-duties.mdx does not list it.
          Expected: Both entries name each other.
          To mend it: Add “- gsr-2” to the capabilities of the theme."
    `);
  });

  test('a theme that lists a capability of another theme', () => {
    expect(faultsOf('theme-contradicted')).toMatchInlineSnapshot(`
      "content/en/gsr/themes/people.mdx:8:5  link-one-sided
          The theme lists gsr-2, but content/en/gsr/capabilities/02-shared-signals.mdx names the theme gsr-t1, which lists it too.
          Expected: Both entries name each other.
          To mend it: Take the line “- gsr-2” out here, if gsr-t1 is right."
    `);
  });

  test('a related term that does not name the other in return', () => {
    expect(faultsOf('related-one-sided')).toMatchInlineSnapshot(`
      "content/en/glossary/near-miss.mdx:14:5  link-one-sided
          The term names “close-shave” under “related”, but content/en/glossary/close-shave.mdx does not name it under “related”.
          Expected: Both entries name each other.
          To mend it: Add “- near-miss” to “related” there."
    `);
  });

  test('a broader term that does not name the other as narrower', () => {
    expect(faultsOf('broader-one-sided')).toMatchInlineSnapshot(`
      "content/en/glossary/near-miss.mdx:14:5  link-one-sided
          The term names “harbour-watch” under “broader”, but content/en/glossary/harbour-watch.mdx does not name it under “narrower”.
          Expected: Both entries name each other.
          To mend it: Add “- near-miss” to “narrower” there."
    `);
  });
});

describe('An address', () => {
  test('an address in links.csv that is not https', () => {
    expect(faultsOf('address-insecure-in-csv')).toMatchInlineSnapshot(`
      "content/data/links.csv:3:46  address-insecure
          The field “url” cannot be “http://signals.example/lamp-tables”.
          Expected: An address that begins with https://, mailto: or a single slash.
          To mend it: Write an https address; where the work is known at no other, put “yes” into the column “insecure”."
    `);
  });

  test('an address in links.csv without https://', () => {
    expect(faultsOf('address-broken-in-csv')).toMatchInlineSnapshot(`
      "content/data/links.csv:3:46  address-insecure
          The field “url” cannot be “signals.example/lamp-tables”.
          Expected: An address that begins with https://, mailto: or a single slash.
          To mend it: Write the whole address, from https:// on, and nothing before or after it."
    `);
  });

  test('a link that is not https', () => {
    expect(faultsOf('address-insecure-in-text')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:19:47  address-insecure
          The address “http://signals.example/lamp-tables” is not https, mailto or within the site.
          Expected: An address that begins with https://, mailto: or a single slash.
          To mend it: Write a whole address with https://, or a place on this site that begins and ends with a slash."
    `);
  });

  test('a link that would run a script', () => {
    expect(faultsOf('address-script-in-text')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:19:47  address-insecure
          The address “javascript:alert%281%29” is not https, mailto or within the site.
          Expected: An address that begins with https://, mailto: or a single slash.
          To mend it: Write a whole address with https://, or a place on this site that begins and ends with a slash."
    `);
  });

  test('a link to another host without https:', () => {
    expect(faultsOf('address-without-scheme')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:19:47  address-insecure
          The address “//signals.example/lamp-tables” is not https, mailto or within the site.
          Expected: An address that begins with https://, mailto: or a single slash.
          To mend it: Write a whole address with https://, or a place on this site that begins and ends with a slash."
    `);
  });

  test('a link whose address stands below the text', () => {
    expect(faultsOf('address-by-definition')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:19:47  markup-not-allowed
          A link whose address stands elsewhere may not stand in the text.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Use Markdown and the allowed components only.
      content/en/pages/method.mdx:21:1  markup-not-allowed
          A link whose address stands elsewhere may not stand in the text.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Use Markdown and the allowed components only."
    `);
  });
});

describe('Markup', () => {
  test('a misspelt component', () => {
    expect(faultsOf('component-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:15:1  component-unknown
          <Statment> is not a component that may stand here. Did you mean “Statement”?
          Expected: One of the components that this page may hold.
          To mend it: Use Markdown or one of: Statement, See, Cite, Term, NoTerm, WhoItIsFor, FurtherResources, ContentNote."
    `);
  });

  test('a component that does not belong on this kind of page', () => {
    expect(faultsOf('component-elsewhere')).toMatchInlineSnapshot(`
      "content/en/gsr/themes/rules-and-duties.mdx:34:1  component-unknown
          <WhoItIsFor> is not a component that may stand here.
          Expected: One of the components that this page may hold.
          To mend it: Use Markdown or one of: Statement, See, Cite, Term, NoTerm, ContentNote."
    `);
  });

  test('an attribute that the component does not take', () => {
    expect(faultsOf('attribute-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:31:1  attribute-unknown
          <Statement> takes no attribute “from”. Did you mean “for”?
          Expected: Only the attributes it takes, once each.
          To mend it: Use only: id, source, for."
    `);
  });

  test('an attribute that is written twice', () => {
    expect(faultsOf('attribute-twice')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:32:57  attribute-unknown
          <See> has the attribute “id” twice.
          Expected: Only the attributes it takes, once each.
          To mend it: Keep one of them."
    `);
  });

  test('an attribute that is missing', () => {
    expect(faultsOf('attribute-missing')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:32:57  attribute-missing
          <See> needs the attribute “id”.
          Expected: Every attribute that it needs, with a value.
          To mend it: Add id="…"."
    `);
  });

  test('an attribute with an expression', () => {
    expect(faultsOf('attribute-expression')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:32:57  markup-not-allowed
          <See> holds an expression or an attribute without a value.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Write each attribute as name="words"."
    `);
  });

  test('an expression in braces, in a paragraph of its own', () => {
    expect(faultsOf('expression-block')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:19:1  markup-not-allowed
          A curly bracket “{” or “}” may not stand in the text.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Write round brackets “( )” instead, or take them out."
    `);
  });

  test('an import', () => {
    expect(faultsOf('import')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:13:1  markup-not-allowed
          An import or export may not stand in the text.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Use Markdown and the allowed components only."
    `);
  });

  test('an export', () => {
    expect(faultsOf('export')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:13:1  markup-not-allowed
          An import or export may not stand in the text.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Use Markdown and the allowed components only."
    `);
  });

  test('raw HTML', () => {
    expect(faultsOf('raw-html')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:16:22  component-unknown
          <b> is not a component that may stand here.
          Expected: One of the components that this page may hold.
          To mend it: This is HTML, which often comes along with pasted text: take the tags out. Bold words are written **so**, italic ones *so*."
    `);
  });

  test('a script', () => {
    expect(faultsOf('script')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:13:1  component-unknown
          <script> is not a component that may stand here.
          Expected: One of the components that this page may hold.
          To mend it: This is HTML, which often comes along with pasted text: take the tags out. Bold words are written **so**, italic ones *so*."
    `);
  });

  test('an image', () => {
    expect(faultsOf('image')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:16:1  markup-not-allowed
          An image may not stand in the text.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Take it out: pages hold no images. Say in words what it shows."
    `);
  });

  test('a heading of the first level', () => {
    expect(faultsOf('heading-level')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:13:1  markup-not-allowed
          This heading may not stand here.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Use ## for sections and ### below them."
    `);
  });

  test('a heading inside a statement', () => {
    expect(faultsOf('heading-in-statement')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:32:1  markup-not-allowed
          This heading may not stand here.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Take it out, or put it before <Statement …>: headings stand outside of it."
    `);
  });
});

describe('A section', () => {
  test('a section that is missing', () => {
    expect(faultsOf('section-missing')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/03-trained-crews.mdx:32:1  section-missing
          The section “Who it is for” is missing.
          Expected: Every fixed section of this kind of page.
          To mend it: Add a line “## Who it is for” and the text of the section."
    `);
  });

  test('sections out of order', () => {
    expect(faultsOf('section-order')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/03-trained-crews.mdx:32:1  section-order
          The section “Who it is for” stands in the wrong place or twice.
          Expected: Each section once, in the fixed order.
          To mend it: Keep this order, each once: What it is, Why it matters, Who it is for, How to put it in place, Further resources."
    `);
  });

  test('a section with another name', () => {
    expect(faultsOf('section-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/03-trained-crews.mdx:17:1  section-unknown
          “Why it mattered” is not a section of this kind of page. Did you mean “Why it matters”?
          Expected: Only the fixed sections of this kind of page.
          To mend it: Use only: What it is, Why it matters, Who it is for, How to put it in place, Further resources."
    `);
  });
});

describe('A statement', () => {
  test('a statement without a source', () => {
    expect(faultsOf('statement-source')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:31:1  statement-source
          The statement H3 does not say where it comes from.
          Expected: The place in the source document.
          To mend it: Add source="…" with the place in the source document, such as source="how 3"."
    `);
  });

  test('a statement id that is used twice', () => {
    expect(faultsOf('statement-duplicate')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:35:1  statement-duplicate
          The statement id H1 already stands in line 31.
          Expected: An id of its own for every statement.
          To mend it: Give the newer one the next free number; published ids stay as they are."
    `);
  });

  test('a statement id with the letter of another section', () => {
    expect(faultsOf('statement-letter')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:21:1  statement-id
          “W2” is not an id that a statement can have here.
          Expected: The letter of the section and the next free number.
          To mend it: Give it back the id Y1, if that was its own; otherwise use the next free one, Y2."
    `);
  });

  test('a statement id of the wrong form', () => {
    expect(faultsOf('statement-id-form')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:21:1  statement-id
          “Y-1” is not an id that a statement can have here.
          Expected: The letter of the section and the next free number.
          To mend it: Give it back the id Y1, if that was its own; otherwise use the next free one, Y2."
    `);
  });

  test('a statement in a section that holds none', () => {
    expect(faultsOf('statement-in-wrong-section')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:29:1  statement-id
          “A1” is not an id that a statement can have here.
          Expected: The letter of the section and the next free number.
          To mend it: Put it under another heading: statements do not belong under “Who it is for”."
    `);
  });

  test('an action that does not say who acts', () => {
    expect(faultsOf('statement-audience')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:35:1  statement-audience
          The statement H2 does not say who acts on it.
          Expected: One or more roles in the attribute “for”.
          To mend it: Add for="…" with one or more ids of content/data/audiences.yaml."
    `);
  });

  test('a statement without text', () => {
    expect(faultsOf('statement-empty')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:15:1  statement-empty
          The statement W1 has no text.
          Expected: One point, in words.
          To mend it: Write the text between the two tags."
    `);
  });
});

describe('A content note', () => {
  test('that leads to nothing on its page', () => {
    expect(faultsOf('content-note-nowhere')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:31:1  link-unknown
          The content note leads to “H9”, and the page has no such statement or heading.
          Expected: The id of a statement or the anchor of a heading that stands after the part.
          To mend it: Write past="…" with the first statement or heading after the part that the note is about."
    `);
  });

  test('that leads back', () => {
    expect(faultsOf('content-note-back')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:31:1  link-unknown
          The content note leads back, to “W1” in line 15.
          Expected: The id of a statement or the anchor of a heading that stands after the part.
          To mend it: Write past="…" with the first statement or heading after the part that the note is about."
    `);
  });

  test('that passes nothing over', () => {
    expect(faultsOf('content-note-past-nothing')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:31:1  link-unknown
          The content note leads to “H1”, which is the next thing after it: nothing is passed over.
          Expected: The id of a statement or the anchor of a heading that stands after the part.
          To mend it: Write past="…" with the first statement or heading after the part that the note is about."
    `);
  });

  test('that does not say what the part describes', () => {
    expect(faultsOf('content-note-without-words')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:31:1  attribute-missing
          <ContentNote> needs the attribute “about”.
          Expected: Every attribute that it needs, with a value.
          To mend it: Add about="…"."
    `);
  });
});

describe('The address of a service', () => {
  test('that a text names and nobody knows', () => {
    expect(faultsOf('help-address-unknown')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:19:10  reference-unknown
          There is no address of a service “lighthose”. Did you mean “lighthouse”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of an address of a service that exists, or add it first."
    `);
  });

  test('of a footnote without an address', () => {
    expect(faultsOf('help-address-of-nothing')).toMatchInlineSnapshot(`
      "content/data/help-addresses.yaml:3:3  reference-unknown
          There is no footnote with an address “note-99”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a footnote with an address that exists, or add it first."
    `);
  });

  test('that comes from two places', () => {
    expect(faultsOf('help-address-two-ways')).toMatchInlineSnapshot(`
      "content/data/help-addresses.yaml:1:3  field-missing
          The entry is not a set of fields.
          Expected: Every field that this kind of entry needs.
          To mend it: Say where the address stands, in one of the fields “work”, “footnote” and “url”.
      content/data/help-addresses.yaml:5:3  warning field-order
          The field “work” belongs after “name”.
          Expected: This order: id, name, work, footnote, url, source, accessed, checked.
          To mend it: Run npm run check -- --fix, or move it there."
    `);
  });

  test('that somebody checks tomorrow', () => {
    expect(faultsOf('help-address-ahead')).toMatchInlineSnapshot(`
      "content/data/help-addresses.yaml:5:3  field-invalid
          The field “checked” says 2027-01-01, and today is 2026-11-22.
          Expected: A value of the kind that the field takes.
          To mend it: Write the day on which somebody opened the address, or leave the field out."
    `);
  });
});

describe('A source', () => {
  test('a place that the source does not have', () => {
    expect(faultsOf('locator-unknown')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:35:1  locator-unknown
          “how 3” is not a place in a source document. “how” has 2 points.
          Expected: A part and point that the source document has.
          To mend it: Write the part and the number of the point, such as “how 3”; several with semicolons between them. content/data/sources.yaml lists the parts."
    `);
  });

  test('a place in no source, where the page has none by default', () => {
    expect(faultsOf('locator-of-nothing')).toMatchInlineSnapshot(`
      "content/en/glossary/near-miss.mdx:25:1  locator-unknown
          “glossary 1” is not a place in a source document. The id of a source document comes first here.
          Expected: A part and point that the source document has.
          To mend it: Write the id of the document, the part and the number of the point, such as “gsr-guidance-2021 footnote 5”; several with semicolons between them. content/data/sources.yaml lists the parts."
    `);
  });

  test('a point of the source that no statement takes up', () => {
    expect(faultsOf('point-uncovered')).toMatchInlineSnapshot(`
      "content/data/sources.yaml:20:5  point-uncovered
          No statement takes up “gsr-guidance-2021 capability-2 how 1.3”.
          Expected: Every point of the source, taken up.
          To mend it: Write the statement, or add the place to the source of the statement that takes it up."
    `);
  });

  test('a resource that nothing cites', () => {
    expect(faultsOf('resource-uncited')).toMatchInlineSnapshot(`
      "content/data/resources.yaml:1:3  resource-uncited
          Nothing cites the resource “watch-log”.
          Expected: Every resource listed or cited on some page.
          To mend it: List it under the resources of a capability, cite it in a text, or remove it."
    `);
  });
});

describe('Nothing slips through', () => {
  test('a file that nothing reads, because its ending is another', () => {
    expect(faultsOf('file-nobody-reads')).toContain(
      'Nothing reads the file “content/en/glossary/lamp.md”. Did you mean “content/en/glossary/lamp.mdx”?',
    );
  });

  test('an expression in braces inside a statement', () => {
    expect(faultsOf('expression')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:16:11  markup-not-allowed
          A curly bracket “{” or “}” may not stand in the text.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Write round brackets “( )” instead, or take them out."
    `);
  });

  test('Markdown inside a statement that is not among what is allowed', () => {
    expect(faultsOf('strikethrough')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:16:11  markup-not-allowed
          Text that is struck out may not stand in the text.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Use Markdown and the allowed components only."
    `);
  });

  test('a component with the name of something that every JavaScript object has', () => {
    expect(faultsOf('component-inherited')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:16:11  component-unknown
          <constructor> is not a component that may stand here.
          Expected: One of the components that this page may hold.
          To mend it: This is HTML, which often comes along with pasted text: take the tags out. Bold words are written **so**, italic ones *so*."
    `);
  });

  test('an attribute with the name of something that every JavaScript object has', () => {
    expect(faultsOf('attribute-inherited')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:32:57  attribute-unknown
          <See> takes no attribute “constructor”.
          Expected: Only the attributes it takes, once each.
          To mend it: Use only: id."
    `);
  });

  test('a YAML alias', () => {
    expect(faultsOf('yaml-alias')).toMatchInlineSnapshot(`
      "content/data/resources.yaml:16:14  yaml-syntax
          This cannot be read: an alias (*) points to another place.
          Expected: Plain YAML: a name, a colon, a space and a value on each line; no tags, anchors or aliases.
          To mend it: Write the value out, and put words that begin with “*” in quotation marks."
    `);
  });

  test('an address in links.csv that would run a script, although it is marked insecure', () => {
    expect(faultsOf('address-script-in-csv')).toMatchInlineSnapshot(`
      "content/data/links.csv:4:45  address-insecure
          The field “url” cannot be “javascript:alert(1)”.
          Expected: An address that begins with https://, mailto: or a single slash.
          To mend it: Write the whole address, from https:// on, and nothing before or after it."
    `);
  });

  test('a page with the address of a page that has a route of its own', () => {
    expect(faultsOf('address-of-a-route')).toMatchInlineSnapshot(`
      "content/en/pages/search.mdx:2:1  address-duplicate
          The address “/search/” is already taken by src/pages:1.
          Expected: An address of its own for every page.
          To mend it: Give one of the two another address."
    `);
  });

  test('two pages that lend their statements one code', () => {
    expect(faultsOf('code-duplicate')).toMatchInlineSnapshot(`
      "content/en/pages/watch.mdx:3:1  id-duplicate
          The code “mth” is already taken by content/en/pages/method.mdx:3.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another code."
    `);
  });

  test('a page that lends its statements the code of the framework', () => {
    expect(faultsOf('code-of-the-framework')).toMatchInlineSnapshot(`
      "content/en/pages/watch.mdx:3:1  id-duplicate
          The code “gsr” is already taken by content/en/gsr/framework.mdx:2.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another code."
    `);
  });

  test('a link to a statement of the same page that does not exist', () => {
    expect(faultsOf('link-to-statement-here')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/02-shared-signals.mdx:38:32  link-unknown
          The page “/gsr/2-shared-signals/” has no statement H9.
          Expected: The address of a page of this site.
          To mend it: Write the id of a statement that stands there."
    `);
  });

  test('a source attribute that names no place at all', () => {
    expect(faultsOf('statement-source-of-nothing')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:19:1  statement-source
          The statement W2 does not say where it comes from.
          Expected: The place in the source document.
          To mend it: Write the place in the source document, such as source="how 3"."
    `);
  });
});

describe('The form of a file', () => {
  test('spaces at the end of a line, and empty lines', () => {
    expect(faultsOf('file-untidy')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:16:46  warning file-format
          There are spaces at the end of one line.
          Expected: No spaces at the end of a line, plain line ends, one empty line at most, and one line end at the end of the file.
          To mend it: Run npm run check -- --fix, or take them away; where you mean a line break, write a backslash.
      content/en/gsr/capabilities/01-clear-duties.mdx:18:1  warning file-format
          There are 3 empty lines too many.
          Expected: No spaces at the end of a line, plain line ends, one empty line at most, and one line end at the end of the file.
          To mend it: Run npm run check -- --fix, or take them away."
    `);
  });

  test('fields in another order', () => {
    expect(faultsOf('fields-out-of-order')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:4:1  warning field-order
          The field “reviewed” belongs after “resources”.
          Expected: This order: id, number, title, theme, summary, resources, reviewed.
          To mend it: Run npm run check -- --fix, or move it there."
    `);
  });

  test('entries in another order', () => {
    expect(faultsOf('entries-out-of-order')).toMatchInlineSnapshot(`
      "content/data/links.csv:4:1  warning entry-order
          “gsr-guidance-2021” belongs at the start.
          Expected: By id.
          To mend it: Run npm run check -- --fix, or move it there."
    `);
  });
});

describe('A review', () => {
  test('that is long ago', () => {
    expect(faultsOf('review-old')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:6:1  warning review-old
          The page was last reviewed on 2023-03-04, more than two years ago.
          Expected: A review within the last two years.
          To mend it: Read it against its sources, correct it, and write the day of today."
    `);
  });

  test('that lies ahead', () => {
    expect(faultsOf('review-ahead')).toMatchInlineSnapshot(`
      "content/en/pages/method.mdx:6:1  field-invalid
          The field “reviewed” says 2027-03-04, and today is 2026-11-22.
          Expected: A value of the kind that the field takes.
          To mend it: Write the day on which you read the page."
    `);
  });
});

describe('The record of what was published', () => {
  test('a statement that is gone', () => {
    expect(faultsOf('record-statement-gone')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:35:1  published-missing
          “GSR-1.H3” was published on 2026-03-04 and is gone.
          Expected: Everything ever published, or an entry in content/data/changes.yaml that says why it went and what replaced it.
          To mend it: Bring it back, or add an entry to content/data/changes.yaml: “of: GSR-1.H3”, “change: withdrawn”, “why”, and “replacedBy” where something stands in its place."
    `);
  });

  test('an address that is gone', () => {
    expect(faultsOf('record-address-gone')).toMatchInlineSnapshot(`
      "content/data/published.csv:77:1  published-missing
          “/glossary/close-call/” was published on 2026-03-04 and is gone.
          Expected: Everything ever published, or an entry in content/data/changes.yaml that says why it went and what replaced it.
          To mend it: Bring it back, or add an entry to content/data/changes.yaml: “of: /glossary/close-call/”, “change: withdrawn” or “moved”, “why”, and “replacedBy” where something stands in its place."
    `);
  });

  test('a country example that is gone', () => {
    expect(faultsOf('record-example-gone')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:1:3  published-missing
          “/countries/rockshore/#lamps-rockshore-2” was published on 2026-03-04 and is gone.
          Expected: Everything ever published, or an entry in content/data/changes.yaml that says why it went and what replaced it.
          To mend it: Bring it back, or add an entry to content/data/changes.yaml: “of: /countries/rockshore/#lamps-rockshore-2”, “change: withdrawn” or “moved”, “why”, and “replacedBy” where something stands in its place."
    `);
  });

  test('a country example under another id', () => {
    expect(faultsOf('record-example-renamed')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:1:3  published-missing
          “/countries/rockshore/#lamps-rockshore-1” was published on 2026-03-04 and is gone. Here stands “/countries/rockshore/#lamps-rockshore-2” in its place, which is new.
          Expected: Everything ever published, or an entry in content/data/changes.yaml that says why it went and what replaced it.
          To mend it: Write its old id again, “lamps-rockshore-1”, and leave it where it was. If this is another one, add an entry to content/data/changes.yaml: “of: /countries/rockshore/#lamps-rockshore-1”, “change: withdrawn” or “moved”, and “why”."
    `);
  });

  test('a country example that says something else', () => {
    expect(faultsOf('record-example-changed')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:1:3  warning text-changed
          The text of “/countries/rockshore/#lamps-rockshore-1” differs from the one on record.
          Expected: An entry in content/data/changes.yaml where the meaning changed.
          To mend it: If it now says something else, add an entry to content/data/changes.yaml with “change: meaning” and “why”; npm run check -- --fix records the rest."
    `);
  });

  test('a country example that another fault keeps out of its page: told once', () => {
    expect(faultsOf('record-example-unjoined')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:2:3  reference-unknown
          There is no country “rokshore”. Did you mean “rockshore”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a country of the 2022 review, as content/data/countries.yaml has it."
    `);
  });

  test('the record itself is gone', () => {
    expect(faultsOf('record-empty')).toMatchInlineSnapshot(`
      "content/data/published.csv:1:1  published-missing
          The record of what was published is missing or empty.
          Expected: Everything ever published, or an entry in content/data/changes.yaml that says why it went and what replaced it.
          To mend it: Bring the file back from the history of the repository."
    `);
  });

  test('a withdrawn statement that stands there again', () => {
    expect(faultsOf('record-reused')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/01-clear-duties.mdx:35:1  published-reused
          “GSR-1.H2” was withdrawn on 2026-06-01 (content/data/changes.yaml:2) and cannot be used again.
          Expected: A new id or address for something new.
          To mend it: Give the statement the next free number."
    `);
  });

  test('new statements', () => {
    expect(faultsOf('record-new')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/02-shared-signals.mdx:33:1  warning published-unrecorded
          “GSR-2.H2” and 1 more are new and not in the record yet.
          Expected: A line in content/data/published.csv.
          To mend it: Run npm run check -- --fix, or leave it to whoever merges the change."
    `);
  });

  test('a text that changed', () => {
    expect(faultsOf('record-text-changed')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/02-shared-signals.mdx:33:1  warning text-changed
          The text of “GSR-2.H2” differs from the one on record.
          Expected: An entry in content/data/changes.yaml where the meaning changed.
          To mend it: If it now says something else, add an entry to content/data/changes.yaml with “change: meaning” and “why”; npm run check -- --fix records the rest."
    `);
  });

  test('a change of something that never was', () => {
    expect(faultsOf('record-of-nothing')).toMatchInlineSnapshot(`
      "content/data/changes.yaml:2:3  reference-unknown
          Nothing was ever published as “GSR-1.H9”. Did you mean “GSR-1.H1”?
          Expected: The id of an entry that exists.
          To mend it: Write a statement such as GSR-6.H3, or an address of this site."
    `);
  });

  test('a replacement that never was', () => {
    expect(faultsOf('record-replaced-by-nothing')).toMatchInlineSnapshot(`
      "content/data/changes.yaml:5:16  reference-unknown
          Nothing was ever published as “GSR-1.H7”. Did you mean “GSR-1.H1”?
          Expected: The id of an entry that exists.
          To mend it: Write a statement such as GSR-6.H3, or an address of this site."
    `);
  });

  test('a change of meaning that does not say why', () => {
    expect(faultsOf('record-without-why')).toMatchInlineSnapshot(`
      "content/data/changes.yaml:1:3  field-missing
          The field “why” is missing.
          Expected: Every field that this kind of entry needs.
          To mend it: Add a line “why: …”, such as “why: The statement said the same as GSR-6.H2.”."
    `);
  });

  test('a move that does not say where to', () => {
    expect(faultsOf('record-moved-nowhere')).toMatchInlineSnapshot(`
      "content/data/changes.yaml:1:3  field-missing
          The field “replacedBy” is missing.
          Expected: Every field that this kind of entry needs.
          To mend it: Add “replacedBy:” and its lines; the page /contribute/fields/ shows an example."
    `);
  });

  test('a change on a day that is written out', () => {
    expect(faultsOf('record-date-wrong')).toMatchInlineSnapshot(`
      "content/data/changes.yaml:1:3  field-invalid
          The field “date” cannot be “1 June 2026”.
          Expected: A value of the kind that the field takes.
          To mend it: Use year-month-day, such as 2026-11-22."
    `);
  });
});

describe('A translation', () => {
  test('with a statement that the English page does not have', () => {
    expect(faultsOf('translation-statement-unknown')).toMatchInlineSnapshot(`
      "content/fr/gsr/framework.mdx:15:1  translation-incomplete
          The English page has no statement S2.
          Expected: The same statements as the English page, in the same order.
          To mend it: Use the ids of content/en/gsr/framework.mdx."
    `);
  });

  test('without a statement that the English page has', () => {
    expect(faultsOf('translation-statement-missing')).toMatchInlineSnapshot(`
      "content/fr/gsr/framework.mdx:2:1  translation-incomplete
          The translation lacks S1.
          Expected: The same statements as the English page, in the same order.
          To mend it: Translate every statement of the English page."
    `);
  });

  test('with statements in another order', () => {
    expect(faultsOf('translation-order')).toMatchInlineSnapshot(`
      "content/fr/gsr/themes/rules-and-duties.mdx:2:1  translation-incomplete
          The statements stand in another order than on the English page, or one stands there twice.
          Expected: The same statements as the English page, in the same order.
          To mend it: Keep the order of content/en/gsr/themes/rules-and-duties.mdx."
    `);
  });

  test('without a section', () => {
    expect(faultsOf('translation-section-missing')).toMatchInlineSnapshot(`
      "content/fr/gsr/framework.mdx:2:1  translation-incomplete
          The translation has 0 sections, and the English page has 1.
          Expected: The same statements as the English page, in the same order.
          To mend it: Give it the same headings with ##, translated, in the same order."
    `);
  });

  test('of a text that has changed since', () => {
    expect(faultsOf('translation-outdated')).toMatchInlineSnapshot(`
      "content/fr/gsr/framework.mdx:4:1  warning translation-outdated
          The English text has changed since it was translated (its mark is now dobjfahf).
          Expected: A translation of the English text as it stands now.
          To mend it: Compare the translation with content/en/gsr/framework.mdx, correct it, and write “of: dobjfahf”."
    `);
  });

  test('with a mark that is none', () => {
    expect(faultsOf('translation-mark-wrong')).toMatchInlineSnapshot(`
      "content/fr/gsr/framework.mdx:4:1  field-invalid
          The field “of” cannot be 2026.
          Expected: A value of the kind that the field takes.
          To mend it: Write the eight letters that the check names."
    `);
  });

  test('with a place in the source, which stands in the English text', () => {
    expect(faultsOf('translation-source')).toMatchInlineSnapshot(`
      "content/fr/gsr/framework.mdx:11:1  attribute-unknown
          <Statement> takes no attribute “source”.
          Expected: Only the attributes it takes, once each.
          To mend it: Use only: id."
    `);
  });

  test('of a page that does not exist', () => {
    expect(faultsOf('translation-of-nothing')).toMatchInlineSnapshot(`
      "content/fr/pages/bureau.mdx:2:1  file-name
          There is no English text “content/en/pages/bureau.mdx” that this could be a translation of.
          Expected: A name that fits the id, in the right folder.
          To mend it: Give the file the folder and name of the English one."
    `);
  });
});

describe('All of it', () => {
  test('the valid content has no fault', () => {
    const { graph, findings } = load(contentFolder());
    expect(findings).toEqual([]);
    expect([...(graph?.statements.keys() ?? [])].filter((ref) => ref.startsWith('GSR-2.'))).toEqual([
      'GSR-2.W1',
      'GSR-2.Y1',
      'GSR-2.H1',
      'GSR-2.H2',
      'GSR-2.H3',
    ]);
  });

  test('faults in several files come back all at once, in the order of files and lines', () => {
    expect(faultsOf('several')).toMatchInlineSnapshot(`
      "content/data/links.csv:3:46  address-insecure
          The field “url” cannot be “http://signals.example/lamp-tables”.
          Expected: An address that begins with https://, mailto: or a single slash.
          To mend it: Write an https address; where the work is known at no other, put “yes” into the column “insecure”.
      content/en/glossary/harbour-watch.mdx:3:8  yaml-syntax
          This cannot be read: the quotation mark before the value of “label” is opened and not closed.
          Expected: Plain YAML: a name, a colon, a space and a value on each line; no tags, anchors or aliases.
          To mend it: Write " at the end of the value as well.
      content/en/gsr/capabilities/01-clear-duties.mdx:2:1  field-missing
          The field “title” is missing.
          Expected: Every field that this kind of entry needs.
          To mend it: Add a line “title: …”, such as “title: Modernised reporting systems”.
      content/en/gsr/capabilities/01-clear-duties.mdx:15:11  markup-not-allowed
          A curly bracket “{” or “}” may not stand in the text.
          Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
          To mend it: Write round brackets “( )” instead, or take them out.
      content/en/gsr/themes/people.mdx:23:1  section-unknown
          “Partner” is not a section of this kind of page. Did you mean “Partners”?
          Expected: Only the fixed sections of this kind of page.
          To mend it: Use only: Outcome, Outcome points, Partners."
    `);
  });

  test('a framework without its own page', () => {
    const folder = contentFolder();
    rmSync(join(folder, 'content/en/gsr/framework.mdx'));
    expect(load(folder).findings.map(formatFinding).join('\n')).toMatchInlineSnapshot(`
      "content/en/gsr/framework.mdx:1:1  file-name
          The page of the framework is missing.
          Expected: A name that fits the id, in the right folder.
          To mend it: Write it; CONTRIBUTING.md says what a content file holds."
    `);
  });

  test('reading writes nothing', () => {
    const folder = contentFolder('several');
    const before = filesOf(folder);
    load(folder);
    expect(filesOf(folder)).toEqual(before);
  });

  test('every kind of fault has a fixture', { timeout: 180_000 }, () => {
    const found = [
      ...faultNames().flatMap((fault) => findingsOf(fault)),
      ...hostileNames().flatMap((name) => load(hostileFolder(name)).findings),
    ].map(({ code }) => code);
    for (const [code, test] of Object.entries(testedElsewhere)) {
      expect(readFileSync(join(import.meta.dirname, test), 'utf8'), `${test} tests ${code}`).toContain(`'${code}'`);
    }
    const all = new Set<string>([...found, ...Object.keys(testedElsewhere)]);
    expect(Object.keys(findingCodes).filter((code) => !all.has(code))).toEqual([]);
  });

  test('every fixture has a test, in this file or in the one on the evidence', () => {
    const tests = ['bad-content.test.ts', 'bad-evidence.test.ts']
      .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
      .join('\n');
    const shown = [...tests.matchAll(/faultsOf\('([a-z-]+)'\)/g)].map(([, name]) => name);
    expect([...new Set(shown)].sort()).toEqual(faultNames());
  });
});
