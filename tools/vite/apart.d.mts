import type { Plugin } from 'vite';

export declare function apart(folders: Readonly<Record<string, RegExp>>): Plugin;
