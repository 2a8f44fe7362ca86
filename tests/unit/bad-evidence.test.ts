/** What a writer reads when something is wrong with the Model National Response, the crosswalk or the evidence. */
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../support/fixtures.ts';

describe('The model response', () => {
  test('a domain that does not exist', () => {
    expect(faultsOf('mnr-domain-unknown')).toMatchInlineSnapshot(`
      "content/en/mnr/capabilities/02-lamp-house.mdx:7:1  reference-unknown
          There is no domain “mnr-d2”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a domain that exists, or add it first."
    `);
  });

  test('a capability that its domain does not list', () => {
    expect(faultsOf('mnr-domain-one-sided')).toMatchInlineSnapshot(`
      "content/en/mnr/capabilities/02-lamp-house.mdx:7:1  link-one-sided
          mnr-2 names the domain mnr-d1, but content/en/mnr/domains/watch.mdx does not list it.
          Expected: Both entries name each other.
          To mend it: Add “- mnr-2” to the capabilities of the domain."
    `);
  });

  test('numbers that do not fit the names of the files', () => {
    expect(faultsOf('mnr-file-name')).toMatchInlineSnapshot(`
      "content/data/sources.yaml:56:5  point-uncovered
          No statement takes up “mnr-framework domain-1 outcome 1”.
          Expected: Every point of the source, taken up.
          To mend it: Write the statement, or add the place to the source of the statement that takes it up.
      content/data/sources.yaml:58:5  point-uncovered
          No statement takes up “mnr-framework capability-2 point 1”.
          Expected: Every point of the source, taken up.
          To mend it: Write the statement, or add the place to the source of the statement that takes it up.
      content/data/sources.yaml:58:5  point-uncovered
          No statement takes up “mnr-framework capability-2 point 2”.
          Expected: Every point of the source, taken up.
          To mend it: Write the statement, or add the place to the source of the statement that takes it up.
      content/en/mnr/capabilities/02-lamp-house.mdx:2:1  file-name
          The file is called “02-lamp-house.mdx”, which does not fit its id and number.
          Expected: A name that fits the id, in the right folder.
          To mend it: Name it “03-….mdx” with the id “mnr-3”, or correct the id and the number.
      content/en/mnr/capabilities/02-lamp-house.mdx:12:1  locator-unknown
          “point 1” is not a place in a source document.
          Expected: A part and point that the source document has.
          To mend it: Write the part and the number of the point, such as “point 1”; several with semicolons between them. content/data/sources.yaml lists the parts.
      content/en/mnr/capabilities/02-lamp-house.mdx:16:1  locator-unknown
          “point 2” is not a place in a source document.
          Expected: A part and point that the source document has.
          To mend it: Write the part and the number of the point, such as “point 1”; several with semicolons between them. content/data/sources.yaml lists the parts.
      content/en/mnr/domains/watch.mdx:2:1  file-name
          The file is called “watch.mdx”, which does not fit its id and number.
          Expected: A name that fits the id, in the right folder.
          To mend it: Name it after the domain, with the id “mnr-d2”, or correct the id and the number.
      content/en/mnr/domains/watch.mdx:14:1  locator-unknown
          “outcome 1” is not a place in a source document.
          Expected: A part and point that the source document has.
          To mend it: Write the part and the number of the point, such as “point 1”; several with semicolons between them. content/data/sources.yaml lists the parts."
    `);
  });

  test('a heading that has the anchor of the evidence below it', () => {
    expect(faultsOf('mnr-heading-taken')).toMatchInlineSnapshot(`
      "content/en/mnr/capabilities/02-lamp-house.mdx:16:1  heading-taken
          The heading “Evidence lamps” gets the anchor “evidence-lamps”, which belongs to the evidence on this page.
          Expected: A heading that differs from the others and from the parts of the page.
          To mend it: Choose other words for the heading."
    `);
  });
});

describe('The edition of 2016', () => {
  test('a capability that became nothing', () => {
    expect(faultsOf('former-became-nothing')).toMatchInlineSnapshot(`
      "content/data/mnr-2016.yaml:15:3  field-invalid
          The field “became” cannot be this list.
          Expected: A value of the kind that the field takes.
          To mend it: Name at least one current capability."
    `);
  });

  test('a capability that became one which does not exist', () => {
    expect(faultsOf('former-became-unknown')).toMatchInlineSnapshot(`
      "content/data/mnr-2016.yaml:16:7  reference-unknown
          There is no capability “mnr-3”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a capability that exists, or add it first."
    `);
  });

  test('a capability that became another without a reason', () => {
    expect(faultsOf('former-reason-empty')).toMatchInlineSnapshot(`
      "content/data/mnr-2016.yaml:9:7  field-invalid
          The field “became.why” (entry 1) cannot be “”.
          Expected: A value of the kind that the field takes.
          To mend it: Write words here."
    `);
  });

  test('a capability that became the same one twice', () => {
    expect(faultsOf('former-became-twice')).toMatchInlineSnapshot(`
      "content/data/mnr-2016.yaml:6:3  field-invalid
          The field “became” cannot be this list.
          Expected: A value of the kind that the field takes.
          To mend it: Name each current capability once, with one reason."
    `);
  });

  test('a part of the review on capabilities that do not exist', () => {
    expect(faultsOf('section-former-unknown')).toMatchInlineSnapshot(`
      "content/data/review-sections.yaml:4:7  reference-unknown
          There is no capability “mnr-11”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a capability that exists, or add it first.
      content/data/review-sections.yaml:12:7  reference-unknown
          There is no capability of 2016 “3”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a capability of 2016 that exists, or add it first."
    `);
  });
});

describe('The crosswalk', () => {
  test('a capability without counterpart and without a reason', () => {
    expect(faultsOf('crosswalk-missing')).toMatchInlineSnapshot(`
      "content/en/gsr/capabilities/03-trained-crews.mdx:2:1  crosswalk-missing
          gsr-3 has no counterpart in the other framework, and nothing says why.
          Expected: A pair in content/data/crosswalk.yaml, or a reason in content/data/crosswalk-unpaired.yaml.
          To mend it: Add a pair to content/data/crosswalk.yaml, or the reason to content/data/crosswalk-unpaired.yaml."
    `);
  });

  test('the same in the other framework', () => {
    expect(faultsOf('crosswalk-missing-in-model')).toMatchInlineSnapshot(`
      "content/en/mnr/capabilities/02-lamp-house.mdx:2:1  crosswalk-missing
          mnr-2 has no counterpart in the other framework, and nothing says why.
          Expected: A pair in content/data/crosswalk.yaml, or a reason in content/data/crosswalk-unpaired.yaml.
          To mend it: Add a pair to content/data/crosswalk.yaml, or the reason to content/data/crosswalk-unpaired.yaml."
    `);
  });

  test('a capability that stands as without counterpart and has one', () => {
    expect(faultsOf('unpaired-with-pair')).toMatchInlineSnapshot(`
      "content/data/crosswalk-unpaired.yaml:3:3  crosswalk-missing
          gsr-2 stands here as without counterpart, and content/data/crosswalk.yaml has one for it.
          Expected: A pair in content/data/crosswalk.yaml, or a reason in content/data/crosswalk-unpaired.yaml.
          To mend it: Remove the one that is wrong."
    `);
  });

  test('no counterpart, and an empty reason', () => {
    expect(faultsOf('unpaired-reason-empty')).toMatchInlineSnapshot(`
      "content/data/crosswalk-unpaired.yaml:2:3  field-invalid
          The field “reason” cannot be “”.
          Expected: A value of the kind that the field takes.
          To mend it: Write words here."
    `);
  });

  test('a pair that stands there twice', () => {
    expect(faultsOf('pair-twice')).toMatchInlineSnapshot(`
      "content/data/crosswalk.yaml:9:3  id-duplicate
          The pair “gsr-2 mnr-2” is already taken by content/data/crosswalk.yaml:5.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another pair."
    `);
  });

  test('a pair without a reason', () => {
    expect(faultsOf('pair-reason-empty')).toMatchInlineSnapshot(`
      "content/data/crosswalk.yaml:8:3  field-invalid
          The field “reason” cannot be “ ”.
          Expected: A value of the kind that the field takes.
          To mend it: Write words here."
    `);
  });

  test('a relation that does not exist', () => {
    expect(faultsOf('pair-relation-unknown')).toMatchInlineSnapshot(`
      "content/data/crosswalk.yaml:7:3  field-invalid
          The field “relation” cannot be “like”.
          Expected: A value of the kind that the field takes.
          To mend it: Write one of: same, part-of, contains, overlaps, supports."
    `);
  });

  test('a pair with a capability that does not exist', () => {
    expect(faultsOf('pair-capability-unknown')).toMatchInlineSnapshot(`
      "content/data/crosswalk.yaml:6:3  reference-unknown
          There is no capability “mnr-4”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a capability that exists, or add it first.
      content/en/mnr/capabilities/02-lamp-house.mdx:2:1  crosswalk-missing
          mnr-2 has no counterpart in the other framework, and nothing says why.
          Expected: A pair in content/data/crosswalk.yaml, or a reason in content/data/crosswalk-unpaired.yaml.
          To mend it: Add a pair to content/data/crosswalk.yaml, or the reason to content/data/crosswalk-unpaired.yaml."
    `);
  });
});

describe('A figure of the review', () => {
  test('a percentage that does not follow from its counts', () => {
    expect(faultsOf('figure-conflict')).toMatchInlineSnapshot(`
      "content/data/findings/lamps.yaml:7:3  figure-conflict
          77 per cent does not follow from 3 of 4, which is 75 per cent.
          Expected: Counts that make the percentage, to within one point, all as printed, or a note that says what the review prints.
          To mend it: Correct the figure as printed, or say under “conflict” what the review prints and where."
    `);
  });

  test('counts that cannot be', () => {
    expect(faultsOf('figure-counts-swapped')).toMatchInlineSnapshot(`
      "content/data/findings/lamps.yaml:7:3  figure-conflict
          4 of 3 cannot be.
          Expected: Counts that make the percentage, to within one point, all as printed, or a note that says what the review prints.
          To mend it: Correct “count” and “of”; where the review prints it so, leave both out and say under “conflict” what it prints."
    `);
  });

  test('counts that cannot be, where nothing else is given, or a note beside them', () => {
    expect(faultsOf('figure-counts-impossible')).toMatchInlineSnapshot(`
      "content/data/findings/lamps.yaml:5:3  figure-conflict
          5 of 4 cannot be.
          Expected: Counts that make the percentage, to within one point, all as printed, or a note that says what the review prints.
          To mend it: Correct “count” and “of”; where the review prints it so, leave both out and say under “conflict” what it prints.
      content/data/findings/lamps.yaml:17:3  figure-conflict
          6 of 4 cannot be.
          Expected: Counts that make the percentage, to within one point, all as printed, or a note that says what the review prints.
          To mend it: Correct “count” and “of”; where the review prints it so, leave both out and say under “conflict” what it prints."
    `);
  });

  test('values that its figure as printed does not hold', () => {
    expect(faultsOf('figure-not-as-printed')).toMatchInlineSnapshot(`
      "content/data/findings/lamps.yaml:5:3  figure-conflict
          The figure as printed, “75 per cent, 6 of 8”, does not hold 3 of 4.
          Expected: Counts that make the percentage, to within one point, all as printed, or a note that says what the review prints.
          To mend it: Write under “printed” what the review prints, and the same values under “count”, “of” and “percent”.
      content/data/findings/lamps.yaml:18:3  figure-conflict
          The figure as printed, “50 per cent, 2 of 4”, does not hold 55.
          Expected: Counts that make the percentage, to within one point, all as printed, or a note that says what the review prints.
          To mend it: Write under “printed” what the review prints, and the same values under “count”, “of” and “percent”."
    `);
  });

  test('a percentage out of range, and a count in words', () => {
    expect(faultsOf('figure-out-of-range')).toMatchInlineSnapshot(`
      "content/data/findings/lamps.yaml:7:3  field-invalid
          The field “percent” cannot be 175.
          Expected: A value of the kind that the field takes.
          To mend it: Write 0 to 100.
      content/data/findings/lamps.yaml:16:3  field-invalid
          The field “count” cannot be “two”.
          Expected: A value of the kind that the field takes.
          To mend it: Write a whole number."
    `);
  });

  test('a chart of a finding that does not exist', () => {
    expect(faultsOf('figure-finding-unknown')).toMatchInlineSnapshot(`
      "content/data/figures.yaml:5:3  reference-unknown
          There is no part of the review “lamp”. Did you mean “lamps”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a part of the review that exists, or add it first.
      content/data/figures.yaml:8:7  reference-unknown
          There is no finding “lamps-crews”. Did you mean “lamps-crew”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a finding that exists, or add it first."
    `);
  });
});

describe('A country', () => {
  test('a code that is not ISO 3166', () => {
    expect(faultsOf('country-code-unknown')).toMatchInlineSnapshot(`
      "content/data/countries.yaml:3:3  field-invalid
          The field “code” cannot be “XX”.
          Expected: A value of the kind that the field takes.
          To mend it: Use a code of ISO 3166-1 with two capital letters, such as GH.
      content/data/countries.yaml:8:3  field-invalid
          The field “code” cannot be “is”.
          Expected: A value of the kind that the field takes.
          To mend it: Use a code of ISO 3166-1 with two capital letters, such as GH."
    `);
  });

  test('a region and a survey that do not exist', () => {
    expect(faultsOf('country-region-unknown')).toMatchInlineSnapshot(`
      "content/data/countries.yaml:5:3  field-invalid
          The field “region” cannot be “northern-sea”.
          Expected: A value of the kind that the field takes.
          To mend it: Write one of: east-asia-and-pacific, eastern-and-southern-africa, eastern-europe-and-central-asia, latin-america-and-caribbean, middle-east-and-north-africa, north-america, south-asia, west-and-central-africa, western-europe.
      content/data/countries.yaml:13:3  field-invalid
          The field “survey” cannot be “harbour”.
          Expected: A value of the kind that the field takes.
          To mend it: Write one of: alliance, unicef."
    `);
  });
});

describe('An example', () => {
  test('of no known country', () => {
    expect(faultsOf('example-country-unknown')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:2:3  reference-unknown
          There is no country “rokshore”. Did you mean “rockshore”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a country of the 2022 review, as content/data/countries.yaml has it."
    `);
  });

  test('of no known capability', () => {
    expect(faultsOf('example-capability-unknown')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:3:3  reference-unknown
          There is no capability “mnr-3”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a capability that exists, or add it first."
    `);
  });

  test('of a capability of the other framework', () => {
    expect(faultsOf('example-capability-wrong')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:3:3  field-invalid
          The field “capability” cannot be “gsr-2”.
          Expected: A value of the kind that the field takes.
          To mend it: Use mnr- and a number from 1 to 20."
    `);
  });

  test('in no known part of the review', () => {
    expect(faultsOf('example-part-unknown')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:4:3  reference-unknown
          There is no part of the review “lamp”. Did you mean “lamps”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a part of the review that exists, or add it first."
    `);
  });

  test('of a capability whose page does not show that part of the review', () => {
    expect(faultsOf('example-part-of-another')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:3:3  link-one-sided
          lamps-rockshore-1 shows mnr-1, and its part of the review, lamps, does not belong to that capability: its page would not show the example.
          Expected: Both entries name each other.
          To mend it: Write the capability that content/data/review-sections.yaml names for “lamps”, or the part that belongs to mnr-1."
    `);
  });

  test('with a name that its text does not hold', () => {
    expect(faultsOf('example-name-elsewhere')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:8:7  field-invalid
          The text does not hold the name “The New Tower”.
          Expected: Names that stand in the text, letter for letter.
          To mend it: Write the name as the text has it, put it into the text, or take it out here."
    `);
  });

  test('with a footnote that does not exist', () => {
    expect(faultsOf('example-footnote-unknown')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:12:7  reference-unknown
          There is no footnote “5”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a footnote that exists, or add it first."
    `);
  });

  test('from a row or a table that does not exist', () => {
    expect(faultsOf('example-place-unknown')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:9:3  locator-unknown
          “table-1 row 3” is not a place in a source document. “table-1 row” has 2 points.
          Expected: A part and point that the source document has.
          To mend it: Write the part and the number, such as “table-5 row 3”; content/data/sources.yaml lists the parts.
      content/data/examples/lamps.yaml:9:3  locator-unknown
          “table-9 row 1” is not a place in a source document.
          Expected: A part and point that the source document has.
          To mend it: Write the part and the number, such as “table-5 row 3”; content/data/sources.yaml lists the parts."
    `);
  });

  test('of more than sixty words', () => {
    expect(faultsOf('example-too-long')).toMatchInlineSnapshot(`
      "content/data/examples/lamps.yaml:6:3  field-invalid
          The field “text” cannot be “The Old Tower was built in 1911 and and and and and and and and and and and and and and and and and and and and and and …”.
          Expected: A value of the kind that the field takes.
          To mend it: Write at most 60 words."
    `);
  });
});

describe('The rest of the review', () => {
  test('findings, points, boxes and questions that name what does not exist', () => {
    expect(faultsOf('evidence-part-unknown')).toMatchInlineSnapshot(`
      "content/data/boxes.yaml:3:3  reference-unknown
          There is no part of the review “lamp”. Did you mean “lamps”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a part of the review that exists, or add it first.
      content/data/findings/lamps.yaml:2:3  reference-unknown
          There is no part of the review “lanterns”.
          Expected: The id of an entry that exists.
          To mend it: Write the id of a part of the review that exists, or add it first.
      content/data/points/lamps.yaml:8:7  reference-unknown
          There is no country “rockshores”. Did you mean “rockshore”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a country of the 2022 review, as content/data/countries.yaml has it.
      content/data/survey.yaml:9:7  reference-unknown
          There is no part of the review “lamp”. Did you mean “lamps”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a part of the review that exists, or add it first."
    `);
  });

  test('entries that stand there twice', () => {
    expect(faultsOf('evidence-twice')).toMatchInlineSnapshot(`
      "content/data/boxes.yaml:8:3  id-duplicate
          The number “1” is already taken by content/data/boxes.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another number.
      content/data/countries.yaml:14:3  id-duplicate
          The id “reedholm” is already taken by content/data/countries.yaml:2.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another id.
      content/data/countries.yaml:15:3  id-duplicate
          The code “FO” is already taken by content/data/countries.yaml:3.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another code.
      content/data/countries.yaml:16:3  id-duplicate
          The name “Reedholm” is already taken by content/data/countries.yaml:4.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another name.
      content/data/crosswalk-unpaired.yaml:3:3  id-duplicate
          The id “gsr-3” is already taken by content/data/crosswalk-unpaired.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another id.
      content/data/examples/lamps.yaml:13:3  id-duplicate
          The id “lamps-rockshore-1” is already taken by content/data/examples/lamps.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another id.
      content/data/figures.yaml:20:3  id-duplicate
          The id “figure-1” is already taken by content/data/figures.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another id.
      content/data/findings/lamps.yaml:24:3  id-duplicate
          The id “lamps-lit” is already taken by content/data/findings/lamps.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another id.
      content/data/footnote-links.csv:3:1  id-duplicate
          The footnote “note-3-1” is already taken by content/data/footnote-links.csv:2.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another footnote.
      content/data/footnotes.yaml:12:3  id-duplicate
          The number “note-3-1” is already taken by content/data/footnotes.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another number.
      content/data/mnr-2016.yaml:19:3  id-duplicate
          The number “1” is already taken by content/data/mnr-2016.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another number.
      content/data/points/lamps.yaml:9:3  id-duplicate
          The id “lamps-1” is already taken by content/data/points/lamps.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another id.
      content/data/review-sections.yaml:13:3  id-duplicate
          The id “council” is already taken by content/data/review-sections.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another id.
      content/data/survey.yaml:13:3  id-duplicate
          The number “1” is already taken by content/data/survey.yaml:1.
          Expected: An id of its own for every entry.
          To mend it: Give one of the two another number."
    `);
  });

  test('questions beyond the last', () => {
    expect(faultsOf('survey-number-out-of-range')).toMatchInlineSnapshot(`
      "content/data/survey.yaml:2:3  field-invalid
          The field “section” cannot be 10.
          Expected: A value of the kind that the field takes.
          To mend it: Write a number from 1 to 9.
      content/data/survey.yaml:10:3  field-invalid
          The field “number” cannot be 82.
          Expected: A value of the kind that the field takes.
          To mend it: Write a number from 1 to 81."
    `);
  });

  test('an address for no footnote', () => {
    expect(faultsOf('footnote-link-of-nothing')).toMatchInlineSnapshot(`
      "content/data/footnote-links.csv:3:1  reference-unknown
          There is no footnote “note-3-3”. Did you mean “note-3-1”?
          Expected: The id of an entry that exists.
          To mend it: Write the id of a footnote that exists, or add it first."
    `);
  });

  test('addresses that lead elsewhere than they say', () => {
    expect(faultsOf('footnote-address-odd')).toMatchInlineSnapshot(`
      "content/data/footnote-links.csv:2:10  field-invalid
          The field “url” cannot be “javascript:alert(1)”.
          Expected: A value of the kind that the field takes.
          To mend it: Write a whole address, with https:// or http://.
      content/data/footnote-links.csv:3:10  field-invalid
          The field “url” cannot be “https://harbour@towers.example/”.
          Expected: A value of the kind that the field takes.
          To mend it: Write a whole address, with https:// or http://.
      content/data/footnote-links.csv:4:8  field-invalid
          The field “url” cannot be “ftp://towers.example/”.
          Expected: A value of the kind that the field takes.
          To mend it: Write a whole address, with https:// or http://.
      content/data/footnote-links.csv:5:1  field-invalid
          The field “id” cannot be “note-5x”.
          Expected: A value of the kind that the field takes.
          To mend it: Use note- and the number of the footnote, such as note-43 or note-48-1.
      content/data/footnote-links.csv:5:9  field-invalid
          The field “url” cannot be “https:/towers.example/”.
          Expected: A value of the kind that the field takes.
          To mend it: Write a whole address, with https:// or http://."
    `);
  });
});
