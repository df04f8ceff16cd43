import type { Observable } from 'rxjs';
import type { StopCertainty } from './motor-port.ts';

/** Why the gate is shut. */
export type HaltReason =
  'not-started' | 'stop' | 'pause' | 'page-hidden' | 'massager-lost' | 'watchdog' | 'disposed';

/** What the gate lets through at this moment. */
export interface GateState {
  /** True while nothing but 0 passes. */
  readonly latched: boolean;
  readonly reason?: HaltReason;
  /** Where the ramp is going; 0 is off. */
  readonly aimPct: number;
  /** What was last let through to the motor; 0 after a stop frame. */
  readonly setPct: number;
  readonly ceilingPct: number;
}

/** The only road from session to motor: ceiling, ramp, latch and watchdog. */
export interface Gate {
  /** Hot, replays the newest, never errors. */
  readonly state$: Observable<GateState>;
  readonly state: GateState;
  /** Clears the latch: only for an explicit start or go-on by the person. The motor stays at 0 until aimed. */
  open(): void;
  /** Ramps towards `pct` under `ceilingPct`, starting from 0. 0 sends the stop frame at once. Nothing while latched. */
  aim(pct: number, ceilingPct: number): void;
  /**
   * The hand on the massager has set it to `pct` itself, while the motor was on: it stays there, and nothing is sent. What
   * is above the ceiling is brought down to it at once. Nothing while latched or off.
   */
  follow(pct: number): void;
  /** Latches synchronously, then stops the motor. Never rejects, asks nothing, waits for nothing. */
  halt(reason: HaltReason): Promise<StopCertainty>;
  /** The session is alive. None for 2 s while the motor is on means halt('watchdog'). */
  signOfLife(): void;
  dispose(): void;
}
