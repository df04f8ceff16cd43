import type { Breath, CueText } from '#protocol';
import { secondsToSay } from './speaking.ts';

/**
 * How cues move with a step that gets another length. `in-proportion` before a session: all of them, closer together.
 * While it runs: what was said stays; what speaks of the end keeps its distance from it, halfway goes to the new half,
 * and the rest stays where it was, or is left out where the step is over by then.
 */
export type Retiming = 'in-proportion' | { readonly elapsedSeconds: number };

/** What of a step hangs on its length: of a routine's as of a plan's. */
export interface Timed {
  readonly seconds: number;
  readonly cues: readonly CueText[];
  readonly strokes?: number;
  readonly strokeSeconds?: number;
  readonly breath?: Breath;
}

/**
 * A step of another length that is as true as before: strokes and breaths that fill it at the same pace, and
 * cues that say what is so. Whole seconds, at least one.
 */
export function retimed<S extends Timed>(step: S, seconds: number, how: Retiming): S {
  const { strokes, strokeSeconds, breath } = step;
  return {
    ...step,
    seconds,
    ...(strokes !== undefined && strokeSeconds !== undefined
      ? { strokes: wholes(seconds, strokeSeconds) }
      : {}),
    ...(breath ? { breath: { ...breath, count: wholes(seconds, breath.inSec + breath.outSec) } } : {}),
    cues: how === 'in-proportion' ? scaled(step, seconds) : moved(step, seconds, how.elapsedSeconds),
  };
}

/** How many fit, at least one. The rounding of decimals such as 4.5 s takes none away. */
function wholes(seconds: number, each: number): number {
  return Math.max(1, Math.floor(seconds / each + 1e-6));
}

/** All cues closer together. */
function scaled({ cues, seconds: before }: Timed, seconds: number): readonly CueText[] {
  const closer = cues.map((cue) => ({ ...cue, atSec: Math.floor((cue.atSec * seconds) / before) }));
  return sayable(closer, seconds, 0);
}

/** What there is time to say, one after the other and before the end. What was said by `saidSec`, or begins then, stays. */
function sayable(cues: readonly CueText[], seconds: number, saidSec: number): readonly CueText[] {
  let untilSec = 0;
  return cues.filter((cue) => {
    const endSec = cue.atSec + secondsToSay(cue);
    const fits = cue.atSec <= saidSec || (cue.atSec >= untilSec && endSec <= seconds);
    if (fits) untilSec = endSec;
    return fits;
  });
}

/** What authors write of the end of a step: `Half a minute left.`, `Last breath.`, `Almost done.` */
const SPEAKS_OF_END = /\b(minutes?|seconds)( of \w+)? left\b|^(last breaths?|almost|nearly)\b/i;
const SPEAKS_OF_HALF = /^halfway\b/i;

function moved(
  { cues, seconds: before }: Timed,
  seconds: number,
  elapsedSeconds: number,
): readonly CueText[] {
  const placed = cues.map((cue): CueText => {
    if (cue.atSec <= elapsedSeconds) return cue;
    if (SPEAKS_OF_END.test(cue.text)) return { ...cue, atSec: cue.atSec + seconds - before };
    if (SPEAKS_OF_HALF.test(cue.text)) return { ...cue, atSec: Math.floor(seconds / 2) };
    return cue;
  });
  const inside = placed.filter(({ atSec }) => atSec >= 0 && atSec < seconds);
  return sayable(
    inside.toSorted((a, b) => a.atSec - b.atSec),
    seconds,
    elapsedSeconds,
  );
}
