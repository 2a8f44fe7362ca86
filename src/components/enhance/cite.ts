/** Opens the citation of a statement in a dialog, taken from the page of citations that the link leads to. */
import { buttonWords } from '../../i18n/en.client.ts';
import { parseInert } from './trusted.ts';

let dialog: HTMLDialogElement | undefined;
let content: HTMLElement | undefined;

function show(item: Element): void {
  if (!dialog || !content) {
    dialog = document.createElement('dialog');
    dialog.className = 'cite';
    // Apart from what is shown: the dialog holds “Leave this site” too.
    content = document.createElement('div');
    dialog.append(content);
    document.body.append(dialog);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'quiet';
  close.textContent = buttonWords.close;
  close.addEventListener('click', () => dialog?.close());
  content.replaceChildren(document.importNode(item, true), close);
  const heading = content.querySelector('h2');
  if (heading) {
    // The same ids stand on the page behind.
    heading.id = 'cite-dialog-title';
    dialog.setAttribute('aria-labelledby', heading.id);
    content.querySelector('.cite-item')?.removeAttribute('id');
    content.querySelector('.cite-item')?.removeAttribute('aria-labelledby');
    heading.tabIndex = -1;
  }
  dialog.showModal();
  // Not on the first link, which leaves the site.
  heading?.focus();
}

export function enhanceCitations(): void {
  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-cite]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const response = await fetch(link.href);
      const page = parseInert(await response.text());
      const item = page.getElementById(new URL(link.href).hash.slice(1));
      if (!response.ok || !item) throw new Error('no citation');
      show(item);
    } catch {
      location.href = link.href;
    }
  });
}
