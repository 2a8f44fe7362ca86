/** What this site has stored on the device, and its removal: the one place that takes away from every store. */
import { isOfOthers, removeFiles } from '../offline/entries.ts';
import { prefix, type Store, storageKeys } from './keys.ts';

export interface Stored {
  store: Store;
  /** Its name in the store; of a service worker, the part of the site that it serves. */
  name: string;
}

/**
 * @param base full address of the site, with a slash at the end
 * @returns everything of this site in every store of the browser; a store that the browser refuses counts as empty
 */
export async function findStored(base: string): Promise<Stored[]> {
  const within = async (
    store: Store,
    names: () => readonly string[] | Promise<readonly string[]>,
  ): Promise<Stored[]> => {
    try {
      return (await names()).map((name) => ({ store, name }));
    } catch {
      return [];
    }
  };
  const named = (names: readonly string[]): string[] => names.filter((name) => name.startsWith(prefix));
  const found = await Promise.all([
    within('localStorage', () => named(Object.keys(localStorage))),
    within('sessionStorage', () => named(Object.keys(sessionStorage))),
    within('database', async () => named((await indexedDB.databases()).flatMap(({ name }) => name ?? []))),
    within('cache', async () => {
      const others = (await isOfOthers(base)) ? storageKeys.copy.name : '';
      return named(await caches.keys()).filter((name) => name !== others);
    }),
    within('service worker', async () =>
      (await navigator.serviceWorker.getRegistrations())
        .map(({ scope }) => scope)
        // Another site below this one has workers of its own.
        .filter((scope) => scope === base),
    ),
  ]);
  return found.flat();
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    // Another tab holds it open. It goes when that tab is closed; until then the reader must be told.
    request.onblocked = () => reject(new Error('blocked'));
    request.onerror = () => reject(request.error);
  });
}

/** Removes one thing. Rejects where the browser does not let it go. */
export async function removeStored(base: string, { store, name }: Stored): Promise<void> {
  switch (store) {
    case 'localStorage':
      localStorage.removeItem(name);
      return;
    case 'sessionStorage':
      sessionStorage.removeItem(name);
      return;
    case 'database':
      return deleteDatabase(name);
    case 'cache':
      // Another site of the origin may keep its copy in the same cache.
      if (name === storageKeys.copy.name) await removeFiles(base);
      else await caches.delete(name);
      return;
    case 'service worker':
      for (const registration of await navigator.serviceWorker.getRegistrations()) {
        if (registration.scope === name) await registration.unregister();
      }
  }
}

/**
 * Removes all of it. Service workers go first: they could fill a store again.
 *
 * @param base full address of the site, with a slash at the end
 * @returns what is still there afterwards: nothing, where all went well
 */
export async function removeAll(base: string): Promise<Stored[]> {
  const all = await findStored(base);
  for (const one of [...all].sort(
    (a, b) => Number(b.store === 'service worker') - Number(a.store === 'service worker'),
  ))
    await removeStored(base, one).catch(() => undefined);
  return findStored(base);
}
