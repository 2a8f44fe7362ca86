/** Serves the built site on this machine, with the headers that it is published with. */
import { preview } from 'astro';
import { headers } from '../headers/policy.ts';

/**
 * @param server port and host to listen at
 * @returns the running server
 */
export const previewSite = (server: { port: number; host?: string }): ReturnType<typeof preview> =>
  preview({ logLevel: 'error', server: { ...server, headers } });
