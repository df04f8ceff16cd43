/**
 * Manifest and service worker. The worker is our own (src/service-worker); vite-plugin-pwa builds it and puts the list
 * of files into it. It isn't registered here: under Trusted Types only src/app/pwa can do that.
 */
import { VitePWA } from 'vite-plugin-pwa';
import { manifest } from './manifest.mjs';

/** Vite plugins. @param {{ root: string }} options name of the folder that holds the app's page; other builds are left alone */
export function pwa({ root }) {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'service-worker',
    filename: 'service-worker.ts',
    injectRegister: false,
    registerType: 'prompt',
    manifest,
    // Those in the list come by the pattern below.
    includeManifestIcons: false,
    injectManifest: {
      rollupFormat: 'iife',
      // All but what only the device looks at (icons for its home screen, pictures for its dialog), and letters of other
      // languages than the app's own: they come when they are written, and without a network the browser's own stand in for them.
      globPatterns: ['**/*.{html,js,css,svg,png,woff2,json,txt}'],
      globIgnores: [
        'screenshots/**',
        'icons/**',
        'assets/bricolage-{accents,extended}-*.woff2',
        'service-worker.js',
      ],
    },
    integration: {
      configureOptions(config, options) {
        options.disable = !config.root.endsWith(`/${root}`);
      },
    },
  });
}
