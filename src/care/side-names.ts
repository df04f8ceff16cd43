import { capital } from './seconds-in-words.ts';

/** What a person calls their sides; empty where it is left or right. */
export interface SideNames {
  readonly left: string;
  readonly right: string;
}

/**
 * Where the two words are no sides: `half a minute left`, `two minutes of warmth left`, `left alone`, `what is left`,
 * `right away`, `all right`. English, as all content is.
 */
const NO_SIDE_BEFORE =
  /(?:\b(?:minutes?|seconds?|breaths?|strokes?|steps?|time|warmth|is|are|was|were|be|been|has|have|nothing|what's|all|that's|just|one|two|three|four|five|six|seven|eight|nine|ten)|\d)\s$/i;
const NO_SIDE_AFTER = /^\s(?:alone|out|over|behind|off|to go|away|now|after|before|here|there|through|up)\b/i;

/**
 * A text with the sides named as the person names them: `Left buttock.` becomes `Watch side buttock.` Only where the
 * words are sides of the body: how long is left stays as it is.
 */
export function nameSides(text: string, names: SideNames): string {
  if (names.left.trim() === '' && names.right.trim() === '') return text;
  return text.replace(/\b(left|right)\b( side\b)?/gi, (found, word: string, side = '', at: number) => {
    const name = names[word.toLowerCase() === 'left' ? 'left' : 'right'].trim();
    const isSide =
      !NO_SIDE_BEFORE.test(text.slice(0, at)) &&
      (side !== '' || !NO_SIDE_AFTER.test(text.slice(at + word.length)));
    if (name === '' || !isSide) return found;
    // "on the watch side", never "on the watch side side".
    const tail = /\bside$/i.test(name) ? '' : String(side);
    return (startsCapital(word) ? capital(name) : lowered(name)) + tail;
  });
}

function startsCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

/** `Watch side` is `watch side` within a sentence; `TV side` stays. */
function lowered(name: string): string {
  const second = name.charAt(1);
  return second === second.toLowerCase() ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
