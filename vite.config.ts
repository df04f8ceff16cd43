import { defineConfig } from 'vite';
import { svgLit } from './tools/svg-lit.mjs';

/** `es2015` in front makes RxJS's modern build load: 1.4 kB gzip less. */
export const conditions = ['es2015', 'module', 'browser', 'development|production'];

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  base: './',
  plugins: [svgLit()],
  resolve: { conditions },
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  server: { port: 5173 },
  preview: { port: 4173 },
});
