/** `npm run benchmark`: how long the check of a draft takes, beside other linters, and how long a key press blocks. */
import { runBenchmark } from '../../tests/support/terms-benchmark.ts';

await runBenchmark();
