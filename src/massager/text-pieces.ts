/** The longest text that is read, in characters: several times the longest that a source shows, 17. */
export const LONGEST_TEXT = 64;

/** Puts texts together that arrive in pieces. */
export interface TextPieces {
  /** Takes the next piece. @returns the texts that end in it, without their delimiter; null for one that ran too long. */
  take(bytes: Uint8Array): readonly (string | null)[];
}

/** Makes an empty desk for the pieces of one endpoint of one link. Its memory is bounded by `LONGEST_TEXT`. */
export function createTextPieces(delimiter: string): TextPieces {
  let begun = '';
  let tooLong = false;
  return {
    take(bytes) {
      const [first = '', ...others] = textOf(bytes).split(delimiter);
      const texts: (string | null)[] = [];
      let next = first;
      const add = (): void => {
        tooLong ||= begun.length + next.length > LONGEST_TEXT;
        begun = tooLong ? '' : begun + next;
      };
      add();
      for (const other of others) {
        texts.push(tooLong ? null : begun);
        begun = '';
        tooLong = false;
        next = other;
        add();
      }
      return texts;
    },
  };
}

/** A character a byte: what is no ASCII matches no pattern, and nothing is lost between two pieces. */
export function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
