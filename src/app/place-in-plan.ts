import { keyOf } from '#care';
import { segmentAt, type Segment, type Timeline } from '#session';

/**
 * Where in a changed plan a session goes on: as far into the same step as it was; at its end, which is the start of the
 * next, where the step is over by then; and where the step is gone, at the first of those after it that is still there.
 */
export function placeInPlan(positionMs: number, before: Timeline, after: Timeline): number {
  const here = segmentAt(before, positionMs);
  if (!here) return 0;
  const same = sameIn(after, here);
  if (same) return Math.min(same.startMs + Math.max(0, positionMs - here.startMs), same.endMs);
  for (const later of before.segments.slice(here.index + 1)) {
    const next = sameIn(after, later);
    if (next) return next.startMs;
  }
  return after.durationMs;
}

/** The same step in another plan: steps keep their key when others are left out. */
function sameIn({ segments }: Timeline, { step }: Segment): Segment | undefined {
  return segments.find((other) => keyOf(other.step) === keyOf(step));
}
