/** Adds a button to copy the text of each element marked `data-copy`. */
import { buttonWords } from '../../i18n/en.client.ts';

export function enhanceCopying(root: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const element of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    const text = element.textContent?.trim() ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = buttonWords.copy;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    status.className = 'meta';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      status.textContent = ` ${buttonWords.copied}`;
      setTimeout(() => {
        status.textContent = '';
      }, 4000);
    });
    const line = document.createElement('p');
    line.append(button, status);
    element.after(line);
    delete element.dataset['copy'];
  }
}
