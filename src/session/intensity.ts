import { segmentAt } from './places.ts';
import type { HandSetting, SessionState } from './state.ts';
import type { Segment } from './timeline.ts';

/** Points of one press of Softer or Stronger: a fifth of what a standard routine may reach, felt but no jump. */
export const INTENSITY_STEP_PCT = 10;

/**
 * What the motor is to do in the step where the session is, with Softer and Stronger in it: 0 (off) to the
 * ceiling of the step. It is the same while paused, since that is what going on will aim at.
 */
export function effectiveIntensity(state: SessionState): number {
  return intensityOf(segmentAt(state.timeline, state.positionMs), state);
}

/** How the person changed the strength: for good, and at the massager itself for the rest of a step. */
export interface Tuning {
  readonly offsetPct: number;
  readonly hand?: HandSetting | undefined;
}

/**
 * The planned intensity of a step, moved by `offsetPct`, or what the hand set there; within 0 and its ceiling. 0 in all
 * that is not work.
 */
export function intensityOf(segment: Segment | undefined, { offsetPct, hand }: Tuning): number {
  if (!segment || !hasMotor(segment)) return 0;
  const { intensityPct, ceilingPct } = segment.step;
  const wanted = hand?.index === segment.index ? hand.pct : intensityPct + offsetPct;
  const pct = Math.min(wanted, ceilingPct);
  return pct > 0 ? pct : 0;
}

/** True where the motor may run. */
export function hasMotor({ step }: Segment): boolean {
  return step.kind === 'work' && step.ceilingPct > 0;
}

/**
 * The step that Softer, Stronger and the slider speak of: the one at hand, or, where the motor is off, the
 * next one with a motor. Undefined if none is left.
 */
export function tunedSegment({ timeline, positionMs }: SessionState): Segment | undefined {
  const here = segmentAt(timeline, positionMs);
  return here && timeline.segments.slice(here.index).find(hasMotor);
}

/**
 * The strength after one press of Softer. Nothing winds up: however far Stronger was pressed against the
 * ceiling, one Softer takes 10 points off what is felt; at 0 it changes nothing. It holds for the session; where the
 * hand set the step at hand, also from there.
 */
export function softer(state: SessionState): Tuning {
  const segment = tunedSegment(state);
  const { offsetPct } = state;
  if (!segment || intensityOf(segment, state) === 0) return state;
  const hand = handMoved(state, -INTENSITY_STEP_PCT);
  const planned = intensityOf(segment, { offsetPct });
  if (planned === 0) return { offsetPct, hand };
  return { offsetPct: Math.min(offsetPct, offsetFor(segment, planned)) - INTENSITY_STEP_PCT, hand };
}

/**
 * The strength after one press of Stronger: 10 points more, at most up to the ceiling of the step. No step of
 * the session gets more than 10 points stronger by one press.
 */
export function stronger(state: SessionState): Tuning {
  const segment = tunedSegment(state);
  const { offsetPct } = state;
  if (!segment || intensityOf(segment, state) >= segment.step.ceilingPct) return state;
  const hand = handMoved(state, INTENSITY_STEP_PCT);
  const mostPct = Math.max(offsetPct, offsetFor(segment, segment.step.ceilingPct));
  return { offsetPct: Math.min(offsetPct + INTENSITY_STEP_PCT, mostPct), hand };
}

/** The strength with which the step at hand, or the next with a motor, gets `pct`, under its ceiling. */
export function tuningToGet(state: SessionState, pct: number): Tuning {
  const segment = tunedSegment(state);
  if (!segment || !Number.isFinite(pct)) return state;
  return { offsetPct: offsetFor(segment, Math.min(Math.max(0, pct), segment.step.ceilingPct)) };
}

/** What the hand set, so many points more or less, within 0 and the ceiling of its step. */
function handMoved({ timeline, hand }: SessionState, byPct: number): Tuning['hand'] {
  if (!hand) return undefined;
  const ceilingPct = timeline.segments[hand.index]?.step.ceilingPct ?? 0;
  return { index: hand.index, pct: Math.min(ceilingPct, Math.max(0, hand.pct + byPct)) };
}

function offsetFor(segment: Segment, pct: number): number {
  return pct - segment.step.intensityPct;
}
