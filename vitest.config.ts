import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/** Four kinds of test. `unit` and `content` need no build; `site` and `browser` look at what was built in `dist/`. */
export default defineConfig({
  test: {
    reporters: ['default'],
    // One Chromium for each file of `browser`; two cores bear no more. All kinds share them.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      // Generous, so that a busy machine fails no test: how fast something is belongs in a benchmark.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/serve.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
