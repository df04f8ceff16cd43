import type { Plugin } from 'vite';

export declare function shrinkLit(): Plugin;
export declare function shrinkTemplates(code: string): string;
