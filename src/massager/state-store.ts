import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import type { FrameLogEntry, MassagerState } from './massager.contract.ts';

/** What changes; `undefined` takes a value away. */
export type StatePatch = { readonly [K in keyof MassagerState]?: MassagerState[K] | undefined };

/** Nothing is wrong and nothing is being tried. */
export const CALM: StatePatch = {
  error: undefined,
  attempt: undefined,
  nextAttemptAtMs: undefined,
  lostAtMs: undefined,
};

/** Nothing is known of the massager that was chosen. */
export const NOBODY: StatePatch = {
  candidates: undefined,
  measured: undefined,
  lastReport: undefined,
  batteryPct: undefined,
  firmware: undefined,
  setPct: 0,
  setLevel: 0,
};

/** The state and the log of one driver. After `complete` nothing changes any more. */
export interface StateStore {
  readonly state$: Observable<MassagerState>;
  readonly state: MassagerState;
  readonly log$: Observable<FrameLogEntry>;
  patch(patch: StatePatch): void;
  /** Tells of all that `run` patches at once, so that nobody sees half of it. */
  together(run: () => void): void;
  log(entry: FrameLogEntry): void;
  complete(): void;
}

/** Makes a store that shows a massager that isn't there. */
export function createStateStore(): StateStore {
  const state$ = new BehaviorSubject<MassagerState>({
    link: 'absent',
    motor: 'stopped',
    setPct: 0,
    setLevel: 0,
  });
  const log$ = new Subject<FrameLogEntry>();
  let held: MassagerState | undefined;
  return {
    state$: state$.asObservable(),
    log$: log$.asObservable(),
    get state() {
      return held ?? state$.value;
    },
    patch(patch) {
      const before = held ?? state$.value;
      const merged = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined);
      // Only what the patch's type allows to be undefined was taken away, or a key that was never optional stays.
      const state = Object.fromEntries(merged) as unknown as MassagerState;
      if (held) held = state;
      else state$.next(state);
    },
    together(run) {
      held = state$.value;
      run();
      const state = held;
      held = undefined;
      state$.next(state);
    },
    log(entry) {
      log$.next(entry);
    },
    complete() {
      state$.complete();
      log$.complete();
    },
  };
}
