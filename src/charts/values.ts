/** What a finding says in numbers, as far as the review prints them. Nothing is computed that the print does not give. */
import { en } from '../i18n/en.ts';
import type { ReviewFinding } from '../model/evidence.ts';

/** Per cent as printed; from the counts, in whole numbers, where only these are printed. */
export function percentOf({ percent, count, of }: ReviewFinding): number | undefined {
  if (percent !== undefined) return percent;
  return count !== undefined && of !== undefined && of > 0 ? Math.round((count / of) * 100) : undefined;
}

/** “29 of 42”, or nothing where the review prints no counts. */
export function countsOf({ count, of }: ReviewFinding): string {
  return count !== undefined && of !== undefined ? en.evidence.review.of(count, of) : '';
}
