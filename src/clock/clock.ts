/** What time is, for every layer. The real one lives in `app/`, a hand-turned one in the tests. */
export interface Clock {
  /** Monotonic milliseconds since some fixed moment; never goes back, goes on while a page is hidden. */
  now(): number;
  /** Milliseconds since 1970, for records only: the person may set the phone's clock at any time. */
  epochMs(): number;
  /**
   * Calls `run` once, not before `ms` have passed. Late is possible (a frozen page), so `run` must ask
   * `now()` and never assume how much time went by.
   * @param slackMs it may come so much later on purpose, with another wake-up: each costs the main thread.
   * 0 if left out. A clock need not make use of it.
   * @returns cancels; harmless afterwards.
   */
  after(ms: number, run: () => void, slackMs?: number): () => void;
}

/**
 * Calls `run` about every `ms` until cancelled. Carries no time: `run` asks the clock.
 * @returns cancels.
 */
export function every(clock: Clock, ms: number, run: () => void): () => void {
  let cancel = clock.after(ms, tick);
  function tick(): void {
    cancel = clock.after(ms, tick);
    run();
  }
  return () => {
    cancel();
  };
}
