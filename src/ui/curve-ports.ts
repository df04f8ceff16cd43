import type { PauseCause } from '#session';
import type { Observable } from 'rxjs';

/** A strength at a place of the timeline, 0 to 100. */
export interface CurvePoint {
  readonly atMs: number;
  readonly pct: number;
}

/** A time in which a motor ran although nothing asked it to. */
export interface RanOn extends CurvePoint {
  /** How long, on the clock of the session. */
  readonly forMs: number;
  /** How the session stood then. */
  readonly why: PauseCause | 'ended' | 'running';
}

/** What was planned and what a motor really did, over the timeline of a session. */
export interface IntensityCurves {
  readonly durationMs: number;
  /** The corners of the plan, led up as the gate leads it. */
  readonly planned: readonly CurvePoint[];
  /** Each as long as nobody jumped or paused, in the order in which they ran. */
  readonly real: readonly (readonly CurvePoint[])[];
  /** Longer than a motor takes to come to a standstill; the last may go on. */
  readonly ranOn: readonly RanOn[];
  /** Mean distance from the plan while it wants the motor to run, in points; undefined where it never did. */
  readonly awayPct: number | undefined;
  /** Longest time that it ran without being asked, on the clock of the session. */
  readonly unaskedMs: number;
  /** How long the session was held, on its own clock. */
  readonly heldMs: number;
}

/** The curves of a session that runs. */
export interface CurveRecord {
  /** Replays; at most twice a second of real time, and nothing is made of it while nobody looks. */
  readonly curves$: Observable<IntensityCurves>;
  /** As they are at this moment. */
  readonly curves: IntensityCurves;
}
