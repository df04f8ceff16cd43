/**
 * Leaves `import()` as it is. Vite wraps each in a helper that preloads styles and chunks; here styles are all in the
 * page's one sheet and chunks are fetched by the browser, so the helper would only weigh 1.3 kB in the first load.
 */
const HELPER = '\0vite/preload-helper.js';

/** What of it Vite writes into a chunk all the same: a list of what to load before, and at each import which of it. */
const LIST = /^const __vite__mapDeps=.*\n/;
const WHICH = /,(?:\[\]|__vite__mapDeps\(\[[\d,]*\]\)),import\.meta\.url\)/g;

/** Vite plugin. */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
    generateBundle: {
      // after Vite has written it
      order: 'post',
      handler(_options, bundle) {
        for (const part of Object.values(bundle)) if (part.type === 'chunk') part.code = plain(part.code);
      },
    },
  };
}

/** The code of a chunk without what the helper would have read. */
export function plain(code) {
  const rest = code.replace(LIST, '').replace(WHICH, ')');
  if (rest.includes('__vite__mapDeps')) throw new Error('plain-imports: a chunk is not as expected');
  return rest;
}
