import { CHECK_BYTES, checkBytes } from './check-values.ts';
import { type Piece, piecesOf } from './frame-pieces.ts';

/** What a massager makes of bytes when it holds them against one frame. */
export type Match =
  | { readonly is: 'it'; readonly level: number | undefined }
  /** All is right but what guards it. */
  | { readonly is: 'damaged' }
  | { readonly is: 'other' };

const OTHER: Match = { is: 'other' };
const MOST_DIGITS = 5;

/** Makes the reader of one frame. Without any frame that can be read, nothing is it. */
export function frameReader(frame: string): (bytes: Uint8Array) => Match {
  const pieces = piecesOf(frame);
  return (bytes) => (pieces ? new Reading(pieces, bytes).match : OTHER);
}

type Check = Extract<Piece, { is: 'check' }>;

/** One frame held against bytes, from front to back. */
class Reading {
  readonly match: Match;
  readonly #bytes: Uint8Array;
  readonly #checks: { readonly at: number; readonly piece: Check }[] = [];
  #at = 0;
  #level: number | undefined;

  constructor(pieces: readonly Piece[], bytes: Uint8Array) {
    this.#bytes = bytes;
    const fits = pieces.every((piece) => this.#takes(piece)) && this.#at === bytes.length;
    const whole = fits && this.#checks.every((check) => this.#holds(check));
    this.match = whole ? { is: 'it', level: this.#level } : fits ? { is: 'damaged' } : OTHER;
  }

  #takes(piece: Piece): boolean {
    switch (piece.is) {
      case 'byte':
        return this.#next() === piece.value;
      case 'number':
        return this.#next() !== undefined;
      case 'length':
        return this.#whole(piece.bytes) === this.#bytes.length;
      case 'check': {
        this.#checks.push({ at: this.#at, piece });
        this.#at += CHECK_BYTES[piece.kind];
        return this.#at <= this.#bytes.length;
      }
      case 'level':
        return this.#takesLevel(piece.as === 'text' ? this.#digits() : this.#numeral(piece.as), piece.more);
    }
  }

  /** A level that stands twice must be the same twice. */
  #takesLevel(read: number | undefined, more: number): boolean {
    if (read === undefined) return false;
    const level = read - more;
    const isSame = this.#level === undefined || this.#level === level;
    this.#level = level;
    return isSame && level >= 0;
  }

  #numeral(as: 'u8' | 'u16be' | 'u16le'): number | undefined {
    if (as !== 'u16le') return this.#whole(as === 'u8' ? 1 : 2);
    const low = this.#next();
    const high = this.#next();
    return low === undefined || high === undefined ? undefined : high * 256 + low;
  }

  #digits(): number | undefined {
    let text = '';
    for (let byte = this.#bytes[this.#at]; isDigit(byte) && text.length < MOST_DIGITS;) {
      text += String.fromCharCode(byte);
      byte = this.#bytes[++this.#at];
    }
    return text === '' ? undefined : Number(text);
  }

  #whole(count: 1 | 2): number | undefined {
    let value = 0;
    for (let byte = 0; byte < count; byte++) {
      const next = this.#next();
      if (next === undefined) return undefined;
      value = value * 256 + next;
    }
    return value;
  }

  #next(): number | undefined {
    return this.#bytes[this.#at++];
  }

  /** An open range ends with the frame, or, if what guards it stands behind it, right before that. */
  #holds({ at, piece: { kind, from, to } }: { readonly at: number; readonly piece: Check }): boolean {
    const end = to ?? (from > at ? this.#bytes.length : at);
    return checkBytes(kind, this.#bytes.subarray(from, end)).every(
      (byte, index) => this.#bytes[at + index] === byte,
    );
  }
}

function isDigit(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
