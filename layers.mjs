/**
 * The layers of `src/` and what each may know. This table is the law: the compiler
 * (tools/types.mjs), ESLint (eslint.config.js) and dependency-cruiser all read it.
 *
 * layers:   other layers that may be imported, by `#name` only
 * types:    layers of which only types may be imported
 * packages: npm packages that may be imported
 * pure:     true where neither DOM nor Node exists (no `navigator`, `performance`, `setTimeout`)
 * tsconfig: true where another environment than a page's is the type checker's (pure layers: nothing but the language)
 */
export const LAYERS = {
  clock: { layers: [], types: [], packages: [], pure: true },
  protocol: { layers: [], types: [], packages: ['valibot'], pure: true },
  care: { layers: ['protocol'], types: [], packages: [], pure: true },
  session: { layers: ['clock', 'protocol'], types: ['care'], packages: ['rxjs'], pure: true },
  safety: { layers: ['clock', 'protocol'], types: ['session'], packages: ['rxjs'], pure: true },
  massager: { layers: ['clock', 'protocol'], types: [], packages: ['rxjs'], pure: false },
  simulator: { layers: ['clock'], types: [], packages: [], pure: false },
  virtual: { layers: ['clock', 'protocol', 'simulator'], types: [], packages: ['rxjs'], pure: false },
  cues: { layers: ['clock', 'protocol', 'session'], types: [], packages: ['rxjs'], pure: false },
  storage: {
    layers: ['protocol', 'session'],
    types: ['care'],
    packages: ['idb', 'valibot', 'rxjs'],
    pure: false,
  },
  ui: {
    layers: ['protocol', 'care', 'session'],
    types: ['massager', 'safety', 'storage', 'cues', 'virtual'],
    packages: ['lit', '@lit', 'rxjs'],
    pure: false,
  },
  'service-worker': { layers: [], types: [], packages: [], pure: false, tsconfig: true },
  app: { layers: 'all', types: [], packages: ['lit', '@lit', 'rxjs', 'idb', 'valibot'], pure: false },
};

/** Layers that `layer` may import values from. */
export function valueLayers(layer) {
  const { layers } = LAYERS[layer];
  return layers === 'all' ? Object.keys(LAYERS) : layers;
}
