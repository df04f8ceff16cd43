import type { Clock } from '#clock';
import { STOP_RETRY_MS } from './limits.ts';
import type { MassagerErrorCode } from './massager.contract.ts';

/** A stop that was asked for and isn't settled yet: its answer, its deadline, how far it got. */
export class PendingStop {
  /** Settles once, with whether it was written in time. */
  readonly answer: Promise<'sent' | 'unknown'>;
  /** How many of its frames are written. */
  written = 0;
  /** When it may be tried again (Clock ms). */
  retryAtMs = -Infinity;
  readonly #clock: Clock;
  readonly #late: (code: MassagerErrorCode) => void;
  #resolve: (certainty: 'sent' | 'unknown') => void = () => undefined;
  #deadlineMs = Infinity;
  #cancelDeadline: () => void = () => undefined;
  #lastFault: MassagerErrorCode = 'timeout';

  /** `late` is called at the deadline, with why it came to that. */
  constructor(clock: Clock, late: (code: MassagerErrorCode) => void) {
    this.#clock = clock;
    this.#late = late;
    this.answer = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Moves the deadline forward; whoever asks later can't put it off. */
  hurry(withinMs: number): void {
    const deadlineMs = this.#clock.now() + withinMs;
    if (deadlineMs >= this.#deadlineMs) return;
    this.#cancelDeadline();
    this.#deadlineMs = deadlineMs;
    this.#cancelDeadline = this.#clock.after(withinMs, () => {
      this.#late(this.#lastFault);
    });
  }

  failed(code: MassagerErrorCode): void {
    this.#lastFault = code;
    this.retryAtMs = this.#clock.now() + STOP_RETRY_MS;
  }

  settle(certainty: 'sent' | 'unknown'): void {
    this.#cancelDeadline();
    this.#resolve(certainty);
  }
}
