/** Opens search by the link, by `/` and by Ctrl+K, and fetches its code on first use. On the search page it starts at once. */

import { hasLeft } from './exit.ts';

export function enhanceSearch(): void {
  // Pages of the ZIP name the base relative to themselves: they do not know where they will stand.
  const base = new URL(document.body.dataset['base'] ?? '/', document.baseURI).pathname;
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  if (page) void import('../../search/page.ts').then(({ startPage }) => hasLeft() || startPage(page, base));

  const open = async (query?: string): Promise<void> => {
    const field = page?.querySelector<HTMLInputElement>('input');
    if (field) field.focus();
    else {
      const { openDialog } = await import('../../search/dialog.ts');
      if (!hasLeft()) openDialog(base, query);
    }
  };
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-form]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void open(form.querySelector('input')?.value);
    });
  }
  document.querySelector('[data-search-open]')?.addEventListener('click', (event) => {
    if ((event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    const writing = (event.target as Element).closest('input, select, textarea, [contenteditable]');
    const slash = event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !control) return;
    if (hasLeft() || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    void open();
  });
}
