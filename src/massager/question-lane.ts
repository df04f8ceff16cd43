import type { Clock } from '#clock';
import { Glance } from './glance.ts';
import type { OutFrame, ProfileFrames, Sequence } from './profile-frames.contract.ts';
import type { MakeTask, QueueEvent, Task } from './write-queue.contract.ts';

/** What a lane of questions needs. */
export interface QuestionLaneOptions {
  readonly clock: Clock;
  readonly frames: Pick<ProfileFrames, 'poll' | 'battery'>;
  readonly sequence: Sequence;
  readonly task: MakeTask;
  readonly hear: (event: QueueEvent) => void;
}

interface Question {
  readonly what: 'status?' | 'battery?';
  readonly frames: readonly OutFrame[];
}

/** What is asked when nothing else is to be done, or when a level waits for the answer: each question once, however often it was wanted. */
export class QuestionLane {
  /** Asks before a level. */
  readonly glance: Glance;
  readonly #options: QuestionLaneOptions;
  #questions: readonly Question[] = [];

  constructor(options: QuestionLaneOptions) {
    this.#options = options;
    this.glance = new Glance({
      ...options,
      ask: () => {
        this.ask('status?');
      },
    });
  }

  /** Lines a question up, where the profile knows it. */
  ask(what: Question['what']): void {
    const { frames, sequence } = this.#options;
    const asking = what === 'status?' ? frames.poll : frames.battery;
    if (!asking || !('frames' in asking) || this.#questions.some((waiting) => waiting.what === what)) return;
    this.#questions = [...this.#questions, { what, frames: asking.frames(sequence) }];
  }

  clear(): void {
    this.#questions = [];
  }

  /** What a level waits for. */
  urgent(): Task | undefined {
    return this.glance.isAsking ? this.next() : undefined;
  }

  next(): Task | undefined {
    const [question, ...others] = this.#questions;
    const [frame, ...more] = question?.frames ?? [];
    if (!question || !frame) return undefined;
    const { what } = question;
    const isLast = more.length === 0 && what === 'status?';
    this.#questions = more.length > 0 ? [{ what, frames: more }, ...others] : others;
    if (isLast) this.#begun();
    return this.#options.task(what, frame, {
      done: () => {
        if (!isLast) return;
        this.glance.asked('written');
        this.#options.hear({ type: 'polled' });
      },
      failed: () => {
        this.#questions = this.#questions.filter((waiting) => waiting.what !== what);
        if (what === 'status?') this.glance.asked('failed');
      },
      again: () => {
        this.#questions = [question, ...this.#questions.filter((waiting) => waiting.what !== what)];
      },
    });
  }

  #begun(): void {
    this.glance.asked('begun');
    this.#options.hear({ type: 'asking' });
  }
}
