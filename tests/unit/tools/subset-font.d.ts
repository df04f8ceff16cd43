/** As much of it as is used here: it has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: { readonly targetFormat: 'truetype' | 'woff2'; readonly keepAllGlyphs?: boolean },
  ): Promise<Buffer>;
}
