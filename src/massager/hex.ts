/** Gives the bytes of spaced hexadecimal, `AA 10`, as the profile schema lets it through. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.split(' '), (pair) => Number.parseInt(pair, 16));
}
