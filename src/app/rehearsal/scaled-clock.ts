import type { Clock } from '#clock';

/** A clock that goes faster or slower than another one. */
export interface ScaledClock extends Clock {
  readonly rate: number;
  /** Goes on from the moment it shows. A positive number. */
  setRate(rate: number): void;
  /** When the other clock shows a moment of this one, at the rate of now. */
  toReal(ms: number): number;
}

/**
 * Faster than the real one, it waits for a page that is busy: it shows no more than this beyond a wake-up that has not
 * come. A stop is given up after half a second, which is 31 ms of the real one at 16×: three answers of the link, each
 * as late as this, still come before that. It is more than a timer of a browser is late by itself.
 */
const LATE_MS = 120;

/** A wake-up that rounding brought too early is followed by one that is later by at least this. */
const HAIR_MS = 0.001;

interface Due {
  readonly atMs: number;
  readonly run: () => void;
  cancel: () => void;
}

/** Makes a clock that shows the same moment as `real` now, and goes at its rate until told otherwise. */
export function createScaledClock(real: Clock): ScaledClock {
  return new RateClock(real);
}

class RateClock implements ScaledClock {
  readonly #real: Clock;
  readonly #due = new Set<Due>();
  #rate = 1;
  /** The moment of the last change of rate, on both clocks. */
  #fromMs: number;
  #realFromMs: number;
  /** The latest that was shown: rounding never takes a moment back. */
  #shownMs: number;

  constructor(real: Clock) {
    this.#real = real;
    this.#realFromMs = real.now();
    this.#fromMs = this.#realFromMs;
    this.#shownMs = this.#fromMs;
  }

  get rate(): number {
    return this.#rate;
  }

  now(): number {
    const realMs = this.#real.now();
    const nowMs = this.#fromMs + (realMs - this.#realFromMs) * this.#rate;
    const mostMs = this.#rate > 1 ? this.#soonestMs() + LATE_MS : Infinity;
    if (nowMs > mostMs) {
      this.#fromMs = mostMs;
      this.#realFromMs = realMs;
    }
    this.#shownMs = Math.max(this.#shownMs, Math.min(nowMs, mostMs));
    return this.#shownMs;
  }

  epochMs(): number {
    return this.#real.epochMs();
  }

  setRate(rate: number): void {
    if (!(rate > 0) || !Number.isFinite(rate) || rate === this.#rate) return;
    this.#fromMs = this.now();
    this.#realFromMs = this.#real.now();
    this.#rate = rate;
    for (const due of this.#due) {
      due.cancel();
      this.#arm(due);
    }
  }

  toReal(ms: number): number {
    return this.#realFromMs + (ms - this.#fromMs) / this.#rate;
  }

  after(ms: number, run: () => void): () => void {
    const due: Due = { atMs: this.now() + Math.max(0, ms), run, cancel: () => undefined };
    this.#due.add(due);
    this.#arm(due);
    return () => {
      this.#due.delete(due);
      due.cancel();
    };
  }

  #soonestMs(): number {
    let soonestMs = Infinity;
    for (const { atMs } of this.#due) soonestMs = Math.min(soonestMs, atMs);
    return soonestMs;
  }

  #arm(due: Due, leastMs = 0): void {
    const waitMs = Math.max(leastMs, this.toReal(due.atMs) - this.#real.now());
    due.cancel = this.#real.after(waitMs, () => {
      if (this.now() < due.atMs) {
        this.#arm(due, HAIR_MS);
        return;
      }
      this.#due.delete(due);
      due.run();
    });
  }
}
