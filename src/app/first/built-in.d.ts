/** Made by tools/vite/built-in.mjs from protocols/. */
declare module 'virtual:built-in' {
  import type { AssembledContent, Body, DeviceProfile } from '#protocol';

  type Entry<ById> = ById extends ReadonlyMap<string, infer Value> ? Value : never;

  /** What comes with the app, read and checked, as JSON can hold it: lists in place of maps by id. */
  export interface PackedBuiltIn {
    readonly content: Omit<AssembledContent, 'body'> & {
      readonly body: { readonly [Part in keyof Body]: readonly Entry<Body[Part]>[] };
    };
    readonly profiles: readonly DeviceProfile[];
  }

  const builtIn: PackedBuiltIn;
  export default builtIn;
}
