/** "Leave this site": with script, the page is blanked at once and its history entry replaced. */
export function enhanceExit(): void {
  document.querySelector<HTMLAnchorElement>('[data-exit]')?.addEventListener('click', (event) => {
    const link = event.currentTarget as HTMLAnchorElement;
    event.preventDefault();
    document.title = ' ';
    document.body.hidden = true;
    location.replace(link.href);
  });
}
