/** `npm run load`: a bounded load on nginx with our configuration, on this machine; fails where any answer does. */
import { existsSync } from 'node:fs';
import { dist, files } from '../../tests/support/dist.ts';
import { load } from '../../tests/support/load.ts';
import { startNginx } from '../../tests/support/run-server.ts';
import { findNginx } from '../../tests/support/servers.ts';
import { ensureServers } from './support/ensure-servers.ts';

const seconds = 10;
const connections = 50;

/** Every page, and with each page the style and script that a reader’s browser asks for once. */
function targets(): string[] {
  const all = files();
  const pages = all.filter((file) => file.endsWith('.html') && file !== '404.html');
  const parts = all.filter((file) => file.startsWith('_astro/') || file.startsWith('pagefind/'));
  return [
    ...pages.map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`),
    ...parts.map((file) => `/${file}`),
  ];
}

ensureServers();
if (!existsSync(`${dist}/index.html`)) {
  console.error('Run npm run build first.');
  process.exitCode = 1;
} else if (!findNginx()) {
  process.exitCode = 1;
} else {
  const server = await startNginx({ site: dist });
  try {
    const asked = targets();
    const result = await load({ port: server.port, targets: asked, connections, seconds, requests: 500_000 });
    const errors = [...result.errors.values()].reduce((sum, count) => sum + count, 0);
    console.log(
      [
        `${asked.length} addresses, ${connections} connections, ${result.seconds.toFixed(1)} s, from this same machine:`,
        `requests a second  ${(result.requests / result.seconds).toFixed(0)}`,
        `MiB a second       ${(result.bytes / 2 ** 20 / result.seconds).toFixed(1)}`,
        `half within        ${result.p50.toFixed(1)} ms`,
        `99 % within        ${result.p99.toFixed(1)} ms`,
        `longest            ${result.worst.toFixed(1)} ms`,
        `errors             ${errors}`,
        ...[...result.errors].map(([what, count]) => `  ${count} × ${what}`),
      ].join('\n'),
    );
    if (errors > 0 || result.requests === 0) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}
