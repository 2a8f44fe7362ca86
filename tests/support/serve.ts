/** Serves the built site on a free port of this machine for the browser tests, with all its headers. */
import type { TestProject } from 'vitest/node';
import { previewSite } from '../../src/serving/preview.ts';
import { dist } from './dist.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, with its base path and a slash at the end. */
    siteAddress: string;
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const { basePath } = await import('../../src/settings.ts');
  const port = Number(process.env['BROWSER_TEST_PORT'] ?? 4390);
  const server = await previewSite({ port, host: '127.0.0.1' }, dist);
  project.provide('siteAddress', `http://127.0.0.1:${server.port}${basePath}`);
  return () => server.stop();
}
