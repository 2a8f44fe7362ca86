/** `npm run terms -- FILE…`: checks drafts for terms to avoid, on this machine. */
import { runTerms } from '../terminology/command.ts';

process.exitCode = await runTerms(process.cwd(), process.argv.slice(2));
