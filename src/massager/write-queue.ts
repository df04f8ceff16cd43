import { massagerErrorOf, MassagerFault } from './errors.ts';
import { LEVEL_TRIES, OPERATION_MS, STOP_DEADLINE_MS } from './limits.ts';
import type { MassagerErrorCode } from './massager.contract.ts';
import { PendingStop } from './pending-stop.ts';
import type { OutFrame } from './profile-frames.ts';
import type { WriteQueue, WriteQueueOptions } from './write-queue.contract.ts';

/** Makes a queue for a link that is up. */
export function createWriteQueue(options: WriteQueueOptions): WriteQueue {
  return new OneLine(options);
}

/** One GATT operation and what to do afterwards. */
interface Task {
  readonly what: string;
  readonly start: () => Promise<unknown>;
  readonly done: () => void;
  readonly failed: (code: MassagerErrorCode, error?: unknown) => void;
}
interface Rest {
  readonly level: number;
  readonly frames: readonly OutFrame[];
}

class OneLine implements WriteQueue {
  readonly #options: WriteQueueOptions;
  #closed = false;
  /** True from the moment something is being chosen until it has settled. */
  #busy = false;
  #current: Task | undefined;
  #stop: PendingStop | undefined;
  #slot: number | undefined;
  /** The frames of a level that is half written. */
  #rest: Rest | undefined;
  /** The level that was written whole and last; 0 after a stop; undefined if a write failed. */
  #at: number | undefined;
  #lastLevelMs = -Infinity;
  #failures = 0;
  readonly #operations: Task[] = [];
  #questions: readonly OutFrame[] = [];
  #cancelWake: (() => void) | undefined;
  #cancelLimit: (() => void) | undefined;

  constructor(options: WriteQueueOptions) {
    this.#options = options;
  }

  setLevel(level: number): void {
    this.#slot = level;
    this.#pump();
  }

  stop(withinMs = STOP_DEADLINE_MS): Promise<'sent' | 'unknown'> {
    if (this.#closed) return Promise.resolve('unknown');
    this.#slot = undefined;
    this.#rest = undefined;
    this.#questions = [];
    // A stop that already waits or is under way serves this call too: no level can come before its end.
    this.#stop ??= new PendingStop(this.#options.clock, (code) => {
      this.#break(code);
    });
    this.#stop.hurry(withinMs);
    const { answer } = this.#stop;
    this.#pump();
    return answer;
  }

  run<T>(what: string, operation: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const failed: Task['failed'] = (code, error = new MassagerFault(code)) => {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the browser's own, passed on
        reject(error);
      };
      if (this.#closed) {
        failed('link-lost');
        return;
      }
      let value: T;
      const start = async (): Promise<void> => {
        value = await operation();
      };
      const done = (): void => {
        resolve(value);
      };
      this.#operations.push({ what, start, done, failed });
      this.#pump();
    });
  }

  poll(): void {
    if (this.#questions.length > 0) return;
    this.#questions = this.#options.frames.poll;
    this.#pump();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#cancelWake?.();
    this.#cancelLimit?.();
    this.#endStop('unknown');
    this.#current?.failed('link-lost');
    for (const { failed } of this.#operations.splice(0)) failed('link-lost');
  }

  #pump(): void {
    if (this.#busy || this.#closed) return;
    this.#busy = true;
    this.#cancelWake?.();
    const task = this.#next();
    if (task) this.#start(task);
    else this.#busy = false;
  }

  #start(task: Task): void {
    this.#current = task;
    const end = (settle: () => void): void => {
      if (this.#current !== task || this.#closed) return;
      this.#current = undefined;
      this.#cancelLimit?.();
      this.#busy = false;
      settle();
      this.#pump();
    };
    this.#cancelLimit = this.#options.clock.after(OPERATION_MS, () => {
      // The browser still holds the operation and would refuse every other one: the link is lost to us.
      this.#failed(task, 'timeout');
      this.#break('timeout');
    });
    startNow(task.start).then(
      () => {
        end(task.done);
      },
      (error: unknown) => {
        end(() => {
          const code = massagerErrorOf(error, 'operating');
          this.#failed(task, code, error);
          if (code === 'link-lost') this.#break(code);
        });
      },
    );
  }

  #failed(task: Task, code: MassagerErrorCode, error?: unknown): void {
    this.#options.hear({ type: 'failed', what: task.what, code });
    task.failed(code, error);
  }

  #break(code: MassagerErrorCode): void {
    this.close();
    this.#options.hear({ type: 'broken', code });
  }

  /** What goes next; or undefined, with a timer if something waits for its time. */
  #next(): Task | undefined {
    if (this.#stop) return this.#nextStop(this.#stop);
    if (this.#slot === this.#at) this.#slot = undefined;
    if (this.#slot !== undefined && !this.#rest) return this.#nextLevel(this.#slot);
    if (this.#rest) return this.#levelTask(this.#rest);
    const operation = this.#operations.shift();
    if (operation) return operation;
    const [question, ...more] = this.#questions;
    this.#questions = more;
    return question && this.#question(question, more.length === 0);
  }

  #nextStop(stop: PendingStop): Task | undefined {
    if (this.#tooEarly(stop.retryAtMs)) return undefined;
    const frame = this.#options.frames.stop[stop.written];
    if (!frame) return undefined;
    return this.#writeTask('stop', frame, {
      done: () => {
        stop.written++;
        if (stop.written < this.#options.frames.stop.length) return;
        this.#at = 0;
        this.#failures = 0;
        this.#endStop('sent');
        this.#options.hear({ type: 'stop-written' });
      },
      failed: (code) => {
        stop.failed(code);
      },
    });
  }

  #nextLevel(level: number): Task | undefined {
    if (this.#tooEarly(this.#lastLevelMs + this.#options.minGapMs)) return undefined;
    this.#slot = undefined;
    this.#lastLevelMs = this.#options.clock.now();
    this.#at = undefined;
    this.#options.hear({ type: 'level-started', level });
    // Whoever heard that may have asked for a stop, or ended the link: then this level is never begun.
    if (this.#closed) return undefined;
    if (this.#stop) return this.#nextStop(this.#stop);
    return this.#levelTask({ level, frames: this.#options.frames.set(level) });
  }

  #levelTask({ level, frames: [frame, ...frames] }: Rest): Task | undefined {
    if (!frame) return undefined;
    this.#rest = frames.length > 0 ? { level, frames } : undefined;
    return this.#writeTask(`level ${level}`, frame, {
      done: () => {
        if (frames.length > 0) return;
        this.#failures = 0;
        this.#at = level;
        this.#options.hear({ type: 'level-written', level });
      },
      failed: () => {
        this.#levelFailed(level);
      },
    });
  }

  #levelFailed(level: number): void {
    if (this.#closed) return;
    this.#rest = undefined;
    this.#failures++;
    if (this.#failures >= LEVEL_TRIES) {
      this.#failures = 0;
      this.#slot = undefined;
      this.#options.hear({ type: 'level-refused' });
    } else if (!this.#stop) this.#slot ??= level;
  }

  #question(frame: OutFrame, last: boolean): Task {
    return this.#writeTask('status?', frame, {
      done: () => {
        if (last) this.#options.hear({ type: 'polled' });
      },
      failed: () => {
        this.#questions = [];
      },
    });
  }

  #writeTask(what: string, frame: OutFrame, after: Pick<Task, 'done' | 'failed'>): Task {
    return {
      what,
      start: () => this.#options.write(frame),
      done: () => {
        this.#options.hear({ type: 'written', what, bytes: frame.bytes });
        after.done();
      },
      failed: after.failed,
    };
  }

  #endStop(certainty: 'sent' | 'unknown'): void {
    this.#stop?.settle(certainty);
    this.#stop = undefined;
  }

  /** True before `atMs`; then a timer looks again. */
  #tooEarly(atMs: number): boolean {
    const waitMs = atMs - this.#options.clock.now();
    if (waitMs <= 0) return false;
    this.#cancelWake = this.#options.clock.after(waitMs, () => {
      this.#pump();
    });
    return true;
  }
}

/** Starts at once, in the caller's turn; a call that throws is one that rejects. */
async function startNow(start: () => Promise<unknown>): Promise<void> {
  await start();
}
