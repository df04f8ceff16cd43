/*
 * Checksums, written from their definitions and apart from the driver's: a slip there must not be mended by the same
 * slip here.
 */

/** How a frame or a report is guarded. */
export type CheckKind = 'sum8' | 'xor8' | 'crc16xmodem' | 'nsum7';

/** How many bytes it takes. */
export const CHECK_BYTES: Readonly<Record<CheckKind, number>> = {
  sum8: 1,
  xor8: 1,
  crc16xmodem: 2,
  nsum7: 1,
};

/** The bytes that guard `bytes`. */
export function checkBytes(kind: CheckKind, bytes: Uint8Array): readonly number[] {
  let total = 0;
  for (const byte of bytes) total += byte;
  switch (kind) {
    case 'sum8':
      return [total % 256];
    case 'nsum7':
      return [127 - (total % 128)];
    case 'xor8': {
      let odd = 0;
      for (const byte of bytes) odd ^= byte;
      return [odd];
    }
    case 'crc16xmodem': {
      const rest = remainder(bytes);
      return [Math.floor(rest / 256), rest % 256];
    }
  }
}

/** x^16 + x^12 + x^5 + 1, from 0, the highest bit first, as long division. */
function remainder(bytes: Uint8Array): number {
  let rest = 0;
  for (const byte of [...bytes, 0, 0])
    for (let bit = 7; bit >= 0; bit--) {
      const out = rest >= 0x8000;
      rest = ((rest * 2) % 0x1_0000) + ((byte >> bit) & 1);
      if (out) rest ^= 0x1021;
    }
  return rest;
}
