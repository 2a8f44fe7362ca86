/** The words of the interface that scripts in the page need, apart from the rest so that little is sent. */

export const buttonWords = {
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copying is not possible here. Select the text instead.',
  close: 'Close',
};

/** What a screen reader says while Shift is pressed to leave the site. It tells others nothing of what is being left. */
export const exitWords = {
  more: (count: number) =>
    count === 1 ? 'Shift: press it once more to leave.' : `Shift: press it ${count} more times to leave.`,
  timedOut: 'The count of Shift has ended.',
  leaving: 'Loading.',
};

export const termWords = {
  read: 'Read the entry',
};

export const searchWords = {
  title: 'Search',
  summary: 'Search all guidance, statements, terms and resources. Your words stay in this browser.',
  label: 'Search the guide',
  placeholder: 'Words, a name, or a number such as 6.H3',
  submit: 'Search',
  close: 'Close search',
  hint: 'Type to search. Arrow keys move, Enter opens, Escape closes.',
  loading: 'Searching …',
  results: (count: number, query: string) =>
    count === 1 ? `1 result for “${query}”` : `${count} results for “${query}”`,
  partial: (count: number, query: string) =>
    `No page has all the words of “${query}”. ${count === 1 ? '1 page has' : `${count} pages have`} some of them.`,
  none: (query: string) => `Nothing found for “${query}”.`,
  noneHelp: 'Check the spelling, use fewer or other words, or look through the A to Z list.',
  failed: 'Search could not be loaded.',
  failedHelp: 'The connection may have failed. Try again, or use the A to Z list, which needs no search.',
  retry: 'Try again',
  kinds: {
    capability: 'Capability',
    mnrCapability: 'Capability',
    theme: 'Theme',
    domain: 'Domain',
    framework: 'Framework',
    term: 'Term',
    country: 'Country',
    resource: 'Resource',
    audience: 'Role',
    page: 'Page',
    guide: 'Guide for contributors',
    finding: 'Figure of the 2022 review',
  },
  frameworks: { gsr: 'Global Strategic Response', mnr: 'Model National Response' },
  matches: (name: string) => `also “${name}”`,
  insteadOf: (label: string) => `instead of “${label}”`,
  avoid: (write: string) => (write ? `Term to avoid. Say instead: ${write}.` : 'Term to avoid.'),
  care: 'Use with care.',
  adviceOf: (label: string) => `“${label}” does harm. Say instead:`,
  mended: (query: string) => `Shown: results for “${query}”.`,
  insteadFor: 'Search instead for',
  didYouMean: 'Did you mean',
  near: 'Near to it:',
  ask: 'Is something missing?',
  askLink: 'Ask for it',
  onlyNames: (count: number) =>
    `${count === 1 ? '1 page' : `${count} pages`} found by name. The full text could not be searched.`,
  offline: 'You seem to be offline.',
  recent: 'Recent searches',
  keep: 'Keep my recent searches on this device',
  forget: (query: string) => `Forget “${query}”`,
  remove: 'Forget',
  figure: {
    counted: (count: number, all: number, percent: number | undefined) =>
      `${count} of ${all} countries${percent === undefined ? '' : ` (${percent} per cent)`}`,
    percent: (percent: number) => `${percent} per cent`,
  },
  facets: 'Narrow the results',
  facet: { kind: 'Kind', framework: 'Framework', theme: 'Theme or domain', audience: 'Role', country: 'Country' },
  clear: 'Clear filters',
  more: 'Show more results',
  noScript: 'Search needs JavaScript. The A to Z list holds every page and needs none.',
  private: 'What you type is not sent anywhere and not kept.',
  empty: 'Type a word to begin.',
  devOnly: 'The index is made by the build. Run `npm run build` once; search then covers the last build.',
  any: 'Any',
  azTitle: 'A to Z',
};
