/** The dialog with the citation of a statement, taken from the page of citations that the link leads to. */
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

/** @throws where the citation cannot be had: the link itself then leads to it */
export async function showCitation(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href);
  const page = parseInert(await response.text());
  const item = page.getElementById(new URL(link.href).hash.slice(1));
  if (!response.ok || !item) throw new Error('no citation');
  // The reader may have left meanwhile: nothing comes over the empty page.
  if (link.isConnected) show(item);
}
