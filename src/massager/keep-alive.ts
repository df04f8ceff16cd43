import type { Clock } from '#clock';

/** Runs something whenever nothing was written for a while. */
export interface KeepAlive {
  /** Something was written: the time begins anew. */
  touch(): void;
  cancel(): void;
}

/** Calls `run` `everyMs` after the last `touch`, and again each `everyMs` until it is cancelled. Begins at once. */
export function createKeepAlive(clock: Clock, everyMs: number, run: () => void): KeepAlive {
  let cancelled = false;
  let cancel = clock.after(everyMs, fire);
  function fire(): void {
    touch();
    run();
  }
  function touch(): void {
    if (cancelled) return;
    cancel();
    cancel = clock.after(everyMs, fire);
  }
  return {
    touch,
    cancel() {
      cancelled = true;
      cancel();
    },
  };
}
