/** The button that prints the page. */
export function enhancePrinting(): void {
  document.querySelector('[data-print]')?.addEventListener('click', () => print());
}
