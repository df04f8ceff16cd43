/** A copy of a font that is not compressed, with the same kerning at every weight and width. */
export function withPlainKerning(sfnt: Uint8Array): Uint8Array;
