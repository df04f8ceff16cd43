import type { Plugin } from 'vite';

export declare function later(): Plugin;
