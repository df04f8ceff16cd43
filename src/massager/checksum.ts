/** Kinds of checksum that a frame may carry. */
export type ChecksumKind = 'sum8' | 'xor8';

/** A kind of checksum: how many bytes it takes up in the frame, and its value over others. */
interface Checksum {
  readonly size: number;
  readonly of: (bytes: readonly number[]) => readonly number[];
}

/** Every kind by name; a new one is one line here and one word in the profile schema. */
const CHECKSUMS: Readonly<Record<ChecksumKind, Checksum>> = {
  sum8: { size: 1, of: (bytes) => [bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0)] },
  xor8: { size: 1, of: (bytes) => [bytes.reduce((sum, byte) => sum ^ byte, 0)] },
};

/** Says whether `name` is a kind of checksum. */
export function isChecksumKind(name: string): name is ChecksumKind {
  return Object.hasOwn(CHECKSUMS, name);
}

/** Gives how many bytes a checksum takes up. */
export function checksumSize(kind: ChecksumKind): number {
  return CHECKSUMS[kind].size;
}

/** Gives the checksum over `bytes`. */
export function checksumOf(kind: ChecksumKind, bytes: readonly number[]): readonly number[] {
  return CHECKSUMS[kind].of(bytes);
}
