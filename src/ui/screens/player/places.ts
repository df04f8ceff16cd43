import type { Segment, SessionState } from '#session';

/** The same number for as long as the session runs without a jump, or stands still; less after a jump ahead. */
export function courseOf(state: SessionState): number {
  return (state.status === 'running' ? state.anchorMs : 0) - state.positionMs;
}

/** What was said in a step until then; the first is said as it begins. */
export function cuesSaid({ step, startMs }: Segment, positionMs: number): Segment['step']['cues'] {
  return step.cues.filter(({ atSec }, index) => index === 0 || startMs + atSec * 1000 <= positionMs);
}
