/**
 * Whether tests may take minutes that those of each change do not have: axe-core looks at every page, and at each kind of
 * page in every mode; the queries held back are asked; the content is damaged more often. `THOROUGH=1 npm test` does it.
 */
export const thorough = process.env['THOROUGH'] === '1';
