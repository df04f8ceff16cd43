import tickWorker from './clock/tick-worker.ts?worker&url';

/** The only two scripts that are ever started by their address; as the browser wants them. */
export interface TrustedScripts {
  readonly tickWorker: string;
  readonly serviceWorker: string;
}

/** The part of Trusted Types that is used; TypeScript has no types for them yet. */
export interface TrustedTypesPort {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/** Name of the policy; the Content-Security-Policy lists it (tools/headers.mjs). */
const POLICY = 'backbeat';

/** What was vouched for, by the browser it was asked of: a second policy of the same name is refused. */
const vouched = new WeakMap<object, TrustedScripts>();

/** The addresses of the two scripts, each vouched for where the browser has Trusted Types; the same ones every time. */
export function trustScripts(browser: { readonly trustedTypes?: TrustedTypesPort }): TrustedScripts {
  const before = vouched.get(browser);
  if (before) return before;
  const scripts = vouchFor(browser.trustedTypes);
  vouched.set(browser, scripts);
  return scripts;
}

function vouchFor(trustedTypes: TrustedTypesPort | undefined): TrustedScripts {
  const known = { tickWorker, serviceWorker: './service-worker.js' };
  const policy = trustedTypes?.createPolicy(POLICY, {
    createScriptURL(url) {
      if (Object.values(known).includes(url)) return url;
      throw new TypeError('No script of this app.');
    },
  });
  // What comes out is no string; but that is what Worker and register take where the types don't know of it.
  const trust = (url: string): string => (policy ? (policy.createScriptURL(url) as string) : url);
  return { tickWorker: trust(known.tickWorker), serviceWorker: trust(known.serviceWorker) };
}
