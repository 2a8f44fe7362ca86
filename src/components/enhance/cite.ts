/** A link to the citation of a statement opens it in a dialog. What draws the dialog is fetched when it is asked for. */
export function enhanceCitations(): void {
  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-cite]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const { showCitation } = await import('./cite-dialog.ts');
      await showCitation(link);
    } catch {
      // Nothing leads back a reader who has left meanwhile.
      if (link.isConnected) location.href = link.href;
    }
  });
}
