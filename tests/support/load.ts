/** Asks a server on this machine for pages, bounded in time and number, and measures its answers. */
import { Agent, request } from 'node:http';

export interface LoadOptions {
  port: number;
  /** Addresses that are asked for, one after the other. */
  targets: readonly string[];
  /** How many are asked for at a time. */
  connections: number;
  /** The run ends at whichever comes first. */
  seconds: number;
  requests: number;
}

export interface LoadResult {
  requests: number;
  seconds: number;
  /** Bytes of the bodies, as they were sent. */
  bytes: number;
  /** Milliseconds from the request to the end of the answer. */
  p50: number;
  p99: number;
  worst: number;
  /** What went wrong, with how often it did. */
  errors: ReadonlyMap<string, number>;
}

/** @returns the figures; nothing that goes wrong with a request ends the run */
export async function load({ port, targets, connections, seconds, requests }: LoadOptions): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const errors = new Map<string, number>();
  const fail = (what: string): void => void errors.set(what, (errors.get(what) ?? 0) + 1);
  let bytes = 0;
  let next = 0;
  const started = performance.now();
  const end = started + seconds * 1000;

  /** One request, to the end of its answer. */
  const ask = (path: string): Promise<void> =>
    new Promise((resolve) => {
      const asked = performance.now();
      const headers = { 'Accept-Encoding': 'gzip, br' };
      // Never another machine.
      const sent = request({ host: '127.0.0.1', port, path, agent, headers, timeout: 10_000 }, (response) => {
        let length = 0;
        response.on('data', (chunk: Buffer) => (length += chunk.length));
        response.on('error', (error) => fail(error.message));
        response.on('close', () => {
          times.push(performance.now() - asked);
          bytes += length;
          if (response.statusCode !== 200) fail(`status ${response.statusCode}`);
          else if (!response.complete || length !== Number(response.headers['content-length']))
            fail('an answer cut short');
          resolve();
        });
      });
      sent.on('timeout', () => sent.destroy(new Error('no answer in 10 s')));
      sent.on('error', (error) => {
        fail(error.message);
        resolve();
      });
      sent.end();
    });

  const worker = async (): Promise<void> => {
    while (next < requests && performance.now() < end) await ask(targets[next++ % targets.length] ?? '/');
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    requests: next,
    seconds: (performance.now() - started) / 1000,
    bytes,
    p50: at(0.5),
    p99: at(0.99),
    worst: at(1),
    errors,
  };
}
