/** The words of an HTML file as a reader sees them. The parser differs between Node and browser; what is made of it does not. */

/** What is needed of a parsed document, whoever parsed it. */
export interface HtmlNode {
  /** Name of the element in small letters; empty for text. */
  name: string;
  /** Text of a text node. */
  text: string;
  children: Iterable<HtmlNode>;
}

const unread = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'textarea',
  'select',
  'svg',
  'iframe',
]);
const blocks = new Set(
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
);

/** @returns the words, with a blank line where blocks begin and end */
export function textOfHtml(root: HtmlNode): string {
  const parts: string[] = [];
  const walk = (node: HtmlNode): void => {
    if (node.name === '') parts.push(node.text.replace(/[\t\n\f\r ]+/g, ' '));
    else if (node.name === 'br') parts.push('\n');
    else if (!unread.has(node.name)) {
      if (blocks.has(node.name)) parts.push('\n\n');
      for (const child of node.children) walk(child);
      if (blocks.has(node.name)) parts.push('\n\n');
    }
  };
  walk(root);
  return parts
    .join('')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
