import type { Plugin } from 'vite';

export declare function shrinkLit(): Plugin;
export declare function shrinkTemplates(code: string): string;
/** CSS without comments and needless white space. */
export function shrinkCss(css: string): string;
