import type { Plugin } from 'vite';
/** Vite plugin for `*.svg?lit`. */
export function svgLit(): Plugin;
/** The module that stands for one map. Throws with the file's name if it is not drawn as the maps are. */
export function compileMap(source: string, file?: string): string;
