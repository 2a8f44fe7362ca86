/** What script adds to pages that are whole without it. Small, loaded once; search is fetched only when it is asked for. */
import { enhanceCitations } from './cite.ts';
import { enhanceCopying } from './copy.ts';
import { enhanceExit } from './exit.ts';
import { enhanceLists } from './filter-list.ts';
import { enhanceMatrix } from './matrix.ts';
import { enhancePrinting } from './print.ts';
import { enhanceSearch } from './search.ts';
import { enhanceTerms } from './terms.ts';

enhanceExit();
enhanceSearch();
enhanceCitations();
enhanceCopying();
enhancePrinting();
enhanceLists();
enhanceMatrix();
enhanceTerms();
