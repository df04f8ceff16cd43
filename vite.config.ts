import { defineConfig } from 'vite';
import { svgLit } from './tools/svg-lit.mjs';
import { apart } from './tools/vite/apart.mjs';
import { builtIn } from './tools/vite/built-in.mjs';
import { compileHints } from './tools/vite/compile-hints.mjs';
import { csp } from './tools/vite/csp.mjs';
import { later } from './tools/vite/later.mjs';
import { outlines } from './tools/vite/outlines.mjs';
import { plainImports } from './tools/vite/plain-imports.mjs';
import { pwa } from './tools/vite/pwa.mjs';
import { shrinkLit } from './tools/vite/shrink-lit.mjs';
import { sketches } from './tools/vite/sketches.mjs';

/** `es2015` in front makes RxJS's modern build load: 1.4 kB gzip less. */
export const conditions = ['es2015', 'module', 'browser', 'development|production'];

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  base: './',
  plugins: [
    svgLit(),
    outlines(),
    builtIn(),
    apart({ valibot: /\/src\/storage\// }),
    shrinkLit(),
    plainImports(),
    compileHints(),
    later(),
    sketches({ root: 'src' }),
    pwa({ root: 'src' }),
    csp({ root: 'src' }),
  ],
  resolve: { conditions },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      // What Today needs, in one chunk: it compresses better than a dozen, and comes in one request.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  server: { port: 5173 },
  preview: { port: 4173 },
});
