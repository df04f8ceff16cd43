import type { Timeline } from './timeline.ts';

/** Why a session ended. */
export type StopReason = 'user' | 'completed' | 'device-fault' | 'watchdog' | 'replaced';

/** Why a session is held. Only the person goes on, whatever the cause. */
export type PauseCause =
  | 'user'
  | 'page-hidden'
  /** Somebody used the massager's own button. */
  | 'massager-off'
  | 'watchdog'
  /** It is there and does not take its commands. */
  | 'massager-fault'
  | 'massager-lost';

/** A strength that was set at the massager itself. */
export interface HandSetting {
  /** Of the segment that it holds for. */
  readonly index: number;
  /** 0 to 100; never above the ceiling of the step. */
  readonly pct: number;
}

/** What every state has: the plan, and how the person changed its strength. */
interface Common {
  readonly timeline: Timeline;
  /** Points added to every planned intensity, by Softer and Stronger; survives steps. */
  readonly offsetPct: number;
  /** What the hand on the massager's own buttons set for the rest of a step; goes before what is planned there. */
  readonly hand?: HandSetting | undefined;
  /** Place in the timeline at `anchorMs`, or where it stands still. */
  readonly positionMs: number;
  /** Milliseconds run so far, without pauses and lead-ins. */
  readonly activeMs: number;
}

/**
 * Where a session is.
 * - `ready`: nothing has begun.
 * - `lead-in`: counting down to running, motor off; at `anchorMs + leadInMs` the position starts to move.
 *   Each look moves `anchorMs` to its own time, so `leadInMs` is what was left of the count-down then.
 * - `running`: position = positionMs + (now − anchorMs). Each look moves both to its own time, by the same
 *   amount: `anchorMs − positionMs` stays the very same number until the person jumps or pauses.
 * - `paused`, `ended`: the position stands still.
 */
export type SessionState = Common &
  (
    | { readonly status: 'ready' }
    | {
        readonly status: 'lead-in';
        readonly anchorMs: number;
        readonly leadInMs: number;
        readonly cause: 'start' | 'resume';
      }
    | { readonly status: 'running'; readonly anchorMs: number }
    | { readonly status: 'paused'; readonly cause: PauseCause }
    | { readonly status: 'ended'; readonly reason: StopReason }
  );

/** Everything that can happen to a session. Each is legal in every state. */
export type SessionEvent = { readonly nowMs: number } & (
  | { readonly type: 'start' | 'resume' | 'tick' | 'skip' | 'back' | 'softer' | 'stronger' }
  | { readonly type: 'set-intensity'; readonly pct: number }
  /** The hand on the massager set it to `pct`: for the rest of the step at hand. Nothing where no motor runs. */
  | { readonly type: 'set-by-hand'; readonly pct: number }
  /** To any place of the timeline, as by skip and back. */
  | { readonly type: 'seek'; readonly positionMs: number }
  | { readonly type: 'pause'; readonly cause: PauseCause }
  | { readonly type: 'stop'; readonly reason: StopReason }
  /** A changed plan, whole, and where in it to go on. */
  | { readonly type: 'replan'; readonly timeline: Timeline; readonly positionMs: number }
);

/** What a session asks of the world, in the order in which it is to be obeyed: a halt is always the first. */
export type SessionOutput =
  /** Aim the motor at `pct` (0 is off), never above `ceilingPct`. */
  | { readonly type: 'intensity'; readonly pct: number; readonly ceilingPct: number }
  /** The motor may run again: an explicit start or go-on by the person, at the end of a lead-in. */
  | { readonly type: 'go' }
  /** Stop the motor now. `hold` on pause, `end` when the session is over. */
  | { readonly type: 'halt'; readonly why: 'hold' | 'end'; readonly reason: StopReason | PauseCause }
  /** A step was entered: by running into it, by skip, back, or start. */
  | { readonly type: 'segment'; readonly index: number }
  | { readonly type: 'ended'; readonly reason: StopReason };
