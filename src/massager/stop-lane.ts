import type { Clock } from '#clock';
import type { MassagerErrorCode } from './massager.contract.ts';
import { PendingStop } from './pending-stop.ts';
import type { ProfileFrames, Sequence } from './profile-frames.contract.ts';
import type { MakeTask, Next } from './write-queue.contract.ts';

/** What a lane of stops needs. */
export interface StopLaneOptions {
  readonly clock: Clock;
  readonly frames: ProfileFrames;
  readonly sequence: Sequence;
  /** How many frames are one whole stop; those behind it repeat it. */
  readonly stopLength: number;
  readonly task: MakeTask;
  /** One whole stop was written. */
  readonly written: () => void;
  /** None was written by the deadline. */
  readonly late: (code: MassagerErrorCode) => void;
  /** At the deadline, while it was only being repeated: others may go again. */
  readonly over: () => void;
}

/** The stop that was asked for, until it is written as often as it has to be. */
export class StopLane {
  readonly #options: StopLaneOptions;
  #stop: PendingStop | undefined;

  constructor(options: StopLaneOptions) {
    this.#options = options;
  }

  /** Whether one waits or is under way. */
  isAsked(): boolean {
    return this.#stop !== undefined;
  }

  /** Asks for a stop. One that already waits or is under way serves this call too: no level can come before its end. */
  ask(withinMs: number): Promise<'sent' | 'unknown'> {
    const { clock, frames, sequence, stopLength, late, over } = this.#options;
    this.#stop ??= new PendingStop({
      clock,
      frames: () => frames.stop(sequence),
      whole: stopLength,
      late,
      enough: () => {
        this.#end('sent');
        over();
      },
    });
    this.#stop.hurry(withinMs);
    return this.#stop.answer;
  }

  next(): Next {
    const stop = this.#stop;
    const frame = stop?.next;
    if (!stop || !frame) return undefined;
    if (stop.retryAtMs > this.#options.clock.now()) return stop.retryAtMs;
    stop.begun();
    return this.#options.task('stop', frame, {
      done: () => {
        const isNews = stop.done();
        this.#endOnceWritten(stop);
        if (isNews) this.#options.written();
      },
      failed: (code) => {
        stop.failed(code);
        this.#endOnceWritten(stop);
      },
      again: () => undefined,
    });
  }

  /** Nothing more can be written. */
  close(): void {
    this.#end(this.#stop?.isWritten ? 'sent' : 'unknown');
  }

  #endOnceWritten(stop: PendingStop): void {
    if (stop === this.#stop && !stop.next) this.#end('sent');
  }

  #end(certainty: 'sent' | 'unknown'): void {
    this.#stop?.settle(certainty);
    this.#stop = undefined;
  }
}
