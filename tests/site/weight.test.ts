import { expect, it } from 'vitest';
import { warningShare } from '../support/budgets.ts';
import { weighAll, weightTable } from '../support/weight.ts';

const kinds = weighAll();

it.each(kinds.map((kind) => [kind.budget.kind, kind.budget.bytes / 1024, kind] as const))(
  'every page of the kind “%s” weighs at most %d KiB with its style sheets and first scripts',
  (_, __, { budget, pages }) => {
    expect(pages.length).toBeGreaterThan(0);
    const over = pages.filter((page) => page.bytes > budget.bytes);
    expect(over.map(({ address, bytes, parts }) => ({ address, bytes, parts }))).toEqual([]);
  },
);

it('a page counts its style sheet and its scripts, each of them once', () => {
  for (const { pages } of kinds) {
    for (const { file, parts } of pages) {
      const endings = parts.map((part) => part.file.split('.').at(-1));
      expect(new Set(parts.map((part) => part.file)).size, file).toBe(parts.length);
      expect([endings[0], endings.includes('css'), endings.includes('js')], file).toEqual(['html', true, true]);
    }
  }
});

const near = kinds.filter(({ budget, pages }) => (pages[0]?.bytes ?? 0) >= budget.bytes * warningShare);
if (near.length > 0) console.warn(`Some pages come near to their budget:\n${weightTable()}`);
