/** The pages that are made by a route of their own and not from a content file. */
import { trustWords } from '../i18n/en.trust.ts';
import { en as t } from '../i18n/en.ts';
import { sourceLanguage, translationLanguages } from '../i18n/languages.ts';
import { type FindingCode, findingCodes, helpAddress } from './finding-codes.ts';

/** Titles of the pages that are made by a route of their own and not from a content file, by address. */
export const routeTitles: Readonly<Record<string, string>> = {
  '/': t.siteName,
  '/glossary/': t.term.title,
  '/glossary/topics/': t.terminology.glossary.topicsTitle,
  '/glossary/status/': t.terminology.glossary.statusTitle,
  '/terminology/check/': t.terminology.check.title,
  '/resources/': t.resource.title,
  '/audiences/': t.audiences.title,
  '/search/': t.search.title,
  '/data/': t.data.title,
  '/a-z/': t.az.title,
  '/mnr/2016/': t.evidence.mnr.former.title,
  '/crosswalk/': t.evidence.crosswalk.title,
  '/countries/': t.evidence.country.title,
  '/evidence/': t.evidence.review.title,
  '/evidence/points/': t.evidence.points.title,
  '/evidence/survey/': t.evidence.survey.title,
  '/evidence/footnotes/': t.evidence.footnotes.title,
  '/changes/': t.changes.title,
  '/offline/': t.offline.title,
  '/trust/': trustWords.title,
  '/contribute/': t.contribute.title,
  '/contribute/fields/': t.fields.title,
  '/contribute/checks/': t.checks.title,
  ...Object.fromEntries((Object.keys(findingCodes) as FindingCode[]).map((code) => [helpAddress(code), code])),
};

/** Their addresses. */
export const extraAddresses: readonly string[] = Object.keys(routeTitles);

/** What servers, the search index and the languages keep for themselves: no page stands there, and none ever did. */
export const takenAddresses: readonly string[] = [
  '/404/',
  '/500/',
  '/pagefind/',
  ...[sourceLanguage.code, ...translationLanguages].map((code) => `/${code}/`),
];
