import type { OutFrame, Sequence } from './profile-frames.contract.ts';
import type { MakeTask, QueueEvent, Task } from './write-queue.contract.ts';

/** What a lane of questions needs. */
export interface QuestionLaneOptions {
  readonly sequence: Sequence;
  readonly task: MakeTask;
  readonly hear: (event: QueueEvent) => void;
}

interface Question {
  readonly what: 'status?' | 'battery?';
  readonly frames: readonly OutFrame[];
}

/** What is asked when nothing else is to be done: each question once, however often it was wanted. */
export class QuestionLane {
  readonly #options: QuestionLaneOptions;
  #questions: readonly Question[] = [];

  constructor(options: QuestionLaneOptions) {
    this.#options = options;
  }

  ask(what: Question['what'], frames: (sequence: Sequence) => readonly OutFrame[]): void {
    if (this.#questions.some((waiting) => waiting.what === what)) return;
    this.#questions = [...this.#questions, { what, frames: frames(this.#options.sequence) }];
  }

  clear(): void {
    this.#questions = [];
  }

  next(): Task | undefined {
    const [question, ...others] = this.#questions;
    const [frame, ...more] = question?.frames ?? [];
    if (!question || !frame) return undefined;
    const { what } = question;
    this.#questions = more.length > 0 ? [{ what, frames: more }, ...others] : others;
    return this.#options.task(what, frame, {
      done: () => {
        if (more.length === 0 && what === 'status?') this.#options.hear({ type: 'polled' });
      },
      failed: () => {
        this.#questions = this.#questions.filter((waiting) => waiting.what !== what);
      },
      again: () => {
        this.#questions = [question, ...this.#questions.filter((waiting) => waiting.what !== what)];
      },
    });
  }
}
