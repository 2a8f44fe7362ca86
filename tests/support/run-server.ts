/** Starts the real servers with the configurations of `deploy/` on this machine, for one test file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { findCaddy, findNginx } from './servers.ts';

const deploy = join(import.meta.dirname, '..', '..', 'deploy');

/** Nobody, as whom a server runs where the tests are run by root. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

export interface RunningServer {
  port: number;
  /** Folder with all that the server may write to. */
  folder: string;
  /** What it has said so far. */
  output(): string;
  stop(): Promise<void>;
}

export interface Served {
  /** Folder of a built site. */
  site: string;
  /** Path under which it is served: `/` or `/response-guide/`. */
  base?: string;
}

/** Text with one part replaced, which must stand in it once. */
function withPart(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand there once.`);
  return text.replace(from, () => to);
}

/** Whether nobody in particular may go into a folder. */
const isOpen = (folder: string): boolean =>
  (statSync(folder).mode & 0o005) === 0o005 && (dirname(folder) === folder || isOpen(dirname(folder)));

/** A folder with the site in `site/`, and one to write to in `tmp/`, both as the server finds them. */
function lay({ site, base = '/' }: Served): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'response-guide-server-')));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'tmp'));
  chmodSync(join(folder, 'tmp'), 0o777);
  const place = join(folder, 'site', base);
  mkdirSync(dirname(place), { recursive: true });
  // A link costs nothing; a site in a folder of root alone has to be copied.
  if (isOpen(realpathSync(site))) symlinkSync(site, place.replace(/\/$/, ''));
  else cpSync(site, place, { recursive: true });
  return folder;
}

async function running(child: ChildProcess, port: number, folder: string): Promise<RunningServer> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) break;
    const socket = connect(port, '127.0.0.1');
    const answers = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (answers) return { port, folder, output: () => output, stop };
    await sleep(50);
  }
  await stop();
  throw new Error(`The server did not start:\n${output}`);
}

const withBase = (httpConf: string, base = '/'): string =>
  base === '/' ? httpConf : withPart(httpConf, 'default "";', `default "${base.replace(/\/$/, '')}";`);

/** The parts that nginx includes as `guide/…`, and the server itself, beside its configuration. */
function layNginx(served: Served): { folder: string; nginx: string; module: string } {
  const found = findNginx();
  if (!found) throw new Error('nginx was not found.');
  const folder = lay(served);
  cpSync(join(deploy, 'nginx'), join(folder, 'guide'), { recursive: true });
  const http = join(folder, 'guide', 'http.conf');
  writeFileSync(http, withBase(readFileSync(http, 'utf8'), served.base));
  const [nginx, module] = [join(folder, 'nginx'), join(folder, 'brotli.so')];
  copyFileSync(found.nginx, nginx);
  chmodSync(nginx, 0o755);
  copyFileSync(found.brotli, module);
  return { folder, nginx, module };
}

const runNginx = (folder: string, nginx: string, config: string, port: number): Promise<RunningServer> => {
  writeFileSync(join(folder, 'nginx.conf'), config);
  const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'];
  return running(spawn(nginx, args, { ...nobody, cwd: folder }), port, folder);
};

/** nginx as in the container: not root, and nothing written but to one folder. Only port and paths are others. */
export async function startNginx(served: Served): Promise<RunningServer> {
  const { folder, nginx, module } = layNginx(served);
  const port = await freePort();
  let config = readFileSync(join(deploy, 'container', 'nginx.conf'), 'utf8').replaceAll(' /tmp/', ` ${folder}/tmp/`);
  config = withPart(config, 'include /etc/nginx/modules-enabled/*.conf;', `load_module ${module};`);
  config = withPart(config, 'listen 8080;', `listen 127.0.0.1:${port};`);
  config = withPart(config, 'root /srv/guide;', `root ${folder}/site;`);
  return runNginx(folder, nginx, config, port);
}

/** nginx with the example of a site of its own, with encryption. */
export async function startNginxWithTls(
  served: Served,
  certificate: { key: string; certificate: string },
): Promise<RunningServer & { plainPort: number }> {
  const { folder, nginx, module } = layNginx(served);
  const [plainPort, port] = [await freePort(), await freePort()];
  for (const [name, text] of Object.entries(certificate))
    writeFileSync(join(folder, `${name}.pem`), text, { mode: 0o644 });
  let server = readFileSync(join(deploy, 'nginx', 'server.conf'), 'utf8');
  server = withPart(server, '  listen 80;\n  listen [::]:80;\n', `  listen 127.0.0.1:${plainPort};\n`);
  server = withPart(
    server,
    '  listen 443 ssl http2;\n  listen [::]:443 ssl http2;\n',
    `  listen 127.0.0.1:${port} ssl http2;\n`,
  );
  server = server.replaceAll('/etc/ssl/guide/', `${folder}/`);
  server = withPart(server, 'root /srv/guide;', `root ${folder}/site;`);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/tmp/${name};`,
  );
  const config = `load_module ${module};\npid ${folder}/tmp/nginx.pid;\nerror_log stderr warn;\nevents {}\nhttp {\n${paths.join('\n')}\n${server}}\n`;
  return { ...(await runNginx(folder, nginx, config, port)), plainPort };
}

/** Caddy without encryption, for which it would ask for a certificate. */
export async function startCaddy({ site, base = '/' }: Served): Promise<RunningServer> {
  const found = findCaddy();
  if (!found) throw new Error('Caddy was not found.');
  const folder = lay({ site, base });
  const port = await freePort();
  cpSync(join(deploy, 'caddy'), join(folder, 'config'), { recursive: true });
  const caddy = join(folder, 'caddy');
  copyFileSync(found, caddy);
  chmodSync(caddy, 0o755);
  const env = {
    HOME: join(folder, 'tmp'),
    XDG_DATA_HOME: join(folder, 'tmp'),
    XDG_CONFIG_HOME: join(folder, 'tmp'),
    GUIDE_ADDRESS: `http://127.0.0.1:${port}`,
    GUIDE_ROOT: join(folder, 'site'),
    GUIDE_BASE: base.replace(/\/$/, ''),
  };
  const args = ['run', '--config', join(folder, 'config', 'Caddyfile'), '--adapter', 'caddyfile'];
  return running(spawn(caddy, args, { ...nobody, env, cwd: folder }), port, folder);
}
