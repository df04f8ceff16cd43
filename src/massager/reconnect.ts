import type { Clock } from '#clock';
import { FIRST_RETRY_MS, LONGEST_RETRY_MS, RETRY_WINDOW_MS } from './limits.ts';

/** What a reconnector needs. */
export interface ReconnectorOptions {
  readonly clock: Clock;
  /** One try. Never rejects; says whether the link is back. */
  readonly attempt: () => Promise<boolean>;
  /** Told before each wait; then before each try without a time; then, if all was in vain, `gave-up`. */
  readonly hear: (event: ReconnectEvent) => void;
}

/** Where a reconnector is. */
export type ReconnectEvent =
  | { readonly type: 'waiting'; readonly attempt: number; readonly nextAttemptAtMs: number }
  | { readonly type: 'trying'; readonly attempt: number }
  | { readonly type: 'gave-up' };

/** Tries to bring a link back, more and more rarely, for a bounded time. */
export interface Reconnector {
  /** Begins, after a first wait. */
  start(): void;
  /** Tries at once, with a fresh window; nothing if a try is under way. */
  now(): void;
  /** Ends it, whatever the try under way brings. */
  cancel(): void;
}

/** The wait before try number `attempt`, counted from 1, in milliseconds: 1, 2, 4, 8 s … */
export function retryDelayMs(attempt: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempt - 1));
}

/** Makes a reconnector; nothing happens before `start()` or `now()`. */
export function createReconnector(options: ReconnectorOptions): Reconnector {
  return new BoundedReconnector(options);
}

class BoundedReconnector implements Reconnector {
  readonly #options: ReconnectorOptions;
  #untilMs = 0;
  #attempt = 0;
  #cancelWait: (() => void) | undefined;
  /** The try under way; a new object each time, so that a cancelled one can tell. */
  #trying: object | undefined;

  constructor(options: ReconnectorOptions) {
    this.#options = options;
  }

  start(): void {
    this.cancel();
    this.#untilMs = this.#options.clock.now() + RETRY_WINDOW_MS;
    this.#attempt = 0;
    this.#wait();
  }

  now(): void {
    if (this.#trying) return;
    this.#cancelWait?.();
    this.#untilMs = this.#options.clock.now() + RETRY_WINDOW_MS;
    this.#attempt++;
    void this.#try();
  }

  cancel(): void {
    this.#cancelWait?.();
    this.#cancelWait = undefined;
    this.#trying = undefined;
  }

  #wait(): void {
    const { clock, hear } = this.#options;
    this.#attempt++;
    const delayMs = retryDelayMs(this.#attempt);
    const nextAttemptAtMs = clock.now() + delayMs;
    if (nextAttemptAtMs > this.#untilMs) {
      this.#attempt = 0;
      hear({ type: 'gave-up' });
      return;
    }
    this.#cancelWait = clock.after(delayMs, () => {
      void this.#try();
    });
    hear({ type: 'waiting', attempt: this.#attempt, nextAttemptAtMs });
  }

  async #try(): Promise<void> {
    const trying = (this.#trying = {});
    this.#cancelWait = undefined;
    this.#options.hear({ type: 'trying', attempt: this.#attempt });
    const back = await this.#options.attempt();
    if (this.#trying !== trying) return;
    this.#trying = undefined;
    if (!back) this.#wait();
  }
}
