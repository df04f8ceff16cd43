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

/**
 * The addresses of the two scripts, each vouched for where the browser has Trusted Types. To be called once: a
 * second policy of the same name is refused.
 */
export function trustScripts({ trustedTypes }: { readonly trustedTypes?: TrustedTypesPort }): TrustedScripts {
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
