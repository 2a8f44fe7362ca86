/** What this site has stored on the device, and its removal: the one place that takes away from every store. */
import { prefix, type Store } from './keys.ts';

export interface Stored {
  store: Store;
  /** Its name in the store; of a service worker, the part of the site that it serves. */
  name: string;
}

/** Whether a service worker serves this copy of the site, and not another site of the same origin. */
const isOurs = (scope: string, base: string): boolean => new URL(scope).pathname.startsWith(base);

/**
 * @param base path of the site, with a slash at both ends
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
    within('cache', async () => named(await caches.keys())),
    within('service worker', async () =>
      (await navigator.serviceWorker.getRegistrations())
        .map(({ scope }) => scope)
        .filter((scope) => isOurs(scope, base)),
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
export async function removeStored({ store, name }: Stored): Promise<void> {
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
      await caches.delete(name);
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
 * @param base path of the site, with a slash at both ends
 * @returns what is still there afterwards: nothing, where all went well
 */
export async function removeAll(base: string): Promise<Stored[]> {
  const all = await findStored(base);
  for (const one of [...all].sort(
    (a, b) => Number(b.store === 'service worker') - Number(a.store === 'service worker'),
  ))
    await removeStored(one).catch(() => undefined);
  return findStored(base);
}
