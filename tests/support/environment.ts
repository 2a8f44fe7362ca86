/**
 * The environment for a program that a test starts: without what Vitest sets, some of which Vite would take for its own
 * (`PROD`, `DEV`, `MODE` …), and without the settings of a deployment.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const ofTests = /^(?:VITEST\w*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL|BASE_PATH|SITE_URL)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTests.test(name)));
}
