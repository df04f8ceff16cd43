import type { Clock } from '#clock';

interface Due {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock that tests turn by hand: nothing happens until `advance`. */
export class ManualClock implements Clock {
  #nowMs: number;
  #order = 0;
  readonly #epochOffsetMs: number;
  readonly #due = new Set<Due>();

  constructor(startMs = 1_000, epochMs = Date.UTC(2026, 2, 12, 18, 40)) {
    this.#nowMs = startMs;
    this.#epochOffsetMs = epochMs - startMs;
  }

  now(): number {
    return this.#nowMs;
  }

  epochMs(): number {
    return this.#nowMs + this.#epochOffsetMs;
  }

  after(ms: number, run: () => void): () => void {
    const due: Due = { atMs: this.#nowMs + Math.max(0, ms), order: this.#order++, run };
    this.#due.add(due);
    return () => {
      this.#due.delete(due);
    };
  }

  /** Timers that have not fired. */
  get pending(): number {
    return this.#due.size;
  }

  /** Until the next timer fires; infinite without one. */
  get dueInMs(): number {
    return (this.#next(Infinity)?.atMs ?? Infinity) - this.#nowMs;
  }

  /** Lets time pass; timers fire in order, each at its own moment. */
  advance(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (let due = this.#next(untilMs); due; due = this.#next(untilMs)) {
      this.#due.delete(due);
      this.#nowMs = Math.max(this.#nowMs, due.atMs);
      due.run();
    }
    this.#nowMs = untilMs;
  }

  /** As `advance`, but lets promises settle between timers. */
  async advanceAsync(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await settle();
    for (let due = this.#next(untilMs); due; due = this.#next(untilMs)) {
      this.#due.delete(due);
      this.#nowMs = Math.max(this.#nowMs, due.atMs);
      due.run();
      await settle();
    }
    this.#nowMs = untilMs;
    await settle();
  }

  /** A page that slept: time jumps, and timers that came due fire late, all at the end of the jump. */
  sleep(ms: number): void {
    this.#nowMs += ms;
    this.advance(0);
  }

  #next(untilMs: number): Due | undefined {
    let first: Due | undefined;
    for (const due of this.#due)
      if (
        due.atMs <= untilMs &&
        (!first || due.atMs < first.atMs || (due.atMs === first.atMs && due.order < first.order))
      )
        first = due;
    return first;
  }
}

/** Lets a chain of settled promises run to its end. */
export async function settle(turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve();
}
