/** The one door for addresses of scripts under Trusted Types. The policy of the site allows this name and no other. */
export const policyName = 'response-guide';

interface ScriptPolicy {
  createScriptURL: (address: string) => unknown;
}
interface PolicyFactory {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/**
 * @param script address of a script at the root of the site
 * @param base full address of the site, with a slash at the end
 * @returns its full address, in the form that the browser trusts where it knows Trusted Types
 * @throws TypeError for any other script
 */
export function trustedScript(script: string, base: string): string {
  const address = new URL(script, base).href;
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory?.createPolicy(policyName, {
    createScriptURL: (given) => {
      const file = given.startsWith(base) ? given.slice(base.length) : '';
      if (!/^[\w-]+\.js$/.test(file)) throw new TypeError('Only a script at the root of this site is trusted.');
      return given;
    },
  });
  // The browser takes the trusted object where types know only text.
  return (policy?.createScriptURL(address) ?? address) as string;
}
