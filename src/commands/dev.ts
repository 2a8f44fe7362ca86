/** `npm run dev`: serves the site from its sources and reloads when they change. Search covers the last build. */
import { dev } from 'astro';

// Unfinished text and its faults are for this machine alone.
const server = await dev({ server: { host: 'localhost', port: Number(process.env['PORT'] ?? 4321) } });
process.on('SIGINT', () => void server.stop().then(() => process.exit(0)));
