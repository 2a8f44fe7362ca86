/** Opens the definition of a term beside its link, from the list of terms at the foot of the page. */
import { buttonWords, termWords } from '../../i18n/en.client.ts';

const margin = 8;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** A pop-over with what the list says of a term. */
function makePopover(link: HTMLAnchorElement, entry: HTMLElement): HTMLElement {
  const popover = element('div', 'definition');
  popover.popover = 'auto';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-labelledby', 'definition-term');
  popover.setAttribute('aria-describedby', 'definition-text');
  const term = element('p', 'definition-term', entry.querySelector('dt')?.textContent ?? '');
  term.id = 'definition-term';
  const text = element('p', '', entry.querySelector('dd')?.textContent ?? '');
  text.id = 'definition-text';
  const last = element('p', 'definition-ways');
  const read = element('a', '', termWords.read);
  read.href = link.href;
  const close = element('button', 'quiet', buttonWords.close);
  close.type = 'button';
  close.addEventListener('click', () => popover.hidePopover());
  last.append(read, close);
  popover.append(term, text, last);
  return popover;
}

/** Below the link where there is room, or else above it; always within the width of the window. */
function place(popover: HTMLElement, link: HTMLElement): void {
  const [first, ...more] = link.getClientRects();
  const anchor = more.at(-1) ?? first;
  if (!anchor) return;
  const { width, height } = popover.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const below = anchor.bottom + margin;
  const above = anchor.top - margin - height;
  const top = below + height > innerHeight && above >= 0 ? above : below;
  const left = Math.max(margin, Math.min(anchor.left, room - width - margin));
  popover.style.top = `${top + scrollY}px`;
  popover.style.left = `${left + scrollX}px`;
}

export function enhanceTerms(): void {
  // Without pop-overs the links stay links.
  if (!('popover' in HTMLElement.prototype)) return;
  const entries = new Map(
    [...document.querySelectorAll<HTMLElement>('.terms-used dl > div')].map((entry) => [
      entry.querySelector('a')?.href,
      entry,
    ]),
  );
  const entryOf = (link: HTMLAnchorElement): HTMLElement | undefined => entries.get(link.href);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-term]')) {
    if (entryOf(link)) link.setAttribute('aria-haspopup', 'dialog');
  }

  let open: { link: HTMLAnchorElement; popover: HTMLElement } | undefined;
  let pressed: HTMLAnchorElement | undefined;
  // A press outside closes the pop-over before the click arrives; a click on its own link must not open it again.
  document.addEventListener('pointerdown', () => (pressed = open?.link), true);

  const show = (link: HTMLAnchorElement, entry: HTMLElement): void => {
    open?.popover.hidePopover();
    const popover = makePopover(link, entry);
    open = { link, popover };
    popover.addEventListener('beforetoggle', ({ newState }) => {
      if (newState === 'open') return;
      if (open?.popover === popover) open = undefined;
      if (popover.contains(document.activeElement)) link.focus({ preventScroll: true });
    });
    popover.addEventListener('toggle', ({ newState }) => {
      if (newState === 'closed') popover.remove();
    });
    popover.addEventListener('focusout', ({ relatedTarget }) => {
      // Whoever goes on by Tab must see where they are.
      if (relatedTarget && !popover.contains(relatedTarget as Node) && open?.popover === popover) popover.hidePopover();
    });
    // Right behind its link, so that Tab leads into it and on.
    link.after(popover);
    popover.showPopover();
    place(popover, link);
    popover.focus({ preventScroll: true });
  };

  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-term]');
    const wasOpen = event.detail > 0 && pressed === link;
    pressed = undefined;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const entry = entryOf(link);
    if (!entry) return;
    event.preventDefault();
    if (!wasOpen) show(link, entry);
  });
}
