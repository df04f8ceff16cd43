import type { DrillId, DrillNote, DrillVerdict } from '#storage';
import type { Observable } from 'rxjs';
import type { RunningSession } from './session-ports.ts';

export type { DrillId, DrillNote, DrillVerdict };

/** Where an exercise is. `liesOn`: the side on which the massager lies, where an exercise is about that. */
export type DrillState =
  /** The session runs as any; what is to be done is not yet called. */
  | { readonly stage: 'before'; readonly liesOn?: 'left' | 'right' }
  /** It was called, and the person has until `untilMs` of the clock. `words`: unless the app itself warns. */
  | {
      readonly stage: 'called';
      readonly untilMs: number;
      readonly words?: string;
      readonly liesOn?: 'left' | 'right';
    }
  | { readonly stage: 'over'; readonly verdict: DrillVerdict };

/** An exercise that runs, on a rehearsal of its own. */
export interface RunningDrill {
  readonly id: DrillId;
  readonly session: RunningSession;
  /** Hot, replays. */
  readonly state$: Observable<DrillState>;
  readonly state: DrillState;
  /** What was done outside the app: `moved`, the massager lies on the side that the screen says. */
  answer(key: 'moved'): void;
}

/** Exercises of what to do when something goes wrong, on a virtual massager. Fulfilled by app/. */
export interface DrillDesk {
  /** In the order in which they are offered. */
  readonly drills: readonly DrillId[];
  /** The one that runs or has just ended. Hot, replays. */
  readonly current$: Observable<RunningDrill | undefined>;
  readonly current: RunningDrill | undefined;
  /** The newest verdict of each, kept on this device. Hot, replays. */
  readonly verdicts$: Observable<readonly DrillVerdict[]>;
  /** Starts one. Call it in the tap: audio is unlocked here. Undefined where a session runs. Never rejects. */
  start(id: DrillId): Promise<RunningDrill | undefined>;
  /** Ends the current one and its session, if they run; what became of it stays until the next. */
  leave(): void;
}
