/** Asks one address whether it still leads somewhere, and puts the answer into one of a few kinds. */
import { STATUS_CODES } from 'node:http';
import { sleep, type Turns } from './turns.ts';

export type AnswerKind = 'works' | 'moved' | 'insecure' | 'refused' | 'gone' | 'unreachable';

export interface Answer {
  kind: AnswerKind;
  /** What the server said, in a few words. */
  words: string;
  /** Where it is now, where it moved. */
  newAddress?: string;
}

export interface Manners {
  turns: Turns;
  /** Milliseconds after which an answer is no longer waited for. */
  patience: number;
  /** How many times an address is asked before it counts as unreachable. */
  attempts: number;
  /** Milliseconds before the second attempt; twice as long before each further one. */
  backOff: number;
  /** Longest time, in milliseconds, that a server may ask us to wait. */
  longestWait: number;
  /** Whether what goes to this address is encrypted on the way. */
  encrypted: (url: URL) => boolean;
}

/** Redirects that are followed before we take it that they have no end. */
const mostRedirects = 10;

/** Says who asks. It names no address, because the project does not know at which it is published. */
const headers = { 'user-agent': 'ResponseGuide (checks links)', accept: '*/*' };

/** One answer of a server: all that is needed of it, the body left unread. */
interface Reply {
  status: number;
  location: string | null;
  /** Milliseconds that the server asks to be left alone. */
  wait: number;
  /** Whether it set a cookie: without cookies, some servers send a reader round in circles. */
  cookie: boolean;
}

class Unreachable extends Error {}

/** @returns what the address answers; never throws */
export async function ask(address: string, manners: Manners): Promise<Answer> {
  let words = '';
  for (let attempt = 1; attempt <= manners.attempts; attempt++) {
    if (attempt > 1) await sleep(manners.backOff * 2 ** (attempt - 2));
    try {
      const answer = await follow(new URL(address), manners);
      if (answer !== 'again') return answer;
      words = 'too many requests, and still so later';
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      words = error.message;
    }
  }
  return words.startsWith('too many') ? { kind: 'refused', words } : { kind: 'unreachable', words };
}

/** Follows redirects to the end. @returns `again` where a later attempt may be answered; @throws Unreachable */
async function follow(start: URL, manners: Manners): Promise<Answer | 'again'> {
  const seen = new Set<string>();
  let url = start;
  /** The last address up to which every redirect was permanent. */
  let settled = start;
  let permanent = true;
  let cookie = false;
  for (;;) {
    const reply = await replyOf(url, manners);
    cookie ||= reply.cookie;
    const target = redirectOf(reply, url);
    if (target === undefined) return judge(reply, { start, url, settled, manners });
    if (target === null) throw new Unreachable('a redirect to something that is no address of a page');
    seen.add(url.href);
    if (seen.has(target.href) || seen.size > mostRedirects) {
      if (cookie) return { kind: 'refused', words: 'a redirect that needs cookies' };
      throw new Unreachable('redirects without end');
    }
    permanent &&= reply.status === 301 || reply.status === 308;
    url = target;
    if (permanent) settled = target;
  }
}

/** Where a reply sends us: an address, null for one that cannot be asked, undefined where it is no redirect. */
function redirectOf({ status, location }: Reply, from: URL): URL | null | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === null) return undefined;
  if (!URL.canParse(location, from)) return null;
  const url = new URL(location, from);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  // A name and password in an address would be sent on.
  url.username = '';
  url.password = '';
  return url;
}

function judge(
  { status, wait }: Reply,
  { start, url, settled, manners }: { start: URL; url: URL; settled: URL; manners: Manners },
): Answer | 'again' {
  const words = `${status} ${STATUS_CODES[status] ?? ''}`.trim();
  if (status === 404 || status === 410) return { kind: 'gone', words };
  if (status === 429) {
    return wait > manners.longestWait ? { kind: 'refused', words: `${words}, for longer than we wait` } : 'again';
  }
  if (status >= 500 || status === 408) throw new Unreachable(words);
  if (status >= 400) return { kind: 'refused', words };
  if (status >= 300) throw new Unreachable(`${words} without an address to go to`);
  if (!manners.encrypted(url)) return { kind: 'insecure', words: 'answers without encryption' };
  if (url.pathname === '/' && start.pathname !== '/' && url.search === '') {
    return { kind: 'moved', words: 'leads to a home page now', newAddress: url.href };
  }
  if (settled !== start) return { kind: 'moved', words: 'moved for good', newAddress: settled.href };
  return { kind: 'works', words };
}

/** Asks with HEAD, which costs least; whatever it does not answer well is asked again as a browser would, with GET. */
async function replyOf(url: URL, manners: Manners): Promise<Reply> {
  try {
    const reply = await request('HEAD', url, manners);
    if (reply.status < 400 || reply.status === 429) return reply;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
  }
  return request('GET', url, manners);
}

function request(method: 'HEAD' | 'GET', url: URL, manners: Manners): Promise<Reply> {
  return manners.turns.take(
    url.host,
    async () => {
      try {
        const response = await fetch(url, {
          method,
          headers,
          redirect: 'manual',
          signal: AbortSignal.timeout(manners.patience),
        });
        // What is there does not matter, only that it is; ending here closes the connection.
        await response.body?.cancel();
        return {
          status: response.status,
          location: response.headers.get('location'),
          wait: waitOf(response.headers.get('retry-after')),
          cookie: response.headers.has('set-cookie'),
        };
      } catch (error) {
        throw new Unreachable(reasonOf(error, manners.patience));
      }
    },
    ({ wait }) => Math.min(wait, manners.longestWait),
  );
}

/** Milliseconds of a `Retry-After`, which names seconds or a time; 0 where there is none. */
function waitOf(text: string | null): number {
  if (text === null) return 0;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? 0 : Math.max(0, wait);
}

/** Why there was no reply. Codes only: a message may repeat what the server wrote. */
function reasonOf(error: unknown, patience: number): string {
  if (!(error instanceof Error)) return 'no reply';
  if (error.name === 'TimeoutError') return `no reply within ${patience / 1000} s`;
  const { code = '' } = (error.cause ?? {}) as { code?: string };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'nobody knows its server';
  if (code === 'ECONNREFUSED') return 'its server takes no connection';
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return 'the connection broke';
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'its certificate is not valid';
  return `no reply${code ? ` (${code})` : ''}`;
}
