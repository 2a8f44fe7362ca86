/** `npm run dev` in a project copy: a process of its own, on a free port. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { plainEnvironment } from './environment.ts';
import { freePort } from './free-port.ts';

export interface DevServer {
  port: number;
  origin: string;
  /** What the terminal shows so far. */
  output: () => string;
  /** Whether it still runs. */
  alive: () => boolean;
  stop: () => Promise<void>;
}

/** @returns the server as soon as it says that it is ready */
export async function startDevServer(folder: string): Promise<DevServer> {
  const port = await freePort('localhost');
  // Astro serves no page where it believes to run inside a test.
  const child = spawn(process.execPath, [join(folder, 'src', 'commands', 'dev.ts')], {
    cwd: folder,
    env: { ...plainEnvironment(), PORT: String(port), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('watching for file changes')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(`The development server ended.\n${output}`)));
  });
  await ready;
  return {
    port,
    origin: `http://localhost:${port}`,
    output: () => output,
    alive: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}
