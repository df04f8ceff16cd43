import type { Clock } from '#clock';
import { positionAt, type PauseCause, type SessionState, type StopReason } from '#session';
import type { AttachOptions } from './conductor.contract.ts';
import { buildPlan, originMs, type MovingState, type PlannedCue } from './plan.ts';
import type { Stage } from './stage.contract.ts';

/** Held for a reason that the person did not choose and should look at. */
const ALARMING: ReadonlySet<PauseCause> = new Set(['massager-lost', 'massager-fault', 'watchdog']);

/** What a follower needs. */
export interface FollowerPorts extends AttachOptions {
  readonly clock: Clock;
  readonly stage: Stage;
  /** Sounds and shakes a warning, without words. */
  readonly alert: () => void;
}

/** A place this far from where the session was expected is a jump: a skip, a step back, another plan. */
const JUMP_MS = 100;
/** An origin that moved by less is the same run; rounding makes no new plan. */
const SAME_RUN_MS = 1;
/** What was due this short a time before a plan was made is still in it. */
const LOOK_BACK_MS = 150;

/** Turns the states of a session into plans for the stage. Feed it each state; it keeps no clock of its own. */
export function createFollower(ports: FollowerPorts): (state: SessionState) => void {
  const { clock, stage } = ports;
  let before: SessionState | undefined;
  let cutOff: PlannedCue | undefined;

  function move(state: MovingState): void {
    const nowMs = clock.now();
    const isJump =
      before !== undefined && Math.abs(positionAt(state, nowMs) - positionAt(before, nowMs)) >= JUMP_MS;
    if (!isJump && isSameRun(before, state)) return;
    if (isJump) {
      cutOff = undefined;
      stage.silence('plan');
      stage.forget();
    }
    const isCounting = state.status === 'lead-in';
    const fromMs = isCounting
      ? state.positionMs
      : Math.max(isJump ? state.positionMs : -Infinity, positionAt(state, nowMs) - LOOK_BACK_MS);
    stage.plan(buildPlan(state, { ...ports, fromMs, again: isCounting ? cutOff : undefined }));
    if (!isCounting) cutOff = undefined;
  }

  /** A pause, or something that happens in one: another cause, or another place to go on from. */
  function rest({ cause, positionMs }: Extract<SessionState, { status: 'paused' }>): void {
    if (before?.status !== 'paused' || before.cause !== cause) hold(cause);
    if (before?.status !== 'paused' || before.positionMs === positionMs) return;
    cutOff = undefined;
    stage.forget();
  }

  function hold(cause: PauseCause): void {
    cutOff = stage.silence('plan') ?? cutOff;
    if (before === undefined) return;
    if (ALARMING.has(cause)) ports.alert();
    else if (before.status !== 'paused')
      stage.perform({ purpose: 'pause', tone: 'pause', vibration: 'pause' });
  }

  function end(reason: StopReason): void {
    if (reason === 'completed' && (before?.status === 'running' || before?.status === 'lead-in')) {
      complete(before);
      return;
    }
    stage.silence('plan');
    if (before && reason !== 'replaced') stage.perform({ purpose: 'stop', tone: 'stop', vibration: 'stop' });
  }

  /** The state may be a moment ahead of the loudspeaker, or a skip may have led past the end: it is heard anyhow. */
  function complete(last: MovingState): void {
    const nowMs = clock.now();
    const ends = buildPlan(last, { ...ports, fromMs: 0 }).filter(({ purpose }) => purpose === 'complete');
    stage.plan(ends.map((end) => (end.dueMs - nowMs < JUMP_MS ? end : { ...end, dueMs: nowMs })));
  }

  return (state) => {
    if (state.status === 'running' || state.status === 'lead-in') move(state);
    else if (state.status === 'paused') rest(state);
    else if (state.status === 'ended' && before?.status !== 'ended') end(state.reason);
    before = state;
  };
}

/** Whether the plan that was made still holds. */
function isSameRun(before: SessionState | undefined, state: MovingState): boolean {
  if (before?.status !== 'lead-in' && before?.status !== 'running') return false;
  if (before.status === 'running' && state.status === 'lead-in') return false;
  return before.timeline === state.timeline && Math.abs(originMs(before) - originMs(state)) <= SAME_RUN_MS;
}
