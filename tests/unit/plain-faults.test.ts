/** What the parsers of YAML and MDX say reaches people in plain words, at the place of the slip. */
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { features } from '../../src/markdown/features.ts';
import { syntaxFault } from '../../src/markdown/syntax-fault.ts';
import { placeHint } from '../../src/model/locator.ts';
import type { SourceData } from '../../src/model/schemas.ts';
import { parseYaml } from '../../src/model/yaml.ts';

/** Place, message and way out of each fault. */
function yamlFaults(text: string): string[] {
  const found: string[] = [];
  parseYaml(text, 'x.yaml', 1, ({ line, column, message, fix }) =>
    found.push(`${line}:${column} ${message.replace('This cannot be read: ', '')} ${fix}`),
  );
  return found;
}

describe('In YAML', () => {
  test.each([
    [
      'a: Culture: the ways',
      '1:11 a colon stands within the value of “a”. Put the whole value in quotation marks: a: "…".',
    ],
    ['a: x\nlabel digital', '2:1 the line has no name with a colon and a space after it.'],
    ['a: x\nlabel:digital', '2:1 there is no space after the colon.'],
    ['a: "x\nb: y\nc: z', '1:4 the quotation mark before the value of “a” is opened and not closed.'],
    ['a: "x\nb: "y"', '1:4 the quotation mark before the value of “a” is opened and not closed.'],
    ["a: 'a child's word'", '1:13 words stand after the closing quotation mark of the value of “a”.'],
    ['a: [x, y\nb: z', '1:4 the bracket “[” is opened and not closed with “]”.'],
    ['a: @x', '1:4 the value of “a” begins with “@”.'],
    ['a: > x', '1:4 the value of “a” begins with “>”.'],
    ['- id: x\n\ttitle: y', '2:1 a tab stands at the start of the line.'],
    ['a:\n  - x\n\u00a0 - y', '3:1 a space of another kind stands at the start of the line'],
    ['- id: x\n-id: y', '2:1 there is no space after the hyphen.'],
    ['- id: x\n  a: y\n   b: z', '3:4 the line has too few or too many spaces at its start'],
    ['- id: x\n  a: y\n b: z', '3:2 the line has too few or too many spaces at its start'],
    ['[]\n- id: x', '1:1 “[]” says that the list is empty, and entries stand beside it.'],
    ['- id: x\n  a: y\n  id: z\n  a: w', '3:3 the field “id” stands twice in one entry.'],
    ['a: x\na: y', '2:1 this field stands here twice.'],
  ])('%j', (text, told) => {
    const found = yamlFaults(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(told);
    expect(found[0]).not.toMatch(/mapping|scalar|sequence|token|implicit|flow|compact/i);
  });
});

function mdxFault(text: string): string {
  try {
    mdxToMdast(text, { features });
  } catch (error) {
    const [, line, column, reason = ''] = /^(\d+):(\d+):\s*(.*)/.exec(String((error as Error).message)) ?? [];
    const fault = syntaxFault(text, Number(line), Number(column), reason);
    return `${fault.line}:${fault.column} ${fault.message} ${fault.fix}`;
  }
  return 'no fault';
}

describe('In a text', () => {
  const tag = (start: string): string => `${start}\nWords.\n</Statement>\n`;
  test.each([
    [
      tag('<Statement id="S1 source="why 1">'),
      '1:12 The value of “id” in the tag <Statement> is not in quotation marks on',
    ],
    [
      tag('<Statement id=S1>'),
      '1:12 The value of “id” in the tag <Statement> is not in quotation marks on both sides.',
    ],
    [tag('<Statement id="S1" source=“why 1”>'), '1:20 Curly quotation marks stand in the tag <Statement>.'],
    [tag('<Statement id="S1", source="why 1">'), '1:19 A “,” stands in the tag <Statement>.'],
    [tag('<Statement id="S1"'), 'The tag <Statement> has no end. Write “>” at the end of the line.'],
    [
      '<Statement id="S1">\nWords.\n',
      '1:1 <Statement> is opened here and never closed. Write </Statement> on a line of its own',
    ],
    ['<Statement id="S1">Words.\n</Statement>\n', 'Write <Statement …> on a line of its own'],
    [
      '<Statement id="S1">\nWords.\n</Statment>\n',
      '3:1 Here stands </Statment>, and what is open is <Statement>, from line 1. Write </Statement> here.',
    ],
    ['<Statment id="S1">\nWords.\n</Statement>\n', 'Write <Statement …> in line 1.'],
    [
      'See <See id="gsr-1"> here.',
      '1:5 <See> is opened here and never closed in the same paragraph. Write a slash before',
    ],
    ['Words <Term id="risk">risk here.', 'Write </Term> after the words that belong to it.'],
    ['Words<br>words', '<br> may not stand here at all'],
    ['Words <!-- a note -->', '1:7 A comment stands in the text.'],
    ['Children <12', '1:10 A “<” stands in the text, and no component begins there.'],
    ['Write to <a@b.example>', 'The address “a@b.example” stands between < and >.'],
    [
      `${tag('<Statement id="S1">').replace('</', '<')}\n${tag('<Statement id="S2">')}`,
      '3:1 Here stands <Statement>, which',
    ],
    [
      `${tag('<Statement id="S1">').replace('</', '<\\')}\n${tag('<Statement id="S2">')}`,
      '3:1 Here stands <\\Statement>,',
    ],
    [tag('<Statement id="S1">').replace('Statement>\n', 'Statement\n').replace('</Statement>', '</Statement'), '3:1'],
    [tag('Statement id="S1">'), '1:1 The tag <Statement> has lost its first sign. Write “<” before “Statement”.'],
    [tag('<Statement id="S1" />'), '1:20 The tag <Statement> ends with “/>”, and its text stands after it.'],
    ['Words {and more', 'A curly bracket “{” or “}” stands in the text.'],
  ])('%j', (text, told) => {
    expect(mdxFault(text)).toContain(told);
    expect(mdxFault(text)).not.toMatch(/JSX|expression|U\+/);
  });
});

describe('A place in a source', () => {
  const sources = new Map([
    [
      'note-2021',
      { outline: { 'capability-1 how': 3, 'capability-1 how 1': 2, footnote: 23 } } as unknown as SourceData,
    ],
  ]);
  const page = { source: 'note-2021', prefix: 'capability-1' };
  test.each([
    ['how 30', ' “how” has 3 points.'],
    ['how 1.5', ' “how 1” has 2 points.'],
    ['how 2.1', ' No points stand below “how 2”.'],
    ['how', ' The number of the point is missing.'],
    ['hwo 3', ' Did you mean “how”?'],
    ['how 2, how 3', ' Write semicolons between several places: “how 2; how 3”.'],
    ['how 2 and 3', ' Write semicolons between several places: “how 2; how 3”.'],
    ['how 2–3', ' Write semicolons between several places: “how 2; how 3”.'],
    ['Note, footnote 5', ' No comma stands in a place.'],
  ])('%j', (place, told) => {
    expect(placeHint(place, page, sources)).toBe(told);
  });

  test('names no document where it must', () => {
    expect(placeHint('note-2012 footnote 5', { source: undefined, prefix: undefined }, sources)).toBe(
      ' Did you mean “note-2021”? The id of a source document comes first here.',
    );
  });
});
