/** The part of a policy of Trusted Types that is used here. What it gives stands where the compiler knows texts. */
interface TrustedPolicy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
}

const PASSED: TrustedPolicy = { createHTML: (markup) => markup, createScriptURL: (address) => address };

let policy: TrustedPolicy | null | undefined;

/** The policy `padang-map`, made when it is first needed; `null` where the page allows none of that name. */
function trusting(): TrustedPolicy | null {
  if (policy !== undefined) return policy;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesFactory };
  try {
    policy = trustedTypes ? trustedTypes.createPolicy('padang-map', PASSED) : PASSED;
  } catch {
    policy = null;
  }
  return policy;
}

/** Whether the page lets workers be started and markup be parsed, also under Trusted Types. */
export function isTrusted(): boolean {
  return trusting() !== null;
}

/** The address of one of the package's own workers, as a page under Trusted Types takes it. */
export function trustedScriptUrl(address: string): string {
  return trusting()?.createScriptURL(address) ?? address;
}

/** Markup that MapLibre parses to take out of it all that could run, as a page under Trusted Types takes it. */
export function trustedHtml(markup: string): string {
  return trusting()?.createHTML(markup) ?? markup;
}
