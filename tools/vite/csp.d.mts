import type { Plugin } from 'vite';
/** Writes the Content-Security-Policy into the page of the app in folder `root`, and `_headers` beside it. */
export function csp(options: { readonly root: string }): Plugin;
/** The page with its policy. Throws if something in it could never run under one. */
export function lockDown(html: string): string;
