/**
 * The development server's doorkeeper: checks the content after every change and, while it has faults, answers every
 * request with them, so that nothing is made or served from content that was not found sound.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Checked, changedSince, checkAgain, lastCheck } from '../model/checked.ts';
import { formatFinding, isError } from '../model/finding.ts';
import { withBase } from '../settings.ts';
import { contentPolicy, faultsText, filesOfAddress, findingsPage } from './findings-page.ts';

/** Several files saved at once, or one in several steps, are one change. */
const quietFor = 60;

// Addresses as they come in here: Astro has taken the base path off.
const scriptAddress = '/@findings/wait.js';
const changesAddress = '/@findings/changes';
/** Name under which the answer to a request for a page tells which state of the content it shows. */
const stateName = 'content';

/**
 * @returns a script that loads its page again as soon as the content is in another state than the one it shows. That
 *   may come to pass before the script listens, so the page’s own answer names its state. Vite’s message alone would be
 *   lost then, and on a slow machine it often is.
 */
export const waitScript = (): string => `{
  let shown = performance.getEntriesByType('navigation')[0]?.serverTiming.find(({ name }) => name === '${stateName}')?.description;
  let source;
  // A browser holds few connections to one server: pages that nobody looks at give theirs back.
  const listen = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource(${JSON.stringify(withBase(changesAddress))});
    source.onmessage = ({ data }) => {
      shown ??= data;
      if (data !== shown) location.reload();
    };
  };
  document.addEventListener('visibilitychange', listen);
  listen();
}
`;

export interface Doorkeeper {
  /** Answers a request, or lets it through where the content is sound. Comes before everything that serves a file. */
  handle: (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;
  /** To be told of every file below `content/` or `public/` that appeared, changed or went. */
  changed: () => void;
  close: () => void;
}

export interface DoorkeeperOptions {
  /** Folder that holds `content/` and `public/`. */
  root: string;
  /** Tells of what a check has found. */
  report: (checked: Checked) => void;
  /** Lets the server take up content that was found sound again, before pages are asked for. */
  takeUp: () => void;
}

/**
 * Findings in the terminal: once for each change, and warnings alone only where they are new.
 * @param print writes one text of its kind
 */
export function findingsPrinter(
  print: (text: string, kind: 'error' | 'warning' | 'info') => void,
): (checked: Checked) => void {
  let wasSound = true;
  let warned = '';
  return (checked) => {
    if (!checked.sound) print(faultsText(checked), 'error');
    else if (!wasSound) print('The content is sound again.', 'info');
    wasSound = checked.sound;
    // Where a fault stands in the way, not every warning is known.
    if (!checked.sound) return;
    const warnings = checked.findings.map(formatFinding).join('\n\n');
    if (warnings !== '' && warnings !== warned) print(warnings, 'warning');
    warned = warnings;
  };
}

/** @returns what stands before the pages of a development server */
export function doorkeeper({ root, report, takeUp }: DoorkeeperOptions): Doorkeeper {
  /** Files by address, as the last sound content had them. */
  const known = new Map<string, string>();
  const waiting = new Set<ServerResponse>();
  let version = 0;
  /** Another server on the same port is in another state. */
  const state = (): string => `${process.pid}-${version}`;
  let timer: NodeJS.Timeout | undefined;
  /** Comes true when what has changed is checked. */
  let settled: Promise<void> = Promise.resolve();
  let settle: (() => void) | undefined;

  const remember = (): void => {
    const checked = lastCheck();
    if (!checked?.graph) return;
    if (checked.sound) known.clear();
    for (const { address, file } of checked.graph.byId.values()) if (!known.has(address)) known.set(address, file);
  };
  remember();

  function check(): void {
    const before = lastCheck();
    // Some systems tell of one change twice, and of files that were only looked at.
    if (!before || changedSince(before, root).length > 0) {
      const checked = checkAgain(root);
      report(checked);
      remember();
      if (checked.sound) takeUp();
      version++;
      for (const response of waiting) response.write(`data: ${state()}\n\n`);
    }
    settle?.();
    settle = undefined;
  }

  function changed(): void {
    if (!settle) {
      settled = new Promise((resolve) => {
        settle = resolve;
      });
    }
    clearTimeout(timer);
    timer = setTimeout(check, quietFor);
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(`retry: 500\ndata: ${state()}\n\n`);
    waiting.add(response);
    response.on('close', () => waiting.delete(response));
  }

  function refuse(checked: Checked, request: IncomingMessage, response: ServerResponse): void {
    const address = decode(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = request.headers.accept?.includes('text/html');
    const files = [...new Set(checked.findings.filter(isError).map((finding) => finding.file))];
    response.writeHead(500, {
      'Content-Type': `text/${page ? 'html' : 'plain'}; charset=utf-8`,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentPolicy,
      'X-Content-Type-Options': 'nosniff',
    });
    const asked = {
      root,
      files: filesOfAddress(address, known, files),
      script: withBase(scriptAddress),
    };
    response.end(page ? findingsPage(checked, asked) : faultsText(checked));
  }

  return {
    handle: (request, response, next) => {
      const address = request.url?.replace(/[?#].*$/s, '');
      if (address === changesAddress) return listen(response);
      if (address === scriptAddress) {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        response.end(waitScript());
        return;
      }
      // Whoever asks for a page right after saving a file is not to wait for the system to tell of it.
      const page = request.headers.accept?.includes('text/html');
      const before = lastCheck();
      if (page && !settle && before && changedSince(before, root).length > 0) changed();
      settled.then(() => {
        const checked = lastCheck();
        if (page) response.setHeader('Server-Timing', `${stateName};desc="${state()}"`);
        if (checked?.sound) next();
        else if (checked) refuse(checked, request, response);
      }, next);
    },
    changed,
    close: () => {
      clearTimeout(timer);
      for (const response of waiting) response.end();
    },
  };
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
