/** What script adds to pages that are whole without it. Small, loaded once; search is fetched only when it is asked for. */
import { enhanceCitations } from './cite.ts';
import { enhanceCopying } from './copy.ts';
import { enhanceExit } from './exit.ts';
import { enhanceLists } from './filter-list.ts';
import { enhancePrinting } from './print.ts';
import { enhanceSearch } from './search.ts';
import { enhanceStored } from './stored.ts';
import { enhanceTerms } from './terms.ts';

enhanceExit();
enhanceSearch();
enhanceCitations();
enhanceCopying();
enhancePrinting();
enhanceLists();
enhanceStored();
enhanceTerms();

// One page has it, and every page would pay for it. Its links can be reached without.
if (document.querySelector('[data-matrix]')) void import('./matrix.ts').then(({ enhanceMatrix }) => enhanceMatrix());
