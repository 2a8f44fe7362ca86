/** Fetches the list of what is stored on this device, on the page that has a place for it. */
export function enhanceStored(): void {
  const place = document.querySelector<HTMLElement>('[data-stored]');
  if (place)
    void import('../../storage/stored-list.ts').then(({ showStored }) =>
      // As in search, pages of the ZIP name the base relative to themselves.
      showStored(place, new URL(document.body.dataset['base'] ?? '/', document.baseURI).href),
    );
}
