/** What is read of a .docx file, and in which order. */
import { describe, expect, test } from 'vitest';
import { docxText, readDocx } from '../../src/terminology/draft/docx.ts';
import { documentXml, zip } from '../support/docx.ts';

const run = (inner: string): string => `<w:r>${inner}</w:r>`;
const words = (text: string): string => run(`<w:t xml:space="preserve">${text}</w:t>`);
const paragraph = (...inner: string[]): string => `<w:p>${inner.join('')}</w:p>`;

describe('In a document', () => {
  test('a blank line parts paragraphs, so that no term is made of the end of one and the start of the next', () => {
    expect(docxText(documentXml(['a close', 'shave', '', 'now']))).toBe('a close\n\nshave\n\nnow');
  });

  test('lines of one paragraph stay together', () => {
    expect(docxText(paragraph(words('a close'), run('<w:br/>'), words('shave')))).toBe('a close\nshave');
  });

  test('hyphens that do not break, and those that show at the end of a line only, are signs of their own', () => {
    expect(
      docxText(paragraph(words('close'), run('<w:noBreakHyphen/>'), words('sha'), run('<w:softHyphen/>'), words('ve'))),
    ).toBe('close\u2011sha\u00adve');
  });

  test('a tab is a tab, and the place of a tab stop is not', () => {
    const stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="right" w:pos="900"/></w:tabs></w:pPr>';
    expect(docxText(paragraph(words('A')) + paragraph(stops, words('close'), run('<w:tab/>'), words('shave')))).toBe(
      'A\n\nclose\tshave',
    );
  });

  test('a text box comes once, as a paragraph of its own', () => {
    const box = `<w:txbxContent>${paragraph(words('in the box'))}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    expect(docxText(paragraph(words('Before'), run(both), words('after')))).toBe('Before\n\nin the box\n\nafter');
  });
});

test('footnotes and endnotes are read after the text', async () => {
  const notes = (kind: string, text: string): string =>
    `<w:${kind}s><w:${kind} w:type="separator">${paragraph(run('<w:separator/>'))}</w:${kind}><w:${kind} w:id="1">${paragraph(words(text))}</w:${kind}></w:${kind}s>`;
  const file = zip({
    'word/endnotes.xml': notes('endnote', 'the end'),
    'word/footnotes.xml': notes('footnote', 'the foot'),
    'word/document.xml': documentXml(['the text']),
  });
  expect(await readDocx(file)).toBe('the text\n\nthe foot\n\nthe end');
});
