/** What the worker answers from the copy, and what it writes into a page. Knows nothing of caches and events. */
import { copyWords as t } from '../i18n/en.copy.ts';
import type { CopyFiles } from './store.ts';

/** The sum of the file to answer with, or the address to go to. */
export type Answer = { sum: string } | { redirect: string };

/**
 * @param address within the site, without a slash before it; with its query and anchor, which do not count
 * @returns undefined for what is not in the copy
 */
export function findAnswer({ files, before }: CopyFiles, address: string): Answer | undefined {
  const asked = address.replace(/[?#].*$/, '');
  let path: string;
  try {
    path = decodeURIComponent(asked).replace(/(^|\/)index\.html$/, '$1');
  } catch {
    return undefined;
  }
  const find = (name: string): string | undefined =>
    Object.hasOwn(files, name) ? files[name] : Object.hasOwn(before, name) ? before[name] : undefined;
  const sum = find(path);
  if (sum !== undefined) return { sum };
  return find(`${path}/`) === undefined ? undefined : { redirect: `${asked}/${address.slice(asked.length)}` };
}

export interface Notice {
  words: string;
  /** When the copy was last the same as the site, in milliseconds since 1970. */
  same: number;
}

const dayOf = (time: number): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(time);

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const mainTag = /<main\b[^>]*>/;

/** The page with a line at the head of its main text. It stands in the page from the start, so that nothing moves. */
export async function withNote(page: Response, { words, same }: Notice): Promise<Response> {
  const line = `<p class="note copy-note" lang="en" dir="ltr">${escapeText(`${t.note.copyOf(dayOf(same))} ${words}`)}</p>`;
  const html = await page.text();
  return new Response(
    html.replace(mainTag, (tag) => tag + line),
    { headers: page.headers },
  );
}

/**
 * Says that an address is not in the copy, in the frame of the page of errors.
 *
 * @param frame that page, where it is still there
 */
export async function absentPage(frame: Response | undefined, base: string, same: number): Promise<Response> {
  const { title, text, home, az, about } = t.absent;
  const { pathname } = new URL(base);
  const links = [
    ['', home],
    ['a-z/', az],
    ['offline/', about],
  ].map(([address, label]) => `<li><a href="${pathname}${address}">${label}</a></li>`);
  const body = `<div class="page single" lang="en" dir="ltr"><header class="title"><h1>${title}</h1></header><p>${escapeText(text(dayOf(same)))}</p><ul>${links.join('')}</ul></div>`;
  const html =
    (await frame?.text()) ??
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title></title></head><body><main></main></body></html>';
  const page = html
    .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
    .replace(/(<main\b[^>]*>)[\s\S]*<\/main>/, (_, tag: string) => `${tag}${body}</main>`);
  const headers = new Headers(frame?.headers);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(page, { status: 503, headers });
}
