/** What a page may weigh: HTML, its style sheets and the scripts it starts with, compressed. */
export interface Budget {
  kind: string;
  /** Addresses of its pages, without the base path. */
  pattern: RegExp;
  bytes: number;
  /** Scripts that its pages fetch as soon as they start, though they are not named in the HTML. */
  fetches?: RegExp;
}

const KiB = 1024;

/** The first budget whose pattern fits holds. */
export const budgets: readonly Budget[] = [
  // The same for every finding of the review.
  { kind: 'cite evidence', pattern: /^\/evidence\/cite\/$/, bytes: 32 * KiB },
  // Not for reading: three forms of citation for each statement, most of it repetition.
  { kind: 'cite', pattern: /\/cite\/$/, bytes: 24 * KiB },
  // The hard budget of the project; the others follow from it.
  { kind: 'capability', pattern: /^\/gsr\/\d+-[^/]+\/$/, bytes: 20 * KiB },
  // The whole framework, its text, and the definitions of its terms.
  { kind: 'framework', pattern: /^\/gsr\/$/, bytes: 24 * KiB },
  { kind: 'theme', pattern: /^\/gsr\/[^/]+\/$/, bytes: 20 * KiB },
  // Every term in one list, with the words that its filter finds it by.
  { kind: 'glossary', pattern: /^\/glossary\/(?:topics\/|status\/)?$/, bytes: 32 * KiB },
  { kind: 'term', pattern: /^\/glossary\/[^/]+\/$/, bytes: 20 * KiB },
  { kind: 'check of a text', pattern: /^\/terminology\/check\/$/, bytes: 24 * KiB },
  { kind: 'A to Z', pattern: /^\/a-z\/$/, bytes: 24 * KiB },
  { kind: 'resources', pattern: /^\/resources\/$/, bytes: 32 * KiB },
  { kind: 'audience', pattern: /^\/audiences\/[^/]+\/$/, bytes: 24 * KiB },
  { kind: 'fields', pattern: /^\/contribute\/fields\/$/, bytes: 32 * KiB },
  { kind: 'guide', pattern: /^\/contribute\/(?:checks\/)?[^/]+\/$/, bytes: 20 * KiB },
  // A capability of the Model National Response holds the evidence of the review on it.
  { kind: 'MNR capability', pattern: /^\/mnr\/\d+-[^/]+\/$/, bytes: 32 * KiB },
  { kind: 'MNR domain', pattern: /^\/mnr\/[^/]+\/$/, bytes: 28 * KiB },
  // The map may add 12 KiB, as each chart may.
  { kind: 'countries', pattern: /^\/countries\/$/, bytes: 28 * KiB },
  // With the definitions of the terms in its examples.
  { kind: 'country', pattern: /^\/countries\/[^/]+\/$/, bytes: 24 * KiB },
  { kind: 'evidence', pattern: /^\/evidence\/$/, bytes: 48 * KiB },
  // Every point of the review, in one list.
  { kind: 'points', pattern: /^\/evidence\/points\/$/, bytes: 48 * KiB },
  { kind: 'survey and footnotes', pattern: /^\/evidence\/[^/]+\/$/, bytes: 32 * KiB },
  { kind: 'crosswalk', pattern: /^\/crosswalk\/$/, bytes: 24 * KiB },
  { kind: 'home', pattern: /^\/$/, bytes: 16 * KiB },
  // Without the files of Pagefind, which come when a reader searches.
  // The whole engine, which other pages fetch when a reader turns to search.
  { kind: 'search', pattern: /^\/search\/$/, bytes: 28 * KiB, fetches: /^_astro\/page\.[^/]+\.js$/ },
  // Names every page.
  { kind: 'changes', pattern: /^\/changes\/$/, bytes: 24 * KiB },
  // The text of a whole document, with the definitions of its terms.
  { kind: 'call to action', pattern: /^\/call-to-action\/$/, bytes: 24 * KiB },
  { kind: 'page', pattern: /^\/(?:[^/]+\/)?(?:404\.html)?$/, bytes: 20 * KiB },
];

/** A page that reaches this part of its budget is reported, so that there is time to act. */
export const warningShare = 0.8;

export const budgetOf = (address: string): Budget | undefined => budgets.find((budget) => budget.pattern.test(address));
