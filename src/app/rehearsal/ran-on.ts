import type { RanOn } from '#ui';

/** Longer than the slowest virtual body takes to come to a standstill. */
const LEAST_MS = 2_000;
/** What is told one by one; the longest is told whatever their number. */
const MOST_TOLD = 20;

/** One look at a motor that may run without being asked. */
export interface UnaskedLook extends Omit<RanOn, 'forMs'> {
  readonly unasked: boolean;
  /** Since the look before. */
  readonly sinceMs: number;
}

/** Keeps the times in which a motor ran although nothing asked it to. */
export class RunsOn {
  longestMs = 0;
  readonly #over: RanOn[] = [];
  #now: RanOn | undefined;

  get told(): readonly RanOn[] {
    return this.#isLong(this.#now) ? [...this.#over, this.#now] : [...this.#over];
  }

  look({ unasked, sinceMs, ...at }: UnaskedLook): void {
    if (!unasked) {
      if (this.#isLong(this.#now) && this.#over.length < MOST_TOLD) this.#over.push(this.#now);
      this.#now = undefined;
      return;
    }
    const { forMs, pct, ...since } = this.#now ?? { ...at, forMs: -sinceMs };
    // a halt comes before the state that it belongs to: in the same moment that is the reason
    const begun = forMs + sinceMs > 0 ? since : at;
    this.#now = { ...begun, pct: Math.max(pct, at.pct), forMs: forMs + sinceMs };
    this.longestMs = Math.max(this.longestMs, this.#now.forMs);
  }

  #isLong(run: RanOn | undefined): run is RanOn {
    return run !== undefined && run.forMs >= LEAST_MS;
  }
}
