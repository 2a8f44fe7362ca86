/** Writes XML: the little of it that the exports need. */

/** Whether XML 1.0 allows a character, given by its code point. Some it does not allow even escaped. */
const isAllowed = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code < 0xd800) ||
  (code >= 0xe000 && code < 0xfffe) ||
  code > 0xffff;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in an element or an attribute. */
export const xmlText = (text: string): string =>
  [...text]
    .filter((sign) => isAllowed(sign.codePointAt(0) ?? 0))
    .join('')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/**
 * @param attributes attributes without a value are left out
 * @param children text from `xmlText`, or other elements
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (string | undefined)[]
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(value).replace(/[\t\n\r]/g, ' ')}"`],
  );
  const inner = children.filter((child) => child !== undefined).join('');
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`;
}
