import type { Plugin } from 'vite';
/** Manifest and service worker for the app in folder `root`. */
export function pwa(options: { readonly root: string }): Plugin[];
