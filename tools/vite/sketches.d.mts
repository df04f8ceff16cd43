import type { Plugin } from 'vite';
/** Puts sketches of the first screens and all styles into the page of the app in folder `root`. */
export function sketches(options: { readonly root: string }): Plugin;
