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
 * The offset after one press of Softer. Nothing winds up: however far Stronger was pressed against the
 * ceiling, one Softer takes 10 points off what is felt; at 0 it changes nothing.
 */
export function softer(state: SessionState): number {
  const segment = tunedSegment(state);
  const felt = intensityOf(segment, state);
  const offsetPct = feltOffset(state, segment);
  if (!segment || felt === 0) return offsetPct;
  return Math.min(offsetPct, offsetFor(segment, felt)) - INTENSITY_STEP_PCT;
}

/**
 * The offset after one press of Stronger: 10 points more, at most up to the ceiling of the step. No step of
 * the session gets more than 10 points stronger by one press.
 */
export function stronger(state: SessionState): number {
  const segment = tunedSegment(state);
  if (!segment) return state.offsetPct;
  const offsetPct = feltOffset(state, segment);
  if (intensityOf(segment, state) >= segment.step.ceilingPct) return offsetPct;
  return Math.min(offsetPct + INTENSITY_STEP_PCT, offsetFor(segment, segment.step.ceilingPct));
}

/** The offset with which the step at hand, or the next with a motor, gets `pct`, under its ceiling. */
export function offsetToGet(state: SessionState, pct: number): number {
  const segment = tunedSegment(state);
  if (!segment || !Number.isFinite(pct)) return feltOffset(state, segment);
  return offsetFor(segment, Math.min(Math.max(0, pct), segment.step.ceilingPct));
}

/** The offset that gives what is felt: what the hand set is where Softer, Stronger and the slider begin. */
function feltOffset(state: SessionState, segment: Segment | undefined): number {
  const isByHand = segment !== undefined && state.hand?.index === segment.index;
  return isByHand ? offsetFor(segment, intensityOf(segment, state)) : state.offsetPct;
}

function offsetFor(segment: Segment, pct: number): number {
  return pct - segment.step.intensityPct;
}
