import type { CueText, Routine } from '#protocol';

/** The side that hurts, as the person said. */
export type AffectedSide = 'left' | 'right';

/**
 * Longest sentence the voice says, `cueing.voice.maxWords` of the content: it decides between the long and
 * the short way of naming a side, and nothing else.
 */
const MAX_WORDS = 18;

/** True if the routine treats the side that hurts, so the person has to say which before the start. */
export function needsAffectedSide(routine: Pick<Routine, 'steps'>): boolean {
  return routine.steps.some((step) => step.kind === 'work' && step.side === 'affected');
}

/**
 * Cues of a step on the affected side, made to name the side: the first one begins "Left side.", or "Left."
 * where that would make it longer than 18 words. The side goes first (voice order: side, place, action, pace).
 * A cue that begins with the side stays as written, and a step without words gets "Left side." and its place.
 */
export function cuesNamingSide(
  cues: readonly CueText[],
  side: AffectedSide,
  placeName: string,
): readonly CueText[] {
  const first = cues.reduce<CueText | undefined>(
    (earliest, cue) => (earliest && earliest.atSec <= cue.atSec ? earliest : cue),
    undefined,
  );
  if (!first) return [{ atSec: 0, text: `${capital(side)} side. ${placeName}.` }];
  return cues.map((cue) => (cue === first ? named(cue, side) : cue));
}

/** The hand, told apart by side where the routine could only say "top hand": lying on one side, it is the sore side's. */
export function handFor(hand: string, side: AffectedSide): string {
  return hand === 'top hand' ? `${side} hand, on top` : hand;
}

function named({ byHandText, ...cue }: CueText, side: AffectedSide): CueText {
  const text = withSide(cue.text, side);
  return byHandText === undefined
    ? { ...cue, text }
    : { ...cue, text, byHandText: withSide(byHandText, side) };
}

function withSide(text: string, side: AffectedSide): string {
  if (text.toLowerCase().startsWith(side)) return text;
  const words = text.trim().split(/\s+/).length;
  return words + 2 <= MAX_WORDS ? `${capital(side)} side. ${text}` : `${capital(side)}. ${text}`;
}

function capital(side: AffectedSide): string {
  return side === 'left' ? 'Left' : 'Right';
}
