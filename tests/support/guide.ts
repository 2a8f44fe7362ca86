/** The real content, read and joined as the site reads it. */
import { join } from 'node:path';
import { extraAddresses } from '../../src/model/addresses.ts';
import { loadGraph } from '../../src/model/load.ts';

export const root = join(import.meta.dirname, '..', '..');

/** Throws with every fault where the content has any. */
export const guide = loadGraph(root, { extraAddresses });
