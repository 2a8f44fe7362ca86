/** Search over the page, in a modal dialog. Closing it leaves nothing behind but what the reader chose to open. */
import { searchWords as t } from '../i18n/en.client.ts';
import { buildView, type SearchView } from './view.ts';

let dialog: HTMLDialogElement | undefined;
let view: SearchView | undefined;

/**
 * @param base path of the site, with a slash at both ends
 * @param query what to search for at once; without it, the last query stands ready to be changed
 */
export function openDialog(base: string, query?: string): void {
  if (!dialog) {
    const made = document.createElement('dialog');
    made.className = 'search-dialog';
    made.setAttribute('aria-label', t.title);
    view = buildView(made, base, { close: () => made.close(), enter: true });
    // A click on the backdrop is a click on the dialog itself; what is inside it covers it whole.
    made.addEventListener('click', (event) => {
      if (event.target === made) made.close();
    });
    made.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a[href]')) made.close();
    });
    // The field would take the first Escape to empty itself.
    made.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      made.close();
    });
    document.body.append(made);
    dialog = made;
  }
  if (!dialog.open) dialog.showModal();
  view?.field.focus();
  if (query) view?.run(query);
  else view?.field.select();
}
