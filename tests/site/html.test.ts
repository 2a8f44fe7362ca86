import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { htmlFiles, read } from '../support/dist.ts';

const validator = new HtmlValidate(new StaticConfigLoader(config));

it('every page is valid HTML', async () => {
  // One fault of the frame stands on every page: it is named once, with the number of places.
  const places = new Map<string, string[]>();
  for (const file of htmlFiles()) {
    const { results } = await validator.validateString(read(file), file);
    for (const { ruleId, message, selector } of results.flatMap((result) => result.messages)) {
      const fault = `${ruleId}: ${message}`;
      places.set(fault, [...(places.get(fault) ?? []), `${file} (${selector})`]);
    }
  }
  expect([...places].map(([fault, [first, ...more]]) => `${fault}: ${first} and ${more.length} more`)).toEqual([]);
});
