/** A regular expression of a profile that is ready to be used. */
export interface Pattern {
  /** How many groups there are to take a value from. */
  readonly groups: number;
  /** The groups of a text that matches as a whole, from 1; undefined for any other. */
  match(text: string): readonly (string | undefined)[] | undefined;
}

/** A pattern, or why it is none. */
export type PatternResult =
  { readonly ok: true; readonly value: Pattern } | { readonly ok: false; readonly reason: string };

/**
 * How many places a pattern may have where a match can go on in more than one way, and in how many of them in more than
 * two. Measured: the worst pattern within both takes 25 ms over the longest text; with six wide ones it takes 2.5 s.
 */
const MOST_CHOICES = 6;
const MOST_WIDE = 3;

/**
 * Reads a regular expression that somebody else may have written. What could take for ever is refused: repetitions in
 * repetitions, references back, looking around, and more choices than a reply needs. Texts are at most
 * `LONGEST_TEXT` characters, so the rest is quick.
 */
export function compilePattern(source: string): PatternResult {
  const reason = whyRefused(source);
  if (reason !== undefined) return { ok: false, reason };
  try {
    const whole = new RegExp(`^(?:${source})$`);
    const groups = (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1;
    return { ok: true, value: { groups, match: (text) => whole.exec(text) ?? undefined } };
  } catch {
    return { ok: false, reason: 'a regular expression' };
  }
}

const PIECE = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?[:=!<]?)?|\)|\||(?:[*+?]|\{\d+(?:,\d*)?\})\??|[^]/g;
const REPEAT = /^(?:[*+]|\{)/;
const CHOICE = /^(?:[*+?|]|\{\d+,)/;

function whyRefused(source: string): string | undefined {
  const pieces = source.match(PIECE) ?? [];
  if (pieces.some((piece) => /^\\[1-9k]/.test(piece))) return 'no reference back to a group';
  if (pieces.some((piece) => /^\(\?/.test(piece) && piece !== '(?:'))
    return 'no group of a special kind but (?:…)';
  if (pieces.filter((piece) => CHOICE.test(piece)).length > MOST_CHOICES)
    return `at most ${MOST_CHOICES} of * + ? {n,m} and |`;
  if (pieces.filter(isWide).length > MOST_WIDE) return `at most ${MOST_WIDE} repetitions of any length`;
  return repeatsRepeated(pieces) ? 'no repetition or choice inside a repetition' : undefined;
}

/** True for a repetition that may have more than two lengths. */
function isWide(piece: string): boolean {
  if (/^[*+]/.test(piece)) return true;
  const [, least, most] = /^\{(\d+),(\d*)\}/.exec(piece) ?? [];
  return most !== undefined && (most === '' || Number(most) - Number(least) > 1);
}

/** True if a group is repeated that has a choice in it. */
function repeatsRepeated(pieces: readonly string[]): boolean {
  const open: boolean[] = [false];
  let closed = false;
  for (const piece of pieces) {
    if (closed && REPEAT.test(piece)) return true;
    closed = false;
    if (piece.startsWith('(')) open.push(false);
    else if (piece === ')') {
      closed = open.pop() ?? false;
      open.push((open.pop() ?? false) || closed);
    } else if (REPEAT.test(piece) || CHOICE.test(piece)) open[open.length - 1] = true;
  }
  return false;
}
