/** The findings as a list: what they are, why, and what can be done. */
import { draftWords as t } from '../../i18n/en.draft.ts';
import type { LintFinding } from '../lint.ts';
import { choicesOf } from '../replacements.ts';

export interface Actions {
  replace: (finding: LintFinding, words: string, place: number) => void;
  show: (finding: LintFinding) => void;
}

/** How many findings the list shows at once; the rest come on demand. */
const shownAtOnce = 100;

export class FindingsList {
  readonly #list: HTMLElement;
  readonly #glossary: string;
  readonly #actions: Actions;
  /** Language of the text, and so of its words and of what to write. */
  language = '';
  #shown = shownAtOnce;
  #findings: readonly LintFinding[] = [];

  /** @param glossary address of the glossary, with a slash at the end */
  constructor(list: HTMLElement, glossary: string, actions: Actions) {
    this.#list = list;
    this.#glossary = glossary;
    this.#actions = actions;
  }

  update(findings: readonly LintFinding[], text: string): void {
    this.#findings = findings;
    const items: HTMLElement[] = [];
    let line = 1;
    let at = 0;
    for (const [place, finding] of findings.slice(0, this.#shown).entries()) {
      for (at = text.indexOf('\n', at); at >= 0 && at < finding.start; at = text.indexOf('\n', at + 1)) line++;
      if (at < 0) at = text.length;
      items.push(this.#item(finding, place, line));
    }
    const left = findings.length - items.length;
    if (left > 0) {
      const more = document.createElement('li');
      more.append(
        button(t.more(left), () => {
          this.#shown += shownAtOnce * 10;
          this.update(this.#findings, text);
          this.focus(items.length);
        }),
      );
      items.push(more);
    }
    this.#list.replaceChildren(...items);
  }

  /** Shows all, for a report. */
  showAll(text: string): void {
    this.#shown = Number.POSITIVE_INFINITY;
    this.update(this.#findings, text);
  }

  /** Gives the focus to a finding by its place in the list, or to the last one. @returns whether there is one */
  focus(place: number): boolean {
    const item = this.#list.children[Math.min(place, this.#list.children.length - 1)];
    const target = item?.querySelector<HTMLElement>('button');
    target?.focus();
    return target !== undefined && target !== null;
  }

  #item(finding: LintFinding, place: number, line: number): HTMLLIElement {
    const { rule, text, quoted } = finding;
    const item = document.createElement('li');
    item.dataset['status'] = rule.status;
    const words = element('strong', text.replace(/\s+/g, ' '));
    words.dir = 'auto';
    words.lang = this.language;
    const status = element('span', t.status[rule.status]);
    status.className = 'status';
    status.dataset['status'] = rule.status;
    const head = document.createElement('p');
    head.append(words, ' ', status, ' ', element('span', t.line(line), 'meta'));
    const why = element('p', [rule.why, quoted ? t.quoted : ''].filter(Boolean).join(' '));
    const write = element('p', rule.write ? `${t.write}: ` : t.depends);
    if (rule.write) write.append(this.#foreign(rule.write));
    const actions = document.createElement('p');
    actions.className = 'actions';
    for (const choice of choicesOf(rule)) {
      const [before, after] = t.replace('\n').split('\n');
      const replace = button('', () => this.#actions.replace(finding, choice, place));
      replace.append(before ?? '', this.#foreign(choice), after ?? '');
      actions.append(replace);
    }
    const entry = element('a', t.entry);
    entry.href = `${this.#glossary}${rule.term}/`;
    entry.setAttribute('aria-label', `${t.entry}: ${rule.label}`);
    actions.append(
      button(t.show, () => this.#actions.show(finding)),
      entry,
    );
    item.append(head, why, write, actions);
    return item;
  }

  /** Words in the language of the text. */
  #foreign(words: string): HTMLSpanElement {
    const made = element('span', words);
    made.lang = this.language;
    return made;
  }
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  words: string,
  kind?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = words;
  if (kind) made.className = kind;
  return made;
}

function button(words: string, run: () => void): HTMLButtonElement {
  const made = element('button', words, 'quiet');
  made.type = 'button';
  made.addEventListener('click', run);
  return made;
}
