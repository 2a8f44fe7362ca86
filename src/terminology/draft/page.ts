/** The check of a draft in the browser. The text never leaves the page; the words are fetched once, before it is checked. */
import { draftWords as t } from '../../i18n/en.draft.ts';
import { Linter, type LintFinding } from '../lint.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { LiveCheck } from './live-check.ts';
import { readDraft } from './read-draft.ts';

/** How many findings the list shows at once; the rest come on demand. */
const shownAtOnce = 100;

const form = document.querySelector<HTMLElement>('[data-draft-check]');
if (form) start(form);

function start(root: HTMLElement): void {
  const part = <T extends HTMLElement>(name: string): T => root.querySelector<T>(`[data-draft-${name}]`) as T;
  const editor = part<HTMLElement>('text');
  const status = part<HTMLElement>('status');
  const list = part<HTMLOListElement>('findings');
  const language = part<HTMLSelectElement>('language');
  const glossary = root.dataset['glossary'] ?? '/glossary/';
  const words = root.dataset['words'] ?? '';
  let check: LiveCheck | undefined;
  let shown = shownAtOnce;
  let timer: number | undefined;

  root.hidden = false;
  // Browsers that do not know plain text there get ordinary editing; what is pasted is made plain below.
  editor.contentEditable = 'plaintext-only';
  if (editor.contentEditable !== 'plaintext-only') editor.contentEditable = 'true';

  const textNow = (): string => (editor.textContent ?? '').replaceAll('\u00a0\n', '\n');
  const say = (message: string): void => {
    status.textContent = message;
  };

  const summary = (): void => {
    if (!check) return;
    const avoid = check.findings.filter((finding) => finding.rule.status === 'avoid').length;
    say(
      check.text.trim() === '' ? t.empty : check.findings.length === 0 ? t.none : t.found(check.findings.length, avoid),
    );
  };

  const refresh = (): void => {
    if (!check) return;
    check.update(textNow());
    mark(editor, check.findings);
    clearTimeout(timer);
    // The list and what is read out may wait until the writer pauses.
    timer = window.setTimeout(() => {
      summary();
      showList();
    }, 250);
  };

  const showList = (): void => {
    if (!check) return;
    const items = check.findings.slice(0, shown).map((finding) => item(finding));
    const left = check.findings.length - items.length;
    if (left > 0) {
      const more = document.createElement('li');
      more.append(
        button(t.more(left), () => {
          shown += 1000;
          showList();
        }),
      );
      items.push(more);
    }
    list.replaceChildren(...items);
  };

  const item = (finding: LintFinding): HTMLLIElement => {
    const line = document.createElement('li');
    line.dataset['status'] = finding.rule.status;
    const head = document.createElement('p');
    const words = document.createElement('strong');
    words.textContent = finding.text.replace(/\s+/g, ' ');
    const kind = document.createElement('span');
    kind.className = 'status';
    kind.textContent = t.status[finding.rule.status];
    head.append(words, ' ', kind);
    const why = document.createElement('p');
    why.textContent = [finding.rule.why, finding.quoted ? t.quoted : ''].filter(Boolean).join(' ');
    const actions = document.createElement('p');
    actions.className = 'actions';
    if (finding.rule.write)
      actions.append(button(t.replace(finding.rule.write), () => replace([finding], finding.rule.write)));
    else actions.append(t.depends, ' ');
    const entry = document.createElement('a');
    entry.href = `${glossary}${finding.rule.term}/`;
    entry.textContent = `${t.entry}: ${finding.rule.label}`;
    actions.append(
      button(t.show, () => select(editor, finding)),
      entry,
    );
    line.append(head, why, actions);
    return line;
  };

  /** Replaces findings from the end, so that the places of the others stay right; the browser can undo it. */
  const replace = (findings: readonly LintFinding[], write?: string): void => {
    for (const finding of [...findings].reverse()) {
      select(editor, finding);
      document.execCommand('insertText', false, fitted(write ?? finding.rule.write, finding.text));
    }
    refresh();
    summary();
    showList();
  };

  const replaceAll = (): void => {
    const certain = (check?.findings ?? []).filter(
      (finding) => finding.rule.status === 'avoid' && finding.rule.write !== '' && !finding.quoted,
    );
    replace(certain);
    say(certain.length === 0 ? t.nothingToReplace : t.replaced(certain.length));
  };

  const use = async (code: string): Promise<void> => {
    say(t.loading);
    try {
      const response = await fetch(words.replace('*', code), { referrerPolicy: 'no-referrer' });
      if (!response.ok) throw new Error(String(response.status));
      const linter = new Linter((await response.json()) as Vocabulary);
      if (check) check.use(linter);
      else check = new LiveCheck(linter);
      editor.lang = code;
      refresh();
    } catch {
      say(`${t.failed} ${t.kept}`);
    }
  };

  const open = async (file: File): Promise<void> => {
    const draft = await readDraft(file.name, new Uint8Array(await file.arrayBuffer()), textOfHtml);
    if ('problem' in draft) {
      say(`${t.problems[draft.problem]} ${t.kept}`);
      return;
    }
    editor.textContent = draft.text;
    refresh();
    say(t.opened(file.name));
  };

  editor.addEventListener('input', refresh);
  editor.addEventListener('paste', (event) => {
    if (editor.contentEditable === 'plaintext-only') return;
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '');
  });
  editor.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    event.preventDefault();
    if (file) void open(file);
    else document.execCommand('insertText', false, event.dataTransfer?.getData('text/plain') ?? '');
  });
  language.addEventListener('change', () => void use(language.value));
  const file = part<HTMLInputElement>('file');
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) void open(chosen);
    file.value = '';
  });
  part('replace-all').addEventListener('click', replaceAll);
  part('copy').addEventListener('click', () => {
    navigator.clipboard?.writeText(textNow()).then(
      () => say(t.copied),
      () => say(t.copyFailed),
    ) ?? say(t.copyFailed);
  });
  part('print').addEventListener('click', () => {
    shown = Number.POSITIVE_INFINITY;
    showList();
    print();
  });
  void use(language.value);
}

/** The replacement with the capital letters of what it replaces. */
export function fitted(write: string, old: string): string {
  if (old.length > 3 && old === old.toUpperCase() && old !== old.toLowerCase()) return write.toUpperCase();
  const first = old.charAt(0);
  return first !== first.toLowerCase() ? write.charAt(0).toUpperCase() + write.slice(1) : write;
}

function button(words: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet';
  made.textContent = words;
  made.addEventListener('click', run);
  return made;
}

/** Places in a text as places in the document: the texts of the editor one after another. */
function places(editor: HTMLElement): { at(offset: number): [Node, number] } {
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  const texts: { node: Node; start: number; end: number }[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = start + (node.nodeValue?.length ?? 0);
    texts.push({ node, start, end });
    start = end;
  }
  let last = 0;
  return {
    at(offset) {
      if ((texts[last]?.start ?? 0) > offset) last = 0;
      while (last < texts.length - 1 && (texts[last]?.end ?? 0) < offset) last++;
      const found = texts[last];
      return found ? [found.node, Math.min(offset - found.start, found.node.nodeValue?.length ?? 0)] : [editor, 0];
    },
  };
}

/** Marks findings without touching the text. Browsers without that still have the list. */
function mark(editor: HTMLElement, findings: readonly LintFinding[]): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return;
  const where = places(editor);
  const avoid = new Highlight();
  const care = new Highlight();
  for (const { start, end, rule } of findings) {
    const [startContainer, startOffset] = where.at(start);
    const [endContainer, endOffset] = where.at(end);
    (rule.status === 'avoid' ? avoid : care).add(
      new StaticRange({ startContainer, startOffset, endContainer, endOffset }),
    );
  }
  CSS.highlights.set('term-avoid', avoid);
  CSS.highlights.set('term-care', care);
}

/** Selects a finding in the text and brings it into view. */
function select(editor: HTMLElement, { start, end }: LintFinding): void {
  const where = places(editor);
  const range = document.createRange();
  range.setStart(...where.at(start));
  range.setEnd(...where.at(end));
  editor.focus({ preventScroll: true });
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const box = range.getBoundingClientRect();
  const frame = editor.getBoundingClientRect();
  if (box.top < frame.top || box.bottom > frame.bottom) editor.scrollTop += box.top - frame.top - frame.height / 3;
}

/** Words of HTML without running it: scripts do not run in a document that is only parsed. */
function textOfHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('script,style,template,noscript,head')) element.remove();
  for (const element of page.querySelectorAll('p,div,li,h1,h2,h3,h4,h5,h6,tr,section,article,blockquote,pre'))
    element.append('\n\n');
  for (const element of page.querySelectorAll('br')) element.replaceWith('\n');
  return (page.body.textContent ?? '')
    .replace(/[ \t\f\v\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
