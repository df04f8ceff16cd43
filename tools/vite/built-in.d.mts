import type { Plugin } from 'vite';

export declare function builtIn(): Plugin;
