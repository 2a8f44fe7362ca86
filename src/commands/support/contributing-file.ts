/** CONTRIBUTING.md, as a file that is made from the content. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraAddresses } from '../../model/addresses.ts';
import { makeContributing } from '../../model/contributing.ts';
import { loadContent } from '../../model/load.ts';
import type { GeneratedFile } from './generated-files.ts';

const path = 'CONTRIBUTING.md';

export const contributingFile: GeneratedFile = {
  path,
  make() {
    const { graph } = loadContent(process.cwd(), { extraAddresses, record: false });
    if (graph) return makeContributing(graph);
    // Content that cannot be joined has faults of its own to mend first; the file stays as it is.
    const file = join(process.cwd(), path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  },
};
