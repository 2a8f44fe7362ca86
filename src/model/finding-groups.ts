/** The kinds of finding in groups, in the order in which a writer meets them. */
import { type FindingCode, findingCodes } from './finding-codes.ts';

export type FindingGroup = 'files' | 'fields' | 'references' | 'text' | 'statements' | 'record' | 'translations';

const beginnings: Readonly<Record<FindingGroup, readonly string[]>> = {
  files: ['file-', 'public-file', 'yaml-', 'mdx-', 'entry-'],
  fields: ['field-', 'id-', 'number-', 'figure-'],
  references: ['reference-', 'link-', 'address-', 'resource-', 'crosswalk-'],
  text: ['component-', 'attribute-', 'markup-', 'heading-', 'section-', 'term-'],
  statements: ['statement-', 'locator-', 'point-'],
  record: ['published-', 'text-changed', 'review-'],
  translations: ['translation-'],
};

/** Every code, in the group that its first word names. */
export function findingGroups(): { group: FindingGroup; codes: FindingCode[] }[] {
  const codes = Object.keys(findingCodes) as FindingCode[];
  return (Object.keys(beginnings) as FindingGroup[]).map((group) => ({
    group,
    codes: codes.filter((code) => beginnings[group].some((start) => code.startsWith(start))),
  }));
}
