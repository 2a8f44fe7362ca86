/** The list on /privacy/ of what is stored on this device now, with buttons that remove it. */
import { storedThings, storageWords as t } from '../i18n/en.storage.ts';
import { type StorageKey, storageKeys } from './keys.ts';
import { findStored, removeAll, removeStored, type Stored } from './stored.ts';

/** What readers call it. */
function nameOf({ store, name }: Stored): string {
  for (const [id, key] of Object.entries<StorageKey>(storageKeys)) {
    const fits = store === 'service worker' || name === key.name;
    const words = (storedThings as Readonly<Record<string, { name: string }>>)[id];
    if (key.store === store && fits && words) return words.name;
  }
  return t.unknown;
}

/**
 * @param place where the list goes
 * @param base full address of the site, with a slash at the end
 */
export async function showStored(place: HTMLElement, base: string): Promise<void> {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.textContent = t.loading;
  const list = document.createElement('ul');
  const all = document.createElement('button');
  all.type = 'button';
  all.textContent = t.removeAll;
  place.replaceChildren(status, list, all);

  const draw = (found: readonly Stored[], words: string): void => {
    status.textContent = words;
    all.hidden = found.length === 0;
    list.replaceChildren(
      ...found.map((one) => {
        const item = document.createElement('li');
        const name = nameOf(one);
        const code = document.createElement('code');
        code.textContent = one.name;
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'quiet';
        button.textContent = t.remove;
        button.setAttribute('aria-label', t.removeOne(`${name}, ${one.name}`));
        button.addEventListener('click', () => void after(removeStored(base, one)));
        item.append(`${name}: `, code, ' ', button);
        return item;
      }),
    );
  };
  /** Looks again after a removal: what is said is what is there, and not what was meant. */
  const after = async (removal: Promise<unknown>): Promise<void> => {
    const done = await removal.then(
      () => true,
      () => false,
    );
    const found = await findStored(base);
    draw(found, found.length === 0 ? t.removed : done ? t.found(found.length) : t.failed);
    // The button that was pressed is gone.
    (list.querySelector('button') ?? status).focus();
  };
  status.tabIndex = -1;
  all.addEventListener(
    'click',
    () =>
      void after(
        removeAll(base).then((rest) => {
          if (rest.length > 0) throw new Error('not all of it');
        }),
      ),
  );
  const found = await findStored(base);
  draw(found, found.length === 0 ? t.empty : t.found(found.length));
}
