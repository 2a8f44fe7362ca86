/**
 * What the Markdown processor understands, apart from its own grammar. One object for the renderer (astro.config.mjs) and
 * for the check, so that both see the same text.
 */
import type { Features } from 'satteri';

export const features = {
  gfm: true,
  smartPunctuation: true,
  // Astro takes the front matter off before it hands the text on.
  frontmatter: false,
  directive: false,
  definitionList: false,
  headingAttributes: false,
  math: false,
  rawHtml: false,
  subscript: false,
  superscript: false,
  wikilinks: false,
} as const satisfies Features;
