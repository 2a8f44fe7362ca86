/** The text of a content file, ready to be shown. Which files there are and what their fields say, only the graph knows. */
import type { MarkdownHeading, MDXInstance } from 'astro';

const texts = import.meta.glob<MDXInstance<Record<string, unknown>>>('/content/**/*.mdx');

/**
 * @param file from the root of the repository, as the graph names it
 * @returns the component that shows the text, and its headings
 */
export async function textOf(
  file: string,
): Promise<{ Content: MDXInstance<Record<string, unknown>>['Content']; headings: MarkdownHeading[] }> {
  const load = texts[`/${file}`];
  if (!load) throw new Error(`${file} is not there any more.`);
  const { Content, getHeadings } = await load();
  return { Content, headings: getHeadings() };
}
