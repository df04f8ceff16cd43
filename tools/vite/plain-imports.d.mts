import type { Plugin } from 'vite';

export declare function plainImports(): Plugin;
