/** Addresses that lead where they say. */

/** Signs that an address may be written with; letters of other alphabets stand in it in their encoded form. */
const signs = /^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/;

/** Whether this is a whole address of another site, with one of these schemes, and no name or password before the site. */
export function isPlainWebAddress(address: string, schemes: readonly string[]): boolean {
  if (!signs.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (!schemes.includes(url.protocol) || url.username !== '' || url.password !== '') return false;
  // Browsers mend addresses with too few or too many slashes, and lead elsewhere than a person reads.
  return new RegExp(`^${url.protocol}//[a-z0-9]`, 'i').test(address) && !/@/.test(address.split('/')[2] ?? '');
}

/** Whether this is an address within the site, or a place on the same page. */
export function isSiteAddress(address: string): boolean {
  const path = /^(?:\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?)?/.exec(address)?.[0] ?? '';
  const rest = address.slice(path.length);
  return address !== '' && (rest === '' || /^#[\p{L}\p{N}\p{M}_.-]+$/u.test(rest));
}
