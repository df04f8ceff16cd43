/** Kinds of checksum that a frame may carry. */
export type ChecksumKind = 'sum8' | 'xor8' | 'crc16xmodem' | 'nsum7';

/** A kind of checksum: how many bytes it takes up in the frame, and its value over others. */
interface Checksum {
  readonly size: number;
  readonly of: (bytes: readonly number[]) => readonly number[];
}

/** Every kind by name; a new one is one line here and one word in the profile schema. */
const CHECKSUMS: Readonly<Record<ChecksumKind, Checksum>> = {
  sum8: { size: 1, of: (bytes) => [bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0)] },
  xor8: { size: 1, of: (bytes) => [bytes.reduce((sum, byte) => sum ^ byte, 0)] },
  crc16xmodem: { size: 2, of: (bytes) => bigEndian(bytes.reduce(crc16, 0)) },
  nsum7: { size: 1, of: (bytes) => [~bytes.reduce((sum, byte) => sum + byte, 0) & 0x7f] },
};

/** CRC-16/XMODEM takes in one byte: polynomial 0x1021, most significant bit first, nothing inverted. */
function crc16(crc: number, byte: number): number {
  let rest = crc ^ (byte << 8);
  for (let bit = 0; bit < 8; bit++)
    rest = rest & 0x8000 ? ((rest << 1) ^ 0x1021) & 0xffff : (rest << 1) & 0xffff;
  return rest;
}

function bigEndian(value: number): readonly number[] {
  return [value >> 8, value & 0xff];
}

/** Says whether `name` is a kind of checksum. */
export function isChecksumKind(name: string): name is ChecksumKind {
  return Object.hasOwn(CHECKSUMS, name);
}

/** The names of all kinds, for messages. */
export const CHECKSUM_KINDS = Object.keys(CHECKSUMS);

/** Gives how many bytes a checksum takes up. */
export function checksumSize(kind: ChecksumKind): number {
  return CHECKSUMS[kind].size;
}

/** Gives the checksum over `bytes`. */
export function checksumOf(kind: ChecksumKind, bytes: readonly number[]): readonly number[] {
  return CHECKSUMS[kind].of(bytes);
}
