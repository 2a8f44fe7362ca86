/** The part of the page `/offline/` that keeps, renews and removes the copy. Nothing is stored before a button is pressed. */
import { ownScriptAddress } from '../components/enhance/trusted.ts';
import { copyWords as t } from '../i18n/en.copy.ts';
import { hasAnything, removeFiles } from './entries.ts';
import { formatBytes } from './manifest.ts';
import { alone, type Copy, CopyError, readCopy, readLook, renewCopy, saveCopy } from './store.ts';
// Bundled by itself and put at the root of the site, as astro.config.mjs says.
import workerAddress from './worker.ts?worker&url';

const base = new URL(document.body.dataset['base'] ?? '/', document.baseURI).href;

/** Why this browser keeps no copy here; undefined where it can. */
function obstacle(): string | undefined {
  if (!isSecureContext) return t.problems.insecure;
  return 'caches' in globalThis && 'serviceWorker' in navigator ? undefined : t.problems.unable;
}

const ownRegistration = async (): Promise<ServiceWorkerRegistration | undefined> =>
  (await navigator.serviceWorker.getRegistrations()).find(({ scope }) => scope === base);

async function startWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register(ownScriptAddress(new URL(workerAddress, base).href), {
    scope: base,
    updateViaCache: 'none',
  });
  const starting = registration.installing ?? registration.waiting;
  if (!starting) return;
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (starting.state === 'activated') resolve();
      else if (starting.state === 'redundant') reject(new Error('The worker did not start.'));
    };
    starting.addEventListener('statechange', look);
    look();
  });
}

async function removeCopy(): Promise<void> {
  await (await ownRegistration())?.unregister();
  await removeFiles(base);
}

/** What to say of an error; the reader has to know what is left on the device. */
function wordsFor(error: unknown): string {
  if (!(error instanceof CopyError)) return t.problems.refused;
  const { problem, room } = error;
  return problem === 'room'
    ? t.problems.room(formatBytes(room?.needed ?? 0), formatBytes(room?.free ?? 0))
    : t.problems[problem];
}

export function startTool(tool: HTMLElement): void {
  const find = <E extends HTMLElement>(name: string): E => tool.querySelector(`[data-copy-${name}]`) as E;
  const status = find('status');
  const progress = find<HTMLProgressElement>('progress');
  const count = find('count');
  const running = find('running');
  const buttons = Object.fromEntries(
    ['keep', 'cancel', 'look', 'remove'].map((name) => [name, find<HTMLButtonElement>(name)]),
  ) as Record<'keep' | 'cancel' | 'look' | 'remove', HTMLButtonElement>;
  const show = (...names: (keyof typeof buttons)[]): void => {
    for (const [name, button] of Object.entries(buttons)) button.hidden = !names.includes(name as keyof typeof buttons);
  };
  const say = (...words: string[]): void => {
    status.textContent = words.join(' ');
  };

  const keptWords = async ({ count: files, bytes }: Copy): Promise<string> => {
    const same = (await readLook(base))?.same ?? 0;
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(same);
    return t.kept(day, files, formatBytes(bytes));
  };

  /** Shows what there is, after a word on what has just been done. */
  const rest = async (...words: string[]): Promise<void> => {
    running.hidden = true;
    const copy = await readCopy(base);
    if (copy) {
      show('look', 'remove');
      say(...words, await keptWords(copy));
    } else if (await hasAnything(base)) {
      buttons.keep.textContent = t.goOn;
      show('keep', 'remove');
      say(...(words.length > 0 ? words : [t.part]));
    } else {
      buttons.keep.textContent = t.keep;
      show('keep');
      say(...(words.length > 0 ? words : [t.none]));
    }
  };

  /** Runs what a button asks for; the focus goes to a button that is still there when it ends. */
  const run = async (work: () => Promise<string | undefined>): Promise<void> => {
    const words = await work().catch(async (error: unknown) => {
      // Without a reason that can be mended, nothing half-done is left behind.
      if (!(error instanceof CopyError)) await removeCopy().catch(() => undefined);
      return wordsFor(error);
    });
    await rest(words ?? t.busy).catch(() => say(t.problems.unable));
    Object.values(buttons)
      .find((button) => !button.hidden)
      ?.focus();
  };

  buttons.keep.addEventListener('click', () => {
    const stop = new AbortController();
    let told = 0;
    buttons.cancel.onclick = () => stop.abort();
    void run(() =>
      alone(base, async () => {
        say(t.starting);
        show('cancel');
        buttons.cancel.focus();
        try {
          await saveCopy(base, {
            signal: stop.signal,
            progress: (done, all) => {
              running.hidden = false;
              progress.max = all;
              progress.value = done;
              count.textContent = t.fetching(done, all);
              const percent = Math.floor((done / all) * 10) * 10;
              // A screen reader is told each tenth, not each file.
              if (percent <= told) return;
              told = percent;
              say(t.tenth(percent));
            },
          });
          await startWorker();
          stop.signal.throwIfAborted();
          return t.done;
        } catch (error) {
          if (!stop.signal.aborted) throw error;
          await removeCopy();
          return t.cancelled;
        }
      }),
    );
  });
  buttons.look.addEventListener('click', () => {
    say(t.starting);
    void run(() =>
      alone(base, async () => {
        const outcome = await renewCopy(base);
        if (outcome === 'gone') await removeCopy();
        return {
          current: t.current,
          renewed: t.renewed,
          failed: t.problems.lookFailed,
          gone: t.goneFromSite,
          none: '',
        }[outcome];
      }).catch((error: unknown) => {
        if (error instanceof CopyError) throw error;
        // A complete copy is not given up because a newer one cannot be had.
        return t.problems.lookFailed;
      }),
    );
  });
  buttons.remove.addEventListener('click', () => {
    // Waits for nobody: whoever else is at work finds the copy gone, and stops.
    say(t.removing);
    void run(async () => {
      await removeCopy();
      return t.removed;
    });
  });

  tool.hidden = false;
  const problem = obstacle();
  if (problem) {
    show();
    say(problem);
  } else void rest().catch(() => say(t.problems.unable));
}

const tool = document.querySelector<HTMLElement>('[data-copy-tool]');
if (tool) startTool(tool);
