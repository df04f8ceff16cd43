import type { Clock } from '#clock';
import { FIRST_RETRY_MS, LONGEST_RETRY_MS, RETRY_JITTER, RETRY_WINDOW_MS } from './limits.ts';

/** What a reconnector needs. */
export interface ReconnectorOptions {
  readonly clock: Clock;
  /** From 0 to under 1, for the jitter. */
  readonly random: () => number;
  /** One try. Never rejects; says whether the link is back. */
  readonly attempt: () => Promise<boolean>;
  /** Told before each wait; then before each try without a time; then, if all was in vain, `gave-up`. */
  readonly hear: (event: ReconnectEvent) => void;
  /** Calls `seen` whenever the massager shows itself while a wait goes on. Gives the end of it. */
  readonly watch?: (seen: () => void) => () => void;
}

/** Where a reconnector is. */
export type ReconnectEvent =
  | { readonly type: 'waiting'; readonly attempt: number; readonly nextAttemptAtMs: number }
  | { readonly type: 'trying'; readonly attempt: number }
  | { readonly type: 'gave-up' };

/** Tries to bring a link back, more and more rarely, for a bounded time. */
export interface Reconnector {
  /** Begins, at once. */
  start(): void;
  /** Tries at once, with a fresh window; nothing if a try is under way. */
  now(): void;
  /** Ends it, whatever the try under way brings. */
  cancel(): void;
}

/**
 * The wait before try number `attempt`, counted from 1, in milliseconds: none, then 1, 2, 4, 8, 10 s and no longer,
 * each less a share of up to `RETRY_JITTER` by `chance`, from 0 to under 1.
 */
export function retryDelayMs(attempt: number, chance: number): number {
  if (attempt <= 1) return 0;
  const wholeMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempt - 2));
  return Math.round(wholeMs * (1 - RETRY_JITTER * chance));
}

/** Makes a reconnector; nothing happens before `start()` or `now()`. */
export function createReconnector(options: ReconnectorOptions): Reconnector {
  return new BoundedReconnector(options);
}

class BoundedReconnector implements Reconnector {
  readonly #options: ReconnectorOptions;
  #untilMs = 0;
  #attempt = 0;
  /** The wait under way. */
  #wait: { readonly sinceMs: number; atMs: number; cancel: () => void } | undefined;
  #endWatch: (() => void) | undefined;
  /** The try under way; a new object each time, so that a cancelled one can tell. */
  #trying: object | undefined;

  constructor(options: ReconnectorOptions) {
    this.#options = options;
  }

  start(): void {
    this.cancel();
    this.#attempt = 0;
    this.now();
  }

  now(): void {
    if (this.#trying) return;
    this.#endWait();
    this.#untilMs = this.#options.clock.now() + RETRY_WINDOW_MS;
    this.#attempt++;
    void this.#try();
  }

  cancel(): void {
    this.#endWait();
    this.#trying = undefined;
  }

  #endWait(): void {
    this.#wait?.cancel();
    this.#wait = undefined;
    this.#endWatch?.();
    this.#endWatch = undefined;
  }

  #waitForNext(): void {
    const { clock, hear, random, watch } = this.#options;
    this.#attempt++;
    const nowMs = clock.now();
    const atMs = nowMs + retryDelayMs(this.#attempt, random());
    if (atMs > this.#untilMs) {
      this.#attempt = 0;
      hear({ type: 'gave-up' });
      return;
    }
    this.#wait = { sinceMs: nowMs, atMs, cancel: this.#wakeAt(atMs) };
    const wait = this.#wait;
    hear({ type: 'waiting', attempt: this.#attempt, nextAttemptAtMs: atMs });
    // Whoever heard that may have ended it.
    if (this.#wait !== wait) return;
    this.#endWatch = watch?.(() => {
      this.#seen();
    });
  }

  #wakeAt(atMs: number): () => void {
    const { clock } = this.#options;
    return clock.after(atMs - clock.now(), () => {
      this.#endWait();
      void this.#try();
    });
  }

  /** It is there again: no need to wait longer, but never two tries within a second. */
  #seen(): void {
    const wait = this.#wait;
    if (!wait) return;
    const atMs = Math.max(this.#options.clock.now(), wait.sinceMs + FIRST_RETRY_MS);
    if (atMs >= wait.atMs) return;
    wait.cancel();
    wait.atMs = atMs;
    wait.cancel = this.#wakeAt(atMs);
    this.#options.hear({ type: 'waiting', attempt: this.#attempt, nextAttemptAtMs: atMs });
  }

  async #try(): Promise<void> {
    const trying = (this.#trying = {});
    this.#options.hear({ type: 'trying', attempt: this.#attempt });
    // Whoever heard that may have ended it.
    if (this.#trying !== trying) return;
    const back = await this.#options.attempt();
    if (this.#trying !== trying) return;
    this.#trying = undefined;
    if (!back) this.#waitForNext();
  }
}
