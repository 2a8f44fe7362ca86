/**
 * What the site asks of browsers: the one source of every header, for pages, for hosts and for servers.
 *
 * Nothing inline stands on any page (tests/site/headers.test.ts), so the Content-Security-Policy needs no hash and no
 * exception. JSON-LD is data: it is not run, and no policy forbids it.
 */

/**
 * Trusted Types policies that the scripts of the site make, and no others: `inert-html` parses text into a document that
 * never runs, `own-script` names scripts of this site to the browser (src/components/enhance/trusted.ts). Pagefind needs
 * none: it runs without its worker, and what it gives is put into the page as text.
 */
export const trustedTypesPolicies = ['inert-html', 'own-script'] as const;

const directives: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  // Pagefind is WebAssembly, and search can be opened on every page. This allows no JavaScript from strings.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': trustedTypesPolicies,
};

/** Directives that browsers heed in a header only; in a page, Chromium complains of them. */
const headerOnly = new Set(['frame-ancestors']);

const policyOf = (names: readonly string[]): string =>
  names.map((name) => [name, ...(directives[name] ?? [])].join(' ')).join('; ');

/** For the header of every answer. */
export const contentSecurityPolicy = policyOf(Object.keys(directives));

/** The same as it stands in every page, for hosts where no header can be set. */
export const pageSecurityPolicy = policyOf(Object.keys(directives).filter((name) => !headerOnly.has(name)));

/**
 * Features of browsers that the site denies to itself: all that Chromium lets a page deny, but for the hints about the
 * device (`ch-…`), of which it sends little to a site that asks for none. tests/browser/headers.test.ts names what is
 * missing when a browser gets a new one.
 */
const deniedFeatures = [
  'accelerometer',
  'aria-notify',
  'autoplay',
  'browsing-topics',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'compute-pressure',
  'cross-origin-isolated',
  'deferred-fetch',
  'deferred-fetch-minimal',
  'digital-credentials-create',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'interest-cohort',
  'keyboard-map',
  'language-detector',
  'language-model',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'magnetometer',
  'media-playback-while-not-visible',
  'microphone',
  'midi',
  'on-device-speech-recognition',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'speaker-selection',
  'storage-access',
  'summarizer',
  'sync-xhr',
  'translator',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Only what a button does when the reader presses it: copying. */
const allowedFeatures = ['clipboard-write'];

const permissionsPolicy = [
  ...deniedFeatures.map((name) => `${name}=()`),
  ...allowedFeatures.map((name) => `${name}=(self)`),
].join(', ');

/** Names and values of the headers of every answer, whatever it is. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Permissions-Policy': permissionsPolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // For browsers that do not know frame-ancestors.
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Names of other sites that a page links to are not looked up before the reader follows the link.
  'X-DNS-Prefetch-Control': 'off',
  // One year. Not for sub-domains, which may belong to others. Browsers heed it over HTTPS only.
  'Strict-Transport-Security': 'max-age=31536000',
};
