import type { Plugin } from 'vite';

export declare function readProtocols(
  folder?: string,
  which?: RegExp,
): Promise<Readonly<Record<string, string>>>;
export declare function outlines(): Plugin;
