import type { Clock } from '#clock';
import { RETRY_MS } from './limits.ts';
import type { MassagerErrorCode } from './massager.contract.ts';
import type { OutFrame } from './profile-frames.contract.ts';

/** What a stop needs. */
export interface PendingStopOptions {
  readonly clock: Clock;
  /** Its frames, made anew. */
  readonly frames: () => readonly OutFrame[];
  /** How many of them are one whole stop; what comes after says it again. */
  readonly whole: number;
  /** Called at the deadline, if no whole stop was written by then, with why it came to that. */
  readonly late: (code: MassagerErrorCode) => void;
  /** Called at the deadline, if it was written and is only being repeated. */
  readonly enough: () => void;
}

/** A stop that was asked for and isn't settled yet: its answer, its deadline, how far it got. */
export class PendingStop {
  /** Settles once, with whether it was written in time. */
  readonly answer: Promise<'sent' | 'unknown'>;
  /** When it may be tried again (Clock ms). */
  retryAtMs = -Infinity;
  readonly #options: PendingStopOptions;
  #frames: readonly OutFrame[];
  #written = 0;
  #begunMs = 0;
  #resolve: (certainty: 'sent' | 'unknown') => void = () => undefined;
  #deadlineMs = Infinity;
  #cancelDeadline: () => void = () => undefined;
  #lastFault: MassagerErrorCode = 'timeout';

  constructor(options: PendingStopOptions) {
    this.#options = options;
    this.#frames = options.frames();
    this.answer = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** What is to be written next; undefined once everything is. */
  get next(): OutFrame | undefined {
    return this.#frames[this.#written];
  }

  /** True from the moment one whole stop was written. */
  get isWritten(): boolean {
    return this.#written >= this.#options.whole;
  }

  /** Moves the deadline forward; whoever asks later can't put it off. */
  hurry(withinMs: number): void {
    const { clock } = this.#options;
    const deadlineMs = clock.now() + withinMs;
    if (deadlineMs >= this.#deadlineMs) return;
    this.#cancelDeadline();
    this.#deadlineMs = deadlineMs;
    this.#cancelDeadline = clock.after(withinMs, () => {
      if (this.isWritten) this.#options.enough();
      else this.#options.late(this.#lastFault);
    });
  }

  begun(): void {
    this.#begunMs = this.#options.clock.now();
  }

  /** @returns true the moment one whole stop is written. */
  done(): boolean {
    this.#written++;
    return this.#written === this.#options.whole;
  }

  /** A repetition that fails is left out: it was said already. */
  failed(code: MassagerErrorCode): void {
    this.#lastFault = code;
    if (this.isWritten) {
      this.#written++;
      return;
    }
    this.#frames = this.#options.frames();
    this.retryAtMs = Math.max(this.#options.clock.now(), this.#begunMs + RETRY_MS);
  }

  settle(certainty: 'sent' | 'unknown'): void {
    this.#cancelDeadline();
    this.#resolve(certainty);
  }
}
