/** Addresses of the pages that are made by a route of their own and not from a content file. */
export const extraAddresses = ['/', '/glossary/', '/resources/', '/audiences/', '/search/', '/data/', '/a-z/'] as const;
