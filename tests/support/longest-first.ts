/** In which order test files run. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than half a minute, longest first: begun last, one of them would keep a single core busy. */
const longest = [
  'browser/every-page',
  'browser/accessibility',
  'browser/search-quality',
  'browser/search',
  'browser/offline-copy',
  'browser/leave-site',
  'browser/keyboard',
  'site/base-path',
  'unit/random-damage',
  'unit/mend',
  'browser/layout',
  'browser/offline-zip',
  'browser/terms-check',
  'browser/dev-findings',
].map((name) => `/tests/${name}.test.ts`);

const place = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.endsWith(name));
  return at < 0 ? longest.length : at;
};

/** Files known to take long come first, all others as Vitest has them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
