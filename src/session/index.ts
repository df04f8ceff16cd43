/*
 * session/: time. Protocol → timeline → player.
 * Pure: no browser, no timers but the injected Clock. Knows nothing of massagers or sounds.
 * Position is derived from the clock, never counted; transition.ts is the one place that says what happens when.
 * Start reading at state.ts, then transition.ts.
 */
export type { Cue, CueKind, Segment, Timeline } from './timeline.ts';
export type { PauseCause, SessionEvent, SessionOutput, SessionState, StopReason } from './state.ts';
export type { SessionPlayer } from './player.contract.ts';
