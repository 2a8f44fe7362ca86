/** What script adds to pages that are whole without it. Small, loaded once; search is fetched only when it is asked for. */
import { enhanceCitations } from './cite.ts';
import { enhanceCopying } from './copy.ts';
import { enhanceExit } from './exit.ts';
import { enhancePrinting } from './print.ts';
import { enhanceSearch } from './search.ts';
import { enhanceStored } from './stored.ts';
import { enhanceTerms } from './terms.ts';

enhanceExit();
enhanceSearch();
enhanceCitations();
enhanceCopying();
enhancePrinting();
enhanceStored();
enhanceTerms();

// Few pages have these, and every page would pay for them. All is there without.
if (document.querySelector('[data-filter-list]'))
  void import('./filter-list.ts').then(({ enhanceLists }) => enhanceLists());
if (document.querySelector('[data-matrix]')) void import('./matrix.ts').then(({ enhanceMatrix }) => enhanceMatrix());
