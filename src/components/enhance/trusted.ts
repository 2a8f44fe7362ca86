/**
 * The only two ways in which a script of this site hands text to a part of the browser that could run it, each behind a
 * Trusted Types policy that src/headers/policy.ts allows by name. Browsers without Trusted Types get the text itself.
 */

interface Policy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

type Rules = Partial<Policy>;

const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Rules): Policy } }).trustedTypes;

/** Made once, when it is first needed: a name can be used once only. */
function policy<Name extends keyof Policy>(name: string, way: Name, rule: Policy[Name]): () => Pick<Policy, Name> {
  let made: Pick<Policy, Name> | undefined;
  return () => {
    const rules = { [way]: rule } as Pick<Policy, Name>;
    made ??= factory?.createPolicy(name, rules) ?? rules;
    return made;
  };
}

const inertHtml = policy('inert-html', 'createHTML', (text) => text);

const ownScript = policy('own-script', 'createScriptURL', (address) => {
  const { origin, href } = new URL(address, location.href);
  if (origin !== location.origin) throw new TypeError(`“${address}” is not of this site.`);
  return href;
});

/** A document from HTML. It is only parsed: no script of it runs, and nothing is fetched. */
export function parseInert(html: string): Document {
  return new DOMParser().parseFromString(inertHtml().createHTML(html), 'text/html');
}

/**
 * The address of a script, as browsers ask for it where they start a worker.
 * @param address of a script of this site
 * @throws TypeError for one of another site
 */
export function ownScriptAddress(address: string): string {
  return ownScript().createScriptURL(address);
}
