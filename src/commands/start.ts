/** `npm start`: builds the site, serves what was built, and prints its address. */
import { build } from 'astro';
import { previewSite } from '../serving/preview.ts';
import { checkContent } from './support/check-content.ts';

if (checkContent()) {
  const port = Number(process.env['PORT'] ?? 4321);
  // The address it will be served at, so that citations and exports name it; read by src/settings.ts from here on.
  process.env['SITE_URL'] ??= `http://localhost:${port}`;
  await build({ logLevel: 'warn' });
  const server = await previewSite({ port });
  const { basePath } = await import('../settings.ts');
  console.log(
    `\nResponse Guide is at http://${server.host ?? 'localhost'}:${server.port}${basePath}\nPress Ctrl+C to stop.`,
  );
  await server.closed();
} else process.exitCode = 1;
