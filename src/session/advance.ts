import { hasMotor, intensityOf, type Tuning } from './intensity.ts';
import { segmentAt } from './places.ts';
import type { SessionRules } from './rules.ts';
import type { SessionOutput, SessionState } from './state.ts';
import type { Segment } from './timeline.ts';

/** A state, and what it asked of the world on the way there. */
export type Transition = readonly [SessionState, readonly SessionOutput[]];

type Running = Extract<SessionState, { status: 'running' }>;
type LeadIn = Extract<SessionState, { status: 'lead-in' }>;

/**
 * Lets the time until `nowMs` pass, over any gap and any number of steps. A clock that went back, or
 * can't be read, lets none pass.
 */
export function advance(state: SessionState, nowMs: number, rules: SessionRules): Transition {
  if (!Number.isFinite(nowMs)) return [state, []];
  if (state.status !== 'running' && state.status !== 'lead-in') return [state, []];
  if (rules.holdAfterMs !== undefined && nowMs - state.anchorMs > rules.holdAfterMs)
    return [
      { ...common(state), status: 'paused', cause: 'watchdog' },
      [{ type: 'halt', why: 'hold', reason: 'watchdog' }],
    ];
  return state.status === 'running' ? run(state, nowMs) : countDown(state, nowMs);
}

/** Moves to a place, from wherever the session is, without time going by. The end of the timeline ends it. */
export function moveTo(state: SessionState, positionMs: number): Transition {
  const { timeline } = state;
  if (positionMs >= timeline.durationMs) return complete({ ...state, positionMs: timeline.durationMs }, []);
  const to = segmentAt(timeline, positionMs);
  const moved = { ...state, positionMs, hand: handIn(state, to) };
  if (!to) return [moved, []];
  const entered: SessionOutput = { type: 'segment', index: to.index };
  if (state.status !== 'running') return [moved, [entered]];
  const from = segmentAt(timeline, state.positionMs);
  return [moved, [...leaving(from), entered, ...entering(to, moved)]];
}

/** The motor's aim in a step. */
export function aim(segment: Segment | undefined, tuning: Tuning): SessionOutput {
  const ceilingPct = segment && hasMotor(segment) ? segment.step.ceilingPct : 0;
  return { type: 'intensity', pct: intensityOf(segment, tuning), ceilingPct };
}

/** What every state has, and nothing else. */
export function common({ timeline, offsetPct, hand, positionMs, activeMs }: SessionState): CommonState {
  return { timeline, offsetPct, ...(hand && { hand }), positionMs, activeMs };
}

/** What the hand set, as long as the step lasts that it was set in. */
export function handIn({ hand }: SessionState, segment: Segment | undefined): SessionState['hand'] {
  return hand?.index === segment?.index ? hand : undefined;
}

/** Motor off before a step is left: the stop frame at once, no ramp. The motor is silent between two places. */
export function leaving(segment: Segment | undefined): readonly SessionOutput[] {
  return segment && hasMotor(segment)
    ? [{ type: 'intensity', pct: 0, ceilingPct: segment.step.ceilingPct }]
    : [];
}

/** Aims anew in each step with a motor, even at the same strength: it was off in between. */
export function entering(segment: Segment | undefined, tuning: Tuning): readonly SessionOutput[] {
  return segment && hasMotor(segment) ? [aim(segment, tuning)] : [];
}

type CommonState = Pick<SessionState, 'timeline' | 'offsetPct' | 'hand' | 'positionMs' | 'activeMs'>;

function run(state: Running, nowMs: number): Transition {
  const { timeline, positionMs } = state;
  const ranMs = Math.max(0, nowMs - state.anchorMs);
  const from = segmentAt(timeline, positionMs);
  if (positionMs + ranMs >= timeline.durationMs) {
    const leftMs = Math.max(0, timeline.durationMs - positionMs);
    const last = { ...state, positionMs: positionMs + leftMs, activeMs: state.activeMs + leftMs };
    return complete(last, passed(state, from, timeline.segments.at(-1)));
  }
  const moved: Running = {
    ...state,
    positionMs: positionMs + ranMs,
    activeMs: state.activeMs + ranMs,
    anchorMs: Math.max(state.anchorMs, nowMs),
  };
  const to = segmentAt(timeline, moved.positionMs);
  if (from?.index === to?.index) return [moved, []];
  const entered = { ...moved, hand: undefined };
  return [entered, [...leaving(from), ...passed(state, from, to), ...entering(to, entered)]];
}

function countDown(state: LeadIn, nowMs: number): Transition {
  const beginsMs = state.anchorMs + state.leadInMs;
  if (nowMs < beginsMs) {
    const anchorMs = Math.max(state.anchorMs, nowMs);
    return [{ ...state, anchorMs, leadInMs: beginsMs - anchorMs }, []];
  }
  // Begun when the count-down ended, not when somebody looked.
  const [here, outputs] = run({ ...common(state), status: 'running', anchorMs: beginsMs }, nowMs);
  if (here.status !== 'running') return [here, outputs];
  const entered = outputs.filter(({ type }) => type === 'segment');
  const at = segmentAt(here.timeline, here.positionMs);
  return [here, [{ type: 'go' }, ...entered, aim(at, here)]];
}

function complete(state: SessionState, before: readonly SessionOutput[]): Transition {
  return [
    { ...common(state), status: 'ended', reason: 'completed' },
    [{ type: 'halt', why: 'end', reason: 'completed' }, ...before, { type: 'ended', reason: 'completed' }],
  ];
}

/** The steps entered on the way from one to another. */
function passed(
  { timeline }: SessionState,
  from: Segment | undefined,
  to: Segment | undefined,
): readonly SessionOutput[] {
  if (!from || !to) return [];
  return timeline.segments
    .slice(from.index + 1, to.index + 1)
    .map(({ index }) => ({ type: 'segment', index }));
}
