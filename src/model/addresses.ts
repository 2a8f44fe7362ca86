/** Addresses of the pages that are made by a route of their own and not from a content file. */
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
  '/contribute/',
  '/contribute/fields/',
  '/contribute/checks/',
  ...(Object.keys(findingCodes) as FindingCode[]).map(helpAddress),
];
