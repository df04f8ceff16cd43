import { advance, aim, common, entering, leaving, moveTo, type Transition } from './advance.ts';
import { hasMotor, softer, stronger, tuningToGet, type Tuning } from './intensity.ts';
import { segmentAt } from './places.ts';
import { DEFAULT_RULES, type SessionRules } from './rules.ts';
import type { PauseCause, SessionEvent, SessionOutput, SessionState } from './state.ts';
import type { Segment, Timeline } from './timeline.ts';

export type { Transition } from './advance.ts';

/** Back within this much of a step's start goes to the step before, as on every music player. */
const BACK_TO_PREVIOUS_MS = 3_000;

/**
 * What happens when: the one place that says so. Pure; every event is legal in every state.
 *
 * An event is applied where the clock says the session is, so the time since the last one passes first.
 * Outputs come in the order in which they are to be obeyed; a halt is always the first.
 */
export function transition(
  state: SessionState,
  event: SessionEvent,
  rules: SessionRules = DEFAULT_RULES,
): Transition {
  if (state.status === 'ended')
    return [state, event.type === 'stop' ? [{ type: 'halt', why: 'end', reason: event.reason }] : []];
  const nowMs = onGrid(event.nowMs);
  const [here, before] = advance(state, nowMs, rules);
  if (event.type === 'stop') return stop(here, before, event);
  if (here.status === 'ended') return [here, before];
  if (event.type === 'pause') return pause(here, before, event);
  const [next, after] = apply(here, { ...event, nowMs }, rules);
  return [next, inOrder([...before, ...after])];
}

type Applied = Exclude<SessionEvent, { type: 'stop' | 'pause' }>;

function apply(state: SessionState, event: Applied, rules: SessionRules): Transition {
  switch (event.type) {
    case 'tick':
      return [state, []];
    case 'start':
      return start(state, event.nowMs, rules);
    case 'resume':
      return resume(state, event.nowMs, rules);
    case 'skip':
      return skip(state);
    case 'back':
      return back(state);
    case 'seek':
      return seek(state, event.positionMs);
    case 'softer':
      return tune(state, softer(state));
    case 'stronger':
      return tune(state, stronger(state));
    case 'set-intensity':
      return tune(state, tuningToGet(state, event.pct));
    case 'set-by-hand':
      return setByHand(state, event.pct);
    case 'replan':
      return replan(state, event.timeline, event.positionMs);
  }
}

/** Stop is legal in every state, begins with the halt and is the last word. */
function stop(
  state: SessionState,
  before: readonly SessionOutput[],
  { reason }: Extract<SessionEvent, { type: 'stop' }>,
): Transition {
  // Where the clock had reached the end first, the session was completed; the motor is halted either way.
  const ended: SessionState =
    state.status === 'ended' ? state : { ...common(state), status: 'ended', reason };
  return [
    ended,
    [
      { type: 'halt', why: 'end', reason },
      ...before.filter(({ type }) => type === 'segment'),
      { type: 'ended', reason: ended.reason },
    ],
  ];
}

function pause(
  state: SessionState,
  before: readonly SessionOutput[],
  { cause }: Extract<SessionEvent, { type: 'pause' }>,
): Transition {
  const held: readonly SessionOutput[] = [
    { type: 'halt', why: 'hold', reason: cause },
    ...before.filter(({ type }) => type === 'segment'),
  ];
  if (state.status === 'ready') return [state, held];
  const graver = state.status === 'paused' && GRAVITY[state.cause] > GRAVITY[cause] ? state.cause : cause;
  return [{ ...common(state), status: 'paused', cause: graver }, held];
}

/** What the person has to know first, if a session is held for two reasons: a lost massager may still be running. */
const GRAVITY: Readonly<Record<PauseCause, number>> = {
  user: 0,
  'page-hidden': 1,
  'massager-off': 2,
  watchdog: 3,
  'massager-fault': 4,
  'massager-lost': 5,
};

function start(state: SessionState, nowMs: number, rules: SessionRules): Transition {
  // Without a clock nobody can be led: it stays ready, and the motor off.
  if (state.status !== 'ready' || !Number.isFinite(nowMs)) return [state, []];
  const index = segmentAt(state.timeline, state.positionMs)?.index;
  return [
    { ...common(state), status: 'lead-in', anchorMs: nowMs, leadInMs: rules.startLeadInMs, cause: 'start' },
    index === undefined ? [] : [{ type: 'segment', index }],
  ];
}

function resume(state: SessionState, nowMs: number, rules: SessionRules): Transition {
  if (state.status !== 'paused' || !Number.isFinite(nowMs)) return [state, []];
  return [
    { ...common(state), status: 'lead-in', anchorMs: nowMs, leadInMs: rules.resumeLeadInMs, cause: 'resume' },
    [],
  ];
}

function skip(state: SessionState): Transition {
  if (state.status === 'ready') return [state, []];
  const here = segmentAt(state.timeline, state.positionMs);
  return moveTo(state, here?.endMs ?? state.timeline.durationMs);
}

function back(state: SessionState): Transition {
  const { timeline, positionMs, status } = state;
  const here = segmentAt(timeline, positionMs);
  if (status === 'ready' || !here) return [state, []];
  const before = timeline.segments[here.index - 1];
  const isEarly = positionMs - here.startMs < BACK_TO_PREVIOUS_MS;
  return moveTo(state, isEarly && before ? before.startMs : here.startMs);
}

function seek(state: SessionState, positionMs: number): Transition {
  if (state.status === 'ready' || !Number.isFinite(positionMs)) return [state, []];
  return moveTo(state, onGrid(Math.min(Math.max(0, positionMs), state.timeline.durationMs)));
}

function tune(state: SessionState, { offsetPct, hand }: Tuning): Transition {
  if (offsetPct === state.offsetPct && hand?.pct === state.hand?.pct) return [state, []];
  const here = segmentAt(state.timeline, state.positionMs);
  const felt = state.status === 'running' && here && hasMotor(here);
  const tuned = { ...state, offsetPct, hand };
  return [tuned, felt ? [aim(here, tuned)] : []];
}

/** The hand on the massager has the last word on the strength of a step, up to its ceiling. */
function setByHand(state: SessionState, pct: number): Transition {
  const here = segmentAt(state.timeline, state.positionMs);
  if (state.status !== 'running' || !here || !hasMotor(here) || !(pct > 0)) return [state, []];
  const held = { ...state, hand: { index: here.index, pct: Math.min(pct, here.step.ceilingPct) } };
  return [held, [aim(here, held)]];
}

function replan(state: SessionState, timeline: Timeline, positionMs: number): Transition {
  const placeMs = Number.isFinite(positionMs) ? onGrid(Math.max(0, positionMs)) : state.positionMs;
  const moved = { ...state, timeline, positionMs: Math.min(placeMs, timeline.durationMs) };
  const changed = { ...moved, hand: handAfter(state, moved) };
  if (state.status === 'ready') return [changed, []];
  if (changed.positionMs >= timeline.durationMs) return moveTo(changed, timeline.durationMs);
  const from = segmentAt(state.timeline, state.positionMs);
  const to = segmentAt(timeline, changed.positionMs);
  // A longer step is still the same step: the motor goes on, under the ceiling of the new plan.
  const left = isSamePlace(from, to) ? [] : leaving(from);
  const entered: readonly SessionOutput[] =
    to && to.index !== from?.index ? [{ type: 'segment', index: to.index }] : [];
  if (state.status !== 'running') return [changed, entered];
  return [changed, [...left, ...entered, ...entering(to, changed)]];
}

/** A longer step is still the step that the hand set; its number may be another one. */
function handAfter(before: SessionState, { timeline, positionMs }: SessionState): SessionState['hand'] {
  const from = segmentAt(before.timeline, before.positionMs);
  const to = segmentAt(timeline, positionMs);
  const { hand } = before;
  return hand && to && hand.index === from?.index && isSamePlace(from, to)
    ? { ...hand, index: to.index }
    : undefined;
}

function isSamePlace(from: Segment | undefined, to: Segment | undefined): boolean {
  return (
    from !== undefined &&
    to !== undefined &&
    hasMotor(from) === hasMotor(to) &&
    from.step.index === to.step.index &&
    from.step.kind === to.step.kind &&
    from.step.zone === to.step.zone &&
    from.step.side === to.step.side
  );
}

/**
 * What is to be obeyed of several things that happened in one moment. Where one of them halts the motor, the halt is
 * first and nothing that could set it going again is left. Else the last aim holds, and those before it count only
 * as far as they stop the motor.
 */
function inOrder(outputs: readonly SessionOutput[]): readonly SessionOutput[] {
  const halts = outputs.filter(({ type }) => type === 'halt');
  if (halts.length > 0)
    return [...halts, ...outputs.filter(({ type }) => type === 'segment' || type === 'ended')];
  const lastAim = outputs.findLastIndex(({ type }) => type === 'intensity');
  return outputs.filter((output, at) => output.type !== 'intensity' || output.pct === 0 || at === lastAim);
}

/**
 * Time in steps of 1/1024 ms. Sums and differences of such numbers are exact, so however often a session is
 * looked at, `anchorMs - positionMs` stays the very same number and nothing drifts.
 */
function onGrid(ms: number): number {
  return Math.floor(ms * 1024) / 1024;
}
