/** Content is data: one fixture for each way in. Each is refused with its place and its reason, and nothing else is. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finding, formatFinding, isError } from '../../src/model/finding.ts';
import { contentFolder, hostileFolder, hostileNames, load, temporaryFolder } from '../support/fixtures.ts';

/** What the check says, one line for each fault. */
const lines = (findings: readonly Finding[]): string[] =>
  findings
    .filter(isError)
    .map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code}: ${message}`);
const refusals = (folder: string): string[] => lines(load(folder).findings);

const found = new Map<string, Finding[]>();
const findingsOf = (name: string): Finding[] => {
  const findings = found.get(name) ?? load(hostileFolder(name)).findings;
  found.set(name, findings);
  return findings;
};

const expected: Readonly<Record<string, readonly string[]>> = {
  'anchor-of-a-list': [
    'content/data/findings/lamps.yaml:1:3 id-duplicate: The anchor “list” belongs to a part of the page already.',
  ],
  'anchor-of-another-kind': [
    'content/data/points/lamps.yaml:1:3 id-duplicate: The anchor “evidence-lamps” belongs to content/data/review-sections.yaml:7 already.',
  ],
  'anchor-of-the-frame': [
    'content/data/countries.yaml:2:3 id-duplicate: The anchor “main” belongs to a part of the page already.',
  ],
  'attribute-class': ['content/en/pages/evil.mdx:21:5 attribute-unknown: <Cite> takes no attribute “class”.'],
  'attribute-client': ['content/en/pages/evil.mdx:21:5 attribute-unknown: <Cite> takes no attribute “client:load”.'],
  'attribute-handler': ['content/en/pages/evil.mdx:21:5 attribute-unknown: <Cite> takes no attribute “onclick”.'],
  'attribute-href': ['content/en/pages/evil.mdx:21:5 attribute-unknown: <Cite> takes no attribute “href”.'],
  'attribute-inline': ['content/en/pages/evil.mdx:21:5 attribute-unknown: <Cite> takes no attribute “is:inline”.'],
  'attribute-joiner-in-id': [
    'content/en/pages/evil.mdx:21:5 file-encoding: Here stands a character that a text may not hold: U+200D, which nobody can see.',
  ],
  'attribute-markup-in-id': [
    'content/en/pages/evil.mdx:21:5 reference-unknown: There is no resource or source “watch-log" onclick="alert(1)”.',
  ],
  'attribute-prototype': ['content/en/pages/evil.mdx:21:5 attribute-unknown: <Cite> takes no attribute “__proto__”.'],
  'attribute-reversed': [
    'content/en/pages/evil.mdx:21:5 file-encoding: Here stands a character that a text may not hold: U+202E, a mark that changes the direction of reading.',
  ],
  'attribute-set-html': ['content/en/pages/evil.mdx:21:5 attribute-unknown: <Cite> takes no attribute “set:html”.'],
  'attribute-slot': ['content/en/pages/evil.mdx:21:5 attribute-unknown: <Cite> takes no attribute “slot”.'],
  'attribute-style': ['content/en/pages/evil.mdx:21:5 attribute-unknown: <Cite> takes no attribute “style”.'],
  'bytes-cut': ['content/en/pages/evil.mdx:5:26 file-encoding: The file is not UTF-8 text from here on.'],
  'bytes-latin-1': ['content/en/pages/evil.mdx:5:26 file-encoding: The file is not UTF-8 text from here on.'],
  'bytes-overlong': ['content/en/pages/evil.mdx:5:26 file-encoding: The file is not UTF-8 text from here on.'],
  'bytes-surrogate': ['content/en/pages/evil.mdx:5:26 file-encoding: The file is not UTF-8 text from here on.'],
  'bytes-utf-16': ['content/en/pages/evil.mdx:1:1 file-encoding: The file is not UTF-8 text from here on.'],
  'bytes-wrong': ['content/en/pages/evil.mdx:5:26 file-encoding: The file is not UTF-8 text from here on.'],
  'character-backspace': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+0008, a control character.',
  ],
  'character-byte-order-mark': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+FEFF, which nobody can see.',
  ],
  'character-delete': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+007F, a control character.',
  ],
  'character-embedding': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+202B, a mark that changes the direction of reading.',
  ],
  'character-emoji-sign-in-word': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+FE0F, which nobody can see.',
  ],
  'character-empty-braille': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+2800, which nobody can see.',
  ],
  'character-escape': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+001B, a control character.',
  ],
  'character-form-feed': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+000C, a control character.',
  ],
  'character-hangul-filler': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+3164, which nobody can see.',
  ],
  'character-heap-of-marks': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+0301, the first of a heap of marks on one letter.',
  ],
  'character-heap-of-rings': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+20DD, the first of a heap of marks on one letter.',
  ],
  'character-heap-with-joiners': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+0301, the first of a heap of marks on one letter.',
  ],
  'character-isolate': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+2067, a mark that changes the direction of reading.',
  ],
  'character-joiner-in-latin': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+200D, which nobody can see.',
  ],
  'character-joiners-in-a-row': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+200D, which nobody can see.',
  ],
  'character-line-separator': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+2028, which nobody can see.',
  ],
  'character-lone-return': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+000D, a line end that only some programs read as one.',
  ],
  'character-mongolian-variation': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+180B, which nobody can see.',
  ],
  'character-next-line': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+0085, a control character.',
  ],
  'character-no-thing': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+FFFC, the sign for a thing that is not there.',
  ],
  'character-noncharacter': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+FFFF, which stands for no letter.',
  ],
  'character-nothing': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+FFFD, the sign for a letter that was lost.',
  ],
  'character-nothing-in-file': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+0000, a control character.',
  ],
  'character-private': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+E000, which stands for no letter.',
  ],
  'character-reversed': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+202E, a mark that changes the direction of reading.',
  ],
  'character-reversed-in-csv': [
    'content/data/links.csv:3:5 file-encoding: Here stands a character that a text may not hold: U+202E, a mark that changes the direction of reading.',
  ],
  'character-reversed-in-data': [
    'content/data/audiences.yaml:2:16 file-encoding: Here stands a character that a text may not hold: U+202E, a mark that changes the direction of reading.',
  ],
  'character-reversed-in-file': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+202E, a mark that changes the direction of reading.',
  ],
  'character-soft-hyphen': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+00AD, which nobody can see.',
  ],
  'character-tag': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+E0041, which nobody can see.',
  ],
  'character-tag-in-file': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+E0041, which nobody can see.',
  ],
  'character-unseen': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+200B, which nobody can see.',
  ],
  'character-variation': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+E0100, which nobody can see.',
  ],
  'character-without-a-name': [
    'content/en/pages/evil.mdx:21:1 file-encoding: Here stands a character that a text may not hold: U+E0080, which nobody can see.',
  ],
  'character-word-joiner': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+2060, which nobody can see.',
  ],
  'character-zero-width-space': [
    'content/en/pages/evil.mdx:5:26 file-encoding: Here stands a character that a text may not hold: U+200B, which nobody can see.',
  ],
  'code-with-class': [
    'content/en/pages/evil.mdx:21:1 markup-not-allowed: After ``` stands more than the name of a language and the path of a file.',
  ],
  'code-with-quote': [
    'content/en/pages/evil.mdx:21:1 markup-not-allowed: After ``` stands more than the name of a language and the path of a file.',
  ],
  'code-with-title': [
    'content/en/pages/evil.mdx:21:1 markup-not-allowed: After ``` stands more than the name of a language and the path of a file.',
  ],
  'component-fragment': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <Fragment> is not a component that may stand here.',
  ],
  'component-inherited': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <constructor> is not a component that may stand here.',
  ],
  'component-of-the-frame': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <Section> is not a component that may stand here.',
  ],
  'component-with-hidden-text': [
    'content/en/pages/evil.mdx:21:6 markup-not-allowed: <See> holds text, which would not be shown.',
  ],
  'css-address': [
    'public/noscript.css:2:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'css-attribute': [
    'public/noscript.css:1:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'css-comment-too-short': [
    'public/noscript.css:1:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'css-content': [
    'public/noscript.css:2:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'css-escape': [
    'public/noscript.css:2:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'css-expression': [
    'public/noscript.css:2:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'css-font': ['public/noscript.css:1:1 public-file: It holds more than plain rules: names, colons and plain values.'],
  'css-import': [
    'public/noscript.css:1:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'css-markup': [
    'public/noscript.css:1:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'css-nesting': [
    'public/noscript.css:2:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'css-open-comment': [
    'public/noscript.css:1:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'css-variable': [
    'public/noscript.css:2:1 public-file: It holds more than plain rules: names, colons and plain values.',
  ],
  'csv-address-of-other-site': [
    'content/data/published.csv:2:1 field-invalid: The field “id” cannot be “/\\evil.example/”.',
  ],
  'csv-backslash': [
    'content/data/links.csv:3:46 address-insecure: The field “url” cannot be “https:\\\\evil.example”.',
  ],
  'csv-data': ['content/data/links.csv:3:46 address-insecure: The field “url” cannot be “data:text/html;base64;x”.'],
  'csv-insecure-script': [
    'content/data/links.csv:4:45 address-insecure: The field “url” cannot be “javascript:alert(1)”.',
  ],
  'csv-javascript': ['content/data/links.csv:3:46 address-insecure: The field “url” cannot be “javascript:alert(1)”.'],
  'csv-markup': [
    'content/data/links.csv:3:46 address-insecure: The field “url” cannot be “https://signals.example/"><script>”.',
  ],
  'csv-number': ['content/data/links.csv:3:46 address-insecure: The field “url” cannot be “https://0x7f000001/”.'],
  'csv-other-alphabet': [
    'content/data/links.csv:3:46 address-insecure: The field “url” cannot be “https://sіgnals.example/”.',
  ],
  'csv-password': [
    'content/data/links.csv:3:46 address-insecure: The field “url” cannot be “https://signals.example:x@evil.example/”.',
  ],
  'element-base': ['content/en/pages/evil.mdx:21:1 component-unknown: <base> is not a component that may stand here.'],
  'element-custom': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <evil-widget> is not a component that may stand here.',
  ],
  'element-embed': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <embed> is not a component that may stand here.',
  ],
  'element-form': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <form> is not a component that may stand here. Did you mean “Term”?',
  ],
  'element-full-width': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <Ｓcript> is not a component that may stand here.',
  ],
  'element-iframe': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <iframe> is not a component that may stand here.',
  ],
  'element-img-with-handler': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <img> is not a component that may stand here.',
  ],
  'element-in-text': ['content/en/pages/evil.mdx:21:5 component-unknown: <b> is not a component that may stand here.'],
  'element-link-with-handler': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <a> is not a component that may stand here.',
  ],
  'element-math': ['content/en/pages/evil.mdx:21:1 component-unknown: <math> is not a component that may stand here.'],
  'element-meta-refresh': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <meta> is not a component that may stand here.',
  ],
  'element-object': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <object> is not a component that may stand here.',
  ],
  'element-script': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <script> is not a component that may stand here.',
  ],
  'element-script-src': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <script> is not a component that may stand here.',
  ],
  'element-style': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <style> is not a component that may stand here.',
  ],
  'element-stylesheet': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <link> is not a component that may stand here.',
  ],
  'element-svg': ['content/en/pages/evil.mdx:21:1 component-unknown: <svg> is not a component that may stand here.'],
  'element-template': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <template> is not a component that may stand here.',
  ],
  'element-upper-case': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <SCRIPT> is not a component that may stand here.',
  ],
  'element-video': [
    'content/en/pages/evil.mdx:21:1 component-unknown: <video> is not a component that may stand here.',
  ],
  footnote: [
    'content/en/pages/evil.mdx:21:6 markup-not-allowed: A footnote may not stand in the text.',
    'content/en/pages/evil.mdx:23:1 markup-not-allowed: A footnote may not stand in the text.',
  ],
  'front-matter-after-comment': [
    'content/en/pages/evil.mdx:1:1 yaml-syntax: The file does not begin with its fields between two lines “---”.',
  ],
  'front-matter-after-empty-line': [
    'content/en/pages/evil.mdx:1:1 yaml-syntax: An empty line stands before the first “---”.',
  ],
  'front-matter-after-space': [
    'content/en/pages/evil.mdx:1:1 yaml-syntax: The first line is “ ---”, and not three hyphens.',
  ],
  'front-matter-anchor': [
    'content/en/pages/evil.mdx:4:8 yaml-syntax: This cannot be read: an anchor (&m) gives a value a name.',
  ],
  'front-matter-ends-twice': [
    'content/en/pages/evil.mdx:7:1 yaml-syntax: This line would end the fields at the top, and it is not “---” alone.',
  ],
  'front-matter-ends-with-pluses': [
    'content/en/pages/evil.mdx:7:1 yaml-syntax: This line would end the fields at the top, and it is not “---” alone.',
  ],
  'front-matter-json': [
    'content/en/pages/evil.mdx:1:1 yaml-syntax: The file does not begin with its fields between two lines “---”.',
  ],
  'front-matter-layout': ['content/en/pages/evil.mdx:4:1 field-unknown: There is no field “layout” here.'],
  'front-matter-longer-end': [
    'content/en/pages/evil.mdx:7:1 yaml-syntax: This line would end the fields at the top, and it is not “---” alone.',
  ],
  'front-matter-merge': [
    'content/en/pages/evil.mdx:3:1 yaml-syntax: This cannot be read: a merge (<<) brings values in from another place.',
  ],
  'front-matter-open-line-longer': [
    'content/en/pages/evil.mdx:1:1 yaml-syntax: The file does not begin with its fields between two lines “---”.',
  ],
  'front-matter-prototype': [
    'content/en/pages/evil.mdx:3:1 yaml-syntax: This cannot be read: no field can be called “__proto__”.',
  ],
  'front-matter-read-differently': ['content/en/pages/evil.mdx:4:1 yaml-syntax: Programs read this differently.'],
  'front-matter-tag': [
    'content/en/pages/evil.mdx:4:8 yaml-syntax: This cannot be read: a tag (!) says how to build the value.',
  ],
  'front-matter-toml': ['content/en/pages/evil.mdx:1:1 yaml-syntax: The first line is “+++”, and not three hyphens.'],
  'front-matter-without-end': ['content/en/pages/evil.mdx:1:1 yaml-syntax: The fields at the top have no end.'],
  'heading-in-quotation': ['content/en/pages/evil.mdx:21:3 markup-not-allowed: This heading may not stand here.'],
  'heading-of-a-source': [
    'content/en/pages/evil.mdx:21:1 heading-taken: The heading “GSR guidance 2021” gets the anchor “gsr-guidance-2021”, which belongs to a source in the list on this page.',
  ],
  'heading-of-a-statement': [
    'content/en/pages/evil.mdx:21:1 heading-taken: The heading “S1” gets the anchor “s1”, which belongs to the statement in line 15.',
  ],
  'heading-of-the-foot': [
    'content/en/pages/evil.mdx:21:1 heading-taken: The heading “About this page” gets the anchor “about-this-page”, which belongs to a part of every page.',
  ],
  'heading-of-the-frame': [
    'content/en/pages/evil.mdx:21:1 heading-taken: The heading “Main” gets the anchor “main”, which belongs to a part of every page.',
  ],
  'heading-repeated': [
    'content/en/pages/evil.mdx:21:1 heading-taken: The heading “Sources” gets the anchor “sources-1”, which belongs to the heading in line 9.',
  ],
  'heading-with-id': ['content/en/pages/evil.mdx:21:20 mdx-syntax: A curly bracket “{” or “}” stands in the text.'],
  'heading-without-letters': [
    'content/en/pages/evil.mdx:21:1 heading-taken: The heading “☂” has no letters to make an anchor of.',
  ],
  'html-cdata': ['content/en/pages/evil.mdx:21:1 mdx-syntax: A “<” stands in the text, and no component begins there.'],
  'html-comment': ['content/en/pages/evil.mdx:21:1 mdx-syntax: A comment stands in the text.'],
  'html-doctype': [
    'content/en/pages/evil.mdx:21:1 mdx-syntax: A “<” stands in the text, and no component begins there.',
  ],
  'html-instruction': [
    'content/en/pages/evil.mdx:21:1 mdx-syntax: A “<” stands in the text, and no component begins there.',
  ],
  image: ['content/en/pages/evil.mdx:21:1 markup-not-allowed: An image may not stand in the text.'],
  'image-reference': [
    'content/en/pages/evil.mdx:21:1 markup-not-allowed: An image may not stand in the text.',
    'content/en/pages/evil.mdx:23:1 markup-not-allowed: A link whose address stands elsewhere may not stand in the text.',
  ],
  'ledger-address-of-search': [
    'content/data/changes.yaml:2:3 reference-unknown: No page can have stood at “/pagefind/”: the address is kept for other uses.',
  ],
  'ledger-ended-twice': [
    'content/data/changes.yaml:6:3 id-duplicate: That “/old/” is withdrawn stands here already, in line 2.',
  ],
  'ledger-moved-in-a-circle': [
    'content/data/changes.yaml:6:7 reference-unknown: “/old/” is said to have moved in a circle: /old/ → /older/ → /old/.',
    'content/data/changes.yaml:12:7 reference-unknown: “/older/” is said to have moved in a circle: /older/ → /old/ → /older/.',
  ],
  'ledger-moved-to-itself': ['content/data/changes.yaml:6:7 field-invalid: “/old/” cannot stand in its own place.'],
  'ledger-recorded-in-the-future': [
    'content/data/published.csv:3:7 field-invalid: The field “published” says 2999-01-01, and today is 2026-11-22.',
  ],
  'ledger-recorded-twice': ['content/data/published.csv:118:1 id-duplicate: “/a-z/” is recorded already, in line 3.'],
  'link-around-a-link': ['content/en/pages/evil.mdx:21:11 markup-not-allowed: <Cite> may not stand in a link.'],
  'link-backslashes': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “https:\\\\evil.example” may lead elsewhere than it seems to.',
  ],
  'link-bare': [
    'content/en/pages/evil.mdx:21:14 address-insecure: The address “http://www.evil.example” is not https, mailto or within the site.',
  ],
  'link-bare-http': [
    'content/en/pages/evil.mdx:21:14 address-insecure: The address “http://evil.example/” is not https, mailto or within the site.',
  ],
  'link-blob': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “blob:https://evil.example/1” is not https, mailto or within the site.',
  ],
  'link-data': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “data:text/html,x” is not https, mailto or within the site.',
  ],
  'link-definition': [
    'content/en/pages/evil.mdx:21:6 markup-not-allowed: A link whose address stands elsewhere may not stand in the text.',
    'content/en/pages/evil.mdx:23:1 markup-not-allowed: A link whose address stands elsewhere may not stand in the text.',
  ],
  'link-encoded-dots': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “/%2e%2e/” is not https, mailto or within the site.',
  ],
  'link-encoded-site': [
    'content/en/pages/evil.mdx:21:5 address-insecure: The address “https://h%61rbour.example/” may lead elsewhere than it seems to.',
  ],
  'link-encoded-slash': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “/%2fevil.example/” is not https, mailto or within the site.',
  ],
  'link-file': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “file:///etc/passwd” is not https, mailto or within the site.',
  ],
  'link-http': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “http://evil.example/” is not https, mailto or within the site.',
  ],
  'link-in-pointed-brackets': [
    'content/en/pages/evil.mdx:21:14 mdx-syntax: The address “https://evil.example/” stands between < and >.',
  ],
  'link-javascript': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “javascript:alert(1)” is not https, mailto or within the site.',
  ],
  'link-javascript-after-control': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “U+FFFDjavascript:alert(1)” is not https, mailto or within the site.',
  ],
  'link-javascript-by-name': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “javascript:alert(1)” is not https, mailto or within the site.',
  ],
  'link-javascript-by-number': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “javascript:alert(1)” is not https, mailto or within the site.',
  ],
  'link-javascript-escaped': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “javascript:alert(1)” is not https, mailto or within the site.',
  ],
  'link-javascript-in-capitals': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “JaVaScRiPt:alert(1)” is not https, mailto or within the site.',
  ],
  'link-javascript-with-line-end': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “javaU+000Ascript:alert(1)” is not https, mailto or within the site.',
  ],
  'link-javascript-with-tab': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “javaU+0009script:alert(1)” is not https, mailto or within the site.',
  ],
  'link-mail-with-headers': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “mailto:office@harbour.example?cc=all@evil.example” is not https, mailto or within the site.',
  ],
  'link-name': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “https://harbour.example@evil.example/” may lead elsewhere than it seems to.',
  ],
  'link-no-slash': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “https:evil.example” may lead elsewhere than it seems to.',
  ],
  'link-number': [
    'content/en/pages/evil.mdx:21:5 address-insecure: The address “https://2130706433/” may lead elsewhere than it seems to.',
  ],
  'link-number-with-dots': [
    'content/en/pages/evil.mdx:21:5 address-insecure: The address “https://127.0.0.1/” may lead elsewhere than it seems to.',
  ],
  'link-one-slash': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “https:/evil.example/” may lead elsewhere than it seems to.',
  ],
  'link-other-alphabet': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “https://hаrbour.example/” may lead elsewhere than it seems to.',
  ],
  'link-other-site': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “//evil.example/” is not https, mailto or within the site.',
  ],
  'link-other-site-backslash': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “/\\evil.example/” is not https, mailto or within the site.',
  ],
  'link-other-site-dots': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “/..//evil.example/” is not https, mailto or within the site.',
  ],
  'link-other-site-tab': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “/U+0009/evil.example/” is not https, mailto or within the site.',
  ],
  'link-own-machine': [
    'content/en/pages/evil.mdx:21:5 address-insecure: The address “https://localhost/” may lead elsewhere than it seems to.',
  ],
  'link-own-network': [
    'content/en/pages/evil.mdx:21:5 address-insecure: The address “https://metadata.google.internal/” may lead elsewhere than it seems to.',
  ],
  'link-password': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “https://harbour.example:x@evil.example/” may lead elsewhere than it seems to.',
  ],
  'link-relative': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “evil/” is not https, mailto or within the site.',
  ],
  'link-site-ends-with-dot': [
    'content/en/pages/evil.mdx:21:5 address-insecure: The address “https://harbour.example./” may lead elsewhere than it seems to.',
  ],
  'link-three-slashes': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “https:///evil.example/” may lead elsewhere than it seems to.',
  ],
  'link-title': [
    'content/en/pages/evil.mdx:21:6 markup-not-allowed: The link has a title, which few people get to see.',
  ],
  'link-vbscript': [
    'content/en/pages/evil.mdx:21:6 address-insecure: The address “vbscript:x” is not https, mailto or within the site.',
  ],
  'link-within-a-term': ['content/en/pages/evil.mdx:21:27 markup-not-allowed: A link may not stand in <Term>.'],
  'link-without-words': ['content/en/pages/evil.mdx:21:6 markup-not-allowed: There are no words in a link.'],
  'list-twice': ['content/en/pages/evil.mdx:21:1 markup-not-allowed: <SourceList> stands on the page already.'],
  'mdx-attribute-element': [
    'content/en/pages/evil.mdx:21:5 markup-not-allowed: <Cite> holds an expression or an attribute without a value.',
  ],
  'mdx-attribute-expression': [
    'content/en/pages/evil.mdx:21:5 markup-not-allowed: <Cite> holds an expression or an attribute without a value.',
  ],
  'mdx-attribute-spread': [
    'content/en/pages/evil.mdx:21:5 markup-not-allowed: <Cite> holds an expression or an attribute without a value.',
  ],
  'mdx-attribute-template': [
    'content/en/pages/evil.mdx:21:5 markup-not-allowed: <Cite> holds an expression or an attribute without a value.',
  ],
  'mdx-attribute-without-value': [
    'content/en/pages/evil.mdx:21:5 markup-not-allowed: <Cite> holds an expression or an attribute without a value.',
  ],
  'mdx-comment': [
    'content/en/pages/evil.mdx:21:1 markup-not-allowed: A curly bracket “{” or “}” may not stand in the text.',
  ],
  'mdx-export': ['content/en/pages/evil.mdx:21:1 markup-not-allowed: An import or export may not stand in the text.'],
  'mdx-export-default': [
    'content/en/pages/evil.mdx:21:1 markup-not-allowed: An import or export may not stand in the text.',
  ],
  'mdx-export-from': [
    'content/en/pages/evil.mdx:21:1 markup-not-allowed: An import or export may not stand in the text.',
  ],
  'mdx-expression': [
    'content/en/pages/evil.mdx:21:1 markup-not-allowed: A curly bracket “{” or “}” may not stand in the text.',
  ],
  'mdx-expression-in-heading': [
    'content/en/pages/evil.mdx:21:8 markup-not-allowed: A curly bracket “{” or “}” may not stand in a heading.',
  ],
  'mdx-expression-in-link': [
    'content/en/pages/evil.mdx:21:6 markup-not-allowed: A curly bracket “{” or “}” may not stand in a link.',
  ],
  'mdx-expression-in-table': [
    'content/en/pages/evil.mdx:23:3 markup-not-allowed: A curly bracket “{” or “}” may not stand in the text.',
  ],
  'mdx-expression-in-text': [
    'content/en/pages/evil.mdx:21:5 markup-not-allowed: A curly bracket “{” or “}” may not stand in the text.',
  ],
  'mdx-fragment': ['content/en/pages/evil.mdx:21:1 component-unknown: <> is not a component that may stand here.'],
  'mdx-import': ['content/en/pages/evil.mdx:21:1 markup-not-allowed: An import or export may not stand in the text.'],
  'mdx-import-for-effect': [
    'content/en/pages/evil.mdx:21:1 markup-not-allowed: An import or export may not stand in the text.',
  ],
  'mdx-member-name': [
    'content/en/pages/evil.mdx:21:5 component-unknown: <props.components.See> is not a component that may stand here.',
  ],
  'mdx-namespace-name': [
    'content/en/pages/evil.mdx:21:5 component-unknown: <svg:script> is not a component that may stand here.',
  ],
  'mdx-nesting': ['content/en/pages/evil.mdx:21:33 mdx-syntax: The text is nested more than 32 levels deep here.'],
  'name-hidden': ['content/en/pages/.htaccess:1:1 file-name: “.htaccess” is not a name that a file can have here.'],
  'name-of-astro': ['content/en/gsr/evil.astro:1:1 file-name: Nothing reads the file “content/en/gsr/evil.astro”.'],
  'name-of-code': [
    'content/en/pages/evil.js:1:1 file-name: Nothing reads the file “content/en/pages/evil.js”. Did you mean “content/en/pages/evil.mdx”?',
  ],
  'name-of-language': [
    'content/en/pages/fr.mdx:2:1 address-duplicate: The address “/fr/” is already taken by src/pages:1.',
  ],
  'name-of-missing-page': [
    'content/en/pages/404.mdx:2:1 address-duplicate: The address “/404/” is already taken by src/pages:1.',
  ],
  'name-of-page': [
    'content/en/pages/evil.html:1:1 file-name: Nothing reads the file “content/en/pages/evil.html”. Did you mean “content/en/pages/evil.mdx”?',
  ],
  'name-with-markup': [
    'content/en/pages/a&b.mdx:1:1 file-name: “a&b.mdx” is not a name that a file can have here. Did you mean “ab.mdx”?',
  ],
  'name-with-space': [
    'content/en/pages/a b.mdx:1:1 file-name: “a b.mdx” is not a name that a file can have here. Did you mean “a-b.mdx”?',
  ],
  'name-with-two-endings': [
    'content/en/pages/evil.astro.mdx:1:1 file-name: “evil.astro.mdx” is not a name that a file can have here.',
  ],
  'public-headers': ['public/_headers:1:1 public-file: “public/_headers” is not a file that this site serves.'],
  'public-html': ['public/evil.html:1:1 public-file: “public/evil.html” is not a file that this site serves.'],
  'public-in-folder': [
    'public/gsr/index.html:1:1 public-file: “public/gsr/index.html” is not a file that this site serves.',
  ],
  'public-picture': ['public/evil.svg:1:1 public-file: “public/evil.svg” is not a file that this site serves.'],
  'public-script': ['public/evil.js:1:1 public-file: “public/evil.js” is not a file that this site serves.'],
  'public-server-settings': [
    'public/.htaccess:1:1 public-file: “public/.htaccess” is not a file that this site serves.',
  ],
  'public-service-worker': [
    'public/pagefind/pagefind.js:1:1 public-file: “public/pagefind/pagefind.js” is not a file that this site serves.',
  ],
  'statement-in-list': [
    'content/en/pages/evil.mdx:21:3 markup-not-allowed: <Statement> stands within a line, a list or a quotation.',
  ],
  'statement-in-text': [
    'content/en/pages/evil.mdx:21:6 markup-not-allowed: <Statement> stands within a line, a list or a quotation.',
  ],
  'svg-address': ['public/icon.svg:2:3 public-file: The attribute “fill” holds more than numbers, words and colours.'],
  'svg-animation': ['public/icon.svg:2:9 public-file: It holds <set>.'],
  'svg-before-markup': ['public/icon.svg:1:6 public-file: It is not a well-formed picture.'],
  'svg-broken': ['public/icon.svg:3:1 public-file: It is not a well-formed picture.'],
  'svg-cdata': ['public/icon.svg:2:19 public-file: It holds a CDATA section.'],
  'svg-document-type': ['public/icon.svg:1:16 public-file: It holds a document type.'],
  'svg-entity': ['public/icon.svg:2:3 public-file: It is not a well-formed picture.'],
  'svg-foreign': ['public/icon.svg:2:3 public-file: It holds <foreignObject>.'],
  'svg-handler': ['public/icon.svg:2:3 public-file: It holds the attribute “onclick”.'],
  'svg-id': ['public/icon.svg:2:3 public-file: It holds the attribute “id”.'],
  'svg-image': ['public/icon.svg:2:3 public-file: It holds <image>.'],
  'svg-instruction': ['public/icon.svg:2:3 public-file: It holds an instruction to programs.'],
  'svg-link': ['public/icon.svg:2:3 public-file: It holds <a>.'],
  'svg-namespace': ['public/icon.svg:2:3 public-file: It holds <h:script>.'],
  'svg-not-a-picture': ['public/icon.svg:1:1 public-file: It begins with <html>.'],
  'svg-old-link': ['public/icon.svg:2:3 public-file: It holds the attribute “xmlns:xlink”.'],
  'svg-other-namespace': [
    'public/icon.svg:1:1 public-file: The attribute “xmlns” holds more than numbers, words and colours.',
  ],
  'svg-script': ['public/icon.svg:2:3 public-file: It holds <script>.'],
  'svg-style': ['public/icon.svg:2:3 public-file: It holds <style>.'],
  'svg-style-attribute': ['public/icon.svg:2:3 public-file: It holds the attribute “style”.'],
  'svg-use': ['public/icon.svg:2:3 public-file: It holds <use>.'],
  'table-alignment': [
    'content/en/pages/evil.mdx:21:1 markup-not-allowed: The colons in the second line of the table set its look.',
  ],
  'task-list': ['content/en/pages/evil.mdx:21:1 markup-not-allowed: A box to tick may not stand in the text.'],
  'yaml-address-of-citation': ['content/data/changes.yaml:2:3 field-invalid: The field “of” cannot be “/gsr/cite/”.'],
  'yaml-address-of-file': ['content/data/changes.yaml:2:3 field-invalid: The field “of” cannot be “/robots.txt/”.'],
  'yaml-address-of-other-site': [
    'content/data/changes.yaml:2:3 field-invalid: The field “of” cannot be “//evil.example/”.',
  ],
  'yaml-alias-bomb': [
    'content/data/audiences.yaml:2:7 yaml-syntax: This cannot be read: an alias (*) points to another place.',
    'content/data/audiences.yaml:2:11 yaml-syntax: This cannot be read: an alias (*) points to another place.',
    'content/data/audiences.yaml:2:15 yaml-syntax: This cannot be read: an alias (*) points to another place.',
    'content/data/audiences.yaml:2:19 yaml-syntax: This cannot be read: an alias (*) points to another place.',
    'content/data/audiences.yaml:3:4 yaml-syntax: This cannot be read: an alias (*) points to another place.',
    'content/data/audiences.yaml:3:8 yaml-syntax: This cannot be read: an alias (*) points to another place.',
    'content/data/audiences.yaml:3:12 yaml-syntax: This cannot be read: an alias (*) points to another place.',
    'content/data/audiences.yaml:3:16 yaml-syntax: This cannot be read: an alias (*) points to another place.',
  ],
  'yaml-anchor': [
    'content/data/audiences.yaml:2:10 yaml-syntax: This cannot be read: an anchor (&crews) gives a value a name.',
  ],
  'yaml-directive': [
    'content/data/audiences.yaml:1:1 yaml-syntax: This cannot be read: a line that begins with “%” gives orders to the program that reads it.',
  ],
  'yaml-document-end': [
    'content/data/audiences.yaml:12:1 yaml-syntax: This cannot be read: a second part begins here, with “---” or “...”.',
  ],
  'yaml-key-constructor': [
    'content/data/audiences.yaml:4:3 yaml-syntax: This cannot be read: no field can be called “constructor”.',
  ],
  'yaml-key-number': [
    'content/data/sources.yaml:10:5 yaml-syntax: This cannot be read: the name of a field is not plain words (1).',
  ],
  'yaml-key-of-list': [
    'content/data/audiences.yaml:3:5 yaml-syntax: This cannot be read: the name of a field is not plain words.',
  ],
  'yaml-key-prototype': [
    'content/data/sources.yaml:10:5 yaml-syntax: This cannot be read: no field can be called “__proto__”.',
  ],
  'yaml-key-twice': ['content/data/audiences.yaml:4:3 yaml-syntax: This cannot be read: this field stands here twice.'],
  'yaml-key-with-question-mark': [
    'content/data/audiences.yaml:3:5 yaml-syntax: This cannot be read: a question mark stands before the name.',
  ],
  'yaml-language-too-long': [
    'content/data/resources.yaml:5:3 field-invalid: The field “language” cannot be “en-abcdefghi”.',
  ],
  'yaml-line-break-in-words': [
    'content/data/audiences.yaml:2:3 field-invalid: The field “title” cannot be “CrewsU+000AU+000A# Another heading”.',
  ],
  'yaml-merge': [
    'content/data/audiences.yaml:3:3 yaml-syntax: This cannot be read: a merge (<<) brings values in from another place.',
  ],
  'yaml-nesting': [
    'content/data/audiences.yaml:2:16 yaml-syntax: This cannot be read: it is nested more than 8 levels deep.',
  ],
  'yaml-nothing-by-number': [
    'content/data/audiences.yaml:2:10 yaml-syntax: This cannot be read: the value holds U+0000, a control character.',
  ],
  'yaml-outline-count': [
    'content/data/sources.yaml:10:5 field-invalid: The field “outline.overview” cannot be 900000000.',
  ],
  'yaml-outline-name': [
    'content/data/sources.yaml:11:5 field-invalid: The field “outline.leadership toString” cannot be 3.',
  ],
  'yaml-reversed-by-number': [
    'content/data/audiences.yaml:2:10 yaml-syntax: This cannot be read: the value holds U+202E, a mark that changes the direction of reading.',
  ],
  'yaml-second-document': [
    'content/data/audiences.yaml:11:1 yaml-syntax: This cannot be read: a second part begins here, with “---” or “...”.',
  ],
  'yaml-tab': [
    'content/data/audiences.yaml:3:1 yaml-syntax: This cannot be read: a tab stands at the start of the line.',
  ],
  'yaml-tag-binary': [
    'content/data/audiences.yaml:2:10 yaml-syntax: This cannot be read: a tag (!) says how to build the value.',
  ],
  'yaml-tag-directive': [
    'content/data/audiences.yaml:1:1 yaml-syntax: This cannot be read: a line that begins with “%” gives orders to the program that reads it.',
  ],
  'yaml-tag-function': [
    'content/data/audiences.yaml:2:10 yaml-syntax: This cannot be read: a tag (!) says how to build the value.',
  ],
  'yaml-tag-local': [
    'content/data/audiences.yaml:2:10 yaml-syntax: This cannot be read: a tag (!) says how to build the value.',
  ],
  'yaml-tag-object': [
    'content/data/audiences.yaml:2:3 yaml-syntax: This cannot be read: a tag (!) says how to build the value.',
  ],
  'yaml-tag-plain': [
    'content/data/audiences.yaml:2:10 yaml-syntax: This cannot be read: a tag (!) says how to build the value.',
  ],
};

describe('The check refuses', () => {
  test.each(hostileNames())('%s', (name) => {
    expect(lines(findingsOf(name))).toEqual(expected[name]);
  });

  test('each with a fixture of its own', () => {
    expect(Object.keys(expected).sort()).toEqual(hostileNames());
  });
});

test('what the check prints holds nothing that a terminal would take for an order', () => {
  for (const name of hostileNames()) {
    const printed = findingsOf(name).map(formatFinding).join('\n');
    expect(printed.replaceAll('\n', ' '), name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});

describe('A file that is none', () => {
  const page = 'content/en/pages/evil.mdx';

  /** The valid content with a page that a stranger made in some other way than by writing it. */
  const made = (make: (path: string, folder: string) => void, file = page): string[] => {
    const folder = contentFolder();
    make(join(folder, file), folder);
    return refusals(folder);
  };

  test('is a link to a file', () => {
    expect(made((path) => symlinkSync('/etc/passwd', path))).toEqual([
      `${page}:1:1 file-link: “${page}” is a link to another place.`,
    ]);
  });

  test('is a link to a sound page within the content', () => {
    expect(made((path) => symlinkSync('method.mdx', path))).toEqual([
      `${page}:1:1 file-link: “${page}” is a link to another place.`,
    ]);
  });

  test('is a link to nothing', () => {
    expect(made((path) => symlinkSync('nowhere', path))).toEqual([
      `${page}:1:1 file-link: “${page}” is a link to another place.`,
    ]);
  });

  test('is a link to a folder', () => {
    expect(made((path) => symlinkSync('/etc', path), 'content/en/contribute')).toEqual([
      'content/en/contribute:1:1 file-link: “content/en/contribute” is a link to another place.',
    ]);
  });

  test('is a link to the folder that it lies in', () => {
    expect(made((path) => symlinkSync('..', path), 'content/en/pages/up')).toEqual([
      'content/en/pages/up:1:1 file-link: “content/en/pages/up” is a link to another place.',
    ]);
  });

  test('is a link in the place of all content', () => {
    const other = contentFolder();
    const folder = temporaryFolder();
    symlinkSync(join(other, 'content'), join(folder, 'content'));
    expect(refusals(folder)[0]).toBe('content:1:1 file-link: “content” is not a folder.');
  });

  test('is a link in the place of a data file', () => {
    const refused = made((path) => {
      rmSync(path);
      symlinkSync('/dev/zero', path);
    }, 'content/data/links.csv');
    expect(refused).toEqual([
      'content/data/links.csv:1:1 file-link: “content/data/links.csv” is a link to another place.',
    ]);
  });

  test('is a link among the files that are served', () => {
    const refused = made((path, folder) => {
      mkdirSync(join(folder, 'public'));
      symlinkSync('/etc/passwd', path);
    }, 'public/icon.svg');
    expect(refused).toEqual(['public/icon.svg:1:1 file-link: “public/icon.svg” is a link to another place.']);
  });

  test('is a link in the place of all that is served', () => {
    expect(made((path) => symlinkSync('/etc', path), 'public')).toEqual([
      'public:1:1 file-link: “public” is not a folder.',
    ]);
  });

  test.skipIf(process.platform === 'win32')('is a pipe, from which reading would never end', () => {
    expect(made((path) => void spawnSync('mkfifo', [path]))).toEqual([
      `${page}:1:1 file-link: “${page}” is neither a file nor a folder.`,
    ]);
  });

  test('is a folder with the name of a page', () => {
    expect(made((path) => void mkdirSync(path))).toEqual([]);
    expect(
      made((path, folder) => {
        mkdirSync(path);
        renameSync(join(folder, 'content/en/pages/method.mdx'), join(path, 'method.mdx'));
      }).some((line) => line.startsWith(`${page}/method.mdx:1:1 file-name: Nothing reads the file`)),
    ).toBe(true);
  });
});

describe('A file that tires the reader', () => {
  const page = 'content/en/pages/evil.mdx';
  const head = '---\nid: evil\ntitle: A page\nsummary: Long.\nreviewed: 2026-03-04\n---\n\n';
  const refusalOf = (text: string, file = page): string[] => {
    const folder = contentFolder();
    writeFileSync(join(folder, file), text);
    return refusals(folder);
  };

  test('has more than a megabyte', () => {
    expect(refusalOf(`${head}${'word '.repeat(220_000)}`)).toEqual([
      `${page}:1:1 file-size: The file has 1,075 KB, and 100 KB at most can be read.`,
    ]);
  });

  test('has more than the memory of a machine', () => {
    const folder = contentFolder();
    writeFileSync(join(folder, page), head);
    truncateSync(join(folder, page), 2 ** 40);
    expect(refusals(folder)).toEqual([
      `${page}:1:1 file-size: The file has 1,073,741,824 KB, and 100 KB at most can be read.`,
    ]);
  });

  test('is a data file of more than a quarter of a megabyte', () => {
    expect(refusalOf('#\n'.repeat(150_000), 'content/data/changes.yaml')).toEqual([
      'content/data/changes.yaml:1:1 file-size: The file has 293 KB, and 256 KB at most can be read.',
    ]);
  });

  // Each of these takes a parser seconds at ten times the length; the quotation marks end the whole process.
  test.each([
    ['character references', '&amp;'.repeat(4_000)],
    ['components', `${'<Term id="a">'.repeat(800)}${'</Term>'.repeat(800)}`],
    ['braces', '{a}'.repeat(5_000)],
    ['quotation marks', `"'`.repeat(30_000)],
    ['spaces', `a${' '.repeat(20_000)}b`],
  ])('has a line without end: %s', (_, text) => {
    expect(refusalOf(head + text)).toEqual([`${page}:8:1 file-size: The line has more than 10,000 characters.`]);
  });

  test('has a paragraph without end', () => {
    expect(refusalOf(`${head}Short.\n\n${'[a] [b] [c]\n'.repeat(2_000)}`)).toEqual([
      `${page}:10:1 file-size: What begins here has more than 10,000 characters.`,
    ]);
  });

  test('has a line without end among data', () => {
    expect(refusalOf(`- id: [${'a,'.repeat(10_000)}]\n`, 'content/data/changes.yaml')).toEqual([
      'content/data/changes.yaml:1:1 file-size: The line has more than 10,000 characters.',
    ]);
  });

  test('has an entry with thousands of fields', () => {
    const fields = Array.from({ length: 3_000 }, (_, i) => `  k${i}: a\n`).join('');
    expect(refusalOf(`- id: a\n${fields}`, 'content/data/changes.yaml')).toEqual([
      expect.stringMatching(
        /changes\.yaml:\d+:3 yaml-syntax: This cannot be read: so many fields of one entry cannot be read\.$/,
      ),
    ]);
  });

  test('has thousands of entries with faults', () => {
    const refused = refusalOf('- a\n'.repeat(5_000), 'content/data/changes.yaml');
    expect(refused).toHaveLength(102);
    expect(refused.at(-1)).toBe(
      'content/data/changes.yaml:101:3 field-invalid: More than 100 entries of this file have faults, and the rest was not looked at.',
    );
  });

  test('has thousands of tags', () => {
    expect(refusalOf('- !a b\n'.repeat(5_000), 'content/data/changes.yaml')).toHaveLength(100);
  });

  test.each([
    ['components', '<Statement id="S1" source="what 1">\n'.repeat(150) + '</Statement>\n'.repeat(150)],
    ['quotations', `${'>'.repeat(3_000)} deep`],
    ['lists', `${'- '.repeat(3_000)} deep`],
    ['emphasis', `${'*a **b '.repeat(700)}${'c** d*'.repeat(700)}`],
  ])('is nested too deep: %s', (_, text) => {
    expect(refusalOf(head + text)).toEqual([
      expect.stringMatching(
        /^content\/en\/pages\/evil\.mdx:\d+:\d+ mdx-syntax: The text is nested more than 32 levels deep/,
      ),
    ]);
  });

  // In a process of its own: nothing else could end a regular expression that tries every way to read a text.
  test.each([
    ['declarations', `a { ${'b: c; '.repeat(1_000)}`],
    ['colons', `a { b${' : '.repeat(2_000)}`],
    ['comments', '/*\n'.repeat(60_000)],
  ])('is a style sheet that does not end: %s', (_, text) => {
    const folder = contentFolder();
    mkdirSync(join(folder, 'public'));
    writeFileSync(join(folder, 'public/noscript.css'), text);
    const command = join(import.meta.dirname, '../../src/commands/check.ts');
    const { signal, stderr } = spawnSync(process.execPath, [command], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(signal).toBe(null);
    expect(stderr).toContain('public/noscript.css:1:1  public-file\n');
  });

  test('is nested too deep: values', () => {
    expect(refusalOf(`- id: ${'['.repeat(4_500)}${']'.repeat(4_500)}\n`, 'content/data/changes.yaml')).toEqual([
      expect.stringContaining('content/data/changes.yaml:1:13 yaml-syntax: This cannot be read: it is nested'),
    ]);
  });

  test('names ten thousand fields that stand for each other', () => {
    const bomb = Array.from({ length: 20 }, (_, i) => `- &a${i + 1} [*a${i}, *a${i}]\n`)
      .join('')
      .replace('&a20 ', '');
    const refused = refusalOf(`- &a0 x\n${bomb}`, 'content/data/changes.yaml');
    expect(refused).toHaveLength(40);
    expect(new Set(refused.map((line) => line.replace(/^[^ ]+ /, '')))).toEqual(
      new Set(['yaml-syntax: This cannot be read: an alias (*) points to another place.']),
    );
  });
});
