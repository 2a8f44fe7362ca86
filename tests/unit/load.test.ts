/** The load that `npm run load` puts on a server counts what goes wrong. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { load } from '../support/load.ts';

async function under(listener: RequestListener, requests = 40) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return load({ port: address.port, targets: ['/a', '/b'], connections: 4, seconds: 1, requests });
}

test('answers that are right are no errors, and are counted and timed', async () => {
  const asked: string[] = [];
  const result = await under((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Content-Length', '4').end('page');
  });
  expect(asked).toHaveLength(40);
  expect(new Set(asked)).toEqual(new Set(['/a', '/b']));
  expect([result.requests, result.bytes, result.errors.size]).toEqual([40, 160, 0]);
  expect(result.p50).toBeGreaterThan(0);
  expect(result.p50).toBeLessThanOrEqual(result.p99);
  expect(result.p99).toBeLessThanOrEqual(result.worst);
});

test.each<[string, RequestListener]>([
  ['status 500', (_, response) => response.writeHead(500, { 'Content-Length': '0' }).end()],
  ['status 404', (_, response) => response.writeHead(404, { 'Content-Length': '0' }).end()],
  ['socket hang up', (request) => request.socket.destroy()],
  ['an answer cut short', (_, response) => response.setHeader('Transfer-Encoding', 'chunked').end('page')],
])('“%s” is counted as an error', async (what, listener) => {
  const { errors } = await under(listener);
  expect(errors.get(what)).toBe(40);
});

test('it ends in time', async () => {
  const started = performance.now();
  const result = await under((_, response) => response.setHeader('Content-Length', '0').end(), 10_000_000);
  expect(performance.now() - started).toBeLessThan(4000);
  expect(result.requests).toBeLessThan(10_000_000);
});
