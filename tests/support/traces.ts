/** What a page would leave behind or send away. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';

export const isElsewhere = (url: string): boolean => !url.startsWith(inject('siteAddress'));

/** Names of all that the page has put into the browser's stores. */
export const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...(document.cookie === '' ? [] : [`cookie ${document.cookie}`]),
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ]);

/** Starts a worker for a part of the site, under the policy of the site, as its own code does it. Once for each page. */
export const startWorker = (page: Page, script: string, scope: string): Promise<void> =>
  page.evaluate(
    async (given) => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(address: string): string } };
      };
      const policy = trustedTypes.createPolicy('own-script', { createScriptURL: (address: string) => address });
      await navigator.serviceWorker.register(policy.createScriptURL(given.script), { scope: given.scope });
    },
    { script, scope },
  );
