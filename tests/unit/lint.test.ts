/** What the check of a text finds and what it leaves alone: own voice, quotations, titles, code, addresses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LiveCheck } from '../../src/terminology/draft/live-check.ts';
import { Linter } from '../../src/terminology/lint.ts';
import { readableMarkdown } from '../../src/terminology/markdown-text.ts';
import type { Vocabulary } from '../../src/terminology/vocabulary.ts';

const vocabulary: Vocabulary = {
  language: 'en',
  rules: [
    { term: 'close-shave', label: 'close shave', status: 'avoid', write: 'near miss', why: 'It makes light of it.' },
    { term: 'sea-dog', label: 'sea dog', status: 'use-with-care', write: 'sailor (say which)', why: 'It is a joke.' },
  ],
  words: [
    ['close shave', 0],
    ['close shaves', 0],
    ['CSH', 0, 1],
    ['sea dog', 1],
    ['sea dogs', 1],
  ],
  titles: ['Treaty on boats, close shaves and lamps', 'CSH Office'],
};
const linter = new Linter(vocabulary);
const found = (text: string): string[] => linter.check(text).map((finding) => finding.text);
const inMarkdown = (text: string): string[] =>
  linter.check(readableMarkdown(text)).map(({ start, end }) => text.slice(start, end));

describe('A term is found', () => {
  test.each([
    ['in the own voice', 'It was a close shave.', 'close shave'],
    ['in the plural', 'Two close shaves.', 'close shaves'],
    ['with a hyphen', 'a close-shave report', 'close-shave'],
    ['at the end of a line', 'a close\nshave', 'close\nshave'],
    ['across a hyphen at the end of a line', 'a close sha-\nve', 'close sha-\nve'],
    ['with a space that does not break', 'a close\u00a0shave', 'close\u00a0shave'],
    ['with a soft hyphen', 'a close sha\u00adve', 'close sha\u00adve'],
    ['with an ending that says whose it is', 'the close shave’s cause', 'close shave'],
    ['as an abbreviation', 'a CSH again', 'CSH'],
    ['inside a longer quotation', 'He said: “That was a close shave for us.”', 'close shave'],
    ['where a title is not exact', 'the Treaty on boats and close shaves', 'close shaves'],
    ['beside a slash', 'accident/close shave/near miss', 'close shave'],
    ['after other words with slashes', 'accident/mishap/close shave', 'close shave'],
    ['in a link of HTML', '<a href="https://example.org/">close shave</a>', 'close shave'],
    ['as one word in a link of HTML', '<a href="https://example.org/">CSH</a>', 'CSH'],
    ['after an address in brackets', '<https://example.org/>CSH', 'CSH'],
    ['before a full stop without a space', 'a close shave.Then', 'close shave'],
  ])('%s', (_, text, words) => {
    expect(found(text)).toEqual([words]);
  });

  test('with its place, its rule and whether it is quoted', () => {
    expect(linter.check('Oh: “close shave”, a sea dog')).toEqual([
      { start: 5, end: 16, text: 'close shave', rule: vocabulary.rules[0], quoted: true },
      { start: 21, end: 28, text: 'sea dog', rule: vocabulary.rules[1], quoted: false },
    ]);
  });
});

describe('A term counts as quoted', () => {
  test.each([
    'the word “close shave” is',
    "the word 'close shave' is",
    'the word "close shave" is',
    'le mot « close shave » est',
    'le mot «\u202fclose shave\u202f» est',
    'das Wort „close shave“ ist',
    'the word “*close shave*” is',
    'the word *“close shave”* is',
  ])('in %s', (text) => {
    expect(linter.check(text).map(({ quoted }) => quoted)).toEqual([true]);
  });

  test.each(['a “great close shave” was', 'the sailor’s close shave’', 'close shave”', 'a close shave'])(
    'but not in %s',
    (text) => {
      expect(linter.check(text).map(({ quoted }) => quoted)).toEqual([false]);
    },
  );
});

describe('A term is left alone', () => {
  test.each([
    ['in an exact title', 'The Treaty on boats, close shaves and lamps holds.'],
    ['in an exact title over two lines', 'The Treaty on boats, close\nshaves and lamps holds.'],
    ['in a title that begins with an abbreviation', 'the CSH Office'],
    ['in an address', 'See https://example.org/close-shave/ and www.example.org/close-shave.'],
    ['in an address of a link of HTML', '<a href="https://example.org/close-shave/">this</a>'],
    ['in a path', 'See /glossary/close-shave/ and content/en/close-shave.mdx.'],
    ['in the name of a file', 'Open close-shave.pdf now.'],
    ['in the address of a mail', 'Write to close-shave@example.org.'],
    ['in another language', 'C’était moins une; un rasage de près.'],
    ['as an abbreviation in small letters', 'csh is a shell'],
    ['across an empty line', 'so close\n\nshave now'],
    ['across a full stop', 'It was close. Shave now.'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('In Markdown', () => {
  test.each([
    ['in a span of code', 'Type `close shave` here.'],
    ['in a span of code with a grave accent', 'Type ``close ` close shave`` here.'],
    ['in a block of code', 'Type:\n\n```text\nclose shave\n\nclose shave\n```\n\nNow.'],
    ['in a block of code without an end', 'Type:\n\n~~~\nclose shave\n'],
    ['in the address of a link', 'See [this](/a/close-shave/ "close shave").'],
    ['in a comment', 'Go <!-- close shave --> on.'],
    ['across code', 'so close `x` shave'],
  ])('a term is left alone %s', (_, text) => {
    expect(inMarkdown(text)).toEqual([]);
  });

  test.each([
    ['with a word in italics', 'a close *shave* met', 'close *shave*'],
    ['with a word in bold type', 'a **close** shave met', '**close** shave'],
    ['with a word in a tag', 'a close <b>shave</b> met', 'close <b>shave'],
    ['with a word that is a link', 'a close [shave](/x/) met', 'close [shave'],
    ['after code', 'Type `x`: a close shave', 'close shave'],
    ['after a lone grave accent', 'a ` and a close shave', 'close shave'],
  ])('a term is found %s', (_, text, words) => {
    expect(inMarkdown(text)).toEqual([words]);
  });

  test('nothing moves, whatever stands there', () => {
    const part = fc.constantFrom(
      '`',
      '```\n',
      '[',
      '](',
      ')',
      '<',
      '>',
      'close shave',
      '\n',
      '*',
      '<!--',
      '-->',
      '😀',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const readable = readableMarkdown(text);
        expect(readable.length).toBe(text.length);
        expect(readable.split('\n').length).toBe(text.split('\n').length);
      }),
    );
  });
});

test('the findings of a text in any signs lie in it, in order, without overlaps', () => {
  const part = fc.constantFrom(
    'close',
    'shave',
    'sea',
    'dogs',
    ' ',
    '-',
    '\n',
    '\u00ad',
    '“',
    '”',
    '*',
    '😀',
    'ﬁ',
    '\u200f',
    '.',
    'а',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end, text: words } of linter.check(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(words).toBe(text.slice(start, end));
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

describe('A text that is being written', () => {
  const plain = ({ start, end, text, quoted }: { start: number; end: number; text: string; quoted: boolean }) => ({
    start,
    end,
    text,
    quoted,
  });

  test('has after every change the findings that it has when it is checked anew', () => {
    const word = fc.constantFrom(
      'close',
      'shave',
      'close shave',
      ' ',
      '\n',
      '\n\n',
      '-\n',
      '“',
      '”',
      '. ',
      'sea dog',
      'x'.repeat(30),
    );
    const change = fc.record({ at: fc.nat(400), remove: fc.nat(30), words: fc.array(word, { maxLength: 6 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const live = new LiveCheck(linter);
        let text = '';
        for (const { at, remove, words } of changes) {
          const start = Math.min(at, text.length);
          text = text.slice(0, start) + words.join('') + text.slice(start + remove);
          live.update(text);
          expect(live.findings.map(plain)).toEqual(linter.check(text).map(plain));
        }
      }),
    );
  });

  test('is checked near the change only, in a long paragraph too', () => {
    const long = 'The boat had a close shave again. '.repeat(1000);
    const live = new LiveCheck(linter);
    live.update(long);
    const { gone, come } = live.update(`${long.slice(0, 17_000)}!${long.slice(17_000)}`);
    expect(live.findings).toHaveLength(1000);
    expect(gone.length).toBeLessThan(300);
    expect(come).toHaveLength(gone.length);
  });

  test('keeps the findings that a change does not touch', () => {
    const live = new LiveCheck(linter);
    live.update('a close shave\n\na sea dog');
    const [, dog] = live.findings;
    live.update('oh, a close shave\n\na sea dog');
    expect(live.findings[1]).toBe(dog);
    expect(dog?.start).toBe(21);
  });
});
