/** What a page holds back from readers without script. */

/**
 * Runs in a page whose own script is off. Tools that need script, and say so, are `hidden` in the HTML: which ones may be, a
 * test of the built pages says (tests/site/accessibility.test.ts). What a closed part of the page holds, the reader opens.
 *
 * @returns the words of the main part that are in the page and cannot be seen, shortened; and that there is no heading or text
 */
export function hiddenWithoutScript(): string[] {
  const main = document.querySelector('main');
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count.
  const words = main?.innerText.trim() ?? '';
  if (!main?.querySelector('h1')?.checkVisibility() || words.length < 100) return ['no heading or no text'];
  const apart =
    '[hidden], noscript, form, button, .only, .print-only, .no-script-note, script, title, desc, option, details:not([open]) > :not(summary)';
  const unseen: string[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim();
    const parent = node.parentElement;
    if (!text || !parent || parent.closest(apart)) continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) unseen.push(text.slice(0, 60));
  }
  return unseen;
}
