import type { Plugin } from 'vite';

export declare function compileHints(): Plugin;
