/** Check your text: marks, list, replacements, files, keyboard; and that nothing of the text leaves the page. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Linter } from '../../src/terminology/lint.ts';
import { checkedLanguages, vocabularyOf } from '../../src/terminology/vocabulary.ts';
import { address, clipboardText, useBrowser } from '../support/browser.ts';
import { docx } from '../support/docx.ts';
import { guide } from '../support/guide.ts';
import { journalist, journalistTerms } from '../support/journalist.ts';
import { exampleSentences } from '../support/term-examples.ts';

const open = useBrowser();
const path = '/terminology/check/';

/** What the browser says where text from elsewhere holds script or style: the policy lets none of it run. */
const refusedByPolicy = /violates the following Content Security Policy directive '(?:script|style)-src /;

const field = (page: Page) => page.getByRole('textbox', { name: 'Your text' });
const status = (page: Page) => page.getByRole('status');
const items = (page: Page) => page.locator('[data-draft-findings] > li');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The page with the words loaded. */
async function opened(options: Parameters<typeof open>[1] = {}) {
  const all = await open(path, options);
  await status(all.page).getByText('There is no text yet.').waitFor();
  return all;
}

/** Writes a text at once and waits until the list follows. */
async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await status(page)
    .getByText(/finding|Nothing found/)
    .waitFor();
}

/** Paragraphs, so many of them in one text. */
const inParts = (paragraphs: readonly string[], many: number): string[] =>
  Array.from({ length: Math.ceil(paragraphs.length / many) }, (_, at) =>
    paragraphs.slice(at * many, (at + 1) * many).join('\n\n'),
  );

/** What is listed: the words, and the entry that they lead to. */
const listed = (page: Page): Promise<string[][]> =>
  items(page).evaluateAll((all) =>
    all.map((item) => [
      item.querySelector('strong')?.textContent ?? '',
      /\/glossary\/([^/]+)\//.exec(item.querySelector('a')?.href ?? '')?.[1] ?? '',
    ]),
  );

/** The words below the marks. */
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }),
  );

/** All words to avoid of a language, a paragraph each. */
const foreignWords = (language: string): string =>
  vocabularyOf(guide, language)
    .words.map(([words]) => `Texte: ${words}.`)
    .join('\n\n');

const withoutSpace = (words: string): string => words.replace(/\s+/g, '');

const spoken = (words: string): string => words.replace(/\s+/g, ' ');

describe('A text', () => {
  test('of a journalist has ten findings, and none in its names of treaties', async () => {
    const { page, complaints } = await opened();
    await write(page, journalist);
    expect((await listed(page)).map(([, term]) => term)).toEqual(journalistTerms);
    expect(await status(page).textContent()).toBe('10 findings, 10 of them terms to avoid.');
    expect(await marked(page)).toHaveLength(10);
    expect(complaints).toEqual([]);
  });

  test.each(checkedLanguages)(
    'of all example sentences has the same findings here as in Node: %s',
    async (language) => {
      const linter = new Linter(vocabularyOf(guide, language));
      let count = 0;
      // In parts: Chromium takes long to write a very long text into a field.
      for (const text of language === 'en' ? inParts(exampleSentences(guide), 300) : [foreignWords(language)]) {
        const { page } = await opened();
        await page.getByLabel('Language of the text').selectOption(language);
        const expected = linter.check(text);
        count += expected.length;
        await write(page, text);
        for (let more = button(page, /^Show [\d,]+ more$/); await more.isVisible(); ) await more.click();
        expect(await listed(page)).toEqual(expected.map((finding) => [spoken(finding.text), finding.rule.term]));
        expect((await marked(page)).map(withoutSpace).sort()).toEqual(
          expected.map(({ text: words }) => withoutSpace(words)).sort(),
        );
      }
      expect(count).toBeGreaterThan(language === 'en' ? 150 : 50);
    },
  );

  test('is marked where it stands, line for line', async () => {
    const { page } = await opened();
    await write(page, `${'Some words that fill the lines of the field. '.repeat(30)}child porn\n\nطفل هنا child porn`);
    const same = await page.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('[data-draft-text]') as HTMLTextAreaElement;
      const copy = document.querySelector<HTMLElement>('[data-draft-copy]') as HTMLElement;
      const [one, other] = [getComputedStyle(area), getComputedStyle(copy)];
      const names = [
        'font',
        'letterSpacing',
        'lineHeight',
        'paddingLeft',
        'paddingRight',
        'textIndent',
        'wordSpacing',
        'whiteSpace',
        'overflowWrap',
        'tabSize',
        'width',
      ] as const;
      return {
        scroll: area.scrollHeight - copy.offsetHeight,
        other: names.filter((name) => one[name] !== other[name]),
      };
    });
    expect(same).toEqual({ scroll: 0, other: [] });
  });

  test('that is typed is marked as it grows, and unmarked as it goes', async () => {
    const { page } = await opened();
    await field(page).focus();
    await page.keyboard.type('a child porn');
    await status(page).getByText('1 finding').waitFor();
    expect(await marked(page)).toEqual(['child porn']);
    await page.keyboard.type('ographer');
    await status(page).getByText('Nothing found').waitFor();
    expect(await marked(page)).toEqual([]);
    expect(await items(page).count()).toBe(0);
  });

  test('with markup stays text, in the field and in the list', async () => {
    const { page, complaints } = await opened();
    await write(
      page,
      '<img src=x onerror="document.title=\'broken\'"> child <b>porn</b> child *porn* <script>alert(1)</script>',
    );
    expect(await page.locator('.draft img, .draft script, .draft b').count()).toBe(0);
    expect(await listed(page)).toEqual([['child *porn*', 'child-porn']]);
    expect(await page.title()).toContain('Check your text');
    expect(complaints).toEqual([]);
  });

  test('that is pasted with markup comes as text', async () => {
    const { page, context } = await opened({ mayComplain: refusedByPolicy });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => {
      const of = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
      const item = { ...of('text/html', '<b onclick="x()">child</b> porn'), ...of('text/plain', 'child porn') };
      return navigator.clipboard.write([new ClipboardItem(item)]);
    });
    await field(page).focus();
    await page.keyboard.press('ControlOrMeta+v');
    await status(page).getByText('1 finding').waitFor();
    expect(await field(page).inputValue()).toBe('child porn');
    expect(await page.locator('.draft b').count()).toBe(0);
  });
});

describe('A term', () => {
  const text = 'Two child prostitutes came.\nThe “child porn” was old. CHILD PORN again.';

  test('is replaced by a button, and undo brings it back', async () => {
    const { page } = await opened();
    await write(page, text);
    await button(page, 'Replace with “child exploited in prostitution”').click();
    expect(await field(page).inputValue()).toBe(
      text.replace('child prostitutes', 'children exploited in prostitution'),
    );
    expect(await status(page).textContent()).toBe('1 place replaced. 2 findings, 2 of them terms to avoid.');
    expect(await items(page).count()).toBe(2);
    await field(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    expect(await field(page).inputValue()).toBe(text);
    await status(page).getByText('3 findings').waitFor();
    expect(await marked(page)).toHaveLength(3);
  });

  test('is replaced with all others, but not where it is quoted, in one step that can be undone', async () => {
    const { page } = await opened();
    await write(page, text);
    await button(page, 'Replace all terms to avoid').click();
    expect(await field(page).inputValue()).toBe(
      'Two children exploited in prostitution came.\nThe “child porn” was old. CHILD SEXUAL ABUSE MATERIAL again.',
    );
    expect(await status(page).textContent()).toBe('2 places replaced. 1 finding, 1 of which is a term to avoid.');
    expect(await marked(page)).toEqual(['child porn']);
    await field(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    expect(await field(page).inputValue()).toBe(text);
  });

  test('is selected in the text by a button, and brought into view', async () => {
    const { page } = await opened();
    await write(page, `${'One line.\n'.repeat(200)}child porn`);
    await button(page, 'Show in the text').click();
    const selected = await field(page).evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe('child porn');
    const seen = await page.evaluate(() => {
      const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      const made = document.createRange();
      made.setStart(range?.startContainer as Node, range?.startOffset ?? 0);
      made.setEnd(range?.endContainer as Node, range?.endOffset ?? 0);
      const frame = document.querySelector('[data-draft-frame]')?.getBoundingClientRect() as DOMRect;
      const box = made.getBoundingClientRect();
      return box.top >= frame.top && box.bottom <= frame.bottom;
    });
    expect(seen).toBe(true);
  });

  test('is reached and replaced by keyboard alone, and the focus goes on to the next', async () => {
    const { page } = await opened();
    await page.getByLabel('Language of the text').focus();
    for (let step = 0; step < 4 && !(await field(page).evaluate((area) => area === document.activeElement)); step++)
      await page.keyboard.press('Tab');
    await page.keyboard.type('child porn, a rent boy');
    await status(page).getByText('2 findings').waitFor();
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.textContent))?.startsWith('Replace with')) break;
    }
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe('child sexual abuse material, a rent boy');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Replace with “sexually exploited boy”',
    );
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe('child sexual abuse material, a sexually exploited boy');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Findings');
  });
});

describe('A file', () => {
  const html =
    '<!doctype html><title>x</title><style>p{}</style><p>A child <b>porn</b> ring</p><script>document.title="broken"</script><img src="https://example.org/x.png" onerror="document.title=1">';
  const files = [
    { name: 'a.txt', buffer: Buffer.from('A child porn ring') },
    { name: 'a.md', buffer: Buffer.from('A **child** porn ring, `child porn`') },
    { name: 'A.HTML', buffer: Buffer.from(html) },
    { name: 'a.docx', buffer: docx(['A child porn ring', 'Next']) },
    { name: '<img src=x onerror=alert(1)>.txt', buffer: Buffer.from('\ufeffA child porn ring') },
  ];

  test.each(files)('$name is opened and checked', async ({ name, buffer }) => {
    const { page, requests } = await opened({ mayComplain: refusedByPolicy });
    const before = requests.length;
    await page.getByLabel('Open a file').setInputFiles({ name, mimeType: '', buffer });
    await status(page)
      .getByText(`The text of ${name} is here now; undo brings back what was here. 1 finding`)
      .waitFor();
    expect(await items(page).count()).toBe(1);
    expect(await field(page).inputValue()).toMatch(/^A \**child\** porn ring/);
    expect(requests.slice(before)).toEqual([]);
    expect(await page.title()).toContain('Check your text');
    expect(await page.locator('.draft img').count()).toBe(0);
  });

  const wrong = [
    { name: 'a.txt', buffer: Buffer.alloc(0), says: 'The file is empty.' },
    { name: 'a.txt', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), says: 'The file does not hold text.' },
    { name: 'a.md', buffer: Buffer.alloc(20_000_000, 'a '), says: 'The file is larger than 5 MB.' },
    {
      name: 'a.docx',
      buffer: Buffer.from('A plain text'),
      says: 'The file says that it is a .docx file, and is not one',
    },
    { name: 'a.html', buffer: Buffer.from('no tags'), says: 'The file says that it is HTML, and holds no HTML.' },
    { name: 'a.pdf', buffer: Buffer.from('%PDF'), says: 'Only .txt, .md, .docx and .html files can be read.' },
  ];

  test.each(wrong)('that is wrong ($says) changes nothing', async ({ name, buffer, says }) => {
    const { page } = await opened();
    await write(page, 'My child porn draft');
    await page.getByLabel('Open a file').setInputFiles({ name, mimeType: '', buffer });
    await status(page).getByText(says).waitFor();
    expect(await status(page).textContent()).toContain('What you had written is still there.');
    expect(await field(page).inputValue()).toBe('My child porn draft');
    expect(await items(page).count()).toBe(1);
  });

  test('takes the place of what was there, and undo brings that back', async () => {
    const { page } = await opened();
    await write(page, 'My own draft');
    await page.getByLabel('Open a file').setInputFiles({ name: 'a.txt', mimeType: '', buffer: Buffer.from('Another') });
    await status(page).getByText('The text of a.txt').waitFor();
    await field(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    expect(await field(page).inputValue()).toBe('My own draft');
  });

  test('can be dropped on the page', async () => {
    const { page } = await opened();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['A child porn ring'], 'dropped.txt'));
      document
        .querySelector('h1')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await status(page).getByText('The text of dropped.txt').waitFor();
    expect(await items(page).count()).toBe(1);
  });
});

test('while a text is checked nothing is asked for, and nothing is stored', async () => {
  const { page, context, requests } = await opened();
  const before = requests.length;
  await write(page, journalist);
  await field(page).pressSequentially(' more child porn');
  await button(page, 'Replace all terms to avoid').click();
  await button(page, 'Copy the text').click();
  await page.getByLabel('Open a file').setInputFiles({ name: 'a.docx', mimeType: '', buffer: docx(['A rent boy']) });
  await status(page).getByText('The text of a.docx').waitFor();
  expect(requests.slice(before)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    history.state,
    location.search + location.hash,
  ]);
  expect(stored).toEqual([null, '']);
  await page.reload();
  await status(page).getByText('There is no text yet.').waitFor();
  expect(await field(page).inputValue()).toBe('');
});

test('the text is copied as it stands', async () => {
  const { page, context } = await opened();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await write(page, 'child porn\nand more');
  await button(page, 'Copy the text').click();
  await status(page).getByText('The text is copied.').waitFor();
  expect(await clipboardText(context)).toBe('child porn\nand more');
});

test('another language finds its own words, and the text stays', async () => {
  const { page } = await opened();
  await write(page, 'La pédopornographie, la pornografía infantil, child porn.');
  expect((await listed(page)).map(([words]) => words)).toEqual(['child porn']);
  await page.getByLabel('Language of the text').selectOption('fr');
  await items(page).getByText('pédopornographie', { exact: true }).waitFor();
  expect(await marked(page)).toEqual(['pédopornographie']);
  await page.getByLabel('Language of the text').selectOption('es');
  await items(page).getByText('pornografía infantil', { exact: true }).waitFor();
  expect(await field(page).inputValue()).toBe('La pédopornographie, la pornografía infantil, child porn.');
});

test('where the words cannot be loaded, the page says so, keeps the text, and can be asked again', async () => {
  const { page } = await open('', { mayComplain: /ERR_FAILED/ });
  await page.route('**/words-en.json', (route) => route.abort());
  await page.goto(address(path));
  await status(page).getByText('could not be loaded').waitFor();
  await field(page).fill('child porn');
  await page.unroute('**/words-en.json');
  await button(page, 'Try again').click();
  await status(page).getByText('1 finding').waitFor();
  expect(await field(page).inputValue()).toBe('child porn');
  expect(await button(page, 'Try again').isVisible()).toBe(false);
});

describe('Where the words of English cannot be loaded', () => {
  async function openedWithoutWords(): Promise<Page> {
    const { page } = await open('', { mayComplain: /ERR_FAILED/ });
    await page.route('**/words-en.json', (route) => route.abort());
    await page.goto(address(path));
    await status(page).getByText('could not be loaded').waitFor();
    return page;
  }

  test('a file that is opened is not said to be without findings', async () => {
    const page = await openedWithoutWords();
    const buffer = Buffer.from('A child porn ring');
    await page.getByLabel('Open a file').setInputFiles({ name: 'a.txt', mimeType: '', buffer });
    await status(page).getByText('The text of a.txt is here now').waitFor();
    expect(await status(page).textContent()).toContain('The list of words could not be loaded.');
    expect(await status(page).textContent()).not.toContain('Nothing found');
  });

  test('a text in which all is to be replaced is not said to hold nothing', async () => {
    const page = await openedWithoutWords();
    await field(page).fill('child porn');
    await button(page, 'Replace all terms to avoid').click();
    expect(await status(page).textContent()).toContain('The list of words could not be loaded.');
  });
});

test('a language whose words cannot be loaded is not chosen, and can be asked for again', async () => {
  const { page } = await opened({ mayComplain: /ERR_FAILED/ });
  await write(page, 'La pédopornographie, child porn.');
  await page.route('**/words-fr.json', (route) => route.abort());
  const language = page.getByLabel('Language of the text');
  await language.selectOption('fr');
  await status(page).getByText('The words of French could not be loaded. The text is checked in English').waitFor();
  expect(await language.inputValue()).toBe('en');
  expect((await listed(page)).map(([words]) => words)).toEqual(['child porn']);
  await page.unroute('**/words-fr.json');
  await button(page, 'Try again').click();
  await items(page).getByText('pédopornographie', { exact: true }).waitFor();
  expect(await language.inputValue()).toBe('fr');
});

test('words of another language are marked as such, and their article goes with them', async () => {
  const { page } = await opened();
  await page.getByLabel('Language of the text').selectOption('fr');
  await write(page, 'La pédopornographie circule.');
  const marked = await items(page)
    .locator('[lang]')
    .evaluateAll((all) => all.map((element) => [(element as HTMLElement).lang, element.textContent]));
  expect(marked).toEqual([
    ['fr', 'pédopornographie'],
    ['fr', 'matériel d’abus sexuel d’enfants'],
    ['fr', 'matériel d’abus sexuel d’enfants'],
  ]);
  await button(page, /^Replace with/).click();
  expect(await field(page).inputValue()).toBe('Le matériel d’abus sexuel d’enfants circule.');
});

test('a printed report has the text, every finding with its reason, and no buttons', async () => {
  const { page } = await opened();
  await write(page, 'A child porn ring.\n\n'.repeat(150));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await items(page).filter({ visible: true }).count()).toBe(150);
  expect(await page.locator('[data-draft-copy]').isVisible()).toBe(true);
  const colour = await page.locator('[data-draft-copy]').evaluate((copy) => getComputedStyle(copy).color);
  expect(colour).not.toBe('rgba(0, 0, 0, 0)');
  expect(await page.locator('.draft :is(button, input, select, textarea)').filter({ visible: true }).count()).toBe(0);
});

test('without script the page says what it needs and where the words are, and shows no field', async () => {
  const { page } = await open(path, { javaScriptEnabled: false });
  expect(await page.getByText('needs JavaScript').isVisible()).toBe(true);
  expect(await page.locator('[data-draft-text]').isVisible()).toBe(false);
  const withScript = await opened();
  expect(await withScript.page.getByText('needs JavaScript').isVisible()).toBe(false);
});
