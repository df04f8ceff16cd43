import type { ManifestOptions } from 'vite-plugin-pwa';
/** What the browser needs to know to put the app on the home screen. */
export const manifest: Partial<ManifestOptions> & {
  readonly share_target: {
    readonly action: string;
    readonly method: string;
    readonly params: { readonly files: readonly { readonly name: string }[] };
  };
};
