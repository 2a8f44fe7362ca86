/** `npm run check`: every fault of the content, with its place and what to do. Writes nothing. */
import { checkContent } from './support/check-content.ts';

if (!checkContent()) process.exitCode = 1;
