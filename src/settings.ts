/**
 * The few settings of a deployment. Each is one environment variable, read once at build time.
 * Nothing here is secret: every value ends up in the built pages.
 */

const env = (name: string): string => (process.env[name] ?? '').trim();

/** Path under which the site is served, with a slash at both ends: `/` or `/response-guide/`. */
export function normaliseBase(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Origin of the site, without a trailing slash. The default suits `npm start` only. */
export const siteUrl = (env('SITE_URL') || 'http://localhost:4321').replace(/\/+$/, '');

/** Whether the builder named the public address; without it, absolute addresses point at localhost. */
export const siteUrlIsSet = env('SITE_URL') !== '';

export const basePath = normaliseBase(env('BASE_PATH'));

/** Web address of the repository's file editor, such as `https://forge.example/team/repo/edit/main`. */
export const editUrl = env('EDIT_URL').replace(/\/+$/, '');

/**
 * Where "Leave this site" goes, by language: a neutral page that loads fast and says nothing about this one. The entrance
 * of the encyclopedia in each language: widely visited, and light.
 */
const exitUrls: Readonly<Record<string, string>> = {
  en: 'https://en.wikipedia.org/wiki/Main_Page',
  ar: 'https://ar.wikipedia.org/',
  es: 'https://es.wikipedia.org/',
  fr: 'https://fr.wikipedia.org/',
  pt: 'https://pt.wikipedia.org/',
  ru: 'https://ru.wikipedia.org/',
};

/**
 * @param language code of the language that the page is read in
 * @param own what the builder chose for all languages, where they did
 * @throws Error for an address that is not https, so that a slip is seen in the build and not by a reader who must leave
 */
export function exitUrlFor(language: string, own: string = env('EXIT_URL')): string {
  if (own !== '' && !/^https:\/\/[^\s/]+\S*$/i.test(own)) {
    throw new Error(`EXIT_URL is “${own}”. Write an https address.`);
  }
  return own || (exitUrls[language] ?? (exitUrls['en'] as string));
}

/**
 * @param value an address at which somebody answers: `mailto:` or `https:`, or nothing
 * @throws Error for any other, so that a slip is seen in the build and not by a reader in need
 */
export function contactAddress(value: string): string {
  if (value === '' || /^(?:https:\/\/[^\s/]+\S*|mailto:[^\s@]+@[^\s@]+)$/i.test(value)) return value;
  throw new Error(`CONTACT_URL is “${value}”. Write “mailto:” and an e-mail address, or an https address.`);
}

/** Where readers without an account reach whoever publishes this copy; empty where nobody has said. */
export const contactUrl = contactAddress(env('CONTACT_URL'));

/** Address on this site, with its base path. Takes and returns a root-relative address. */
export function withBase(address: string): string {
  return basePath + address.replace(/^\/+/, '');
}

/** Full address, for citations, feeds and exports. */
export function absolute(address: string): string {
  return siteUrl + withBase(address);
}
