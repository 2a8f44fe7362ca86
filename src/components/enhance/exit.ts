/**
 * "Leave this site": the page is blanked at once, its history entry replaced, and what was typed is gone. Also by pressing
 * Shift three times, which works wherever the focus is. The way it counts and speaks follows GOV.UK's "Exit this page".
 */
import { exitWords } from '../../i18n/en.client.ts';

/** How often Shift is pressed, by itself and not to write a capital. */
const presses = 3;

/** Time in which the next press must come, and for which the word of its end can be read; in milliseconds. */
const patience = 5000;

/** A title of nothing that shows: for an empty one, browsers show the address. */
const noTitle = '\u200b';

/** The page that was left, for a browser that brings it back as it stood. */
let left: { body: HTMLElement; title: string } | undefined;

/** Whether the page is an empty one now: what comes late must not fill it. */
export const hasLeft = (): boolean => left !== undefined;

/** Empties what the reader has written, so that no browser fills it in again. Views of it hear of that as of typing. */
function forgetTyped(): void {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:not([type="radio"], [type="checkbox"])',
  );
  for (const field of fields) {
    if (field.value === '') continue;
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  // Afterwards: a field that a form has emptied would no longer be told of.
  for (const form of document.forms) form.reset();
}

/**
 * Takes the whole page out of the window and goes. An empty page in its place, and not something laid over it: nothing is
 * left to flash, to be read out or to be reached by Tab while the other site is slow to answer.
 */
function leave(address: string): void {
  if (left) return;
  forgetTyped();
  const blank = document.createElement('body');
  left = { body: document.body, title: document.title };
  document.title = noTitle;
  document.body.replaceWith(blank);
  document.documentElement.style.background = 'Canvas';
  const word = document.createElement('p');
  word.className = 'unseen';
  word.setAttribute('role', 'alert');
  blank.append(word);
  // Set when it stands on the page: some screen readers pass over what an alert holds from the start.
  word.textContent = exitWords.leaving;
  location.replace(address);
}

/** A browser may bring the page back as it was left. Who comes back by Back must find a page, with nothing typed in it. */
function comeBack(): void {
  if (!left) return;
  document.body.replaceWith(left.body);
  document.title = left.title;
  document.documentElement.style.background = '';
  left = undefined;
}

/** The link, the progress and the spoken words once more, at the head of a dialog: what is behind it cannot be reached. */
function addTo(dialog: HTMLDialogElement): void {
  const own = document.querySelector('[data-exit-line]');
  if (!own || dialog.querySelector('[data-exit]')) return;
  const line = document.createElement('p');
  line.className = 'exit-line';
  line.append(...own.cloneNode(true).childNodes);
  dialog.prepend(line);
}

/** Counts the presses of Shift; says and shows how many are still needed. */
function countShift(go: () => void): void {
  let count = 0;
  let alone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (words: string): void => {
    // What is behind a dialog is not read out.
    const heard = document.querySelector('dialog[open] [data-exit-status]');
    for (const status of document.querySelectorAll('[data-exit-status]')) {
      status.textContent = status === (heard ?? document.querySelector('[data-exit-status]')) ? words : '';
    }
  };
  const show = (): void => {
    const lights = count === 0 ? '' : '●'.repeat(count) + '○'.repeat(presses - count);
    for (const place of document.querySelectorAll('[data-exit-lights]')) place.textContent = lights;
  };
  const stop = (words = ''): void => {
    clearTimeout(timer);
    if (count === 0 && !words) return;
    count = 0;
    show();
    say(words);
    if (words) timer = setTimeout(say, patience, '');
  };

  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Shift') {
        alone = false;
        stop();
      } else if (!event.repeat) alone = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
    },
    true,
  );
  // Shift and a click mark text or open a window.
  addEventListener('pointerdown', () => (alone = false), true);
  addEventListener(
    'keyup',
    (event) => {
      if (event.key !== 'Shift' || !alone) return;
      alone = false;
      clearTimeout(timer);
      count++;
      show();
      if (count === presses) {
        count = 0;
        go();
        return;
      }
      say(exitWords.more(presses - count));
      timer = setTimeout(stop, patience, exitWords.timedOut);
    },
    true,
  );
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) stop();
  });
}

export function enhanceExit(): void {
  const address = document.querySelector<HTMLAnchorElement>('[data-exit]')?.href;
  if (!address) return;
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) comeBack();
  });
  addEventListener(
    'click',
    (event) => {
      if (!(event.target as Element).closest('[data-exit]')) return;
      event.preventDefault();
      leave(address);
    },
    true,
  );
  countShift(() => leave(address));
  for (const dialog of document.querySelectorAll('dialog')) addTo(dialog);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLDialogElement) addTo(node);
    }
  }).observe(document.body, { childList: true, subtree: true });
}
