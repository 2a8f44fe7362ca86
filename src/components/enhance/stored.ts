/** Fetches the list of what is stored on this device, on the page that has a place for it. */
export function enhanceStored(): void {
  const place = document.querySelector<HTMLElement>('[data-stored]');
  if (place)
    void import('../../storage/stored-list.ts').then(({ showStored }) =>
      showStored(place, document.body.dataset['base'] ?? '/'),
    );
}
