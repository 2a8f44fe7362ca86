/** The check of a draft in the browser. The text never leaves the page; the words are fetched once, before it is checked. */
import { parseInert } from '../../components/enhance/trusted.ts';
import { draftWords as t } from '../../i18n/en.draft.ts';
import { Linter, type LintFinding } from '../lint.ts';
import { readableMarkdown } from '../markdown-text.ts';
import { choicesOf } from '../replacements.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { Editor } from './editor.ts';
import { FindingsList } from './findings-list.ts';
import { type HtmlNode, textOfHtml } from './html-text.ts';
import { LiveCheck } from './live-check.ts';
import { mostBytes, readDraft } from './read-draft.ts';
import { fitted } from './replacement.ts';

/** Milliseconds that a writer pauses before the list is made anew and read out. */
const pause = 250;

const form = document.querySelector<HTMLElement>('[data-draft-check]');
if (form) start(form);

function start(root: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string): T => root.querySelector<T>(`[data-draft-${name}]`) as T;
  const field = part<HTMLTextAreaElement>('text');
  const status = part('status');
  const language = part<HTMLSelectElement>('language');
  const again = part('again');
  const words = root.dataset['words'] ?? '';
  const editor = new Editor(part('frame'), field, part('copy'));
  const linters = new Map<string, Linter>();
  let check: LiveCheck | undefined;
  let isMarkdown = false;
  let timer: number | undefined;
  /** The language whose words could not be loaded. */
  let wanted = language.value;
  const nameOf = (code: string): string => [...language.options].find(({ value }) => value === code)?.text ?? code;

  const say = (message: string): void => {
    status.textContent = message;
  };
  const summary = (): string => {
    if (!check) return t.failed;
    const { findings } = check;
    const avoid = findings.filter((finding) => finding.rule.status === 'avoid').length;
    if (editor.text.trim() === '') return t.empty;
    return findings.length === 0 ? t.none : t.found(findings.length, avoid);
  };
  const showFindings = (): void => {
    clearTimeout(timer);
    if (check) list.update(check.findings, check.text);
  };
  /** Brings marks up to date with the text at once; the list and what is read out wait until the writer pauses. */
  const refresh = (): void => {
    if (editor.text === '') isMarkdown = false;
    editor.follow();
    if (!check) return;
    editor.mark(check.update(editor.text), check.findings);
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      showFindings();
      say(summary());
    }, pause);
  };
  /** Puts words in place of findings. The change itself tells `refresh`. */
  const replace = (changes: readonly { finding: LintFinding; words: string }[]): void => {
    editor.replace(changes.map(({ finding, words: chosen }) => fitted(chosen, finding, editor.text, editor.language)));
    refresh();
    showFindings();
  };

  const list = new FindingsList(part('findings'), root.dataset['glossary'] ?? '/glossary/', {
    show: (finding) => editor.show(finding),
    replace: (finding, chosen, place) => {
      replace([{ finding, words: chosen }]);
      say(`${t.replaced(1)} ${summary()}`);
      if (!list.focus(place)) part('title').focus();
    },
  });

  const replaceAll = (): void => {
    if (!check) {
      say(t.failed);
      return;
    }
    const changes = check.findings.flatMap((finding) => {
      const [first] = choicesOf(finding.rule);
      return finding.rule.status === 'avoid' && first && !finding.quoted ? [{ finding, words: first }] : [];
    });
    replace(changes);
    say(changes.length === 0 ? t.nothingToReplace : `${t.replaced(changes.length)} ${summary()}`);
    part('replace-all').focus();
  };

  const use = async (code: string): Promise<void> => {
    again.hidden = true;
    say(t.loading);
    try {
      const linter = linters.get(code) ?? (await loadWords(words.replace('*', code)));
      linters.set(code, linter);
      // Another language may have been chosen meanwhile.
      if (language.value !== code) return;
      check ??= new LiveCheck(linter);
      editor.language = code;
      list.language = code;
      check.update(editor.text);
      editor.follow();
      editor.mark(check.use(linter, isMarkdown ? readableMarkdown : plain), check.findings);
      showFindings();
      say(summary());
    } catch {
      if (language.value !== code) return;
      // The words of the last language go on to be looked for, so the page names that one.
      if (check) language.value = editor.language;
      wanted = code;
      again.hidden = false;
      say(check ? t.failedLanguage(nameOf(code), nameOf(editor.language)) : t.failed);
    }
  };

  const open = async (file: File): Promise<void> => {
    // A big file is not even read.
    const bytes = file.size > mostBytes ? undefined : await file.arrayBuffer().catch(() => undefined);
    const draft = bytes
      ? await readDraft(file.name, new Uint8Array(bytes), textOfFile)
      : ({ problem: file.size > mostBytes ? 'too-big' : 'unreadable' } as const);
    if ('problem' in draft) {
      say(`${t.problems[draft.problem]} ${t.kept}`);
      return;
    }
    isMarkdown = /\.md$/i.test(file.name);
    editor.replaceText(draft.text);
    await use(language.value);
    say(`${t.opened(file.name)} ${summary()}`);
  };

  field.addEventListener('input', refresh);
  // Text that is dropped is taken up by the field itself; a file would make the browser leave the page.
  for (const name of ['dragover', 'drop'] as const) {
    addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (name === 'drop' && file) void open(file);
    });
  }
  language.addEventListener('change', () => void use(language.value));
  again.addEventListener('click', () => {
    language.value = wanted;
    void use(wanted);
  });
  const chooser = part<HTMLInputElement>('file');
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    if (file) void open(file).finally(() => (chooser.value = ''));
  });
  part('replace-all').addEventListener('click', replaceAll);
  part('copy-text').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(editor.text);
      say(t.copied);
    } catch {
      // Refused, or a page without encryption, where browsers give no clipboard.
      say(t.copyFailed);
    }
  });
  part('print').addEventListener('click', () => print());
  addEventListener('beforeprint', () => {
    showFindings();
    list.showAll(editor.text);
  });
  root.hidden = false;
  editor.follow();
  void use(language.value);
}

const plain = (text: string): string => text;

async function loadWords(address: string): Promise<Linter> {
  const response = await fetch(address, { referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(String(response.status));
  return new Linter((await response.json()) as Vocabulary);
}

/** Words of HTML without running it: scripts do not run, and nothing is fetched, in a document that is only parsed. */
function textOfFile(html: string): string {
  const view = (node: Node): HtmlNode => ({
    name: node.nodeType === Node.ELEMENT_NODE ? node.nodeName.toLowerCase() : '',
    text: node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '',
    children: [...node.childNodes].map(view),
  });
  return textOfHtml(view(parseInert(html).documentElement));
}
