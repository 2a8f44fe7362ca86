/** `npm run dev`: serves the site from its sources and reloads when they change. Search covers the last build. */
import { dev } from 'astro';

const server = await dev({ server: { port: Number(process.env['PORT'] ?? 4321) } });
process.on('SIGINT', () => void server.stop().then(() => process.exit(0)));
