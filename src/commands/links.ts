/** `npm run links`: asks every address outside this site that the content names whether it still leads somewhere. */
import { runLinks } from '../links/run-links.ts';

process.exitCode = await runLinks(process.cwd(), process.argv.slice(2));
