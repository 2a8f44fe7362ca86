/** Text without what keyboards do not tell apart: capital letters, and the two apostrophes. */
const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/**
 * Narrows a list that is complete without script. Each item carries the values to compare as data attributes. The items
 * are the children of the list, or what its `data-filter-items` selects; a section without items is not shown.
 */
export function enhanceLists(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-filter-list]')) {
    const list = document.getElementById('list');
    const status = form.querySelector<HTMLElement>('[data-filter-status]');
    if (!list || !status) continue;
    form.setAttribute('aria-controls', list.id);
    const { filterItems } = list.dataset;
    const items = [...(filterItems ? list.querySelectorAll<HTMLElement>(filterItems) : list.children)] as HTMLElement[];
    const groups = filterItems ? ([...list.children] as HTMLElement[]) : [];
    const textOf = (item: HTMLElement): string => plain(`${item.textContent} ${item.dataset['words'] ?? ''}`);
    const apply = (): void => {
      const fields = [...new FormData(form)].map(([name, value]) => [name, plain(String(value).trim())] as const);
      let shown = 0;
      for (const item of items) {
        const fits = fields.every(([name, value]) => {
          if (value === '') return true;
          if (name === 'words') return value.split(/\s+/).every((word) => textOf(item).includes(word));
          const own = plain(item.dataset[name] ?? '');
          return name === 'publisher' ? own === value : own.split(' ').includes(value);
        });
        item.hidden = !fits;
        if (fits) shown++;
      }
      for (const group of groups) group.hidden = items.every((item) => item.hidden || !group.contains(item));
      status.textContent =
        shown === 0
          ? (status.dataset['none'] ?? '')
          : (status.dataset['pattern'] ?? '').replace('-1', String(shown)).replace('-2', String(items.length));
    };
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => setTimeout(apply));
    // A link to one entry must show it, whatever was filtered before.
    addEventListener('hashchange', () => {
      const entry = document.getElementById(location.hash.slice(1));
      if (!entry?.closest('[hidden]')) return;
      form.reset();
      apply();
      entry.scrollIntoView();
    });
    // On the way back a browser may fill in what had been chosen, without telling.
    addEventListener('pageshow', apply);
    apply();
  }
}
