import type { Clock } from '#clock';
import { ANSWER_MS, CONFIRM_POLL_MS, EASE_MS, GRACE_MS, LEAD_MS, MOST_MISSES, RETRY_MS } from './limits.ts';
import type { ProfileFrames } from './profile-frames.contract.ts';

/** How far a question is: it is being written, it was, or it could not be. */
type Asking = 'begun' | 'written' | 'failed';

/** What a report says of the motor. */
export type Seen = 'running' | 'still';

/** What a glance needs. */
export interface GlanceOptions {
  readonly clock: Clock;
  readonly frames: Pick<ProfileFrames, 'poll'>;
  /** Lines the question up; it is written as soon as the link is free. */
  readonly ask: () => void;
}

/** A question on behalf of a level that waits. */
interface Asked {
  /** When it was first asked (Clock ms). */
  readonly sinceMs: number;
  /** Where it could not be written: when it is asked again. */
  readonly retryAtMs?: number;
  /** Whether it was written. */
  readonly written: boolean;
  readonly seen?: Seen;
}

/**
 * Looks at the motor before each level that would set it going again if a hand has just switched it off: every one
 * after the first since it stood still, also one that is only said again. The level waits for a fresh report that it
 * runs; while the report says that it doesn't, no level goes, and what that means is decided elsewhere (`press.ts`).
 *
 * What this reaches: from the first report on that shows an off, no level is written, and between two levels the next
 * report is half a second away at most. Unseen stays a press between a report's leaving the massager and the next level's
 * coming there, one answer's way and one write: one level was on its way and sets it going again, and the hand has to
 * press once more. Of presses while the motor is led up these are, with a level each `LEAD_MS` and by the simulator, one
 * in 28 on a link of 7.5 ms, one in 9 on 30 ms, one in 4 on 100 ms; none once it is where it was led.
 *
 * A massager that can't be asked, or doesn't answer, gets its levels as if there were no glance: silence is no press, and
 * a motor that no longer follows is no safer. A stop never waits for any of it.
 */
export class Glance {
  readonly #options: GlanceOptions;
  /** Since when (Clock ms) it is to run, whatever its level; undefined while it isn't. */
  #sinceMs: number | undefined;
  #level = 0;
  #lastLevelMs = -Infinity;
  #asked: Asked | undefined;
  /** Questions of whomever that were begun and not answered; no more than a guess, where answers get lost. */
  #open = 0;
  /** Questions in a row without an answer; as if there were many, before there ever was one. */
  #misses = MOST_MISSES;

  constructor(options: GlanceOptions) {
    this.#options = options;
  }

  /** Whether a question waits to be written, which goes before all but a stop. */
  get isAsking(): boolean {
    return this.#asked !== undefined && !this.#asked.written && this.#asked.retryAtMs === undefined;
  }

  /** A level is being written. */
  begun(level: number): void {
    const nowMs = this.#options.clock.now();
    this.#sinceMs ??= nowMs;
    this.#level = level;
    this.#lastLevelMs = nowMs;
    this.#asked = undefined;
  }

  /** It is to stand still from here on, or whether it runs is unknown: the next level is a first one. */
  ended(): void {
    this.#sinceMs = undefined;
    this.#asked = undefined;
  }

  /** How far a question for a report is, whoever wanted it. */
  asked(how: Asking): void {
    if (how === 'begun') this.#open++;
    if (how === 'failed') this.#answered();
    if (how === 'begun' || !this.isAsking || !this.#asked) return;
    if (how === 'written') this.#asked = { ...this.#asked, written: true };
    else this.#asked = { ...this.#asked, retryAtMs: this.#options.clock.now() + RETRY_MS };
  }

  /** A report came. It may be there before its question is known to be written, or answer an earlier one. */
  heard(seen: Seen): void {
    this.#misses = 0;
    this.#answered();
    if (this.#asked?.written || this.#open === 0) this.#asked &&= { ...this.#asked, seen };
  }

  /** When to look again whether `level` may go (Clock ms); undefined if it may. */
  holds(level: number): number | undefined {
    const { clock, frames } = this.#options;
    if (!frames.poll || this.#sinceMs === undefined || this.#misses >= MOST_MISSES) return undefined;
    const nowMs = clock.now();
    const fromMs = this.#lastLevelMs + (level > this.#level ? LEAD_MS : EASE_MS);
    if (!this.#asked && fromMs > nowMs) return fromMs;
    const asked = (this.#asked ??= this.#ask());
    if (asked.seen) return this.#afterReport(asked, asked.seen);
    const untilMs = asked.sinceMs + ANSWER_MS;
    if (untilMs > nowMs) return this.#again(asked) ?? untilMs;
    this.#misses++;
    return undefined;
  }

  #answered(): void {
    this.#open = Math.max(0, this.#open - 1);
  }

  /** Asks again what could not be written, when it is time for that. */
  #again({ sinceMs, retryAtMs }: Asked): number | undefined {
    if (retryAtMs === undefined || retryAtMs > this.#options.clock.now()) return retryAtMs;
    this.#asked = this.#ask(sinceMs);
    return undefined;
  }

  /** One that has only just been told to run may still spin up; later it is as it is. */
  #afterReport({ sinceMs }: Asked, seen: Seen): number | undefined {
    const runSinceMs = this.#sinceMs ?? -Infinity;
    if (seen === 'running' || sinceMs - runSinceMs >= GRACE_MS) return undefined;
    const againMs = sinceMs + CONFIRM_POLL_MS;
    const { clock } = this.#options;
    if (againMs > clock.now()) return againMs;
    this.#asked = this.#ask();
    return clock.now() + ANSWER_MS;
  }

  #ask(sinceMs = this.#options.clock.now()): Asked {
    this.#options.ask();
    return { sinceMs, written: false };
  }
}
