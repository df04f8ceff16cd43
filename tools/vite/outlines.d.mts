import type { Plugin } from 'vite';

export declare function readProtocols(folder?: string): Promise<Readonly<Record<string, string>>>;
export declare function outlines(): Plugin;
