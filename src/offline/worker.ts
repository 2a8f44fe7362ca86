/**
 * The service worker: serves the copy that a reader has asked for, and nothing else. Pages come from the copy also when
 * there is a connection, so that a slow line is no hindrance and the host does not see what is read; the site is asked
 * for changes beside that, at most once an hour. Without a copy every request goes its usual way.
 */
import { copyWords as t } from '../i18n/en.copy.ts';
import { type Answer, absentPage, findAnswer, type Notice, withNote } from './answer.ts';
import { removeFiles } from './entries.ts';
import { alone, type CopyFiles, type Look, readCopy, readFile, readFiles, readLook, renewCopy } from './store.ts';

/** What a service worker has beside what every script has. The library of types for it contradicts the one for pages. */
interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface WorkerFetchEvent extends WorkerEvent {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: WorkerFetchEvent) => void): void;
}
const worker = self as unknown as WorkerScope;
const base = worker.registration.scope;

const minute = 60_000;
const day = 24 * 60 * minute;
/** How often the site is asked for changes, at most; sooner again where that failed. */
const lookEvery = 60 * minute;
const retryEvery = minute;
/** A copy that was not renewed for so long is called old. */
const oldAfter = 30 * day;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

let known: { version: string; files: CopyFiles } | undefined;

/** The files of the copy; read again only when the copy has changed. */
async function filesNow(): Promise<CopyFiles | undefined> {
  const copy = await readCopy(base);
  if (!copy) return undefined;
  if (known?.version !== copy.version) {
    const files = await readFiles(base, copy.version);
    known = files && { version: copy.version, files };
  }
  return known?.files;
}

async function lookForChanges(look: Look | undefined): Promise<void> {
  const since = Date.now() - (look?.at ?? 0);
  // A clock that was set back must not stop the looking.
  if (since >= 0 && since < (look?.failed ? retryEvery : lookEvery)) return;
  if ((await alone(base, () => renewCopy(base))) !== 'gone') return;
  await removeFiles(base);
  await worker.registration.unregister();
}

function noticeOf(look: Look | undefined): Notice | undefined {
  const same = look?.same ?? 0;
  if (!navigator.onLine) return { words: t.note.offline, same };
  if (look?.failed) return { words: t.note.unrenewed, same };
  return Date.now() - same > oldAfter ? { words: t.note.old, same } : undefined;
}

async function serve(answer: Answer, event: WorkerFetchEvent): Promise<Response | undefined> {
  if ('redirect' in answer) return Response.redirect(base + answer.redirect);
  const response = await readFile(base, answer.sum);
  if (!response || event.request.mode !== 'navigate') return response;
  const look = await readLook(base);
  event.waitUntil(lookForChanges(look));
  const notice = noticeOf(look);
  return notice ? withNote(response, notice) : response;
}

async function respond(event: WorkerFetchEvent): Promise<Response> {
  const { request } = event;
  const files = await filesNow();
  const answer = files && findAnswer(files, request.url.slice(base.length));
  // A browser short of room may have taken the file.
  const kept = answer && (await serve(answer, event));
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (!files || request.mode !== 'navigate') throw error;
    const frame = await readFile(base, files.files['404.html'] ?? '');
    return absentPage(frame, base, (await readLook(base))?.same ?? 0);
  }
}

worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  // The last is how the page asks the site itself.
  if (method !== 'GET' || !url.startsWith(base) || mode === 'same-origin') return;
  event.respondWith(respond(event));
});
