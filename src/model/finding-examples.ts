/**
 * An example of every kind of finding, for the pages under `/contribute/checks/`: what is wrong, what the check prints, and
 * the same mended. They speak of an invented harbour: a test puts each wrong text into the content of the tests and
 * expects exactly this finding, then the right one and expects none.
 */
import type { FindingCode } from './finding-codes.ts';

interface Example {
  /** Why it matters, and what stands behind it, in a few sentences. */
  about: string;
  /** What the check prints. */
  printed: string;
}

/** An example in a file that people write. */
export interface TextExample extends Example {
  /** File that holds the wrong text; of a whole file, its name too. */
  file: string;
  /** Name of the file when it is right, where the name is what was wrong: the example is the whole file then. */
  rightFile?: string;
  wrong: string;
  right: string;
  /** Number of the wrong line that the finding names, from 0; none where it names another place. */
  marked?: number;
  /** Whether it takes the record of what was published to find it. */
  record?: boolean;
}

/** An example that no text can show. */
export interface WordsExample extends Example {
  wrongInWords: string;
  rightInWords: string;
}

export const findingExamples: Readonly<Partial<Record<FindingCode, TextExample | WordsExample>>> = {
  'file-size': {
    about:
      'Texts are small. A file of more than 100 KB, or a paragraph of more than 10,000 characters, is something else: a picture, a whole book, or a list that belongs elsewhere.',
    wrongInWords: 'A file of 1,124 KB in content/en/pages/.',
    rightInWords: 'The words of the page, and the rest where it belongs.',
    printed: `content/en/pages/office.mdx:1:1  file-size
    The file has 1,124 KB, and 100 KB at most can be read.
    Expected: A text of at most 100 KB or a data file of at most 256 KB, with no line or paragraph of more than 10,000 characters.
    To mend it: Split it, or take out what does not belong into it.`,
  },
  'file-encoding': {
    about:
      'The file holds bytes that are no letters, or characters that nobody sees and that can change what is read. This happens when a file is saved in an old encoding, or when text is copied from a PDF.',
    wrongInWords: 'A file that was saved in an old encoding, so that the letter é is no letter in UTF-8.',
    rightInWords: 'The same file, saved as UTF-8.',
    printed: `content/en/pages/office.mdx:3:11  file-encoding
    The file is not UTF-8 text from here on.
    Expected: UTF-8 text without control characters, and without marks that reverse the direction of what is read.
    To mend it: Save the file as UTF-8, and write the letter again.`,
  },
  'file-link': {
    about: 'The file is a link to another file, which may lie anywhere. Only the files themselves are read.',
    wrongInWords: 'A link to another file in the place of a page.',
    rightInWords: 'A file with the text in it.',
    printed: `content/en/pages/office.mdx:1:1  file-link
    “content/en/pages/office.mdx” is a link to another place.
    Expected: A file of its own, with the text in it.
    To mend it: Put the file itself in its place, or take the link away.`,
  },
  'file-format': {
    about:
      'Spaces at the ends of lines, Windows line ends and superfluous empty lines change nothing for readers, but they make changes hard to review. Two spaces that mean a line break become a backslash, which can be seen.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: `A list of duties for each boat and each quay.
</Statement>



## Why it matters`,
    right: `A list of duties for each boat and each quay.
</Statement>

## Why it matters`,
    marked: 3,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:19:1  warning file-format
    There are 2 empty lines too many.
    Expected: No spaces at the end of a line, plain line ends, one empty line at most, and one line end at the end of the file.
    To mend it: Run npm run check -- --fix, or take them away.`,
  },
  'file-name': {
    about:
      'The name and folder of a file say what it is and where it appears. A misspelt ending or folder would mean that nothing reads it, and nobody would notice.',
    wrongInWords: 'The page with the id “method” in a file that is called “methods.mdx”.',
    rightInWords: 'The file called “method.mdx”.',
    printed: `content/en/pages/methods.mdx:2:1  file-name
    The file is called “methods.mdx”, which does not fit its id and number.
    Expected: A name that fits the id, in the right folder.
    To mend it: Name it “method.mdx”, or correct the id and the number.`,
  },
  'file-outdated': {
    about:
      'Some files are made by a command, such as the schemas for editors. They must not be changed by hand, and must be made anew when what they are made from changes.',
    wrongInWords: 'A change by hand in a file that is made by a command.',
    rightInWords: 'The file as the command writes it: npm run check -- --fix.',
    printed: `GUIDE.md:2:1  file-outdated
    The file differs from what it is made from, first in line 2.
    Expected: The file as the commands of this project write it.
    To mend it: Run npm run check -- --fix; to change what it says, change what it is made from.`,
  },
  'public-file': {
    about:
      'Everything in public/ is served to readers as it is, so only a few known files may lie there, without script and without links to elsewhere.',
    wrongInWords: 'A file “page.html” in public/.',
    rightInWords: 'No such file: pages are written as texts below content/.',
    printed: `public/page.html:1:1  public-file
    “public/page.html” is not a file that this site serves.
    Expected: Only the files that src/model/public-files.ts lists, each of the type that its name says.
    To mend it: Take it out. What a page needs is made by code in src/; a file that must be served as it is takes a line in src/model/public-files.ts.`,
  },
  'yaml-syntax': {
    about:
      'The fields at the top of a text, and the files of facts, are written in YAML. Most often a value holds a colon or begins with a sign, and needs quotation marks; or the spaces at the start of a line do not fit.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: 'title: Clear duties: who does what',
    right: 'title: Clear duties',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:4:20  yaml-syntax
    This cannot be read: a colon stands within the value of “title”.
    Expected: Plain YAML: a name, a colon, a space and a value on each line; no tags, anchors or aliases.
    To mend it: Put the whole value in quotation marks: title: "…".`,
  },
  'mdx-syntax': {
    about:
      'The text cannot be taken apart: a component is not closed, or a curly bracket or angle bracket stands in the text.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: 'A list of duties for each boat {and each quay.',
    right: 'A list of duties for each boat and each quay.',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:16:32  mdx-syntax
    A curly bracket “{” or “}” stands in the text.
    Expected: Markdown, and components with both their tags.
    To mend it: Write round brackets “( )” instead, or take it out.`,
  },
  'field-missing': {
    about: 'Every kind of file has fields that it needs. Where the day of review is missing, --fix adds today.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: `id: gsr-1
number: 1
title: Clear duties`,
    right: `id: gsr-1
number: 1
title: Clear duties
theme: gsr-t1`,
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:2:1  field-missing
    The field “theme” is missing.
    Expected: Every field that this kind of entry needs.
    To mend it: Add a line “theme: …”, such as “theme: gsr-t2”.`,
  },
  'field-unknown': {
    about: 'Often it is a slip of the pen; the check names the field that may be meant.',
    file: 'content/en/pages/method.mdx',
    wrong: `title: Method
author: Ada Rowe
summary: How the harbour response was written down.`,
    right: `title: Method
summary: How the harbour response was written down.`,
    marked: 1,
    printed: `content/en/pages/method.mdx:5:1  field-unknown
    There is no field “author” here.
    Expected: Only the fields that this kind of entry has.
    To mend it: Rename or remove it. Known fields: id, code, title, summary, reviewed.`,
  },
  'field-invalid': {
    about: 'The value has the wrong form: a day, a number, an id or a word from a list that is written otherwise.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: 'reviewed: 4 March 2026',
    right: 'reviewed: 2026-03-04',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:10:1  field-invalid
    The field “reviewed” cannot be “4 March 2026”.
    Expected: A value of the kind that the field takes.
    To mend it: Use year-month-day, such as 2026-11-22.`,
  },
  'field-order': {
    about: 'Fields in the same order in every file are found at a glance.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: `number: 1
theme: gsr-t1
title: Clear duties`,
    right: `number: 1
title: Clear duties
theme: gsr-t1`,
    marked: 2,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:5:1  warning field-order
    The field “title” belongs after “number”.
    Expected: This order: id, number, title, theme, summary, resources, reviewed.
    To mend it: Run npm run check -- --fix, or move it there.`,
  },
  'entry-order': {
    about:
      'Files of facts are kept in order, so that an entry is easily found and two people seldom write in the same line.',
    file: 'content/data/links.csv',
    wrong: `lamp-tables-2019,resource,printed-in-source,,https://signals.example/lamp-tables
gsr-guidance-2021,resource,address-checked,,https://harbour.example/note.pdf`,
    right: `gsr-guidance-2021,resource,address-checked,,https://harbour.example/note.pdf
lamp-tables-2019,resource,printed-in-source,,https://signals.example/lamp-tables`,
    marked: 1,
    printed: `content/data/links.csv:3:1  warning entry-order
    “gsr-guidance-2021” belongs at the start.
    Expected: By id.
    To mend it: Run npm run check -- --fix, or move it there.`,
  },
  'id-duplicate': {
    about: 'Everything is found by its id, so no two things may share one; nor may two terms share a word.',
    file: 'content/en/glossary/near-miss.mdx',
    wrong: `label: near miss
status: preferred
topic: response
forms:
  - harbour watches`,
    right: `label: near miss
status: preferred
topic: response
forms:
  - near misses`,
    marked: 4,
    printed: `content/en/glossary/near-miss.mdx:7:5  id-duplicate
    The word “harbour watches” is already taken by content/en/glossary/harbour-watch.mdx:8.
    Expected: An id of its own for every entry.
    To mend it: Give one of the two another word.`,
  },
  'number-duplicate': {
    about: 'Capabilities, themes and guides have numbers by which they are ordered and named.',
    file: 'content/en/gsr/themes/rules-and-duties.mdx',
    wrong: `id: gsr-t1
order: 2`,
    right: `id: gsr-t1
order: 1`,
    marked: 1,
    printed: `content/en/gsr/themes/rules-and-duties.mdx:3:1  number-duplicate
    The place in the order “2” is already taken by content/en/gsr/themes/people.mdx:3.
    Expected: A number of its own for every entry.
    To mend it: Give one of the two another place in the order.`,
  },
  'address-duplicate': {
    about:
      'Each page has an address made from its id or file name. Some addresses belong to pages that the site makes itself, such as /search/.',
    file: 'content/en/pages/search.mdx',
    rightFile: 'content/en/pages/search-tips.mdx',
    wrong: `---
id: search
title: Finding things
summary: How to find a page.
reviewed: 2026-03-04
---

Write a word, or a code such as GSR-1.`,
    right: `---
id: search-tips
title: Finding things
summary: How to find a page.
reviewed: 2026-03-04
---

Write a word, or a code such as GSR-1.`,
    marked: 1,
    printed: `content/en/pages/search.mdx:2:1  address-duplicate
    The address “/search/” is already taken by src/pages:1.
    Expected: An address of its own for every page.
    To mend it: Give one of the two another address.`,
  },
  'reference-unknown': {
    about:
      'A text or an entry names the id of something that is not there. Often a letter is wrong, or the other entry has not been written yet.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: 'Write the duties down where the crew can read them (see <See id="gsr-20" />).',
    right: 'Write the duties down where the crew can read them (see <See id="gsr-2" />).',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:32:57  reference-unknown
    There is no capability or theme “gsr-20”.
    Expected: The id of an entry that exists.
    To mend it: Write the id of a capability or theme that exists, or add it first.`,
  },
  'link-unknown': {
    about: 'A link leads to a page of this site, or to a statement on it, that does not exist.',
    file: 'content/en/pages/method.mdx',
    wrong: 'See also the [resources](/resource/)',
    right: 'See also the [resources](/resources/)',
    marked: 0,
    printed: `content/en/pages/method.mdx:19:14  link-unknown
    There is no page at “/resource/”. Did you mean “/resources/”?
    Expected: The address of a page of this site.
    To mend it: Write the address of a page of this site, from the first slash to the last.`,
  },
  'link-one-sided': {
    about:
      'Relations between terms, and between themes and capabilities, are written on both sides, so that neither can be changed unseen.',
    file: 'content/en/glossary/near-miss.mdx',
    wrong: `related:
  - close-shave
  - harbour-watch`,
    right: `related:
  - close-shave`,
    marked: 2,
    printed: `content/en/glossary/near-miss.mdx:15:5  link-one-sided
    The term names “harbour-watch” under “related”, but content/en/glossary/harbour-watch.mdx does not name it under “related”.
    Expected: Both entries name each other.
    To mend it: Add “- near-miss” to “related” there.`,
  },
  'address-insecure': {
    about:
      'An address without encryption shows others on the way what somebody reads here. Addresses that run script, or leave the protocol open, are refused for the safety of readers.',
    file: 'content/en/pages/method.mdx',
    wrong: '[lamp tables](http://signals.example/lamp-tables)',
    right: '[lamp tables](https://signals.example/lamp-tables)',
    marked: 0,
    printed: `content/en/pages/method.mdx:19:47  address-insecure
    The address “http://signals.example/lamp-tables” is not https, mailto or within the site.
    Expected: An address that begins with https://, mailto: or a single slash.
    To mend it: Write a whole address with https://, or a place on this site that begins and ends with a slash.`,
  },
  'component-unknown': {
    about: 'Only a few components may stand in a text, each on the kinds of page that it is made for.',
    file: 'content/en/pages/method.mdx',
    wrong: '<SourcesList />',
    right: '<SourceList />',
    marked: 0,
    printed: `content/en/pages/method.mdx:11:1  component-unknown
    <SourcesList> is not a component that may stand here. Did you mean “SourceList”?
    Expected: One of the components that this page may hold.
    To mend it: Use Markdown or one of: Statement, See, Cite, Term, NoTerm, ContentNote, HelpAddress, HelpDoors, StoredHere, SourceList.`,
  },
  'attribute-unknown': {
    about: 'Each component takes a few attributes and no others.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: '(see <See id="gsr-2" title="Signals" />)',
    right: '(see <See id="gsr-2" />)',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:32:57  attribute-unknown
    <See> takes no attribute “title”.
    Expected: Only the attributes it takes, once each.
    To mend it: Use only: id.`,
  },
  'attribute-missing': {
    about: 'The component cannot do its work without the attribute.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: '(see <See />)',
    right: '(see <See id="gsr-2" />)',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:32:57  attribute-missing
    <See> needs the attribute “id”.
    Expected: Every attribute that it needs, with a value.
    To mend it: Add id="…".`,
  },
  'markup-not-allowed': {
    about:
      'Texts are data and hold no code: no HTML, no pictures, no expressions in curly brackets, no import or export.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: 'A list of {boats.length} duties.',
    right: 'A list of duties for each boat and each quay.',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:16:11  markup-not-allowed
    A curly bracket “{” or “}” may not stand in the text.
    Expected: Plain Markdown and the allowed components: no HTML, no expressions, no import or export.
    To mend it: Write round brackets “( )” instead, or take them out.`,
  },
  'heading-taken': {
    about:
      'A heading can be linked to by its words, so no two on a page may have the same, nor the words that the page itself uses.',
    file: 'content/en/pages/method.mdx',
    wrong: '## Sources',
    right: '## Priorities',
    marked: 0,
    printed: `content/en/pages/method.mdx:13:1  heading-taken
    The heading “Sources” gets the anchor “sources-1”, which belongs to the heading in line 9.
    Expected: A heading that differs from the others and from the parts of the page.
    To mend it: Choose other words for the heading.`,
  },
  'section-missing': {
    about: 'Capabilities and themes have fixed sections, so that readers find the same thing in the same place.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: '## How to put it in place',
    right: `## Who it is for

<WhoItIsFor />

## How to put it in place`,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:35:1  section-missing
    The section “Who it is for” is missing.
    Expected: Every fixed section of this kind of page.
    To mend it: Add a line “## Who it is for” and the text of the section.`,
  },
  'section-unknown': {
    about: 'A page with fixed sections has no others; subsections with ### are free.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: `## Further resources

<FurtherResources />

## See also

The other capabilities.`,
    right: `## Further resources

<FurtherResources />`,
    marked: 4,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:43:1  section-unknown
    “See also” is not a section of this kind of page.
    Expected: Only the fixed sections of this kind of page.
    To mend it: Use only: What it is, Why it matters, Who it is for, How to put it in place, Further resources.`,
  },
  'section-order': {
    about: 'The fixed sections stand in one order on every page, each once.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: `## Further resources

<FurtherResources />

## What it is

The duties once more.`,
    right: `## Further resources

<FurtherResources />`,
    marked: 4,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:43:1  section-order
    The section “What it is” stands in the wrong place or twice.
    Expected: Each section once, in the fixed order.
    To mend it: Keep this order, each once: What it is, Why it matters, Who it is for, How to put it in place, Further resources.`,
  },
  'statement-id': {
    about:
      'Each statement has a permanent id by which it is cited: the letter of its section and a number. --fix gives it the next free number.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: '<Statement id="1" source="why 1; footnote 1">',
    right: '<Statement id="Y1" source="why 1; footnote 1">',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:21:1  statement-id
    “1” is not an id that a statement can have here.
    Expected: The letter of the section and the next free number.
    To mend it: Give it back the id Y1, if that was its own; otherwise use the next free one, Y2.`,
  },
  'statement-duplicate': {
    about:
      'Two statements with one id cannot be told apart by those who cite them. --fix leaves the id to the one that had it first, and gives the other the next free number.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: '<Statement id="H1" source="how 2" for="crews schools">',
    right: '<Statement id="H2" source="how 2" for="crews schools">',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:35:1  statement-duplicate
    The statement id H1 already stands in line 31.
    Expected: An id of its own for every statement.
    To mend it: Give the newer one the next free number; published ids stay as they are.`,
  },
  'statement-source': {
    about: 'Every statement says which place in a source document it comes from, so that readers can look it up.',
    file: 'content/en/pages/method.mdx',
    wrong: '<Statement id="S1">',
    right: '<Statement id="S1" source="harbour-survey-2022 priority 1">',
    marked: 0,
    printed: `content/en/pages/method.mdx:15:1  statement-source
    The statement S1 does not say where it comes from.
    Expected: The place in the source document.
    To mend it: Add source="…" with the place in the source document, such as source="how 3".`,
  },
  'statement-audience': {
    about: 'Under “How to put it in place”, each statement is an action, and says which roles it falls to.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: '<Statement id="H1" source="how 1">',
    right: '<Statement id="H1" source="how 1" for="crews">',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:31:1  statement-audience
    The statement H1 does not say who acts on it.
    Expected: One or more roles in the attribute “for”.
    To mend it: Add for="…" with one or more ids of content/data/audiences.yaml.`,
  },
  'statement-empty': {
    about: 'A statement without words can be cited but says nothing.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: `<Statement id="W1" source="what 1">
</Statement>`,
    right: `<Statement id="W1" source="what 1">
A list of duties for each boat and each quay.
</Statement>`,
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:15:1  statement-empty
    The statement W1 has no text.
    Expected: One point, in words.
    To mend it: Write the text between the two tags.`,
  },
  'locator-unknown': {
    about:
      'The place is written as the name of a part and the number of a point; content/data/sources.yaml says which parts each document has, and how many points.',
    file: 'content/en/pages/method.mdx',
    wrong: 'source="harbour-survey-2022 priority 9"',
    right: 'source="harbour-survey-2022 priority 1"',
    marked: 0,
    printed: `content/en/pages/method.mdx:15:1  locator-unknown
    “harbour-survey-2022 priority 9” is not a place in a source document. “priority” has 3 points.
    Expected: A part and point that the source document has.
    To mend it: Write the id of the document, the part and the number of the point, such as “gsr-guidance-2021 footnote 5”; several with semicolons between them. content/data/sources.yaml lists the parts.`,
  },
  'point-uncovered': {
    about: 'The guidance note is rendered whole. Where no statement takes up a point of it, one has been lost.',
    file: 'content/en/gsr/themes/rules-and-duties.mdx',
    wrong: '<Statement id="P2" source="outcome-point 1">',
    right: '<Statement id="P2" source="outcome-point 2">',
    printed: `content/data/sources.yaml:32:5  point-uncovered
    No statement takes up “gsr-framework theme-1 outcome-point 2”.
    Expected: Every point of the source, taken up.
    To mend it: Write the statement, or add the place to the source of the statement that takes it up.`,
  },
  'resource-uncited': {
    about: 'The list holds the works that some page lists or cites, and no others.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: `resources:
  - lamp-tables-2019`,
    right: `resources:
  - lamp-tables-2019
  - watch-log`,
    printed: `content/data/resources.yaml:1:3  resource-uncited
    Nothing cites the resource “watch-log”.
    Expected: Every resource listed or cited on some page.
    To mend it: List it under the resources of a capability, cite it in a text, or remove it.`,
  },
  'term-avoided': {
    about:
      'A word that the glossary advises against, in a text or in a word of the interface. It may stand in quotation marks where the word itself is meant, in the exact title of a law, in the name of a body, and on its own page.',
    file: 'content/en/gsr/capabilities/01-clear-duties.mdx',
    wrong: 'A list of close shaves for each boat and each quay.',
    right: 'A list of duties for each boat and each quay.',
    marked: 0,
    printed: `content/en/gsr/capabilities/01-clear-duties.mdx:16:11  term-avoided
    “close shaves” is a term to avoid. It makes light of a danger.
    Expected: The preferred term, or quotation marks where the term itself is meant.
    To mend it: Write: near miss. Where the term itself is meant, put it in quotation marks; exact titles stand in content/data/legal-titles.yaml.`,
  },
  'term-cycle': {
    about:
      'Wider terms lead from a term to what it is a kind of, and must come to an end. Here a term is called a kind of itself.',
    file: 'content/en/glossary/near-miss.mdx',
    wrong: `cites:
  - tide-lessons-2020
broader:
  - near-miss
narrower:
  - near-miss`,
    right: `cites:
  - tide-lessons-2020`,
    marked: 2,
    printed: `content/en/glossary/near-miss.mdx:13:1  term-cycle
    “near-miss” is wider than itself: near-miss → near-miss.
    Expected: Wider terms that end somewhere.
    To mend it: Take one of these wider terms away.`,
  },
  'published-missing': {
    about:
      'Others cite what was published here. It may go or move, but not without a word: an entry in content/data/changes.yaml says why, and what stands in its place. Readers who follow the old address find that entry.',
    file: 'content/en/pages/method.mdx',
    wrong: '<Statement id="S2" source="harbour-survey-2022 priority 1">',
    right: '<Statement id="S1" source="harbour-survey-2022 priority 1">',
    record: true,
    marked: 0,
    printed: `content/en/pages/method.mdx:15:1  published-missing
    “MTH.S1” was published on 2026-03-04 and is gone. Here stands “MTH.S2” in its place, which is new.
    Expected: Everything ever published, or an entry in content/data/changes.yaml that says why it went and what replaced it.
    To mend it: Write id="S1" again. If this is another point, add an entry to content/data/changes.yaml: “of: MTH.S1”, “change: withdrawn”, and “why”.`,
  },
  'published-reused': {
    about: 'Whoever cited the old statement or page would cite something else without knowing it.',
    file: 'content/data/changes.yaml',
    wrong: `- date: 2026-06-01
  of: MTH.S1
  change: withdrawn
  why: The survey was made anew.`,
    right: '[]',
    record: true,
    printed: `content/en/pages/method.mdx:15:1  published-reused
    “MTH.S1” was withdrawn on 2026-06-01 (content/data/changes.yaml:2) and cannot be used again.
    Expected: A new id or address for something new.
    To mend it: Give the statement the next free number.`,
  },
  'published-unrecorded': {
    about:
      'content/data/published.csv keeps everything that was ever public. New things are written into it when they are published; --fix does it.',
    file: 'content/data/published.csv',
    wrong: 'MNR.E1,2026-03-04,clepiick',
    right: `MNR.E1,2026-03-04,clepiick
MTH.S1,2026-03-04,djhonkij`,
    record: true,
    printed: `content/en/pages/method.mdx:15:1  warning published-unrecorded
    “MTH.S1” is new and not in the record yet.
    Expected: A line in content/data/published.csv.
    To mend it: Run npm run check -- --fix, or leave it to whoever merges the change.`,
  },
  'text-changed': {
    about:
      'The record keeps a short mark of each text. When a text changes, readers may want to know why: a change of meaning needs an entry in content/data/changes.yaml. A change of wording is noted by --fix.',
    file: 'content/en/pages/method.mdx',
    wrong: 'Begin with the duties, then ask the',
    right: 'Begin with the duties, and ask the',
    record: true,
    printed: `content/en/pages/method.mdx:15:1  warning text-changed
    The text of “MTH.S1” differs from the one on record.
    Expected: An entry in content/data/changes.yaml where the meaning changed.
    To mend it: If it now says something else, add an entry to content/data/changes.yaml with “change: meaning” and “why”; npm run check -- --fix records the rest.`,
  },
  'review-old': {
    about: 'Advice ages. A page that nobody has read against its sources for two years may be wrong by now.',
    file: 'content/en/pages/method.mdx',
    wrong: 'reviewed: 2023-03-04',
    right: 'reviewed: 2026-03-04',
    marked: 0,
    printed: `content/en/pages/method.mdx:6:1  warning review-old
    The page was last reviewed on 2023-03-04, more than two years ago.
    Expected: A review within the last two years.
    To mend it: Read it against its sources, correct it, and write the day of today.`,
  },
  'figure-conflict': {
    about:
      'A figure is kept as the review prints it: how many, of how many, and per cent. Where the three do not fit together, somebody has mistyped one, or the print itself is at odds; then readers are told what it prints, and where.',
    file: 'content/data/findings/lamps.yaml',
    wrong: 'percent: 77',
    right: 'percent: 75',
    marked: 0,
    printed: `content/data/findings/lamps.yaml:7:3  figure-conflict
    77 per cent does not follow from 3 of 4, which is 75 per cent.
    Expected: Counts that make the percentage, to within one point, all as printed, or a note that says what the review prints.
    To mend it: Correct the figure as printed, or say under “conflict” what the review prints and where.`,
  },
  'crosswalk-missing': {
    about:
      'Each capability of either framework says which capability of the other corresponds to it, or why none does. Otherwise readers could not tell a gap in the frameworks from something that nobody has looked at.',
    file: 'content/data/crosswalk-unpaired.yaml',
    wrong: '[]',
    right: `- id: gsr-3
  reason: The model harbour says nothing on training.`,
    printed: `content/en/gsr/capabilities/03-trained-crews.mdx:2:1  crosswalk-missing
    gsr-3 has no counterpart in the other framework, and nothing says why.
    Expected: A pair in content/data/crosswalk.yaml, or a reason in content/data/crosswalk-unpaired.yaml.
    To mend it: Add a pair to content/data/crosswalk.yaml, or the reason to content/data/crosswalk-unpaired.yaml.`,
  },
  'translation-incomplete': {
    about:
      'A translation has the same sections and the same statements as the English page, so that an id means the same in every language.',
    file: 'content/fr/gsr/framework.mdx',
    wrong: `</Statement>

<Statement id="S2">
Un autre point.
</Statement>`,
    right: '</Statement>',
    marked: 2,
    printed: `content/fr/gsr/framework.mdx:15:1  translation-incomplete
    The English page has no statement S2.
    Expected: The same statements as the English page, in the same order.
    To mend it: Use the ids of content/en/gsr/framework.mdx.`,
  },
  'translation-outdated': {
    about:
      'The field “of” holds the mark of the English text that was translated. The English text has changed since, so the translation may say something else; readers are told.',
    file: 'content/fr/gsr/framework.mdx',
    wrong: 'of: abcdefgh',
    right: 'of: dobjfahf',
    marked: 0,
    printed: `content/fr/gsr/framework.mdx:4:1  warning translation-outdated
    The English text has changed since it was translated (its mark is now dobjfahf).
    Expected: A translation of the English text as it stands now.
    To mend it: Compare the translation with content/en/gsr/framework.mdx, correct it, and write “of: dobjfahf”.`,
  },
};
