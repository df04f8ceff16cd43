/** A body map, compiled by tools/svg-lit.mjs. */
declare module '*.svg?lit' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import statement would make this file a module, and its declaration an augmentation
  export const drawing: import('./body-map.types.ts').MapDrawing;
}
