/*
 * session/: time. Protocol → timeline → player.
 * Pure: no browser, no timers but the injected Clock. Knows nothing of massagers or sounds.
 * Position is derived from the clock, never counted; transition.ts is the one place that says what happens when.
 * Start reading at state.ts, then transition.ts.
 */
export { buildTimeline, type CueingRules, type TimelineOptions } from './build-timeline.ts';
export type { Cue, CueKind, Segment, Timeline } from './timeline.ts';
export type {
  HandSetting,
  PauseCause,
  SessionEvent,
  SessionOutput,
  SessionState,
  StopReason,
} from './state.ts';
export { DEFAULT_RULES, type LeadTimes, type SessionRules } from './rules.ts';
export { segmentAt } from './places.ts';
export { positionAt, sessionLeftMs, stepLeftMs } from './position.ts';
export {
  effectiveIntensity,
  hasMotor,
  INTENSITY_STEP_PCT,
  intensityOf,
  tunedSegment,
  type Tuning,
} from './intensity.ts';
export { transition, type Transition } from './transition.ts';
export { createSessionPlayer, type SessionPlayer, type SessionPlayerOptions } from './player.ts';
