import { isInProgress, massagerErrorOf, rejecting } from './errors.ts';
import type { Seen } from './glance.ts';
import { createKeepAlive, type KeepAlive } from './keep-alive.ts';
import { LevelLane } from './level-lane.ts';
import { AGED_MS, IN_PROGRESS_MS, OPERATION_MS, STOP_DEADLINE_MS } from './limits.ts';
import type { MassagerErrorCode } from './massager.contract.ts';
import type { OutFrame } from './profile-frames.contract.ts';
import { QuestionLane } from './question-lane.ts';
import { StopLane } from './stop-lane.ts';
import type { MakeTask, Next, Task, WriteQueue, WriteQueueOptions } from './write-queue.contract.ts';

/** Makes a queue for a link that is up. */
export function createWriteQueue(options: WriteQueueOptions): WriteQueue {
  return new OneLine(options);
}

type Waiting = Task & { readonly sinceMs: number };

class OneLine implements WriteQueue {
  readonly #options: WriteQueueOptions;
  readonly #stops: StopLane;
  readonly #levels: LevelLane;
  readonly #questions: QuestionLane;
  #closed = false;
  /** True from the moment something is being chosen until it has settled. */
  #busy = false;
  #current: Task | undefined;
  readonly #operations: Waiting[] = [];
  #isAnswering = false;
  #alive: KeepAlive | undefined;
  /** Since when (Clock ms) the browser is busy with another operation than ours, and when it is asked again. */
  #held: { readonly sinceMs: number; readonly untilMs: number } | undefined;
  #cancelWake: (() => void) | undefined;
  #cancelLimit: (() => void) | undefined;

  constructor(options: WriteQueueOptions) {
    this.#options = options;
    const task: MakeTask = (what, frame, after) => this.#writeTask(what, frame, after);
    this.#questions = new QuestionLane({ ...options, task });
    this.#levels = new LevelLane({ ...options, task, glance: this.#questions.glance });
    this.#stops = new StopLane({
      ...options,
      task,
      written: () => {
        this.#levels.stopped();
        options.hear({ type: 'stop-written' });
      },
      late: (code) => {
        this.#break(code);
      },
      over: () => {
        this.#pump();
      },
    });
  }

  setLevel(level: number): void {
    this.#levels.set(level);
    this.#pump();
  }

  stop(withinMs = STOP_DEADLINE_MS): Promise<'sent' | 'unknown'> {
    if (this.#closed) return Promise.resolve('unknown');
    this.#levels.stopping();
    this.#questions.clear();
    const answer = this.#stops.ask(withinMs);
    this.#pump();
    return answer;
  }

  run<T>(what: string, operation: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      let value: T;
      const start = async (): Promise<void> => {
        value = await operation();
      };
      const done = (): void => {
        resolve(value);
      };
      this.#line({ what, start, done, failed: rejecting(reject) });
    });
  }

  write(what: string, frame: OutFrame): Promise<void> {
    return new Promise((resolve, reject) => {
      const after = { done: resolve, failed: rejecting(reject), again: () => undefined };
      this.#line(this.#writeTask(what, frame, after));
    });
  }

  poll(): void {
    this.#questions.ask('status?');
    this.#pump();
  }

  heard(seen: Seen): void {
    this.#questions.glance.heard(seen);
    this.#pump();
  }

  askBattery(): void {
    this.#questions.ask('battery?');
    this.#pump();
  }

  answer(): void {
    const { frames, sequence } = this.#options;
    if (frames.keepAlive?.mode !== 'answer' || this.#isAnswering) return;
    this.#isAnswering = true;
    this.#lineUp(frames.keepAlive.frames(sequence), () => {
      this.#isAnswering = false;
    });
  }

  keepAlive(): void {
    const { clock, frames, sequence } = this.#options;
    const { keepAlive } = frames;
    if (this.#closed || this.#alive || !keepAlive || keepAlive.mode === 'answer') return;
    this.#alive = createKeepAlive(clock, keepAlive.everyMs, () => {
      if (keepAlive.mode === 'repeat-last') this.#levels.repeat();
      else if (this.#operations.length === 0) this.#lineUp(keepAlive.frames(sequence));
      this.#pump();
    });
  }

  assume(level: number | undefined): void {
    this.#levels.assume(level);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#levels.clear();
    this.#alive?.cancel();
    this.#cancelWake?.();
    this.#cancelLimit?.();
    this.#stops.close();
    this.#current?.failed('link-lost');
    for (const { failed } of this.#operations.splice(0)) failed('link-lost');
  }

  #line(task: Omit<Task, 'again'>): void {
    if (this.#closed) {
      task.failed('link-lost');
      return;
    }
    const waiting: Waiting = {
      ...task,
      sinceMs: this.#options.clock.now(),
      again: () => this.#operations.unshift(waiting),
    };
    this.#operations.push(waiting);
    this.#pump();
  }

  /** Frames one after the other; what fails is in the log, and the next one comes all the same. */
  #lineUp(frames: readonly OutFrame[], over: () => void = () => undefined): void {
    frames.forEach((frame, index) => {
      const end = index === frames.length - 1 ? over : () => undefined;
      this.#line(this.#writeTask('keep-alive', frame, { done: end, failed: end, again: () => undefined }));
    });
  }

  #pump(): void {
    if (this.#busy || this.#closed) return;
    this.#busy = true;
    this.#cancelWake?.();
    const next = this.#next();
    if (typeof next === 'object') {
      this.#start(next);
      return;
    }
    this.#busy = false;
    if (next !== undefined) this.#wakeAt(next);
  }

  #wakeAt(atMs: number): void {
    const { clock } = this.#options;
    this.#cancelWake = clock.after(atMs - clock.now(), () => {
      this.#pump();
    });
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
        end(() => {
          this.#held = undefined;
          task.done();
        });
      },
      (error: unknown) => {
        end(() => {
          this.#refused(task, error);
        });
      },
    );
  }

  #refused(task: Task, error: unknown): void {
    const held = isInProgress(error);
    if (held && this.#hold(task)) return;
    this.#held = undefined;
    const code = held ? 'timeout' : massagerErrorOf(error, 'operating');
    this.#failed(task, code, error);
    if (held || code === 'link-lost') this.#break(code);
  }

  /** Another operation is under way, none of ours: the same place in the line, a few milliseconds later. */
  #hold(task: Task): boolean {
    const nowMs = this.#options.clock.now();
    const sinceMs = this.#held?.sinceMs ?? nowMs;
    if (nowMs - sinceMs >= OPERATION_MS) return false;
    if (!this.#held)
      this.#options.hear({ type: 'note', what: `${task.what} waits: another operation is under way` });
    this.#held = { sinceMs, untilMs: nowMs + IN_PROGRESS_MS };
    task.again();
    return true;
  }

  #failed(task: Task, code: MassagerErrorCode, error?: unknown): void {
    this.#options.hear({ type: 'failed', what: task.what, code });
    task.failed(code, error);
  }

  #break(code: MassagerErrorCode): void {
    if (this.#closed) return;
    this.close();
    this.#options.hear({ type: 'broken', code });
  }

  /** What goes next; or when to look again. */
  #next(): Next {
    const nowMs = this.#options.clock.now();
    if (this.#held && this.#held.untilMs > nowMs) return this.#held.untilMs;
    if (this.#stops.isAsked()) return this.#stops.next();
    const [oldest] = this.#operations;
    const agedMs = oldest && !this.#levels.isUnderWay ? oldest.sinceMs + AGED_MS : Infinity;
    if (agedMs <= nowMs) return this.#operations.shift();
    const level = this.#levels.next();
    // Whoever heard of it may have ended the link, or asked for a stop.
    if (this.#closed) return undefined;
    if (this.#stops.isAsked()) return this.#stops.next();
    return typeof level === 'number'
      ? (this.#questions.urgent() ?? Math.min(level, agedMs))
      : (level ?? this.#idle());
  }

  /** What goes when no level does. */
  #idle(): Next {
    return this.#operations.shift() ?? this.#questions.next();
  }

  #writeTask(what: string, frame: OutFrame, after: Omit<Task, 'what' | 'start'>): Task {
    return {
      ...after,
      what,
      start: () => this.#options.write(frame),
      done: () => {
        this.#alive?.touch();
        this.#options.hear({ type: 'written', what, bytes: frame.bytes });
        after.done();
      },
    };
  }
}

/** Starts at once, in the caller's turn; a call that throws is one that rejects. */
async function startNow(start: () => Promise<unknown>): Promise<void> {
  await start();
}
