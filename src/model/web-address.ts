/** Addresses that lead where they say. */

/** Signs that an address may be written with; letters of other alphabets stand in it in their encoded form. */
const signs = /^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/;

/** A name that everybody's machine looks up in the same way: no number, and none that means something in one network only. */
const publicName =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?!(?:internal|local|localhost)$)[a-z](?:[a-z0-9-]*[a-z0-9])?$/;

/** Whether this is a whole address of another site, with one of these schemes, and no name or password before the site. */
export function isPlainWebAddress(address: string, schemes: readonly string[]): boolean {
  if (!signs.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (!schemes.includes(url.protocol) || !publicName.test(url.hostname)) return false;
  // Browsers mend addresses, such as those with too many slashes or a number for a name, and lead elsewhere than a person reads.
  const [, site = ''] = /^[a-z]+:\/\/([^/?#]*)/i.exec(address) ?? [];
  return site.toLowerCase() === url.host;
}

/** Whether this is an address within the site, or a place on the same page. */
export function isSiteAddress(address: string): boolean {
  const path = /^(?:\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?)?/.exec(address)?.[0] ?? '';
  const rest = address.slice(path.length);
  return address !== '' && (rest === '' || /^#[\p{L}\p{N}\p{M}_.-]+$/u.test(rest));
}
