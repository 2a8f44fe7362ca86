/** "Leave this site": away at once, and the way back does not show what was left. Nothing leaves the machine here. */
import type { BrowserContext } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { address, useBrowser } from '../support/browser.ts';
import { capability } from '../support/pages.ts';

const open = useBrowser();

const elsewhere = (url: URL): boolean => url.origin !== new URL(inject('siteAddress')).origin;

/** Answers for every other site; each answer waits until it may go. */
async function standIn(context: BrowserContext, mayAnswer: Promise<void> = Promise.resolve()): Promise<void> {
  await context.route(elsewhere, async (route) => {
    await mayAnswer;
    await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title><p>A neutral page</p>' });
  });
}

test('without JavaScript, “Leave this site” is a real link to another site', async () => {
  const { page, context } = await open(capability, { javaScriptEnabled: false });
  await standIn(context);
  await page.getByRole('link', { name: 'Leave this site' }).click();
  await page.getByText('A neutral page').waitFor();
  expect(elsewhere(new URL(page.url()))).toBe(true);
});

test('the other site is not told where the reader comes from', async () => {
  const { page, context } = await open(capability);
  await standIn(context);
  const [request] = await Promise.all([
    page.waitForRequest((one) => elsewhere(new URL(one.url()))),
    page.getByRole('link', { name: 'Leave this site' }).click(),
  ]);
  expect(await request.headerValue('referer')).toBeNull();
  await page.getByText('A neutral page').waitFor();
});

test('the page is blank at once, also where the other site is slow to answer', async () => {
  const { page, context } = await open(capability, { mayComplain: /^\{"title":/ });
  const { promise, resolve } = Promise.withResolvers<void>();
  await standIn(context, promise);
  // Looked at from within, in the same click: from outside, Chromium answers only after the other site has.
  await page.evaluate(() =>
    addEventListener('click', () => {
      const seen = [...document.querySelectorAll('body, body *')].filter((element) => element.checkVisibility());
      console.log(JSON.stringify({ title: document.title.trim(), seen: seen.length }));
    }),
  );
  const [message] = await Promise.all([
    page.waitForEvent('console'),
    page.getByRole('link', { name: 'Leave this site' }).press('Enter', { noWaitAfter: true }),
  ]);
  expect(JSON.parse(message.text())).toEqual({ title: '', seen: 0 });
  resolve();
  await page.getByText('A neutral page').waitFor();
});

test('going back does not show the page that was left', async () => {
  const { page, context } = await open('/glossary/');
  await standIn(context);
  await page.goto(address(capability));
  const before = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'Leave this site' }).press('Enter');
  await page.getByText('A neutral page').waitFor();
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  expect(page.url()).toBe(address('/glossary/'));
});
