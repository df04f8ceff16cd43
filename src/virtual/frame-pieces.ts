import type { CheckKind } from './check-values.ts';

/** A place in a frame as a massager reads it. `text`: decimal digits. */
export type Piece =
  | { readonly is: 'byte'; readonly value: number }
  | { readonly is: 'level'; readonly more: number; readonly as: 'u8' | 'u16be' | 'u16le' | 'text' }
  | { readonly is: 'number' }
  | { readonly is: 'length'; readonly bytes: 1 | 2 }
  | {
      readonly is: 'check';
      readonly kind: CheckKind;
      readonly from: number;
      readonly to: number | undefined;
    };

const TOKEN =
  /\s+|([0-9A-Fa-f]{2})|'([^']*)'|\{level([+-]\d+)?(?::(u8|u16be|u16le|ascii))?\}|\{(seq)\}|\{len(?::(u8|u16be))?\}|\{(sum8|xor8|crc16xmodem|nsum7):(\d+)\.\.(\d+)?\}|\(([^()]*)\)\*(\d+)/y;

/**
 * Reads a frame of a profile as what a massager expects, place by place; groups are written out.
 * Undefined for what is no frame in the notation of profiles.
 */
export function piecesOf(frame: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < frame.length) {
    const found = token.exec(frame);
    const read = found && readToken(found);
    if (!read) return undefined;
    pieces.push(...read);
  }
  return pieces.length > 0 ? pieces : undefined;
}

function readToken(found: RegExpExecArray): readonly Piece[] | undefined {
  const [whole, byte, words, more, as, seq, length, kind, from, to, group, times] = found;
  if (byte !== undefined) return [{ is: 'byte', value: Number.parseInt(byte, 16) }];
  if (words !== undefined)
    return Array.from(words, (letter) => ({ is: 'byte', value: letter.charCodeAt(0) }));
  if (seq !== undefined) return [{ is: 'number' }];
  if (whole.startsWith('{level')) return [levelPiece(more, as)];
  if (whole.startsWith('{len')) return [{ is: 'length', bytes: length === 'u16be' ? 2 : 1 }];
  if (kind !== undefined)
    return [
      {
        is: 'check',
        kind: kind as CheckKind,
        from: Number(from),
        to: to === undefined ? undefined : Number(to),
      },
    ];
  if (group === undefined) return [];
  const once = piecesOf(group);
  return once && Array.from({ length: Number(times) }, () => once).flat();
}

function levelPiece(more: string | undefined, as: string | undefined): Piece {
  const form = as === 'ascii' ? 'text' : ((as ?? 'u8') as 'u8' | 'u16be' | 'u16le');
  return { is: 'level', more: Number(more ?? 0), as: form };
}
