import type { Plugin } from 'vite';

export declare function plainImports(): Plugin;

export declare function plain(code: string): string;
