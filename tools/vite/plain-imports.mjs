/**
 * Leaves `import()` as it is. Vite wraps each in a helper that preloads styles and chunks; here styles are all in the
 * page's one sheet and chunks are fetched by the browser, so the helper would only weigh 1.3 kB in the first load.
 */
const HELPER = '\0vite/preload-helper.js';

/** Vite plugin. */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  };
}
