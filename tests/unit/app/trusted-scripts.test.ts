import { describe, expect, test } from 'vitest';
import { trustScripts, type TrustedTypesPort } from '../../../src/app/trusted-scripts.ts';

/** A browser with Trusted Types: a policy of a name is made once. */
function aBrowser(): { readonly trustedTypes: TrustedTypesPort } {
  const names = new Set<string>();
  return {
    trustedTypes: {
      createPolicy(name, rules) {
        if (names.has(name)) throw new TypeError(`There is a policy "${name}" already.`);
        names.add(name);
        return { createScriptURL: (url) => ({ trusted: rules.createScriptURL(url) }) };
      },
    },
  };
}

describe('the two scripts that are started by their address', () => {
  test('are vouched for', () => {
    expect(trustScripts(aBrowser()).serviceWorker).toEqual({ trusted: './service-worker.js' });
  });

  test('are the same when they are asked for again, as after a start that failed', () => {
    const browser = aBrowser();
    expect(trustScripts(browser)).toBe(trustScripts(browser));
  });

  test('are plain addresses in a browser without Trusted Types', () => {
    expect(trustScripts({}).serviceWorker).toBe('./service-worker.js');
  });
});
