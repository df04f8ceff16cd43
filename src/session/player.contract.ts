import type { Observable } from 'rxjs';
import type { PauseCause, SessionOutput, SessionState, StopReason } from './state.ts';
import type { Timeline } from './timeline.ts';

/** Runs one session. Commands never throw and are legal in every state. */
export interface SessionPlayer {
  /** Hot, replays the newest, never errors, completes on dispose. A new value at least each tick while running. */
  readonly state$: Observable<SessionState>;
  /** Hot, no replay. */
  readonly outputs$: Observable<SessionOutput>;
  /** The newest state, for those who look rather than listen. */
  readonly state: SessionState;
  start(): void;
  pause(cause?: PauseCause): void;
  resume(): void;
  skip(): void;
  back(): void;
  softer(): void;
  stronger(): void;
  setIntensity(pct: number): void;
  stop(reason?: StopReason): void;
  replan(timeline: Timeline, positionMs: number): void;
  dispose(): void;
}
