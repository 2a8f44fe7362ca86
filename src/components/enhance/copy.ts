/** The buttons that copy the text of the element before them. One listener serves those that dialogs add later. */
import { buttonWords } from '../../i18n/en.client.ts';

export function enhanceCopying(): void {
  document.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest('button[data-copy]');
    const line = button?.parentElement;
    const status = line?.querySelector('[role="status"]');
    const text = line?.previousElementSibling?.textContent?.trim();
    if (!status || !text) return;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = buttonWords.copied;
    } catch {
      // Refused, or a page without encryption, where browsers give no clipboard.
      status.textContent = buttonWords.copyFailed;
    }
  });
}
