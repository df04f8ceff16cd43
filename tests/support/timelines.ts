import type { ProtocolStep } from '#care';
import {
  buildTimeline,
  type CueingRules,
  type SessionEvent,
  type SessionState,
  type Timeline,
} from '#session';

/** The lead times and phrases of `protocols/care/cueing.json`. */
export const CUEING: CueingRules = {
  leadTimes: {
    nextStepCallSec: 10,
    sideSwitchCallSec: 10,
    shortStepCallSec: 5,
    shortStepBelowSec: 30,
    ticksAtSec: [3, 2, 1],
    halfwayFromSec: 40,
  },
  voice: { wordsPerSecond: 2.4 },
  globalPhrases: {
    tenLeft: 'Ten seconds.',
    nextIs: 'Next: {name}, {side}.',
    switchSides: 'Change sides in ten.',
    halfway: 'Halfway.',
  },
};

/** A step of work with a motor: 40 s on the left buttock, 30 % under a ceiling of 45 %. */
export function work(change: Partial<ProtocolStep> = {}): ProtocolStep {
  return {
    kind: 'work',
    index: 0,
    seconds: 40,
    zone: 'gluteus-maximus',
    zoneName: 'Buttock',
    side: 'left',
    technique: 'knead',
    techniqueName: 'Circles',
    intensityPct: 30,
    ceilingPct: 45,
    cues: [],
    ...change,
  };
}

/** A step without motor. */
export function still(
  kind: Exclude<ProtocolStep['kind'], 'work'>,
  seconds: number,
  change: Partial<ProtocolStep> = {},
): ProtocolStep {
  return { kind, index: 0, seconds, intensityPct: 0, ceilingPct: 0, cues: [], ...change };
}

/** The timeline of these steps, numbered in their order. */
export function timelineOf(...steps: readonly ProtocolStep[]): Timeline {
  return buildTimeline({ steps: steps.map((step, index) => ({ ...step, index })) }, CUEING);
}

/**
 * A short session with everything in it: prepare 0–20 s, left 20–60 s at 30 %, switch 60–70 s, right 70–110 s
 * at 30 %, right again at once 110–130 s at 20 %, finish 130–140 s.
 */
export function aSession(): Timeline {
  return timelineOf(
    still('prepare', 20),
    work(),
    still('switch', 10),
    work({ side: 'right' }),
    work({ side: 'right', seconds: 20, intensityPct: 20, technique: 'hold', techniqueName: 'Hold' }),
    still('finish', 10),
  );
}

/** A session that nobody has started. */
export function ready(timeline = aSession()): SessionState {
  return { status: 'ready', timeline, offsetPct: 0, positionMs: 0, activeMs: 0 };
}

/** A running session, seen at `anchorMs` at a place of its timeline. */
export function runningAt(positionMs: number, timeline = aSession(), anchorMs = 0): SessionState {
  return { status: 'running', timeline, offsetPct: 0, positionMs, activeMs: positionMs, anchorMs };
}

/** A paused session. */
export function pausedAt(positionMs: number, timeline = aSession()): SessionState {
  return { status: 'paused', cause: 'user', timeline, offsetPct: 0, positionMs, activeMs: positionMs };
}

/** A session counting down to go on. */
export function leadInAt(positionMs: number, timeline = aSession(), anchorMs = 0): SessionState {
  return {
    status: 'lead-in',
    cause: 'resume',
    timeline,
    offsetPct: 0,
    positionMs,
    activeMs: positionMs,
    anchorMs,
    leadInMs: 3_000,
  };
}

/** An ended session. */
export function endedAt(positionMs: number, timeline = aSession()): SessionState {
  return { status: 'ended', reason: 'user', timeline, offsetPct: 0, positionMs, activeMs: positionMs };
}

/** Events without their time, as a person would say them. */
export type Said = SessionEvent extends infer E ? (E extends SessionEvent ? Omit<E, 'nowMs'> : never) : never;
