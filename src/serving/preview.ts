/** Serves the built site on this machine, with the headers that it is published with. */
import { preview } from 'astro';
import { headers } from '../headers/policy.ts';

/**
 * @param server port and host to listen at
 * @param outDir folder of the built site
 * @returns the running server
 */
export const previewSite = (server: { port: number; host?: string }, outDir = 'dist'): ReturnType<typeof preview> =>
  preview({ outDir, logLevel: 'error', server: { ...server, headers } });
