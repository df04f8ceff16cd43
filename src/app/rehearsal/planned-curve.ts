import { hasMotor, intensityOf, segmentAt, type Segment, type Timeline } from '#session';
import type { CurvePoint } from '#ui';

const AS_PLANNED = { offsetPct: 0 };

/**
 * The plan of a timeline as the gate would lead it, undisturbed: each step with a motor begins at 0 and rises by
 * `upPctPerSecond`, and where one ends the motor is off at once.
 */
export function plannedCurve({ segments }: Timeline, upPctPerSecond: number): readonly CurvePoint[] {
  return segments.filter(hasMotor).flatMap((segment) => {
    const { startMs, endMs } = segment;
    const pct = intensityOf(segment, AS_PLANNED);
    const thereMs = startMs + (pct / upPctPerSecond) * 1000;
    const lastPct = ledPct(segment, endMs, upPctPerSecond);
    return [
      { atMs: startMs, pct: 0 },
      ...(thereMs < endMs ? [{ atMs: thereMs, pct }] : []),
      { atMs: endMs, pct: lastPct },
      { atMs: endMs, pct: 0 },
    ];
  });
}

/** The height of that curve at a place; 0 where the motor is meant to stand still. */
export function plannedAt(timeline: Timeline, atMs: number, upPctPerSecond: number): number {
  const segment = segmentAt(timeline, atMs);
  return segment && hasMotor(segment) ? ledPct(segment, atMs, upPctPerSecond) : 0;
}

function ledPct(segment: Segment, atMs: number, upPctPerSecond: number): number {
  return Math.min(intensityOf(segment, AS_PLANNED), ((atMs - segment.startMs) / 1000) * upPctPerSecond);
}
