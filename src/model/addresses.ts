/** Addresses of the pages that are made by a route of their own and not from a content file. */
import { sourceLanguage, translationLanguages } from '../i18n/languages.ts';
import { type FindingCode, findingCodes, helpAddress } from './finding-codes.ts';

export const extraAddresses: readonly string[] = [
  '/',
  '/glossary/',
  '/glossary/topics/',
  '/glossary/status/',
  '/terminology/check/',
  '/resources/',
  '/audiences/',
  '/search/',
  '/data/',
  '/a-z/',
  '/mnr/2016/',
  '/crosswalk/',
  '/countries/',
  '/evidence/',
  '/evidence/survey/',
  '/evidence/footnotes/',
  '/changes/',
  '/offline/',
  '/trust/',
  '/contribute/',
  '/contribute/fields/',
  '/contribute/checks/',
  ...(Object.keys(findingCodes) as FindingCode[]).map(helpAddress),
];

/** What servers, the search index and the languages keep for themselves: no page stands there, and none ever did. */
export const takenAddresses: readonly string[] = [
  '/404/',
  '/500/',
  '/pagefind/',
  ...[sourceLanguage.code, ...translationLanguages].map((code) => `/${code}/`),
];
